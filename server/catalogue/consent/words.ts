import type { Claim, ConditionClass, Judged } from './access.ts';
import { isAlwaysOn } from './category.ts';
import { isDenyLiteral, isGrantLiteral, isNeitherLiteral } from './literals.ts';
import { isPositive, readingByLiteral, readingOf } from './reading.ts';
import { storageAt } from './storage.ts';
import {
  ANSWERED,
  EXCLUDED,
  GRANT,
  INFRA,
  LACKING,
  NEGATIVE,
  NOUN,
  ONLY,
  REQUIRED,
  SCOPE,
  SCOPE_SET,
  TRANSLATED_GRANT,
  VALUE,
  WEAK_NOUN,
} from './word-lists.ts';

export { isDenyLiteral, isGrantLiteral, isNeitherLiteral };

/** A judgement by name only. `weak`: the words fit, but name no purpose. */
export interface JudgedName extends Judged {
  readonly weak: boolean;
}

/** What else is known about the value that has the name. */
export interface NameContext {
  /** Names that the value's definition was given: `hasChatConsent` for what `const hasChatConsent = …` holds. */
  readonly within?: readonly string[];
  /** The declared type, where one is written. */
  readonly type?: 'boolean' | 'string' | 'number' | 'object';
}

/** What the words of a name say (consent reference §10.6–10.10). */
export type NameKind =
  'grant' | 'weak-grant' | 'value' | 'answered-or-grant' | 'answered' | 'object' | 'deny' | 'lack' | 'always' | 'none';

// Longer names and texts say nothing to a person either; splitting them takes time that grows with the square.
const LONGEST = 200;

// Code says the same names over and over.
const MOST_KEPT = 20_000;
const kept = new Map<string, readonly string[]>();

/** The words of an identifier in lower case: `hasOptedIn` → `has`, `optedin`. */
export function wordsOf(name: string): readonly string[] {
  const before = kept.get(name);
  if (before) return before;
  const words = split(name);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, words);
  return words;
}

function split(name: string): readonly string[] {
  const words = name
    .slice(0, LONGEST)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    // `useConsent2` speaks of consent as well; short names with a number are ids.
    .map((word) => word.replace(/^(\p{L}{4,})\d{1,2}$/u, '$1'));
  return glued(words);
}

const PAIRS: Readonly<Record<string, string>> = {
  'opt in': 'optin',
  'opted in': 'optedin',
  'opt out': 'optout',
  'opted out': 'optedout',
  'third party': 'thirdparty',
  'live chat': 'livechat',
};

function glued(words: readonly string[]): readonly string[] {
  const [first, second, ...rest] = words;
  if (first === undefined) return [];
  const pair = second === undefined ? undefined : PAIRS[`${first} ${second}`];
  return pair === undefined ? [first, ...glued(words.slice(1))] : [pair, ...glued(rest)];
}

interface Name {
  /** The words of each part that says something, the key of a storage among them. */
  readonly parts: readonly (readonly string[])[];
  readonly args: readonly string[];
  /** A text out of a cookie or the web storage, of which no member is read. */
  readonly stored: boolean;
}

const SILENT = new Set([
  'value',
  'current',
  'data',
  'this',
  'props',
  'window',
  'globalThis',
  'self',
  'getState',
  'state',
]);

function nameOf(segments: readonly string[], args: readonly (string | undefined)[]): Name {
  const known = args.filter((arg) => arg !== undefined);
  const read = storageAt(segments, known);
  const named = read ? [...read.before, read.key, ...read.after] : segments;
  const kept = named.filter(
    (segment, index) => !SILENT.has(segment) || (index > 0 && index < named.length - 1 && segment !== 'value'),
  );
  return {
    parts: (kept.length > 0 ? kept : named).map(wordsOf).filter((words) => words.length > 0),
    args: read ? [] : known,
    stored: read !== undefined && read.after.every((segment) => SILENT.has(segment)),
  };
}

