import type { Claim } from '../catalogue/consent/access.ts';
import { FALSE, NONE, TRUE, type CondId, type Element, type Literal, type Node, type NodeId } from '../facts/facts.ts';
import type { Callers, Entry } from '../link/callers.ts';
import { definitionsOf } from '../link/definitions.ts';
import type { Unit } from '../link/program.ts';
import { States } from '../link/states.ts';
import { alternatives, type Frame, type Origin, type Site, type Value } from '../link/value.ts';
import { comesBack } from './completion.ts';
import { EntryProofs } from './entry-proof.ts';
import { Occasions } from './occasion.ts';
import { START, type Question, type Way } from './question.ts';
import type { ConsentSettings } from './settings.ts';
import { anyItemProof, quantifierProof } from './quantifier.ts';
import { readTest } from './test.ts';
import { ValueProofs } from './value-proof.ts';
import { WordValues } from './word-values.ts';
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

/** A test that holds at a point, as a reader sees it: the whole expression with its verdict. */
export interface Seen {
  readonly unit: Unit;
  readonly node: NodeId;
  readonly sense: boolean;
  readonly test: Test;
}

/** Decides what the conditions on the way to a point prove. */
export class Prover {
  readonly states: States;
  readonly occasions: Occasions;
  readonly #known = new Map<string, Verdict>();
  readonly #busy = new Set<string>();
  readonly values: ValueProofs;
  readonly words: WordValues;
  readonly #entries: EntryProofs;

  constructor(
    readonly callers: Callers,
    readonly settings: ConsentSettings,
  ) {
    this.states = new States(callers.evaluator);
    this.occasions = new Occasions(this);
    this.values = new ValueProofs(this);
    this.words = new WordValues(callers.evaluator);
    this.#entries = new EntryProofs(this);
  }

  /** What it proves that a function runs at all, by the way it is run; undefined when it proves nothing. */
  entryProof(entry: Entry): Seen | undefined {
    return this.#entries.of(entry);
  }

  /** The same for something that runs a function that is only known by its name, such as the `resolve` of a promise. */
  handedProof(site: Site, argument: number): Test | undefined {
    const make = () => undefined;
    return this.#entries.of({ how: 'handed', site, argument, property: undefined, frame: undefined, make })?.test;
  }

  /** What it proves that a promise has resolved that comes from outside of the project. */
  awaitedProof(site: Site): Test | undefined {
    return this.#entries.awaited(site);
  }

  /** The expressions that a name or a member stands for. */
  definitions(unit: Unit, id: NodeId, frame: Frame | undefined): readonly Origin[] {
    return definitionsOf(this.callers.evaluator, unit, id, frame);
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
    const verdict = this.once(`completes|${unit.id}|${id}|${frame?.id ?? ''}`, () =>
      comesBack(this, id, { unit, frame, awaited: false, depth: 0 }),
    );
    if (!isGrant(verdict) || verdict.k !== 'judged') return ALWAYS;
    seen.push({ unit, node: id, sense: true, test: verdict.test });
    return verdict;
  }

  /** What it proves that an expression fulfils a claim. */
  prove(unit: Unit, id: NodeId, frame: Frame | undefined, claim: Claim, way: Way = START): Verdict {
    if (id === NONE) return fulfils(undefined, claim) ? ALWAYS : NEVER;
    const question = { unit, node: id, frame, claim, way: { ...way, depth: way.depth + 1 } };
    if (way.depth > DEEPEST) return this.values.leaf(question);
    const key = `${unit.id}|${id}|${frame?.id ?? ''}|${JSON.stringify(claim)}|${way.awaited}|${way.hops.map(({ key: one }) => one).join()}`;
    return this.once(key, () => this.#node(question));
  }

  /** The answer of `find`, kept under a key; what is asked for while it is being found cannot be reached another way. */
  once(key: string, find: () => Verdict): Verdict {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#busy.has(key)) return NEVER;
    this.#busy.add(key);
    const verdict = find();
    this.#busy.delete(key);
    this.#known.set(key, verdict);
    return verdict;
  }

  #node(question: Question): Verdict {
    const { claim, frame, unit, way } = question;
    const node = unit.node(question.node);
    const on = (child: NodeId, asked: Claim) => this.prove(unit, child, frame, asked, way);
    switch (node.k) {
      case 'literal':
        return fulfils(node.value, claim) ? ALWAYS : NEVER;
      case 'not': {
        const sense = senseOf(claim);
        return sense === undefined ? NEVER : on(node.value, sense ? FALSY : TRUTHY);
      }
      case 'logic':
        return logic(node, claim, on);
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
      case 'call':
      case 'member':
      case 'unary':
        return this.#tested(question, node);
      case 'ref':
        return this.values.ref(question, node);
      case 'default':
        return this.#default(question, node, on);
      case 'param':
        return this.values.param(question, node);
      case 'this':
      case 'element':
      case 'global':
        return this.values.value(question);
      case 'list':
        return claim.k === 'has' && claim.value !== undefined
          ? this.#holdsItem(question, node, claim.value)
          : this.#thing(question);
      case 'object':
      case 'function':
      case 'class':
      case 'jsx':
        return this.#thing(question);
      default:
        return this.values.leaf(question);
    }
  }

