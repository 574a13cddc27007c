import { classify } from '../catalogue/personal/classify.ts';
import { categoryOf } from '../catalogue/personal/categories.ts';
import { categoryOfLiteral } from '../catalogue/personal/literal-kind.ts';
import { isPseudonym } from './pseudonyms.ts';
import { fieldsOf, type TextKind } from './text-fields.ts';

/** A personal datum in a text. Offsets in UTF-16 code units, the end exclusive. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
  /** Key of the category. */
  readonly category: string;
  /** How it was told: by its shape, by the field or label that it stands in, by a form of address before it, or as a name known from elsewhere. */
  readonly by: 'shape' | 'field' | 'address' | 'known';
}

/** What may be a datum by its shape; whether it is one, the catalogue says. Each is bounded, so that no text takes long. */
const CANDIDATES: readonly RegExp[] = [
  /[\p{L}\d][\p{L}\d._%+'-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu,
  /(?<![\w+])(?:\+|00)[1-9](?:[ .()/-]{0,2}\d){7,14}(?!\w)/g,
  /(?<!\w)0[1-9](?:[ .-]\d{2}){4}(?!\w)/g,
  /(?<!\w)\([2-9]\d{2}\) ?\d{3}[ -]\d{4}(?!\w)/g,
  /(?<!\w)[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{2,4}){3,9}(?!\w)/g,
  /(?<!\w)\d{4}(?:[ -]?\d{2,6}){2,4}(?!\w)/g,
  /(?<!\w)[12] ?\d\d ?\d\d ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d(?!\w)/g,
  /(?<!\w)[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D](?!\w)/g,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,4000}?-----END [A-Z ]{0,30}PRIVATE KEY-----/g,
  // One word that holds a digit: numbers of persons, addresses of machines, tokens.
  /(?<![\w:.+-])(?=[\w.:+-]{0,60}\d)[\w.:+-]{7,400}(?![\w])/g,
];

/** Mr, Mrs, Herr, Madame and what follows with capital letters. */
const ADDRESSED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Herr|Herrn|Frau|Monsieur|Madame|Mme|Mlle|Señor|Señora|Signora|Signor)\.?[ \u00a0]((?:\p{Lu}[\p{L}'’-]{1,30})(?:[ \u00a0]\p{Lu}[\p{L}'’-]{1,30}){0,3})/gu;

const LONGEST_FIELD = 200;

/** The longest beginning of a candidate that is a datum: a sentence may go on behind it. */
function datumIn(candidate: string): { readonly length: number; readonly category: string } | undefined {
  for (let text = candidate; text.length >= 5;) {
    const found = categoryOfLiteral(text);
    if (found) return { length: text.length, category: found.category };
    const shorter = /^(.*[\p{L}\d])[^\p{L}\d]+[\p{L}\d]*$|^(.*[\p{L}\d])[^\p{L}\d]+$/su.exec(text);
    const next = shorter?.[1] ?? shorter?.[2];
    if (next === undefined || next.length >= text.length) return undefined;
    text = next;
  }
  return undefined;
}

function byShape(text: string): readonly PersonalSpan[] {
  return CANDIDATES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: candidate, index }): readonly PersonalSpan[] => {
      const found = datumIn(candidate);
      return found ? [{ start: index, end: index + found.length, category: found.category, by: 'shape' }] : [];
    }),
  );
}

const byAddress = (text: string): readonly PersonalSpan[] =>
  [...text.matchAll(ADDRESSED)].map(({ 0: whole, 1: name = '', index }) => ({
    start: index + whole.length - name.length,
    end: index + whole.length,
    category: 'identity.name.full',
    by: 'address',
  }));

/** The category that the name of a column, key or label speaks of; undefined for what says little of a person. */
function categoryOfName(name: string, siblings: readonly string[]): string | undefined {
  const { categories } = classify({ item: 'session:data.*', key: name, siblings });
  return categories.find((key) => {
    const category = categoryOf(key);
    return (
      category !== undefined &&
      (category.identifies === true || category.level !== 'low') &&
      !key.startsWith('content.')
    );
  });
}

/** A label that may be a thing's, and a value that looks like a person's name. */
const BARE_NAME = /^(?:name|nom|nombre|nome|naam|navn|namn)$/i;
const LIKE_A_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}$/u;

function byField(text: string, kind: TextKind): readonly PersonalSpan[] {
  return fieldsOf(text, kind).flatMap(({ end, name, siblings, start }): readonly PersonalSpan[] => {
    const value = text.slice(start, end);
    const isValue = /[\p{L}\d]/u.test(value) && value.length <= LONGEST_FIELD && !isPseudonym(value);
    const bare = BARE_NAME.test(name) && LIKE_A_NAME.test(value) ? 'identity.name.full' : undefined;
    const category = isValue ? (categoryOfName(name, siblings) ?? bare) : undefined;
    return category === undefined ? [] : [{ start, end, category, by: 'field' }];
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names that another place has told, as whole words. */
function byName(text: string, names: readonly string[]): readonly PersonalSpan[] {
  if (names.length === 0) return [];
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu');
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    category: 'identity.name.full',
    by: 'known',
  }));
}

/** The spans in order, none in another: what begins first counts, and of two that begin at one place the longer. */
function apart(spans: readonly PersonalSpan[]): readonly PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/**
 * The personal data in a text that people wrote: what has the shape of a datum (an address, a number with its check digits), what
 * stands in a column, key or label that names one, names after a form of address, and `names` that are known already. Other names are
 * not found.
 */
export function personalSpans(text: string, kind: TextKind, names: readonly string[] = []): readonly PersonalSpan[] {
  return apart([...byField(text, kind), ...byShape(text), ...byAddress(text), ...byName(text, names)]);
}

const isName = ({ category }: PersonalSpan): boolean => category.startsWith('identity.name.');

/** The names of persons among the spans of a text, long enough to be looked for elsewhere. */
export const namesAmong = (text: string, spans: readonly PersonalSpan[]): readonly string[] =>
  spans
    .filter(isName)
    .map(({ end, start }) => text.slice(start, end))
    .filter((name) => /^\p{Lu}[\p{L} '’-]{3,}$/u.test(name));
