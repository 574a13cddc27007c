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
  /** The calls of functions of the project that it was handed through, the first one first. */
  readonly through?: readonly Handover[];
}

/** Where something is handed over: which argument of the call holds it, and where in it. */
interface Handover {
  readonly call: Site;
  readonly argument: number;
  readonly property: string | undefined;
}

/** A function value inside an argument. */
interface Handed extends Handover {
  readonly value: Of<'function'>;
}

/** One way in which a function that is handed over gets to run; `build` makes the run, inside a run of the place. */
interface Way {
  readonly how: Entry['how'];
  readonly site: Site;
  readonly argument: number;
  readonly property: string | undefined;
  readonly build: (caller: Frame | undefined, value: Of<'function'>) => Frame | undefined;
  readonly through: readonly Handover[];
}

/** A function value inside an assigned value. */
interface Assigned {
  readonly site: Site;
  readonly property: string | undefined;
  readonly value: Of<'function'>;
}

const DEEPEST_OBJECT = 8;
const DEEPEST_HANDOVER = 6;
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
  /** Calls that a parameter is handed on in, by the same key. */
  readonly #paramHanded = new Map<string, Handover[]>();
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

  /** How a method gets to run, by each decorator that runs it; those that the project does not define run nothing. */
  decorated(unit: Unit, fn: FunctionId): readonly (readonly Entry[])[] {
    const facts = unit.facts.functions[fn];
    const member = unit.facts.classes[facts?.owner ?? -1]?.members.find(({ node }) => node === facts?.node);
    return (member?.decorators ?? []).map((node) => {
      const value = this.evaluator.value(unit, member?.node ?? NONE, undefined);
      if (value.k !== 'function') return [];
      const call = { unit, node };
      const ways = [
        ...this.#handOver({ call, argument: 0, property: undefined, value }),
        ...this.#handOver({ call, argument: 2, property: 'value', value }),
      ];
      return ways.filter(({ how }) => how === 'called');
    });
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
        // `task.call(this)`, `task.apply(this, args)`
        if (one.k === 'member' && (one.name === 'call' || one.name === 'apply')) {
          const called = paramPath(one.object);
          if (called !== undefined) push(this.#paramCalls, called, site);
          for (const value of alternatives(one.object))
            if (value.k === 'function') push(this.#calls, functionKey(value.unit, value.fn), { site, value });
        }
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
    for (const { path, value } of leavesIn(this.index, call.unit, node, property, depth)) {
      const handover = { call, argument, property: path === '' ? undefined : path };
      if (value.k === 'function') push(this.#handed, functionKey(value.unit, value.fn), { ...handover, value });
      const param = value.k === 'function' ? undefined : paramPath(value);
      if (param !== undefined && !isListed(call.unit, call.node)) push(this.#paramHanded, param, handover);
    }
  }

  // Search

  *#find(key: string): Iterable<Entry> {
    const calls = this.#calls.get(key) ?? [];
    for (const { site, value } of calls) yield this.#called(site, value);
    for (const one of this.#handed.get(key) ?? [])
      if (calls.length === 0 || !isListed(one.call.unit, one.call.node)) yield* this.#handOver(one);
    for (const { property, site, value } of this.#assigned.get(key) ?? []) {
      // Known callers say more than a name on an object of the project; what the page calls itself is another way.
      if (calls.length > 0 && !isOfThePage(site)) continue;
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
    const { value } = handed;
    for (const { argument, build, how, property, site, through } of this.#ways(handed, new Set())) {
      const make = (caller: Frame | undefined) => build(caller, inside(value, caller));
      yield { how, site, frame: make(undefined), argument, property, make, through };
    }
  }

  /** How a function gets to run that is handed over in a call: where the callee runs it, or where it hands it on. */
  *#ways(handed: Handover, seen: ReadonlySet<string>): Iterable<Way> {
    const { call, argument, property } = handed;
    const node = call.unit.node(call.node);
    if (node.k !== 'call' && node.k !== 'jsx') return;
    const callee = this.evaluator.value(call.unit, node.callee, undefined);
    if (node.k === 'call' && KEEPERS.has(lastName(call.unit, node.callee))) return;
    if (isSnippetCall(call.unit, call.node)) {
      for (const site of executionsOf(this.evaluator.program, call)) {
        const build: Way['build'] = (caller, value) => this.evaluator.frame(value, NO_ARGS, { site, frame: caller });
        yield { how: 'called', site, argument, property, build, through: [] };
      }
      return;
    }
    let found = false;
    this.#catchUp();
    for (const receiver of alternatives(callee)) {
      if (receiver.k !== 'function') continue;
      for (const way of this.#within(handed, receiver, seen)) {
        found = true;
        yield way;
      }
    }
    if (found) return;
    for (const [index, args] of callbackArgs(this.evaluator, call, argument, property).entries()) {
      const tag = `handed ${argument} ${property ?? ''} ${index}`;
      const build: Way['build'] = (caller, value) =>
        this.evaluator.frame(value, args, { site: call, frame: caller }, tag);
      yield { how: 'handed', site: call, argument, property, build, through: [] };
    }
  }

  /** The places inside a function of the project where it runs the function that it was handed, or hands it on. */
  *#within({ call, argument, property }: Handover, receiver: Of<'function'>, seen: ReadonlySet<string>): Iterable<Way> {
    const path = `${functionKey(receiver.unit, receiver.fn)}|${argument}|${property ?? ''}`;
    if (seen.has(path) || seen.size > DEEPEST_HANDOVER) return;
    const run = (caller: Frame | undefined) =>
      this.evaluator.frame(receiver, this.#argsAt(call, caller), { site: call, frame: caller });
    for (const site of this.#paramCalls.get(path) ?? []) {
      const tag = `through ${call.unit.id}:${call.node}`;
      const build: Way['build'] = (caller, value) => {
        const outer = run(caller);
        return this.evaluator.frame(value, this.#argsAt(site, outer), { site, frame: outer }, tag);
      };
      yield { how: 'called', site, argument, property, build, through: [{ call, argument, property }] };
    }
    const further = new Set([...seen, path]);
    for (const onward of this.#onward(receiver, argument, property))
      for (const way of this.#ways(onward, further))
        yield {
          ...way,
          through: [{ call, argument, property }, ...way.through],
          build: (caller, value) => way.build(run(caller), value),
        };
  }

  /** The calls that a parameter is handed on in, by itself or inside of what it is a part of. */
  *#onward({ fn, unit }: Of<'function'>, argument: number, property: string | undefined): Iterable<Handover> {
    const names = property?.split('.') ?? [];
    for (let length = names.length; length >= 0; length--) {
      const key = `${functionKey(unit, fn)}|${argument}|${names.slice(0, length).join('.')}`;
      const rest = names.slice(length);
      for (const onward of this.#paramHanded.get(key) ?? []) {
        const path = [...(onward.property === undefined ? [] : [onward.property]), ...rest].join('.');
        yield { ...onward, property: path === '' ? undefined : path };
      }
    }
  }

  #argsAt(site: Site, frame: Frame | undefined): Args {
    const node = site.unit.node(site.node);
    return node.k === 'call'
      ? argsOf(this.evaluator, site.unit, handedArgs(site.unit, node), frame)
      : this.evaluator.props(site, frame);
  }
}

/** The arguments that the function gets: those of `f.call(self, a)` come after what `this` is, `f.apply(self, list)` has a list. */
function handedArgs(unit: Unit, { args, callee }: Extract<Node, { k: 'call' }>): readonly Element[] {
  const node = unit.node(callee);
  if (node.k !== 'member' || (node.name !== 'call' && node.name !== 'apply')) return args;
  const [, list] = args;
  if (node.name === 'call') return args.slice(1);
  return list?.k === 'item' ? [{ k: 'spread', value: list.value }] : [];
}

/** `button.onclick = f`, `window.f = f`. */
function isOfThePage({ node, unit }: Site): boolean {
  const assign = unit.node(node);
  const target = assign.k === 'assign' ? unit.node(assign.target) : undefined;
  if (target?.k !== 'member') return false;
  const object = unit.node(target.object);
  return (
    /^on[a-z]+$/.test(target.name ?? '') || (object.k === 'global' && /^(?:window|globalThis|self)$/.test(object.name))
  );
}

/** `waiting.push(task)`: who runs the items of a list by name is followed there. */
function isListed(unit: Unit, id: NodeId): boolean {
  const call = unit.node(id);
  const callee = call.k === 'call' ? unit.node(call.callee) : undefined;
  return (
    callee?.k === 'member' && /^(?:push|unshift|add)$/.test(callee.name ?? '') && unit.node(callee.object).k === 'ref'
  );
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

interface Found<V extends Value> {
  readonly path: string;
  readonly value: V;
}

const PLAIN: ReadonlySet<Node['k']> = new Set(['function', 'ref', 'member', 'call']);

/** The functions that stand in an argument, with the path to each: `{ a: [f] }` has f at `a.0`. */
function functionsIn(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  path: string,
  depth: number,
): readonly Found<Of<'function'>>[] {
  return leavesIn(evaluator, unit, id, path, depth).flatMap(({ path: at, value }) =>
    value.k === 'function' ? [{ path: at, value }] : [],
  );
}

/** The values that stand in an argument and are no object or list that is written out. */
function leavesIn(evaluator: Evaluator, unit: Unit, id: NodeId, path: string, depth: number): readonly Found<Value>[] {
  if (depth > DEEPEST_OBJECT || id < 0) return [];
  const node = unit.node(id);
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  const at = (one: NodeId, inner: string) => leavesIn(evaluator, unit, one, inner, depth + 1);
  if (node.k === 'object')
    return node.entries.flatMap((entry) => at(entry.value, entry.k === 'spread' ? path : below(entry.name ?? '*')));
  if (node.k === 'list')
    return node.items.flatMap((item: Element, index) =>
      item.k === 'hole' ? [] : at(item.value, below(String(index))),
    );
  if (node.k === 'choice') return [node.yes, node.no].flatMap((one) => at(one, path));
  if (node.k === 'logic') return [...(node.op === '&&' ? [] : at(node.left, path)), ...at(node.right, path)];
  if (!PLAIN.has(node.k)) return [];
  return alternatives(evaluator.value(unit, id, undefined)).flatMap((value): readonly Found<Value>[] => {
    const written =
      (value.k === 'object' || value.k === 'list') && (value.site.unit !== unit || value.site.node !== id);
    return written ? leavesIn(evaluator, value.site.unit, value.site.node, path, depth + 1) : [{ path, value }];
  });
}
