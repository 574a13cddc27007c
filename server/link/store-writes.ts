import { NONE, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';
import type { Unit } from './program.ts';
import type { Of, Site } from './value.ts';

type Call = Extract<Node, { k: 'call' }>;

/** A value that a store writes under a name, and where. */
export interface StoreWrite {
  /** The value as written; a property of an object that is merged into the state. */
  readonly value: Site;
  readonly at: Site;
}

const MAKERS =
  /^(?:create|createStore|createWithEqualityFn|persist|devtools|immer|subscribeWithSelector|redux|combine)$/;

/**
 * What the code of a store writes to a property of its state: `set({ chat: true })` in what `create` is handed, `state.chat = true`
 * in the reducers of a slice, `this.chat = true` in the methods of a component. `state` is the object that the state starts as.
 */
export function storeWrites({ site }: Of<'object'>, name: string): readonly StoreWrite[] {
  const { node, unit } = site;
  if (node < 0) return [];
  const { fn } = unit.node(node);
  return [...setCalls(unit, fn, name), ...sliceWrites(unit, node, name), ...ownWrites(unit, fn, name)];
}

/** `create((set) => ({ … }))`: the calls of `set` in it. */
function setCalls(unit: Unit, init: FunctionId, name: string): readonly StoreWrite[] {
  const made = unit.facts.functions[init]?.node ?? NONE;
  const above = made === NONE ? -1 : unit.parentOf(made);
  const maker = above < 0 ? undefined : unit.node(above);
  if (maker?.k !== 'call' || !MAKERS.test(makerName(unit, maker))) return [];
  const set = unit.facts.bindings.find(({ defs: [def] }) => {
    const node = def?.k === 'value' ? unit.node(def.node) : undefined;
    return node?.k === 'param' && node.fn === init && node.index === 0;
  });
  return (set?.refs ?? []).flatMap((ref) => {
    const parent = unit.parentOf(ref);
    const call = parent < 0 ? undefined : unit.node(parent);
    return call?.k === 'call' && call.callee === ref ? merged(unit, parent, call, name) : [];
  });
}

/** `create<State>()(…)` is named by its inner call. */
function makerName(unit: Unit, { callee }: Call): string {
  const node = unit.node(callee);
  return node.k === 'call' ? makerName(unit, node) : (unit.nameOf(callee) ?? '');
}

/** `set({ chat: true })`, `set((state) => ({ chat: true }))`, `set((state) => { state.chat = true; })`. */
export function merged(unit: Unit, at: NodeId, { args: [first] }: Call, name: string): readonly StoreWrite[] {
  if (first?.k !== 'item') return [];
  const given = unit.node(first.value);
  if (given.k !== 'function') return property(unit, first.value, at, name);
  const returns = unit.facts.functions[given.id]?.returns ?? [];
  return [
    ...returns.flatMap(({ value }) => (value === NONE ? [] : property(unit, value, at, name))),
    ...assignedTo(unit, name, (object, fn) => fn === given.id && isParam(unit, object, given.id)),
  ];
}

function property(unit: Unit, object: NodeId, at: NodeId, name: string): readonly StoreWrite[] {
  const node = unit.node(object);
  if (node.k !== 'object') return [];
  return node.entries.flatMap((one) =>
    one.k === 'prop' && one.name === name ? [{ value: { unit, node: one.value }, at: { unit, node: at } }] : [],
  );
}

/** `createSlice({ initialState: { … }, reducers: { … } })`: what the reducers assign to their state. */
function sliceWrites(unit: Unit, initial: NodeId, name: string): readonly StoreWrite[] {
  const slice = sliceOf(unit, initial);
  if (!slice) return [];
  const inside = (fn: FunctionId) => {
    const facts = unit.facts.functions[fn];
    return facts !== undefined && facts.s >= slice.s && facts.e <= slice.e;
  };
  return [
    ...assignedTo(unit, name, (object, fn) => inside(fn) && isParam(unit, object, fn)),
    ...unit.facts.functions.flatMap((facts, fn) =>
      inside(fn)
        ? facts.returns.flatMap(({ value }) => (value === NONE ? [] : property(unit, value, value, name)))
        : [],
    ),
  ];
}

/** The call of `createSlice` that an object is the initial state of, directly or by name. */
function sliceOf(unit: Unit, initial: NodeId): Call | undefined {
  const names = unit.facts.bindings.flatMap(({ defs, refs }) =>
    defs.some((def) => def.k === 'value' && def.node === initial) ? refs : [],
  );
  for (const id of unit.facts.calls) {
    const call = unit.node(id);
    if (call.k !== 'call' || unit.nameOf(call.callee) !== 'createSlice') continue;
    const [first] = call.args;
    const config = first?.k === 'item' ? unit.node(first.value) : undefined;
    const state =
      config?.k === 'object'
        ? config.entries.find((one) => one.k === 'prop' && one.name === 'initialState')
        : undefined;
    if (state && (state.value === initial || names.includes(state.value))) return call;
  }
  return undefined;
}

/** `data() { return { … } }` and `state: () => ({ … })`: what the other functions of the options assign to `this`. */
function ownWrites(unit: Unit, fn: FunctionId, name: string): readonly StoreWrite[] {
  const owner = fn === 0 ? undefined : unit.methodOwner(fn);
  const options = owner === undefined ? undefined : unit.node(owner);
  const own = unit.facts.functions[fn]?.node ?? NONE;
  if (options?.k !== 'object' || !/^(?:data|state)$/.test(unit.propertyOf(own) ?? '')) return [];
  return assignedTo(unit, name, (object) => {
    const node = unit.node(object);
    return node.k === 'this' && node.s >= options.s && node.e <= options.e;
  });
}

function assignedTo(
  unit: Unit,
  name: string,
  isState: (object: NodeId, fn: FunctionId) => boolean,
): readonly StoreWrite[] {
  return unit.facts.assigns.flatMap((id) => {
    const assign = unit.node(id);
    const target = assign.k === 'assign' ? unit.node(assign.target) : undefined;
    if (assign.k !== 'assign' || target?.k !== 'member' || target.name !== name) return [];
    return isState(target.object, assign.fn) ? [{ value: { unit, node: assign.value }, at: { unit, node: id } }] : [];
  });
}

function isParam(unit: Unit, id: NodeId, fn: FunctionId): boolean {
  const node = unit.node(id);
  const [def] = node.k === 'ref' ? (unit.facts.bindings[node.binding]?.defs ?? []) : [];
  const made = def?.k === 'value' ? unit.node(def.node) : undefined;
  return made?.k === 'param' && made.fn === fn && made.index === 0;
}
