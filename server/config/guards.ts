import type { Range } from './locate.ts';

export type GuardLiteral = string | number | boolean | null | undefined;

/** What must be handed over at one position of a call. */
export type GuardArg = { readonly k: 'literal'; readonly value: GuardLiteral } | { readonly k: 'anything' };

/**
 * A consent test that the team has named. `path` and `member` are names from the outside in: `Consent.has` is `['Consent', 'has']`;
 * `window.` and `globalThis.` in front are left out. `args: undefined` means that any arguments will do, a list means these at least.
 */
export type Guard =
  /** `hasChatConsent()`, `Consent.has('chat')`: what the call returns is truthy on a grant. */
  | { readonly k: 'call'; readonly path: readonly string[]; readonly args: readonly GuardArg[] | undefined }
  /** `consent.chat`, `chatAllowed`: the value is truthy on a grant. */
  | { readonly k: 'member'; readonly path: readonly string[] }
  /** `useConsent().chat`, also when it is destructured. */
  | {
      readonly k: 'hook';
      readonly path: readonly string[];
      readonly args: readonly GuardArg[] | undefined;
      readonly member: readonly string[];
      /** `useConsent().has('chat')`: the member is a function, and what it returns counts. */
      readonly called: { readonly args: readonly GuardArg[] | undefined } | undefined;
    }
  /** `onConsentGranted(callback)`: the function at `position` runs only on a grant. The `args` stand at the other positions. */
  | {
      readonly k: 'callback';
      readonly path: readonly string[];
      readonly position: number;
      readonly args: readonly GuardArg[];
    };

/** Why an entry cannot be read; the range is in the entry. */
export interface BadGuard extends Range {
  readonly k: 'bad';
  readonly message: string;
}

const SHAPES =
  'a call `hasConsent()`, a member `consent.chat`, a hook `useConsent().chat` or a callback `onConsent(callback)`';
const CALLBACK = 'callback';
/** Names of the global object itself. */
const GLOBALS: ReadonlySet<string> = new Set(['window', 'globalThis', 'self']);
const WORDS: ReadonlyMap<string, GuardLiteral> = new Map<string, GuardLiteral>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);

