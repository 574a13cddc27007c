import { NONE, type ClassFacts, type Facts, type FunctionId, type NodeId } from '../facts/facts.ts';
import { argsOf } from './arguments.ts';
import type { Evaluator } from './evaluate.ts';
import { imported } from './modules.ts';
import type { Unit } from './program.ts';
import { choice, NO_ARGS, type Frame, type Of, type Origin, type Site, type Value } from './value.ts';

const MOST_ANCESTORS = 8;

/** A member of an object made from a class of the project: method, getter, field, or what the class assigns to `this.name`. */
export function instanceMember(
  evaluator: Evaluator,
  self: Of<'instance'>,
  name: string,
  origin: Origin,
): Value | undefined {
  let of: Of<'class'> | undefined = self.class;
  const below = inherited(evaluator, self, name, origin);
  const overridden = below.length > 0;
  for (let hops = 0; of && hops < MOST_ANCESTORS; hops++) {
    const found = ownMember(evaluator, self, of, name, origin);
    if (found && !overridden) return found;
    if (found) return choice([found, ...below], origin);
    of = parentOf(evaluator, of);
  }
  return overridden ? choice(below, origin) : undefined;
}

function ownMember(
  evaluator: Evaluator,
  self: Of<'instance'>,
  of: Of<'class'>,
  name: string,
  origin: Origin,
): Value | undefined {
  const facts = of.unit.facts.classes[of.class];
  const members = facts?.members.filter((one) => one.name === name && !one.isStatic && one.kind !== 'set') ?? [];
  const values = members.map(({ kind, node }) => {
    const value = evaluator.value(of.unit, node, fieldFrame(of, self, node));
    if (value.k !== 'function' || kind === 'field') return value;
    const bound = { ...value, self };
    return kind === 'get' ? evaluator.run(bound, NO_ARGS, origin) : bound;
  });
  const assigned = assignedIn(of.unit.facts, of.class).get(name) ?? [];
  values.push(...assigned.map((node) => evaluator.value(of.unit, node, constructorFrame(evaluator, self, of, node))));
  return values.length > 0 ? choice(values, origin) : undefined;
}

/** One value that a field is given. */
export interface Part {
  readonly site: Site;
  readonly frame: Frame | undefined;
  /** Written where the field is declared. */
  readonly initial: boolean;
}

/** Everything that a class gives to a field of its own; undefined for a method, a getter, or what no class of the project has. */
export function fieldParts(
  evaluator: Evaluator,
  self: Of<'instance'> | Of<'class'>,
  name: string,
): readonly Part[] | undefined {
  let of: Of<'class'> | undefined = self.k === 'class' ? self : self.class;
  for (let hops = 0; of && hops < MOST_ANCESTORS; hops++) {
    const { class: id, unit }: Of<'class'> = of;
    const members =
      unit.facts.classes[id]?.members.filter((one) => one.name === name && one.isStatic === (self.k === 'class')) ?? [];
    if (members.some(({ kind }) => kind !== 'field')) return undefined;
    const starts = members.map(({ node }): Part => ({
      site: { unit, node },
      frame: self.k === 'instance' ? fieldFrame({ ...self.class, unit, class: id }, self, node) : undefined,
      initial: true,
    }));
    const written = (assignedIn(unit.facts, id).get(name) ?? []).map((node): Part => ({
      site: { unit, node },
      frame:
        self.k === 'instance' ? constructorFrame(evaluator, self, { ...self.class, unit, class: id }, node) : undefined,
      initial: unit.facts.functions[unit.node(node).fn]?.name === 'constructor',
    }));
    if (starts.length + written.length > 0) return [...starts, ...written];
    of = parentOf(evaluator, of);
  }
  return undefined;
}

/** A field's value is made with `this` as the instance. */
function fieldFrame(of: Of<'class'>, self: Value, node: NodeId): Frame | undefined {
  const { fn } = of.unit.node(node);
  const owner = of.unit.facts.functions[fn]?.owner;
  if (owner !== of.class) return undefined;
  return {
    id: -1 - fn,
    unit: of.unit,
    fn,
    args: NO_ARGS,
    self,
    parent: undefined,
    call: of.site,
    caller: undefined,
    depth: 0,
  };
}

function constructorFrame(
  evaluator: Evaluator,
  self: Of<'instance'>,
  of: Of<'class'>,
  node: NodeId,
): Frame | undefined {
  const made = self.site.unit.node(self.site.node);
  const { fn } = of.unit.node(node);
  if (made.k !== 'call' || !made.isNew || of.unit.facts.functions[fn]?.name !== 'constructor') return undefined;
  const args = argsOf(evaluator, self.site.unit, made.args, self.frame);
  const value = evaluator.value(of.unit, of.unit.facts.functions[fn]?.node ?? NONE, undefined);
  return value.k === 'function' ? evaluator.frame({ ...value, self }, args, self) : undefined;
}