/** The kind of a name: `segments` is the member path in order, names of called functions among them. */
export function kindOfName(segments: readonly string[], args: readonly (string | undefined)[]): NameKind {
  return kindOf(nameOf(segments, args));
}

function kindOf(name: Name): NameKind {
  const { parts, args } = name;
  const all = parts.flat();
  const last = parts.at(-1) ?? [];
  const noun = all.some((word) => NOUN.has(word));
  if (isExcluded(name) || isMailPermission(parts)) return 'none';
  if (!noun && isCookieChoice(parts)) return all.some((word) => NEGATIVE.has(word)) ? 'deny' : 'grant';
  if (!noun && !isWeaklyAbout(all)) return 'none';
  if (last.some((word) => ANSWERED.has(word))) return 'answered';
  if (all.some((word) => LACKING.has(word))) return 'lack';
  if (all.some((word) => NEGATIVE.has(word))) return 'deny';
  if (all.some((word) => ONLY.has(word))) return onlyKind(all);
  if (args.length > 0 && args.every(isAlwaysOn)) return 'always';
  if (!name.stored && last.some((word) => INFRA.has(word)) && args.length === 0) return 'object';
  return grantKind(name, noun, all);
}

function onlyKind(all: readonly string[]): NameKind {
  return all.some((word) => /^(?:accept|allow)/.test(word) || word === 'only') ? 'deny' : 'always';
}

function grantKind({ args, parts, stored }: Name, noun: boolean, all: readonly string[]): NameKind {
  // A status has a value for a refusal as well, whatever it is the status of.
  const last = parts.at(-1) ?? [];
  if (noun && args.length === 0 && last.length > 1 && /^(?:status|state|level)$/.test(last.at(-1) ?? ''))
    return 'value';
  const scoped = all.some((word) => SCOPE.has(word)) || args.length > 0;
  if (stored) return 'value';
  if (scoped) return 'grant';
  if (all.includes('consented')) return 'answered-or-grant';
  if (!noun) return 'weak-grant';
  return all.some((word) => GRANT.has(word)) && !all.some((word) => word !== 'cookie' && VALUE.has(word))
    ? 'weak-grant'
    : 'value';
}

/** `cookiePreferences.functional`: a purpose in the choices about cookies. */
function isCookieChoice(parts: readonly (readonly string[])[]): boolean {
  const at = parts.findIndex(
    (words) =>
      words.some((word) => /^(?:cookies?|gdpr|rgpd|dsgvo)$/.test(word)) &&
      words.some((word) => /^(?:pref|setting|choice|categor|purpose)/.test(word)),
  );
  const purpose = parts.slice(at + 1).flat();
  return at >= 0 && purpose.some((word) => SCOPE.has(word)) && !purpose.some((word) => ANSWERED.has(word));
}

/** A weak noun with a grant word, or a choice that was opted into. `doNotTrack` is a browser's signal. */
function isWeaklyAbout(all: readonly string[]): boolean {
  if (all.includes('track') && all.includes('not')) return false;
  // `cookieEnabled` is what the browser can do.
  if (/^(?:.* )?cookies? enabled$/.test(all.join(' ')) && !all.some((word) => /^(?:is|are|has|have|user)$/.test(word)))
    return false;
  if (
    all.includes('granted') &&
    all.some(isChat) &&
    !all.some((word) => /^(?:access|permissions?|roles?|rights?)$/.test(word))
  )
    return true;
  const weak = all.filter((word) => WEAK_NOUN.has(word));
  const [only] = weak;
  if (only === undefined) return false;
  const grants = [...GRANT, ...NEGATIVE].some((word) => word !== only && all.includes(word));
  const banner = all.some((word) => ANSWERED.has(word));
  return (
    grants ||
    banner ||
    (weak.length > 1 && weak.some((word) => word.startsWith('opt'))) ||
    (only.startsWith('opt') && all.some(isChat))
  );
}

function isChat(word: string): boolean {
  return /^(?:live)?chats?$|^crisp$|^support$/.test(word);
}

