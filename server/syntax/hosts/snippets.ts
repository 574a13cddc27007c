import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { TSESTree, Tree } from '../tree.ts';
import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { writeEdited, type Edit } from './edits.ts';
import { writeDecoded } from './entities.ts';
import { fillHoles, placeholder } from './holes.ts';
import { htmlVirtual } from './html.ts';
import { parsed, type Parse } from './reading.ts';
import { acts, SPEAKS_OF_CRISP } from './speaks-of-crisp.ts';
import { stringParts, writeUnescaped, type StringPart } from './string-parts.ts';
import { tsxSafeEdits } from './tsx-safe.ts';

/**
 * The program with the code in its strings read: a string that is a script speaking of Crisp, or HTML with one, becomes
 * `__snippet(() => { …code… })`, in which `${value}` is the value itself. Strings put together with `+` and `[…].join('…')` are
 * read as one. Undefined where there is none. A snippet may hold strings with code again: call this until it gives undefined.
 */
export function withSnippets(virtual: Virtual, tree: Tree, parse: Parse): Virtual | undefined {
  if (!SPEAKS_OF_CRISP.test(virtual.code)) return undefined;
  const safe = virtual.dialect === 'ts' ? tsxSafeEdits({ span: { start: 0, end: virtual.code.length }, tree }) : [];
  const reader: Reader = { virtual, parse, safe };
  const edits: Edit[] = [];
  let html = false;
  let readTo = 0;
  simpleTraverse(tree.program, {
    enter(node, parent) {
      // What stands in a string that was read is read with it.
      if (node.range[0] < readTo) return;
      const snippet = isPlace(node, parent) ? snippetOf(reader, node, parent) : undefined;
      if (!snippet) return;
      html ||= snippet.html;
      readTo = node.range[1];
      edits.push(snippet.edit);
    },
  });
  if (edits.length === 0) return undefined;
  const builder = new VirtualBuilder(virtual);
  writeEdited(builder, 0, virtual.code.length, html ? [...edits, ...safe] : edits);
  return builder.build(html && virtual.dialect === 'ts' ? 'tsx' : virtual.dialect);
}

interface Reader {
  readonly virtual: Virtual;
  readonly parse: Parse;
  /** What makes the values fit next to elements. */
  readonly safe: readonly Edit[];
}

/** A string that is a value: not the name of a module or a property, not a type, not a directive. */
function isPlace(node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean {
  if (!parent || parent.type.startsWith('TS') || node.type === 'JSXText') return false;
  if (parent.type === 'Property' && parent.key === node) return false;
  // A part of a chain was read with the chain; alone it can only be code if it is one string.
  if (parent.type === 'BinaryExpression' && parent.operator === '+' && node.type === 'BinaryExpression') return false;
  if (parent.type === 'MemberExpression' && parent.property === node) return false;
  if (parent.type === 'TaggedTemplateExpression' && parent.quasi === node) return false;
  return !/^(?:ImportDeclaration|ImportExpression|Export(?:All|Named)|ExpressionStatement)/.test(parent.type);
}

interface Snippet {
  readonly html: boolean;
  readonly edit: Edit;
}

function snippetOf(reader: Reader, node: TSESTree.Node, parent: TSESTree.Node | undefined): Snippet | undefined {
  const tagged = node.type === 'TaggedTemplateExpression' && !stringParts(node) ? node : undefined;
  const isAttribute = parent?.type === 'JSXAttribute';
  const parts = stringParts(tagged ? tagged.quasi : node);
  if (!parts || !SPEAKS_OF_CRISP.test(reader.virtual.code.slice(...node.range))) return undefined;
  const read = readText(reader, parts, isAttribute);
  if (!read) return undefined;
  const [start, end] = node.range;
  const write: Edit['write'] = (builder) => {
    if (tagged) builder.slice(start, tagged.tag.range[1]).text('(');
    builder.text(`${isAttribute ? '{' : ''}__snippet(() => {`, start);
    builder.embed(read.code);
    builder.text(`\n})${isAttribute ? '}' : ''}${tagged ? ')' : ''}`, end);
  };
  return { html: read.html, edit: { start, end, write } };
}

const HTML = /<(?:script|iframe)\b|<[a-z][\w-]*(?:\s[^>]*)?\son[a-z]+\s*=/i;

interface Read {
  readonly code: Virtual;
  readonly html: boolean;
}

/** Reads a text as a program, if it is one that acts. */
function readText(reader: Reader, parts: readonly StringPart[], isAttribute: boolean): Read | undefined {
  // A value may stand for an expression, or for whole statements that need no semicolon.
  for (const after of ['', ';']) {
    const { text, holes } = textOf(reader, parts, { isAttribute, after });
    if (!SPEAKS_OF_CRISP.test(text.code)) return undefined;
    const kinds = HTML.test(text.code)
      ? text.code.trimStart().startsWith('<')
        ? ['html']
        : ['script', 'html']
      : ['script'];
    for (const kind of kinds) {
      const html = kind === 'html';
      const code = html ? htmlVirtual(text, reader.parse, 'fragment') : text;
      const tree = parsed(code.code, 'js', reader.parse);
      if (tree?.problems.length === 0 && SPEAKS_OF_CRISP.test(code.code) && acts(tree, html))
        return { code: fillHoles(code, tree, holes), html };
    }
    if (holes.length === 0) return undefined;
  }
  return undefined;
}

/** The text that the parts make, values as placeholders; `after` follows those that stand where a statement does. */
function textOf({ virtual, safe }: Reader, parts: readonly StringPart[], how: { isAttribute: boolean; after: string }) {
  const holes: Virtual[] = [];
  const base = { ...virtual, problems: [] };
  const builder = new VirtualBuilder(base);
  let before = '';
  for (const part of parts) {
    if (part.k === 'value') {
      const [start, end] = part.node.range;
      builder.text(placeholder(holes.length) + (/(?:^|[;{}>\n])\s*$/.test(before) ? how.after : ''), start);
      const value = new VirtualBuilder(base);
      writeEdited(value, start, end, safe);
      holes.push(value.build());
      continue;
    }
    before = virtual.code.slice(part.raw.start, part.raw.end);
    if (how.isAttribute) writeDecoded(builder, part.raw);
    else if (part.escapes) writeUnescaped(builder, part.raw);
    else builder.slice(part.raw.start, part.raw.end);
  }
  return { text: builder.build('js'), holes };
}
