import { NONE, type Element, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';
import { argsOf } from './arguments.ts';
import { callbackArgs, ITERATORS } from './callback-args.ts';
import { itemsOf } from './collections.ts';
import { Evaluator } from './evaluate.ts';
import { constructorOf } from './instances.ts';
import type { Unit } from './program.ts';
import { executionsOf, isSnippetCall } from './snippets.ts';
import { alternatives, functionKey, NO_ARGS, type Args, type Frame, type Of, type Site, type Value } from './value.ts';

/** One way in which a function gets to run. */
export interface Entry {
  readonly how: 'called' | 'rendered' | 'handed' | 'assigned';
  /** The call, the element, the call that it is handed to, or the assignment. */
  readonly site: Site;
  /** The run, as far as the place shows its arguments; its `caller` is the run that the place stands in. */
  readonly frame: Frame | undefined;
  /** For `handed`: which argument of the call holds it, and where in it (`services.0.onAccept`). */
  readonly argument: number;
  readonly property: string | undefined;
  /** The same run, inside a given run of the function that the place stands in. */
  readonly make: (caller: Frame | undefined) => Frame | undefined;
}

/** A function value inside an argument. */
interface Handed {
  readonly call: Site;
  readonly argument: number;
  readonly property: string | undefined;
  readonly value: Of<'function'>;
}

/** A function value inside an assigned value. */
interface Assigned {
  readonly site: Site;
  readonly property: string | undefined;
  readonly value: Of<'function'>;
}

const DEEPEST_OBJECT = 8;
const MOST_ENTRIES = 2000;
/** Calls that give the function back instead of running it. */
const KEEPERS: ReadonlySet<string> = new Set([
  'useCallback',
  'useEvent',
  'useEffectEvent',
  'memo',
  'forwardRef',
  'observer',
  'bind',
  'defineComponent',
]);
/** Says from where each function of the loaded program is run. */
export class Callers {
  readonly #calls = new Map<string, { readonly site: Site; readonly value: Of<'function'> }[]>();
  readonly #handed = new Map<string, Handed[]>();
  readonly #assigned = new Map<string, Assigned[]>();
  /** Calls of a parameter, by the parameter and the path from it: `props.onReady()` of the first one is `…|0|onReady`. */
  readonly #paramCalls = new Map<string, Site[]>();
  readonly #entries = new Map<string, readonly Entry[]>();
  readonly #busy = new Set<string>();

  /** Looks around in the loaded files only; `evaluator` follows what a proof needs. */
  readonly index: Evaluator;
  #indexed = 0;

  constructor(readonly evaluator: Evaluator) {
    this.index = new Evaluator(evaluator.program, evaluator.program.loaded);
    this.#catchUp();
  }

  /** Reads the files that were loaded since. */
  #catchUp(): void {
    const { units } = this.evaluator.program;
    while (this.#indexed < units.length) {
      const unit = units[this.#indexed++];
      if (unit) this.#read(unit);
    }
  }

  /** Every known way to run a function; empty when nothing in the loaded program does. */
  entries(unit: Unit, fn: FunctionId): readonly Entry[] {
    const key = functionKey(unit, fn);
    const known = this.#entries.get(key);
    if (known) return known;
    if (this.#busy.has(key)) return [];
    this.#busy.add(key);
    const entries = [...this.#find(key)].slice(0, MOST_ENTRIES);
    this.#busy.delete(key);
    this.#entries.set(key, entries);
    return entries;
  }

  /** The places that run a function, hand it over or give it a name; a look at the index that follows nothing. */
  *placesOf(unit: Unit, fn: FunctionId): Iterable<Site> {
    const key = functionKey(unit, fn);
    for (const { site } of this.#calls.get(key) ?? []) yield site;
    for (const { call } of this.#handed.get(key) ?? []) yield call;
    for (const { site } of this.#assigned.get(key) ?? []) yield site;
  }

  /** The calls that hand a function over to something that the project does not define. */
  handedTo(unit: Unit, fn: FunctionId): readonly Handed[] {
    return this.#handed.get(functionKey(unit, fn)) ?? [];
  }

  /** True for the function of a code string that is never put where code runs. */
  isIdleSnippet(unit: Unit, call: NodeId, fn: FunctionId): boolean {
    return isSnippetCall(unit, call) && this.entries(unit, fn).length === 0;
  }

  /** Where a function is given to a name: the target, and where in the assigned value the function stands. */
  assignedTo(unit: Unit, fn: FunctionId): readonly Assigned[] {
    return this.#assigned.get(functionKey(unit, fn)) ?? [];
  }

  // Index

  #read(unit: Unit): void {
    for (const id of unit.facts.calls) {
      const node = unit.node(id);
      const site = { unit, node: id };
      if (node.k === 'call') {
        this.#callee(site, this.#calleeAt(unit, node), node.isNew);
        for (const [index, arg] of node.args.entries())
          if (arg.k !== 'hole' && !isDependencyList(unit, node, index)) this.#hand(site, index, '', arg.value, 0);
      }
      if (node.k === 'jsx') {
        this.#callee(site, this.index.value(unit, node.callee, undefined), true);
        this.#hand(site, 0, '', node.props, 0);
      }
    }
    for (const id of unit.facts.assigns) {
      const node = unit.node(id);
      if (node.k !== 'assign' || isExports(unit, node.target)) continue;
      for (const { path, value } of functionsIn(this.index, unit, node.value, '', 0))
        push(this.#assigned, functionKey(value.unit, value.fn), {
          site: { unit, node: id },
          property: path === '' ? undefined : path,
          value,
        });
    }
  }

  /** Who is handed Crisp's queue is looked into, wherever it is defined. */
  #calleeAt(unit: Unit, node: Extract<Node, { k: 'call' }>): Value {
    const handsQueue = node.args.some((arg) => {
      const value =
        arg.k === 'item' && unit.textOf(arg.value).includes('$crisp')
          ? this.index.value(unit, arg.value, undefined)
          : undefined;
      return value?.k === 'global' && value.path.at(-1) === '$crisp';
    });
    if (handsQueue) this.evaluator.value(unit, node.callee, undefined);
    return this.index.value(unit, node.callee, undefined);
  }

  #callee(site: Site, callee: Value, makes: boolean): void {
    for (const one of alternatives(callee)) {
      if (one.k === 'function') push(this.#calls, functionKey(one.unit, one.fn), { site, value: one });
      else if (one.k === 'class' && makes) this.#construct(site, one);
      else if (one.k === 'object' && site.unit.node(site.node).k === 'jsx') this.#component(site, one);
      else {
        const path = paramPath(one);
        if (path !== undefined) push(this.#paramCalls, path, site);
        if (one.k === 'param' && one.index === 0) this.#eachOf(site, one);
      }
    }
  }

  /** `listeners.forEach((listener) => listener(answer))` calls what was put into the list. */
  #eachOf(site: Site, { fn, unit }: Of<'param'>): void {
    const node = unit.facts.functions[fn]?.node ?? NONE;
    const parent = node === NONE ? NONE : unit.parentOf(node);
    const call = parent === NONE ? undefined : unit.node(parent);
    const callee = call?.k === 'call' ? unit.node(call.callee) : undefined;
    if (callee?.k !== 'member' || !ITERATORS.has(callee.name ?? '')) return;
    const { items } = itemsOf(this.index, this.index.value(unit, callee.object, undefined));
    for (const item of items.flatMap(alternatives)) {
      if (item.k === 'function') push(this.#calls, functionKey(item.unit, item.fn), { site, value: item });
      const path = paramPath(item);
      if (path !== undefined) push(this.#paramCalls, path, site);
    }
  }

  #construct(site: Site, of: Of<'class'>): void {
    const element = site.unit.node(site.node).k === 'jsx';
    const methods =
      of.unit.facts.classes[of.class]?.members.filter(({ kind, isStatic }) => kind === 'method' && !isStatic) ?? [];
    for (const node of element ? methods.map((one) => one.node) : [constructorOf(of) ?? NONE]) {
      const value = node === NONE ? undefined : this.index.value(of.unit, node, undefined);
      if (value?.k === 'function') push(this.#calls, functionKey(value.unit, value.fn), { site, value });
    }
  }

  /** An element of a component written as an options object runs its hooks and methods. */
  #component(site: Site, options: Of<'object'>): void {
    for (const { value } of functionsIn(this.index, options.site.unit, options.site.node, '', 0))
      push(this.#calls, functionKey(value.unit, value.fn), { site, value });
  }

  #hand(call: Site, argument: number, property: string, node: NodeId, depth: number): void {
    for (const { path, value } of functionsIn(this.index, call.unit, node, property, depth))
      push(this.#handed, functionKey(value.unit, value.fn), {
        call,
        argument,
        property: path === '' ? undefined : path,
        value,
      });
  }

  // Search

  *#find(key: string): Iterable<Entry> {
    const calls = this.#calls.get(key) ?? [];
    for (const { site, value } of calls) yield this.#called(site, value);
    for (const one of this.#handed.get(key) ?? []) yield* this.#handOver(one);
    // Who is given a name on another object may be run by anybody; known callers say more.
    if (calls.length > 0) return;
    for (const { property, site, value } of this.#assigned.get(key) ?? []) {
      const make = (caller: Frame | undefined) => this.evaluator.frame(value, NO_ARGS, { site, frame: caller });
      yield { how: 'assigned', site, frame: make(undefined), argument: -1, property, make };
    }
  }

  #called(site: Site, value: Of<'function'>): Entry {
    const node = site.unit.node(site.node);
    const make = (caller: Frame | undefined) =>
      this.evaluator.frame(value, this.#argsAt(site, caller), { site, frame: caller });
    const how = node.k === 'jsx' ? 'rendered' : 'called';
    return { how, site, frame: make(undefined), argument: -1, property: undefined, make };
  }

  *#handOver(handed: Handed): Iterable<Entry> {
    const { call, argument, property, value } = handed;
    const node = call.unit.node(call.node);
    if (node.k !== 'call' && node.k !== 'jsx') return;
    const callee = this.evaluator.value(call.unit, node.callee, undefined);
    if (node.k === 'call' && KEEPERS.has(lastName(call.unit, node.callee))) return;
    if (isSnippetCall(call.unit, call.node)) {
      for (const site of executionsOf(this.evaluator.program, call)) {
        const make = (caller: Frame | undefined) =>
          this.evaluator.frame(inside(value, caller), NO_ARGS, { site, frame: caller });
        yield { how: 'called', site, frame: make(undefined), argument, property, make };
      }
      return;
    }
    let found = false;
    this.#catchUp();
    for (const receiver of alternatives(callee)) {
      if (receiver.k !== 'function') continue;
      for (const entry of this.#within(handed, receiver)) {
        found = true;
        yield entry;
      }
    }
    if (found) return;
    for (const [index, args] of callbackArgs(this.evaluator, call, argument, property).entries()) {
      const tag = `handed ${argument} ${property ?? ''} ${index}`;
      const make = (caller: Frame | undefined) =>
        this.evaluator.frame(inside(value, caller), args, { site: call, frame: caller }, tag);
      yield { how: 'handed', site: call, frame: make(undefined), argument, property, make };
    }
  }

  /** The places inside a function of the project where it runs the function that it was handed. */
  *#within({ call, argument, property, value }: Handed, receiver: Of<'function'>): Iterable<Entry> {
    const path = property === undefined ? '' : property;
    const sites = this.#paramCalls.get(`${functionKey(receiver.unit, receiver.fn)}|${argument}|${path}`) ?? [];
    for (const site of sites) {
      const make = (caller: Frame | undefined) => {
        const outer = this.evaluator.frame(receiver, this.#argsAt(call, caller), { site: call, frame: caller });
        const tag = `through ${call.unit.id}:${call.node}`;
        return this.evaluator.frame(inside(value, caller), this.#argsAt(site, outer), { site, frame: outer }, tag);
      };
      yield { how: 'called', site, frame: make(undefined), argument, property, make };
    }
  }

  #argsAt(site: Site, frame: Frame | undefined): Args {
    const node = site.unit.node(site.node);
    return node.k === 'call' ? argsOf(this.evaluator, site.unit, node.args, frame) : this.evaluator.props(site, frame);
  }
}

/** A function that is written where it is handed over sees the run that it is written in. */
const inside = (value: Of<'function'>, caller: Frame | undefined): Of<'function'> =>
  caller ? { ...value, frame: caller } : value;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The list of an effect names what it depends on; nothing in it is run. */
const isDependencyList = (unit: Unit, node: Extract<Node, { k: 'call' }>, index: number): boolean => {
  const arg = node.args[index];
  return (
    index > 0 && arg?.k === 'item' && unit.node(arg.value).k === 'list' && /^use[A-Z]/.test(lastName(unit, node.callee))
  );
};

const isExports = (unit: Unit, id: NodeId): boolean => {
  const node = unit.node(id);
  if (node.k === 'global') return node.name === 'exports';
  if (node.k !== 'member') return false;
  const object = unit.node(node.object);
  return (object.k === 'global' && object.name === 'module') || isExports(unit, node.object);
};

const lastName = (unit: Unit, id: NodeId): string => {
  const node = unit.node(id);
  if (node.k === 'member') return node.name ?? '';
  if (node.k === 'global') return node.name;
  return node.k === 'ref' ? (unit.facts.bindings[node.binding]?.name ?? '') : '';
};

/** `function|index|path` of a value that is a parameter, or reached from one by constant names. */
function paramPath(value: Value): string | undefined {
  const names: string[] = [];
  let at = value;
  while (at.k === 'member' && at.name !== undefined) {
    names.unshift(at.name);
    at = at.object;
  }
  return at.k === 'param' ? `${functionKey(at.unit, at.fn)}|${at.index}|${names.join('.')}` : undefined;
}

interface Found {
  readonly path: string;
  readonly value: Of<'function'>;
}

const PLAIN: ReadonlySet<Node['k']> = new Set(['function', 'ref', 'member', 'call']);

/** The functions that stand in an argument, with the path to each: `{ a: [f] }` has f at `a.0`. */
function functionsIn(evaluator: Evaluator, unit: Unit, id: NodeId, path: string, depth: number): readonly Found[] {
  if (depth > DEEPEST_OBJECT || id < 0) return [];
  const node = unit.node(id);
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (node.k === 'object')
    return node.entries.flatMap((entry) =>
      entry.k === 'spread'
        ? functionsIn(evaluator, unit, entry.value, path, depth + 1)
        : functionsIn(evaluator, unit, entry.value, below(entry.name ?? '*'), depth + 1),
    );
  if (node.k === 'list')
    return node.items.flatMap((item: Element, index) =>
      item.k === 'hole' ? [] : functionsIn(evaluator, unit, item.value, below(String(index)), depth + 1),
    );
  if (node.k === 'choice')
    return [node.yes, node.no].flatMap((one) => functionsIn(evaluator, unit, one, path, depth + 1));
  if (node.k === 'logic') return functionsIn(evaluator, unit, node.right, path, depth + 1);
  if (!PLAIN.has(node.k)) return [];
  return alternatives(evaluator.value(unit, id, undefined)).flatMap((value): readonly Found[] => {
    if (value.k === 'function') return [{ path, value }];
    const literalOf =
      (value.k === 'object' || value.k === 'list') && (value.site.unit !== unit || value.site.node !== id);
    return literalOf ? functionsIn(evaluator, value.site.unit, value.site.node, path, depth + 1) : [];
  });
}
