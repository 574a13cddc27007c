import type { Judged } from '../catalogue/consent/access.ts';
import { judgeComponent } from '../catalogue/consent/judge-component.ts';
import { judgeMarkup } from '../catalogue/consent/judge-markup.ts';
import {
  judgeAssigned,
  judgeComponentCallback,
  judgeEvent,
  type JudgedEvent,
} from '../catalogue/consent/judge-event.ts';
import { judgeName } from '../catalogue/consent/words.ts';
import { NONE, type NodeId } from '../facts/facts.ts';
import { accessOf, accessOfCall, wordsOf } from '../link/access.ts';
import type { Entry } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, textOf, type Frame, type Of, type Site } from '../link/value.ts';
import { judgeGuardCallback } from './guard.ts';
import { links } from './links.ts';
import type { Prover, Seen } from './prove.ts';
import { disjunction, gates, isGrant, TRUTHY, type Test, type Verdict } from './verdict.ts';

export type Status = 'consented' | 'partial' | 'ungated';

/** What gates a point, over all the ways that lead to it. */
export interface Gated {
  readonly status: Status;
  /** The test that gates; of a `partial` one, the test of the gated ways. */
  readonly by: Test | undefined;
  /** The conditions on the ways, each once, nearest first. */
  readonly seen: readonly Seen[];
  /** Where ways without a gate come in. */
  readonly open: readonly Site[];
  /** A visitor's act (a click, a submit) is on every way. */
  readonly onAction: boolean;
}

const DEEPEST_WAY = 14;
const MOST_CONDITIONS = 24;
const ACTIONS = /^on:?(?:click|submit|change|press|tap|keydown|keyup|input|longpress|mousedown|pointerdown)$/i;
const ACTION_EVENTS: ReadonlySet<string> = new Set([
  'click',
  'submit',
  'change',
  'input',
  'keydown',
  'keyup',
  'touchstart',
  'mousedown',
  'pointerdown',
]);

/** Decides, for a point in the code, whether consent gates it. */
export class Gates {
  readonly #known = new Map<string, Gated>();
  readonly #busy = new Set<string>();

  constructor(readonly prover: Prover) {}

