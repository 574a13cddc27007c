import type { VirtualBuilder } from '../virtual.ts';
import { writeEdited, type Edit, type Span } from './edits.ts';
import { writeHtmlAttribute } from './html-attribute.ts';
import {
  codeSpan,
  type MarkupAttribute,
  type MarkupCode,
  type MarkupElement,
  type MarkupNode,
  type ValuePart,
} from './markup.ts';
import { writeProp, writeTag, writeTextProp } from './props.ts';
import { parsed, type Parse } from './reading.ts';

/** The edits of the code of each script of a template. */
export type AstroScripts = ReadonlyMap<MarkupElement, readonly Edit[]>;

export interface AstroWriter {
  readonly builder: VirtualBuilder;
  readonly scripts: AstroScripts;
  readonly parse: Parse;
}

/** Appends the nodes as one expression. */
export function writeAstro(writer: AstroWriter, nodes: readonly MarkupNode[]): void {
  const [only, more] = nodes;
  if (only?.k === 'element' && !more && only.tag !== 'style') return writeElement(writer, only);
  writer.builder.text('<>');
  writeChildren(writer, nodes);
  writer.builder.text('</>');
}

function writeChildren(writer: AstroWriter, nodes: readonly MarkupNode[]): void {
  for (const node of nodes) {
    if (node.k === 'element') writeElement(writer, node);
    else {
      writer.builder.text('{');
      writeCode(writer, node);
      writer.builder.text('}');
    }
  }
}

/** Appends the code between braces, the elements in it as JSX. */
function writeCode(writer: AstroWriter, { parts }: MarkupCode): void {
  for (const part of parts) {
    if (part.k === 'js') writer.builder.slice(part.span.start, part.span.end);
    else writeAstro(writer, part.nodes);
  }
}

function writeElement(writer: AstroWriter, element: MarkupElement): void {
  const { builder, scripts } = writer;
  const { tag, span, children } = element;
  if (tag === 'style') return;
  if (tag === '' || tag === 'Fragment') return writeFragment(writer, element);
  const props = () => {
    for (const attribute of element.attributes) writeAttribute(writer, tag, attribute);
  };
  const code = scripts.get(element);
  if (tag === 'script') return writeTag(builder, tag, span, props, code && (() => writeScript(writer, element, code)));
  const text = directive(element, 'set:text');
  const isEmpty = children.length === 0 && tag !== 'slot' && !text;
  writeTag(builder, tag, span, props, isEmpty ? undefined : () => writeContent(writer, element, text));
}

function writeFragment(writer: AstroWriter, element: MarkupElement): void {
  const html = element.attributes.find(({ name }) => name === 'set:html');
  writer.builder.text('<>');
  if (html) {
    writer.builder.text('<div');
    writeAttribute(writer, 'div', html);
    writer.builder.text(' />');
  }
  writeContent(writer, element, directive(element, 'set:text'));
  writer.builder.text('</>');
}

function directive({ attributes }: MarkupElement, name: string): ValuePart | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value?.[0];
}

function writeContent(writer: AstroWriter, { tag, span, children }: MarkupElement, text: ValuePart | undefined): void {
  if (tag === 'slot') writer.builder.text('{__props.children}', span.start);
  if (text && text.k !== 'text') {
    writer.builder.text('{');
    writeValue(writer, text);
    writer.builder.text('}');
  }
  writeChildren(writer, children);
}

/** Appends the code of a script as a function. The names of `define:vars` are those around it, or are declared first. */
function writeScript(writer: AstroWriter, element: MarkupElement, edits: readonly Edit[]): void {
  const { builder } = writer;
  builder.text('{() => {');
  for (const { name, value } of renamedVars(writer, element)) {
    builder.text(' const ').slice(name.start, name.end).text(' = (');
    builder.slice(value.start, value.end).text(');');
  }
  writeEdited(builder, element.content.start, element.content.end, edits);
  builder.text('\n}}');
}

/** The entries of `define:vars={{ name: value }}`; `{ name }` is the name of the frontmatter itself. */
function renamedVars(
  { builder, parse }: AstroWriter,
  element: MarkupElement,
): { readonly name: Span; readonly value: Span }[] {
  const vars = directive(element, 'define:vars');
  if (vars?.k !== 'code') return [];
  const { start, end } = codeSpan(vars);
  const [statement] = parsed(`(${builder.base.code.slice(start, end)})`, 'tsx', parse)?.program.body ?? [];
  if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'ObjectExpression') return [];
  const place = ({ range }: { readonly range: readonly [number, number] }): Span => ({
    start: start - 1 + range[0],
    end: start - 1 + range[1],
  });
  return statement.expression.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.computed) return [];
    const same = property.value.type === 'Identifier' && property.value.name === property.key.name;
    return same ? [] : [{ name: place(property.key), value: place(property.value) }];
  });
}

function writeAttribute(writer: AstroWriter, tag: string, { name, span, value }: MarkupAttribute): void {
  const { builder } = writer;
  const [only] = value ?? [];
  if (name === '') {
    if (only?.k === 'code') writeShorthand(writer, only);
  } else if (name === 'set:text') {
    return;
  } else if (only && only.k !== 'text' && name === 'set:html') {
    writeProp(builder, 'dangerouslySetInnerHTML', span.start, () => {
      builder.text('{ __html: (');
      writeValue(writer, only);
      builder.text(') }');
    });
  } else if (only && only.k !== 'text') {
    writeProp(builder, name, span.start, () => writeValue(writer, only));
  } else if (value && !only) {
    writeProp(builder, name, span.start, () => builder.text("''"));
  } else if (/^[a-z]/.test(tag)) {
    writeHtmlAttribute(builder, {
      name,
      start: span.start,
      text: only ? builder.base.code.slice(only.span.start, only.span.end) : '',
      value: only?.span,
    });
  } else {
    writeTextProp(builder, name, span.start, only?.span);
  }
}

function writeValue(writer: AstroWriter, value: ValuePart): void {
  if (value.k === 'code') writeCode(writer, value);
  else writer.builder.slice(value.span.start, value.span.end);
}

/** Appends ` name={name}` or ` {...values}`. */
function writeShorthand({ builder }: AstroWriter, code: MarkupCode): void {
  const { start, end } = codeSpan(code);
  const text = builder.base.code.slice(start, end);
  if (/^\s*\.\.\./.test(text)) return void builder.text(' {').slice(start, end).text('}');
  if (!/^\s*[\w$]+\s*$/.test(text)) return;
  const at = start + text.length - text.trimStart().length;
  const name = text.trim();
  writeProp(builder, name, at, () => builder.slice(at, at + name.length));
}