/** A static member of a class, or what the class assigns to one. */
export function classMember(evaluator: Evaluator, self: Of<'class'>, name: string): Value | undefined {
  let of: Of<'class'> | undefined = self;
  for (let hops = 0; of && hops < MOST_ANCESTORS; hops++) {
    const { class: id, unit }: Of<'class'> = of;
    const member = unit.facts.classes[id]?.members.find((one) => one.isStatic && one.name === name);
    const value = member && evaluator.value(unit, member.node, undefined);
    if (member?.kind === 'get' && value?.k === 'function') return evaluator.run({ ...value, self }, NO_ARGS, value);
    if (member?.kind === 'method' && value?.k === 'function') return { ...value, self };
    const assigned = (assignedIn(unit.facts, id).get(name) ?? []).map((node) => evaluator.value(unit, node, undefined));
    const all = value ? [value, ...assigned] : assigned;
    if (all.length > 0) return choice(all, value ?? self);
    of = parentOf(evaluator, of);
  }
  return undefined;
}

function parentOf(evaluator: Evaluator, of: Of<'class'>): Of<'class'> | undefined {
  const parent = of.unit.facts.classes[of.class]?.parent ?? NONE;
  const value = parent === NONE ? undefined : evaluator.value(of.unit, parent, of.frame);
  return value?.k === 'class' ? value : undefined;
}

/** The constructor of a class, where it writes one. */
export function constructorOf({ unit, class: id }: Of<'class'>): NodeId | undefined {
  const facts: ClassFacts | undefined = unit.facts.classes[id];
  return facts?.members.find(({ name, kind }) => name === 'constructor' && kind === 'method')?.node;
}

/** A parameter whose declared type is a class is an instance of it: that is how services are injected. */
export function typedInstance(evaluator: Evaluator, unit: Unit, type: string, origin: Origin): Value | undefined {
  const name = /^[A-Z]\w*/.exec(type)?.[0];
  if (name === undefined || /[|&[]/.test(type)) return undefined;
  for (const binding of unit.facts.bindings) {
    if (binding.name !== name) continue;
    for (const def of binding.defs) {
      const value =
        def.k === 'import'
          ? evaluator.exportedValue(imported(evaluator.modules, unit, def.from, def.name), origin)
          : evaluator.value(unit, def.node, undefined);
      if (value.k === 'class') return { k: 'instance', class: value, ...origin, frame: undefined };
      if (value.k === 'external') return { k: 'result', callee: value, args: [], isNew: true, ...origin };
    }
  }
  const classes = evaluator.program.classesOf(name, 'implements');
  const instances = classes.map((one): Value => instanceOf(evaluator, one, origin));
  return instances.length > 0 ? choice(instances, origin) : undefined;
}

function instanceOf(evaluator: Evaluator, { node, unit }: Site, origin: Origin): Value {
  const value = evaluator.value(unit, node, undefined);
  return value.k === 'class' ? { k: 'instance', class: value, ...origin, frame: undefined } : value;
}

/** What the subclasses make of a member, for `this` in a class that others extend. */
function inherited(evaluator: Evaluator, self: Of<'instance'>, name: string, origin: Origin): readonly Value[] {
  const { node, unit } = self.site;
  const isMade = node >= 0 && unit.node(node).k === 'call';
  const own = self.class.unit.facts.classes[self.class.class]?.name;
  if (isMade || own === undefined) return [];
  return evaluator.program.classesOf(own, 'extends').flatMap((one): readonly Value[] => {
    const below = instanceOf(evaluator, one, origin);
    if (below.k !== 'instance' || below.class.class === self.class.class) return [];
    const found = ownMember(evaluator, below, below.class, name, origin);
    return found ? [found] : [];
  });
}

const assignments = new WeakMap<Facts, Map<number, Map<string, NodeId[]>>>();

/** What the methods of a class assign to `this.name`, and what is assigned to a static `Name.name`, by name. */
function assignedIn(facts: Facts, of: number): ReadonlyMap<string, readonly NodeId[]> {
  let all = assignments.get(facts);
  if (!all) assignments.set(facts, (all = readAssignments(facts)));
  return all.get(of) ?? new Map<string, NodeId[]>();
}

function readAssignments(facts: Facts): Map<number, Map<string, NodeId[]>> {
  const all = new Map<number, Map<string, NodeId[]>>();
  for (const id of facts.assigns) {
    const assign = facts.nodes[id];
    const target = assign?.k === 'assign' ? facts.nodes[assign.target] : undefined;
    if (assign?.k !== 'assign' || target?.k !== 'member' || target.name === undefined) continue;
    const owner = ownerOfTarget(facts, target.object, assign.fn);
    if (owner === undefined) continue;
    const names = all.get(owner) ?? new Map<string, NodeId[]>();
    names.set(target.name, [...(names.get(target.name) ?? []), assign.value]);
    all.set(owner, names);
  }
  return all;
}

/** The class whose member an assignment writes to: `this.x` in one of its methods, `Name.x` for a static one. */
function ownerOfTarget(facts: Facts, object: NodeId, fn: FunctionId): number | undefined {
  const node = facts.nodes[object];
  if (node?.k === 'this') return ownerOf(facts, fn);
  const [def] = node?.k === 'ref' ? (facts.bindings[node.binding]?.defs ?? []) : [];
  const made = def?.k === 'value' ? facts.nodes[def.node] : undefined;
  return made?.k === 'class' ? made.id : undefined;
}

function ownerOf(facts: Facts, fn: FunctionId): number {
  let at = fn;
  for (let one = facts.functions[at]; one; one = facts.functions[at]) {
    if (one.owner >= 0 || !one.arrow || at === 0) return one.owner;
    at = one.parent;
  }
  return -1;
}