  /** The gate of a point; with a frame, along that run only. */
  at({ unit, node }: Site, frame: Frame | undefined, depth = 0): Gated {
    const key = `${unit.id}:${node}|${frame?.id ?? ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    // A way that comes back to itself adds nothing: the other ways decide.
    if (this.#busy.has(key) || depth > DEEPEST_WAY) return open([], []);
    this.#busy.add(key);
    const result = this.#find({ unit, node }, frame, depth);
    this.#busy.delete(key);
    this.#known.set(key, result);
    return result;
  }

  #find(site: Site, frame: Frame | undefined, depth: number): Gated {
    const { unit, node } = site;
    const seen: Seen[] = [];
    const point = unit.node(node);
    const own = this.prover.holds(unit, point.at, frame, seen);
    if (isGrant(own)) return granted(own, seen);
    if (own.k === 'never') return { status: 'consented', by: undefined, seen, open: [], onAction: false };
    const inside = this.#aroundElement(site, frame, seen);
    if (inside) return inside;
    if (point.fn === 0) return this.#module(unit, seen, depth);
    const run = this.prover.callers.evaluator.frameOf(frame, unit, point.fn);
    if (run) return withSeen(this.#run(run, depth), seen);
    return withSeen(this.#entries(site, frame, point.fn, depth), seen);
  }

  /** Along one run: the call that made it, and the place where the function was made. */
  #run(run: Frame, depth: number): Gated {
    const made = this.#creation(run.unit, run.fn, run.parent, depth);
    if (made.status === 'consented') return made;
    const entry = this.prover.callers
      .entries(run.unit, run.fn)
      .find(({ site }) => site.unit === run.call.unit && site.node === run.call.node);
    const proof = entry ? this.#proofOf(entry) : undefined;
    const seen = proof ? [proof] : [];
    if (proof && gates(proof.test)) return granted({ k: 'judged', test: proof.test }, seen);
    const call = this.at(run.call, run.caller, depth + 1);
    return withAction(withSeen(call, seen), entry);
  }

  /** Over all known ways to run a function. */
  #entries({ unit, node }: Site, frame: Frame | undefined, fn: number, depth: number): Gated {
    const { callers } = this.prover;
    const made = this.#creation(unit, fn, frame, depth);
    if (made.status === 'consented') return made;
    const entries = this.#telling(callers.entries(unit, fn));
    if (entries.length === 0) return made;
    const ways = entries.map((entry) => {
      const nested = callers.evaluator.nest(frame, entry.frame);
      const seen: Seen[] = [];
      const own = this.prover.holds(unit, unit.node(node).at, nested, seen);
      if (isGrant(own)) return granted(own, seen);
      const proof = this.#proofOf(entry);
      if (proof) seen.push(proof);
      if (proof && gates(proof.test)) return granted({ k: 'judged', test: proof.test }, seen);
      const way = this.at(entry.site, entry.frame?.caller, depth + 1);
      return withAction(
        withSeen(way.status === 'ungated' && way.open.length === 0 ? { ...way, open: [entry.site] } : way, seen),
        entry,
      );
    });
    return meet(ways);
  }

  /** An object that a platform is known to take may be handed to its other calls too; those run nothing. */
  #telling(entries: readonly Entry[]): readonly Entry[] {
    const known = entries.filter((one) => one.property !== undefined && one.how === 'handed' && this.#judged(one));
    if (known.length === 0) return entries;
    return entries.filter(
      (one) => known.includes(one) || !known.some(({ property }) => one.how === 'handed' && one.property === property),
    );
  }

  #creation(unit: Unit, fn: number, frame: Frame | undefined, depth: number): Gated {
    const node = unit.facts.functions[fn]?.node ?? NONE;
    if (node === NONE) return this.#ofField(unit, fn, depth);
    return this.at({ unit, node }, frame, depth + 1);
  }

  /** The value of a class field is made when an instance is. */
  #ofField(unit: Unit, fn: number, depth: number): Gated {
    const parent = unit.facts.functions[fn]?.parent ?? 0;
    return parent === 0 || fn === 0
      ? this.#module(unit, [], depth)
      : this.#creation(unit, parent, undefined, depth + 1);
  }

  /** A module that is only imported under a gate runs under it. */
  #module(unit: Unit, seen: readonly Seen[], depth: number): Gated {
    const sites = this.prover.callers.evaluator.program.importers(unit);
    if (sites.length === 0 || sites.some(({ node }) => node === NONE)) return open(seen, []);
    return withSeen(meet(sites.map((site) => this.at(site, undefined, depth + 1))), seen);
  }

  /** What it proves that an entry's function runs at all: it was handed to a consent platform, or to a guard of the config. */
  #proofOf(entry: Entry): Seen | undefined {
    const { unit, node } = entry.site;
    const judged = this.#judged(entry);
    return judged && { unit, node, sense: true, test: { ...judged, site: entry.site } };
  }

  #judged({ site, how, argument, property }: Entry): Judged | undefined {
    const { unit, node } = site;
    const call = unit.node(node);
    const { callers, settings } = this.prover;
    if (how === 'assigned' && call.k === 'assign') {
      const access = accessOf(callers, callers.evaluator.value(unit, call.target, undefined));
      return fromEvent(judgeAssigned(access, property));
    }
    if (how === 'called' || how === 'rendered') return undefined;
    const text = (id: NodeId) => textOf(callers.evaluator.value(unit, id, undefined));
    if (call.k === 'jsx') {
      const access = accessOf(callers, callers.evaluator.value(unit, call.callee, undefined));
      return fromEvent(judgeComponentCallback(access, property ?? ''));
    }
    if (call.k !== 'call') return undefined;
    const named = judgeGuardCallback(settings.guards, links(unit, call.callee, text), argument);
    if (named) return named;
    const access = accessOfCall(callers, site);
    const event = access && fromEvent(judgeEvent(access, argument, property));
    return event ?? (settings.heuristics === 'on' ? this.#byWords(unit, node, property, text) : undefined);
  }

  /** `onConsentGranted(cb)`, `addEventListener('consent:granted', cb)`: home-made code whose words say that it was a yes. */
  #byWords(
    unit: Unit,
    node: NodeId,
    property: string | undefined,
    text: (id: NodeId) => string | undefined,
  ): Judged | undefined {
    const { segments, args } = wordsOf(unit, node, text);
    const names = [
      ...segments.slice(-1),
      ...args.filter((one) => one !== undefined),
      ...(property?.split('.').slice(-1) ?? []),
    ];
    const found = names.map((name) => judgeName([name], [], TRUTHY)).find((one) => one && gates(one));
    return found && names.some((name) => GRANTED.test(name))
      ? { ...found, note: 'The words say that it runs on a grant.' }
      : undefined;
  }

  /** The elements and script markup around a point: `<ConsentGate category="chat">…`, `type="text/plain"`. */
  #aroundElement(site: Site, frame: Frame | undefined, seen: Seen[]): Gated | undefined {
    const { unit } = site;
    for (let at = site.node, hops = 0; at >= 0 && hops < 40; at = unit.parentOf(at), hops++) {
      const node = unit.node(at);
      if (node.k !== 'jsx') continue;
      const verdict = this.#element({ unit, node: at }, at === site.node, frame);
      if (!verdict) continue;
      if (verdict.k === 'judged') seen.push({ unit, node: at, sense: true, test: verdict.test });
      if (isGrant(verdict)) return granted(verdict, seen);
    }
    return undefined;
  }

  #element(site: Site, itself: boolean, frame: Frame | undefined): Verdict | undefined {
    const { unit, node } = site;
    const jsx = unit.node(node);
    if (jsx.k !== 'jsx') return undefined;
    const { callers } = this.prover;
    const callee = callers.evaluator.value(unit, jsx.callee, frame);
    const markup = judgeMarkup(this.#attributes(site));
    if (markup?.blocked && isScript(textOf(callee))) return { k: 'judged', test: { ...markup, site } };
    if (itself) return undefined;
    const access = accessOfCall(callers, site);
    const props = access?.steps.at(-1);
    const judged =
      access &&
      props?.k === 'call' &&
      judgeComponent({ root: access.root, steps: access.steps.slice(0, -1) }, props.args[0] ?? { k: 'unknown' });
    if (judged) return { k: 'judged', test: { ...judged, site } };
    const components = alternatives(callee).filter((one): one is Of<'function'> => one.k === 'function');
    return components.length === 0 ? undefined : disjunction(components.map((one) => this.#children(one, site, frame)));
  }

  /** What holds where a component of the project places its children. */
  #children(component: Of<'function'>, site: Site, frame: Frame | undefined): Verdict {
    const { evaluator } = this.prover.callers;
    const inner = evaluator.frame(component, evaluator.props(site, frame), { site, frame });
    const { unit, fn } = component;
    const places = unit.facts.nodes.filter(
      (one) => one.fn === fn && one.k === 'ref' && unit.facts.bindings[one.binding]?.name === 'children',
    );
    const members = unit.facts.nodes.filter(
      (one) => one.fn === fn && one.k === 'member' && one.name === 'children' && unit.node(one.object).k === 'ref',
    );
    const all = [...places, ...members];
    if (all.length === 0) return { k: 'always' };
    return disjunction(all.map((one) => this.prover.holds(unit, one.at, inner)));
  }

  #attributes({ unit, node }: Site): Record<string, string> {
    const jsx = unit.node(node);
    const props = jsx.k === 'jsx' ? unit.node(jsx.props) : undefined;
    if (props?.k !== 'object') return {};
    return Object.fromEntries(
      props.entries.flatMap((one) => {
        const value = one.k === 'prop' ? unit.node(one.value) : undefined;
        return one.k === 'prop' && one.name !== undefined && value?.k === 'literal'
          ? [[one.name, String(value.value)]]
          : [];
      }),
    );
  }
}

const GRANTED = /grant|accept|approv|agree|allow|given|opted?[-_]?in/i;

const isScript = (name: string | undefined): boolean =>
  name !== undefined && /^(?:script|Script|iframe|link|img)$/.test(name);

function fromEvent(event: JudgedEvent | undefined): Judged | undefined {
  if (!event) return undefined;
  const { platform, category, note, proves } = event;
  const about = { platform, note, ...(category === undefined ? {} : { category }) };
  switch (proves) {
    case 'grant':
      return { class: 'grant', ...about };
    case 'deny':
      return { class: 'deny', ...about };
    case 'check':
      return { class: 'answered', ...about };
    default:
      return undefined;
  }
}

const open = (seen: readonly Seen[], sites: readonly Site[]): Gated => ({
  status: 'ungated',
  by: undefined,
  seen,
  open: sites,
  onAction: false,
});

const granted = (verdict: Verdict, seen: readonly Seen[]): Gated => ({
  status: 'consented',
  by: verdict.k === 'judged' ? verdict.test : undefined,
  seen,
  open: [],
  onAction: false,
});

function withSeen(gated: Gated, seen: readonly Seen[]): Gated {
  return seen.length === 0 ? gated : { ...gated, seen: once([...seen, ...gated.seen]) };
}

function withAction(gated: Gated, entry: Entry | undefined): Gated {
  return entry && isAction(entry) ? { ...gated, onAction: true } : gated;
}

function isAction({ site, how, property }: Entry): boolean {
  if (how !== 'handed') return false;
  const node = site.unit.node(site.node);
  if (node.k === 'jsx') return ACTIONS.test(property ?? '');
  const [first] = node.k === 'call' ? node.args : [];
  const event = first?.k === 'item' ? site.unit.node(first.value) : undefined;
  return event?.k === 'literal' && ACTION_EVENTS.has(String(event.value));
}

function once(seen: readonly Seen[]): readonly Seen[] {
  const all = new Map<string, Seen>();
  for (const one of seen) {
    const key = `${one.unit.id}:${one.node}:${one.sense}`;
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()].slice(0, MOST_CONDITIONS);
}

/** The gate of several ways: all, some or none of them pass a consent test. */
function meet(ways: readonly Gated[]): Gated {
  const seen = once(ways.flatMap((one) => one.seen));
  const by = ways.find((one) => one.by)?.by;
  const loose = ways.filter(({ status }) => status !== 'consented');
  const onAction = ways.every((one) => one.onAction);
  if (loose.length === 0) return { status: 'consented', by, seen, open: [], onAction };
  const status = loose.length < ways.length || loose.some((one) => one.status === 'partial') ? 'partial' : 'ungated';
  return { status, by: status === 'partial' ? by : undefined, seen, open: loose.flatMap((one) => one.open), onAction };
}
