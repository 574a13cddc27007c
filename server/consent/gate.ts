import { NONE } from '../facts/facts.ts';
import type { Entry } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import type { Frame, Site } from '../link/value.ts';
import { aroundElement } from './element-proof.ts';
import { grantWritten } from './grant-write.ts';
import type { Prover, Seen } from './prove.ts';
import { receiverProof } from './selection.ts';
import { gates, isGrant, type Test, type Verdict } from './verdict.ts';

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
  /** The way comes back to where it started, and adds nothing: the other ways decide. */
  readonly again?: true;
}

const DEEPEST_WAY = 14;
const MOST_STEPS = 4000;
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
  /** How often a way came back to itself. */
  #cuts = 0;
  #steps = 0;

  constructor(readonly prover: Prover) {}

  /** The gate of a point; with a frame, along that run only. */
  at({ unit, node }: Site, frame: Frame | undefined, depth = 0): Gated {
    const key = `${unit.id}:${node}|${frame?.id ?? ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#busy.has(key)) {
      this.#cuts++;
      return AGAIN;
    }
    if (depth > DEEPEST_WAY || this.#steps > MOST_STEPS) return open([], []);
    const cuts = this.#cuts;
    this.#steps++;
    this.#busy.add(key);
    const result = this.#find({ unit, node }, frame, depth);
    this.#busy.delete(key);
    // What was found while a way was left out holds on that way only.
    if (cuts === this.#cuts || this.#busy.size === 0) this.#known.set(key, result);
    if (this.#busy.size === 0) this.#steps = 0;
    return result;
  }

  #find(site: Site, frame: Frame | undefined, depth: number): Gated {
    const { unit, node } = site;
    const seen: Seen[] = [];
    const point = unit.node(node);
    const own = this.prover.holds(unit, point.at, frame, seen);
    if (isGrant(own)) return granted(own, seen);
    const receiver = receiverProof(this.prover, site, frame);
    if (isGrant(receiver) && receiver.k === 'judged')
      return granted(receiver, [...seen, { ...site, sense: true, test: receiver.test }]);
    const element = aroundElement(this.prover, site, frame, seen);
    if (element) return granted(element, seen);
    const written = grantWritten(this.prover, site);
    // Whatever it writes: what runs by itself is no visitor's act.
    if (written && this.prover.occasions.ofFunction(unit, point.fn).k !== 'load')
      return granted({ k: 'judged', test: written.test }, [...seen, written]);
    if (point.fn === 0) return this.#module(unit, seen, depth);
    const run = this.prover.callers.evaluator.frameOf(frame, unit, point.fn);
    if (run) return withSeen(this.#run(run, depth), seen);
    return withSeen(this.#entries(site, frame, point.fn, depth), seen);
  }

  /** Along one run: the call that made it, and the place where the function was made. */
  #run(run: Frame, depth: number): Gated {
    const made = this.#creation(run.unit, run.fn, run.parent, depth);
    if (made.status === 'consented') return made;
    const decorated = this.#decorated(run.unit, run.fn, depth);
    if (decorated) return decorated;
    const entry = this.prover.callers
      .entries(run.unit, run.fn)
      .find(({ site }) => site.unit === run.call.unit && site.node === run.call.node);
    const proof = entry ? this.prover.entryProof(entry) : undefined;
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
    const decorated = this.#decorated(unit, fn, depth);
    if (decorated) return decorated;
    const entries = this.#telling(callers.entries(unit, fn));
    if (entries.length === 0) return made;
    const ways = entries.flatMap((entry): readonly Gated[] => {
      const nested = callers.evaluator.nest(frame, entry.frame);
      const seen: Seen[] = [];
      const own = this.prover.holds(unit, unit.node(node).at, nested, seen);
      // What this caller hands over leads past the point.
      if (own.k === 'never') return [];
      if (isGrant(own)) return [granted(own, seen)];
      const proof = this.prover.entryProof(entry);
      if (proof) seen.push(proof);
      if (proof && gates(proof.test)) return [granted({ k: 'judged', test: proof.test }, seen)];
      const way = this.#way(entry, frame, depth);
      return [
        withAction(
          withSeen(way.status === 'ungated' && way.open.length === 0 ? { ...way, open: [entry.site] } : way, seen),
          entry,
        ),
      ];
    });
    return ways.length > 0 ? meet(ways) : made;
  }

  /** A way in: the place that runs the function, or the place that handed it over, which had to be reached as well. */
  #way(entry: Entry, frame: Frame | undefined, depth: number): Gated {
    const { evaluator } = this.prover.callers;
    const outer = isWithin(evaluator.frameOf.bind(evaluator), entry.site, frame) ? frame : undefined;
    const way = this.at(entry.site, evaluator.nest(outer, entry.frame?.caller), depth + 1);
    const [first] = entry.through ?? [];
    if (!first || way.status === 'consented') return way;
    const handed = this.at(first.call, undefined, depth + 1);
    return handed.status === 'consented' ? handed : way;
  }

  /** A decorator that only runs the method after a yes stands in front of every call. */
  #decorated(unit: Unit, fn: number, depth: number): Gated | undefined {
    for (const ways of this.prover.callers.decorated(unit, fn)) {
      const all = ways.map((entry) => this.at(entry.site, entry.frame?.caller, depth + 1));
      if (all.length > 0 && all.every(({ status }) => status === 'consented')) return meet(all);
    }
    return undefined;
  }

  /** An object that a platform is known to take may be handed to its other calls too; those run nothing. */
  #telling(entries: readonly Entry[]): readonly Entry[] {
    const known = entries.filter(
      (one) => one.property !== undefined && one.how === 'handed' && this.prover.entryProof(one),
    );
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
}

/** Whether a place stands in a function that a run is of, or in one that it encloses. */
function isWithin(
  frameOf: (frame: Frame | undefined, unit: Unit, fn: number) => Frame | undefined,
  { node, unit }: Site,
  frame: Frame | undefined,
): boolean {
  for (let fn = unit.node(node).fn; fn !== 0; fn = unit.facts.functions[fn]?.parent ?? 0)
    if (frameOf(frame, unit, fn)) return true;
  return false;
}

const open = (seen: readonly Seen[], sites: readonly Site[]): Gated => ({
  status: 'ungated',
  by: undefined,
  seen,
  open: sites,
  onAction: false,
});

const AGAIN: Gated = { ...open([], []), again: true };

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
function meet(all: readonly Gated[]): Gated {
  const ways = all.filter(({ again }) => !again);
  if (ways.length === 0) return all[0] ?? open([], []);
  const seen = once(ways.flatMap((one) => one.seen));
  const by = ways.find((one) => one.by)?.by;
  const loose = ways.filter(({ status }) => status !== 'consented');
  const onAction = ways.every((one) => one.onAction);
  if (loose.length === 0) return { status: 'consented', by, seen, open: [], onAction };
  const status = loose.length < ways.length || loose.some((one) => one.status === 'partial') ? 'partial' : 'ungated';
  return { status, by: status === 'partial' ? by : undefined, seen, open: loose.flatMap((one) => one.open), onAction };
}
