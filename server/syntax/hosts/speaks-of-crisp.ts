import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { Tree } from '../tree.ts';

/** What code in a string is looked for by: the queue, the website's id, the loader. */
export const SPEAKS_OF_CRISP = /\$crisp|CRISP_WEBSITE_ID|client\.crisp\.chat\/l\.js/;

/**
 * Says whether a program does something: an address or a name alone is also a valid program. A script has no elements, which
 * tells it from HTML; in the program of an HTML text an element acts by being there.
 */
export function acts({ program }: Tree, isHtml: boolean): boolean {
  let [does, shows] = [false, false];
  simpleTraverse(program, {
    enter({ type }) {
      does ||= /^(?:Call|New|Assignment|Import)Expression$/.test(type);
      shows ||= type.startsWith('JSX');
    },
  });
  if (isHtml) return does || shows;
  return does && !shows && !program.body.some(({ type }) => /^(?:Import|Export)/.test(type));
}
