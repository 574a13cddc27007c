import { analyze } from '@typescript-eslint/scope-manager';
import { parse as toEstree } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import { virtualOf, withSnippets } from './hosts/virtual-of.ts';
import type { Dialect, Tree } from './tree.ts';
import type { Virtual } from './virtual.ts';

const KINDS = { ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, js: ts.ScriptKind.JSX } as const satisfies Record<
  Dialect,
  ts.ScriptKind
>;

interface Diagnosed {
  parseDiagnostics: readonly ts.DiagnosticWithLocation[];
}

/**
 * Parses one script. Half-typed code yields a tree with holes: TypeScript recovers from syntax errors, and `typescript-estree`
 * converts the recovered tree when its list of errors is empty, so the errors are taken out and returned as `problems`.
 * Throws only when the recovered tree cannot be converted at all.
 */
export function parse(text: string, dialect: Dialect): Tree {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const source = ts.createSourceFile(
    `script.${dialect === 'js' ? 'jsx' : dialect}`,
    text,
    options,
    true,
    KINDS[dialect],
  );
  const diagnosed = source as unknown as Diagnosed;
  const problems = diagnosed.parseDiagnostics.map((one) => ({
    s: one.start,
    message: ts.flattenDiagnosticMessageText(one.messageText, ' '),
  }));
  diagnosed.parseDiagnostics = [];
  const program = toEstree(source as unknown as string, {
    range: true,
    loc: false,
    jsx: dialect !== 'ts',
    allowInvalidAST: true,
    errorOnUnknownASTType: false,
    suppressDeprecatedPropertyWarnings: true,
  });
  return { program, scopes: analyze(program, { sourceType: 'module' }), problems };
}

/** Reads a file of any kind: templates become JSX, code in strings becomes code. */
export function read(path: string, text: string): { readonly virtual: Virtual; readonly tree: Tree } {
  const virtual = virtualOf(path, text, parse);
  const tree = parse(virtual.code, virtual.dialect);
  const withCode = withSnippets(virtual, tree, parse);
  return withCode ? { virtual: withCode, tree: parse(withCode.code, withCode.dialect) } : { virtual, tree };
}
