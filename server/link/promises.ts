import { NONE, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';
import { argument, type Called } from './called.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { choice, NO_ARGS, type Value } from './value.ts';

type Call = Extract<Node, { k: 'call' }>;

/** A place where a promise is resolved: a call of `resolve`, or a call that `resolve` is handed to. */
export interface Resolution {
  readonly call: NodeId;
  /** The value that it is resolved with; NONE for none, undefined when another function decides. */
  readonly value: NodeId | undefined;
  readonly argument: number;
}

/** The function that `new Promise` is given, where it is written there. */
export function executorOf(unit: Unit, { args }: Call): FunctionId | undefined {
  const [first] = args;
  const body = first?.k === 'item' ? unit.node(first.value) : undefined;
  return body?.k === 'function' ? body.id : undefined;
}

/** Where the first parameter of an executor is called, or handed over. */
export function resolutions(unit: Unit, executor: FunctionId): readonly Resolution[] {
  const resolve = unit.facts.bindings.find(({ defs: [def] }) => {
    const node = def?.k === 'value' ? unit.node(def.node) : undefined;
    return node?.k === 'param' && node.fn === executor && node.index === 0;
  });
  return (resolve?.refs ?? []).flatMap((ref): readonly Resolution[] => {
    const parent = unit.parentOf(ref);
    const call = parent < 0 ? undefined : unit.node(parent);
    if (call?.k !== 'call') return [];
    if (call.callee !== ref) {
      const argument = call.args.findIndex((one) => one.k === 'item' && one.value === ref);
      return [{ call: parent, value: undefined, argument }];
    }
    const [first] = call.args;
    return [{ call: parent, value: first?.k === 'item' ? first.value : NONE, argument: -1 }];
  });
}

/** What `new Promise((resolve) => …)` resolves to; undefined where another function decides. */
export function promiseModel(evaluator: Evaluator, called: Called): Value | undefined {
  const { call, origin, unit } = called;
  const executor = executorOf(unit, call);
  const run = argument(evaluator, called, 0);
  const all = executor === undefined ? [] : resolutions(unit, executor);
  if (run.k !== 'function' || all.length === 0 || all.some(({ value }) => value === undefined)) return undefined;
  const frame = evaluator.frame(run, NO_ARGS, origin);
  return choice(
    all.map(({ value }) => evaluator.value(unit, value ?? NONE, frame)),
    origin,
  );
}
