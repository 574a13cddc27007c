import { categoryOf } from '../catalogue/personal/categories.ts';

/** Stands for one datum wherever it comes: the same in, the same out. */
export interface Pseudonyms {
  of(category: string, value: string): string;
}

const MAIL = /^person-\d+@example\.com$/;

/** Whether a text is one of our own stand-ins. */
export const isPseudonym = (text: string): boolean =>
  /^\s*\[[\p{L} ,-]+ \d+\]\s*$/u.test(text) || MAIL.test(text.trim());

const sameFor = (value: string): string => value.toLowerCase().replace(/[\s().-]/g, '');

const isName = (category: string): boolean => category.startsWith('identity.name');

/** Numbers each kind of datum in the order of its coming; an e-mail address stays one, in a domain that is nobody's (RFC 2606). */
export function pseudonyms(): Pseudonyms {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    of: (category, value) => {
      const kind = isName(category) ? 'name' : (categoryOf(category)?.title.toLowerCase() ?? category);
      const key = `${kind}\0${sameFor(value)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const made =
        category === 'contact.email'
          ? `person-${number}@example.com`
          : `[${kind.replace(/[^\p{L} ,-]/gu, '')} ${number}]`;
      known.set(key, made);
      return made;
    },
  };
}