const TOKEN =
  /\s*(?:(?<name>[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.)*`)|(?<number>-?\d+(?:\.\d+)?)|(?<mark>\?\.|[.()[\],;])|(?<other>\S))/uy;

interface Token extends Range {
  readonly k: 'name' | 'text' | 'number' | 'mark' | 'other' | 'end';
  readonly text: string;
}

function tokensOf(entry: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(entry); match; match = TOKEN.exec(entry)) {
    const [k, text] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ['other', ''];
    tokens.push({
      k: k as Token['k'],
      text: text ?? '',
      start: TOKEN.lastIndex - (text ?? '').length,
      end: TOKEN.lastIndex,
    });
  }
  return [...tokens, { k: 'end', text: '', start: entry.length, end: entry.length }];
}

/** A text between quotes, without them and with its escapes undone. */
const unquoted = (text: string) => text.slice(1, -1).replace(/\\(.)/gu, '$1');

type Argument = GuardArg | { readonly k: 'callback' };
type Link = { readonly k: 'get'; readonly name: string } | { readonly k: 'call'; readonly args: readonly Argument[] };

class Unreadable extends Error {
  readonly range: Range;
  constructor(message: string, range: Range) {
    super(message);
    this.range = range;
  }
}

/** Reads one entry from left to right. */
class Reader {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(entry: string) {
    this.#tokens = tokensOf(entry);
  }

  get #next(): Token {
    return this.#tokens[this.#index] ?? { k: 'end', text: '', start: 0, end: 0 };
  }

  #take(...texts: readonly string[]): boolean {
    if (this.#next.k === 'text' || !texts.includes(this.#next.text)) return false;
    this.#index += 1;
    return true;
  }

  #name(): string {
    const token = this.#next;
    if (token.k !== 'name') throw new Unreadable(this.#complaint(token), token);
    this.#index += 1;
    return token.text;
  }

  #complaint({ k, text }: Token): string {
    if (text === '!') return 'Name the test that is true when consent is given; a negation cannot be a guard.';
    if (/^[=<>&|]$/.test(text))
      return 'Comparisons and combinations cannot be a guard: name a function that makes them.';
    return k === 'end'
      ? `The guard ends too early. Write ${SHAPES}.`
      : `\`${text}\` is not expected here. Write ${SHAPES}.`;
  }

  links(): readonly Link[] {
    if (this.#next.text === 'await') this.#index += 1;
    const links: Link[] = [{ k: 'get', name: this.#name() }];
    for (;;) {
      if (this.#take('(')) links.push({ k: 'call', args: this.#args() });
      else if (this.#take('[')) links.push(this.#element());
      else if (this.#take('?.', '.')) {
        // `a?.()` and `a?.[b]`: the dot is followed by what it guards.
        if (this.#next.text !== '(' && this.#next.text !== '[') links.push({ k: 'get', name: this.#name() });
      } else break;
    }
    this.#take(';');
    if (this.#next.k !== 'end') throw new Unreadable(this.#complaint(this.#next), this.#next);
    return links;
  }

  #element(): Link {
    const token = this.#next;
    if (token.k !== 'text') throw new Unreadable('Only a name in quotes may stand in brackets.', token);
    this.#index += 1;
    if (!this.#take(']')) throw new Unreadable(this.#complaint(this.#next), this.#next);
    return { k: 'get', name: unquoted(token.text) };
  }

  #args(): readonly Argument[] {
    const args: Argument[] = [];
    while (!this.#take(')')) {
      args.push(this.#argument());
      if (!this.#take(',') && this.#next.text !== ')') throw new Unreadable(this.#complaint(this.#next), this.#next);
    }
    return args;
  }

  #argument(): Argument {
    const token = this.#next;
    this.#index += 1;
    if (token.k === 'text') return { k: 'literal', value: unquoted(token.text) };
    if (token.k === 'number') return { k: 'literal', value: Number(token.text) };
    if (token.k === 'name' && WORDS.has(token.text)) return { k: 'literal', value: WORDS.get(token.text) };
    if (token.text === CALLBACK) return { k: 'callback' };
    if (token.text === '_') return { k: 'anything' };
    throw new Unreadable(
      'An argument is a text, a number, `true`, `false`, `null`, `_` for anything, or `callback` for the function that runs on a grant.',
      token,
    );
  }
}

const namesOf = (links: readonly Link[]): readonly string[] =>
  links.flatMap((link) => (link.k === 'get' ? [link.name] : []));

function pathOf(links: readonly Link[]): readonly string[] {
  const [first, ...rest] = namesOf(links);
  if (first === undefined) return [];
  return rest.length > 0 && GLOBALS.has(first) ? rest : [first, ...rest];
}

const plainArgs = (args: readonly Argument[]): readonly GuardArg[] =>
  args.map((arg) => (arg.k === 'callback' ? { k: 'anything' } : arg));

/** No arguments written: any will do. */
const wanted = (args: readonly Argument[]) => (args.length > 0 ? plainArgs(args) : undefined);

function guardOf(links: readonly Link[], whole: Range): Guard {
  const first = links.findIndex(({ k }) => k === 'call');
  const call = links[first];
  if (call?.k !== 'call') return { k: 'member', path: pathOf(links) };
  const path = pathOf(links.slice(0, first));
  const after = links.slice(first + 1);
  const position = call.args.findIndex(({ k }) => k === 'callback');
  if (after.length === 0) {
    return position < 0
      ? { k: 'call', path, args: wanted(call.args) }
      : { k: 'callback', path, position, args: plainArgs(call.args) };
  }
  const last = after.at(-1);
  const member = last?.k === 'call' ? after.slice(0, -1) : after;
  const tooMuch = position >= 0 || member.length === 0 || member.some(({ k }) => k === 'call');
  if (tooMuch || (last?.k === 'call' && last.args.some(({ k }) => k === 'callback'))) {
    throw new Unreadable(`The guard is too long a chain. Write ${SHAPES}.`, whole);
  }
  const called = last?.k === 'call' ? { args: wanted(last.args) } : undefined;
  return { k: 'hook', path, args: wanted(call.args), member: namesOf(member), called };
}

/** Reads an entry of `consent.guards`. */
export function parseGuard(entry: string): Guard | BadGuard {
  try {
    return guardOf(new Reader(entry).links(), { start: 0, end: entry.length });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { k: 'bad', message: error.message, start: error.range.start, end: error.range.end };
  }
}

/** The guards of a config that can be read, in its order. */
export function guardsOf(entries: readonly string[]): readonly Guard[] {
  return entries.map(parseGuard).filter((guard) => guard.k !== 'bad');
}
