import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { TSESTree } from '../tree.ts';
import { pascal } from './props.ts';
import { spanOf, type Script } from './reading.ts';

type Holder = TSESTree.ObjectExpression | TSESTree.ClassBody;

/**
 * The object or class that a script exports as its component, wherever it hides: `export default {…}`,
 * `defineComponent({…})`, `Vue.extend({…})`, `mixins(A).extend({…})`, a class, or a name that was given one of these.
 */
export function componentOf({ tree }: Script): Holder | undefined {
  for (const statement of tree?.program.body ?? []) {
    if (statement.type === 'ExportDefaultDeclaration') return holderIn(statement.declaration, tree?.program);
    const assigned = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (assigned?.type === 'AssignmentExpression' && isModuleExports(assigned.left))
      return holderIn(assigned.right, tree?.program);
  }
  return undefined;
}

const isModuleExports = (node: TSESTree.Node): boolean =>
  node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'module';

function holderIn(node: TSESTree.Node, program: TSESTree.Program | undefined): Holder | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return node;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.body;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
      return holderIn(node.expression, program);
    case 'CallExpression': {
      const last = node.arguments.at(-1);
      return last && holderIn(last, program);
    }
    case 'Identifier':
      return program && declaredAs(node.name, program);
    default:
      return undefined;
  }
}

function declaredAs(name: string, program: TSESTree.Program): Holder | undefined {
  for (const statement of program.body) {
    if (statement.type === 'ClassDeclaration' && statement.id?.name === name) return statement.body;
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations)
      // A name given another name is not followed, so that no loop can arise.
      if (id.type === 'Identifier' && id.name === name && init && init.type !== 'Identifier')
        return holderIn(init, program);
  }
  return undefined;
}

/** The components that an options object registers: the tag in PascalCase → the name in the script. */
export function registeredComponents({ tree }: Script): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!tree) return found;
  simpleTraverse(tree.program, {
    enter(node) {
      if (node.type !== 'Property' || node.key.type !== 'Identifier' || node.key.name !== 'components') return;
      if (node.value.type !== 'ObjectExpression') return;
      for (const entry of node.value.properties) {
        if (entry.type !== 'Property' || entry.value.type !== 'Identifier') continue;
        const { key } = entry;
        const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
        if (name !== undefined) found.set(pascal(name), entry.value.name);
      }
    },
  });
  return found;
}

/** Where a method can be added to the component: just after its opening brace. */
export const methodPlace = (script: Script, holder: Holder): number => spanOf(script, holder).start + 1;
