import type { TSESTree } from '../syntax/tree.ts';
import { TRUE, type Element, type Entry, type NodeId } from './facts.ts';
import type { Lowering } from './lowering.ts';

type Handler<T extends TSESTree.AST_NODE_TYPES> = (
  lowering: Lowering,
  node: Extract<TSESTree.Node, { type: T }>,
) => NodeId;
type Handlers = { readonly [T in TSESTree.AST_NODE_TYPES]?: Handler<T> };

const inner = (lowering: Lowering, node: { readonly expression: TSESTree.Node }) =>
  lowerExpression(lowering, node.expression);

/** One row for each kind of expression that means something here; the rest is `unknown`, with its children still read. */
const HANDLERS: Handlers = {
  Literal: (lowering, node) =>
    'regex' in node && node.regex
      ? lowering.add(node, { k: 'regex' })
      : lowering.add(node, {
          k: 'literal',
          value: typeof node.value === 'bigint' ? String(node.value) : (node.value as string),
        }),
  Identifier: lowerIdentifier,
  JSXIdentifier: (lowering, node) => lowering.add(node, { k: 'literal', value: node.name }),
  ThisExpression: (lowering, node) => lowering.add(node, { k: 'this' }),
  Super: (lowering, node) => lowering.add(node, { k: 'super' }),
  MemberExpression: lowerMember,
  ChainExpression: inner,
  TSNonNullExpression: inner,
  TSAsExpression: inner,
  TSSatisfiesExpression: inner,
  TSTypeAssertion: inner,
  TSInstantiationExpression: inner,
  JSXExpressionContainer: inner,
  CallExpression: lowerCall,
  NewExpression: (lowering, node) => call(lowering, node, true),
  ImportExpression: (lowering, node) => {
    const source = lowerExpression(lowering, node.source);
    return importOf(lowering, node, source, false);
  },
  TemplateLiteral: (lowering, node) =>
    lowering.add(node, {
      k: 'template',
      texts: node.quasis.map((one) => one.value.cooked ?? one.value.raw),
      offsets: node.quasis.map((one) => one.range[0] + 1),
      parts: node.expressions.map((one) => lowerExpression(lowering, one)),
    }),
  TaggedTemplateExpression: (lowering, node) => {
    const callee = lowerExpression(lowering, node.tag);
    const value = lowerExpression(lowering, node.quasi);
    return lowering.add(node, { k: 'call', callee, args: [{ k: 'item', value }], isNew: false });
  },
  ArrayExpression: (lowering, node) => lowering.add(node, { k: 'list', items: elements(lowering, node.elements) }),
  ObjectExpression: lowerObject,
  ArrowFunctionExpression: (lowering, node) => lowering.parts.function(lowering, node, -1),
  FunctionExpression: (lowering, node) => lowering.parts.function(lowering, node, -1),
  FunctionDeclaration: (lowering, node) => lowering.parts.function(lowering, node, -1),
  ClassExpression: (lowering, node) => lowering.parts.class(lowering, node),
  ClassDeclaration: (lowering, node) => lowering.parts.class(lowering, node),
  ConditionalExpression: (lowering, node) => {
    const test = lowerExpression(lowering, node.test);
    const before = lowering.at;
    lowering.at = lowering.and(before, lowering.test(test, true));
    const yes = lowerExpression(lowering, node.consequent);
    lowering.at = lowering.and(before, lowering.test(test, false));
    const no = lowerExpression(lowering, node.alternate);
    lowering.at = before;
    return lowering.add(node, { k: 'choice', test, yes, no });
  },
  LogicalExpression: lowerLogical,
  UnaryExpression: (lowering, node) => {
    const value = lowerExpression(lowering, node.argument);
    if (node.operator === '!') return lowering.add(node, { k: 'not', value });
    if (node.operator === 'void') return lowering.add(node, { k: 'literal', value: undefined });
    const id = lowering.add(node, { k: 'unary', op: node.operator, value });
    if (node.operator === 'delete') lowering.assigns.push(id);
    return id;
  },
  UpdateExpression: (lowering, node) => {
    const value = lowering.add(node, { k: 'unknown', why: 'counter' });
    if (node.argument.type === 'Identifier') lowering.define(node.argument, { k: 'value', node: value });
    return value;
  },
  BinaryExpression: (lowering, node) => {
    const left = lowerExpression(lowering, node.left);
    return lowering.add(node, { k: 'binary', op: node.operator, left, right: lowerExpression(lowering, node.right) });
  },
  AwaitExpression: (lowering, node) =>
    lowering.add(node, { k: 'await', value: lowerExpression(lowering, node.argument) }),
  YieldExpression: (lowering, node) =>
    node.argument
      ? lowering.add(node, { k: 'await', value: lowerExpression(lowering, node.argument) })
      : lowering.add(node, { k: 'unknown', why: 'yield' }),
  AssignmentExpression: lowerAssignment,
  SequenceExpression: (lowering, node) =>
    lowering.add(node, { k: 'sequence', items: node.expressions.map((one) => lowerExpression(lowering, one)) }),
  MetaProperty: (lowering, node) =>
    lowering.add(node, { k: 'global', name: `${node.meta.name}.${node.property.name}` }),
  JSXElement: (lowering, node) => lowering.parts.jsx(lowering, node),
  JSXFragment: (lowering, node) => lowering.parts.jsx(lowering, node),
  JSXEmptyExpression: (lowering, node) => lowering.add(node, { k: 'literal', value: undefined }),
};

