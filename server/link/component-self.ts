import type { NodeId } from '../facts/facts.ts';
import { fieldsOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { NO_ARGS, textOf, type Field, type Origin, type Value } from './value.ts';

/** Options that only a Vue component has; one of them marks an object literal as a component. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...['data', 'methods', 'computed', 'watch', 'props', 'setup', 'template', 'render', 'components', 'mixins'],
  ...[
    'beforeCreate',
    'created',
    'beforeMount',
    'mounted',
    'beforeUpdate',
    'updated',
    'beforeUnmount',
    'unmounted',
    'beforeDestroy',
    'destroyed',
  ],
]);
const GROUPS: ReadonlySet<string> = new Set(['methods', 'computed', 'watch']);

/** `this` in a component that is written as an options object: its data, props, computed values and methods in one. */
export function componentSelf(evaluator: Evaluator, unit: Unit, owner: NodeId, origin: Origin): Value | undefined {
  const options = optionsOf(unit, owner);
  if (options === undefined) return undefined;
  const known = evaluator.components.get(unit) ?? new Map<NodeId, Value>();
  evaluator.components.set(unit, known);
  const before = known.get(options);
  if (before) return before;
  // Its parts use `this` themselves: they see what is known so far.
  const fields: Field[] = [];
  const self: Value = { k: 'record', fields, open: true, site: { unit, node: options }, frame: undefined };
  known.set(options, self);
  for (const field of componentFields(evaluator, unit, options, origin)) fields.push(field);
  return self;
}

function* componentFields(evaluator: Evaluator, unit: Unit, options: NodeId, origin: Origin): Iterable<Field> {
  const node = unit.node(options);
  if (node.k !== 'object') return;
  for (const entry of node.entries) {
    if (entry.k === 'spread' || entry.name === undefined) continue;
    const value = () => evaluator.value(unit, entry.value, undefined);
    if (entry.name === 'methods') yield* fieldsOf(evaluator, value()).fields;
    if (entry.name === 'data' || entry.name === 'setup') yield* dataFields(evaluator, value(), origin);
    if (entry.name === 'computed') {
      yield* computedFields(evaluator, value(), origin);
      yield* mappedFields(evaluator, unit, entry.value, origin);
    }
  }
}

/** The options object that an object literal is, or is the methods, computed values or watchers of. */
function optionsOf(unit: Unit, owner: NodeId): NodeId | undefined {
  if (isOptions(unit, owner)) return owner;
  const parent = unit.parentOf(owner);
  const holder = parent < 0 ? undefined : unit.node(parent);
  if (holder?.k !== 'object') return undefined;
  const group = holder.entries.find((one) => one.k === 'prop' && one.value === owner);
  return group?.k === 'prop' && group.name !== undefined && GROUPS.has(group.name) ? parent : undefined;
}

function isOptions(unit: Unit, id: NodeId): boolean {
  const node = unit.node(id);
  return (
    node.k === 'object' &&
    node.entries.some((one) => one.k !== 'spread' && one.name !== undefined && OPTIONS.has(one.name))
  );
}

function dataFields(evaluator: Evaluator, value: Value, origin: Origin): readonly Field[] {
  const data = value.k === 'function' ? evaluator.run(value, NO_ARGS, origin) : value;
  return fieldsOf(evaluator, data).fields;
}

/** `...mapGetters('consent', ['granted'])`: parts of a store under their own names, or under others. */
function* mappedFields(evaluator: Evaluator, unit: Unit, id: NodeId, origin: Origin): Iterable<Field> {
  const node = unit.node(id);
  for (const entry of node.k === 'object' ? node.entries : []) {
    const call = entry.k === 'spread' ? unit.node(entry.value) : undefined;
    if (call?.k !== 'call' || !/^map(?:State|Getters|WritableState)$/.test(unit.nameOf(call.callee) ?? '')) continue;
    const args = call.args.flatMap((one) => (one.k === 'item' ? [one.value] : []));
    const store = [
      'store',
      ...args.slice(0, -1).map((one) => textOf(evaluator.value(unit, one, undefined)) ?? unit.nameOf(one) ?? ''),
    ];
    const object: Value = { k: 'global', path: store, ...origin };
    const last = args.at(-1);
    const names = last === undefined ? undefined : unit.node(last);
    if (names?.k === 'list')
      for (const item of names.items) {
        const name = item.k === 'item' ? textOf(evaluator.value(unit, item.value, undefined)) : undefined;
        if (item.k !== 'item' || name === undefined) continue;
        const site = { unit, node: item.value };
        yield { name, value: { k: 'member', object, name, site, frame: undefined }, site, start: 0, end: 0 };
      }
    if (names?.k === 'object')
      for (const one of names.entries) {
        if (one.k !== 'prop' || one.name === undefined) continue;
        const made = evaluator.value(unit, one.value, undefined);
        const from = textOf(made);
        const site = { unit, node: one.value };
        const value: Value =
          made.k === 'function'
            ? evaluator.run(made, NO_ARGS, made)
            : { k: 'member', object, name: from?.split('/').at(-1) ?? one.name, site, frame: undefined };
        yield { name: one.name, value, site, start: 0, end: 0 };
      }
  }
}

/** A computed value is what its getter gives: `email() {…}` or `email: { get() {…} }`. */
function computedFields(evaluator: Evaluator, value: Value, origin: Origin): readonly Field[] {
  return fieldsOf(evaluator, value).fields.map((field): Field => {
    const getter = field.value.k === 'object' ? evaluator.member(field.value, 'get', origin) : field.value;
    return getter.k === 'function'
      ? { ...field, value: evaluator.run(getter, NO_ARGS, origin), site: getter.site }
      : field;
  });
}
