import type { Edit } from './fix.ts';
import { hasEffects } from './effects.ts';
import type { Node, NodeOf } from './nodes.ts';
import type { Script } from './script.ts';
import { isFirstOnLine, lineStart, nextLine, pastBlanks, pastTrivia, restOfLine } from './trivia.ts';

/** The edits; undefined where one of them cannot be made. */
export type Edits = readonly Edit[] | undefined;

/** All edits, or none. */
export function allOf(edits: readonly (Edit | undefined)[]): Edits {
  const made = edits.filter((edit) => edit !== undefined);
  return made.length === edits.length && made.length > 0 ? made : undefined;
}

const isBlank = (code: string, start: number, end: number): boolean => code.slice(start, end).trim() === '';

/** Takes `[start, end)` out, with its lines where it has them to itself. `end` is behind its comma or semicolon. */
function takeOut(script: Script, start: number, end: number): Edit | undefined {
  const { code } = script;
  const rest = restOfLine(code, end);
  if (isFirstOnLine(code, start) && rest !== undefined) {
    const from = lineStart(code, start);
    const to = nextLine(code, rest);
    // Between two blank lines one of them is enough.
    const next = nextLine(code, to);
    const isDouble = isBlank(code, lineStart(code, from - 1), from) && next > to && isBlank(code, to, next);
    const lines = script.edit(from, isDouble ? next : to, '') ?? script.edit(from, to, '');
    if (lines) return lines;
  }
  if (rest === undefined) return script.edit(start, pastBlanks(code, end), '');
  const blanks = /[ \t]*$/.exec(code.slice(lineStart(code, start), start))?.[0].length ?? 0;
  return script.edit(start - blanks, end, '') ?? script.edit(start, end, '');
}

/** Takes an element out of a list, an argument out of a call, or a property out of an object. */
export function removeItem(script: Script, items: readonly (Node | null)[], item: Node): Edits {
  const { code } = script;
  const index = items.indexOf(item);
  const [start, end] = item.range;
  const comma = pastTrivia(code, end);
  const before = items[index - 1];
  if (code[comma] === ',') {
    const isLast = before && /[)\]}]/.test(code[pastTrivia(code, comma + 1)] ?? '') && !isFirstOnLine(code, start);
    if (isLast) return allOf([script.edit(before.range[1], end, '')]);
    // A comment behind the comma is about this item.
    return allOf([takeOut(script, start, comma + 1)]);
  }
  if (code[comma] === ')' && code[start - 1] === '(') return undefined; // it stands in parentheses of its own
  if (!before) return items.length === 1 ? allOf([script.edit(start, end, '')]) : undefined;
  const previous = pastTrivia(code, before.range[1]);
  if (code[previous] !== ',') return undefined;
  const rest = restOfLine(code, end);
  if (isFirstOnLine(code, start) && rest !== undefined) {
    return allOf([
      script.edit(previous, previous + 1, ''),
      script.edit(lineStart(code, start), nextLine(code, rest), ''),
    ]);
  }
  return allOf([script.edit(before.range[1], end, '')]);
}

const replaced = (script: Script, node: Node, text: string): Edits => allOf([script.edit(...node.range, text)]);

const isEmptyBut = (script: Script, block: Node, only: Node): boolean => {
  const [start, end] = block.range;
  const { code } = script;
  return (code.slice(start + 1, only.range[0]) + code.slice(only.range[1], end - 1)).trim() === '';
};

/** Takes a branch of an `if` out: with it the `if`, when nothing else is in it. */
function removeBranch(script: Script, branch: Node, parent: NodeOf<'IfStatement'>): Edits {
  if (parent.alternate === branch) return allOf([script.edit(parent.consequent.range[1], branch.range[1], '')]);
  return parent.alternate === null && !hasEffects(parent.test)
    ? removeStatement(script, parent)
    : replaced(script, branch, '{}');
}

/** Takes a statement out; a block or an `if` that is left with nothing goes too, where that changes nothing else. */
export function removeStatement(script: Script, statement: Node): Edits {
  const parent = script.parent(statement);
  switch (parent?.type) {
    case 'BlockStatement': {
      if (parent.body.length > 1 || !isEmptyBut(script, parent, statement)) break;
      const holder = script.parent(parent);
      if (holder?.type === 'IfStatement') return removeBranch(script, parent, holder);
      // The block may be made up around a script of a page.
      return replaced(script, parent, '{}') ?? allOf([takeOut(script, ...statement.range)]);
    }
    case 'Program':
    case 'StaticBlock':
    case 'SwitchCase':
      break;
    case 'IfStatement':
      return removeBranch(script, statement, parent);
    default:
      return replaced(script, statement, '{}');
  }
  return allOf([takeOut(script, ...statement.range)]);
}

/** Takes an expression out that is there for what it does; undefined where its value is used. */
export function removeExpression(script: Script, node: Node): Edits {
  const parent = script.parent(node);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return removeStatement(script, parent);
    case 'AwaitExpression':
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return removeExpression(script, parent);
    case 'UnaryExpression':
      return parent.operator === 'void' ? removeExpression(script, parent) : undefined;
    case 'LogicalExpression':
      if (parent.right !== node) return undefined;
      return hasEffects(parent.left)
        ? allOf([script.edit(parent.left.range[1], parent.range[1], '')])
        : removeExpression(script, parent);
    case 'ConditionalExpression':
      return parent.test === node || !isStatement(script, parent) ? undefined : replaced(script, node, 'undefined');
    case 'SequenceExpression':
      return isStatement(script, parent) ? removeItem(script, parent.expressions, node) : undefined;
    case 'ArrowFunctionExpression':
      return parent.body === node ? emptied(script, parent) : undefined;
    case 'ReturnStatement':
      return allOf([script.edit(script.code.indexOf('return', parent.range[0]) + 6, node.range[1], '')]);
    default:
      return undefined;
  }
}

/** `() => send(x)` becomes `() => {}`. */
function emptied(script: Script, { body, range }: NodeOf<'ArrowFunctionExpression'>): Edits {
  const arrow = script.code.lastIndexOf('=>', body.range[0]) + 2;
  return allOf([script.edit(arrow, range[1], ' {}')]);
}

const isStatement = (script: Script, node: Node): boolean => script.parent(node)?.type === 'ExpressionStatement';
