import type { Access, CallArg } from './access.ts';
import type { FoundEvent } from './find-event.ts';
import { eventsOf } from './find-event.ts';
import { categoryOf } from './match-row.ts';
import type { Event, EventProof } from './row.ts';

/** What it proves that a callback runs. `check`: nothing yet, its payload or the state has to be tested inside. */
export interface JudgedEvent {
  readonly platform: string;
  readonly proves: EventProof;
  readonly category?: string;
  readonly note: string;
}

/**
 * What it proves that a callback runs which is handed over in `call` (the last step is the call), as argument `argument` or as
 * its property `property` (dotted path, list positions as numbers). Undefined when no platform is known for it.
 */
export function judgeEvent(call: Access, argument: number, property: string | undefined): JudgedEvent | undefined {
  return judged(eventsOf(call, argument, property)[0]);
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
  return judged(eventsOf(target, 0, property)[0], assigned);
}

/** The same for a prop of a component: `<CookieConsent onAccept={fn}>`. `access` is the component. */
export function judgeComponentCallback(access: Access, prop: string): JudgedEvent | undefined {
  return judged(eventsOf(access, 0, prop)[0]);
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
