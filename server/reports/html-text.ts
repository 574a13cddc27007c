import { harmless } from './harmless.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in HTML, between tags or in a quoted attribute. */
export const htmlText = (text: string): string =>
  harmless(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
