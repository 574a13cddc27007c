import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, isFalsy, kindOf, piecesOf, unlisted } from './certain.ts';
import { allRefused, merged, refused, send, SENT, undecided, type Verdict } from './sent.ts';

const OBJECT = 'Crisp refuses an object as session data: it wants a list of pairs, [[["key", value]]].';
const ONE_LEVEL = 'Crisp wants one more list around the pairs: [[["key", value]]].';
const NO_VALUE = 'Crisp refuses session data without a value: it wants a pair, ["key", value].';
const NOT_A_PAIR = 'Crisp refuses the whole list because one entry is not a pair of a key and a value.';
const UNCLEAR = 'Whether this is a list of pairs, or an object that Crisp refuses, is not known.';

type Of<T, K extends Arg<T>['k']> = Extract<Arg<T>, { k: K }>;

/**
 * `["set", "session:data", args]`: one row per key. Accepted: the pair `[key, value]` and the list `[[[key, value], …]]`;
 * one bad key or value makes Crisp refuse the whole call. `args` is the third element as written; undefined when there is none.
 */
export function sessionDataFlows<T>(args: Arg<T> | undefined): Sent<T>[] {
  return args ? merged(alternatives(args).flatMap(ofArguments)) : [];
}

/** Why Crisp refuses this key in any case; undefined when it may be fine. */
export function refusedKey<T>(key: Arg<T>): string | undefined {
  return always(key, isBadKey)
    ? 'Crisp refuses the whole call because a key may only hold letters, digits, "_" and "-", at most 50 of them.'
    : undefined;
}

/** Why Crisp refuses this value in any case; undefined when it may be fine. */
export function refusedValue<T>(value: Arg<T>): string | undefined {
  return always(value, (one) => ['nothing', 'list', 'object', 'function'].includes(kindOf(one)))
    ? 'Crisp refuses the whole call because a value is not a string, a number or a boolean.'
    : undefined;
}

function ofArguments<T>(args: Arg<T>): Sent<T>[] {
  if (isFalsy(args)) return [];
  if (args.k === 'list') return ofList(args);
  switch (kindOf(args)) {
    case 'object':
      return ofObject(args);
    case 'unknown':
    case 'list':
      return [star(args, 'object', undecided(UNCLEAR))];
    default:
      return [star(args, undefined, refused(NO_VALUE))];
  }
}

function ofList<T>(args: Of<T, 'list'>): Sent<T>[] {
  const [first] = args.items;
  if (!first) return args.open ? [star(args, 'spread', undecided(UNCLEAR))] : [];
  return alternatives(first).flatMap((one) => ofFirst(one, args));
}

function ofFirst<T>(first: Arg<T>, args: Of<T, 'list'>): Sent<T>[] {
  if (first.k === 'list') return ofNested(first, args);
  const kind = kindOf(first);
  if (kind === 'object') return ofObject(first);
  if (kind === 'list') return [star(first, 'object', SENT)];
  const [, value] = args.items;
  if (kind === 'nothing' || kind === 'function') return [star(args, undefined, refused(NOT_A_PAIR))];
  if (value || args.open) return ofPairs([{ key: first, value: value ?? unlisted(args), place: args.origin }]);
  if (kind === 'unknown') return [star(first, 'object', SENT)];
  return named(first).map((key) => keyRow(key, args, args.origin, refused(NO_VALUE)));
}

/** The first argument is a list: the list of pairs that Crisp wants, or pairs that lack a level. */
function ofNested<T>(list: Of<T, 'list'>, args: Of<T, 'list'>): Sent<T>[] {
  const [first, second] = list.items;
  if (!first) return list.open ? [star(list, 'spread', SENT)] : [];
  const head = kindOf(first);
  if (head === 'list' || head === 'object') return ofPairList(list);
  // `Object.entries(o)` where `[Object.entries(o)]` is wanted gives an open list of pairs.
  const several = args.open || args.items.some((one) => one !== list && one.k === 'list');
  if (head !== 'unknown' || several) return tooShallow(args);
  if (!second || kindOf(second) === 'list') return ofPairList(list);
  if (kindOf(second) !== 'unknown') return tooShallow(args);
  if (list.items.length > 2) return ofPairList(list);
  return ofPairs([{ key: first, value: second, place: list.origin }]).map((one) => ({ ...one, ...undecidedDepth }));
}

