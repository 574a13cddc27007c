import {
  isFnExpressionBrowser,
  isMemberExpressionBrowser,
  type DirectiveNode,
  type ElementNode,
  type ExpressionNode,
  type SourceLocation,
} from '@vue/compiler-core/dist/compiler-core.esm-bundler.js';
import type { VirtualBuilder } from '../virtual.ts';
import type { Span } from './edits.ts';
import { writeDecoded } from './entities.ts';
import { camel, eventProp, writeProp, writeTextProp } from './props.ts';

export const spanOfLoc = ({ start, end }: SourceLocation): Span => ({ start: start.offset, end: end.offset });

/** Appends an expression of a template as it is written, character references decoded. */
export function writeExpression(builder: VirtualBuilder, { loc }: ExpressionNode): void {
  writeDecoded(builder, spanOfLoc(loc));
}

/** The place of the expression of `:name="…"`. */
export function expressionOf(prop: DirectiveNode, name: string): Span | undefined {
  const { arg, exp } = prop;
  return arg?.type === 4 && arg.isStatic && arg.content === name && exp ? spanOfLoc(exp.loc) : undefined;
}

/** Directives that say where, when or with what an element is rendered; vue-template.ts reads them. */
const STRUCTURE = new Set(['if', 'else-if', 'else', 'for', 'show', 'slot', 'text', 'once', 'cloak', 'memo', 'pre']);

interface Target {
  /** The element is a component: names of props are in camelCase. */
  readonly component: boolean;
  /** The prop that became the tag. */
  readonly is?: Span | undefined;
}

/** Appends the attributes and directives of an element as props. */
export function writeVueProps(builder: VirtualBuilder, element: ElementNode, { component, is }: Target): void {
  const named = (name: string): string => (component && !/^(?:data|aria)-/.test(name) ? camel(name) : name);
  for (const prop of element.props) {
    if (prop.loc.start.offset === is?.start) continue;
    if (prop.type === 6)
      writeTextProp(
        builder,
        named(prop.name),
        prop.loc.start.offset,
        prop.value && inside(builder, spanOfLoc(prop.value.loc)),
      );
    else if (prop.name === 'bind') writeBind(builder, prop, named);
    else if (prop.name === 'on') writeOn(builder, prop);
    else if (prop.name === 'model') writeModel(builder, prop, component);
    else if (prop.name === 'html') writeHtml(builder, prop);
    else if (!STRUCTURE.has(prop.name)) writeCustom(builder, prop);
  }
}

/** The value of an attribute without its quotes. */
function inside({ base }: VirtualBuilder, { start, end }: Span): Span {
  const quoted = base.code[start] === '"' || base.code[start] === "'";
  return quoted && end - start >= 2 ? { start: start + 1, end: end - 1 } : { start, end };
}

function writeBind(builder: VirtualBuilder, prop: DirectiveNode, named: (name: string) => string): void {
  const { arg, exp } = prop;
  if (!arg) return writeSpread(builder, exp, undefined);
  if (arg.type !== 4) return;
  if (!arg.isStatic) return writeSpread(builder, exp, arg);
  const name = named(arg.content);
  writeProp(builder, name, arg.loc.start.offset, () => {
    if (exp) writeExpression(builder, exp);
    // `:name` alone means `:name="name"`.
    else if (name === arg.content) writeExpression(builder, arg);
    else builder.text(camel(arg.content), arg.loc.start.offset);
  });
}

/** Appends ` {...value}`, or ` {...{[key]: value}}`. */
function writeSpread(
  builder: VirtualBuilder,
  exp: ExpressionNode | undefined,
  key: ExpressionNode | undefined,
  write = writeExpression,
): void {
  if (!exp) return;
  builder.text(' {...');
  if (key) {
    builder.text('{');
    // The location of a dynamic argument includes its brackets.
    writeExpression(builder, key);
    builder.text(': ');
  }
  write(builder, exp);
  builder.text(key ? '}}' : '}');
}

function writeOn(builder: VirtualBuilder, { arg, exp }: DirectiveNode): void {
  if (!exp) return;
  if (!arg) return writeSpread(builder, exp, undefined);
  if (arg.type !== 4) return;
  if (!arg.isStatic) return writeSpread(builder, exp, arg, writeHandler);
  writeProp(builder, eventProp(arg.content), arg.loc.start.offset, () => writeHandler(builder, exp));
}

/** A path or a function is the handler; anything else is what the handler does. */
function writeHandler(builder: VirtualBuilder, exp: ExpressionNode): void {
  const isHandler = isMemberExpressionBrowser(exp) || isFnExpressionBrowser(exp);
  if (!isHandler) builder.text('($event) => { ');
  writeExpression(builder, exp);
  if (!isHandler) builder.text(' }');
}

/** `v-model` gives a value and takes it back. */
function writeModel(builder: VirtualBuilder, { arg, exp }: DirectiveNode, component: boolean): void {
  if (!exp) return;
  const named = arg?.type === 4 && arg.isStatic ? arg.content : undefined;
  const prop = component ? camel(named ?? 'modelValue') : 'value';
  const near = exp.loc.start.offset;
  writeProp(builder, prop, near, () => writeExpression(builder, exp));
  writeProp(builder, component ? `onUpdate:${prop}` : 'onInput', near, () => {
    builder.text('($event) => { ');
    writeExpression(builder, exp);
    builder.text(` = $event${component ? '' : '.target.value'}; }`, near);
  });
}

function writeHtml(builder: VirtualBuilder, { exp, loc }: DirectiveNode): void {
  if (!exp) return;
  writeProp(builder, 'dangerouslySetInnerHTML', loc.start.offset, () => {
    builder.text('{ __html: ');
    writeExpression(builder, exp);
    builder.text(' }');
  });
}

function writeCustom(builder: VirtualBuilder, { name, arg, exp, loc }: DirectiveNode): void {
  const full = arg?.type === 4 && arg.isStatic ? `v-${name}:${arg.content}` : `v-${name}`;
  writeProp(builder, full, loc.start.offset, () => {
    if (exp) writeExpression(builder, exp);
    else builder.text('true', loc.start.offset);
  });
}
