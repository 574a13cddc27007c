import type { Span } from './edits.ts';
import { scriptKind } from './script-kind.ts';

/** Markup whose braces hold code, as Svelte and Astro write it. */
export type MarkupNode = MarkupElement | MarkupCode;

export interface MarkupElement {
  readonly k: 'element';
  /** Empty for a fragment, `<>…</>`. */
  readonly tag: string;
  readonly span: Span;
  readonly attributes: readonly MarkupAttribute[];
  readonly children: readonly MarkupNode[];
  /** What stands between the tags. */
  readonly content: Span;
}

export interface MarkupCode {
  readonly k: 'code';
  /** With its braces. */
  readonly span: Span;
  /** What says that it is a block of Svelte rather than an expression. */
  readonly sigil: '' | '#' | ':' | '/' | '@';
  /** The code without braces and sigil, cut where elements stand in it (Astro). */
  readonly parts: readonly CodePart[];
}

export type CodePart =
  { readonly k: 'js'; readonly span: Span } | { readonly k: 'markup'; readonly nodes: readonly MarkupNode[] };

export interface MarkupAttribute {
  /** Empty for `{name}` and `{...values}`. */
  readonly name: string;
  readonly span: Span;
  /** Undefined without a value. */
  readonly value: readonly ValuePart[] | undefined;
}

export type ValuePart =
  { readonly k: 'text'; readonly span: Span } | { readonly k: 'template'; readonly span: Span } | MarkupCode;

/** The code between the braces, from the first piece to the last. */
export function codeSpan({ parts, span }: MarkupCode): Span {
  const [first] = parts;
  return first?.k === 'js' && parts.length === 1
    ? first.span
    : { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
}

/** The text of an attribute that holds no code; undefined otherwise. */
export function plainText({ value }: MarkupAttribute, text: string): string | undefined {
  const [only, more] = value ?? [];
  if (value?.length === 0) return '';
  return only?.k === 'text' && !more ? text.slice(only.span.start, only.span.end) : undefined;
}

/** How the browser takes a script element of the markup. */
export function markupScriptKind(text: string, { attributes }: MarkupElement): ReturnType<typeof scriptKind> {
  const type = attributes.find(({ name }) => name === 'type');
  return scriptKind(
    type && plainText(type, text),
    attributes.some(({ name }) => name.startsWith('data-')),
  );
}
