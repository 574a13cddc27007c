import { sourceKind } from '../syntax/hosts/extensions.ts';
import type { Engine, TSESTree, Tree, Variable } from '../syntax/tree.ts';
import { identity, type Segment, type Virtual } from '../syntax/virtual.ts';
import type { Edit } from './fix.ts';
import { childrenOf, type Node, within } from './nodes.ts';
import { type Style, styleOf } from './style.ts';

/** The engine holds TypeScript and the parsers of the frameworks: it is loaded when the first file has to be edited. */
function engine(): Engine {
  return require('../syntax/engine.ts') as Engine;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A file as code that can be edited. Offsets of nodes are those of `code`; edits are made in the file, and only where the file
 * itself has the code: never in what was made up for a template, and never in code that stands in a string or an attribute.
 */
export class Script {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly program: TSESTree.Program;
  readonly style: Style;
  readonly #virtual: Virtual;
  readonly #tree: Tree;
  readonly #islands: readonly Range[] | undefined;
  readonly #parents = new Map<Node, Node>();
  readonly #found = new Map<string, Node | undefined>();
  #variables: ReadonlyMap<Node, Variable | undefined> | undefined;

  constructor(path: string, text: string, virtual: Virtual, tree: Tree, islands: readonly Range[] | undefined) {
    this.path = path;
    this.text = text;
    this.code = virtual.code;
    this.program = tree.program;
    this.#virtual = virtual;
    this.#tree = tree;
    this.#islands = islands;
    for (const node of within(tree.program)) for (const child of childrenOf(node)) this.#parents.set(child, node);
    const written = islands ? islands.map(({ start, end }) => text.slice(start, end)).join('\n') : text;
    this.style = styleOf(written, virtual.code, tree.program);
  }

  get scopes(): Tree['scopes'] {
    return this.#tree.scopes;
  }

  /** The file is a script itself, and no page with scripts in it. */
  get isPlain(): boolean {
    return this.#islands === undefined;
  }

  parent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  /** The node's ancestors, the nearest first. */
  *above(node: Node): Iterable<Node> {
    for (let one = this.parent(node); one; one = this.parent(one)) yield one;
  }

  codeOf(node: Node): string {
    return this.code.slice(...node.range);
  }

  /** The smallest node that covers a range of the file; undefined where the range is no code of the file. */
  nodeAt({ start, end }: Range): Node | undefined {
    const key = `${start}:${end}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#find(start, end));
    return this.#found.get(key);
  }

  #find(start: number, end: number): Node | undefined {
    const range = this.#generated(start, end);
    if (!range) return undefined;
    let found: Node = this.program;
    for (let next: Node | undefined = found; next;) {
      found = next;
      next = childrenOf(found).find((child) => child.range[0] <= range.start && range.end <= child.range[1]);
    }
    return found;
  }

  /** Whether the file has code at an offset: not in a page, but in a script of it. */
  isCode(offset: number): boolean {
    return this.#isEditable({ start: offset, end: offset });
  }

  /** The offset in `code` of an offset of the file; that of the file where it has none. */
  codeOffset(offset: number): number {
    return this.#generated(offset, offset)?.start ?? offset;
  }

  /** Puts a line at the start of the script of a page that a node stands in. */
  islandStart(near: Node, line: string): Edit | undefined {
    const at = this.#source(...near.range)?.start;
    const island = this.#islands?.find(({ end, start }) => at !== undefined && start <= at && at <= end);
    if (!island) return undefined;
    const inner = this.text.slice(island.start, island.end);
    const { eol } = this.style;
    const indent = /\n([ \t]*)\S/.exec(inner)?.[1] ?? '';
    return { file: this.path, start: island.start, end: island.start, text: `${eol}${indent}${line}${eol}` };
  }

  /** What a name in the code means; undefined for a global. */
  variableOf(name: Node): Variable | undefined {
    this.#variables ??= new Map(
      this.#tree.scopes.scopes.flatMap(({ references }) =>
        references.map(({ identifier, resolved }) => [identifier as Node, resolved ?? undefined] as const),
      ),
    );
    const found = this.#variables.get(name);
    return found && found.defs.length > 0 ? found : undefined;
  }

  /** Replaces `[start, end)` of the code; undefined where the file does not have that code. */
  edit(start: number, end: number, text: string): Edit | undefined {
    const range = this.#source(start, end);
    return range && { file: this.path, start: range.start, end: range.end, text };
  }

  /** The range of the file behind a range of the code, where the two are the same text. */
  #source(start: number, end: number): Range | undefined {
    const { segments } = this.#virtual;
    const first = segments.find((one) => covers(one, start, Math.min(start + 1, end)));
    const last = end === start ? first : segments.find((one) => covers(one, end - 1, end));
    if (!first || !last) return undefined;
    const range = { start: first.source + start - first.generated, end: last.source + end - last.generated };
    const isSame = this.text.slice(range.start, range.end) === this.code.slice(start, end);
    return isSame && this.#isEditable(range) ? range : undefined;
  }

  #generated(start: number, end: number): Range | undefined {
    for (const { generated, source, length } of this.#virtual.segments) {
      if (source > start || end > source + length || !this.#isEditable({ start, end })) continue;
      return { start: generated + start - source, end: generated + end - source };
    }
    return undefined;
  }

  #isEditable({ start, end }: Range): boolean {
    return this.#islands?.some((one) => one.start <= start && end <= one.end) ?? true;
  }
}

const covers = ({ generated, length }: Segment, start: number, end: number): boolean =>
  generated <= start && end <= generated + length && length > 0;

const FRONTMATTER = /^\s*---\r?\n([\s\S]*?)\r?\n---/;

/** The parts of a page that are scripts. */
function islandsOf(text: string, isAstro: boolean): readonly Range[] {
  const islands: Range[] = [];
  const [head, code] = (isAstro && FRONTMATTER.exec(text)) || [];
  if (head !== undefined && code !== undefined)
    islands.push({ start: head.indexOf(code, 3), end: head.lastIndexOf(code) + code.length });
  const open = /<script\b[^<>]*>/gi;
  const close = /<\/script\s*>/gi;
  for (let match = open.exec(text); match; match = open.exec(text)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(text)?.index;
    // Without an end, all that follows is text of the script.
    if (end === undefined) break;
    islands.push({ start: open.lastIndex, end });
    open.lastIndex = close.lastIndex;
  }
  return islands;
}

/** Reads a file for editing; undefined for one that cannot be read, or that has errors: an edit could land in the wrong place. */
export function openScript(path: string, text: string): Script | undefined {
  const kind = sourceKind(path);
  if (kind === undefined) return undefined;
  try {
    if (kind === 'ts' || kind === 'tsx' || kind === 'js') {
      const tree = engine().parse(text, kind);
      return tree.problems.length > 0 ? undefined : new Script(path, text, identity(text, kind), tree, undefined);
    }
    const { tree, virtual } = engine().read(path, text);
    if (tree.problems.length + virtual.problems.length > 0) return undefined;
    return new Script(path, text, virtual, tree, islandsOf(text, kind === 'astro'));
  } catch {
    return undefined; // a parser that is not ours gave up on the file
  }
}
