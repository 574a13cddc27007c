import type { Blank, Edit } from './fix.ts';

/** What a config says where the team has to write something: an empty text, or no retention yet. */
const UNSAID =
  /("(?:purpose|justification|by|evidence)": ")(?=")|("(?:retention|conversations|profiles|legalBasis)": )null/g;

/** Marks what is left to be written in the text of a config. */
export function withBlanks(edit: Edit): Edit {
  const blanks = [...edit.text.matchAll(UNSAID)].map(({ 0: whole, 2: isNull, index }): Blank => {
    const end = index + whole.length;
    return { start: isNull === undefined ? end : end - 4, end };
  });
  return blanks.length > 0 ? { ...edit, blanks } : edit;
}
