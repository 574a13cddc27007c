import { NONE, type Element, type Facts, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';

import { commonJs } from './modules.ts';
import type { Site } from './value.ts';

/** One file, ready to be linked. */
export interface Loaded {
  /** The code that the offsets of the facts refer to. */
  readonly code: string;
  readonly facts: Facts;
  /** The file's own text, which is not the code for a Vue, Svelte, Astro or HTML file. */
  readonly text: string;
  /** An offset of the file for one of the code. */
  readonly toSource: (offset: number) => number;
}

/** How the analysis reaches files; `project` provides it. Paths are relative to the root, with forward slashes. */
export interface Sources {
  /** Text and facts of a file, or undefined when it cannot be read. */
  load(path: string): Loaded | undefined;
  /** The project file that `specifier` names when written in `from`, or undefined for packages and unknown names. */
  resolve(from: string, specifier: string): string | undefined;
}

/** A value given to a member of a binding's value after it was made: `o.x = v`, or `list.push(v)` when `name` is undefined. */
export interface Write {
  readonly name: string | undefined;
  readonly key?: NodeId;
  readonly value: Element;
  readonly s: number;
  readonly e: number;
}

/** One loaded file with the look-ups that linking needs. */
export class Unit {
  /** The code that the offsets of the facts refer to. */
  readonly text: string;
  readonly facts: Facts;
  /** The file names the host of Crisp's REST API. */
  readonly speaksOfRest: boolean;
  readonly #writes = new Map<number, Write[]>();
  readonly #parents = new Map<NodeId, NodeId>();
  readonly #methodOwners = new Map<FunctionId, NodeId>();

  constructor(
    readonly id: number,
    readonly path: string,
    readonly loaded: Loaded,
  ) {
    this.text = loaded.code;
    this.facts = loaded.facts;
    this.speaksOfRest = /api\.crisp\.(?:chat|im)/.test(loaded.code);
    for (const [id, node] of this.facts.nodes.entries()) this.#index(id, node);
  }

  node(id: NodeId): Node {
    const node = this.facts.nodes[id];
    if (!node) throw new Error(`${this.path} has no node ${id}`);
    return node;
  }

  textOf(id: NodeId): string {
    const { s, e } = this.node(id);
    return this.text.slice(s, e);
  }

  /** The name that an expression ends in, or that a function is bound to; undefined where there is none. */
  nameOf(id: NodeId): string | undefined {
    const node = this.facts.nodes[id];
    switch (node?.k) {
      case 'ref':
        return this.facts.bindings[node.binding]?.name;
      case 'global':
      case 'member':
        return node.name;
      case 'function':
      case 'call':
        return this.facts.bindings.find(({ defs }) => defs.some((def) => def.k === 'value' && def.node === id))?.name;
      default:
        return undefined;
    }
  }

  /** The property of an object literal that holds an expression. */
  propertyOf(id: NodeId): string | undefined {
    const parent = this.#parents.get(id);
    const holder = parent === undefined ? undefined : this.facts.nodes[parent];
    const entry = holder?.k === 'object' ? holder.entries.find((one) => one.value === id) : undefined;
    return entry && entry.k !== 'spread' ? entry.name : undefined;
  }

  writesTo(binding: number): readonly Write[] {
    return this.#writes.get(binding) ?? [];
  }

  /** The node that directly holds this one as an argument, entry, item, prop or callee; -1 at the top of an expression. */
  parentOf(id: NodeId): NodeId {
    return this.#parents.get(id) ?? -1;
  }

  /** The nodes that an expression is made of, one level down; the body of a function is not one of them. */
  childrenOf(id: NodeId): readonly NodeId[] {
    const node = this.node(id);
    const elements = (all: readonly Element[]) => all.flatMap((one) => (one.k === 'hole' ? [] : [one.value]));
    switch (node.k) {
      case 'member':
        return node.key === undefined ? [node.object] : [node.object, node.key];
      case 'call':
        return [node.callee, ...elements(node.args)];
      case 'jsx':
        return [node.callee, node.props];
      case 'object':
        return node.entries.flatMap((one) =>
          one.k !== 'spread' && one.key !== undefined ? [one.key, one.value] : [one.value],
        );
      case 'list':
        return elements(node.items);
      case 'template':
        return node.parts;
      case 'choice':
        return [node.test, node.yes, node.no];
      case 'logic':
      case 'binary':
        return [node.left, node.right];
      case 'not':
      case 'unary':
      case 'await':
      case 'default':
        return [node.value];
      case 'assign':
        return [node.target, node.value];
      case 'sequence':
        return node.items;
      case 'rest':
      case 'element':
        return [node.object];
      case 'import':
        return [node.source];
      default:
        return [];
    }
  }

  /** The object literal that a function is a method of. */
  methodOwner(fn: FunctionId): NodeId | undefined {
    return this.#methodOwners.get(fn);
  }

  #index(id: NodeId, node: Node): void {
    const hold = (child: NodeId) => this.#parents.set(child, id);
    switch (node.k) {
      case 'call':
        hold(node.callee);
        for (const arg of node.args) if (arg.k !== 'hole') hold(arg.value);
        this.#push(node.callee, node.args, node);
        return;
      case 'jsx':
        hold(node.callee);
        hold(node.props);
        return;
      case 'object':
        for (const entry of node.entries) {
          hold(entry.value);
          const value = this.facts.nodes[entry.value];
          if (value?.k === 'function') this.#methodOwners.set(value.id, id);
        }
        return;
      case 'list':
        for (const item of node.items) if (item.k !== 'hole') hold(item.value);
        return;
      case 'assign':
        hold(node.value);
        if (node.op === '=') this.#write(node.target, { k: 'item', value: node.value }, node);
        return;
      case 'choice':
        [node.test, node.yes, node.no].forEach(hold);
        return;
      case 'logic':
        hold(node.left);
        hold(node.right);
        return;
      case 'await':
      case 'not':
        hold(node.value);
        return;
      case 'default':
        hold(node.value);
        hold(node.otherwise);
        return;
      case 'template':
        node.parts.forEach(hold);
        return;
      case 'binary':
        hold(node.left);
        hold(node.right);
        return;
      case 'member':
        hold(node.object);
        return;
      default:
        return;
    }
  }

  #write(target: NodeId, value: Element, place: { s: number; e: number }): void {
    const member = this.facts.nodes[target];
    if (member?.k !== 'member') return;
    const object = this.facts.nodes[member.object];
    if (object?.k !== 'ref') return;
    const base = { name: member.name, value, s: place.s, e: place.e };
    this.#note(object.binding, member.key === undefined ? base : { ...base, key: member.key });
  }

  #push(callee: NodeId, args: readonly Element[], place: { s: number; e: number }): void {
    const member = this.facts.nodes[callee];
    if (member?.k !== 'member' || (member.name !== 'push' && member.name !== 'add' && member.name !== 'unshift'))
      return;
    const object = this.facts.nodes[member.object];
    if (object?.k !== 'ref') return;
    for (const value of args) this.#note(object.binding, { name: undefined, value, s: place.s, e: place.e });
  }

  #note(binding: number, write: Write): void {
    const writes = this.#writes.get(binding);
    if (writes) writes.push(write);
    else this.#writes.set(binding, [write]);
  }
}

