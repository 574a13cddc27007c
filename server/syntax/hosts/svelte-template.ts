import type { VirtualBuilder } from '../virtual.ts';
import { textOf, type Span } from './edits.ts';
import { codeSpan, markupScriptKind, type MarkupCode, type MarkupElement } from './markup.ts';
import { writeTag } from './props.ts';
import { awaitHead, eachHead, snippetHead, wordOf } from './svelte-heads.ts';
import { writeSvelteProps } from './svelte-props.ts';
import type { SvelteBlock, SvelteBranch, SvelteElement, SvelteNode } from './svelte-blocks.ts';

const write = (builder: VirtualBuilder, { start, end }: Span) => builder.slice(start, end);

/** Appends the nodes as one expression: an element list, in a function of its own where they declare names. */
function writeSvelte(builder: VirtualBuilder, nodes: readonly SvelteNode[]): void {
  if (!declares(builder, nodes)) return writeList(builder, nodes);
  builder.text('(() => {');
  writeDeclarations(builder, nodes);
  builder.text(' return (');
  writeList(builder, nodes);
  builder.text('); })()');
}

/** Appends the declarations of the nodes and the return of their elements, as the body of a function. */
export function writeSvelteBody(builder: VirtualBuilder, nodes: readonly SvelteNode[]): void {
  writeDeclarations(builder, nodes);
  builder.text(' return (');
  writeList(builder, nodes);
  builder.text(');\n');
}

function writeList(builder: VirtualBuilder, nodes: readonly SvelteNode[]): void {
  builder.text('<>');
  writeItems(builder, nodes);
  builder.text('</>');
}

function writeChildren(builder: VirtualBuilder, nodes: readonly SvelteNode[]): void {
  if (declares(builder, nodes)) {
    builder.text('{');
    writeSvelte(builder, nodes);
    builder.text('}');
  } else {
    writeItems(builder, nodes);
  }
}

function writeItems(builder: VirtualBuilder, nodes: readonly SvelteNode[]): void {
  for (const node of nodes)
    if (node.k === 'element') writeElement(builder, node);
    else if (node.k === 'block') writeBlock(builder, node);
    else writeCode(builder, node.code);
}

const wordAt = ({ base }: VirtualBuilder, code: MarkupCode) => wordOf(base.code, codeSpan(code));

const isSnippet = (builder: VirtualBuilder, node: SvelteNode): node is SvelteBlock =>
  node.k === 'block' && node.branches[0] !== undefined && wordAt(builder, node.branches[0].code).word === 'snippet';

const isConst = (builder: VirtualBuilder, node: SvelteNode): node is Extract<SvelteNode, { k: 'code' }> =>
  node.k === 'code' && node.code.sigil === '@' && wordAt(builder, node.code).word === 'const';

const declares = (builder: VirtualBuilder, nodes: readonly SvelteNode[]): boolean =>
  nodes.some((node) => isSnippet(builder, node) || isConst(builder, node));

/** Appends `{@const …}` and `{#snippet …}` of the nodes as statements. */
function writeDeclarations(builder: VirtualBuilder, nodes: readonly SvelteNode[]): void {
  for (const node of nodes) {
    if (isConst(builder, node)) write(builder.text(' const '), wordAt(builder, node.code).rest).text(';');
    if (!isSnippet(builder, node) || !node.branches[0]) continue;
    const { name, params } = snippetHead(builder.base.code, wordAt(builder, node.branches[0].code).rest);
    write(write(builder.text(' const '), name).text(' = '), params).text(
      params.start === params.end ? '() => (' : ' => (',
    );
    writeSvelte(builder, node.branches[0].children);
    builder.text(');');
  }
}

/** Appends `{…}`, `{@html …}`, `{@render …}`; what is declared or debugged renders nothing. */
function writeCode(builder: VirtualBuilder, code: MarkupCode): void {
  const span = codeSpan(code);
  if (code.sigil === '') {
    write(builder.text('{'), span).text('}');
    return;
  }
  const { word, rest } = wordAt(builder, code);
  if (word === 'html')
    write(builder.text('<div dangerouslySetInnerHTML={{ __html: (', code.span.start), rest).text(') }} />');
  if (word === 'render') write(builder.text('{'), rest).text('}');
}

function writeBlock(builder: VirtualBuilder, block: SvelteBlock): void {
  const [opening] = block.branches;
  if (!opening) return;
  const { word, rest } = wordAt(builder, opening.code);
  switch (word) {
    case 'if':
      return writeIf(builder, block.branches);
    case 'each':
      return writeEach(builder, block.branches, rest);
    case 'await':
      return writeAwait(builder, block.branches, rest);
    case 'key':
      write(builder.text('{'), rest).text('}');
      return writeChildren(builder, opening.children);
    case 'snippet':
      return;
    default:
      return writeChildren(builder, opening.children);
  }
}