/** Another domain in the part that speaks of consent, or after it; before it too, unless chat is named. */
function isExcluded({ parts, args }: Name): boolean {
  const from = parts.findIndex((words) => words.some((word) => NOUN.has(word) || WEAK_NOUN.has(word)));
  if (args.some((arg) => isOther(wordsOf(arg))) || parts.slice(Math.max(from, 0)).some(isOther)) return true;
  return parts.slice(0, Math.max(from, 0)).some(isOther) && !parts.slice(from).flat().some(isChat);
}

/** Words of another domain; a privacy policy is accepted in a form. */
function isOther(words: readonly string[]): boolean {
  const isPolicy = words.includes('policy') && !words.some((word) => NOUN.has(word) || word.startsWith('cookie'));
  return (
    isPolicy || words.some((word) => EXCLUDED.has(word) || (word.length > 4 && EXCLUDED.has(word.replace(/s$/, ''))))
  );
}

/** `marketingConsent` in one identifier is the permission to send mail; `consent.marketing` is a category. */
function isMailPermission(parts: readonly (readonly string[])[]): boolean {
  return parts.some(
    (words) =>
      words.includes('marketing') && words.some((word) => NOUN.has(word) || word === 'optin' || word === 'optedin'),
  );
}

/**
 * What a condition on a home-made name proves. `segments` is the member path in order, names of called functions among them;
 * `args` are the literal arguments. Undefined when the name says nothing about consent.
 */
export function judgeName(
  segments: readonly string[],
  args: readonly (string | undefined)[],
  claim: Claim,
  context: NameContext = {},
): JudgedName | undefined {
  const text = judgeText(segments, claim, context);
  if (text) return text;
  const own = nameOf(segments, args);
  if ((claim.k === 'has' || claim.k === 'lacks') && isOther(wordsOf(String(claim.value)))) return undefined;
  const kind = kindOf(own);
  if (kind === 'none') return judgeStored(own, claim) ?? judgeWithin(own, claim, context);
  const asks = kind === 'answered' && (own.parts.at(-1) ?? []).some((word) => REQUIRED.has(word));
  const given = kind === 'value' && own.parts.at(-1)?.some((word) => TRANSLATED_GRANT.has(word)) ? 'weak-grant' : kind;
  const found = asks ? readingOf('required', 'true', claim) : classOf(given, own.stored, claim, context.type);
  if (found === undefined) return undefined;
  const category = categoryIn(own, claim);
  const free = category !== undefined && isAlwaysOn(category) && (found === 'grant' || claim.k === 'has');
  return judged(free ? 'unsound' : found, kind !== 'grant' && category === undefined, category);
}

function judged(found: ConditionClass, weak: boolean, category: string | undefined): JudgedName {
  return { class: found, weak, ...(category !== undefined && { category }), note: NOTES[found] };
}

const NOTES: Readonly<Record<ConditionClass, string>> = {
  grant: 'By its words this holds only after a yes.',
  'grant-default': 'By its words this says yes, perhaps by default.',
  answered: 'This says that an answer was given, not that it was yes.',
  required: 'This says whether consent must be asked, not whether it was given.',
  deny: 'This is the branch without a yes.',
  'fail-open': 'Not refused is not granted: whoever has not answered passes.',
  unsound: 'This is truthy for a refusal as well: compare it with the granted value.',
  'not-consent': 'This is not about consent.',
};

function classOf(kind: NameKind, stored: boolean, claim: Claim, type: NameContext['type']): ConditionClass | undefined {
  switch (kind) {
    case 'grant':
    case 'weak-grant':
      return readingByLiteral(scopeAsGrant(claim)) ?? truthOf(claim, type);
    case 'value':
      return readingByLiteral(scopeAsGrant(claim)) ?? valueTruth(claim, stored ? 'string' : type);
    case 'answered-or-grant':
      return type === 'string' ? valueTruth(claim, type) : readingOf('answered', 'true', claim);
    case 'answered':
      return readingOf('answered', 'true', claim);
    case 'object':
      return claim.k === 'has' || claim.k === 'lacks'
        ? readingOf('grant', 'includes', claim)
        : readingOf('unsound', 'true', claim);
    case 'deny':
      return denied(claim);
    case 'lack':
      return readingOf('grant', 'true', opposite(claim));
    case 'always':
      return readingOf('always', 'true', claim);
    case 'none':
      return undefined;
  }
}

