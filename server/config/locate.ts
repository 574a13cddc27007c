import { createScanner, findNodeAtLocation, getLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { TOKEN } from './json-token.ts';

/** Offsets in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Keys and list positions from the top of the config: `['data', 2, 'items', 0]`. */
export type ConfigPath = readonly (string | number)[];

export const rangeOfNode = ({ offset, length }: Node): Range => ({ start: offset, end: offset + length });

/** A tree is read by recursion, so text that is nothing but brackets must not reach it. A config needs five levels. */
const DEEPEST = 64;

function tooDeep(text: string): Range | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth += 1;
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth -= 1;
    if (depth > DEEPEST) return { start: scanner.getTokenOffset(), end: scanner.getTokenOffset() + 1 };
  }
  return undefined;
}

export interface ConfigTree {
  readonly root: Node | undefined;
  readonly errors: readonly ParseError[];
  /** Where the nesting is deeper than is read; then there is no `root`. */
  readonly tooDeep: Range | undefined;
}

/** The tree of a config text: JSON with comments and trailing commas. Broken text gives a tree with holes. */
export function configTree(text: string): ConfigTree {
  // A byte order mark is no error, and a blank in its place keeps the offsets.
  const plain = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const deep = tooDeep(plain);
  if (deep) return { root: undefined, errors: [], tooDeep: deep };
  const errors: ParseError[] = [];
  const root = parseTree(plain, errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: true });
  return { root, errors, tooDeep: undefined };
}

export const nodeAt = (root: Node | undefined, path: ConfigPath): Node | undefined =>
  root && findNodeAtLocation(root, [...path]);

/** The key of a value in an object; undefined for list items and the whole. */
export function keyOf(node: Node): Node | undefined {
  return node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
}

/** The range of the value at `path`; undefined when the config does not hold it. */
export function rangeOf(text: string, path: ConfigPath): Range | undefined {
  const node = nodeAt(configTree(text).root, path);
  return node && rangeOfNode(node);
}

/**
 * Where a message about `path` stands: its value when it is short (a text, a number), else its key; and when the config does not
 * hold it, the nearest thing around it that it does hold. For a list item that is an object, and for the whole file, that is the opening
 * bracket, so that an editor does not underline the world.
 */
export function placeOf(text: string, path: ConfigPath): Range {
  const { root } = configTree(text);
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(root, path.slice(0, length));
    if (node) return placeOfNode(node);
  }
  return { start: 0, end: 0 };
}

function placeOfNode(node: Node): Range {
  if (node.type !== 'object' && node.type !== 'array') return rangeOfNode(node);
  const key = keyOf(node);
  return key ? rangeOfNode(key) : { start: node.offset, end: node.offset + 1 };
}

/** The path of the key or value at an offset: what a hover or a definition request is about. */
export function pathAt(text: string, offset: number): ConfigPath {
  return getLocation(text, offset).path;
}
