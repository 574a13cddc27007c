import { valueArgs } from './arguments.ts';
import { argument, type Called } from './called.ts';
import { fieldsOf, itemsOf, pairsOf, recordOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import { frameworkModel } from './frameworks.ts';
import { template } from './texts.ts';
import { promiseModel } from './promises.ts';
import { streamMethod, streamModel } from './streams.ts';
import { alternatives, choice, literal, textOf, type Of, type Origin, type Value } from './value.ts';

/** What a call of the language or of a well-known library gives back; undefined where there is no model. */
export function modelOf(evaluator: Evaluator, called: Called): Value | undefined {
  const { callee } = called;
  if (callee.k === 'global') {
    const model = named(GLOBALS, callee.path.join('.'));
    if (model) return model(evaluator, called);
  }
  if (called.call.isNew)
    return callee.k === 'global' && callee.path.join('.') === 'Promise' ? promiseModel(evaluator, called) : undefined;
  return streamModel(evaluator, called) ?? methodModel(evaluator, called) ?? frameworkModel(evaluator, called);
}

/** A row of a table; `toString` and its like are names of code too. */
const named = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

type Model = (evaluator: Evaluator, called: Called) => Value | undefined;

const derived: Model = (evaluator, called) => ({
  k: 'derived',
  from: [argument(evaluator, called, 0)],
  ...called.origin,
});
const same: Model = (evaluator, called) => argument(evaluator, called, 0);

const GLOBALS: Readonly<Record<string, Model>> = {
  'Object.entries': (evaluator, called) => ({
    k: 'items',
    ...pairsOf(evaluator, argument(evaluator, called, 0)),
    ...called.origin,
  }),
  'Object.keys': (evaluator, called) => {
    const object = argument(evaluator, called, 0);
    return {
      k: 'items',
      items: alternatives(evaluator.element(object, 'keys', called.origin)),
      open: false,
      ...called.origin,
    };
  },
  'Object.values': (evaluator, called) => {
    const { fields, open } = fieldsOf(evaluator, argument(evaluator, called, 0));
    return { k: 'items', items: fields.map(({ value }) => value), open, ...called.origin };
  },
  'Object.fromEntries': (evaluator, called) => ({
    k: 'record',
    ...recordOf(evaluator, argument(evaluator, called, 0)),
    ...called.origin,
  }),
  'Object.assign': (evaluator, called) => {
    const [target, ...sources] = called.call.args.map((_, index) => argument(evaluator, called, index));
    if (!target) return undefined;
    if (target.k === 'global' || target.k === 'result' || target.k === 'instance') return target;
    const all = [target, ...sources].map((one) => fieldsOf(evaluator, one));
    return {
      k: 'record',
      fields: all.flatMap(({ fields }) => fields),
      open: all.some(({ open }) => open),
      ...called.origin,
    };
  },
  'Object.freeze': same,
  'Object.seal': same,
  structuredClone: same,
  'Array.prototype.slice.call': same,
  'Promise.resolve': same,
  'Promise.all': same,
  'Array.from': (evaluator, called) =>
    mapped(evaluator, called, argument(evaluator, called, 0), argument(evaluator, called, 1)),
  String: derived,
  Number: derived,
  Boolean: derived,
  encodeURIComponent: derived,
  'JSON.stringify': derived,
  'JSON.parse': (evaluator, called) => {
    const text = argument(evaluator, called, 0);
    const [from] = text.k === 'derived' ? text.from : [];
    return from && isStringify(text) ? from : undefined;
  },
};

function isStringify({ site }: Value): boolean {
  const node = site.node < 0 ? undefined : site.unit.node(site.node);
  const callee = node?.k === 'call' ? site.unit.node(node.callee) : undefined;
  return callee?.k === 'member' && callee.name === 'stringify';
}

const TEXT_METHODS: ReadonlySet<string> = new Set([
  ...[
    'trim',
    'toLowerCase',
    'toUpperCase',
    'toString',
    'slice',
    'substring',
    'replace',
    'replaceAll',
    'normalize',
    'padStart',
  ],
  ...['toFixed', 'toISOString', 'toLocaleString', 'toLocaleLowerCase', 'split', 'charAt', 'valueOf', 'toJSON'],
]);

function methodModel(evaluator: Evaluator, called: Called): Value | undefined {
  const { unit, call, origin } = called;
  const callee = unit.node(call.callee);
  if (callee.k !== 'member' || callee.name === undefined) return undefined;
  const receiver = evaluator.value(unit, callee.object, origin.frame);
  const model = named(METHODS, callee.name);
  if (model) return model(evaluator, called, receiver);
  const stream = streamMethod(evaluator, called, callee.name, receiver);
  if (stream) return stream;
  return TEXT_METHODS.has(callee.name) && receiver.k !== 'global' && receiver.k !== 'external'
    ? { k: 'derived', from: [receiver], ...origin }
    : undefined;
}

type MethodModel = (evaluator: Evaluator, called: Called, receiver: Value) => Value | undefined;

const isList = (value: Value): boolean => alternatives(value).some(({ k }) => k === 'list' || k === 'items');

const METHODS: Readonly<Record<string, MethodModel>> = {
  join: (evaluator, called, receiver) => {
    const { items, open } = itemsOf(evaluator, receiver);
    const [first] = called.call.args;
    const between = first?.k === 'item' ? textOf(argument(evaluator, called, 0)) : ',';
    if (open || items.length === 0 || between === undefined)
      return { k: 'derived', from: [receiver], ...called.origin };
    return template(['', ...items.slice(1).map(() => between), ''], items, called.origin);
  },
  map: (evaluator, called, receiver) => mapped(evaluator, called, receiver, argument(evaluator, called, 0)),
  flatMap: (evaluator, called, receiver) => {
    const { items, open } = itemsOf(evaluator, mapped(evaluator, called, receiver, argument(evaluator, called, 0)));
    const all = items.map((one) => itemsOf(evaluator, one));
    return {
      k: 'items',
      items: all.flatMap((one) => one.items),
      open: open || all.some((one) => one.open),
      ...called.origin,
    };
  },
  filter: (_, __, receiver) => receiver,
  splice: (_, __, receiver) => (isList(receiver) ? receiver : undefined),
  reverse: (_, __, receiver) => (isList(receiver) ? receiver : undefined),
  sort: (_, __, receiver) => (isList(receiver) ? receiver : undefined),
  slice: (_, called, receiver) => (isList(receiver) && called.call.args.length === 0 ? receiver : undefined),
  concat: (evaluator, called, receiver) => {
    if (!isList(receiver)) return undefined;
    const all = [receiver, ...called.call.args.map((_, index) => argument(evaluator, called, index))];
    const parts = all.map((one) => (isList(one) ? itemsOf(evaluator, one) : { items: [one], open: false }));
    return {
      k: 'items',
      items: parts.flatMap(({ items }) => items),
      open: parts.some(({ open }) => open),
      ...called.origin,
    };
  },
  find: (evaluator, called, receiver) =>
    isList(receiver) ? evaluator.element(receiver, 'values', called.origin) : undefined,
  get: (evaluator, called, receiver) => {
    if (receiver.k !== 'result' || !receiver.isNew) return undefined;
    const key = textOf(argument(evaluator, called, 0));
    const pairs = itemsOf(evaluator, receiver).items.map((one) => itemsOf(evaluator, one).items);
    const found = pairs
      .filter(([name]) => key === undefined || textOf(name) === key)
      .flatMap(([, value]) => (value ? [value] : []));
    return found.length > 0 ? choice(found, called.origin) : undefined;
  },
  shift: (evaluator, called, receiver) =>
    isList(receiver) ? evaluator.element(receiver, 'values', called.origin) : undefined,
  pop: (evaluator, called, receiver) =>
    isList(receiver) ? evaluator.element(receiver, 'values', called.origin) : undefined,
  at: (evaluator, called, receiver) =>
    evaluator.member(receiver, textOf(argument(evaluator, called, 0)), called.origin),
  then: (evaluator, called, receiver) => {
    const handler = argument(evaluator, called, 0);
    return handler.k === 'function' ? evaluator.run(handler, valueArgs(receiver), called.origin) : receiver;
  },
  catch: (_, __, receiver) => receiver,
  finally: (_, __, receiver) => receiver,
  bind: (_, __, receiver) => receiver,
  call: (evaluator, called, receiver) => {
    if (receiver.k !== 'function') return undefined;
    const [self, ...rest] = called.call.args.map((_, index) => argument(evaluator, called, index));
    return evaluator.run({ ...receiver, self: receiver.self ?? self }, valueArgs(...rest), called.origin);
  },
  apply: (evaluator, called, receiver) => {
    if (receiver.k !== 'function') return undefined;
    return evaluator.run(
      receiver,
      valueArgs(...itemsOf(evaluator, argument(evaluator, called, 1)).items),
      called.origin,
    );
  },
};

/** The list that `map` makes. */
function mapped(evaluator: Evaluator, called: Called, list: Value, handler: Value): Value {
  const { items, open } = itemsOf(evaluator, list);
  if (handler.k !== 'function') return { k: 'items', items, open, ...called.origin };
  const unknownItem: Value = { k: 'element', object: list, ...called.origin };
  const given = open ? [...items, unknownItem] : items;
  const made = given.map((one, index) => runOn(evaluator, handler, one, called.origin, index));
  return { k: 'items', items: made, open: false, ...called.origin };
}

function runOn(evaluator: Evaluator, handler: Of<'function'>, item: Value, origin: Origin, index: number): Value {
  const made = evaluator.run(handler, valueArgs(item, literal(index, origin)), origin, `item ${index}`);
  return made.k === 'choice' ? choice(made.all, origin) : made;
}
