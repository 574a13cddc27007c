import type { Claim } from '../catalogue/consent/access.ts';
import {
  FALSE,
  NONE,
  TRUE,
  type Binding,
  type CondId,
  type Element,
  type Literal,
  type Node,
  type NodeId,
} from '../facts/facts.ts';
import type { Callers } from '../link/callers.ts';
import { fieldsOf } from '../link/collections.ts';
import { imported } from '../link/modules.ts';
import type { Unit } from '../link/program.ts';
import { States, type State } from '../link/states.ts';
import { alternatives, type Frame, type Of, type Site, type Value } from '../link/value.ts';
import { judgeLeaf, type Hop } from './leaf.ts';
import { linksOf } from './links.ts';
import { Occasions } from './occasion.ts';
import { returnsOf, runsOf } from './runs.ts';
import type { ConsentSettings } from './settings.ts';
import { stateProof } from './state-proof.ts';
import { readTest } from './test.ts';
import {
  ALWAYS,
  conjunction,
  disjunction,
  FALSY,
  fulfils,
  isGrant,
  NEVER,
  senseOf,
  TRUTHY,
  type Test,
  type Verdict,
} from './verdict.ts';

const DEEPEST = 40;
const MOST_HOPS = 12;

/** What is known on the way to a test: the names that were followed, and whether a promise was waited for. */
interface Way {
  readonly hops: readonly Hop[];
  readonly awaited: boolean;
  readonly depth: number;
}

const START: Way = { hops: [], awaited: false, depth: 0 };

/** A test that holds at a point, as a reader sees it: the whole expression with its verdict. */
export interface Seen {
  readonly unit: Unit;
  readonly node: NodeId;
  readonly sense: boolean;
  readonly test: Test;
}

/** Decides what the conditions on the way to a point prove. */
export class Prover {
  readonly #known = new Map<string, Verdict>();
  readonly #busy = new Set<string>();
  readonly states: States;
  readonly occasions: Occasions;

  constructor(
    readonly callers: Callers,
    readonly settings: ConsentSettings,
  ) {
    this.states = new States(callers.evaluator);
    this.occasions = new Occasions(this);
  }

  /** What holds under a path condition; the single tests that stand on it are added to `seen`. */
  holds(unit: Unit, id: CondId, frame: Frame | undefined, seen: Seen[] = [], depth = 0): Verdict {
    if (id === TRUE || depth > DEEPEST) return ALWAYS;
    if (id === FALSE) return NEVER;
    const cond = unit.facts.conds[id];
    switch (cond?.k) {
      case 'test': {
        const verdict = this.prove(unit, cond.node, frame, cond.sense ? TRUTHY : FALSY);
        if (verdict.k === 'judged') seen.push({ unit, node: cond.node, sense: cond.sense, test: verdict.test });
        return verdict;
      }
      case 'completes':
        return this.#completes(unit, cond.node, frame, seen);
      case 'and':
        return conjunction([
          this.holds(unit, cond.left, frame, seen, depth + 1),
          this.holds(unit, cond.right, frame, seen, depth + 1),
        ]);
      case 'or':
        return disjunction(cond.all.map((one) => this.holds(unit, one, frame, seen, depth + 1)));
      default:
        return ALWAYS;
    }
  }

