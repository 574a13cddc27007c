import { type Kind, type Level, categoryOf } from './categories.ts';

export interface CategoryDescription {
  readonly key: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly level: Level;
  readonly fideslang: string;
  readonly dpv: readonly string[];
  /** The article of the GDPR that holds a stricter rule for it. */
  readonly article?: string;
}

const ARTICLES: readonly { readonly kind: Kind; readonly article: string }[] = [
  { kind: 'special', article: 'Art. 9 GDPR' },
  { kind: 'criminal', article: 'Art. 10 GDPR' },
  { kind: 'children', article: 'Art. 8 GDPR' },
  { kind: 'governmentId', article: 'Art. 87 GDPR' },
];

/** What a paper says of a category; undefined for a key that is none. */
export function describeCategory(key: string): CategoryDescription | undefined {
  const row = categoryOf(key);
  if (!row) return undefined;
  const { title, titleFr, level, fideslang, dpv, kinds } = row;
  const article = ARTICLES.find(({ kind }) => kinds.includes(kind))?.article;
  return { key, title: { en: title, fr: titleFr }, level, fideslang, dpv, ...(article !== undefined && { article }) };
}
