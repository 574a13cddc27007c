import type { Node, NodeId } from '../facts/facts.ts';
import { valueArgs } from './arguments.ts';
import { itemsOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { upstream } from './streams.ts';
import { literal, NO_ARGS, type Args, type Site, type Value } from './value.ts';

type Call = Extract<Node, { k: 'call' }>;

/** Methods of lists that call a function for each item. */
export const ITERATORS: ReadonlySet<string> = new Set([
  ...['forEach', 'map', 'flatMap', 'some', 'every', 'filter', 'find', 'findIndex', 'findLast', 'reduce'],
]);
/** Functions that hand what they watch, their first argument, to the second one. */
export const WATCHERS: ReadonlySet<string> = new Set([
  'watch',
  '$watch',
  'reaction',
  'on',
  'whenever',
  'watchOnce',
  'watchDebounced',
]);

/**
 * What the language or a library hands to a callback: the items of a list one by one, what a promise or stream holds, what is
 * watched. One entry for each run that can be told apart.
 */
export function callbackArgs(
  evaluator: Evaluator,
  { unit, node: id }: Site,
  argument: number,
  property: string | undefined,
): readonly Args[] {
  const call = unit.node(id);
  if (call.k !== 'call') return [NO_ARGS];
  const callee = unit.node(call.callee);
  const name = unit.nameOf(call.callee) ?? '';
  const watched = argument === 1 && WATCHERS.has(name) ? watchedBy(evaluator, unit, call) : undefined;
  if (watched) return [valueArgs(watched)];
  if (argument !== 0) return [NO_ARGS];
  const given = property === undefined ? upstream(evaluator, unit, id, undefined) : undefined;
  if (given) return [valueArgs(given)];
  return callee.k === 'member' && callee.name !== undefined
    ? ofMethod(evaluator, unit, callee.object, callee.name, property)
    : [NO_ARGS];
}

function ofMethod(
  evaluator: Evaluator,
  unit: Unit,
  object: NodeId,
  name: string,
  property: string | undefined,
): readonly Args[] {
  const receiver = () => evaluator.value(unit, object, undefined);
  if (name === '$subscribe') return [valueArgs(undefined, receiver())];
  if (name === 'then' || (/^(?:subscribe|listen)$/.test(name) && (property === undefined || property === 'next')))
    return [from(receiver(), { unit, node: object })];
  if (!ITERATORS.has(name) || property !== undefined) return [NO_ARGS];
  return ofItems(evaluator, receiver(), { unit, node: object }, name);
}

function ofItems(evaluator: Evaluator, list: Value, site: Site, name: string): readonly Args[] {
  const { items, open } = itemsOf(evaluator, list);
  if (open || items.length === 0) return [valueArgs({ k: 'element', object: list, site, frame: undefined })];
  if (name === 'reduce') return items.map((one) => valueArgs(undefined, one));
  if (isMap(list)) return items.map((pair) => valueArgs(...itemsOf(evaluator, pair).items.toReversed()));
  return items.map((one, index) => valueArgs(one, literal(index, one)));
}

/** One argument, and the expression that stands for it. */
const from = (value: Value, site: Site): Args => ({
  value: (index) => (index === 0 ? value : undefined),
  rest: (index) => (index === 0 ? [value] : []),
  site: (index) => (index === 0 ? site : undefined),
});

const isMap = (value: Value): boolean =>
  value.k === 'result' && value.isNew && value.callee.k === 'global' && value.callee.path.join('.') === 'Map';

/** What `watch(source, …)` hands to its handler: what the source holds, or a list for several sources. */
function watchedBy(evaluator: Evaluator, unit: Unit, { args }: Call): Value | undefined {
  const [source] = args;
  if (source?.k !== 'item') return undefined;
  const content = (value: Value): Value =>
    value.k === 'function'
      ? evaluator.run(value, valueArgs(), value)
      : value.k === 'record'
        ? evaluator.member(value, 'value', value)
        : value;
  const value = evaluator.value(unit, source.value, undefined);
  if (value.k === 'literal') return undefined;
  if (value.k !== 'list') return content(value);
  const { items, open } = itemsOf(evaluator, value);
  return { k: 'items', items: items.map(content), open, site: value.site, frame: value.frame };
}
