import type { TSESTree } from '../syntax/tree.ts';
import type { Element, Entry, NodeId } from './facts.ts';
import type { Lowering } from './lowering.ts';

/** Lowers an element to a call-like node: the component and one object of props, `children` included. */
export function lowerJsx(lowering: Lowering, node: TSESTree.JSXElement | TSESTree.JSXFragment): NodeId {
  const children = lowerChildren(lowering, node);
  if (node.type === 'JSXFragment') return lowering.add(node, { k: 'list', items: children });
  const entries: Entry[] = [];
  for (const attribute of node.openingElement.attributes) {
    if (attribute.type === 'JSXSpreadAttribute') {
      entries.push({ k: 'spread', value: lowering.parts.expression(lowering, attribute.argument) });
      continue;
    }
    const { name } = attribute;
    const value = attribute.value
      ? lowering.parts.expression(lowering, attribute.value)
      : lowering.add(attribute, { k: 'literal', value: true });
    const text = name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`;
    entries.push({ k: 'prop', name: text, value, s: attribute.range[0], e: attribute.range[1] });
  }
  const [only] = children;
  if (only) {
    const value =
      children.length === 1 && only.k === 'item' ? only.value : lowering.add(node, { k: 'list', items: children });
    entries.push({ k: 'prop', name: 'children', value, s: node.range[0], e: node.range[1] });
  }
  const callee = lowerName(lowering, node.openingElement.name);
  const props = lowering.add(node.openingElement, { k: 'object', entries });
  return lowering.add(node, { k: 'jsx', callee, props });
}

function lowerChildren(lowering: Lowering, node: TSESTree.JSXElement | TSESTree.JSXFragment): Element[] {
  const items: Element[] = [];
  for (const child of node.children) {
    if (child.type === 'JSXText') {
      if (child.value.trim() !== '')
        items.push({ k: 'item', value: lowering.add(child, { k: 'literal', value: child.value }) });
      continue;
    }
    if (child.type === 'JSXExpressionContainer' && child.expression.type === 'JSXEmptyExpression') continue;
    if (child.type === 'JSXSpreadChild')
      items.push({ k: 'spread', value: lowering.parts.expression(lowering, child.expression) });
    else items.push({ k: 'item', value: lowering.parts.expression(lowering, child) });
  }
  return items;
}

function lowerName(lowering: Lowering, name: TSESTree.JSXTagNameExpression): NodeId {
  if (name.type === 'JSXMemberExpression') {
    const object = lowerName(lowering, name.object);
    return lowering.add(name, { k: 'member', object, name: name.property.name });
  }
  if (name.type === 'JSXNamespacedName')
    return lowering.add(name, { k: 'literal', value: `${name.namespace.name}:${name.name.name}` });
  if (/^[a-z]/.test(name.name) && lowering.binding(name) === undefined)
    return lowering.add(name, { k: 'literal', value: name.name });
  const binding = lowering.binding(name);
  return binding === undefined
    ? lowering.add(name, { k: 'global', name: name.name })
    : lowering.add(name, { k: 'ref', binding });
}
