import type { Facts } from '../facts/facts.ts';
import { lower } from '../facts/lower.ts';
import type { Loaded } from '../link/program.ts';
import type { Engine } from '../syntax/tree.ts';
import { toSource } from '../syntax/virtual.ts';

/** The engine holds TypeScript and the parsers of the frameworks: it is loaded when the first file has to be parsed. */
export function engine(): Engine {
  return require('../syntax/engine.ts') as Engine;
}

export interface Read extends Loaded {
  readonly problems: Facts['problems'];
}

/** Parses a file and lowers it to facts. Never throws: a file that cannot be read at all has no facts and a problem. */
export function readFacts(path: string, text: string): Read | { readonly problem: string } {
  try {
    const { tree, virtual } = engine().read(path, text);
    const facts = lower(virtual.code, tree);
    const { segments } = virtual;
    const [only, more] = segments;
    const same = only !== undefined && more === undefined && only.generated === only.source;
    return {
      code: virtual.code,
      facts,
      text,
      toSource: same ? (offset) => offset : (offset) => toSource(virtual, offset),
      problems: [
        ...virtual.problems,
        ...tree.problems.map(({ s, message }) => ({ at: toSource(virtual, s), message })),
      ],
    };
  } catch (error) {
    return { problem: `it cannot be parsed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
