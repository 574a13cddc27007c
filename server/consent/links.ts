import type { Claim, Judged } from '../catalogue/consent/access.ts';
import type { Guard } from '../config/guards.ts';
import { wordsOf } from '../link/access.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Frame } from '../link/value.ts';
import { judgeGuard, type Link } from './guard.ts';

/** Judges an expression, as written or through the names it was destructured from, against the guards of the config. */
export function linksOf(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
  guards: readonly Guard[],
  claim: Claim,
): Judged | undefined {
  if (guards.length === 0) return undefined;
  const text = (node: NodeId) => textOf(evaluator.value(unit, node, frame));
  return judgeGuard(guards, links(unit, id, text), claim);
}

/** The links of a name as it is written. */
export function links(unit: Unit, id: NodeId, text: (id: NodeId) => string | undefined): readonly Link[] {
  const node = unit.node(id);
  switch (node.k) {
    case 'call': {
      const callee = links(unit, node.callee, text);
      const last = callee.at(-1);
      const args = node.args.map((one) => (one.k === 'item' ? text(one.value) : undefined));
      return last ? [...callee.slice(0, -1), { name: last.name, args }] : [];
    }
    case 'member': {
      const name = node.name ?? (node.key === undefined ? undefined : text(node.key));
      return name === undefined ? [] : [...links(unit, node.object, text), { name, args: undefined }];
    }
    case 'await':
      return links(unit, node.value, text);
    default: {
      const [name] = wordsOf(unit, id, text).segments;
      return name === undefined ? [] : [{ name, args: undefined }];
    }
  }
}
