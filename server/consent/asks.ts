import type { Claim } from '../catalogue/consent/access.ts';
import type { Literal, NodeId } from '../facts/facts.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame } from '../link/value.ts';

/** What a test asks of the value that it tests. */
export interface Asked {
  readonly node: NodeId;
  readonly claim: Claim;
}

/** What a test comes to: `all` of these hold, or one of them. */
export interface Asks {
  readonly parts: readonly Asked[];
  readonly all: boolean;
}

/** An expression that is read, with the run that it stands in. */
export interface Read {
  readonly evaluator: Evaluator;
  readonly unit: Unit;
  readonly frame: Frame | undefined;
}

export const one = (node: NodeId, claim: Claim): Asks => ({ parts: [{ node, claim }], all: true });

/** The constant that an expression is. */
export function constant({ evaluator, frame, unit }: Read, id: NodeId): { readonly value: Literal } | undefined {
  const [value, more] = alternatives(evaluator.value(unit, id, frame));
  return value?.k === 'literal' && !more ? { value: value.value } : undefined;
}
