import type { TSESTree } from '../syntax/tree.ts';
import type { NodeId } from './facts.ts';
import type { Lowering } from './lowering.ts';

/** Binds the names of a pattern to the parts of `value`; assignment targets that are members become assignments. */
export function lowerPattern(lowering: Lowering, pattern: TSESTree.Node, value: NodeId): void {
  switch (pattern.type) {
    case 'Identifier':
      if (lowering.binding(pattern) === undefined) assign(lowering, pattern, value);
      else lowering.define(pattern, { k: 'value', node: value });
      return;
    case 'AssignmentPattern': {
      const otherwise = lowering.parts.expression(lowering, pattern.right);
      lowerPattern(lowering, pattern.left, lowering.add(pattern.left, { k: 'default', value, otherwise }));
      return;
    }
    case 'ObjectPattern':
      lowerObject(lowering, pattern, value);
      return;
    case 'ArrayPattern':
      lowerArray(lowering, pattern, value);
      return;
    case 'MemberExpression':
      assign(lowering, pattern, value);
      return;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      lowerPattern(lowering, pattern.expression, value);
      return;
    default:
      return;
  }
}

function assign(lowering: Lowering, pattern: TSESTree.Node, value: NodeId): void {
  const target = lowering.parts.expression(lowering, pattern);
  lowering.assigns.push(lowering.add(pattern, { k: 'assign', op: '=', target, value }));
}

function lowerObject(lowering: Lowering, pattern: TSESTree.ObjectPattern, value: NodeId): void {
  const names: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      const rest = lowering.add(property, { k: 'rest', object: value, omit: names, from: 0 });
      lowerPattern(lowering, property.argument, rest);
      continue;
    }
    const { key } = property;
    const name =
      key.type === 'Identifier' && !property.computed
        ? key.name
        : key.type === 'Literal'
          ? String(key.value)
          : undefined;
    if (name !== undefined) names.push(name);
    const part =
      name === undefined
        ? lowering.add(property, { k: 'member', object: value, key: lowering.parts.expression(lowering, key) })
        : lowering.add(property, { k: 'member', object: value, name });
    lowerPattern(lowering, property.value, part);
  }
}

function lowerArray(lowering: Lowering, pattern: TSESTree.ArrayPattern, value: NodeId): void {
  for (const [index, element] of pattern.elements.entries()) {
    if (!element) continue;
    if (element.type === 'RestElement') {
      lowerPattern(
        lowering,
        element.argument,
        lowering.add(element, { k: 'rest', object: value, omit: [], from: index }),
      );
      continue;
    }
    lowerPattern(lowering, element, lowering.add(element, { k: 'member', object: value, name: String(index) }));
  }
}