/** Finds the file that an import names. */
export interface Modules {
  resolve(from: Unit, specifier: string): Unit | undefined;
}

/** The loaded part of a project; further files come in when something refers to them. */
export class Program {
  readonly #units = new Map<string, Unit | undefined>();
  readonly #list: Unit[] = [];
  readonly #globals = new Map<string, Site[]>();
  #indexed = 0;

  constructor(readonly sources: Sources) {}

  get units(): readonly Unit[] {
    return this.#list;
  }

  unit(path: string): Unit | undefined {
    if (this.#units.has(path)) return this.#units.get(path);
    const source = this.sources.load(path);
    const unit = source && new Unit(this.#list.length, path, source);
    this.#units.set(path, unit);
    if (unit) this.#list.push(unit);
    return unit;
  }

  /** Where the loaded files import a module: the node of a lazy import, -1 for one that runs at once. */
  importers(of: Unit): readonly Site[] {
    return this.#list.flatMap((unit) =>
      unit.facts.imports.flatMap(({ from, lazy, node }) => {
        if (this.sources.resolve(unit.path, from) !== of.path) return [];
        return [{ unit, node: lazy ? node : NONE }];
      }),
    );
  }

  /** The loaded classes that extend a class, or implement an interface, of that name. */
  classesOf(name: string, how: 'extends' | 'implements'): readonly Site[] {
    return this.#list.flatMap((unit) =>
      unit.facts.classes.flatMap(({ implements: contracts, node, parent }) => {
        const fits = how === 'implements' ? contracts.includes(name) : parent !== NONE && unit.nameOf(parent) === name;
        return fits ? [{ unit, node }] : [];
      }),
    );
  }

