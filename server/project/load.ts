import type { Facts } from '../facts/facts.ts';
import { lower } from '../facts/lower.ts';
import type { Loaded } from '../link/program.ts';
import type { Engine } from '../syntax/tree.ts';
import { toSource, type Segment } from '../syntax/virtual.ts';

/** The engine holds TypeScript and the parsers of the frameworks: it is loaded when the first file has to be parsed. */
function engine(): Engine {
  return require('../syntax/engine.ts') as Engine;
}

/** What parsing a file gives: a plain value that depends on its path's ending and its text alone, so it can be kept. */
export interface Parsed {
  readonly facts: Facts;
  /** The code that the offsets of the facts refer to; undefined when it is the text itself. */
  readonly code: string | undefined;
  readonly segments: readonly Segment[];
  /** What could not be read; offsets of the text. */
  readonly problems: readonly { readonly at: number; readonly message: string }[];
}

/** Keeps parsed files between runs. A cache may forget anything at any time: the results are the same. */
export interface ParsedCache {
  get(path: string, text: string): Parsed | undefined;
  set(path: string, text: string, parsed: Parsed): void;
}

/** Parses a file and lowers it to facts. Never throws: a file that cannot be read at all has a problem instead. */
export function parseFile(path: string, text: string): Parsed | { readonly problem: string } {
  try {
    const { tree, virtual } = engine().read(path, text);
    const same = virtual.code === text;
    return {
      facts: lower(virtual.code, tree),
      code: same ? undefined : virtual.code,
      segments: same ? [] : virtual.segments,
      problems: [
        ...virtual.problems,
        ...tree.problems.map(({ s, message }) => ({ at: toSource(virtual, s), message })),
      ],
    };
  } catch (error) {
    return { problem: `it cannot be parsed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Makes a parsed file ready to be linked. */
export function loadedFrom(parsed: Parsed, text: string): Loaded {
  const { code, facts, segments } = parsed;
  if (code === undefined) return { code: text, facts, text, toSource: (offset) => offset };
  return { code, facts, text, toSource: (offset) => toSource({ segments }, offset) };
}

/** Keeps the last parsed state of each file in memory. */
export class MemoryCache implements ParsedCache {
  readonly #known = new Map<string, { readonly text: string; readonly parsed: Parsed }>();

  get(path: string, text: string): Parsed | undefined {
    const known = this.#known.get(path);
    return known?.text === text ? known.parsed : undefined;
  }

  set(path: string, text: string, parsed: Parsed): void {
    this.#known.set(path, { text, parsed });
  }
}
