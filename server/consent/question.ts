import type { Claim } from '../catalogue/consent/access.ts';
import type { NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import type { Frame } from '../link/value.ts';
import type { Hop } from './leaf.ts';

/** What is known on the way to a test: the names that were followed, and whether a promise was waited for. */
export interface Way {
  readonly hops: readonly Hop[];
  readonly awaited: boolean;
  readonly depth: number;
}

export const START: Way = { hops: [], awaited: false, depth: 0 };

/** Whether an expression fulfils a claim, in a run, on a way. */
export interface Question {
  readonly unit: Unit;
  readonly node: NodeId;
  readonly frame: Frame | undefined;
  readonly claim: Claim;
  readonly way: Way;
}

/** The way past an expression: its words may say what comes after. */
export function past({ claim, frame, node, unit, way }: Question): Way {
  return { ...way, hops: [...way.hops, { unit, node, frame, claim, key: `${unit.id}:${node}` }] };
}
