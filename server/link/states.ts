import { NONE, type Node, type NodeId } from '../facts/facts.ts';
import { valueArgs } from './arguments.ts';
import { fieldsOf } from './collections.ts';
import { fieldParts } from './instances.ts';
import type { Evaluator } from './evaluate.ts';
import { imported } from './modules.ts';
import type { Unit } from './program.ts';
import { Slices } from './slices.ts';
import { merged, storeWrites, type StoreWrite } from './store-writes.ts';
import { alternatives, textOf, type Frame, type Of, type Site, type Value } from './value.ts';
import { Writes } from './writes.ts';

/** One value that a state is given. */
export interface Given {
  readonly site: Site;
  readonly frame: Frame | undefined;
  /** Where it is given: the assignment, the call of the setter, or the value that it starts with. */
  readonly at: Site;
  /** The state starts with it. */
  readonly start: boolean;
  /** It is one item of the list or set that the state is. */
  readonly item?: true;
}

/** Something whose content changes: a variable, a field, what a hook or a reactive library keeps. */
export interface State {
  readonly given: readonly Given[];
  /** Something else may write to it: its setter is handed out. */
  readonly open: boolean;
}

/** Hooks that give `[state, setter]`, by the position of what the state starts with. */
const PAIRS: Readonly<Record<string, number>> = {
  useState: 0,
  createSignal: 0,
  useLocalStorage: 1,
  useSessionStorage: 1,
  useSignalState: 0,
  useImmer: 0,
};
const REDUCERS = /^use\w*Reducer$/;
/** Calls that give an object whose content is read and written as a member. */
const BOXES: Readonly<Record<string, string>> = {
  ref: 'value',
  shallowRef: 'value',
  customRef: 'value',
  useRef: 'current',
  signal: 'value',
  useSignal: 'value',
  atom: 'value',
};
/** Calls whose result gives its content when it is called. */
const SIGNALS: ReadonlySet<string> = new Set(['signal', 'linkedSignal', 'model']);
/** Methods that put a value into the object that they are called on. */
const SETTERS: readonly string[] = ['set', 'next', 'update', 'setValue', 'mutate', 'setState'];
/** Calls that make a store or stream that stands for what it holds. */
const HOLDERS: ReadonlySet<string> = new Set([
  'writable',
  'BehaviorSubject',
  'ReplaySubject',
  'Subject',
  'atom',
  'map',
  '$state',
  'proxy',
]);

/** Finds the states of a program, with everything that they are given. */
export class States {
  readonly #writes: Writes;
  readonly #slices: Slices;

  constructor(readonly evaluator: Evaluator) {
    this.#slices = new Slices(evaluator);
    this.#writes = new Writes(evaluator);
  }

  /** The state that an expression reads; undefined when it reads none, or one that nothing is known to write. */
  at(unit: Unit, id: NodeId, frame: Frame | undefined): State | undefined {
    const node = unit.node(id);
    switch (node.k) {
      case 'ref':
        return this.#variable(unit, node, frame);
      case 'member':
        return node.name === undefined ? undefined : this.#member(unit, id, node, node.name, frame);
      case 'call':
        return this.#signal(unit, id, node, frame);
      default:
        return undefined;
    }
  }

