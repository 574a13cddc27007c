import { NONE, type Element, type Entry, type NodeId } from '../facts/facts.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit, Write } from './program.ts';
import {
  alternatives,
  literal,
  textOf,
  type Field,
  type Frame,
  type Of,
  type Origin,
  type Site,
  type Value,
} from './value.ts';

export interface Fields {
  readonly fields: readonly Field[];
  /** There may be more than is listed. */
  readonly open: boolean;
}

/** `sites` says where each item is written: `x` in `[x]`, wherever the value of x comes from. */
export interface Items {
  readonly items: readonly Value[];
  readonly sites: readonly Site[];
  readonly open: boolean;
}

const NO_FIELDS: Fields = { fields: [], open: false };
const NO_ITEMS: Items = { items: [], sites: [], open: false };
const UNKNOWN_ITEMS: Items = { items: [], sites: [], open: true };

const joined = (parts: readonly Items[]): Items => ({
  items: parts.flatMap(({ items }) => items),
  sites: parts.flatMap(({ sites }) => sites),
  open: parts.some(({ open }) => open),
});

const DEEPEST = 12;

/** The properties of a value: of literals, spreads, later writes, copies. */
export function fieldsOf(evaluator: Evaluator, value: Value, depth = 0): Fields {
  if (depth > DEEPEST) return { fields: [], open: true };
  switch (value.k) {
    case 'choice': {
      const all = value.all.map((one) => fieldsOf(evaluator, one, depth + 1));
      return { fields: all.flatMap(({ fields }) => fields), open: all.some((one) => one.open) };
    }
    case 'object':
      return evaluator.fields(value, () => literalFields(evaluator, value, depth));
    case 'record':
      return value;
    case 'namespace':
      return moduleFields(evaluator, value);
    case 'literal':
      return NO_FIELDS;
    default:
      return { fields: [], open: true };
  }
}

/** The exports of a module, as the properties of what `require` gives. */
function moduleFields(evaluator: Evaluator, { frame, site, unit }: Of<'namespace'>): Fields {
  const names = new Set(unit.facts.exports.flatMap((one) => (one.k === 'all' ? [] : [one.name])));
  for (const [name] of evaluator.program.commonJs(unit)) if (name !== '*') names.add(name);
  const fields = [...names].map((name): Field => {
    const value = evaluator.member({ k: 'namespace', unit, site, frame }, name, { site, frame });
    return { name, value, site: value.site, start: 0, end: 0 };
  });
  return { fields, open: false };
}

function literalFields(evaluator: Evaluator, value: Of<'object'>, depth: number): Fields {
  const { site, frame } = value;
  const node = site.unit.node(site.node);
  if (node.k !== 'object') return { fields: [], open: true };
  const parts = node.entries.map((entry) => fieldsOfEntry(evaluator, site.unit, entry, frame, depth));
  const writes =
    value.binding < 0
      ? []
      : site.unit.writesTo(value.binding).filter((one) => one.name !== undefined || one.key !== undefined);
  const written = writes.flatMap((one) => fieldOfWrite(evaluator, site.unit, one, frame));
  // A later entry of the same name hides an earlier one.
  const all = new Map<string | Field, Field>();
  for (const field of [...parts.flatMap(({ fields }) => fields), ...written]) all.set(field.name ?? field, field);
  return { fields: [...all.values()], open: parts.some((one) => one.open) };
}

function fieldsOfEntry(
  evaluator: Evaluator,
  unit: Unit,
  entry: Entry,
  frame: Frame | undefined,
  depth: number,
): Fields {
  const at = (id: NodeId) => evaluator.value(unit, id, frame);
  if (entry.k === 'spread') {
    const node = unit.node(entry.value);
    // `...(a && { b })` and `...(a ? { b } : {})` hold b or nothing.
    const source = node.k === 'logic' && node.op === '&&' ? at(node.right) : at(entry.value);
    return fieldsOf(evaluator, source, depth + 1);
  }
  const name = entry.name ?? (entry.key === undefined ? undefined : textOf(at(entry.key)));
  const value = entry.k === 'get' ? getterValue(evaluator, at(entry.value)) : at(entry.value);
  return { fields: [{ name, value, site: { unit, node: entry.value }, start: entry.s, end: entry.e }], open: false };
}

function getterValue(evaluator: Evaluator, getter: Value): Value {
  return getter.k === 'function'
    ? evaluator.run(getter, { value: () => undefined, rest: () => [], site: () => undefined }, getter)
    : getter;
}

function fieldOfWrite(evaluator: Evaluator, unit: Unit, write: Write, frame: Frame | undefined): Field[] {
  if (write.value.k !== 'item') return [];
  const name = write.name ?? (write.key === undefined ? undefined : textOf(evaluator.value(unit, write.key, frame)));
  const { value } = write.value;
  return [
    { name, value: evaluator.value(unit, value, frame), site: { unit, node: value }, start: write.s, end: write.e },
  ];
}

