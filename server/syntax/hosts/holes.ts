import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { TSESTree, Tree } from '../tree.ts';
import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { writeEdited, type Edit, type Span } from './edits.ts';

/** The values that stand in a text, by the number in their placeholders. */
export type Holes = readonly Virtual[];

/** A name that can stand in code and in strings alike, and that nobody has. */
export const placeholder = (index: number): string => `__hole${index}__`;

const PLACEHOLDER = /__hole(\d+)__/g;

const holds = (text: string): boolean => text.search(PLACEHOLDER) >= 0;

/**
 * Puts the values back in the place of their placeholders: in code `__hole0__` becomes `(value)`, in a string `"__hole0__"`
 * becomes the value and `"a __hole0__"` becomes `a ${value}` in backticks.
 */
export function fillHoles(virtual: Virtual, tree: Tree, holes: Holes): Virtual {
  if (holes.length === 0) return virtual;
  const edits: Edit[] = [];
  simpleTraverse(tree.program, {
    enter: (node, parent) => void edits.push(...fillNode(virtual, node, parent, holes)),
  });
  const builder = new VirtualBuilder(virtual);
  writeEdited(builder, 0, virtual.code.length, edits);
  return builder.build();
}

function fillNode({ code }: Virtual, node: TSESTree.Node, parent: TSESTree.Node | undefined, holes: Holes): Edit[] {
  const [start, end] = node.range;
  switch (node.type) {
    case 'Identifier':
      return fillName(node, parent, holes);
    case 'Literal': {
      if (typeof node.value !== 'string' || !holds(node.value) || !isValue(node, parent)) return [];
      const inner = { start: start + 1, end: end - 1 };
      const [open, close] =
        parent?.type === 'JSXAttribute' ? ['{', '}'] : isKey(node, parent) ? ['[', ']'] : ['(', ')'];
      const escaped = parent?.type !== 'JSXAttribute';
      return [
        {
          start,
          end,
          write: (builder) => writeText(builder.text(open, start), inner, holes, escaped).text(close, end),
        },
      ];
    }
    case 'TemplateElement': {
      const from = start + 1;
      return [...code.slice(from, from + node.value.raw.length).matchAll(PLACEHOLDER)].flatMap(
        ({ 0: { length }, 1: number, index }) => {
          const value = holes[Number(number)];
          if (!value) return [];
          return [
            {
              start: from + index,
              end: from + index + length,
              write: (builder) => builder.text('${').embed(value).text('}'),
            },
          ];
        },
      );
    }
    default:
      return [];
  }
}

const isKey = (node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean =>
  parent?.type === 'Property' && parent.key === node && !parent.computed;

/** A string that a value can take the place of: not a directive, not the name of a module. */
const isValue = (node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean =>
  !(
    parent &&
    /^(?:ExpressionStatement|Import|Export|TSLiteralType)/.test(parent.type) &&
    parent.type !== 'ImportExpression'
  ) || node === parent;

function fillName(node: TSESTree.Identifier, parent: TSESTree.Node | undefined, holes: Holes): Edit[] {
  const [, number] = /^__hole(\d+)__$/.exec(node.name) ?? [];
  const value = number === undefined ? undefined : holes[Number(number)];
  if (!value || !parent) return [];
  const [start, end] = node.range;
  const put = (before: string, after: string, from = start): Edit[] => [
    { start: from, end, write: (builder) => builder.text(before, start).embed(value).text(after, end) },
  ];
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed)
    return put('[', ']', parent.object.range[1]);
  if (parent.type === 'Property') {
    // `{ ${pairs} }`: the text of the pairs is the value.
    if (parent.shorthand) return parent.value === node ? put('...(', ')') : [];
    return isKey(node, parent) ? put('[', ']') : put('(', ')');
  }
  // A name that is declared here stays a made-up one.
  return declares(parent, node) ? [] : put('(', ')');
}

function declares(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  if (parent.type === 'ArrowFunctionExpression') return parent.body !== node;
  if ('id' in parent && parent.id === node) return true;
  return /Function|^(?:Import|Export).*Specifier$|^(?:LabeledStatement|CatchClause)$/.test(parent.type);
}

/** Appends the inside of a string as one value. `escaped`: a backslash escapes in it, as in the template literal that it becomes. */
function writeText(builder: VirtualBuilder, { start, end }: Span, holes: Holes, escaped: boolean): VirtualBuilder {
  const text = builder.base.code.slice(start, end);
  const [only] = /^__hole(\d+)__$/.exec(text.trim()) ?? [];
  const alone = only === text ? holes[Number(/\d+/.exec(only)?.[0])] : undefined;
  if (alone) return builder.embed(alone);
  let at = start;
  builder.text('`');
  for (const match of text.matchAll(escaped ? /\\[\s\S]|`|\$(?=\{)|__hole(\d+)__/g : /[`\\]|\$(?=\{)|__hole(\d+)__/g)) {
    const from = start + match.index;
    const value = match[1] === undefined ? undefined : holes[Number(match[1])];
    if (escaped && match[0].startsWith('\\')) continue;
    builder.slice(at, from);
    at = from;
    if (!value) builder.text('\\');
    else {
      builder.text('${').embed(value).text('}');
      at = from + match[0].length;
    }
  }
  return builder.slice(at, end).text('`');
}
