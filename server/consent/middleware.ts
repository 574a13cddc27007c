import { NONE, type Element, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';
import type { Entry } from '../link/callers.ts';
import { itemsOf } from '../link/collections.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Of, type Site } from '../link/value.ts';
import type { Prover } from './prove.ts';
import { reachedFrom } from './resolves.ts';
import { ALWAYS, conjunction, disjunction, type Verdict } from './verdict.ts';

type Call = Extract<Node, { k: 'call' }>;

/** Methods of servers and routers that register a handler behind others. */
const ROUTES =
  /^(?:get|post|put|patch|delete|del|all|use|options|head|route|query|mutation|subscription|handler?|action|on)$/;
const MOST_LINKS = 12;

/**
 * What it proves that a handler of a route runs: each middleware in front of it has called `next()`. Those are the arguments before
 * it, what the chain was given by `.use(…)`, and what the same router was given earlier.
 */
export function middlewareProof(prover: Prover, { argument, how, property, site }: Entry): Verdict {
  const { node, unit } = site;
  const call = unit.node(node);
  const callee = call.k === 'call' ? unit.node(call.callee) : undefined;
  if (how !== 'handed' || property !== undefined || call.k !== 'call' || callee?.k !== 'member') return ALWAYS;
  if (!ROUTES.test(callee.name ?? '')) return ALWAYS;
  const before = call.args.slice(0, argument).flatMap((one) => functionsOf(prover, unit, one));
  const chained = linksOf(prover, unit, callee.object);
  const earlier = earlierOn(prover, unit, callee.object, site);
  return conjunction([...before, ...chained, ...earlier].map((one) => passes(prover, one)));
}

function functionsOf(prover: Prover, unit: Unit, element: Element): readonly Of<'function'>[] {
  if (element.k === 'hole') return [];
  const { evaluator } = prover.callers;
  const value = evaluator.value(unit, element.value, undefined);
  const all = value.k === 'list' ? itemsOf(evaluator, value).items : [value];
  return all.flatMap(alternatives).filter((one): one is Of<'function'> => one.k === 'function');
}

/** `procedure.use(requireConsent).mutation(…)`. */
function linksOf(prover: Prover, unit: Unit, id: NodeId, hops = 0): readonly Of<'function'>[] {
  if (hops > MOST_LINKS) return [];
  const node = unit.node(id);
  if (node.k === 'ref')
    return prover
      .definitions(unit, id, undefined)
      .slice(0, 1)
      .flatMap(({ site }) => linksOf(prover, site.unit, site.node, hops + 1));
  const callee = node.k === 'call' ? unit.node(node.callee) : undefined;
  if (node.k !== 'call' || callee?.k !== 'member') return [];
  const own = callee.name === 'use' ? node.args.flatMap((one) => functionsOf(prover, unit, one)) : [];
  return [...own, ...linksOf(prover, unit, callee.object, hops + 1)];
}

/** `router.use(requireConsent)` above the route, for all paths. */
function earlierOn(prover: Prover, unit: Unit, object: NodeId, route: Site): readonly Of<'function'>[] {
  const router = unit.node(object);
  if (router.k !== 'ref') return [];
  const { s } = unit.node(route.node);
  return (unit.facts.bindings[router.binding]?.refs ?? []).flatMap((ref) => {
    const use = callOn(unit, ref, 'use');
    const [first] = use?.args ?? [];
    if (!use || use.s >= s || !first || first.k !== 'item' || unit.node(first.value).k === 'literal') return [];
    return use.args.flatMap((one) => functionsOf(prover, unit, one));
  });
}

function callOn(unit: Unit, object: NodeId, method: string): Call | undefined {
  const member = unit.parentOf(object);
  const callee = member < 0 ? undefined : unit.node(member);
  if (callee?.k !== 'member' || callee.name !== method) return undefined;
  const above = unit.parentOf(member);
  const call = above < 0 ? undefined : unit.node(above);
  return call?.k === 'call' && call.callee === member ? call : undefined;
}

/** What it proves that a middleware went on: what holds where it calls `next`. */
function passes(prover: Prover, { fn, frame: parent, unit, ...value }: Of<'function'>): Verdict {
  const calls = nextCalls(unit, fn);
  if (calls.length === 0) return ALWAYS;
  const frame: Frame | undefined =
    prover.callers.evaluator.frame(
      { ...value, fn, unit, frame: parent },
      { value: () => undefined, rest: () => undefined, site: () => undefined },
      { site: value.site, frame: undefined },
      'middleware',
    ) ?? parent;
  return disjunction(calls.map((call) => reachedFrom(prover, unit, call, fn, frame)));
}

/** The calls of the parameter `next` of a function, or of the part of a parameter that has the name. */
function nextCalls(unit: Unit, fn: FunctionId): readonly NodeId[] {
  return unit.facts.bindings
    .filter(({ defs: [def], name }) => {
      const node = def?.k === 'value' ? unit.node(def.node) : undefined;
      return node !== undefined && name === 'next' && paramOf(unit, node) === fn;
    })
    .flatMap(({ refs }) =>
      refs.flatMap((ref) => {
        const parent = unit.parentOf(ref);
        const call = parent < 0 ? undefined : unit.node(parent);
        // `next(error)` and `next('route')` go elsewhere.
        return call?.k === 'call' && call.callee === ref && call.args.length === 0 ? [parent] : [];
      }),
    );
}

function paramOf(unit: Unit, node: Node): FunctionId {
  const root = node.k === 'member' ? unit.node(node.object) : node;
  return root.k === 'param' ? root.fn : NONE;
}
