import type { DirectiveNode, ElementNode, InterpolationNode, TemplateChildNode } from '@vue/compiler-core';
import type { VirtualBuilder } from '../virtual.ts';
import type { Span } from './edits.ts';
import { camel, pascal, writeTag } from './props.ts';
import { expressionOf, spanOfLoc, writeExpression, writeVueProps } from './vue-props.ts';

/** What a template is written with. */
export interface TemplateWriter {
  readonly builder: VirtualBuilder;
  /** Names of components as the script knows them: the tag in PascalCase → the name to write. */
  readonly components: ReadonlyMap<string, string>;
  /** Names of the template are those of the script around it; else they are members of the component. */
  readonly lexical: boolean;
}

const ELEMENT = 1;
const INTERPOLATION = 5;

/** Something that renders: one element, the branches of a `v-if` chain, or `{{ … }}`. */
type Item =
  | { readonly k: 'element'; readonly element: ElementNode }
  | { readonly k: 'chain'; readonly branches: readonly Branch[] }
  | { readonly k: 'text'; readonly node: InterpolationNode };

interface Branch {
  readonly test: DirectiveNode | undefined;
  readonly element: ElementNode;
}

function directive(element: ElementNode, ...names: readonly string[]): DirectiveNode | undefined {
  return element.props.find((prop): prop is DirectiveNode => prop.type === 7 && names.includes(prop.name));
}

/** Text and comments render nothing that matters; `v-else` joins the `v-if` before it. */
function itemsOf(nodes: readonly TemplateChildNode[]): Item[] {
  const items: Item[] = [];
  let branches: Branch[] | undefined;
  for (const node of nodes) {
    if (node.type === INTERPOLATION) items.push({ k: 'text', node });
    if (node.type !== ELEMENT) continue;
    const [first, next] = [directive(node, 'if'), directive(node, 'else-if', 'else')];
    if (next && branches) {
      branches.push({ test: next.name === 'else-if' ? next : undefined, element: node });
      continue;
    }
    branches = first ? [{ test: first, element: node }] : undefined;
    items.push(branches ? { k: 'chain', branches } : { k: 'element', element: node });
  }
  return items;
}

/** Appends the nodes as children of an element. */
function writeChildren(writer: TemplateWriter, nodes: readonly TemplateChildNode[]): void {
  const { builder } = writer;
  for (const item of itemsOf(nodes)) {
    if (item.k === 'element' && isPlain(item.element)) {
      writeOne(writer, item.element);
      continue;
    }
    builder.text('{');
    writeItem(writer, item);
    builder.text('}');
  }
}

/** Appends the nodes as one expression. */
export function writeTemplate(writer: TemplateWriter, nodes: readonly TemplateChildNode[]): void {
  writer.builder.text('<>');
  writeChildren(writer, nodes);
  writer.builder.text('</>');
}

const isPlain = (element: ElementNode): boolean =>
  !directive(element, 'for') && !hidden(element) && (element.tag !== 'template' || !directive(element, 'slot')?.exp);

function writeItem(writer: TemplateWriter, item: Item): void {
  switch (item.k) {
    case 'text':
      return writeExpression(writer.builder, item.node.content);
    case 'element':
      return writeLoop(writer, item.element, undefined);
    case 'chain':
      return writeChain(writer, item.branches);
  }
}

function writeChain(writer: TemplateWriter, branches: readonly Branch[]): void {
  const [only] = branches;
  // Alone, `v-if` may name what the `v-for` of the same element declares (Vue 2 loops first), so it goes inside.
  if (branches.length === 1 && only && directive(only.element, 'for'))
    return writeLoop(writer, only.element, only.test);
  for (const { test, element } of branches) {
    if (test) writeTest(writer, test);
    writeLoop(writer, element, undefined);
    if (test) writer.builder.text(' : ');
  }
  if (branches.at(-1)?.test) writer.builder.text('null');
}

/** Appends `(test) ? `. */
function writeTest({ builder }: TemplateWriter, { exp }: DirectiveNode): void {
  builder.text('(');
  if (exp) writeExpression(builder, exp);
  else builder.text('undefined');
  builder.text(') ? ');
}

