import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { VirtualBuilder } from '../virtual.ts';
import { writeEdited, type Edit, type Span } from './edits.ts';
import { spanOf, type Script } from './reading.ts';

/** The statements that a module must have at its top level: imports and exports. */
export function topLevelOnly(script: Script): Span[] {
  return (script.tree?.program.body ?? [])
    .filter(
      ({ type }) => type === 'ImportDeclaration' || type.startsWith('Export') || type === 'TSImportEqualsDeclaration',
    )
    .map((statement) => spanOf(script, statement));
}

/** Says whether the top level of a script awaits. */
export function awaits({ tree }: Script): boolean {
  let found = false;
  if (!tree) return found;
  let functionEnd = 0;
  simpleTraverse(tree.program, {
    enter(node) {
      if (node.type.includes('Function')) functionEnd = Math.max(functionEnd, node.range[1]);
      const waits = node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
      found ||= waits && node.range[0] >= functionEnd;
    },
  });
  return found;
}

/** Appends the top-level statements of a script, each on its own line. */
export function writeHoisted(builder: VirtualBuilder, spans: readonly Span[], edits: readonly Edit[]): void {
  for (const { start, end } of spans) {
    writeEdited(builder, start, end, edits);
    builder.text('\n');
  }
}

/** Appends the rest of a script, as the start of a function's body. */
export function writeBody(
  builder: VirtualBuilder,
  { span }: Script,
  hoisted: readonly Span[],
  edits: readonly Edit[],
): void {
  writeEdited(builder, span.start, span.end, [...hoisted, ...edits]);
  builder.text('\n');
}