/** Lowers any expression; never fails. */
export function lowerExpression(lowering: Lowering, node: TSESTree.Node): NodeId {
  const handler = HANDLERS[node.type] as ((lowering: Lowering, node: TSESTree.Node) => NodeId) | undefined;
  if (handler) return handler(lowering, node);
  for (const child of childrenOf(node)) lowerExpression(lowering, child);
  return lowering.add(node, { k: 'unknown', why: node.type });
}

function* childrenOf(node: TSESTree.Node): Iterable<TSESTree.Node> {
  if (node.type.startsWith('TS')) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'parent') continue;
    for (const one of Array.isArray(value) ? value : [value])
      if (one && typeof one === 'object' && 'type' in one && 'range' in one) yield one as TSESTree.Node;
  }
}

function lowerIdentifier(lowering: Lowering, node: TSESTree.Identifier): NodeId {
  const binding = lowering.binding(node);
  if (binding !== undefined) return lowering.add(node, { k: 'ref', binding });
  if (node.name === 'undefined') return lowering.add(node, { k: 'literal', value: undefined });
  if (node.name === 'arguments' && lowering.fn !== 0) return lowering.add(node, { k: 'arguments' });
  return lowering.add(node, { k: 'global', name: node.name });
}

function lowerMember(lowering: Lowering, node: TSESTree.MemberExpression): NodeId {
  const object = lowerExpression(lowering, node.object);
  const { property } = node;
  if (property.type === 'PrivateIdentifier')
    return lowering.add(node, { k: 'member', object, name: `#${property.name}` });
  if (!node.computed && property.type === 'Identifier')
    return lowering.add(node, { k: 'member', object, name: property.name });
  if (property.type === 'Literal') return lowering.add(node, { k: 'member', object, name: String(property.value) });
  return lowering.add(node, { k: 'member', object, key: lowerExpression(lowering, property) });
}

function elements(lowering: Lowering, nodes: readonly (TSESTree.Node | null)[]): Element[] {
  return nodes.map((node): Element => {
    if (!node) return { k: 'hole' };
    if (node.type === 'SpreadElement') return { k: 'spread', value: lowerExpression(lowering, node.argument) };
    return { k: 'item', value: lowerExpression(lowering, node) };
  });
}

function call(lowering: Lowering, node: TSESTree.CallExpression | TSESTree.NewExpression, isNew: boolean): NodeId {
  const callee = lowerExpression(lowering, node.callee);
  return lowering.add(node, { k: 'call', callee, args: elements(lowering, node.arguments), isNew });
}

