import { NONE, type Element, type Node, type NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import type { Frame } from '../link/value.ts';
import { passedBy } from './passed-by.ts';
import { predicateProof } from './predicate.ts';
import type { Prover } from './prove.ts';
import { resolves } from './resolves.ts';
import { returnsOf, runsOf } from './runs.ts';
import { ALWAYS, conjunction, disjunction, FALSY, NEVER, TRUTHY, type Verdict } from './verdict.ts';

type Call = Extract<Node, { k: 'call' }>;

/** Where an expression stands, and whether the promise that it gives has resolved too. */
interface Place {
  readonly unit: Unit;
  readonly frame: Frame | undefined;
  readonly awaited: boolean;
  readonly depth: number;
}

const DEEPEST = 12;
/** Functions of libraries that throw unless what they are given is true. */
const ASSERTIONS = /^(?:assert|invariant|ok|strict|ensure|tiny-invariant|assertTrue|default)$/;
const ASSERTION_PACKAGES = /^(?:node:)?assert(?:\/strict)?$|invariant|assert/;

/**
 * What it proves that an expression came back: a call that throws without consent, a promise that only resolves after a yes, an
 * item that a filter let through.
 */
export function comesBack(prover: Prover, id: NodeId, place: Place): Verdict {
  const { awaited, depth, frame, unit } = place;
  if (id === NONE || depth > DEEPEST) return ALWAYS;
  const node = unit.node(id);
  const next = (child: NodeId, waits = awaited) =>
    comesBack(prover, child, { ...place, awaited: waits, depth: depth + 1 });
  switch (node.k) {
    case 'await':
      return next(node.value, true);
    case 'element':
      return passedBy(prover, unit, node.object, frame);
    case 'choice':
      return disjunction([
        conjunction([prover.prove(unit, node.test, frame, TRUTHY), next(node.yes)]),
        conjunction([prover.prove(unit, node.test, frame, FALSY), next(node.no)]),
      ]);
    case 'ref':
    case 'member':
      return awaited ? ofName(prover, id, place) : ALWAYS;
    case 'call':
      return ofCall(prover, id, node, place);
    default:
      return ALWAYS;
  }
}

/** A promise that is kept under a name. */
function ofName(prover: Prover, id: NodeId, { depth, frame, unit }: Place): Verdict {
  const stands = prover.definitions(unit, id, frame);
  if (stands.length === 0) return ALWAYS;
  return disjunction(
    stands.map(({ frame: run, site }) =>
      comesBack(prover, site.node, { unit: site.unit, frame: run, awaited: true, depth: depth + 1 }),
    ),
  );
}

function ofCall(prover: Prover, id: NodeId, node: Call, place: Place): Verdict {
  const { awaited, depth, frame, unit } = place;
  if (node.isNew)
    return awaited && unit.nameOf(node.callee) === 'Promise' ? resolves(prover, unit, node, frame) : ALWAYS;
  const known = assertion(prover, node, place) ?? (awaited ? ofChain(prover, node, place) : undefined);
  if (known) return known;
  const runs = runsOf(prover.callers, unit, node, id, frame);
  if (runs === undefined) {
    const test = awaited ? prover.awaitedProof({ unit, node: id }) : undefined;
    return test ? { k: 'judged', test } : ALWAYS;
  }
  return disjunction(
    runs.map(({ callee, inner }) => {
      const inside = { unit: callee.unit, frame: inner, awaited: true, depth: depth + 1 };
      // What an async function throws comes out where its promise is waited for.
      if (!awaited && callee.unit.facts.functions[callee.fn]?.async) return ALWAYS;
      return disjunction(
        returnsOf(callee).map(({ at, value }) =>
          conjunction([prover.holds(callee.unit, at, inner), awaited ? comesBack(prover, value, inside) : ALWAYS]),
        ),
      );
    }),
  );
}

/** `assert(granted)`, `invariant(granted, 'no consent')`: it comes back only when that is true. `console.assert` does not throw. */
function assertion(prover: Prover, node: Call, { frame, unit }: Place): Verdict | undefined {
  const [first] = node.args;
  if (first?.k !== 'item') return undefined;
  const callee = prover.callers.evaluator.value(unit, node.callee, frame);
  if (callee.k !== 'external' || !ASSERTION_PACKAGES.test(callee.from)) return undefined;
  const name = callee.path.at(-1) ?? 'default';
  return ASSERTIONS.test(name) ? prover.prove(unit, first.value, frame, TRUTHY) : undefined;
}

/** The methods of promises, and the functions of libraries that make one. */
function ofChain(prover: Prover, node: Call, place: Place): Verdict | undefined {
  const { frame, unit } = place;
  const callee = unit.node(node.callee);
  const [first, second] = node.args;
  const name = unit.nameOf(node.callee) ?? '';
  const next = (child: NodeId) => comesBack(prover, child, { ...place, depth: place.depth + 1 });
  if (callee.k === 'member') {
    const object = unit.node(callee.object);
    if (object.k === 'global' && object.name === 'Promise') return together(name, unit, first, next);
    if (name === 'finally') return next(callee.object);
    if (first?.k !== 'item') return undefined;
    if (name === 'then')
      return second?.k === 'item' ? ALWAYS : conjunction([next(callee.object), handled(prover, first.value, place)]);
    return name === 'catch' ? disjunction([next(callee.object), handled(prover, first.value, place)]) : undefined;
  }
  if (first?.k !== 'item') return undefined;
  if (/^(?:firstValueFrom|lastValueFrom)$/.test(name)) return passedBy(prover, unit, first.value, frame);
  return name === 'when' && callee.k !== 'function' && !second
    ? predicateProof(prover, { unit, node: first.value }, frame, undefined, TRUTHY)
    : undefined;
}

/** `Promise.all([a, b])` waits for each, `Promise.race([a, b])` for one. */
function together(
  name: string,
  unit: Unit,
  list: Element | undefined,
  next: (child: NodeId) => Verdict,
): Verdict | undefined {
  const items = list?.k === 'item' ? unit.node(list.value) : undefined;
  if (name === 'reject') return NEVER;
  if (items?.k !== 'list') return undefined;
  const all = items.items.map((one) => (one.k === 'item' ? next(one.value) : ALWAYS));
  if (name === 'all') return conjunction(all);
  return name === 'race' || name === 'any' ? disjunction(all) : undefined;
}

/** What it proves that a handler of a promise came back. */
function handled(prover: Prover, id: NodeId, { depth, frame, unit }: Place): Verdict {
  const { evaluator } = prover.callers;
  const handler = evaluator.value(unit, id, frame);
  if (handler.k !== 'function') return ALWAYS;
  const [entry] = prover.callers.entries(handler.unit, handler.fn).filter(({ site }) => site.unit === unit);
  const run = entry?.make(frame) ?? handler.frame;
  return disjunction(
    returnsOf(handler).map(({ at, value }) =>
      conjunction([
        prover.holds(handler.unit, at, run),
        comesBack(prover, value, { unit: handler.unit, frame: run, awaited: true, depth: depth + 1 }),
      ]),
    ),
  );
}
