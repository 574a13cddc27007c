import type { Access, CallArg } from './access.ts';
import type { CallbackPlace, Captures, Pattern } from './pattern.ts';
import { matchPath, matchText, patternOf } from './pattern.ts';
import { categoryOf, matchAccess, matchCall, PLATFORMS, spellings } from './platforms.ts';
import type { Event, EventProof, Platform } from './row.ts';

/** What it proves that a callback runs. `check`: nothing yet, its payload or the state has to be tested inside. */
export interface JudgedEvent {
  readonly platform: string;
  readonly proves: EventProof;
  readonly category?: string;
  readonly note: string;
}

/** An event row that a callback was registered for. */
export interface FoundEvent {
  readonly platform: Platform;
  readonly event: Event;
  readonly captures: Captures;
}

/**
 * What it proves that a callback runs which is handed over in `call` (the last step is the call), as argument `argument` or as
 * its property `property` (dotted path, list positions as numbers). Undefined when no platform is known for it.
 */
export function judgeEvent(call: Access, argument: number, property: string | undefined): JudgedEvent | undefined {
  return judged(eventsOf(onObject(call), argument, property)[0]);
}

/**
 * The same for a function that is assigned: `OptanonWrapper = fn` (also declared at the top of a script), or a property of an
 * object that is assigned: `_iub.csConfiguration = { callback: { onConsentGiven: fn } }`. `assigned` is that object, where it
 * says more: `tarteaucitron.services.x = { needConsent: true, js: fn }`.
 */
export function judgeAssigned(
  target: Access,
  property: string | undefined,
  assigned?: CallArg,
): JudgedEvent | undefined {
  return judged(eventsOf(onObject(target), 0, property)[0], assigned);
}

/** The same for a prop of a component: `<CookieConsent onAccept={fn}>`. `access` is the component. */
export function judgeComponentCallback(access: Access, prop: string): JudgedEvent | undefined {
  return judged(eventsOf(rendered(access), 0, prop)[0]);
}

/** A component with its props is read like a call with an object; both shapes are taken for a payload. */
function rendered(access: Access): Access {
  return {
    root: access.root,
    steps: [...access.steps, { k: 'call', args: [{ k: 'object', fields: {} }], isNew: false }],
  };
}

function judged(found: FoundEvent | undefined, within?: CallArg): JudgedEvent | undefined {
  if (!found) return undefined;
  const { platform, event, captures } = found;
  const category = event.category ?? categoryOf(platform, captures);
  const proved = isProved(event, within);
  return {
    platform: platform.id,
    proves: proved ? 'grant' : event.proves,
    ...(category !== undefined && { category }),
    note: proved ? NOTES.grant : (event.note ?? NOTES[event.proves]),
  };
}

function isProved({ provedBy }: Event, within: CallArg | undefined): boolean {
  const field = provedBy && within?.k === 'object' ? within.fields[provedBy.field] : undefined;
  return field?.k === 'literal' && field.value === provedBy?.is;
}

const NOTES: Readonly<Record<EventProof, string>> = {
  grant: 'This runs only after a yes.',
  check: 'This runs for a refusal as well: test the answer inside.',
  deny: 'This runs when the visitor refuses or withdraws.',
  neutral: 'This says nothing about the answer.',
};

/** The event rows that a callback at this place may be registered for; `call` without a call at its end is an assignment. */
export function eventsOf(call: Access, argument: number, property: string | undefined): readonly FoundEvent[] {
  const found: FoundEvent[] = [];
  const place: CallbackPlace = { argument, property };
  const target = onObject(call);
  for (const platform of PLATFORMS) {
    for (const event of platform.events ?? []) {
      const captures = spellings(platform, event.on)
        .map((on) => matchEvent(platform, on, target, place))
        .find((one) => one);
      if (captures) found.push({ platform, event, captures });
    }
  }
  return found;
}

function matchEvent(platform: Platform, on: string, call: Access, place: CallbackPlace): Captures | undefined {
  const isCall = call.steps.at(-1)?.k === 'call';
  if (on.startsWith('event ')) return isCall ? matchDomEvent(on.slice('event '.length), call, place) : undefined;
  const component = /^<([\w.]+) ([\w$.*]+)>$/.exec(on);
  if (component) return matchProp(platform, component[1] ?? '', component[2] ?? '', call, place);
  const [target = '', value] = on.split(' = ');
  if (value === undefined) return isCall ? matchCall(platform, on, call, place) : undefined;
  return isCall ? undefined : matchAssigned(platform, patternOf(target), value, call, place);
}

function matchProp(
  platform: Platform,
  name: string,
  prop: string,
  call: Access,
  place: CallbackPlace,
): Captures | undefined {
  if (!matchPath(prop.split('.'), place.property?.split('.') ?? [])) return undefined;
  const plain: Access = call.steps.at(-1)?.k === 'call' ? { root: call.root, steps: call.steps.slice(0, -1) } : call;
  return matchAccess(platform, patternOf(name), plain);
}

function matchAssigned(
  platform: Platform,
  target: Pattern,
  value: string,
  call: Access,
  place: CallbackPlace,
): Captures | undefined {
  const wanted = value === 'fn' ? [] : value.slice(1).split('.');
  const where = matchPath(wanted, place.property === undefined ? [] : place.property.split('.'));
  const found = where && matchAccess(platform, target, call);
  return found && { ...found, ...where };
}

const LISTENERS =
  /^(?:addEventListener|on|once|one|bind|attachEvent|addListener|listen|useEventListener|useWindowEvent|fromEvent)$/;

/** An event of the window or the document, through whatever adds the listener: the name of the event says enough. */
function matchDomEvent(name: string, call: Access, place: CallbackPlace): Captures | undefined {
  const last = call.steps.at(-1);
  if (last?.k !== 'call' || place.property !== undefined) return undefined;
  const before = call.steps.at(-2);
  const called =
    before?.k === 'get' ? before.name : before === undefined && 'name' in call.root ? call.root.name : undefined;
  if (called === undefined || !LISTENERS.test(called)) return undefined;
  for (const arg of last.args.slice(0, place.argument)) {
    const found = arg.k === 'literal' && typeof arg.value === 'string' ? matchText(name, arg.value) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The access with a parameter of a callback replaced by the object of the platform that it is. */
export function onObject(access: Access): Access {
  const { root, steps } = access;
  if (root.k !== 'payload') return access;
  const call = onObject(root.call);
  for (const { event } of eventsOf(call, root.argument, root.property)) {
    const gives = event.gives?.[root.index];
    if (gives !== undefined) return { root: accessOf(gives).root, steps: [...accessOf(gives).steps, ...steps] };
  }
  return { root: { ...root, call }, steps };
}

/** The access that a pattern with a plain head stands for. */
function accessOf(text: string): Access {
  const { head, steps } = patternOf(text);
  const args: readonly CallArg[] = [];
  return {
    root: { k: 'global', name: head.k === 'name' ? head.name : '' },
    steps: steps.map((step) =>
      step.k === 'get' ? { k: 'get', name: step.names[0] } : { k: 'call', args, isNew: false },
    ),
  };
}
