import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { writeEdited, type Span } from './edits.ts';
import { topLevelOnly } from './function-body.ts';
import { fillHoles } from './holes.ts';
import { isCode, writeHtmlAttribute } from './html-attribute.ts';
import { htmlElements, type HtmlElement } from './html-elements.ts';
import { writeTag } from './props.ts';
import { withoutServerTags } from './server-tags.ts';
import { scriptKind } from './script-kind.ts';
import { parsed, readScript, type Parse } from './reading.ts';

/** An HTML file as one script, the values that a server puts into it included; see {@link htmlVirtual} and `server-tags.ts`. */
export function pageVirtual(base: Virtual, parse: Parse): Virtual {
  const { virtual, holes } = withoutServerTags(base);
  const page = htmlVirtual(virtual, parse, 'document');
  const tree = holes.length > 0 ? parsed(page.code, page.dialect, parse) : undefined;
  return tree ? fillHoles(page, tree, holes) : page;
}

/**
 * An HTML text as one script: the code of its scripts in the order of the page, and as JSX statements the elements that load or
 * link something or have handlers. A script that does not run as it is (`type="text/plain"`, until a consent manager changes that),
 * or that has data attributes, is an element whose child is a function with its code.
 */
export function htmlVirtual(base: Virtual, parse: Parse, kind: 'document' | 'fragment'): Virtual {
  const builder = new VirtualBuilder(base);
  writeElements({ builder, parse }, htmlElements(base.code, kind));
  return builder.build('js');
}

interface Writer {
  readonly builder: VirtualBuilder;
  readonly parse: Parse;
}

function writeElements(writer: Writer, elements: readonly HtmlElement[]): void {
  for (const element of elements) {
    if (element.tag === 'script') writeScript(writer, element);
    else if (element.inert.length > 0) writeInert(writer, element);
    else if (matters(element)) writeStatement(writer, element, undefined);
  }
}

const valueOf = ({ attributes }: HtmlElement, name: string): string | undefined =>
  attributes.find((attribute) => attribute.name === name)?.text;

const hasData = ({ attributes }: HtmlElement): boolean => attributes.some(({ name }) => name.startsWith('data-'));

function writeScript(writer: Writer, element: HtmlElement): void {
  const kind = scriptKind(valueOf(element, 'type') ?? valueOf(element, 'language'), hasData(element));
  if (kind === 'data') return;
  const code = codeOf(writer.builder.base, element.content);
  if (code.start >= code.end) return writeStatement(writer, element, undefined);
  if (kind === 'blocked' || hasData(element))
    return writeStatement(writer, element, () => writeAsFunction(writer, code));
  if (kind === 'module') return writeModule(writer, code);
  writer.builder.slice(code.start, code.end).text('\n;\n');
}

/** The code of a script without the HTML comment that once hid it from browsers that knew no scripts. */
function codeOf({ code }: Virtual, { start, end }: Span): Span {
  const text = code.slice(start, end);
  const [before] = /^\s*<!--[^\n]*(?:\n|$)/.exec(text) ?? [''];
  const [after] = /\s*-->\s*$/.exec(text) ?? [''];
  const hidden = before !== '' && !/\/\/[^\n]*-->\s*$/.test(text) ? after.length : 0;
  return text.trim() === '' ? { start, end: start } : { start: start + before.length, end: end - hidden };
}

function writeAsFunction({ builder }: Writer, { start, end }: Span): void {
  builder.text('{() => {').slice(start, end).text('\n}}');
}

/** A module has a scope of its own; its imports and exports stay at the top level of the page. */
function writeModule({ builder, parse }: Writer, span: Span): void {
  const hoisted = topLevelOnly(readScript(builder.base, span, 'js', parse));
  for (const { start, end } of hoisted) builder.slice(start, end).text('\n');
  builder.text('{');
  writeEdited(builder, span.start, span.end, hoisted);
  builder.text('\n}\n');
}

function writeInert(writer: Writer, element: HtmlElement): void {
  writeStatement(writer, element, () => {
    writer.builder.text('{() => {\n');
    writeElements(writer, element.inert);
    writer.builder.text('}}');
  });
}

const LOADS = new Set(['src', 'href', 'data', 'action', 'srcdoc', 'formaction']);

const matters = ({ attributes }: HtmlElement): boolean =>
  attributes.some(({ name, text }) => LOADS.has(name) || isCode(name) || /crisp/i.test(text));

function writeStatement({ builder }: Writer, element: HtmlElement, children: (() => void) | undefined): void {
  const props = () => {
    for (const attribute of element.attributes) writeHtmlAttribute(builder, attribute);
  };
  writeTag(builder, element.tag, element.span, props, children);
  builder.text(';\n');
}