const undecidedDepth = {
  delivery: 'unknown',
  why: 'Crisp refuses a pair in one list too few, and takes a list of two pairs: which of the two this is, is not known.',
} as const;

/** `[["a", 1], ["b", 2]]`: pairs where the arguments should be. */
function tooShallow<T>(args: Of<T, 'list'>): Sent<T>[] {
  const pairs = args.items.flatMap((one) => (one.k === 'list' ? pairOf(one) : []));
  const rows = [...ofPairs(pairs), ...(args.open ? [star(args, 'spread', SENT)] : [])];
  return allRefused(rows, ONE_LEVEL);
}

function ofPairList<T>(list: Of<T, 'list'>): Sent<T>[] {
  const pairs: Pair<T>[] = [];
  const others: Sent<T>[] = [];
  let bad: string | undefined;
  for (const item of list.items) {
    if (always(item, (one) => one.k !== 'list' && !['list', 'unknown'].includes(kindOf(one)))) bad = NOT_A_PAIR;
    for (const one of alternatives(item)) {
      if (one.k === 'list') pairs.push(...pairOf(one));
      else if (kindOf(one) === 'object') others.push(star(one, undefined, refused(NOT_A_PAIR)));
      else if (kindOf(one) === 'unknown' || kindOf(one) === 'list') others.push(star(one, 'key', SENT));
    }
  }
  if (list.open) others.push(star(list, 'spread', SENT));
  const rows = [...ofPairs(pairs), ...others];
  const why = bad ?? rows.find((one) => one.delivery === 'refused')?.why;
  return why ? allRefused(rows, why) : rows;
}

interface Pair<T> {
  readonly key: Arg<T>;
  readonly value: Arg<T> | undefined;
  readonly place: T;
}

function pairOf<T>(list: Of<T, 'list'>): readonly Pair<T>[] {
  const [key, value] = list.items;
  return key ? [{ key, value: value ?? (list.open ? unlisted(list) : undefined), place: list.origin }] : [];
}

function ofPairs<T>(pairs: readonly Pair<T>[]): Sent<T>[] {
  const why = pairs.map((one) => refusedKey(one.key) ?? (one.value ? refusedValue(one.value) : NO_VALUE)).find(Boolean);
  const verdict = why ? refused(why) : SENT;
  // An empty string deletes the key at Crisp: nothing is sent.
  const full = pairs.filter(({ value }) => !value || !always(value, (one) => constantText(one) === ''));
  return full.flatMap(({ key, value, place }) => named(key).map((name) => keyRow(name, value, place, verdict)));
}

function ofObject<T>(object: Arg<T>): Sent<T>[] {
  if (object.k !== 'object') return [star(object, 'object', refused(OBJECT))];
  const verdict = refused(OBJECT);
  const rows = object.fields.map((one) => keyRow(one.name, one.value, one.origin, verdict));
  return object.open || rows.length === 0 ? [...rows, star(object, 'spread', verdict)] : rows;
}

function keyRow<T>(name: string | undefined, datum: Arg<T> | undefined, place: T, verdict: Verdict): Sent<T> {
  const unnamed = name === undefined ? 'key' : undefined;
  return send(`session:data.${name ?? '*'}`, { verdict, datum, place, unnamed });
}

function star<T>(datum: Arg<T>, unnamed: Sent<T>['unnamed'], verdict: Verdict): Sent<T> {
  return send('session:data.*', { verdict, datum, unnamed });
}

/** The names that a key may be; undefined for one that is not known. */
function named<T>(key: Arg<T>): readonly (string | undefined)[] {
  const names = alternatives(key).map((one) =>
    one.k === 'literal' && typeof one.value === 'number' ? String(one.value) : constantText(one),
  );
  return [...new Set(names)];
}

function isBadKey<T>(key: Arg<T>): boolean {
  const pieces = piecesOf(key);
  if (!pieces) return !['unknown', 'string', 'number'].includes(kindOf(key));
  const text = pieces.join('');
  return /[^A-Za-z0-9_-]/.test(text) || text.length > 50 || constantText(key) === '';
}
