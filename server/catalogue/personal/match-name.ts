import { categoryOf } from './categories.ts';
import {
  COMMANDS,
  COPY_SUFFIXES,
  HASHED,
  HOLDERS,
  ID_WORDS,
  MASKED,
  NEGATING_SUFFIXES,
  NEUTRAL,
  NOT_NAMED,
  NOT_NUMBERED,
  PERSONS,
  QUANTITIES,
  QUESTIONS,
  SPECIAL_SUFFIXES,
  VALUE_SUFFIXES,
} from './context-words.ts';
import { expandWords } from './expand-words.ts';
import { type Strength, wordIndex } from './word-index.ts';

/** A category that a name speaks of, and the words of it that say so. */
export interface NameMatch {
  readonly category: string;
  readonly words: string;
  readonly strength: 'strong' | 'alone' | 'weak';
  /** A person stands right before the words: `customerCity`. */
  readonly ofPerson: boolean;
  /** Nothing of weight stands beside the words. */
  readonly whole: boolean;
  /** The words end the name, and so are what it is a name of: `intakeNotes`. */
  readonly head: boolean;
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
  /** Made by a rule on two words, and so behind any phrase of the lists. */
  readonly derived?: true;
}

const NOTHING: NameReading = { matches: [], done: undefined };

/** What a name speaks of. `words` are those of the object that holds it followed by its own, which begin at `from`; `held` says that
 * the datum is a member of what is named, so that `emailInput` is the address and not the input. */
export function readName(words: readonly string[], from: number, held: boolean): NameReading {
  const all = expandWords(words);
  // Taking the holder's words apart moves where the name's own words begin.
  const own = from === 0 ? 0 : all.length - expandWords(words.slice(from)).length;
  const spans = strongest(spansOf(all).filter((span) => span.end > own && !isSplitName(span, own)));
  if (spans.length === 0) return NOTHING;
  const matches = spans.filter((span) => !isAbout(all, own, span, held)).flatMap((span) => toMatch(all, own, span));
  if (matches.length === 0) return NOTHING;
  const mine = all.slice(own);
  const done = mine.some((word) => MASKED.has(word))
    ? 'mask'
    : mine.some((word) => HASHED.has(word))
      ? 'hash'
      : undefined;
  return { matches, done };
}

function toMatch(words: readonly string[], own: number, span: Span): NameMatch[] {
  if (span.strength === 'never') return [];
  const rest = [...words.slice(own, span.start), ...words.slice(span.end)];
  const copies = isDocument(span.category);
  const whole = rest.every((word) => NEUTRAL.has(word) || PERSONS.has(word) || (copies && COPY_SUFFIXES.has(word)));
  // A word that only counts as the whole name is as good as a weak one when others stand beside it.
  const strength = span.strength === 'alone' && !whole ? 'weak' : span.strength;
  const before = words[span.start - 1] ?? '';
  return [
    {
      category: span.category,
      words: words.slice(span.start, span.end).join(' '),
      strength,
      ofPerson: PERSONS.has(before) && !NOT_NAMED.has(before),
      whole,
      head: span.end === words.length,
    },
  ];
}

/** `user.name` is the name of a person; `userName` is what they log in with. */
const isSplitName = (span: Span, own: number): boolean => span.start < own && span.category === 'account.username';

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

/** `pass` and `wd` written apart; a person's number (`user_id`, `id_user`) and name (`donorName`). */
function spansOfPair(word: string, next: string, start: number): Span[] {
  const end = start + 2;
  const joined = word.length + next.length < 4 ? undefined : wordIndex().byFirst.get(word + next);
  const spans: Span[] = (joined ?? [])
    .filter((phrase) => phrase.words.length === 1)
    .map(({ category, strength }) => ({ start, end, category, strength }));
  const numbered =
    (PERSONS.has(word) && ID_WORDS.has(next) && !NOT_NUMBERED.has(word)) || (word === 'id' && PERSONS.has(next));
  if (numbered) spans.push({ start, end, category: 'account.user_id', strength: 'strong', derived: true });
  if (next === 'name' && PERSONS.has(word) && !NOT_NAMED.has(word))
    spans.push({ start, end, category: 'identity.name.full', strength: 'strong', derived: true });
  return spans;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const inside = (one: Span, other: Span): boolean =>
  other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;

const same = (one: Span, other: Span): boolean =>
  one.start === other.start && one.end === other.end && one.category === other.category;

/** Exclusions cancel their own category; then the longest phrase at a place wins, and a strong one wins over a weak one. */
function strongest(spans: readonly Span[]): Span[] {
  const never = spans.filter(({ strength }) => strength === 'never');
  const left = spans.filter(
    (span) =>
      span.strength !== 'never' && !never.some((other) => other.category === span.category && overlap(span, other)),
  );
  return left.filter(
    (span, at) => !left.some((other, place) => beats(other, span) || (place < at && same(span, other))),
  );
}

function beats(other: Span, span: Span): boolean {
  // That it is a child's does not change what it is.
  if (other.category === 'special.children') return false;
  const stronger = other.strength === 'strong';
  if (span.derived && stronger && !other.derived && other.start <= span.start && span.end <= other.end) return true;
  if (span.strength !== 'strong') return stronger ? overlap(span, other) && other !== span : inside(span, other);
  return stronger && inside(span, other);
}

/** The name speaks about the datum (a flag, a count, a label …) and is not the datum. */
function isAbout(words: readonly string[], own: number, span: Span, held: boolean): boolean {
  const kinds = categoryOf(span.category)?.kinds ?? [];
  const special = kinds.includes('special') || kinds.includes('criminal');
  const before = words.slice(Math.min(own, span.start), span.start);
  const after = words.slice(span.end);
  return beforehand(before, span, special) || afterwards(after, span, special, held);
}

function beforehand(before: readonly string[], { category }: Span, special: boolean): boolean {
  const first = before[0];
  const last = before.at(-1);
  if (first === undefined || last === undefined) return false;
  if (COMMANDS.has(first)) return true;
  if (special) return false;
  if (QUESTIONS.has(first) || (QUESTIONS.has(last) && last.length <= 3)) return true;
  return !category.startsWith('financial.') && (QUANTITIES.has(first) || QUANTITIES.has(last));
}

function afterwards(after: readonly string[], { category }: Span, special: boolean, held: boolean): boolean {
  const last = after.at(-1);
  const valued = last !== undefined && VALUE_SUFFIXES.has(last);
  const negates = (word: string | undefined): boolean => {
    if (word === undefined || !NEGATING_SUFFIXES.has(word)) return false;
    if ((held || valued) && HOLDERS.has(word)) return false;
    if (special && SPECIAL_SUFFIXES.has(word)) return false;
    return !(isDocument(category) && COPY_SUFFIXES.has(word));
  };
  return negates(after[0]) || negates(last);
}

const isDocument = (category: string): boolean =>
  category.startsWith('gov.') || category === 'identity.photo' || category === 'identity.signature';
