import ts from 'typescript';
import type { Span } from './edits.ts';
import { outerTokens } from './tokens.ts';

const { SyntaxKind } = ts;

const trimmed = (text: string, { start, end }: Span): Span => {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
};

/** The word that a block starts with, and what follows it. */
export function wordOf(text: string, span: Span): { readonly word: string; readonly rest: Span } {
  const { start, end } = trimmed(text, span);
  const [word = ''] = /^[a-z]*/.exec(text.slice(start, end)) ?? [];
  return { word, rest: trimmed(text, { start: start + word.length, end }) };
}

export interface EachHead {
  readonly list: Span;
  readonly item?: Span;
  readonly index?: Span;
}

/** Reads `list as item, index (key)` but the key, and `list, index` without a name for the item. */
export function eachHead(text: string, head: Span): EachHead {
  const tokens = outerTokens(text, head.start, head.end);
  // The last `as` is the block's: one before it is a cast of the list.
  const as = tokens.findLast(({ kind }) => kind === SyntaxKind.AsKeyword);
  const after = tokens.filter(({ start }) => start >= (as?.end ?? head.start));
  const comma = after.find(({ kind }) => kind === SyntaxKind.CommaToken);
  if (!as)
    return comma
      ? { list: { start: head.start, end: comma.start }, index: trimmed(text, { start: comma.end, end: head.end }) }
      : { list: head };
  const [open, close] = [after.find(({ kind }) => kind === SyntaxKind.OpenParenToken), after.at(-1)];
  const keyed = open && close?.kind === SyntaxKind.CloseParenToken;
  const end = keyed ? open.start : head.end;
  return {
    list: trimmed(text, { start: head.start, end: as.start }),
    item: trimmed(text, { start: as.end, end: comma?.start ?? end }),
    ...(comma && { index: trimmed(text, { start: comma.end, end }) }),
  };
}

/** Reads `promise`, `promise then value` or `promise catch error`. */
export function awaitHead(
  text: string,
  head: Span,
): { readonly promise: Span; readonly then?: Span; readonly failed?: Span } {
  const word = outerTokens(text, head.start, head.end).findLast(
    (token) => token.afterValue && (token.text === 'then' || token.text === 'catch'),
  );
  if (!word) return { promise: head };
  const promise = trimmed(text, { start: head.start, end: word.start });
  const value = trimmed(text, { start: word.end, end: head.end });
  return word.text === 'then' ? { promise, then: value } : { promise, failed: value };
}

/** Reads `name(params)`; the parentheses belong to the params. */
export function snippetHead(text: string, head: Span): { readonly name: Span; readonly params: Span } {
  const open = outerTokens(text, head.start, head.end).find(({ kind }) => kind === SyntaxKind.OpenParenToken);
  const at = open?.start ?? head.end;
  return { name: trimmed(text, { start: head.start, end: at }), params: { start: at, end: head.end } };
}
