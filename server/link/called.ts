import type { Node } from '../facts/facts.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { literal, NO_ARGS, type Origin, type Value } from './value.ts';

/** A call of something that the project does not define. */
export interface Called {
  readonly unit: Unit;
  readonly call: Extract<Node, { k: 'call' }>;
  readonly callee: Value;
  readonly origin: Origin;
}

/** An argument of the call; the literal `undefined` where there is none. */
export function argument(evaluator: Evaluator, { unit, call, origin }: Called, index: number): Value {
  const element = call.args[index];
  return element?.k === 'item'
    ? evaluator.value(unit, element.value, origin.frame)
    : literal(undefined, { site: { unit, node: -1 }, frame: origin.frame });
}

/** What a function gives back when nothing is known of its arguments. */
export const runEmpty = (evaluator: Evaluator, value: Value, origin: Origin): Value =>
  value.k === 'function' ? evaluator.run(value, NO_ARGS, origin) : value;
