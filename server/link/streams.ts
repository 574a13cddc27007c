import { NONE, type Element, type Node, type NodeId } from '../facts/facts.ts';
import { valueArgs } from './arguments.ts';
import { argument, type Called } from './called.ts';
import { itemsOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { choice, type Frame, type Origin, type Site, type Value } from './value.ts';

type Call = Extract<Node, { k: 'call' }>;
type Operator = (
  evaluator: Evaluator,
  before: Value,
  args: readonly Value[],
  origin: Origin,
  sites: readonly Site[],
) => Value;

/** What a function makes of a value. */
const made = (evaluator: Evaluator, handler: Value | undefined, given: Value, origin: Origin): Value =>
  handler?.k === 'function' ? evaluator.run(handler, valueArgs(given), origin) : given;

/** The value together with what other streams hold; `sites` are the expressions of those. */
const joined: Operator = (evaluator, before, args, origin, sites) => {
  const others = args.map((one) => (one.k === 'function' ? evaluator.run(one, valueArgs(before), origin) : one));
  return {
    k: 'items',
    items: [before, ...others],
    sites: [
      before.site,
      ...others.map((one, index) => (args[index]?.k === 'function' ? one.site : (sites[index] ?? one.site))),
    ],
    open: false,
    ...origin,
  };
};

/** What an operator makes of what a stream holds; one that is not listed hands it on. A stream stands for what it holds. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries(
    ['map', 'switchMap', 'mergeMap', 'concatMap', 'exhaustMap', 'flatMap'].map((name): [string, Operator] => [
      name,
      (evaluator, before, [handler], origin) => made(evaluator, handler, before, origin),
    ]),
  ),
  mapTo: (_, before, [value]) => value ?? before,
  switchMapTo: (_, before, [value]) => value ?? before,
  withLatestFrom: joined,
  concatLatestFrom: joined,
  combineLatestWith: joined,
  zipWith: joined,
  select: (evaluator, before, [selector], origin) => made(evaluator, selector, before, origin),
  pluck: (evaluator, before, names, origin) =>
    names.reduce(
      (value, name) => (name.k === 'literal' ? evaluator.member(value, String(name.value), origin) : value),
      before,
    ),
  startWith: (_, before, [value], origin) => choice(value ? [value, before] : [before], origin),
  pairwise: (_, before, __, origin) => ({ k: 'items', items: [before, before], open: false, ...origin }),
};

/** What comes out of `source.pipe(…)`, up to the operator at `end`. */
export function piped(
  evaluator: Evaluator,
  unit: Unit,
  pipe: Call,
  frame: Frame | undefined,
  end = pipe.args.length,
): Value | undefined {
  const callee = unit.node(pipe.callee);
  if (callee.k !== 'member') return undefined;
  let value = evaluator.value(unit, callee.object, frame);
  for (const arg of pipe.args.slice(0, end)) {
    const operator = arg.k === 'item' ? unit.node(arg.value) : undefined;
    if (arg.k !== 'item' || operator?.k !== 'call') continue;
    const apply = OPERATORS[unit.nameOf(operator.callee) ?? ''];
    if (!apply) continue;
    const sites = operator.args.flatMap((one) => (one.k === 'item' ? [{ unit, node: one.value }] : []));
    const args = sites.map(({ node }) => evaluator.value(unit, node, frame));
    value = apply(evaluator, value, args, { site: { unit, node: arg.value }, frame }, sites);
  }
  return value;
}

/** What an operator of a pipe is given: `g` in `source.pipe(filter((g) => g))`. */
export function upstream(
  evaluator: Evaluator,
  unit: Unit,
  operator: NodeId,
  frame: Frame | undefined,
): Value | undefined {
  const above = unit.parentOf(operator);
  const pipe = above < 0 ? undefined : unit.node(above);
  if (pipe?.k !== 'call' || unit.nameOf(pipe.callee) !== 'pipe') return undefined;
  const index = pipe.args.findIndex((one: Element) => one.k === 'item' && one.value === operator);
  return index < 0 ? undefined : piped(evaluator, unit, pipe, frame, index);
}

type Maker = (evaluator: Evaluator, called: Called) => Value | undefined;

const first: Maker = (evaluator, called) => argument(evaluator, called, 0);
const run: Maker = (evaluator, called) => {
  const value = argument(evaluator, called, 0);
  return value.k === 'function' ? evaluator.run(value, valueArgs(), called.origin) : value;
};

/** What a function makes that gives a stream of other streams. */
const MAKERS: Readonly<Record<string, Maker>> = {
  combineLatest: first,
  forkJoin: first,
  zip: (evaluator, called) =>
    called.call.args.length > 1
      ? { k: 'items', items: all(evaluator, called), open: false, ...called.origin }
      : argument(evaluator, called, 0),
  merge: (evaluator, called) => choice(all(evaluator, called), called.origin),
  concat: (evaluator, called) => choice(all(evaluator, called), called.origin),
  race: (evaluator, called) => choice(all(evaluator, called), called.origin),
  of: (evaluator, called) => choice(all(evaluator, called), called.origin),
  from: (evaluator, called) => {
    const value = argument(evaluator, called, 0);
    return value.k === 'list' || value.k === 'items' ? choice(itemsOf(evaluator, value).items, called.origin) : value;
  },
  defer: run,
  firstValueFrom: first,
  lastValueFrom: first,
  toObservable: first,
};

const all = (evaluator: Evaluator, called: Called): readonly Value[] =>
  called.call.args.map((_, index) => argument(evaluator, called, index));

/** What a function of a library of streams gives; undefined for every other function. */
export function streamModel(evaluator: Evaluator, called: Called): Value | undefined {
  const { callee } = called;
  if (callee.k !== 'external' || !/^(?:rxjs|@angular\/core\/rxjs-interop)/.test(callee.from)) return undefined;
  const name = callee.path.at(-1) ?? '';
  return Object.hasOwn(MAKERS, name) ? MAKERS[name]?.(evaluator, called) : undefined;
}

/** What a method of a stream gives; undefined for every other method. */
export function streamMethod(evaluator: Evaluator, called: Called, name: string, receiver: Value): Value | undefined {
  const { call, origin, unit } = called;
  if (call.callee === NONE) return undefined;
  switch (name) {
    case 'pipe':
      return piped(evaluator, unit, call, origin.frame);
    case 'asObservable':
    case 'toPromise':
    case 'asReadonly':
      return receiver;
    case 'getValue':
      return call.args.length === 0 && receiver.k === 'result' ? receiver : undefined;
    case 'select': {
      const selector = argument(evaluator, called, 0);
      return selector.k === 'function' ? evaluator.run(selector, valueArgs(), origin) : undefined;
    }
    default:
      return undefined;
  }
}
