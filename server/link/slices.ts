import { NONE, type Node, type NodeId } from '../facts/facts.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { alternatives, textOf, type Of, type Value } from './value.ts';

type Call = Extract<Node, { k: 'call' }>;

/** Finds what a part of a Redux state starts as, by the path that a selector reads: `consent.chat`. */
export class Slices {
  readonly #initial = new Map<string, Of<'object'>>();
  #indexed = 0;

  constructor(readonly evaluator: Evaluator) {}

  /** The object that holds the last name of the path, as the state starts; undefined where no slice is known. */
  holder(value: Value): { readonly object: Of<'object'>; readonly name: string } | undefined {
    const path = pathOf(value);
    const name = path?.at(-1);
    if (!path || name === undefined || path.length < 2) return undefined;
    this.#catchUp();
    let object = this.#initial.get(path[0] ?? '');
    for (const step of path.slice(1, -1)) {
      const inner: Value | undefined = object && this.evaluator.member(object, step, object);
      object = inner?.k === 'object' ? inner : undefined;
    }
    return object && { object, name };
  }

  #catchUp(): void {
    const { units } = this.evaluator.program;
    while (this.#indexed < units.length) {
      const unit = units[this.#indexed++];
      if (unit) this.#read(unit);
    }
  }

  #read(unit: Unit): void {
    for (const id of unit.facts.calls) {
      const call = unit.node(id);
      if (call.k !== 'call') continue;
      if (unit.nameOf(call.callee) === 'createSlice') this.#slice(unit, call, undefined);
      if (/^(?:configureStore|combineReducers)$/.test(unit.nameOf(call.callee) ?? '')) this.#keys(unit, call);
    }
  }

  #slice(unit: Unit, call: Call, key: string | undefined): void {
    const config = objectOf(unit, argument(call));
    const name = key ?? this.#text(unit, entry(config, 'name'));
    const initial = entry(config, 'initialState');
    if (name === undefined || initial === undefined) return;
    const [value] = alternatives(this.evaluator.value(unit, initial, undefined));
    if (value?.k === 'object' && !this.#initial.has(name)) this.#initial.set(name, value);
  }

  /** `configureStore({ reducer: { privacy: consentSlice.reducer } })` gives a slice another name. */
  #keys(unit: Unit, call: Call): void {
    const first = objectOf(unit, argument(call));
    const reducers = objectOf(unit, entry(first, 'reducer')) ?? first;
    for (const one of reducers?.entries ?? []) {
      if (one.k !== 'prop' || one.name === undefined) continue;
      const value = this.evaluator.value(unit, one.value, undefined);
      const { site } = value.k === 'member' && value.name === 'reducer' ? value.object : value;
      const made = site.node < 0 ? undefined : site.unit.node(site.node);
      if (made?.k === 'call' && site.unit.nameOf(made.callee) === 'createSlice') this.#slice(site.unit, made, one.name);
    }
  }

  #text(unit: Unit, id: NodeId | undefined): string | undefined {
    return id === undefined ? undefined : textOf(this.evaluator.value(unit, id, undefined));
  }
}

const argument = ({ args: [first] }: Call): NodeId => (first?.k === 'item' ? first.value : NONE);

function objectOf(unit: Unit, id: NodeId | undefined): Extract<Node, { k: 'object' }> | undefined {
  const node = id === undefined || id === NONE ? undefined : unit.node(id);
  return node?.k === 'object' ? node : undefined;
}

const entry = (object: Extract<Node, { k: 'object' }> | undefined, name: string): NodeId | undefined =>
  object?.entries.flatMap((one) => (one.k === 'prop' && one.name === name ? [one.value] : []))[0];

/** The names from the state on: of `state.consent.chat`, of `store.getState().consent.chat`. */
function pathOf(value: Value): readonly string[] | undefined {
  const names: string[] = [];
  let at = value;
  while (at.k === 'member' && at.name !== undefined) {
    names.unshift(at.name);
    at = at.object;
  }
  const called = at.k === 'result' && at.callee.k === 'member' ? at.callee.name : undefined;
  return at.k === 'param' || called === 'getState' ? names : undefined;
}
