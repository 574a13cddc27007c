import { parse, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { Access, CallArg, Claim, Step } from '../../server/catalogue/consent/access.ts';

/** What the names of a snippet stand for. */
export type Scope = ReadonlyMap<string, Access>;

/** One condition of a snippet: a value and what is asked of it, where the snippet is true. */
export interface Condition {
  readonly access: Access;
  readonly claim: Claim;
}

type Literal = Extract<CallArg, { k: 'literal' }>['value'];

/** Calls that hand their argument on, as far as consent is concerned. */
const TRANSPARENT = new Set(['parse', 'decodeURIComponent', 'Boolean', 'String', 'unescape']);

export function expressionOf(code: string): TSESTree.Expression {
  const [statement] = parse(`(${code})`, { range: false }).body;
  if (statement?.type !== 'ExpressionStatement') throw new Error(`Not an expression: ${code}`);
  return statement.expression;
}

/** The access that an expression is; undefined when it is none. Unknown names are globals. */
export function accessOf(node: TSESTree.Node, scope: Scope): Access | undefined {
  switch (node.type) {
    case 'Identifier':
      return scope.get(node.name) ?? { root: { k: 'global', name: node.name }, steps: [] };
    case 'ThisExpression':
      return { root: { k: 'name', name: 'this' }, steps: [] };
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return accessOf(node.expression, scope);
    case 'AwaitExpression':
      return accessOf(node.argument, scope);
    case 'MemberExpression':
      return memberOf(node, scope);
    case 'CallExpression':
    case 'NewExpression':
      return callOf(node, scope);
    default:
      return undefined;
  }
}

function memberOf(node: TSESTree.MemberExpression, scope: Scope): Access | undefined {
  const name = node.computed ? literalOf(node.property) : (node.property as TSESTree.Identifier).name;
  if (node.object.type === 'Identifier' && node.object.name === 'window' && typeof name === 'string') {
    return scope.get(name) ?? { root: { k: 'global', name }, steps: [] };
  }
  const object = accessOf(node.object, scope);
  return object && with_(object, { k: 'get', name: name === undefined ? undefined : String(name) });
}

function callOf(node: TSESTree.CallExpression | TSESTree.NewExpression, scope: Scope): Access | undefined {
  const callee = accessOf(node.callee, scope);
  const last = callee?.steps.at(-1);
  const called = last?.k === 'get' ? last.name : callee?.root.k === 'global' && !last ? callee.root.name : undefined;
  const [first] = node.arguments;
  if (called !== undefined && TRANSPARENT.has(called) && first) return accessOf(first, scope);
  return callee && with_(callee, { k: 'call', args: node.arguments.map(argOf), isNew: node.type === 'NewExpression' });
}

function with_(access: Access, step: Step): Access {
  return { root: access.root, steps: [...access.steps, step] };
}

function literalOf(node: TSESTree.Node): Literal {
  if (node.type === 'UnaryExpression' && node.operator === '-') return -Number(literalOf(node.argument));
  if (node.type === 'Literal' && 'regex' in node) return node.regex.pattern;
  return node.type === 'Literal' && typeof node.value !== 'bigint' ? node.value : undefined;
}

export function argOf(node: TSESTree.Node): CallArg {
  switch (node.type) {
    case 'Literal':
    case 'UnaryExpression':
      return { k: 'literal', value: literalOf(node) };
    case 'ArrayExpression':
      return { k: 'list', items: node.elements.map((one) => (one ? argOf(one) : { k: 'unknown' })) };
    case 'ObjectExpression':
      return { k: 'object', fields: Object.fromEntries(node.properties.flatMap(fieldOf)) };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return { k: 'function' };
    default:
      return node.type === 'Identifier' && node.name === 'fn' ? { k: 'function' } : { k: 'unknown' };
  }
}

function fieldOf(property: TSESTree.ObjectLiteralElement): (readonly [string, CallArg])[] {
  if (property.type !== 'Property') return [];
  const name = property.key.type === 'Identifier' ? property.key.name : String(literalOf(property.key));
  return [[name, argOf(property.value)]];
}

/** The conditions that an expression is made of, on the side where it is true (`holds`) or false. */
export function conditionsOf(node: TSESTree.Node, scope: Scope, holds: boolean): readonly Condition[] {
  if (node.type === 'UnaryExpression' && node.operator === '!') return conditionsOf(node.argument, scope, !holds);
  if (node.type === 'ChainExpression') return conditionsOf(node.expression, scope, holds);
  if (node.type === 'LogicalExpression') {
    return [...conditionsOf(node.left, scope, holds), ...conditionsOf(node.right, scope, holds)];
  }
  if (node.type === 'BinaryExpression') return comparisonOf(node, scope, holds);
  const access = accessOf(node, scope);
  return access ? [{ access, claim: { k: holds ? 'truthy' : 'falsy' } }] : [];
}

function comparisonOf(node: TSESTree.BinaryExpression, scope: Scope, holds: boolean): readonly Condition[] {
  const access = accessOf(node.left, scope);
  if (!access) return [];
  const value = literalOf(node.right);
  if (node.operator === '>' && value === 0) return [{ access, claim: { k: holds ? 'truthy' : 'falsy' } }];
  const equal = node.operator.startsWith('==');
  return [{ access, claim: { k: equal === holds ? 'is' : 'not', value } }];
}

/** A callback in a snippet: the call it is handed to, where, and the function (`fn` stands for any). */
export interface Callback {
  readonly call: Access;
  readonly argument: number;
  readonly property: string | undefined;
  readonly fn: TSESTree.Node;
}

/** The callbacks that the outermost call of a snippet is given. */
export function callbacksOf(node: TSESTree.Node, scope: Scope): readonly Callback[] {
  const call = accessOf(node, scope);
  if (node.type !== 'CallExpression' || !call) return [];
  return node.arguments.flatMap((arg, argument) =>
    functionsIn(arg, []).map(({ path, fn }) => ({
      call,
      argument,
      property: path.length > 0 ? path.join('.') : undefined,
      fn,
    })),
  );
}

/** The callbacks in an object or list, with the path to each. */
export function callbacksIn(node: TSESTree.Node): readonly { readonly property: string | undefined }[] {
  return functionsIn(node, []).map(({ path }) => ({ property: path.length > 0 ? path.join('.') : undefined }));
}

function functionsIn(
  node: TSESTree.Node,
  path: readonly string[],
): readonly { path: readonly string[]; fn: TSESTree.Node }[] {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return [{ path, fn: node }];
    case 'Identifier':
      return node.name === 'fn' ? [{ path, fn: node }] : [];
    case 'ArrayExpression':
      return node.elements.flatMap((one, index) => (one ? functionsIn(one, [...path, String(index)]) : []));
    case 'ObjectExpression':
      return node.properties.flatMap((one) =>
        one.type === 'Property' ? functionsIn(one.value, [...path, fieldOf(one)[0]?.[0] ?? '']) : [],
      );
    default:
      return [];
  }
}

/** The names of a callback's parameters, for the conditions in its body. */
export function payloadScope(callback: Callback, scope: Scope): Scope {
  const inner = new Map(scope);
  const { call, argument, property, fn } = callback;
  if (!('params' in fn)) return inner;
  for (const [index, param] of fn.params.entries()) {
    const root: Access['root'] = { k: 'payload', call, argument, index, ...(property !== undefined && { property }) };
    bind(param, { root, steps: [] }, inner);
  }
  return inner;
}

function bind(pattern: TSESTree.Node, access: Access, scope: Map<string, Access>): void {
  if (pattern.type === 'Identifier') scope.set(pattern.name, access);
  if (pattern.type !== 'ObjectPattern') return;
  for (const one of pattern.properties) {
    if (one.type === 'Property' && one.key.type === 'Identifier')
      bind(one.value, with_(access, { k: 'get', name: one.key.name }), scope);
  }
}
