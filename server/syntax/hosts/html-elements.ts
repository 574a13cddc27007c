import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Span } from './edits.ts';

/** An element of an HTML text, with the places that matter of it. */
export interface HtmlElement {
  readonly tag: string;
  readonly span: Span;
  readonly attributes: readonly HtmlAttribute[];
  /** What stands between its tags. */
  readonly content: Span;
  /** The elements inside an inert `<template>`; those of other elements stand in the list after it. */
  readonly inert: readonly HtmlElement[];
}

export interface HtmlAttribute {
  readonly name: string;
  readonly start: number;
  /** As the browser reads it, and where it is written, without quotes. */
  readonly text: string;
  readonly value: Span | undefined;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** All elements that are written in the text, in the order of their start tags. HTML has no syntax errors: every text has elements. */
export function htmlElements(text: string, kind: 'document' | 'fragment'): HtmlElement[] {
  const options = { sourceCodeLocationInfo: true };
  const root = kind === 'document' ? parse(text, options) : parseFragment(text, options);
  return elementsIn(root, text);
}

function elementsIn(root: Node, text: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  // A stack of its own: hostile text nests deeper than calls may.
  const left: Node[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if ('tagName' in node) {
      const one = elementOf(node, text);
      if (one) found.push(one);
    }
    if ('childNodes' in node) left.push(...node.childNodes.toReversed());
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function elementOf(node: Element, text: string): HtmlElement | undefined {
  const { sourceCodeLocation: at, tagName } = node;
  // An element that only the specification asks for (`<tbody>`) stands nowhere.
  if (!at?.startTag) return undefined;
  const content = {
    start: at.startTag.endOffset,
    end: at.endTag?.startOffset ?? Math.max(at.endOffset, at.startTag.endOffset),
  };
  return {
    tag: tagName,
    span: { start: at.startOffset, end: at.endTag ? at.endOffset : at.startTag.endOffset },
    attributes: node.attrs.flatMap(({ name, prefix, value }) => {
      const full = prefix ? `${prefix}:${name}` : name;
      const place = at.attrs?.[full];
      return place ? [attributeOf(full, value, { start: place.startOffset, end: place.endOffset }, text)] : [];
    }),
    content,
    inert: 'content' in node ? elementsIn((node as DefaultTreeAdapterTypes.Template).content, text) : [],
  };
}

function attributeOf(name: string, text: string, { start, end }: Span, html: string): HtmlAttribute {
  const raw = html.slice(start, end);
  const [before] = /^\s*=\s*/.exec(raw.slice(name.length)) ?? [];
  if (before === undefined) return { name, start, text, value: undefined };
  const from = start + name.length + before.length;
  const quote = html[from];
  const quoted = (quote === '"' || quote === "'") && from + 1 < end;
  return { name, start, text, value: quoted ? { start: from + 1, end: end - 1 } : { start: from, end } };
}