  /** The values that the project gives to a name of the page: `window.name = …`, or a top-level function of a classic script. */
  globals(name: string): readonly Site[] {
    if (this.#indexed < this.#list.length) {
      for (const unit of this.#list.slice(this.#indexed))
        for (const [key, site] of globalsOf(unit)) this.#index(key, site);
      this.#indexed = this.#list.length;
    }
    return this.#globals.get(name) ?? [];
  }

  #index(name: string, site: Site): void {
    const sites = this.#globals.get(name);
    if (sites) sites.push(site);
    else this.#globals.set(name, [site]);
  }

  /** What a CommonJS file exports, by name; `*` is the whole. */
  *commonJs({ facts }: Unit): Iterable<[string, NodeId]> {
    const { names, whole } = commonJs(facts);
    yield* names;
    if (whole !== undefined) yield ['*', whole];
    const node = whole === undefined ? undefined : facts.nodes[whole];
    if (node?.k === 'object')
      for (const entry of node.entries)
        if (entry.k === 'prop' && entry.name !== undefined) yield [entry.name, entry.value];
  }

  resolve(from: Unit, specifier: string): Unit | undefined {
    const path = this.sources.resolve(from.path, specifier);
    return path === undefined ? undefined : this.unit(path);
  }

  /** The same among the files that are loaded already: looking around must not load the whole project. */
  readonly loaded: Modules = {
    resolve: (from, specifier) => {
      const path = this.sources.resolve(from.path, specifier);
      // A folder's index only hands on what others define.
      return path === undefined ? undefined : BARREL.test(path) ? this.unit(path) : this.#units.get(path);
    },
  };
}

const BARREL = /(?:^|\/)index\.[cm]?[jt]sx?$/;
const WINDOWS: ReadonlySet<string> = new Set(['window', 'globalThis', 'self', 'top', 'global']);

function* globalsOf(unit: Unit): Iterable<[string, Site]> {
  const { facts } = unit;
  for (const id of facts.assigns) {
    const node = facts.nodes[id];
    if (node?.k !== 'assign') continue;
    const target = facts.nodes[node.target];
    if (target?.k === 'global') yield [target.name, { unit, node: node.value }];
    if (target?.k !== 'member' || target.name === undefined) continue;
    const object = facts.nodes[target.object];
    if (object?.k === 'global' && WINDOWS.has(object.name)) yield [target.name, { unit, node: node.value }];
  }
  if (facts.imports.length > 0 || facts.exports.length > 0) return;
  for (const one of facts.functions)
    if (one.name !== undefined && one.parent === 0 && one.node !== NONE && !one.arrow && one.owner < 0)
      yield [one.name, { unit, node: one.node }];
}