  /** `{ chat = false }`: the value, or where there is none the other one. */
  #default(
    { claim, frame, unit }: Question,
    { otherwise, value }: Extract<Node, { k: 'default' }>,
    on: (id: NodeId, claim: Claim) => Verdict,
  ): Verdict {
    const given = alternatives(this.callers.evaluator.value(unit, value, frame));
    const missing = given.filter((one) => one.k === 'literal' && one.value === undefined);
    if (missing.length === given.length) return on(otherwise, claim);
    if (missing.length === 0 && given.every(isSomething)) return on(value, claim);
    return disjunction([
      on(value, claim),
      ...(fulfilsNode(unit, otherwise, claim) === false ? [] : [on(otherwise, claim)]),
    ]);
  }

  /** An object is truthy, whatever it holds. */
  #thing(question: Question): Verdict {
    const { k } = question.claim;
    return k === 'truthy' ? ALWAYS : k === 'falsy' ? NEVER : this.values.leaf(question);
  }

  #tested(question: Question, node: Extract<Node, { k: 'binary' | 'call' | 'member' | 'unary' }>): Verdict {
    const { claim, frame, unit, way } = question;
    const quantified = node.k === 'call' ? quantifierProof(this, question, node) : undefined;
    if (quantified) return quantified;
    const test = readTest({ evaluator: this.callers.evaluator, unit, frame }, question.node, claim);
    if (test) {
      const proofs = test.parts.map((one) => this.prove(unit, one.node, frame, one.claim, way));
      return test.all ? conjunction(proofs) : disjunction(proofs);
    }
    if (node.k === 'member') return this.values.value(question);
    if (node.k !== 'call') return this.values.leaf(question);
    const any = anyItemProof(this, question, node);
    if (any) return any;
    if (node.isNew && unit.nameOf(node.callee) === 'Set') return this.#set(question, node.args[0]);
    return this.values.call(question, node);
  }

  /** A set has what the list has that it was made from. */
  #set({ claim, frame, unit, way }: Question, from: Element | undefined): Verdict {
    if (claim.k !== 'has' && claim.k !== 'lacks') return claim.k === 'falsy' ? NEVER : ALWAYS;
    if (from?.k === 'item') return this.prove(unit, from.value, frame, claim, way);
    return claim.k === 'has' ? NEVER : ALWAYS;
  }

  /** A list written out has an item when one of its items is that. */
  #holdsItem({ frame, unit, way }: Question, { items }: Extract<Node, { k: 'list' }>, value: Literal): Verdict {
    return disjunction(
      items.map((item) => {
        if (item.k === 'hole') return NEVER;
        const claim: Claim = item.k === 'item' ? { k: 'is', value } : { k: 'has', value };
        return this.prove(unit, item.value, frame, claim, way);
      }),
    );
  }
}

/** A value that cannot be undefined: a constant, or what a comparison gives. */
function isSomething(value: Value): boolean {
  if (value.k === 'literal') return true;
  const node = value.site.node < 0 ? undefined : value.site.unit.node(value.site.node);
  return value.k === 'derived' && (node?.k === 'binary' || node?.k === 'not');
}

function logic(node: Extract<Node, { k: 'logic' }>, claim: Claim, on: (id: NodeId, claim: Claim) => Verdict): Verdict {
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

function fulfilsNode(unit: Unit, id: NodeId, claim: Claim): boolean | undefined {
  const node = unit.node(id);
  return node.k === 'literal' ? fulfils(node.value, claim) : undefined;
}
