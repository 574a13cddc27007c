import type { Judged } from '../catalogue/consent/access.ts';
import {
  judgeAssigned,
  judgeComponentCallback,
  judgeEvent,
  type JudgedEvent,
} from '../catalogue/consent/judge-event.ts';
import { judgeName, saysYes } from '../catalogue/consent/words.ts';
import type { Node, NodeId } from '../facts/facts.ts';
import { accessOf, accessOfCall, callArg, wordsOf } from '../link/access.ts';
import { ITERATORS } from '../link/callback-args.ts';
import type { Entry } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Site } from '../link/value.ts';
import { comesBack } from './completion.ts';
import { judgeGuardCallback } from './guard.ts';
import { links } from './links.ts';
import { middlewareProof } from './middleware.ts';
import { passedBy, passedTo } from './passed-by.ts';
import { predicateProof } from './predicate.ts';
import type { Prover, Seen } from './prove.ts';
import { selectionProof } from './selection.ts';
import { ALWAYS, conjunction, gates, isGrant, TRUTHY, type Test, type Verdict } from './verdict.ts';

const RESOLVED = { k: 'call', args: [{ k: 'function' }], isNew: false } as const;
const WAITS = /^(?:when|wait|until|once|after|on[A-Z])|^take$/;

/** `whenConsented(run)`, `withConsent('chat', run)`. */
const RUNS_WITH = /^(?:(?:when|if|once|on|run(?:When|If)|do(?:When|If))(?:\w*)Consented|(?:\w*W|w)ithConsent)$/;

/** Functions that register a listener for what an argument names. */
const LISTENERS =
  /^(?:on|once|one|off|when|watch|listen|subscribe|addEventListener|addListener|attachEvent|bind|register|hook|observe|handle|trigger|take|takeEvery|takeLatest|takeLeading|throttle|debounce|fromEvent|use\w*Event\w*|use\w*Listener|onEvent|addCase|whenever|waitFor\w*|until|add_action|addAction|tap|subscribeTo|receive|\$on|\$once|\$watch)$/i;

/** What it proves that a function runs at all, by the way it is run. */
export class EntryProofs {
  constructor(readonly prover: Prover) {}

  /** A platform's callback, a guard of the config, a chain that only goes on after a grant. Undefined when it proves nothing. */
  of(entry: Entry): Seen | undefined {
    const judged = this.#judged(entry);
    return judged && { ...entry.site, sense: true, test: 'site' in judged ? judged : { ...judged, site: entry.site } };
  }

  /** What it proves that a promise has resolved that something outside of the project gives: `await waitForConsent()`, `take('consent/granted')`. */
  awaited(site: Site): Test | undefined {
    const { unit } = site;
    const call = unit.node(site.node);
    if (call.k !== 'call') return undefined;
    const { callers, settings } = this.prover;
    const access = accessOfCall(callers, site);
    const then = access && {
      root: access.root,
      steps: [...access.steps, { k: 'get', name: 'then' } as const, RESOLVED],
    };
    const event = then && fromEvent(judgeEvent(then, 0, undefined));
    if (event) return { ...event, site };
    const waits = settings.heuristics === 'on' && WAITS.test(unit.nameOf(call.callee) ?? '');
    const named = waits ? this.#byWords(site, call, -1, undefined) : undefined;
    return named && { ...named, site };
  }

  #judged(entry: Entry): Judged | Test | undefined {
    const { argument, how, property, site } = entry;
    const { unit, node } = site;
    const call = unit.node(node);
    const { callers, settings } = this.prover;
    const value = (id: NodeId) => callers.evaluator.value(unit, id, undefined);
    const guard = this.#guard(entry);
    if (guard) return guard;
    if (how === 'assigned' && call.k === 'assign')
      return fromEvent(judgeAssigned(accessOf(callers, value(call.target)), property, callArg(value(call.value))));
    if (how === 'called') return call.k === 'call' ? this.#chosen(entry, call) : undefined;
    if (how === 'rendered') return undefined;
    if (call.k === 'jsx')
      return fromEvent(judgeComponentCallback(accessOf(callers, value(call.callee)), property ?? ''));
    if (call.k !== 'call') return undefined;
    const access = accessOfCall(callers, site);
    const event = access && fromEvent(judgeEvent(access, argument, property));
    if (event) return event;
    const behind = middlewareProof(this.prover, entry);
    if (isGrant(behind) && behind.k === 'judged') return behind.test;
    const proof = this.#chain(site, call, argument) ?? this.#condition(site, call, entry);
    if (proof || settings.heuristics === 'off') return proof;
    // What a function of the project does with a callback says more than its name.
    const isKnown = value(call.callee).k === 'function';
    return isKnown ? undefined : (this.#byWords(site, call, argument, property) ?? this.#byName(entry));
  }

  /** The config names a function that the callback was handed to. */
  #guard({ argument, property, site, through = [] }: Entry): Judged | undefined {
    const { callers, settings } = this.prover;
    if (settings.guards.length === 0) return undefined;
    for (const { argument: index, call: at } of [{ call: site, argument, property }, ...through]) {
      const call = at.unit.node(at.node);
      const text = (id: NodeId) => textOf(callers.evaluator.value(at.unit, id, undefined));
      const found =
        call.k === 'call' ? judgeGuardCallback(settings.guards, links(at.unit, call.callee, text), index) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** `(consent.chat ? identify : noop)(user)`: the function is only run when the choice falls on it. */
  #chosen({ frame, site }: Entry, call: Extract<Node, { k: 'call' }>): Test | undefined {
    if (!frame) return undefined;
    const verdict = selectionProof(
      this.prover,
      site.unit,
      call.callee,
      frame.caller,
      (value) => value.k === 'function' && value.fn === frame.fn && value.unit === frame.unit,
    );
    return isGrant(verdict) && verdict.k === 'judged' ? verdict.test : undefined;
  }

