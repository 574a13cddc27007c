import { categoryOf } from './categories.ts';
import {
  COPY_SUFFIXES,
  HASHED,
  HOLDERS,
  ID_WORDS,
  MASKED,
  NEGATING_PREFIXES,
  NEGATING_SUFFIXES,
  PERSONS,
  QUANTITIES,
  SPECIAL_SUFFIXES,
} from './context-words.ts';
import { expandWords } from './expand-words.ts';
import { type Strength, wordIndex } from './word-index.ts';

/** A category that a name speaks of, and the words of it that say so. */
export interface NameMatch {
  readonly category: string;
  readonly words: string;
  readonly strength: Exclude<Strength, 'never'>;
}

export interface NameReading {
  readonly matches: readonly NameMatch[];
  /** What the name says was done to the datum. */
  readonly done: 'hash' | 'mask' | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly strength: Strength;
}

const NOTHING: NameReading = { matches: [], done: undefined };

/** What a name speaks of. `words` are those of the object that holds it followed by its own, which begin at `from`; `holds` says that
 * the datum is a member of what is named, so that `emailInput` is the address and not the input. */
export function readName(words: readonly string[], from: number, holds: boolean): NameReading {
  const all = expandWords(words);
  // Taking the holder's words apart moves where the name's own words begin.
  const own = from === 0 ? 0 : all.length - expandWords(words.slice(from)).length;
  const spans = strongest(spansOf(all)).filter(({ end }) => end > own);
  if (spans.length === 0) return NOTHING;
  const matches = spans.flatMap((span) =>
    span.strength === 'never' || isAbout(all, own, span, holds)
      ? []
      : [{ category: span.category, words: all.slice(span.start, span.end).join(' '), strength: span.strength }],
  );
  if (matches.length === 0) return NOTHING;
  const mine = all.slice(own);
  const done = mine.some((word) => MASKED.has(word))
    ? 'mask'
    : mine.some((word) => HASHED.has(word))
      ? 'hash'
      : undefined;
  return { matches, done };
}

function spansOf(words: readonly string[]): Span[] {
  const { byFirst } = wordIndex();
  const spans: Span[] = [];
  words.forEach((word, start) => {
    for (const phrase of byFirst.get(word) ?? []) {
      const end = start + phrase.words.length;
      if (end <= words.length && phrase.words.every((part, at) => at === 0 || words[start + at] === part))
        spans.push({ start, end, category: phrase.category, strength: phrase.strength });
    }
    const next = words[start + 1];
    if (next !== undefined) spans.push(...spansOfPair(word, next, start));
  });
  return spans;
}

/** `pass` and `wd` written apart; a person's number; `user_id` and `id_user`. */
function spansOfPair(word: string, next: string, start: number): Span[] {
  const end = start + 2;
  const joined = word.length + next.length < 4 ? undefined : wordIndex().byFirst.get(word + next);
  const spans: Span[] = (joined ?? [])
    .filter((phrase) => phrase.words.length === 1)
    .map(({ category, strength }) => ({ start, end, category, strength }));
  const isId = (PERSONS.has(word) && ID_WORDS.has(next)) || (word === 'id' && PERSONS.has(next));
  if (isId && word !== 'client') spans.push({ start, end, category: 'account.user_id', strength: 'strong' });
  return spans;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const inside = (one: Span, other: Span): boolean =>
  other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;

/** Exclusions cancel their own category; then the longest phrase at a place wins, and a strong one wins over a weak one. */
function strongest(spans: readonly Span[]): Span[] {
  const never = spans.filter(({ strength }) => strength === 'never');
  const left = spans.filter(
    (span) =>
      span.strength !== 'never' && !never.some((other) => other.category === span.category && overlap(span, other)),
  );
  return left.filter(
    (span) =>
      !left.some((other) => inside(span, other) && !(span.strength === 'strong' && other.strength === 'weak')) &&
      !(span.strength === 'weak' && left.some((other) => other.strength === 'strong' && overlap(span, other))) &&
      !left.some((other, at) => at < left.indexOf(span) && same(span, other)),
  );
}

const same = (one: Span, other: Span): boolean =>
  one.start === other.start && one.end === other.end && one.category === other.category;

/** The name speaks about the datum (a flag, a count, a label …) and is not the datum. */
function isAbout(words: readonly string[], own: number, span: Span, holds: boolean): boolean {
  const kinds = categoryOf(span.category)?.kinds ?? [];
  const special = kinds.includes('special') || kinds.includes('criminal');
  const before = words.slice(Math.min(own, span.start), span.start);
  const after = words.slice(span.end);
  return (!special && beforehand(before, span)) || afterwards(after, span, special, holds);
}

function beforehand(before: readonly string[], { category }: Span): boolean {
  const first = before[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined) return false;
  if (NEGATING_PREFIXES.has(first) || (last !== first && NEGATING_PREFIXES.has(last) && last.length <= 3)) return true;
  return !category.startsWith('financial.') && (QUANTITIES.has(first) || QUANTITIES.has(last));
}

function afterwards(after: readonly string[], { category }: Span, special: boolean, holds: boolean): boolean {
  const [next] = after;
  const last = after.at(-1);
  const negates = (word: string | undefined): boolean => {
    if (word === undefined || !NEGATING_SUFFIXES.has(word)) return false;
    if (holds && HOLDERS.has(word)) return false;
    if (special && SPECIAL_SUFFIXES.has(word)) return false;
    return !(isDocument(category) && COPY_SUFFIXES.has(word));
  };
  return negates(next) || negates(last);
}

const isDocument = (category: string): boolean =>
  category.startsWith('gov.') || category === 'identity.photo' || category === 'identity.signature';
