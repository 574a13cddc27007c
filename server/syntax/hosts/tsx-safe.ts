import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { Edit } from './edits.ts';
import { replacement } from './edits.ts';
import { spanOf, type Script } from './reading.ts';

/**
 * The edits that let a TypeScript script be read next to JSX: `<T>value` loses its cast, and the `<T>` of a generic arrow
 * function gets the comma that tells it from an element.
 */
export function tsxSafeEdits(script: Script): Edit[] {
  const edits: Edit[] = [];
  if (!script.tree) return edits;
  simpleTraverse(script.tree.program, {
    enter(node) {
      if (node.type === 'TSTypeAssertion')
        edits.push({ start: spanOf(script, node).start, end: spanOf(script, node.expression).start });
      if (node.type !== 'ArrowFunctionExpression' || node.typeParameters?.params.length !== 1) return;
      const last = spanOf(script, node.typeParameters).end - 1;
      const [only] = node.typeParameters.params;
      if (only && !only.constraint && spanOf(script, only).end === last) edits.push(replacement(last, last, ','));
    },
  });
  return edits;
}
