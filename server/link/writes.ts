import { NONE, type Node, type NodeId } from '../facts/facts.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { alternatives, type Site, type Value } from './value.ts';

const MOST_PLACES = 200;

/** Where the loaded program writes to members, and calls methods, by their name. */
export class Writes {
  readonly #members = new Map<string, Site[]>();
  readonly #methods = new Map<string, Site[]>();
  #indexed = 0;

  constructor(readonly evaluator: Evaluator) {}

  /** The assignments `object.name = …` to the same object; `this.name = …` of a class is not among them. */
  assignments(object: Value, name: string): readonly Site[] {
    this.#catchUp();
    return (this.#members.get(name) ?? []).slice(0, MOST_PLACES).filter(({ node, unit }) => {
      const assign = unit.node(node);
      const target = assign.k === 'assign' ? unit.node(assign.target) : undefined;
      return target?.k === 'member' && this.#isSame(unit, target.object, object);
    });
  }

  /** The calls `object.method(…)` of the same object. */
  calls(object: Value, method: string): readonly Site[] {
    this.#catchUp();
    return (this.#methods.get(method) ?? []).slice(0, MOST_PLACES).filter(({ node, unit }) => {
      const call = unit.node(node);
      const callee = call.k === 'call' ? unit.node(call.callee) : undefined;
      return callee?.k === 'member' && this.#isSame(unit, callee.object, object);
    });
  }

  #isSame(unit: Unit, id: NodeId, object: Value): boolean {
    return alternatives(this.evaluator.value(unit, id, undefined)).some((one) => isSameThing(one, object));
  }

  #catchUp(): void {
    const { units } = this.evaluator.program;
    while (this.#indexed < units.length) {
      const unit = units[this.#indexed++];
      if (unit) this.#read(unit);
    }
  }

  #read(unit: Unit): void {
    for (const node of unit.facts.assigns) {
      const assign = unit.node(node);
      const target = assign.k === 'assign' ? unit.node(assign.target) : undefined;
      if (target?.k === 'member' && target.name !== undefined) note(this.#members, target.name, { unit, node });
    }
    for (const node of unit.facts.calls) {
      const callee = calleeOf(unit, node);
      if (callee?.k === 'member' && callee.name !== undefined) note(this.#methods, callee.name, { unit, node });
    }
  }
}

function calleeOf(unit: Unit, id: NodeId): Node | undefined {
  const call = unit.node(id);
  return call.k === 'call' && call.callee !== NONE ? unit.node(call.callee) : undefined;
}

function note(map: Map<string, Site[]>, name: string, site: Site): void {
  const sites = map.get(name);
  if (sites) sites.push(site);
  else map.set(name, [site]);
}

/** Two values that stand for one thing: made at the same place, or instances of one class. */
function isSameThing(one: Value, other: Value): boolean {
  if (one.k === 'instance' && other.k === 'instance')
    return one.class.unit === other.class.unit && one.class.class === other.class.class;
  if (one.k === 'class' && other.k === 'class') return one.unit === other.unit && one.class === other.class;
  if (one.k === 'global' && other.k === 'global') return one.path.join('.') === other.path.join('.');
  return (
    one.k === other.k && one.site.unit === other.site.unit && one.site.node === other.site.node && one.site.node >= 0
  );
}