  #variable(unit: Unit, { binding }: { readonly binding: number }, frame: Frame | undefined): State | undefined {
    const own = this.variable(unit, binding, frame);
    if (own) return own;
    const [def, more] = unit.facts.bindings[binding]?.defs ?? [];
    if (!def || more) return undefined;
    if (def.k === 'value') return this.at(unit, def.node, frame);
    const found = imported(this.evaluator.modules, unit, def.from, def.name);
    if (found?.k === 'node') return this.at(found.unit, found.node, undefined);
    if (found?.k !== 'binding') return undefined;
    return this.#variable(found.unit, { binding: found.binding }, undefined);
  }

  /** The state that a name is that is written to more than once. */
  variable(unit: Unit, binding: number, frame: Frame | undefined): State | undefined {
    const facts = unit.facts.bindings[binding];
    if (!facts || facts.ambient || facts.defs.length < 2) return undefined;
    const given = facts.defs.flatMap((def): readonly Given[] => {
      const site = def.k === 'value' ? { unit, node: def.node } : undefined;
      return site ? [{ site, frame, at: site, start: false }] : [];
    });
    return given.length === facts.defs.length ? { given, open: false } : undefined;
  }

  /** A list or set by the name of its variable, with what is put into it later. */
  collection(unit: Unit, binding: number, frame: Frame | undefined): State | undefined {
    const [def, more] = unit.facts.bindings[binding]?.defs ?? [];
    if (def?.k !== 'value' || more) return undefined;
    const start = { unit, node: def.node };
    const added = unit
      .writesTo(binding)
      .flatMap(({ key, name, value }): readonly Given[] =>
        value.k === 'item' && name === undefined && key === undefined
          ? [{ site: { unit, node: value.value }, frame, at: { unit, node: value.value }, start: false, item: true }]
          : [],
      );
    return added.length > 0
      ? { given: [{ site: start, frame, at: start, start: true }, ...added], open: false }
      : undefined;
  }

  #member(
    unit: Unit,
    id: NodeId,
    node: Extract<Node, { k: 'member' }>,
    name: string,
    frame: Frame | undefined,
  ): State | undefined {
    const own = this.#memberOf(this.evaluator.value(unit, node.object, frame), name);
    if (own) return own;
    const value = this.evaluator.value(unit, id, frame);
    const slice = value.k === 'member' ? this.#slices.holder(value) : undefined;
    if (slice) return this.#property(slice.object, slice.name, true);
    const whole = this.at(unit, node.object, frame);
    return whole && this.#part(whole, name);
  }

  /** A property of an object that is replaced as a whole: `setAnswers({ ...answers, chat: true })`. */
  #part({ given, open }: State, name: string): State | undefined {
    let more = open;
    const parts = given.flatMap((one): readonly Given[] => {
      if (one.site.node === NONE) return [];
      return alternatives(this.evaluator.value(one.site.unit, one.site.node, one.frame)).flatMap((value) => {
        if (value.k === 'literal') return [];
        const { fields, open: rest } = fieldsOf(this.evaluator, value);
        const found = fields.filter((field) => field.name === name || field.name === undefined);
        if (found.length === 0 && rest && value.k !== 'object') more = true;
        return found.map((field) => ({ ...one, site: field.site, frame: field.value.frame }));
      });
    });
    return parts.length > 0 ? { given: parts, open: more } : undefined;
  }

  #memberOf(object: Value, name: string): State | undefined {
    switch (object.k) {
      case 'items':
        return name === '0' ? this.#pair(object) : undefined;
      case 'record':
        return this.#box(object, name) ?? this.#recordField(object, name);
      case 'result':
        return this.#box(object, name);
      case 'object':
        return this.#property(object, name);
      case 'instance':
      case 'class':
        return this.#field(object, name);
      default:
        return undefined;
    }
  }

  /** `const [x, setX] = useState(…)`. */
  #pair({ frame, site }: Value): State | undefined {
    const made = calledAt(site);
    if (made && REDUCERS.test(made.name)) return this.#reduced(site.unit, made.call, frame);
    const position = made && PAIRS[made.name];
    if (!made || position === undefined) return undefined;
    const initial = this.#argument(site.unit, made.call, position, frame);
    const calls = setterUses(site);
    return {
      given: [...initial, ...calls.written.flatMap((at) => this.#passed(at, frame))],
      open: calls.open,
    };
  }

  /** `useReducer(reducer, initial)`: what it starts with and whatever the reducer gives back. */
  #reduced(unit: Unit, call: Extract<Node, { k: 'call' }>, frame: Frame | undefined): State {
    const [reducer] = call.args;
    const value = reducer?.k === 'item' ? this.evaluator.value(unit, reducer.value, frame) : undefined;
    const start = this.#argument(unit, call, 1, frame);
    if (value?.k !== 'function') return { given: start, open: true };
    const made = returned(value).map((node): Given => {
      const site = { unit: value.unit, node };
      return { site, frame: undefined, at: site, start: false };
    });
    return { given: [...start, ...made], open: false };
  }

  /** What an object keeps under a name. */
  member(object: Value, name: string): State | undefined {
    return this.#memberOf(object, name);
  }

  /** The content of a box, such as `ref(…)` gives. */
  box(value: Value): State | undefined {
    return this.#box(value, 'value');
  }

  /** `ref(…).value`, `useRef(…).current`. */
  #box(object: Value, name: string): State | undefined {
    const made = calledAt(object.site);
    if (!made || BOXES[made.name] !== name) return undefined;
    return this.#held(object, made.call, name);
  }

  /** What a call puts into its result, and what is written to it as a member or by its methods. */
  #held(object: Value, call: Extract<Node, { k: 'call' }>, name: string | undefined): State {
    const { unit } = object.site;
    const written = name === undefined ? [] : this.#writes.assignments(object, name).map(assigned);
    const passed = SETTERS.flatMap((method) => this.#writes.calls(object, method)).flatMap((at) =>
      this.#passed(at, object.frame),
    );
    const start = this.#argument(unit, call, 0, object.frame).map((one) => this.#defaultOf(one));
    return { given: [...start, ...written, ...passed], open: false };
  }

  /** `atom({ key, default: false })`. */
  #defaultOf(given: Given): Given {
    const node = given.site.node === NONE ? undefined : given.site.unit.node(given.site.node);
    const entry =
      node?.k === 'object' ? node.entries.find((one) => one.k === 'prop' && one.name === 'default') : undefined;
    return entry ? { ...given, site: { unit: given.site.unit, node: entry.value } } : given;
  }

  /** `granted()` of a signal. */
  #signal(unit: Unit, id: NodeId, node: Extract<Node, { k: 'call' }>, frame: Frame | undefined): State | undefined {
    if (HOLDERS.has(unit.nameOf(node.callee) ?? '') && node.args.length > 0)
      return this.#held(this.evaluator.value(unit, id, frame), node, undefined);
    if (unit.nameOf(node.callee) === 'get') return this.#entry(unit, node, frame);
    if (node.args.length > 0) return undefined;
    const value = this.evaluator.value(unit, node.callee, frame);
    const made = calledAt(value.site);
    return made && value.k === 'result' && SIGNALS.has(made.name) ? this.#held(value, made.call, undefined) : undefined;
  }

  /** `map.get(key)`: what the map is made with, and what is set later. */
  #entry(unit: Unit, node: Extract<Node, { k: 'call' }>, frame: Frame | undefined): State | undefined {
    const callee = unit.node(node.callee);
    const [first] = node.args;
    if (callee.k !== 'member' || first?.k !== 'item') return undefined;
    const map = this.evaluator.value(unit, callee.object, frame);
    if (map.k !== 'result' || !map.isNew || map.callee.k !== 'global' || map.callee.path[0] !== 'Map') return undefined;
    const key = textOf(this.evaluator.value(unit, first.value, frame));
    const written = this.#writes.calls(map, 'set').flatMap((at) => this.#set(at, key));
    const [content] = map.args;
    if (written.length === 0) return undefined;
    return { given: written, open: content !== undefined };
  }

  /** `map.set(key, value)`, for the same key or one that is not known. */
  #set({ node, unit }: Site, key: string | undefined): readonly Given[] {
    const call = unit.node(node);
    const [first, second] = call.k === 'call' ? call.args : [];
    if (first?.k !== 'item' || second?.k !== 'item') return [];
    const name = textOf(this.evaluator.value(unit, first.value, undefined));
    if (name !== undefined && key !== undefined && name !== key) return [];
    return [{ site: { unit, node: second.value }, frame: undefined, at: { unit, node }, start: false }];
  }

  /** What a store or a component holds under a name, where the object that it starts as is written out. */
  #recordField(record: Of<'record'>, name: string): State | undefined {
    const [field, more] = record.fields.filter((one) => one.name === name);
    if (!field || more || field.site.node < 0) return undefined;
    const { node, unit } = field.site;
    const holder = unit.parentOf(node);
    if (holder < 0 || unit.node(holder).k !== 'object') return undefined;
    const outside = [
      ...this.#writes.assignments(record, name).map(assigned),
      ...this.#writes.calls(record, '$patch').flatMap((at) => this.#merged(at, name)),
    ];
    const object: Of<'object'> = { k: 'object', binding: -1, site: { unit, node: holder }, frame: field.value.frame };
    const own = this.#property(object, name, outside.length > 0);
    return own && { given: [...own.given, ...outside], open: own.open };
  }

  /** `store.$patch({ chat: true })`, `useStore.setState({ chat: true })`. */
  #merged({ node, unit }: Site, name: string): readonly Given[] {
    const call = unit.node(node);
    return call.k === 'call' ? merged(unit, node, call, name).map(fromStore) : [];
  }

  /** A property of an object literal that is written to later; with `alone` also one that nothing writes to. */
  #property(object: Of<'object'>, name: string, alone = false): State | undefined {
    const { frame, site } = object;
    const literal = site.unit.node(site.node);
    if (literal.k !== 'object') return undefined;
    const entry = literal.entries.findLast((one) => one.k === 'prop' && one.name === name);
    const written = [
      ...this.#writes.assignments(object, name).map(assigned),
      ...storeWrites(object, name).map(fromStore),
    ];
    if (entry?.k !== 'prop' || (written.length === 0 && !alone)) return undefined;
    const start = { unit: site.unit, node: entry.value };
    return { given: [{ site: start, frame, at: start, start: true }, ...written], open: alone };
  }

  /** A field of a class: what it starts with, and what methods and others write to it. */
  #field(object: Of<'instance'> | Of<'class'>, name: string): State | undefined {
    const parts = fieldParts(this.evaluator, object, name);
    if (!parts) return undefined;
    const given = parts.map(({ frame, initial, site }) => ({ site, frame, at: site, start: initial }));
    return { given: [...given, ...this.#writes.assignments(object, name).map(assigned)], open: false };
  }

  /** The argument of a call, or what it gives back when it is a function. */
  #argument(unit: Unit, call: Extract<Node, { k: 'call' }>, index: number, frame: Frame | undefined): readonly Given[] {
    const arg = call.args[index];
    if (arg?.k !== 'item') return [];
    const at = { unit, node: arg.value };
    const value = this.evaluator.value(unit, arg.value, frame);
    if (value.k !== 'function') return [{ site: at, frame, at, start: true }];
    const inner = this.evaluator.frame(value, valueArgs(), { site: at, frame });
    return returned(value).map((node) => ({ site: { unit: value.unit, node }, frame: inner, at, start: true }));
  }

  /** What a call of a setter puts in: its argument, or what an updater makes. */
  #passed({ node, unit }: Site, frame: Frame | undefined): readonly Given[] {
    const call = unit.node(node);
    if (call.k !== 'call') return [];
    const at = { unit, node };
    if (call.args.length === 0) return [{ site: { unit, node: NONE }, frame, at, start: false }];
    return this.#argument(unit, call, 0, frame).map((one) => ({ ...one, at, start: false }));
  }
}