/** `consentLevel === 'functional'`: a purpose is a yes to it. */
function scopeAsGrant(claim: Claim): Claim {
  if ((claim.k !== 'is' && claim.k !== 'not') || typeof claim.value !== 'string') return claim;
  const words = wordsOf(claim.value);
  return words.some((word) => SCOPE.has(word)) && !words.some((word) => ONLY.has(word))
    ? { k: claim.k, value: 'granted' }
    : claim;
}

/** A name that says yes: it is taken for a boolean, or a list when it is asked for an item. */
function truthOf(claim: Claim, type: NameContext['type']): ConditionClass {
  if (claim.k === 'has' || claim.k === 'lacks') return listed(claim);
  if (type === 'string' || type === 'object' || type === 'number') return isPositive(claim) ? 'unsound' : 'deny';
  return readingOf('grant', 'tri', claim);
}

/** A bare noun: the value may be a text, a list or a record, so its truth only says that there is something. */
function valueTruth(claim: Claim, type: NameContext['type']): ConditionClass {
  if (claim.k === 'has' || claim.k === 'lacks') return listed(claim);
  if (type === 'boolean') return readingOf('grant', 'tri', claim);
  return isPositive(claim) ? 'answered' : 'deny';
}

function listed(claim: Claim & { readonly k: 'has' | 'lacks' }): ConditionClass {
  if (typeof claim.value === 'string' && isDenyLiteral(claim.value) && !isAlwaysOn(claim.value)) {
    return claim.k === 'has' ? 'deny' : 'fail-open';
  }
  return claim.k === 'has' ? 'grant' : 'deny';
}

/** A refusal word: true is a refusal; anything else only says that there was none. */
function denied(claim: Claim): ConditionClass {
  const literal = readingByLiteral(claim);
  if (literal === 'answered') return literal;
  return isPositive(claim) ? 'deny' : 'fail-open';
}

function opposite(claim: Claim): Claim {
  switch (claim.k) {
    case 'truthy':
      return { k: 'falsy' };
    case 'falsy':
      return { k: 'truthy' };
    case 'is':
    case 'not':
      return typeof claim.value === 'boolean' ? { k: claim.k, value: !claim.value } : claim;
    case 'has':
      return { ...claim, k: 'lacks' };
    case 'lacks':
      return { ...claim, k: 'has' };
  }
}

/** The purpose in the words: an argument or an item that is asked for, else a member, else a word of the name. */
function categoryIn({ parts, args }: Name, claim: Claim): string | undefined {
  if ((claim.k === 'has' || claim.k === 'lacks') && typeof claim.value === 'string') return claim.value;
  if (
    claim.k === 'is' &&
    typeof claim.value === 'string' &&
    wordsOf(claim.value).some((word) => SCOPE.has(word) && word !== 'all')
  ) {
    return claim.value;
  }
  const [arg] = args;
  if (arg !== undefined) return arg;
  const named = parts.flat().filter((word) => SCOPE.has(word));
  return named.findLast((word) => !SCOPE_SET.has(word)) ?? named.at(-1);
}

/** `localStorage.getItem('cookies') === 'accepted'`. */
function judgeStored(own: Name, claim: Claim): JudgedName | undefined {
  if (!own.stored || (claim.k !== 'is' && claim.k !== 'not') || !isWeakKey(own.parts.flat().join('-')))
    return undefined;
  if (!isGrantLiteral(claim.value) && !isDenyLiteral(claim.value)) return undefined;
  const found = readingByLiteral(claim);
  return found && judged(found, true, categoryIn(own, claim));
}

