import { NONE, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';
import { argsOf, propsArgs } from './arguments.ts';
import { modelOf } from './builtins.ts';
import { fieldsOf, itemsOf, restOf, type Fields } from './collections.ts';
import { classMember, instanceMember, typedInstance } from './instances.ts';
import { Frames } from './frames.ts';
import { exported, imported, type Exported } from './modules.ts';
import type { Modules, Program, Unit } from './program.ts';
import { selfOf } from './self.ts';
import { isBare, isShared } from './shared-names.ts';
import { sum, template } from './texts.ts';
import {
  alternatives,
  choice,
  literal,
  NO_ARGS,
  textOf,
  unknown,
  type Args,
  type Frame,
  type Of,
  type Origin,
  type Site,
  type Value,
} from './value.ts';

/** Names of the page's own object. */
const WINDOWS: ReadonlySet<string> = new Set(['window', 'globalThis', 'self', 'top', 'parent', 'global', 'frames']);

/**
 * Says what an expression may be, on demand. A frame stands for one run of a function; without one, parameters stay symbolic.
 * Every answer is kept, so an evaluator belongs to one state of the program.
 */
export class Evaluator {
  readonly #known = new Map<Frame | undefined, Map<Unit, Map<NodeId, Value>>>();
  readonly #busy = new Set<string>();
  readonly #frames = new Frames();

  /** `this` of the components that are written as options, by their options object. */
  readonly components = new Map<Unit, Map<NodeId, Value>>();
  readonly #fields = new Map<string, Fields>();

  /** `modules` decides whether an import may load a file. */
  constructor(
    readonly program: Program,
    readonly modules: Modules = program,
  ) {}

  value(unit: Unit, id: NodeId, frame: Frame | undefined): Value {
    const origin: Origin = { site: { unit, node: id }, frame };
    if (id === NONE) return literal(undefined, origin);
    const known = this.#memo(frame, unit);
    const before = known.get(id);
    if (before) return before;
    const key = `${frame?.id ?? ''}|${unit.id}|${id}`;
    if (this.#busy.has(key)) return unknown('it depends on itself', origin);
    this.#busy.add(key);
    const result = this.#evaluate(unit, unit.node(id), origin);
    this.#busy.delete(key);
    known.set(id, result);
    return result;
  }

  #memo(frame: Frame | undefined, unit: Unit): Map<NodeId, Value> {
    let units = this.#known.get(frame);
    if (!units) this.#known.set(frame, (units = new Map()));
    let known = units.get(unit);
    if (!known) units.set(unit, (known = new Map()));
    return known;
  }

  #evaluate(unit: Unit, node: Node, origin: Origin): Value {
    const { frame } = origin;
    const at = (id: NodeId) => this.value(unit, id, frame);
    switch (node.k) {
      case 'literal':
        return literal(node.value, origin);
      case 'ref':
        return this.#binding(unit, node.binding, origin);
      case 'global':
        return this.#global(node.name, origin);
      case 'this':
      case 'super':
        return selfOf(this, unit, node.fn, origin);
      case 'member':
        return this.#member(unit, node, origin);
      case 'call':
        return this.call(unit, node, origin);
      case 'jsx':
        return { k: 'result', callee: at(node.callee), args: [at(node.props)], isNew: false, ...origin };
      case 'object':
        return { k: 'object', binding: -1, ...origin };
      case 'list':
        return { k: 'list', binding: -1, ...origin };
      case 'template':
        return template(node.texts, node.parts.map(at), origin);
      case 'function':
        return { k: 'function', unit, fn: node.id, self: undefined, ...origin };
      case 'class':
        return { k: 'class', unit, class: node.id, ...origin };
      case 'choice':
        return choice([at(node.yes), at(node.no)], origin);
      case 'logic':
        return node.op === '&&' ? besides(at(node.right), origin) : choice([at(node.left), at(node.right)], origin);
      case 'await':
        return at(node.value);
      case 'assign':
        return /^(?:\|\||\?\?|&&)=$/.test(node.op) ? choice([at(node.target), at(node.value)], origin) : at(node.value);
      case 'sequence':
        return at(node.items.at(-1) ?? NONE);
      case 'param':
        return this.#param(unit, node.fn, node.index, origin);
      case 'restparam':
        return this.#restParam(unit, node.fn, node.index, origin);
      case 'default':
        return this.#default(at(node.value), node.otherwise, unit, origin);
      case 'rest':
        return restOf(this, at(node.object), node.omit, node.from, origin);
      case 'element':
        return this.#picked(unit, origin) ?? this.element(at(node.object), node.of, origin);
      case 'import':
        return this.#import(unit, at(node.source), origin);
      case 'binary':
        return sum(node.op, at(node.left), at(node.right), origin);
      case 'not':
      case 'unary':
        return signed(node, at(node.value)) ?? { k: 'derived', from: [at(node.value)], ...origin };
      case 'arguments':
        return this.#restParam(unit, node.fn, 0, origin);
      case 'regex':
      case 'unknown':
        return unknown(node.k === 'unknown' ? node.why : node.k, origin);
    }
  }

  // Names

  #binding(unit: Unit, id: number, origin: Origin): Value {
    const binding = unit.facts.bindings[id];
    if (!binding) return unknown('no such name', origin);
    if (binding.ambient || binding.name === '$crisp') return this.#ambient(unit, id, origin);
    if (isShared(unit, id)) return this.#global(binding.name, origin);
    const values = binding.defs.map((def) =>
      def.k === 'import'
        ? this.exportedValue(imported(this.modules, unit, def.from, def.name), origin)
        : this.#named(this.value(unit, def.node, origin.frame), unit, id),
    );
    if (values.length === 0) return literal(undefined, origin);
    return choice(values, origin);
  }

  /** `declare const $crisp` names the page's own; so does a local copy of it, but not a local list of that name. */
  #ambient(unit: Unit, id: number, origin: Origin): Value {
    const binding = unit.facts.bindings[id];
    const defs = binding?.defs ?? [];
    if (!binding || binding.ambient || defs.length === 0) return this.#global(binding?.name ?? '', origin);
    return choice(
      defs.map((def) =>
        def.k === 'import'
          ? this.exportedValue(imported(this.modules, unit, def.from, def.name), origin)
          : this.#named(this.value(unit, def.node, origin.frame), unit, id),
      ),
      origin,
    );
  }

  #named(value: Value, unit: Unit, binding: number): Value {
    const fresh = (value.k === 'object' || value.k === 'list') && value.binding === -1 && value.site.unit === unit;
    return fresh ? { ...value, binding } : value;
  }

  exportedValue(found: Exported | undefined, origin: Origin): Value {
    switch (found?.k) {
      case undefined:
        return unknown('the module has no such export', origin);
      case 'binding':
        return this.#binding(found.unit, found.binding, { site: origin.site, frame: undefined });
      case 'node':
        return this.value(found.unit, found.node, undefined);
      case 'namespace':
        return { k: 'namespace', unit: found.unit, ...origin };
      case 'external':
        return { k: 'external', from: found.from, path: found.name === '*' ? [] : [found.name], ...origin };
    }
  }

  #global(name: string, origin: Origin): Value {
    if (WINDOWS.has(name)) return { k: 'global', path: [], ...origin };
    return this.#shared([name], origin);
  }

  /** What the project itself puts on the page's object under a name is that value; the rest is the page's. */
  #shared(path: readonly string[], origin: Origin): Value {
    const page: Value = { k: 'global', path, ...origin };
    const [name] = path;
    if (path.length !== 1 || name === undefined || /crisp$|^CRISP_/.test(name)) return page;
    const written = this.program.globals(name).map(({ unit, node }) => this.value(unit, node, undefined));
    const useful = written
      .flatMap(alternatives)
      .filter(({ k }) => k === 'function' || k === 'object' || k === 'class' || k === 'instance');
    return useful.length > 0 ? choice(useful, origin) : page;
  }

  // Members

  #member(unit: Unit, node: Extract<Node, { k: 'member' }>, origin: Origin): Value {
    const object = this.value(unit, node.object, origin.frame);
    if (node.name !== undefined || node.key === undefined) return this.member(object, node.name, origin);
    const names = alternatives(this.value(unit, node.key, origin.frame)).map(textOf);
    return choice(
      names.map((name) => this.member(object, name, origin)),
      origin,
    );
  }

  /** The properties of an object literal in a run, kept. */
  fields({ binding, frame, site }: Of<'object'>, read: () => Fields): Fields {
    const key = `${site.unit.id}:${site.node}|${frame?.id ?? ''}|${binding}`;
    let fields = this.#fields.get(key);
    if (!fields) {
      fields = read();
      this.#fields.set(key, fields);
    }
    return fields;
  }

  /** The property `name` of a value; undefined for a name that is not known. */
  member(object: Value, name: string | undefined, origin: Origin): Value {
    switch (object.k) {
      case 'choice':
        return choice(
          object.all.map((one) => this.member(one, name, origin)),
          origin,
        );
      case 'global':
        if (name === undefined) break;
        if (object.path.length === 0) return this.#global(name, origin);
        return { k: 'global', path: [...object.path, name], ...origin };
      case 'external':
        if (name === undefined) break;
        return { k: 'external', from: object.from, path: [...object.path, name], ...origin };
      case 'namespace':
        return name === undefined ? unknown('computed export', origin) : this.#exportOf(object.unit, name, origin);
      case 'object':
      case 'record':
        return this.#property(object, name, origin);
      case 'list':
      case 'items':
        return this.#item(object, name, origin);
      case 'instance':
        return (
          (name === undefined ? undefined : instanceMember(this, object, name, origin)) ?? {
            k: 'member',
            object,
            name,
            ...origin,
          }
        );
      case 'class':
        return (
          (name === undefined ? undefined : classMember(this, object, name)) ?? { k: 'member', object, name, ...origin }
        );
      default:
        break;
    }
    return { k: 'member', object, name, ...origin };
  }

  #exportOf(unit: Unit, name: string, origin: Origin): Value {
    const found = exported(this.modules, unit, name);
    if (found) return this.exportedValue(found, origin);
    // `require()` of a module whose whole export is an object, and default interop.
    const whole = exported(this.modules, unit, 'default');
    if (name === 'default') return whole ? this.exportedValue(whole, origin) : { k: 'namespace', unit, ...origin };
    return whole
      ? this.member(this.exportedValue(whole, origin), name, origin)
      : unknown('the module has no such export', origin);
  }

  #property(object: Of<'object'> | Of<'record'>, name: string | undefined, origin: Origin): Value {
    const { fields, open } = fieldsOf(this, object);
    const named = fields.filter((one) => one.name === name || one.name === undefined || name === undefined);
    const values = named.map(({ value }) => this.#bound(value, object));
    if (values.length === 0 && !open && isBare(object)) return literal(undefined, origin);
    const found = named.some((one) => one.name === name);
    if ((open && !found) || values.length === 0) values.push({ k: 'member', object, name, ...origin });
    return choice(values, origin);
  }

  #bound(value: Value, self: Value): Value {
    if (value.k !== 'function' || value.self || value.unit.facts.functions[value.fn]?.arrow) return value;
    return { ...value, self };
  }

  #item(list: Value, name: string | undefined, origin: Origin): Value {
    const { items, open } = itemsOf(this, list);
    if (name !== undefined && !/^\d+$/.test(name)) return { k: 'member', object: list, name, ...origin };
    const item = name === undefined ? undefined : items[Number(name)];
    if (item && !open) return item;
    if (name === undefined)
      return choice([...items, ...(open ? [{ k: 'element', object: list, ...origin } as const] : [])], origin);
    return item ?? { k: 'element', object: list, ...origin };
  }

  /** One of the values, or of the keys, of a collection. */
  element(object: Value, of: 'values' | 'keys', origin: Origin): Value {
    const all = alternatives(object).flatMap((one): readonly Value[] => {
      if (of === 'keys') {
        const { fields, open } = fieldsOf(this, one);
        const names = fields.flatMap(({ name, site }) =>
          name === undefined ? [] : [literal(name, { site, frame: one.frame })],
        );
        return open ? [...names, { k: 'element', object: one, ...origin }] : names;
      }
      const { items, open } = itemsOf(this, one);
      return open ? [...items, { k: 'element', object: one, ...origin }] : items;
    });
    return choice(all, origin);
  }

  // Functions

  call(unit: Unit, node: Extract<Node, { k: 'call' }>, origin: Origin): Value {
    const callee = this.value(unit, node.callee, origin.frame);
    return choice(
      alternatives(callee).map((one) => this.#callOne(unit, node, one, origin)),
      origin,
    );
  }

  #callOne(unit: Unit, node: Extract<Node, { k: 'call' }>, callee: Value, origin: Origin): Value {
    if (callee.k === 'class' && node.isNew) return { k: 'instance', class: callee, ...origin };
    if (callee.k === 'function') return this.run(callee, argsOf(this, unit, node.args, origin.frame), origin);
    return (
      modelOf(this, { unit, call: node, callee, origin }) ?? {
        k: 'result',
        callee,
        args: node.args.flatMap((one) => (one.k === 'hole' ? [] : [this.value(unit, one.value, origin.frame)])),
        isNew: node.isNew,
        ...origin,
      }
    );
  }

  /** What a function gives back; a promise counts as what it resolves to. */
  run(callee: Of<'function'>, args: Args, origin: Origin, tag = ''): Value {
    const facts = callee.unit.facts.functions[callee.fn];
    const frame = facts && this.frame(callee, args, origin, tag);
    if (!facts || !frame) return unknown('too deep', origin);
    const values = facts.returns
      .filter(({ value }) => value !== NONE)
      .map(({ value }) => this.value(callee.unit, value, frame));
    return values.length > 0 ? choice(values, origin) : literal(undefined, origin);
  }

  /** One run of a function; see {@link Frames}. */
  frame(callee: Of<'function'>, args: Args, origin: Origin, tag = ''): Frame | undefined {
    return this.#frames.frame(callee, args, origin, tag);
  }

  frameOf(frame: Frame | undefined, unit: Unit, fn: FunctionId): Frame | undefined {
    return this.#frames.frameOf(frame, unit, fn);
  }

  nest(one: Frame | undefined, other: Frame | undefined): Frame | undefined {
    return this.#frames.nest(one, other);
  }

  passes(unit: Unit, node: NodeId, frame: Frame | undefined): readonly Frame[] {
    return this.#frames.passes(unit, node, frame, alternatives(this.value(unit, node, frame)));
  }

  #picked(unit: Unit, { site, frame }: Origin): Value | undefined {
    for (let one = frame; one; one = one.parent)
      if (one.pick?.node === site.node && one.unit === unit) return one.pick.value;
    return undefined;
  }

  #param(unit: Unit, fn: FunctionId, index: number, origin: Origin): Value {
    const given =
      this.frameOf(origin.frame, unit, fn)?.args.value(index) ?? (index === 0 ? this.#resolved(unit, fn) : undefined);
    if (given) return given;
    const type = unit.facts.functions[fn]?.paramTypes[index];
    return (
      (type === undefined ? undefined : typedInstance(this, unit, type, origin)) ?? {
        k: 'param',
        unit,
        fn,
        index,
        ...origin,
      }
    );
  }

  /** `promise.then((value) => …)` and `watch(source, (value) => …)`: the parameter is what is waited for or watched. */
  #resolved(unit: Unit, fn: FunctionId): Value | undefined {
    const node = unit.facts.functions[fn]?.node ?? NONE;
    const parent = node === NONE ? NONE : unit.parentOf(node);
    const call = parent === NONE ? undefined : unit.node(parent);
    const callee = call?.k === 'call' ? unit.node(call.callee) : undefined;
    if (callee?.k === 'member' && callee.name === 'then') {
      const value = this.value(unit, callee.object, undefined);
      return value.k === 'namespace' || value.k === 'external' ? value : undefined;
    }
    const [source] = call?.k === 'call' ? call.args : [];
    const watches =
      callee !== undefined &&
      (callee.k === 'global' || callee.k === 'ref') &&
      /^(?:watch|reaction)$/.test(unit.nameOf(call?.k === 'call' ? call.callee : NONE) ?? '');
    if (!watches || source?.k !== 'item' || source.value === node) return undefined;
    const watched = this.value(unit, source.value, undefined);
    return watched.k === 'function' ? this.run(watched, NO_ARGS, watched) : this.member(watched, 'value', watched);
  }

  #restParam(unit: Unit, fn: FunctionId, index: number, origin: Origin): Value {
    const rest = this.frameOf(origin.frame, unit, fn)?.args.rest(index);
    return rest ? { k: 'items', items: rest, open: false, ...origin } : { k: 'param', unit, fn, index, ...origin };
  }

  #default(value: Value, otherwise: NodeId, unit: Unit, origin: Origin): Value {
    const fallback = () => this.value(unit, otherwise, origin.frame);
    if (value.k === 'literal') return value.value === undefined ? fallback() : value;
    return value.k === 'param' || value.k === 'member' || value.k === 'choice'
      ? choice([value, fallback()], origin)
      : value;
  }

  #import(unit: Unit, source: Value, origin: Origin): Value {
    const from = textOf(source);
    if (from === undefined) return unknown('a computed import', origin);
    return this.exportedValue(imported(this.modules, unit, from, '*'), origin);
  }

  /** The props of an element, as the arguments of its component. */
  props(site: Site, frame: Frame | undefined): Args {
    return propsArgs(this, site, frame);
  }
}

/** `-1` is a constant. */
const signed = (node: Node, value: Value): Value | undefined =>
  node.k === 'unary' && node.op === '-' && value.k === 'literal' && typeof value.value === 'number'
    ? { ...value, value: -value.value }
    : undefined;

/** `a && b` is b as a value, but stands for the whole when it is used as a test. */
function besides(right: Value, origin: Origin): Value {
  return right.k === 'derived' ||
    right.k === 'member' ||
    right.k === 'param' ||
    right.k === 'global' ||
    right.k === 'unknown'
    ? { ...right, ...origin }
    : right;
}