  /** A call that came back: a guard that throws without consent proves it. */
  #completes(unit: Unit, id: NodeId, frame: Frame | undefined, seen: Seen[]): Verdict {
    const node = unit.node(id);
    if (node.k === 'await') return this.#completes(unit, node.value, frame, seen);
    if (node.k !== 'call') return ALWAYS;
    const key = `completes|${unit.id}|${id}|${frame?.id ?? ''}`;
    const verdict = this.#once(key, () => {
      const runs = runsOf(this.callers, unit, node, id, frame);
      if (runs === undefined) return ALWAYS;
      return disjunction(
        runs.map(({ callee, inner }) =>
          disjunction(
            returnsOf(callee).map(({ at, value }) =>
              conjunction([this.holds(callee.unit, at, inner), this.#resolves(callee.unit, value, inner)]),
            ),
          ),
        ),
      );
    });
    if (!isGrant(verdict) || verdict.k !== 'judged') return ALWAYS;
    seen.push({ unit, node: id, sense: true, test: verdict.test });
    return verdict;
  }

  /** `new Promise((resolve) => …)` comes back only where it calls `resolve`. */
  #resolves(unit: Unit, id: NodeId, frame: Frame | undefined): Verdict {
    const made = id === NONE ? undefined : unit.node(id);
    const [executor] = made?.k === 'call' && made.isNew && unit.nameOf(made.callee) === 'Promise' ? made.args : [];
    const body = executor?.k === 'item' ? unit.node(executor.value) : undefined;
    if (body?.k !== 'function') return ALWAYS;
    const name = unit.facts.functions[body.id]?.paramNames[0];
    const calls = unit.facts.calls.flatMap((call) => {
      const node = unit.node(call);
      const inside = node.s > body.s && node.e < body.e;
      return inside && node.k === 'call' && unit.nameOf(node.callee) === name ? [node.at] : [];
    });
    return calls.length === 0 ? ALWAYS : disjunction(calls.map((at) => this.holds(unit, at, frame)));
  }

  /** What it proves that an expression fulfils a claim. */
  prove(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way = START): Verdict {
    if (id === NONE) return fulfils(undefined, claim) ? ALWAYS : NEVER;
    if (way.depth > DEEPEST) return this.#leaf(unit, id, frame, claim, way);
    const key = `${unit.id}|${id}|${frame?.id ?? ''}|${JSON.stringify(claim)}|${way.awaited}|${way.hops.map(({ key: one }) => one).join()}`;
    return this.#once(key, () => this.#proveNode(unit, id, frame, claim, { ...way, depth: way.depth + 1 }));
  }

  #once(key: string, find: () => Verdict): Verdict {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#busy.has(key)) return NEVER;
    this.#busy.add(key);
    const verdict = find();
    this.#busy.delete(key);
    this.#known.set(key, verdict);
    return verdict;
  }

  #proveNode(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    const node = unit.node(id);
    const on = (child: NodeId, asked: Claim) => this.prove(unit, child, frame, asked, way);
    switch (node.k) {
      case 'literal':
        return fulfils(node.value, claim) ? ALWAYS : NEVER;
      case 'not': {
        const sense = senseOf(claim);
        return sense === undefined ? NEVER : on(node.value, sense ? FALSY : TRUTHY);
      }
      case 'logic':
        return this.#logic(node, claim, on);
      case 'choice':
        return disjunction([
          conjunction([on(node.test, TRUTHY), on(node.yes, claim)]),
          conjunction([on(node.test, FALSY), on(node.no, claim)]),
        ]);
      case 'sequence':
        return on(node.items.at(-1) ?? NONE, claim);
      case 'assign':
        return on(node.value, claim);
      case 'await':
        return this.prove(unit, node.value, frame, claim, { ...way, awaited: true });
      case 'binary':
      case 'call': {
        const test = readTest(this.callers.evaluator, unit, id, frame, claim);
        if (test) return this.prove(unit, test.node, frame, test.claim, way);
        if (node.k === 'call' && node.isNew && unit.nameOf(node.callee) === 'Set')
          return this.#set(unit, node.args[0], frame, claim, way);
        return node.k === 'call'
          ? this.#call(unit, id, node, frame, claim, way)
          : this.#leaf(unit, id, frame, claim, way);
      }
      case 'ref':
        return this.#ref(unit, id, node, frame, claim, way);
      case 'default':
        return disjunction([
          on(node.value, claim),
          ...(fulfilsNode(unit, node.otherwise, claim) === false ? [] : [on(node.otherwise, claim)]),
        ]);
      case 'member':
      case 'param':
      case 'this':
      case 'element':
      case 'global':
        return this.#value(unit, id, frame, claim, way);
      case 'list':
        if (claim.k === 'has' && claim.value !== undefined) return this.#holdsItem(unit, node, frame, claim.value, way);
        return claim.k === 'truthy' ? ALWAYS : claim.k === 'falsy' ? NEVER : this.#leaf(unit, id, frame, claim, way);
      case 'object':
      case 'function':
      case 'class':
      case 'jsx':
        return claim.k === 'truthy' ? ALWAYS : claim.k === 'falsy' ? NEVER : this.#leaf(unit, id, frame, claim, way);
      default:
        return this.#leaf(unit, id, frame, claim, way);
    }
  }

  /** A set has what the list has that it was made from. */
  #set(unit: Unit, from: Element | undefined, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    if (claim.k !== 'has' && claim.k !== 'lacks') return claim.k === 'falsy' ? NEVER : ALWAYS;
    if (from?.k === 'item') return this.prove(unit, from.value, frame, claim, way);
    return claim.k === 'has' ? NEVER : ALWAYS;
  }

  /** A list written out has an item when one of its items is that. */
  #holdsItem(
    unit: Unit,
    { items }: Extract<Node, { k: 'list' }>,
    frame: Frame | undefined,
    value: Literal,
    way: Way,
  ): Verdict {
    return disjunction(
      items.map((item) => {
        if (item.k === 'hole') return NEVER;
        const claim: Claim = item.k === 'item' ? { k: 'is', value } : { k: 'has', value };
        return this.prove(unit, item.value, frame, claim, way);
      }),
    );
  }

  #logic(node: Extract<Node, { k: 'logic' }>, claim: Claim, on: (id: NodeId, claim: Claim) => Verdict): Verdict {
    const truthy = claim.k === 'truthy' || (claim.k === 'is' && Boolean(claim.value));
    switch (node.op) {
      case '&&':
        if (truthy) return conjunction([on(node.left, TRUTHY), on(node.right, claim)]);
        return disjunction([
          conjunction([on(node.left, FALSY), on(node.left, claim)]),
          conjunction([on(node.left, TRUTHY), on(node.right, claim)]),
        ]);
      case '||':
        if (claim.k === 'falsy') return conjunction([on(node.left, FALSY), on(node.right, FALSY)]);
        return disjunction([conjunction([on(node.left, TRUTHY), on(node.left, claim)]), on(node.right, claim)]);
      case '??':
        return disjunction([on(node.left, claim), on(node.right, claim)]);
    }
  }

  #ref(
    unit: Unit,
    id: NodeId,
    node: Extract<Node, { k: 'ref' }>,
    frame: Frame | undefined,
    claim: Claim,
    way: Way,
  ): Verdict {
    const binding = unit.facts.bindings[node.binding];
    const defs = binding?.defs ?? [];
    const guarded = this.#guarded(unit, id, frame, claim);
    if (guarded) return guarded;
    if (!binding || binding.ambient || defs.length === 0 || way.hops.length > MOST_HOPS)
      return this.#leaf(unit, id, frame, claim, way);
    const next = this.#hop(unit, id, frame, claim, way);
    const home = this.#home(unit, node.binding);
    const run = home?.unit === unit ? frame : undefined;
    const state =
      home &&
      (this.states.variable(home.unit, home.binding, run) ??
        (claim.k === 'has' ? this.states.collection(home.unit, home.binding, run) : undefined));
    if (state) return this.#state(state, unit, id, frame, claim, way);
    return disjunction(
      this.#meaning(unit, binding).map((one) =>
        one === undefined
          ? this.#value(unit, id, frame, claim, way)
          : this.prove(one.unit, one.node, one.unit === unit ? frame : undefined, claim, next),
      ),
    );
  }

  /** The expressions that a name stands for, imports followed; undefined stands for one that leads out of the project. */
  #meaning(unit: Unit, { defs }: Binding, hops = 0): readonly (Site | undefined)[] {
    const all = defs.flatMap((def): readonly (Site | undefined)[] => {
      if (def.k === 'value') return [{ unit, node: def.node }];
      const found = imported(this.callers.evaluator.program, unit, def.from, def.name);
      if (found?.k === 'node') return [{ unit: found.unit, node: found.node }];
      const binding = found?.k === 'binding' ? found.unit.facts.bindings[found.binding] : undefined;
      if (found?.k !== 'binding' || !binding || binding.ambient || binding.defs.length === 0 || hops > 4)
        return [undefined];
      return this.#meaning(found.unit, binding, hops + 1);
    });
    return all;
  }

  /** Where the variable of a name stands, imports followed. */
  #home(unit: Unit, binding: number): { readonly unit: Unit; readonly binding: number } | undefined {
    const [def, more] = unit.facts.bindings[binding]?.defs ?? [];
    if (def?.k !== 'import' || more) return { unit, binding };
    const found = imported(this.callers.evaluator.modules, unit, def.from, def.name);
    return found?.k === 'binding' ? found : undefined;
  }

  #state(state: State, unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    const next = this.#hop(unit, id, frame, claim, way);
    return stateProof(this, this.occasions, state, {
      site: { unit, node: id },
      claim,
      prove: ({ frame: run, item, site }) =>
        this.prove(
          site.unit,
          site.node,
          run,
          item && claim.k === 'has' ? { k: 'is', value: claim.value } : claim,
          next,
        ),
      words: () => this.#leaf(unit, id, frame, claim, way),
    });
  }

  #call(
    unit: Unit,
    id: NodeId,
    node: Extract<Node, { k: 'call' }>,
    frame: Frame | undefined,
    claim: Claim,
    way: Way,
  ): Verdict {
    const guarded = this.#guarded(unit, id, frame, claim);
    if (guarded) return guarded;
    const runs = runsOf(this.callers, unit, node, id, frame);
    if (!runs) return this.#value(unit, id, frame, claim, way);
    const next = { ...this.#hop(unit, id, frame, claim, way), awaited: false };
    const verdict = disjunction(
      runs.map(({ callee, inner }) =>
        disjunction(
          returnsOf(callee).map(({ value, at }) =>
            conjunction([this.holds(callee.unit, at, inner), this.prove(callee.unit, value, inner, claim, next)]),
          ),
        ),
      ),
    );
    const unawaited =
      !way.awaited &&
      senseOf(claim) !== undefined &&
      runs.some(({ callee }) => callee.unit.facts.functions[callee.fn]?.async);
    return unawaited ? promiseAsTest(verdict, claim) : this.#orByName(verdict, unit, id, frame, claim, way);
  }

  /** A definition that says nothing about consent leaves the word to the name it was given. */
  #orByName(verdict: Verdict, unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    if (verdict.k !== 'judged' || verdict.test.class !== 'not-consent') return verdict;
    const leaf = this.#leaf(unit, id, frame, claim, way);
    return leaf.k === 'judged' && leaf.test.class !== 'not-consent' ? leaf : verdict;
  }

  /** Follows a value to the expressions that made it. */
  #value(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    const guarded = this.#guarded(unit, id, frame, claim);
    if (guarded) return guarded;
    const node = unit.node(id);
    const { evaluator } = this.callers;
    const next = this.#hop(unit, id, frame, claim, way);
    const property =
      node.k === 'member' && node.name !== undefined
        ? this.#property(unit, node, node.name, frame, claim, next)
        : undefined;
    if (property) return property;
    const state = this.states.at(unit, id, frame);
    if (state) return this.#state(state, unit, id, frame, claim, way);
    const value = evaluator.value(unit, id, frame);
    return disjunction(
      alternatives(value).map((one) => {
        if (one.k === 'literal') {
          const own = one.site.node < 0 || (one.site.unit === unit && one.site.node === id);
          if (own) return fulfils(one.value, claim) ? ALWAYS : NEVER;
          return this.#kept(one, unit, id, frame, claim, way);
        }
        const { site } = one;
        const elsewhere = site.node >= 0 && (site.unit !== unit || site.node !== id || one.frame !== frame);
        const made = elsewhere ? site.unit.node(site.node).k : undefined;
        const useful = made !== undefined && made !== 'param' && made !== 'this' && way.hops.length < MOST_HOPS;
        return useful
          ? this.prove(site.unit, site.node, one.frame, claim, next)
          : this.#leafOf(one, unit, id, frame, claim, way);
      }),
    );
  }

  /** A constant that a field or a state starts with may have been changed since: the words decide, and a default of yes is no consent. */
  #kept(value: Of<'literal'>, unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    const leaf = this.#leafOf(value, unit, id, frame, claim, way);
    if (!isGrant(leaf) || leaf.k !== 'judged' || !fulfils(value.value, claim)) return leaf;
    return {
      k: 'judged',
      test: { ...leaf.test, class: 'unsound', note: 'It is true from the start, before any answer.' },
    };
  }

  /** A property of an object that the project writes is judged where it is written. */
  #property(
    unit: Unit,
    node: Extract<Node, { k: 'member' }>,
    name: string,
    frame: Frame | undefined,
    claim: Claim,
    way: Way,
  ): Verdict | undefined {
    const object = this.callers.evaluator.value(unit, node.object, frame);
    if (object.k !== 'object' && object.k !== 'record') return undefined;
    const { fields, open } = fieldsOf(this.callers.evaluator, object);
    const [field, more] = fields.filter((one) => one.name === name);
    if (!field || more || open || field.site.node < 0 || object.k === 'record') return undefined;
    const written = field.site.unit.node(field.site.node);
    if (written.k === 'literal') return undefined;
    return this.prove(field.site.unit, field.site.node, object.frame, claim, way);
  }

  #guarded(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim): Verdict | undefined {
    const judged = linksOf(this.callers.evaluator, unit, id, frame, this.settings.guards, claim);
    return judged && { k: 'judged', test: { ...judged, site: { unit, node: id } } };
  }

  #hop(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Way {
    return { ...way, hops: [...way.hops, { unit, node: id, frame, claim, key: `${unit.id}:${id}` }] };
  }

  #leaf(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    return this.#leafOf(this.callers.evaluator.value(unit, id, frame), unit, id, frame, claim, way);
  }

  #leafOf(value: Value, unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way): Verdict {
    const test = judgeLeaf(this.callers, this.settings, { value, unit, node: id, frame, claim, hops: way.hops });
    if (test.class === 'grant' || test.class === 'grant-default') return { k: 'judged', test };
    return this.#byCallers(value, unit, id, frame, claim, way) ?? { k: 'judged', test };
  }

  /** A parameter that no run fills is what the callers hand over. */
  #byCallers(
    value: Value,
    unit: Unit,
    id: NodeId,
    frame: Frame | undefined,
    claim: Claim,
    way: Way,
  ): Verdict | undefined {
    let root = value;
    while (root.k === 'member' || root.k === 'element') root = root.object;
    if (root.k !== 'param' || this.callers.evaluator.frameOf(frame, root.unit, root.fn)) return undefined;
    const entries = this.callers.entries(root.unit, root.fn).filter((one) => one.how !== 'handed' && one.frame);
    if (entries.length === 0 || unit !== root.unit) return undefined;
    const verdict = disjunction(
      entries.map((one) => this.prove(unit, id, this.callers.evaluator.nest(frame, one.frame), claim, way)),
    );
    return isGrant(verdict) ? verdict : undefined;
  }
}

function fulfilsNode(unit: Unit, id: NodeId, claim: Claim): boolean | undefined {
  const node = unit.node(id);
  return node.k === 'literal' ? fulfils(node.value, claim) : undefined;
}

/** An async function gives a promise, and a promise is truthy whatever it will say. */
function promiseAsTest(verdict: Verdict, claim: Claim): Verdict {
  if (senseOf(claim) === false) return NEVER;
  if (verdict.k !== 'judged' || verdict.test.class === 'not-consent') return ALWAYS;
  return {
    k: 'judged',
    test: { ...verdict.test, class: 'unsound', note: 'A promise is always truthy: the answer is not awaited.' },
  };
}