function lowerCall(lowering: Lowering, node: TSESTree.CallExpression): NodeId {
  const { callee } = node;
  const [first] = node.arguments;
  if (callee.type === 'Identifier' && callee.name === 'require' && first && lowering.binding(callee) === undefined)
    return importOf(lowering, node, lowerExpression(lowering, first), true);
  return call(lowering, node, false);
}

function importOf(lowering: Lowering, node: TSESTree.Node, source: NodeId, required: boolean): NodeId {
  const id = lowering.add(node, { k: 'import', source, required });
  const from = lowering.node(source);
  if (from.k === 'literal' && typeof from.value === 'string')
    lowering.imports.push({ from: from.value, lazy: !required || lowering.fn !== 0 || lowering.at !== TRUE, node: id });
  return id;
}

function lowerObject(lowering: Lowering, node: TSESTree.ObjectExpression): NodeId {
  const entries = node.properties.map((property): Entry => {
    if (property.type === 'SpreadElement') return { k: 'spread', value: lowerExpression(lowering, property.argument) };
    const { key, range } = property;
    const name =
      key.type === 'Identifier' && !property.computed
        ? key.name
        : key.type === 'Literal'
          ? String(key.value)
          : undefined;
    const value =
      property.method || property.kind !== 'init'
        ? lowering.parts.function(lowering, property.value, -1, name)
        : lowerExpression(lowering, property.value);
    const k = property.kind === 'get' ? 'get' : 'prop';
    const place = { value, s: range[0], e: range[1] };
    return name === undefined ? { k, key: lowerExpression(lowering, key), ...place } : { k, name, ...place };
  });
  return lowering.add(node, { k: 'object', entries });
}

function lowerLogical(lowering: Lowering, node: TSESTree.LogicalExpression): NodeId {
  const left = lowerExpression(lowering, node.left);
  const before = lowering.at;
  lowering.at = lowering.and(before, passes(lowering, node, left));
  const right = lowerExpression(lowering, node.right);
  lowering.at = before;
  return lowering.add(node, { k: 'logic', op: node.operator, left, right });
}

/** What holds when the right side of `&&`, `||` or `??` runs. */
function passes(lowering: Lowering, node: TSESTree.LogicalExpression, left: NodeId) {
  if (node.operator !== '??') return lowering.test(left, node.operator === '&&');
  const nothing = lowering.add(node.left, { k: 'literal', value: null });
  return lowering.test(lowering.add(node.left, { k: 'binary', op: '==', left, right: nothing }), true);
}

function lowerAssignment(lowering: Lowering, node: TSESTree.AssignmentExpression): NodeId {
  const { left, operator } = node;
  if (operator === '=' && (left.type === 'ObjectPattern' || left.type === 'ArrayPattern')) {
    const value = lowerExpression(lowering, node.right);
    lowering.parts.pattern(lowering, left, value);
    return value;
  }
  const target = lowerExpression(lowering, left);
  const value = assigned(lowering, node, target);
  if (left.type === 'Identifier') lowering.define(left, { k: 'value', node: value });
  const id = lowering.add(node, { k: 'assign', op: operator, target, value });
  if (lowering.node(target).k !== 'ref') lowering.assigns.push(id);
  return id;
}

function assigned(lowering: Lowering, node: TSESTree.AssignmentExpression, target: NodeId): NodeId {
  const { operator } = node;
  const op = operator.slice(0, -1);
  if (operator === '=') return lowerExpression(lowering, node.right);
  if (op === '&&' || op === '||' || op === '??') {
    const before = lowering.at;
    if (op !== '??') lowering.at = lowering.and(before, lowering.test(target, op === '&&'));
    const right = lowerExpression(lowering, node.right);
    lowering.at = before;
    return right;
  }
  return lowering.add(node, { k: 'binary', op, left: target, right: lowerExpression(lowering, node.right) });
}
