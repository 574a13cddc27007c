import { judgeName } from '../catalogue/consent/words.ts';
import { NONE, type NodeId } from '../facts/facts.ts';
import { wordsOf } from '../link/access.ts';
import type { Entry } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { functionKey, textOf, type Site } from '../link/value.ts';
import { grantWritten } from './grant-write.ts';
import type { Prover } from './prove.ts';
import { gates, isGrant, TRUTHY, type Test } from './verdict.ts';
import { acceptAct } from './visitor-act.ts';

/** When a place in the code runs. */
export type Occasion =
  /** By itself: while the page loads, in an effect, on a timer. */
  | { readonly k: 'load' }
  /** When the visitor does something, or when somebody calls who is not known; `yes` when its words say yes, though not to what. */
  | { readonly k: 'act'; readonly yes: boolean }
  /** Only after a yes. */
  | { readonly k: 'grant'; readonly test: Test }
  /** After something about consent that is no yes. */
  | { readonly k: 'other'; readonly test: Test };

const LOAD: Occasion = { k: 'load' };
const ACT: Occasion = { k: 'act', yes: false };
const YES: Occasion = { k: 'act', yes: true };
const DEEPEST = 10;
/** Functions that a framework or the browser runs by itself. */
const RUN_BY_ITSELF =
  /^(?:__component|constructor|init\w*|setup|boot\w*|start|main|created|mounted|beforeMount|beforeCreate|updated|componentDid\w+|ngOnInit|ngAfter\w+|connectedCallback|render|register)$/;
const ACTS =
  /^on:?(?:click|submit|change|press|tap|key\w*|input|longpress|mousedown|pointerdown|select|toggle|touch\w*)$/i;
const ACT_EVENTS =
  /^(?:click|dblclick|submit|change|input|toggle|key(?:down|up|press)|touch(?:start|end)|mouse(?:down|up)|pointer(?:down|up))$/;
const EFFECTS =
  /^(?:use\w*Effect|useMount|useOnMount|on(?:Before)?Mount(?:ed)?|onServerPrefetch|watchEffect|\$?effect|afterNextRender|afterRender|ready|autorun|\$)$/;
const STORES =
  /^(?:use\w*Reducer|createReducer|createSlice|createStore|configureStore|combineReducers|defineStore|create|createWithEqualityFn|addCase|addMatcher|handleActions)$/;
const LOAD_EVENTS = /^(?:load|DOMContentLoaded|readystatechange|pageshow|ready|scroll|mousemove|visibilitychange)$/;
const LISTENERS = /^(?:addEventListener|on|once|one|bind|attachEvent|addListener|listen|subscribe)$/;

/** Says when places run; each function is looked at once. */
export class Occasions {
  readonly #known = new Map<string, Occasion | undefined>();

  constructor(readonly prover: Prover) {}

  /** When a place runs; `of` says of what kind the words of the place have to be, such as the name of a state. */
  of(site: Site, depth = 0): Occasion {
    const { node, unit } = site;
    const point = unit.node(node);
    const held = this.prover.holds(unit, point.at, undefined);
    if (isGrant(held) && held.k === 'judged') return { k: 'grant', test: held.test };
    if (point.fn === 0) return held.k === 'judged' && held.test.class !== 'not-consent' ? other(held.test) : LOAD;
    const occasion = this.ofFunction(unit, point.fn, depth);
    const written = occasion.k === 'act' ? grantWritten(this.prover, site) : undefined;
    if (written) return { k: 'grant', test: written.test };
    if (held.k !== 'judged' || held.test.class === 'not-consent' || occasion.k !== 'load') return occasion;
    return other(held.test);
  }

