import type { TSESTree } from '../tree.ts';
import type { VirtualBuilder } from '../virtual.ts';
import type { Span } from './edits.ts';

/** A text that a program puts together: what is written, and the values between. */
export type StringPart =
  /** `raw` is without quotes; `escapes` says whether a backslash means something in it. */
  | { readonly k: 'text'; readonly raw: Span; readonly escapes: boolean }
  | { readonly k: 'value'; readonly node: TSESTree.Expression };

const isText = (node: TSESTree.Node): node is TSESTree.StringLiteral =>
  node.type === 'Literal' && typeof node.value === 'string';

/** The parts of a string literal, a template, a chain of `+` or `[…].join('…')`; undefined for what holds no written text. */
export function stringParts(node: TSESTree.Node): StringPart[] | undefined {
  if (isText(node)) return [{ k: 'text', raw: { start: node.range[0] + 1, end: node.range[1] - 1 }, escapes: true }];
  if (node.type === 'TemplateLiteral') return templateParts(node, true);
  if (node.type === 'TaggedTemplateExpression')
    return isStringRaw(node.tag) ? templateParts(node.quasi, false) : undefined;
  const leaves =
    node.type === 'BinaryExpression' && node.operator === '+'
      ? sumLeaves(node)
      : node.type === 'CallExpression'
        ? joinLeaves(node)
        : [];
  const parts = leaves.map((leaf): StringPart[] => stringParts(leaf) ?? [{ k: 'value', node: leaf }]);
  return parts.flat().some(({ k }) => k === 'text') ? parts.flat() : undefined;
}

function templateParts({ quasis, expressions }: TSESTree.TemplateLiteral, escapes: boolean): StringPart[] {
  return quasis.flatMap(({ range, value }, i): StringPart[] => {
    // The range of a quasi starts with the backtick or the brace before it.
    const start = range[0] + 1;
    const node = expressions[i];
    const text: StringPart = { k: 'text', raw: { start, end: start + value.raw.length }, escapes };
    return node ? [text, { k: 'value', node }] : [text];
  });
}

const isStringRaw = (tag: TSESTree.Node): boolean =>
  tag.type === 'MemberExpression' &&
  tag.object.type === 'Identifier' &&
  tag.object.name === 'String' &&
  tag.property.type === 'Identifier' &&
  tag.property.name === 'raw';

/** The operands of `a + b + c`, in order. Long chains are deep on the left, so that side is a loop. */
function sumLeaves(sum: TSESTree.BinaryExpression): TSESTree.Expression[] {
  const leaves: TSESTree.Expression[] = [];
  let node: TSESTree.Node = sum;
  for (; node.type === 'BinaryExpression' && node.operator === '+'; node = node.left) leaves.push(node.right);
  return [node as TSESTree.Expression, ...leaves.toReversed()];
}

function joinLeaves({ callee, arguments: [separator] }: TSESTree.CallExpression): TSESTree.Expression[] {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'ArrayExpression') return [];
  if (callee.property.type !== 'Identifier' || callee.property.name !== 'join' || !separator || !isText(separator))
    return [];
  const items = callee.object.elements.filter((one) => one !== null && one.type !== 'SpreadElement');
  if (items.length !== callee.object.elements.length) return [];
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));
}

const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r\n|[\s\S]))/gi;
const CONTROL: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
  '\r\n': '',
};

/** Appends a raw text as the program sees it: an escape becomes its character, which is mapped where it is written as such. */
export function writeUnescaped(builder: VirtualBuilder, { start, end }: Span): void {
  let at = start;
  for (const match of builder.base.code.slice(start, end).matchAll(ESCAPE)) {
    const [whole, ...codes] = match;
    const from = start + match.index;
    const last = codes.pop() ?? '';
    const hex = codes.find((code) => code !== undefined);
    builder.slice(at, from);
    at = from + whole.length;
    if (hex !== undefined) builder.text(String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10_ff_ff)), from);
    else if (Object.hasOwn(CONTROL, last)) builder.text(CONTROL[last] ?? '', from);
    else builder.slice(from + 1, at);
  }
  builder.slice(at, end);
}
