import type { Claim } from '../catalogue/consent/access.ts';
import type { NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import type { Args, Frame, Site, Value } from '../link/value.ts';
import type { Prover } from './prove.ts';
import { START, type Way } from './question.ts';
import { returnsOf } from './runs.ts';
import { conjunction, disjunction, type Verdict } from './verdict.ts';

/** What a predicate is given: a value, and the expression that stands for it where there is one. */
export interface Item {
  readonly value: Value;
  readonly site: Site;
  /** The run in which the expression stands. */
  readonly frame: Frame | undefined;
  /** The expression is the item itself, not the list that it is in. */
  readonly exact: boolean;
}

/** What it proves that a predicate fulfils a claim for an item: that `filter((g) => g.chat)` let it through. */
export function predicateProof(
  prover: Prover,
  { node, unit }: Site,
  frame: Frame | undefined,
  item: Item | undefined,
  claim: Claim,
  way: Way = START,
): Verdict {
  const { evaluator } = prover.callers;
  const predicate = evaluator.value(unit, node, frame);
  if (isIdentity(predicate)) return item ? ofItem(prover, item, claim, way) : { k: 'always' };
  if (predicate.k !== 'function') return prover.prove(unit, node, frame, claim, way);
  const inner = evaluator.frame(predicate, argsOf(item), { site: { unit, node }, frame }, tagOf(item));
  return disjunction(
    returnsOf(predicate).map(({ at, value }) =>
      conjunction([prover.holds(predicate.unit, at, inner), prover.prove(predicate.unit, value, inner, claim, way)]),
    ),
  );
}

/** `filter(Boolean)`. */
const isIdentity = (value: Value): boolean =>
  (value.k === 'global' && value.path.join('.') === 'Boolean') ||
  (value.k === 'external' && /^(?:identity|isTruthy|truthy)$/.test(value.path.at(-1) ?? ''));

function ofItem(prover: Prover, { exact, frame, site, value }: Item, claim: Claim, way: Way): Verdict {
  if (exact) return prover.prove(site.unit, site.node, frame, claim, way);
  return prover.values.of(value, { unit: site.unit, node: site.node, frame, claim, way });
}

const argsOf = (item: Item | undefined): Args => ({
  value: (index) => (index === 0 ? item?.value : undefined),
  rest: () => undefined,
  site: (index) => (index === 0 && item?.exact ? item.site : undefined),
});

const tagOf = (item: Item | undefined): string =>
  item ? `item ${item.site.unit.id}:${item.site.node} ${item.value.site.unit.id}:${item.value.site.node}` : 'no item';

/** The item that stands for all of a list or stream that an expression gives. */
export function anyItem(prover: Prover, unit: Unit, id: NodeId, frame: Frame | undefined): Item {
  const { evaluator } = prover.callers;
  const site = { unit, node: id };
  const value = evaluator.element(evaluator.value(unit, id, frame), 'values', { site, frame });
  return { value, site, frame, exact: false };
}
