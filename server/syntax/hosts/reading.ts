import type { Dialect, TSESTree, Tree } from '../tree.ts';
import type { Virtual } from '../virtual.ts';
import type { Span } from './edits.ts';

/** How a host parses a script: `parse` of engine.ts, handed in because the engine itself asks the hosts. */
export type Parse = (text: string, dialect: Dialect) => Tree;

/** A script inside a file: where it stands, and its tree, whose offsets are counted from `span.start`. */
export interface Script {
  readonly span: Span;
  readonly tree: Tree | undefined;
}

/** Parses a piece of a base's code; a piece that no tree can be made of is a script without one. */
export function readScript(base: Virtual, span: Span, dialect: Dialect, parse: Parse): Script {
  return { span, tree: parsed(base.code.slice(span.start, span.end), dialect, parse) };
}

/** The tree of a text, or undefined where the parser gives up. */
export function parsed(text: string, dialect: Dialect, parse: Parse): Tree | undefined {
  try {
    return parse(text, dialect);
  } catch {
    // The recovered tree of some broken code cannot be converted; the caller does without one.
    return undefined;
  }
}

/** The place of a node of the script in the base's code. */
export const spanOf = ({ span }: Script, { range }: TSESTree.Node): Span => ({
  start: span.start + range[0],
  end: span.start + range[1],
});

/** The names that a script declares at its top level. */
export function declaredNames(tree: Tree | undefined): ReadonlySet<string> {
  const top = tree?.scopes.scopes.filter(({ type }) => type === 'global' || type === 'module') ?? [];
  return new Set(
    top.flatMap(({ variables }) => variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name)),
  );
}

/** The language that a `lang` or `type` attribute names, for a script that TypeScript can read. */
export function scriptDialect(lang: string | undefined): Dialect | undefined {
  switch (lang?.toLowerCase()) {
    case undefined:
    case '':
    case 'js':
    case 'jsx':
    case 'javascript':
    case 'text/javascript':
    case 'module':
      return 'js';
    case 'ts':
    case 'typescript':
    case 'text/typescript':
      return 'ts';
    case 'tsx':
      return 'tsx';
    default:
      return undefined;
  }
}
