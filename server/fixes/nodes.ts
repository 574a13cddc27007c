import type { TSESTree } from '../syntax/tree.ts';

export type Node = TSESTree.Node;

/** The nodes of some types, by the words that stand for the types. */
export type NodeOf<Type extends `${Node['type']}`> = Node extends infer One
  ? One extends Node
    ? `${One['type']}` extends Type
      ? One
      : never
    : never
  : never;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes directly below a node. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** The node and all below it, a node before what is below it. */
export function* within(node: Node): Iterable<Node> {
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    open.push(...childrenOf(next).toReversed());
  }
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'ChainExpression',
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
]);

/** The expression without casts and marks around it. */
export function bare(node: Node): Node {
  return WRAPPERS.has(node.type) && 'expression' in node && isNode(node.expression) ? bare(node.expression) : node;
}

export const isFunction = (
  node: Node,
): node is NodeOf<'ArrowFunctionExpression' | 'FunctionDeclaration' | 'FunctionExpression'> =>
  node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';

/** The text of a string literal, or of a template without values. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

/** The name of a property as it is written. */
export function keyOf(node: NodeOf<'Property'>): string | undefined {
  if (node.key.type === 'Identifier' && !node.computed) return node.key.name;
  return node.key.type === 'Literal' ? String(node.key.value) : textOf(node.key);
}
