import type { TSESTree } from '../syntax/tree.ts';
import { FALSE, NONE, TRUE, type ClassFacts, type NodeId } from './facts.ts';
import type { Lowering } from './lowering.ts';

type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** Lowers a function and its body; `owner` is the index of the class it is a member of, or -1. */
export function lowerFunction(lowering: Lowering, node: TSESTree.Node, owner: number, name?: string): NodeId {
  const { params, body, async } = node as FunctionNode;
  const id = lowering.functions.length;
  const self = lowering.add(node, { k: 'function', id });
  lowering.functions.push({
    name: name ?? (node as FunctionNode).id?.name,
    parent: lowering.fn,
    node: self,
    params: params.length,
    paramNames: params.map((one) => nameOf(one)),
    paramTypes: params.map((one) => typeOf(lowering, one)),
    async,
    returns: [],
    owner,
    arrow: node.type === 'ArrowFunctionExpression',
    s: node.range[0],
    e: node.range[1],
  });
  const before = { fn: lowering.fn, at: lowering.at, breaks: lowering.breaks };
  lowering.fn = id;
  lowering.at = TRUE;
  lowering.breaks = [];
  for (const [index, param] of params.entries()) lowerParam(lowering, param, index);
  const returns = lowering.functions[id]?.returns;
  if (!body) returns?.push({ value: NONE, at: TRUE });
  else if (body.type === 'BlockStatement') {
    lowering.parts.statements(lowering, body.body);
    if (lowering.at !== FALSE) returns?.push({ value: NONE, at: lowering.at });
  } else returns?.push({ value: lowering.parts.expression(lowering, body), at: TRUE });
  Object.assign(lowering, before);
  return self;
}

function nameOf(param: TSESTree.Node): string {
  if (param.type === 'Identifier') return param.name;
  if (param.type === 'AssignmentPattern') return nameOf(param.left);
  if (param.type === 'TSParameterProperty') return nameOf(param.parameter);
  return param.type === 'RestElement' ? nameOf(param.argument) : '';
}

function typeOf(lowering: Lowering, param: TSESTree.Node): string | undefined {
  if (param.type === 'AssignmentPattern') return typeOf(lowering, param.left);
  if (param.type === 'TSParameterProperty') return typeOf(lowering, param.parameter);
  if (!('typeAnnotation' in param)) return undefined;
  const { typeAnnotation } = param;
  if (typeAnnotation?.type !== 'TSTypeAnnotation') return undefined;
  const [start, end] = typeAnnotation.typeAnnotation.range;
  return lowering.text.slice(start, end);
}

function lowerParam(lowering: Lowering, param: TSESTree.Node, index: number): void {
  if (param.type === 'RestElement') {
    lowering.parts.pattern(lowering, param.argument, lowering.add(param, { k: 'restparam', index }));
    return;
  }
  if (param.type === 'TSParameterProperty') {
    lowerParam(lowering, param.parameter, index);
    const target = lowering.add(param, {
      k: 'member',
      object: lowering.add(param, { k: 'this' }),
      name: nameOf(param),
    });
    const named = param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter;
    const value = lowering.parts.expression(lowering, named);
    lowering.assigns.push(lowering.add(param, { k: 'assign', op: '=', target, value }));
    return;
  }
  lowering.parts.pattern(lowering, param, lowering.add(param, { k: 'param', index }));
}

/** Lowers a class: its members are functions and field values; computed names are left out, their bodies are still read. */
export function lowerClass(lowering: Lowering, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): NodeId {
  const id = lowering.classes.length;
  const parent = node.superClass ? lowering.parts.expression(lowering, node.superClass) : NONE;
  const self = lowering.add(node, { k: 'class', id });
  const members: ClassFacts['members'][number][] = [];
  const contracts = node.implements.flatMap(({ expression }) =>
    expression.type === 'Identifier' ? [expression.name] : [],
  );
  lowering.classes.push({ name: node.id?.name, node: self, parent, implements: contracts, members });
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') {
      lowering.parts.statements(lowering, member.body);
      continue;
    }
    if (!('value' in member) || !member.value) continue;
    const name = keyOf(member.key);
    const isFunction = /Function/.test(member.value.type) && member.value.type !== 'TSEmptyBodyFunctionExpression';
    if (!isFunction && member.type === 'MethodDefinition') continue;
    const value = isFunction ? lowerFunction(lowering, member.value, id, name) : fieldValue(lowering, member.value, id);
    const kind =
      member.type !== 'MethodDefinition'
        ? 'field'
        : member.kind === 'get' || member.kind === 'set'
          ? member.kind
          : 'method';
    const decorators = isFunction ? decorations(lowering, member.decorators, name ?? '', value) : [];
    if (name !== undefined)
      members.push({
        name,
        kind,
        isStatic: member.static,
        node: value,
        ...(decorators.length === 0 ? {} : { decorators }),
      });
  }
  return self;
}

/** The calls that decorators come to, of the old kind and of the new one: the member comes first, and in a descriptor. */
function decorations(
  lowering: Lowering,
  nodes: readonly TSESTree.Decorator[],
  name: string,
  member: NodeId,
): readonly NodeId[] {
  return nodes.map((decorator) => {
    const callee = lowering.parts.expression(lowering, decorator.expression);
    const { range } = decorator;
    const entry = { k: 'prop', name: 'value', value: member, s: range[0], e: range[1] } as const;
    const args = [
      member,
      lowering.add(decorator, { k: 'literal', value: name }),
      lowering.add(decorator, { k: 'object', entries: [entry] }),
    ];
    const call = lowering.add(decorator, {
      k: 'call',
      callee,
      args: args.map((value) => ({ k: 'item', value }) as const),
      isNew: false,
    });
    lowering.calls.pop();
    return call;
  });
}

/** A field's value runs once for each instance, so it is lowered like the body of a small function without parameters. */
function fieldValue(lowering: Lowering, value: TSESTree.Node, owner: number): NodeId {
  const before = lowering.fn;
  const id = lowering.functions.length;
  const { range } = value;
  lowering.functions.push({
    name: undefined,
    parent: before,
    node: NONE,
    params: 0,
    paramNames: [],
    paramTypes: [],
    async: false,
    returns: [],
    owner,
    arrow: true,
    s: range[0],
    e: range[1],
  });
  lowering.fn = id;
  const node = lowering.parts.expression(lowering, value);
  lowering.fn = before;
  return node;
}

function keyOf(key: TSESTree.Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
