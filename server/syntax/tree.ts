import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ScopeManager, Variable } from '@typescript-eslint/scope-manager';
import type { Virtual } from './virtual.ts';

export type { TSESTree, Variable };

/** A parsed file: the ESTree program, the bindings of its names, and what could not be read (offsets in UTF-16 code units). */
export interface Tree {
  readonly program: TSESTree.Program;
  readonly scopes: ScopeManager;
  readonly problems: readonly { readonly s: number; readonly message: string }[];
}

/** The dialect of a script: decides whether `<T>x` is a cast or an element. */
export type Dialect = 'ts' | 'tsx' | 'js';

/** What `engine.ts` offers; the engine carries the TypeScript compiler and is loaded only when a file needs parsing. */
export interface Engine {
  parse(text: string, dialect: Dialect): Tree;
  /** The script that stands for a file, code in its strings included, and the tree of that script. */
  read(path: string, text: string): { readonly virtual: Virtual; readonly tree: Tree };
}