/** The items of a list: of literals, spreads, what is pushed to it later. */
export function itemsOf(evaluator: Evaluator, value: Value, depth = 0): Items {
  if (depth > DEEPEST) return UNKNOWN_ITEMS;
  switch (value.k) {
    case 'choice':
      return joined(value.all.map((one) => itemsOf(evaluator, one, depth + 1)));
    case 'list':
      return literalItems(evaluator, value, depth);
    case 'result':
      return registryItems(evaluator, value, depth);
    case 'items':
      return { items: value.items, sites: value.sites ?? value.items.map(({ site }) => site), open: value.open };
    case 'literal':
      return NO_ITEMS;
    default:
      return UNKNOWN_ITEMS;
  }
}

/** What a `new Map([[key, value]])` or `new Set([…])` goes over. */
function registryItems(evaluator: Evaluator, value: Of<'result'>, depth: number): Items {
  const [content] = value.args;
  const made = value.callee.k === 'global' ? value.callee.path.join('.') : '';
  if (!value.isNew || (made !== 'Map' && made !== 'Set')) return UNKNOWN_ITEMS;
  const first = content ? itemsOf(evaluator, content, depth + 1) : NO_ITEMS;
  return joined([first, ...registered(evaluator, value)]);
}

/** What later calls put in: `map.set(key, value)`, `set.add(item)`. */
function registered(evaluator: Evaluator, { frame, site }: Of<'result'>): readonly Items[] {
  const { node: made, unit } = site;
  const refs = unit.facts.bindings.flatMap(({ defs, refs: all }) =>
    defs.some((def) => def.k === 'value' && def.node === made) ? all : [],
  );
  return refs.flatMap((ref): Items[] => {
    const member = unit.parentOf(ref);
    const call = member < 0 ? NONE : unit.parentOf(member);
    const node = call < 0 ? undefined : unit.node(call);
    const name = unit.nameOf(member);
    if (node?.k !== 'call' || node.callee !== member || (name !== 'set' && name !== 'add')) return [];
    const values = node.args.flatMap((one) => (one.k === 'item' ? [evaluator.value(unit, one.value, frame)] : []));
    const at = { unit, node: call };
    const item: Value | undefined =
      name === 'add' ? values[0] : { k: 'items', items: values, open: false, site: at, frame };
    return item ? [{ items: [item], sites: [at], open: false }] : [];
  });
}

function literalItems(evaluator: Evaluator, value: Of<'list'>, depth: number): Items {
  const { site, frame } = value;
  const node = site.unit.node(site.node);
  if (node.k !== 'list') return UNKNOWN_ITEMS;
  const pushed =
    value.binding < 0
      ? []
      : site.unit.writesTo(value.binding).filter((one) => one.name === undefined && one.key === undefined);
  const elements = [...node.items, ...pushed.map((one) => one.value)];
  return joined(elements.map((item) => itemsOfElement(evaluator, site.unit, item, frame, depth)));
}

function itemsOfElement(
  evaluator: Evaluator,
  unit: Unit,
  element: Element,
  frame: Frame | undefined,
  depth: number,
): Items {
  const site = { unit, node: element.k === 'hole' ? NONE : element.value };
  if (element.k === 'hole') return { items: [literal(undefined, { site, frame })], sites: [site], open: false };
  if (element.k === 'item') return { items: [evaluator.value(unit, element.value, frame)], sites: [site], open: false };
  const node = unit.node(element.value);
  const source = node.k === 'logic' && node.op === '&&' ? node.right : element.value;
  return itemsOf(evaluator, evaluator.value(unit, source, frame), depth + 1);
}

/** `[key, value]` pairs for the fields of a value, as `Object.entries` gives them. */
export function pairsOf(evaluator: Evaluator, object: Value): Items {
  const { fields, open } = fieldsOf(evaluator, object);
  const items = fields.map(({ name, value, site }): Value => {
    const origin = { site, frame: value.frame };
    const key: Value = name === undefined ? { k: 'element', object, ...origin } : literal(name, origin);
    return { k: 'items', items: [key, value], open: false, ...origin };
  });
  return { items, sites: items.map(({ site }) => site), open };
}

/** The object that `[key, value]` pairs make, as `Object.fromEntries` does. */
export function recordOf(evaluator: Evaluator, pairs: Value): Fields {
  const { items, open } = itemsOf(evaluator, pairs);
  const fields = items.flatMap(alternatives).flatMap((pair): Field[] => {
    const [key, value] = itemsOf(evaluator, pair).items;
    if (!key || !value) return [];
    const { site } = pair;
    const { s, e } = site.node < 0 ? { s: 0, e: 0 } : site.unit.node(site.node);
    return [{ name: textOf(key), value, site: value.site, start: s, end: e }];
  });
  return { fields, open: open || fields.length < items.length };
}

/** What is left of an object or list after some of it was taken. */
export function restOf(
  evaluator: Evaluator,
  object: Value,
  omit: readonly string[],
  from: number,
  origin: Origin,
): Value {
  if (object.k === 'list' || object.k === 'items') {
    const { items, open } = itemsOf(evaluator, object);
    return { k: 'items', items: items.slice(from), open, ...origin };
  }
  const { fields, open } = fieldsOf(evaluator, object);
  const kept = fields.filter(({ name }) => name === undefined || !omit.includes(name));
  return { k: 'record', fields: kept, open, ...origin };
}
