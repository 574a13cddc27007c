import type { Element, Node, NodeId } from '../facts/facts.ts';
import { argsOf, valueArgs } from './arguments.ts';
import { itemsOf } from './collections.ts';
import { definitionsOf } from './definitions.ts';
import type { Evaluator } from './evaluate.ts';
import { contextValues, isNamed, madeByStore } from './frameworks.ts';
import type { Unit } from './program.ts';
import { NO_ARGS, type Args, type Frame, type Of, type Origin, type Value } from './value.ts';

type Call = Extract<Node, { k: 'call' }>;

/** A run of a function that a framework makes, whose result is what the call gives. */
export interface FrameworkRun {
  readonly callee: Of<'function'>;
  readonly inner: Frame;
}

/** Functions that give what the function gives that they are handed. */
const RUNNERS: ReadonlySet<string> = new Set([
  ...[
    'useMemo',
    'untrack',
    'untracked',
    'batch',
    'runInAction',
    'transaction',
    'useComputed$',
    '$derived.by',
    'flushSync',
  ],
]);
/** The same for those whose result is read by calling it, or as a member. */
const DERIVED: Readonly<Record<string, 'call' | 'member' | 'both'>> = {
  computed: 'both',
  createMemo: 'call',
  toSignal: 'call',
  useComputed: 'member',
  asyncComputed: 'member',
};
const SELECTING: ReadonlySet<string> = new Set([
  ...[
    'useSelector',
    'useAppSelector',
    'useShallowSelector',
    'useStoreSelector',
    'useTypedSelector',
    'select',
    'selectSignal',
  ],
]);

/**
 * The runs behind a call that a framework makes of a function of the project: a selector, what `useMemo` or `computed` is handed.
 * Undefined for every other call.
 */
export function frameworkRuns(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
): readonly FrameworkRun[] | undefined {
  const node = unit.node(id);
  const origin: Origin = { site: { unit, node: id }, frame };
  if (node.k === 'member')
    return (
      (node.name === 'value' ? derivedRuns(evaluator, unit, node.object, frame, 'member') : undefined) ??
      (node.name === 'data' ? queryRuns(evaluator, unit, node.object, frame) : undefined) ??
      getterRuns(evaluator, evaluator.value(unit, node.object, frame), node.name, origin)
    );
  if (node.k !== 'call' || node.isNew) return undefined;
  const name = unit.nameOf(node.callee) ?? '';
  const callee = evaluator.value(unit, node.callee, frame);
  if (callee.k === 'function') return undefined;
  // A store that is made from another one stands for what its function makes of it.
  if (name === 'derived' || (name === 'computed' && node.args.length > 1)) {
    const [store] = node.args;
    const args = argsOf(evaluator, unit, store ? [store] : [], frame);
    return runOf(evaluator, handed(evaluator, unit, node, 1, frame), args, origin);
  }
  const derivedAtom = /^(?:atom|selector)$/.test(name)
    ? getterOf(evaluator, handed(evaluator, unit, node, 0, frame))
    : undefined;
  if (derivedAtom?.k === 'function') return runOf(evaluator, derivedAtom, NO_ARGS, origin);
  if (RUNNERS.has(name))
    return runOf(evaluator, getterOf(evaluator, handed(evaluator, unit, node, 0, frame)), NO_ARGS, origin);
  if (node.args.length === 0 && name === 'get') {
    const store = unit.node(node.callee);
    const [made] = store.k === 'member' ? definitionsOf(evaluator, unit, store.object, frame) : [];
    const runs = made && frameworkRuns(evaluator, made.site.unit, made.site.node, made.frame);
    if (runs) return runs;
  }
  if (node.args.length === 0) {
    const derived = derivedRuns(evaluator, unit, node.callee, frame, 'call');
    if (derived) return derived;
  }
  const made = madeByStore(evaluator, callee, origin);
  if (made) return runOf(evaluator, handed(evaluator, unit, node, 0, frame), valueArgs(made), origin);
  if (SELECTING.has(name)) return selectorRuns(evaluator, handed(evaluator, unit, node, 0, frame), undefined, origin);
  if (name === 'useContextSelector') {
    const selector = handed(evaluator, unit, node, 1, frame);
    const contents = contextValues(evaluator, handed(evaluator, unit, node, 0, frame));
    return contents.flatMap((one) => runOf(evaluator, selector, valueArgs(one), origin) ?? []);
  }
  return isNamed(callee, 'createSelector')
    ? undefined
    : selectorRuns(evaluator, callee, handed(evaluator, unit, node, 0, frame), origin);
}

