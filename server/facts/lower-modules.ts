import type { TSESTree } from '../syntax/tree.ts';
import { NONE, type NodeId } from './facts.ts';
import type { Lowering } from './lowering.ts';

const textOf = (node: TSESTree.Node): string =>
  node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';

/** Records the names that an import binds, and the module it runs. Type-only imports run nothing. */
export function lowerImport(
  lowering: Lowering,
  node: TSESTree.ImportDeclaration | TSESTree.TSImportEqualsDeclaration,
): void {
  if (node.importKind === 'type') return;
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = node;
    if (moduleReference.type !== 'TSExternalModuleReference') {
      lowering.define(node.id, { k: 'value', node: lowerEntity(lowering, moduleReference) });
      return;
    }
    const from = textOf(moduleReference.expression);
    lowering.imports.push({ from, lazy: false, node: NONE });
    lowering.define(node.id, { k: 'import', from, name: 'default' });
    return;
  }
  const from = node.source.value;
  const values = node.specifiers.filter((one) => one.type !== 'ImportSpecifier' || one.importKind !== 'type');
  if (node.specifiers.length > 0 && values.length === 0) return;
  lowering.imports.push({ from, lazy: false, node: NONE });
  for (const one of values) {
    const name =
      one.type === 'ImportDefaultSpecifier'
        ? 'default'
        : one.type === 'ImportNamespaceSpecifier'
          ? '*'
          : textOf(one.imported);
    lowering.define(one.local, { k: 'import', from, name });
  }
}

type ExportNode =
  | TSESTree.ExportNamedDeclaration
  | TSESTree.ExportDefaultDeclaration
  | TSESTree.ExportAllDeclaration
  | TSESTree.TSExportAssignment;

/** Records what a module offers to others, re-exports included. */
export function lowerExport(lowering: Lowering, node: ExportNode): void {
  switch (node.type) {
    case 'ExportAllDeclaration': {
      const from = node.source.value;
      lowering.imports.push({ from, lazy: false, node: NONE });
      lowering.exports.push(
        node.exported ? { k: 'from', name: textOf(node.exported), from, original: '*' } : { k: 'all', from },
      );
      return;
    }
    case 'TSExportAssignment':
      lowering.exports.push({ k: 'node', name: 'default', node: lowering.parts.expression(lowering, node.expression) });
      return;
    case 'ExportDefaultDeclaration':
      lowerDefault(lowering, node.declaration);
      return;
    case 'ExportNamedDeclaration':
      lowerNamed(lowering, node);
      return;
    default:
      return;
  }
}

function lowerDefault(lowering: Lowering, declaration: TSESTree.ExportDefaultDeclaration['declaration']): void {
  if (declaration.type.startsWith('TS') && !/Expression|Assertion/.test(declaration.type)) return;
  const value = lowering.parts.expression(lowering, declaration);
  lowering.exports.push({ k: 'node', name: 'default', node: value });
  if ((declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id)
    lowering.define(declaration.id, { k: 'value', node: value });
}

function lowerNamed(lowering: Lowering, node: TSESTree.ExportNamedDeclaration): void {
  if (node.exportKind === 'type') return;
  if (node.source) {
    const from = node.source.value;
    lowering.imports.push({ from, lazy: false, node: NONE });
    for (const { local, exported } of node.specifiers)
      lowering.exports.push({ k: 'from', name: textOf(exported), from, original: textOf(local) });
    return;
  }
  if (node.declaration) {
    lowering.parts.statements(lowering, node.declaration.type === 'FunctionDeclaration' ? [] : [node.declaration]);
    for (const name of namesOf(node.declaration)) {
      const binding = lowering.binding(name);
      if (binding !== undefined) lowering.exports.push({ k: 'binding', name: name.name, binding });
    }
  }
  for (const { local, exported } of node.specifiers) {
    const binding = lowering.binding(local);
    if (binding !== undefined) lowering.exports.push({ k: 'binding', name: textOf(exported), binding });
  }
}

/** The names that a declaration binds. */
export function namesOf(node: TSESTree.Node | null): TSESTree.Identifier[] {
  switch (node?.type) {
    case 'Identifier':
      return [node];
    case 'VariableDeclaration':
      return node.declarations.flatMap((one) => namesOf(one.id));
    case 'ObjectPattern':
      return node.properties.flatMap((one) => namesOf(one.type === 'RestElement' ? one.argument : one.value));
    case 'ArrayPattern':
      return node.elements.flatMap((one) => namesOf(one));
    case 'AssignmentPattern':
      return namesOf(node.left);
    case 'RestElement':
      return namesOf(node.argument);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      return node.id ? [node.id] : [];
    case 'TSModuleDeclaration':
      return node.id.type === 'Identifier' ? [node.id] : [];
    default:
      return [];
  }
}

/** `import Chat = Legacy.Chat`. */
function lowerEntity(lowering: Lowering, name: TSESTree.Node): NodeId {
  if (name.type !== 'TSQualifiedName') return lowering.parts.expression(lowering, name);
  const object = lowerEntity(lowering, name.left);
  return lowering.add(name, { k: 'member', object, name: name.right.name });
}