/** A value without words of its own that is kept under a name with them: `const hasChatConsent = answer.status === 'granted'`. */
function judgeWithin(own: Name, claim: Claim, { within = [], type }: NameContext): JudgedName | undefined {
  const outer = nameOf(within, []);
  if (!within.some(speaksOfConsent) || isExcluded(own)) return undefined;
  const all = own.parts.flat();
  const category = categoryIn(own, claim) ?? categoryIn(outer, claim);
  const literal = readingByLiteral(scopeAsGrant(claim));
  if (literal !== undefined && !(own.parts.length === 0)) return judged(literal, true, category);
  if (own.stored) return judged(valueTruth(claim, 'string'), true, category);
  if (all.some((word) => NEGATIVE.has(word))) return judged(denied(claim), true, category);
  const says = all.some(
    (word) => SCOPE.has(word) || TRANSLATED_GRANT.has(word) || (GRANT.has(word) && word.length > 4),
  );
  return says || claim.k === 'has' ? judged(truthOf(claim, type), true, category) : undefined;
}

/** `name=value`, `name:value` or `name%3Avalue`, with what stands around the words taken off. */
function pairIn(text: string): readonly [key: string, value: string] | undefined {
  const at = text.search(/[=:]|%3[ad]/i);
  if (at < 1) return undefined;
  const value = /^(?:%3[ad]|[=:])[^\w-]*([\w-]*)/i.exec(text.slice(at))?.[1] ?? '';
  const key = text
    .slice(0, at)
    .split(/[^\w*.-]+/)
    .filter((word) => word !== '');
  return key.length > 0 ? [key.join(' '), value] : undefined;
}

/** `document.cookie` has `chat_consent=granted`: the text that is looked for holds name and value. */
function judgeText(segments: readonly string[], claim: Claim, context: NameContext): JudgedName | undefined {
  if ((claim.k !== 'has' && claim.k !== 'lacks') || typeof claim.value !== 'string') return undefined;
  if (claim.value.length > LONGEST) return undefined;
  const pair = pairIn(claim.value);
  if (!pair && segments.at(-1) !== 'cookie') return undefined;
  const [key, value] = pair ?? [claim.value, ''];
  const kind = kindOfName([...(context.within ?? []), key], []);
  const grant = isGrantLiteral(value) && isWeakKey(key);
  if (kind === 'none' && !grant) return undefined;
  const is = claim.k === 'has' ? 'is' : 'not';
  const none: ConditionClass = is === 'is' ? 'answered' : 'deny';
  const asked = value === '' ? none : (readingByLiteral(scopeAsGrant({ k: is, value })) ?? 'answered');
  return judged(kind === 'answered' ? 'answered' : asked, false, categoryIn(nameOf([key], []), { k: 'truthy' }));
}

/** The key of a stored answer may be a weak noun alone, when the value that it is compared with is the grant word. */
function isWeakKey(key: string): boolean {
  const words = wordsOf(key);
  return words.some((word) => WEAK_NOUN.has(word)) && !words.some((word) => EXCLUDED.has(word) || ANSWERED.has(word));
}

/** Words that say that it was a yes: of an event, a function that runs on it. */
export const saysYes = (text: string): boolean =>
  /grant|accept|approv|agree|allow|given|opted?[-_]?in|consented/i.test(text);

/** An object that is about consent counts as well: what `chat` is in a `ConsentStore`. */
function speaksOfConsent(name: string): boolean {
  const kind = kindOfName([name], []);
  return kind === 'object' ? wordsOf(name).some((word) => NOUN.has(word)) : kind !== 'none';
}

/**
 * True when an identifier speaks of consent at all, so that what it is defined as is about consent: `hasChatConsent`,
 * `consentDenied`, `cookiesAccepted`.
 */
export function isConsentWord(name: string): boolean {
  const kind = kindOfName([name], []);
  return kind !== 'none' && kind !== 'object';
}