function writeIf(builder: VirtualBuilder, branches: readonly SvelteBranch[]): void {
  builder.text('{');
  let open = true;
  branches.forEach(({ code, children }, i) => {
    const { word, rest } = wordAt(builder, code);
    const test = i === 0 ? rest : word === 'else' ? wordOf(builder.base.code, rest).rest : undefined;
    const isElse = i > 0 && test?.start === test?.end;
    if (!open) return;
    if (!isElse && test) write(builder.text('('), test).text(') ? ');
    writeSvelte(builder, children);
    if (isElse) open = false;
    else builder.text(' : ');
  });
  builder.text(open ? 'null}' : '}');
}

function writeEach(builder: VirtualBuilder, branches: readonly SvelteBranch[], head: Span): void {
  const { list, item, index } = eachHead(builder.base.code, head);
  write(builder.text('{('), list).text(').map((');
  if (item) write(builder, item);
  else builder.text('__item');
  if (index) write(builder.text(', '), index);
  builder.text(') => (');
  writeSvelte(builder, branches[0]?.children ?? []);
  builder.text('))}');
  for (const { children } of branches.slice(1)) writeChildren(builder, children);
}

/** `{#await promise}…{:then value}…{:catch error}…`: what waits is shown, what follows is a callback of the promise. */
function writeAwait(builder: VirtualBuilder, branches: readonly SvelteBranch[], head: Span): void {
  const { code } = builder.base;
  const { promise, then, failed } = awaitHead(code, head);
  const inline = then ?? failed;
  const [opening, ...more] = branches;
  const branch = (name: string) => {
    const found = more.find((one) => wordAt(builder, one.code).word === name);
    return found && { value: wordAt(builder, found.code).rest, children: found.children };
  };
  const settled = { value: inline ?? { start: head.end, end: head.end }, children: opening?.children ?? [] };
  if (!inline && opening) writeChildren(builder, opening.children);
  write(builder.text('{('), promise).text(')');
  for (const [method, one] of [
    ['then', then ? settled : branch('then')],
    ['catch', failed ? settled : branch('catch')],
  ] as const) {
    if (!one) continue;
    write(builder.text(`.${method}((`), one.value).text(') => (');
    writeSvelte(builder, one.children);
    builder.text('))');
  }
  builder.text('}');
}

function writeElement(builder: VirtualBuilder, { element, children }: SvelteElement): void {
  const { tag } = element;
  if (tag === 'style' || tag === 'svelte:options') return;
  const { name, at, from } = tagOf(builder, element);
  const props = () => writeSvelteProps(builder, element, from);
  if (tag === 'script') return writeScript(builder, element, props);
  const isEmpty = children.length === 0 && tag !== 'slot';
  writeTag(
    builder,
    name,
    { ...element.span, tagAt: at },
    props,
    isEmpty ? undefined : () => writeContent(builder, element, children),
  );
}

/** The code of a script in the template is a function of its element: it runs when the element is shown. */
function writeScript(builder: VirtualBuilder, element: MarkupElement, props: () => void): void {
  const { content, span } = element;
  const kind = markupScriptKind(builder.base.code, element);
  const empty = kind === 'data' || builder.base.code.slice(content.start, content.end).trim() === '';
  writeTag(
    builder,
    'script',
    span,
    props,
    empty ? undefined : () => write(builder.text('{() => {'), content).text('\n}}'),
  );
}

function writeContent(builder: VirtualBuilder, element: MarkupElement, children: readonly SvelteNode[]): void {
  if (element.tag === 'slot') builder.text('{__props.children}', element.span.start);
  const given = element.attributes.filter(({ name }) => name.startsWith('let:'));
  if (given.length === 0) return writeChildren(builder, children);
  // The component gives these values to its content.
  builder.text('{({ ');
  for (const { name, span, value } of given) {
    builder.slice(span.start + 4, span.start + name.length);
    const [as] = value ?? [];
    if (as?.k === 'code') write(builder.text(': '), codeSpan(as));
    builder.text(', ');
  }
  builder.text('}) => (');
  writeSvelte(builder, children);
  builder.text(')}');
}

interface Tag {
  readonly name: string;
  /** Where it is named, when not at the start of the element. */
  readonly at?: number;
  /** The attribute that names it. */
  readonly from?: Span;
}

/** `<svelte:component this={Chat}>` is `<Chat>`. */
function tagOf({ base }: VirtualBuilder, { tag, attributes }: MarkupElement): Tag {
  if (tag === 'svelte:self') return { name: '__component' };
  if (tag !== 'svelte:component') return { name: tag };
  const given = attributes.find(({ name }) => name === 'this');
  const [value] = given?.value ?? [];
  if (value?.k !== 'code' || !given) return { name: tag };
  const [, space = '', name] = /^(\s*)([\w$]+(?:\.[\w$]+)*)\s*$/.exec(textOf(base, codeSpan(value))) ?? [];
  return name === undefined ? { name: tag } : { name, at: codeSpan(value).start + space.length, from: given.span };
}
