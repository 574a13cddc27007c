import type { VirtualBuilder } from '../virtual.ts';
import type { Span } from './edits.ts';

/** The references that code in attributes needs; the rest of HTML's two thousand never stands for syntax. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));?/gi;

function decoded([whole, hex, decimal, name]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0x10_ff_ff ? whole : String.fromCodePoint(code);
}

/** Appends the value of an attribute as the browser reads it: character references become their characters, mapped to them. */
export function writeDecoded(builder: VirtualBuilder, { start, end }: Span): void {
  let at = start;
  for (const match of builder.base.code.slice(start, end).matchAll(REFERENCE)) {
    const from = start + match.index;
    builder.slice(at, from).text(decoded(match), from);
    at = from + match[0].length;
  }
  builder.slice(at, end);
}
