import { categoryOf } from '../catalogue/personal/categories.ts';
import type { Flow } from '../flows/flow.ts';

// What an item is called when no category of personal data is known for it.
const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/^user:email$/, 'E-mail address'],
  [/^user:phone$/, 'Telephone number'],
  [/^user:nickname$/, 'Name'],
  [/^user:avatar$/, 'Avatar'],
  [/^user:company$/, 'Company'],
  [/^session:segments$|^conversation:meta\.segments$|^batch:segments$/, 'Segments'],
  [/^session:event|^people:event/, 'Event'],
  [/^session:token$/, 'Session token'],
  [/^message:|^conversation:message$/, 'Message'],
  [/^helpdesk:query$/, 'Search query'],
  [/^hugo:tool/, 'Tool result'],
  [/^people:profile|^people:import$/, 'Profile data'],
  [/^conversation:transcript$/, 'Transcript'],
  [/^(?:read|erase):/, 'Personal data'],
  [/data\./, 'Custom data'],
];

const LONGEST = 60;

/** Code for a message: on one line, at most 60 characters, in backticks. */
export function quoted(code: string): string {
  const line = code.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return `\`${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}\``;
}

/** The category that says most: one that identifies a person, else the first. */
function kindOf({ categories, item }: Flow): string {
  const known = categories.map(categoryOf).filter((category) => category !== undefined);
  const telling = known.find(({ identifies }) => identifies === true) ?? known[0];
  return telling?.title ?? ITEMS.find(([pattern]) => pattern.test(item))?.[1] ?? 'Data';
}

/** Enough of a literal to find it again, too little to read it in a build log. */
export const masked = (text: string): string => `${text.slice(0, 2)}…`;

/** The code of the datum, without the personal data that may be written in it. */
export function codeOf({ traits, value }: Flow): string {
  const literal = traits.find(({ k }) => k === 'literal');
  return literal?.k === 'literal' && literal.text !== '' ? value.replaceAll(literal.text, masked(literal.text)) : value;
}

/** What is sent, to open a sentence with: "E-mail address `user.email`". */
export function datumOf(flow: Flow): string {
  return flow.value === '' ? kindOf(flow) : `${kindOf(flow)} ${quoted(codeOf(flow))}`;
}

/** The data that most messages need. */
export function namesOf(flow: Flow): { readonly datum: string; readonly item: string } {
  return { datum: datumOf(flow), item: quoted(flow.item) };
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