const assigned = ({ node, unit }: Site): Given => {
  const assign = unit.node(node);
  return {
    site: { unit, node: assign.k === 'assign' ? assign.value : NONE },
    frame: undefined,
    at: { unit, node },
    start: false,
  };
};

const fromStore = ({ at, value }: StoreWrite): Given => ({ site: value, frame: undefined, at, start: false });

const returned = ({ fn, unit }: Of<'function'>): readonly NodeId[] =>
  (unit.facts.functions[fn]?.returns ?? []).flatMap(({ value }) => (value === NONE ? [] : [value]));

function calledAt({
  node,
  unit,
}: Site): { readonly call: Extract<Node, { k: 'call' }>; readonly name: string } | undefined {
  const call = node < 0 ? undefined : unit.node(node);
  return call?.k === 'call' ? { call, name: unit.nameOf(call.callee) ?? '' } : undefined;
}

/** `[user, setUser]` at the end of a hook's call. */
function isDependencies(unit: Unit, list: NodeId): boolean {
  const above = unit.parentOf(list);
  const call = above < 0 ? undefined : unit.node(above);
  return call?.k === 'call' && /^use[A-Z]/.test(unit.nameOf(call.callee) ?? '');
}

/** The calls of the second name in `const [x, setX] = useState()`; `open` when it is handed out as a value. */
function setterUses({ node, unit }: Site): { readonly written: readonly Site[]; readonly open: boolean } {
  const written: Site[] = [];
  let open = false;
  for (const binding of unit.facts.bindings) {
    const [def] = binding.defs;
    const value = def?.k === 'value' ? unit.node(def.node) : undefined;
    if (value?.k !== 'member' || value.object !== node || value.name !== '1') continue;
    for (const ref of binding.refs) {
      const parent = unit.parentOf(ref);
      const call = parent < 0 ? undefined : unit.node(parent);
      if (call?.k === 'call' && call.callee === ref) written.push({ unit, node: parent });
      else if (call?.k !== 'list' || !isDependencies(unit, parent)) open = true;
    }
  }
  return { written, open };
}