  /** When a function runs. */
  ofFunction(unit: Unit, fn: number, depth = 0): Occasion {
    const key = functionKey(unit, fn);
    if (this.#known.has(key)) return this.#known.get(key) ?? ACT;
    if (depth > DEEPEST) return ACT;
    this.#known.set(key, undefined);
    const found = this.#find(unit, fn, depth);
    this.#known.set(key, found);
    return found;
  }

  #find(unit: Unit, fn: number, depth: number): Occasion {
    const facts = unit.facts.functions[fn];
    const made = facts?.node ?? NONE;
    const created = made === NONE ? undefined : this.prover.holds(unit, unit.node(made).at, undefined);
    if (created && isGrant(created) && created.k === 'judged') return { k: 'grant', test: created.test };
    if (made === NONE) return LOAD;
    const entries = this.prover.callers.entries(unit, fn);
    const called = entries.filter(({ how }) => how === 'called').map((entry) => this.#entry(entry, depth));
    // Whatever it is called: what runs by itself is no visitor's act.
    if (called.some(({ k }) => k === 'load')) return LOAD;
    const accepted = acceptAct(this.prover.callers, unit, fn);
    if (accepted?.about) return { k: 'grant', test: accepted.test };
    if (accepted) return YES;
    if (entries.length === 0) return RUN_BY_ITSELF.test(facts?.name ?? unit.propertyOf(made) ?? '') ? LOAD : ACT;
    return worst(entries.map((entry) => this.#entry(entry, depth)));
  }

  #entry(entry: Entry, depth: number): Occasion {
    const proof = this.prover.entryProof(entry);
    if (proof && gates(proof.test)) return { k: 'grant', test: proof.test };
    if (proof) return other(proof.test);
    if (isAct(entry) || isKept(entry.site)) return ACT;
    const answered = entry.how === 'handed' ? this.#answer(entry.site) : undefined;
    if (answered) return other(answered);
    const around = this.of(entry.site, depth + 1);
    return around.k === 'act' && entry.how === 'handed' && isEffect(entry.site) ? LOAD : around;
  }

  /** A listener of an event about consent that does not say that it was a yes: `on('consent-change', …)`. */
  #answer({ node, unit }: Site): Test | undefined {
    const call = unit.node(node);
    if (call.k !== 'call' || !LISTENERS.test(unit.nameOf(call.callee) ?? '')) return undefined;
    const text = (id: NodeId) => textOf(this.prover.callers.evaluator.value(unit, id, undefined));
    const { args } = wordsOf(unit, node, text);
    const about = args.some((arg) => arg !== undefined && judgeName([arg], [], TRUTHY) !== undefined);
    return about ? { class: 'answered', note: 'This runs on any answer.', site: { unit, node } } : undefined;
  }
}

const other = (test: Test): Occasion => ({ k: 'other', test });

/** Whatever is the least of several ways decides. */
function worst(all: readonly Occasion[]): Occasion {
  return (
    all.find(({ k }) => k === 'load') ??
    all.find(({ k }) => k === 'other') ??
    all.find(({ k }) => k === 'act') ??
    all[0] ??
    ACT
  );
}

/** A reducer or an action of a store: it runs for whoever dispatches. */
function isKept({ node: id, unit }: Site): boolean {
  const node = unit.node(id);
  return node.k === 'call' && STORES.test(unit.nameOf(node.callee) ?? '');
}

/** What a component does once it is there, and what a page does once it is loaded. */
function isEffect({ node: id, unit }: Site): boolean {
  const node = unit.node(id);
  if (node.k !== 'call') return false;
  const [first] = node.args;
  const event = first?.k === 'item' ? unit.node(first.value) : undefined;
  return (
    EFFECTS.test(unit.nameOf(node.callee) ?? '') || (event?.k === 'literal' && LOAD_EVENTS.test(String(event.value)))
  );
}

function isAct({ how, property, site }: Entry): boolean {
  const node = site.unit.node(site.node);
  if (how === 'assigned' && node.k === 'assign') return ACTS.test(site.unit.nameOf(node.target) ?? '');
  if (how !== 'handed') return false;
  if (node.k === 'jsx') return ACTS.test(property ?? '') || /^on[A-Z]/.test(property ?? '');
  const [first] = node.k === 'call' ? node.args : [];
  const event = first?.k === 'item' ? site.unit.node(first.value) : undefined;
  return event?.k === 'literal' && ACT_EVENTS.test(String(event.value));
}
