import type { Flow } from '../flows/flow.ts';

/** Words of code that say whose data it is. The order is that of the record. */
const PERSONS: readonly (readonly [pattern: RegExp, persons: string])[] = [
  [/\b(?:customer|buyer|shopper|client|subscriber|purchaser|kunde|kundin|cliente)s?\b/, 'customers'],
  [/\b(?:patient|patientin|paciente)s?\b/, 'patients'],
  [/\b(?:student|pupil|learner|eleve|alumno|alumna)s?\b/, 'pupils and students'],
  [/\b(?:child|children|kid|minor)s?\b/, 'children'],
  [/\b(?:employee|staff|worker|salarie|mitarbeiter)s?\b/, 'employees'],
  [/\b(?:applicant|candidate)s?\b/, 'applicants'],
  [/\b(?:tenant|landlord|resident)s?\b/, 'tenants and landlords'],
  [/\b(?:lead|prospect|contact)s?\b/, 'contacts and prospects'],
  [/\b(?:driver|rider|courier|passenger)s?\b/, 'drivers and passengers'],
  [/\b(?:member|participant|attendee|guest)s?\b/, 'members and participants'],
  [/\b(?:user|account|profile|me|viewer|session)s?\b/, 'people with an account'],
];

/** `customerEmail.value` as words: "customer email value". */
const wordsOf = (code: string): string =>
  code
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('_', ' ');

const isServer = ({ channel }: Flow): boolean => channel === 'node-api' || channel === 'rest';

function namedIn({ value, sources, traits }: Flow): readonly string[] {
  // A constant is somebody's datum, not a name that the code gave.
  const code = traits.some(({ k }) => k === 'literal') ? [] : [value, ...sources.map(({ label }) => label)];
  const words = code.map(wordsOf).join(' ');
  return PERSONS.filter(([pattern]) => pattern.test(words)).map(([, persons]) => persons);
}

/**
 * Categories of persons whose data some flows hold, as far as the words of the code and the channel tell; at least one where there
 * is a flow.
 */
export function personsOf(flows: readonly Flow[]): readonly string[] {
  const named = new Set(flows.flatMap(namedIn));
  return [
    ...(flows.some((flow) => !isServer(flow)) ? ['visitors who use the chat'] : []),
    ...(flows.some(isServer) ? ['people in the contact list at Crisp'] : []),
    ...PERSONS.map(([, persons]) => persons).filter((persons) => named.has(persons)),
  ];
}
