import type { Node, NodeId } from '../facts/facts.ts';
import { frameworkRuns } from '../link/framework-runs.ts';
import { argsOf } from '../link/arguments.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Of } from '../link/value.ts';

/** One run that a call makes. */
export interface Run {
  readonly callee: Of<'function'>;
  readonly inner: Frame;
}

/** The runs of a call when every callee is a function of the project; undefined otherwise. */
export function runsOf(
  { evaluator }: Callers,
  unit: Unit,
  node: Extract<Node, { k: 'call' }>,
  id: NodeId,
  frame: Frame | undefined,
): readonly Run[] | undefined {
  const runs: Run[] = [];
  for (const callee of alternatives(evaluator.value(unit, node.callee, frame))) {
    if (callee.k === 'member' || callee.k === 'unknown' || callee.k === 'literal') continue;
    if (callee.k !== 'function') return frameworkRuns(evaluator, unit, id, frame);
    const args = argsOf(evaluator, unit, node.args, frame);
    const inner = evaluator.frame(callee, args, { site: { unit, node: id }, frame });
    if (!inner) return undefined;
    runs.push({ callee, inner });
  }
  return runs.length > 0 ? runs : undefined;
}

export const returnsOf = ({ unit, fn }: Of<'function'>) => unit.facts.functions[fn]?.returns ?? [];
