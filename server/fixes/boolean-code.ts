import { bare, type Node } from './nodes.ts';
import type { Script } from './script.ts';

/** A condition: a node that has to be true, or false. */
export interface Condition {
  readonly node: Node;
  readonly sense: boolean;
}

/** The conditions that all hold when a node is true (or false): `a && !b` gives `a` true and `b` false. */
export function conjuncts({ node: given, sense }: Condition): readonly Condition[] {
  const node = bare(given);
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return conjuncts({ node: node.argument, sense: !sense });
  if (node.type === 'LogicalExpression' && node.operator === (sense ? '&&' : '||'))
    return [...conjuncts({ node: node.left, sense }), ...conjuncts({ node: node.right, sense })];
  const [argument] = node.type === 'CallExpression' && node.arguments.length === 1 ? node.arguments : [];
  if (argument && node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Boolean')
    return conjuncts({ node: argument, sense });
  return [{ node, sense }];
}

const OPPOSITE: Readonly<Record<string, string>> = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' };

/** Binds as tightly as `!` needs it. */
const TIGHT = /^(?:CallExpression|ChainExpression|Identifier|Literal|MemberExpression|ThisExpression)$/;

/** A piece of code with a truth value; `isTight` when it needs no parentheses beside an operator. */
export interface BooleanCode {
  readonly code: string;
  readonly negated: string;
  readonly isTight: boolean;
}

/** The code of a condition, so that it is true when the condition holds. */
export function codeOfCondition({ node, sense }: Condition, code: string): BooleanCode {
  if (node.type === 'BinaryExpression' && OPPOSITE[node.operator] !== undefined) {
    const [left, right] = [
      code.slice(0, node.left.range[1] - node.range[0]),
      code.slice(node.right.range[0] - node.range[0]),
    ];
    const between = code.slice(left.length, code.length - right.length);
    const opposite = left + between.replace(node.operator, OPPOSITE[node.operator] ?? '') + right;
    return { code: sense ? code : opposite, negated: sense ? opposite : code, isTight: false };
  }
  const isTight = TIGHT.test(node.type);
  const negated = isTight ? `!${code}` : `!(${code})`;
  return sense ? { code, negated, isTight } : { code: negated, negated: code, isTight: true };
}

/** The condition that a finding has seen at a place: `sense` is false where its text is a negation of the code. */
export function conditionAt(
  script: Script,
  text: string,
  place: { readonly start: number; readonly end: number },
): Condition | undefined {
  const node = script.nodeAt(place);
  if (!node) return undefined;
  return { node, sense: !(text.startsWith('!(') && text !== script.codeOf(node)) };
}
