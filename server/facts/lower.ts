import type { Tree } from '../syntax/tree.ts';
import { NONE, TRUE, type Facts } from './facts.ts';
import { lowerClass, lowerFunction } from './lower-functions.ts';
import { lowerExpression } from './lower-expressions.ts';
import { lowerJsx } from './lower-jsx.ts';
import { lowerPattern } from './lower-patterns.ts';
import { lowerStatements } from './lower-statements.ts';
import { Lowering } from './lowering.ts';

/** Turns a parsed file into its facts. Pure: the same text and tree give the same facts. Offsets are those of `text`. */
export function lower(text: string, tree: Tree): Facts {
  const lowering = new Lowering(text, tree, {
    expression: lowerExpression,
    statements: lowerStatements,
    pattern: lowerPattern,
    function: lowerFunction,
    class: lowerClass,
    jsx: lowerJsx,
  });
  lowering.functions.push({
    name: undefined,
    parent: 0,
    node: NONE,
    params: 0,
    paramNames: [],
    paramTypes: [],
    async: false,
    returns: [],
    owner: -1,
    arrow: false,
    s: 0,
    e: text.length,
  });
  lowering.at = TRUE;
  lowerStatements(lowering, tree.program.body);
  return lowering.facts(tree.problems.map(({ s, message }) => ({ at: s, message })));
}
