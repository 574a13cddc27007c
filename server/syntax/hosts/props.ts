import type { VirtualBuilder } from '../virtual.ts';
import type { Span } from './edits.ts';

const SPELLABLE = /^[A-Za-z_$][\w$-]*(?::[A-Za-z_$][\w$-]*)?$/;

/** `user-email` → `userEmail`. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `chat-user` → `ChatUser`. */
export const pascal = (name: string): string => {
  const inner = camel(name);
  return inner.charAt(0).toUpperCase() + inner.slice(1);
};

/** `click` → `onClick`. */
export const eventProp = (event: string): string => `on${pascal(event)}`;

/**
 * Appends one property of an element: ` name={value}`, or ` {...{"odd name": value}}` for a name that JSX cannot spell.
 * `near` is where the name is written.
 */
export function writeProp(builder: VirtualBuilder, name: string, near: number, value: () => void): void {
  const spellable = SPELLABLE.test(name);
  builder.text(' ');
  if (!spellable) builder.text(`{...{${JSON.stringify(name)}: `, near);
  else if (builder.base.code.startsWith(name, near)) builder.slice(near, near + name.length).text('={');
  else builder.text(`${name}={`, near);
  value();
  builder.text(spellable ? '}' : '}}');
}

/** Appends one property whose value is the text of an attribute; `value` leaves out its quotes, and no value is `true`. */
export function writeTextProp(builder: VirtualBuilder, name: string, near: number, value: Span | undefined): void {
  const raw = value && builder.base.code.slice(value.start, value.end);
  const quote = raw?.includes('"') ? "'" : '"';
  if (!value || raw === undefined || !SPELLABLE.test(name) || raw.includes(quote)) {
    writeProp(builder, name, near, () => builder.text(raw === undefined ? 'true' : JSON.stringify(raw), value?.start));
    return;
  }
  builder.text(' ');
  if (builder.base.code.startsWith(name, near)) builder.slice(near, near + name.length);
  else builder.text(name, near);
  builder.text(`=${quote}`).slice(value.start, value.end).text(quote);
}

/** Appends an element: `<tag props>children</tag>`. `at` is its range in the base's code, `tagAt` where its tag is named. */
export function writeTag(
  builder: VirtualBuilder,
  tag: string,
  at: Span & { readonly tagAt?: number | undefined },
  props: () => void,
  children: (() => void) | undefined,
): void {
  const { code } = builder.base;
  builder.slice(at.start, at.start + 1);
  const tagAt = at.tagAt ?? at.start + 1;
  if (code.startsWith(tag, tagAt)) builder.slice(tagAt, tagAt + tag.length);
  else builder.text(tag, tagAt);
  props();
  if (children) {
    builder.text('>');
    children();
    builder.text(`</${tag}`);
  } else {
    builder.text(' /');
  }
  // The last character is the file's own where it can be, so that the range of the element ends where it ends in the file.
  if (code[at.end - 1] === '>') builder.slice(at.end - 1, at.end);
  else builder.text('>', at.end);
}