function handed(
  evaluator: Evaluator,
  unit: Unit,
  { args }: Call,
  index: number,
  frame: Frame | undefined,
): Value | undefined {
  const arg: Element | undefined = args[index];
  return arg?.k === 'item' ? evaluator.value(unit, arg.value, frame) : undefined;
}

function runOf(
  evaluator: Evaluator,
  callee: Value | undefined,
  args: Args,
  origin: Origin,
): readonly FrameworkRun[] | undefined {
  const inner = callee?.k === 'function' ? evaluator.frame(callee, args, origin, 'framework') : undefined;
  return callee?.k === 'function' && inner ? [{ callee, inner }] : undefined;
}

/** `computed(() => …)`, read where it is used. */
function derivedRuns(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
  how: 'call' | 'member',
): readonly FrameworkRun[] | undefined {
  const value = evaluator.value(unit, id, frame);
  const { site } = value;
  const call = site.node < 0 || (value.k !== 'record' && value.k !== 'result') ? undefined : site.unit.node(site.node);
  if (call?.k !== 'call') return undefined;
  const read = DERIVED[site.unit.nameOf(call.callee) ?? ''];
  if (read !== how && read !== 'both') return undefined;
  const getter = handed(evaluator, site.unit, call, 0, value.frame);
  return runOf(evaluator, getterOf(evaluator, getter), NO_ARGS, { site, frame: value.frame });
}

/** `useQuery({ queryFn, select }).data`: what the selector makes of the answer. */
function queryRuns(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
): readonly FrameworkRun[] | undefined {
  const { frame: run, site } = evaluator.value(unit, id, frame);
  const call = site.node < 0 ? undefined : site.unit.node(site.node);
  if (call?.k !== 'call' || !/^use\w*Query$/.test(site.unit.nameOf(call.callee) ?? '')) return undefined;
  const options = handed(evaluator, site.unit, call, 0, run);
  const select = options?.k === 'object' ? evaluator.member(options, 'select', options) : undefined;
  const query = options?.k === 'object' ? evaluator.member(options, 'queryFn', options) : undefined;
  const origin = { site, frame: run };
  const answer = query?.k === 'function' ? evaluator.run(query, NO_ARGS, origin) : undefined;
  return runOf(evaluator, select, valueArgs(answer), origin);
}

/** `{ get: () => … }`. */
const getterOf = (evaluator: Evaluator, value: Value | undefined): Value | undefined =>
  value?.k === 'object' ? evaluator.member(value, 'get', value) : value;

/** A computed value of a component, a getter of a store: what its function gives. */
export function getterRuns(
  evaluator: Evaluator,
  self: Value,
  name: string | undefined,
  origin: Origin,
): readonly FrameworkRun[] | undefined {
  const [field, more] = self.k === 'record' ? self.fields.filter((one) => one.name === name) : [];
  if (!field || more || field.value.k === 'function' || field.site.node < 0) return undefined;
  if (field.site.unit.node(field.site.node).k !== 'function') return undefined;
  const getter = evaluator.value(field.site.unit, field.site.node, undefined);
  return getter.k === 'function' ? runOf(evaluator, { ...getter, self }, valueArgs(self), origin) : undefined;
}

/** What a selector picks from the state; one made by `createSelector` works on what its inputs pick. */
function selectorRuns(
  evaluator: Evaluator,
  selector: Value | undefined,
  state: Value | undefined,
  origin: Origin,
): readonly FrameworkRun[] | undefined {
  if (selector?.k === 'function') return runOf(evaluator, selector, valueArgs(state), origin);
  if (selector?.k !== 'result' || !isNamed(selector.callee, 'createSelector')) return undefined;
  const inputs = selector.args
    .slice(0, -1)
    .flatMap((one) => (one.k === 'list' || one.k === 'items' ? itemsOf(evaluator, one).items : [one]));
  const picked = inputs.map((one) =>
    one.k === 'function' ? evaluator.run(one, valueArgs(state), origin) : selectedBy(evaluator, one, state, origin),
  );
  return runOf(evaluator, selector.args.at(-1), valueArgs(...picked), origin);
}

function selectedBy(evaluator: Evaluator, selector: Value, state: Value | undefined, origin: Origin): Value {
  const [run] = selectorRuns(evaluator, selector, state, origin) ?? [];
  const [only] = run?.callee.unit.facts.functions[run.callee.fn]?.returns ?? [];
  return run && only ? evaluator.value(run.callee.unit, only.value, run.inner) : selector;
}
