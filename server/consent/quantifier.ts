import type { Node, NodeId } from '../facts/facts.ts';
import { itemsOf } from '../link/collections.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame } from '../link/value.ts';
import { anyItem, predicateProof, type Item } from './predicate.ts';
import type { Prover } from './prove.ts';
import type { Question } from './question.ts';
import { conjunction, disjunction, FALSY, presence, senseOf, TRUTHY, type Verdict } from './verdict.ts';

type Call = Extract<Node, { k: 'call' }>;

const MOST_ITEMS = 24;

/** What `list.some(predicate)` and `list.every(predicate)` prove, asked of each item of a list that is written out. */
export function quantifierProof(prover: Prover, question: Question, node: Call): Verdict | undefined {
  const { claim, frame, unit, way } = question;
  const callee = unit.node(node.callee);
  const [first] = node.args;
  const sense = senseOf(claim);
  if (sense === undefined || callee.k !== 'member' || first?.k !== 'item') return undefined;
  const every = callee.name === 'every';
  if (!every && callee.name !== 'some') return undefined;
  const items = knownItems(prover, unit, callee.object, frame);
  const ask = (item: Item) =>
    predicateProof(prover, { unit, node: first.value }, frame, item, sense ? TRUTHY : FALSY, way);
  if (items) return every === sense ? conjunction(items.map(ask)) : disjunction(items.map(ask));
  return undefined;
}

/** The same of a list that is not known: what holds for one item says yes for it, but a missing one says nothing. */
export function anyItemProof(prover: Prover, { claim, frame, unit, way }: Question, node: Call): Verdict | undefined {
  const callee = unit.node(node.callee);
  const [first] = node.args;
  if (presence(claim) !== true || callee.k !== 'member' || first?.k !== 'item') return undefined;
  if (!/^(?:every|some|find|findLast)$/.test(callee.name ?? '')) return undefined;
  return predicateProof(
    prover,
    { unit, node: first.value },
    frame,
    anyItem(prover, unit, callee.object, frame),
    TRUTHY,
    way,
  );
}

/** The items of a list that is written out, each with its expression. */
function knownItems(prover: Prover, unit: Unit, id: NodeId, frame: Frame | undefined): readonly Item[] | undefined {
  const { evaluator } = prover.callers;
  const [list, more] = alternatives(evaluator.value(unit, id, frame));
  if (list?.k !== 'list' || more) return undefined;
  const { items, open, sites } = itemsOf(evaluator, list);
  if (open || items.length === 0 || items.length > MOST_ITEMS) return undefined;
  return items.flatMap((value, index) => {
    const site = sites[index];
    return site && site.node >= 0 ? [{ value, site, frame: list.frame, exact: true }] : [];
  });
}