/** Appends an element as an expression, in the loop of its `v-for`; `test` is asked in each turn. */
function writeLoop(writer: TemplateWriter, element: ElementNode, test: DirectiveNode | undefined): void {
  const { builder } = writer;
  const loop = directive(element, 'for')?.forParseResult;
  if (loop) {
    builder.text('(');
    writeExpression(builder, loop.source);
    builder.text(').map((');
    [loop.value, loop.key, loop.index].forEach((name, i) => {
      if (i > 0 && name) builder.text(', ');
      if (name) writeExpression(builder, name);
    });
    builder.text(') => (');
  }
  if (test) writeTest(writer, test);
  writeShown(writer, element);
  if (test) builder.text(' : null');
  if (loop) builder.text('))');
}

const LOADS = new Set(['iframe', 'script', 'img', 'video', 'audio', 'embed', 'object', 'link', 'slot', 'component']);

/**
 * The `v-show` of an element that does nothing but wait for a click. A hidden component still mounts, and a hidden frame
 * still loads, so there `v-show` proves nothing.
 */
function hidden(element: ElementNode): DirectiveNode | undefined {
  const show = directive(element, 'show');
  return show && isInert(element) ? show : undefined;
}

function isInert(element: ElementNode): boolean {
  const native = /^[a-z][a-z0-9]*$/.test(element.tag) && !LOADS.has(element.tag);
  return native && element.children.every((child) => child.type !== ELEMENT || isInert(child));
}

function writeShown(writer: TemplateWriter, element: ElementNode): void {
  const show = hidden(element);
  if (show) writeTest(writer, show);
  writeOne(writer, element);
  if (show) writer.builder.text(' : null');
}

function writeOne(writer: TemplateWriter, element: ElementNode): void {
  const { builder } = writer;
  const slot = directive(element, 'slot');
  if (element.tag === 'template') {
    if (slot?.exp) return writeScoped(writer, slot, element.children);
    return writeTemplate(writer, element.children);
  }
  const { tag, is, tagAt } = tagOf(writer, element);
  const at = { ...spanOfLoc(element.loc), tagAt };
  const props = () => writeVueProps(builder, element, { component: /[A-Z.]/.test(tag) || is !== undefined, is });
  writeTag(builder, tag, at, props, childrenOf(writer, element, slot));
}

function childrenOf(
  writer: TemplateWriter,
  element: ElementNode,
  slot: DirectiveNode | undefined,
): (() => void) | undefined {
  const { builder } = writer;
  const text = directive(element, 'text')?.exp;
  if (element.tag !== 'slot' && element.children.length === 0 && !text) return undefined;
  return () => {
    if (element.tag === 'slot') builder.text('{__props.children}', element.loc.start.offset);
    if (text) {
      builder.text('{');
      writeExpression(builder, text);
      builder.text('}');
    }
    if (slot?.exp) {
      builder.text('{');
      writeScoped(writer, slot, element.children);
      builder.text('}');
    } else {
      writeChildren(writer, element.children);
    }
  };
}

/** Appends the content of a slot that is given values: `(values) => (<>…</>)`. */
function writeScoped(writer: TemplateWriter, { exp }: DirectiveNode, children: readonly TemplateChildNode[]): void {
  writer.builder.text('(');
  if (exp) writeExpression(writer.builder, exp);
  writer.builder.text(') => (');
  writeTemplate(writer, children);
  writer.builder.text(')');
}

interface Tag {
  readonly tag: string;
  /** The prop of `<component :is>` that became the tag, and where it names it. */
  readonly is?: Span;
  readonly tagAt?: number;
}

function tagOf(writer: TemplateWriter, element: ElementNode): Tag {
  const { tag } = element;
  if (tag === 'component' || tag === 'Component') return namedTag(writer, element) ?? { tag };
  const known = writer.components.get(pascal(tag));
  if (known !== undefined) return { tag: known };
  return { tag: /[-A-Z]/.test(tag) && !tag.includes('.') ? pascal(camel(tag)) : tag };
}

/** The tag that `is` gives to `<component>`: a name, or what a setup script calls so. */
function namedTag({ components, builder, lexical }: TemplateWriter, element: ElementNode): Tag | undefined {
  for (const prop of element.props) {
    if (prop.type === 6 && prop.name === 'is' && prop.value)
      return { tag: components.get(pascal(prop.value.content)) ?? prop.value.content, is: spanOfLoc(prop.loc) };
    const exp = prop.type === 7 && prop.name === 'bind' ? expressionOf(prop, 'is') : undefined;
    const path = exp && builder.base.code.slice(exp.start, exp.end);
    if (lexical && path && /^[\w$]+(?:\.[\w$]+)*$/.test(path))
      return { tag: path, is: spanOfLoc(prop.loc), tagAt: exp.start };
  }
  return undefined;
}