  /** `when(() => granted, run)`, `promise.then(check).then(run)`, `users.filter(consented).forEach(run)`, `pipe(filter(granted), tap(run))`. */
  #chain(site: Site, call: Extract<Node, { k: 'call' }>, argument: number): Test | undefined {
    const verdict = this.#before(site, call, argument);
    return isGrant(verdict) && verdict.k === 'judged' ? verdict.test : undefined;
  }

  /** `{ predicate: (action, state) => state.consent.chat, effect: run }`, `{ enabled: granted, queryFn: run }`. */
  #condition({ unit }: Site, call: Extract<Node, { k: 'call' }>, { argument, property }: Entry): Test | undefined {
    const arg = call.args[argument];
    const object = arg?.k === 'item' ? unit.node(arg.value) : undefined;
    if (property === undefined || property.includes('.') || object?.k !== 'object') return undefined;
    const proofs = object.entries.flatMap((one) => {
      if (one.k !== 'prop' || one.name === property || !CONDITIONS.test(one.name ?? '')) return [];
      return [predicateProof(this.prover, { unit, node: one.value }, undefined, undefined, TRUTHY)];
    });
    const verdict = conjunction(proofs);
    return isGrant(verdict) && verdict.k === 'judged' ? verdict.test : undefined;
  }

  #before({ node, unit }: Site, call: Extract<Node, { k: 'call' }>, argument: number): Verdict {
    const { prover } = this;
    const callee = unit.node(call.callee);
    const name = unit.nameOf(call.callee) ?? '';
    const [first] = call.args;
    if (name === 'when' && argument === 1 && first?.k === 'item')
      return predicateProof(prover, { unit, node: first.value }, undefined, undefined, TRUTHY);
    if (argument !== 0) return ALWAYS;
    if (callee.k !== 'member' || callee.name === undefined) return passedTo(prover, unit, node, undefined);
    if (name === 'then') return comesBack(prover, callee.object, { unit, frame: undefined, awaited: true, depth: 0 });
    return name === 'subscribe' || ITERATORS.has(name) ? passedBy(prover, unit, callee.object, undefined) : ALWAYS;
  }

  /** `onConsentGranted(run)` of the project, which hands `run` to something that is not known. */
  #byName({ through = [] }: Entry): Judged | undefined {
    for (const { call: at } of through) {
      const call = at.unit.node(at.node);
      const name = call.k === 'call' ? (at.unit.nameOf(call.callee) ?? '') : '';
      const found = saysYes(name) ? judgeName([name], [], TRUTHY) : undefined;
      if (found && gates(found)) return { ...found, note: 'The words say that it runs on a grant.' };
    }
    return undefined;
  }

  /** `onConsentGranted(cb)`, `consent.on('granted', cb)`, `{ actionCreator: consentGranted, effect: cb }`: the words say that it was a yes. */
  #byWords(
    site: Site,
    call: Extract<Node, { k: 'call' }>,
    argument: number,
    property: string | undefined,
  ): Judged | undefined {
    const { unit, node } = site;
    const text = (id: NodeId) => textOf(this.prover.callers.evaluator.value(unit, id, undefined));
    const { args, segments } = wordsOf(unit, node, text);
    const receiver = segments.slice(0, -1);
    const own = property?.split('.').at(-1);
    // Of what is called, the words of the texts count only where they name an event.
    const events = LISTENERS.test(segments.at(-1) ?? '') ? args : [];
    const paths = [
      segments.slice(-1),
      segments,
      ...events.flatMap((event) => (event === undefined ? [] : [[event], [...receiver, event]])),
      ...(own === undefined ? [] : [[own], [...segments, own]]),
      ...siblingsOf(unit, call, argument, property, text),
    ];
    if (argument >= 0 && RUNS_WITH.test(segments.at(-1) ?? ''))
      return { class: 'grant', note: 'The words say that it runs on a grant.' };
    for (const path of paths) {
      const last = path.at(-1) ?? '';
      const found = saysYes(last) ? judgeName(path, [], TRUTHY) : undefined;
      if (found && gates(found)) return { ...found, note: 'The words say that it runs on a grant.' };
    }
    return undefined;
  }
}

/** Properties beside a callback that say when it runs. */
const CONDITIONS = /^(?:predicate|condition|enabled|guard|runIf|shouldRun|isEnabled|cond)$/;
const NAMES_EVENT =
  /^(?:type|types|event|events|eventName|name|on|topic|action|actionCreator|matcher|trigger|channel|when)$/;

/** The names and texts beside a callback in the object that holds it: what it is registered for. */
function siblingsOf(
  unit: Unit,
  call: Extract<Node, { k: 'call' }>,
  argument: number,
  property: string | undefined,
  text: (id: NodeId) => string | undefined,
): readonly (readonly string[])[] {
  const arg = call.args[argument];
  const object = arg?.k === 'item' ? unit.node(arg.value) : undefined;
  if (property === undefined || property.includes('.') || object?.k !== 'object') return [];
  return object.entries.flatMap((entry) => {
    if (entry.k === 'spread' || entry.name === property || !NAMES_EVENT.test(entry.name ?? '')) return [];
    const constant = text(entry.value);
    const words = wordsOf(unit, entry.value, text).segments;
    return constant === undefined ? (words.length > 0 ? [words] : []) : [[constant]];
  });
}

function fromEvent(event: JudgedEvent | undefined): Judged | undefined {
  if (!event) return undefined;
  const { category, note, platform, proves } = event;
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
