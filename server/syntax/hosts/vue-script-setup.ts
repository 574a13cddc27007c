import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { TSESTree } from '../tree.ts';
import { replacement, type Edit } from './edits.ts';
import { spanOf, type Script } from './reading.ts';

/** What `<script setup>` says of its component. */
export interface Setup {
  /** The calls that only the compiler knows, as what they give at run time. */
  readonly edits: readonly Edit[];
  /** The names of the props; undefined when they are declared in another file; none declared is an empty set. */
  readonly props: ReadonlySet<string> | undefined;
}

type Call = TSESTree.CallExpression;

/**
 * Reads the compiler's macros of a setup script: `defineProps` and `withDefaults` are the parameter `__props`, and
 * `defineModel('name')` is a ref of one prop. Types may come from `others`, the plain script of the same file.
 */
export function readSetup(script: Script, others: readonly Script[]): Setup {
  const edits: Edit[] = [];
  let props: ReadonlySet<string> | undefined = new Set();
  if (!script.tree) return { edits, props };
  simpleTraverse(script.tree.program, {
    enter(node) {
      if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
      const { start, end } = spanOf(script, node);
      switch (node.callee.name) {
        case 'withDefaults':
          edits.push(replacement(start, end, '__props'));
          break;
        case 'defineProps':
          edits.push(replacement(start, end, '__props'));
          props = propNames(node, [script, ...others]);
          break;
        case 'defineModel':
          edits.push(replacement(start, end, `ref(__props[${JSON.stringify(modelName(node))}])`));
          break;
      }
    },
  });
  return { edits, props };
}

function modelName({ arguments: [first] }: Call): string {
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : 'modelValue';
}

function propNames(call: Call, scripts: readonly Script[]): ReadonlySet<string> | undefined {
  const [type] = call.typeArguments?.params ?? [];
  if (type) return typeNames(type, scripts);
  const [declared] = call.arguments;
  if (declared?.type === 'ArrayExpression')
    return new Set(declared.elements.flatMap((one) => (one?.type === 'Literal' ? [String(one.value)] : [])));
  return declared?.type === 'ObjectExpression' ? keysOf(declared.properties) : undefined;
}

function keysOf(properties: readonly TSESTree.Node[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const property of properties) {
    if (
      property.type !== 'Property' &&
      property.type !== 'TSPropertySignature' &&
      property.type !== 'TSMethodSignature'
    )
      return undefined;
    if (property.key.type === 'Identifier') names.add(property.key.name);
    else if (property.key.type === 'Literal') names.add(String(property.key.value));
  }
  return names;
}

function typeNames(type: TSESTree.TypeNode, scripts: readonly Script[]): ReadonlySet<string> | undefined {
  if (type.type === 'TSTypeLiteral') return keysOf(type.members);
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const { name } = type.typeName;
  for (const { tree } of scripts)
    for (const statement of tree?.program.body ?? []) {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declared?.type === 'TSInterfaceDeclaration' && declared.id.name === name)
        return declared.extends.length === 0 ? keysOf(declared.body.body) : undefined;
      if (declared?.type === 'TSTypeAliasDeclaration' && declared.id.name === name)
        return typeNames(declared.typeAnnotation, []);
    }
  return undefined;
}
