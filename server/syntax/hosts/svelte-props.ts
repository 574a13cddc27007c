import type { VirtualBuilder } from '../virtual.ts';
import type { Span } from './edits.ts';
import { codeSpan, type MarkupAttribute, type MarkupCode, type MarkupElement, type ValuePart } from './markup.ts';
import { eventProp, writeProp, writeTextProp } from './props.ts';

/** Appends the attributes and directives of an element as props; `except` is one that became the tag. */
export function writeSvelteProps(builder: VirtualBuilder, element: MarkupElement, except: Span | undefined): void {
  for (const attribute of element.attributes)
    if (attribute.span.start !== except?.start) writeAttribute(builder, element, attribute);
}

function writeAttribute(builder: VirtualBuilder, element: MarkupElement, attribute: MarkupAttribute): void {
  const { name, span, value } = attribute;
  if (name === '') return writeShorthand(builder, value);
  const [, directive = '', full = ''] =
    /^(on|bind|use|class|style|let|in|out|transition|animate):(.*)$/.exec(name) ?? [];
  const [target = ''] = full.split('|');
  const near = span.start + directive.length + 1;
  switch (directive) {
    case 'on':
      // Without a value the event goes on to whoever uses the component.
      if (value) writeProp(builder, eventProp(target), near, () => writeValue(builder, value));
      return;
    case 'bind':
      return writeBinding(builder, element, { target, near, value });
    case 'use':
      return writeAction(builder, { start: near, end: near + target.length }, value);
    case 'let':
      return;
    case 'class':
    case 'style':
    case 'in':
    case 'out':
    case 'transition':
    case 'animate':
      writeProp(builder, `${directive}:${target}`, span.start, () => {
        if (value) writeValue(builder, value);
        // `class:open` alone means `class:open={open}`; a transition is a function.
        else builder.slice(near, near + target.length);
      });
      return;
    default:
      return writeNamed(builder, attribute);
  }
}

function writeNamed(builder: VirtualBuilder, { name, span, value }: MarkupAttribute): void {
  const [only, more] = value ?? [];
  if (!value) writeTextProp(builder, name, span.start, undefined);
  else if (!only) writeProp(builder, name, span.start, () => builder.text("''"));
  else if (only.k === 'text' && !more) writeTextProp(builder, name, span.start, only.span);
  else writeProp(builder, name, span.start, () => writeValue(builder, value));
}

/** `{name}`, `{...values}`, `{@attach action}`. */
function writeShorthand(builder: VirtualBuilder, value: readonly ValuePart[] | undefined): void {
  const [code] = value ?? [];
  if (code?.k !== 'code') return;
  const { start, end } = codeSpan(code);
  const text = builder.base.code.slice(start, end);
  if (code.sigil === '@')
    writeProp(builder, 'attach', start, () =>
      builder.slice(start + (/^\s*attach\s*/.exec(text)?.[0].length ?? 0), end),
    );
  else if (/^\s*\.\.\./.test(text)) builder.text(' {').slice(start, end).text('}');
  else if (/^\s*[\w$]+\s*$/.test(text)) {
    const [space = '', name = ''] = [/^\s*/.exec(text)?.[0], text.trim()];
    const at = start + space.length;
    // A store's name loses its `$` in the value, not in the prop.
    writeProp(builder, name, at, () => builder.slice(at, at + name.length));
  }
}

/** Appends a value: one piece of code as it is, several pieces as a template literal. */
function writeValue(builder: VirtualBuilder, value: readonly ValuePart[]): void {
  const [only, more] = value;
  if (only?.k === 'code' && !more) return writeCode(builder, only);
  builder.text('`');
  for (const part of value) {
    if (part.k === 'code') {
      builder.text('${');
      writeCode(builder, part);
      builder.text('}');
    } else {
      writeTemplateText(builder, part.span);
    }
  }
  builder.text('`');
}

const writeCode = (builder: VirtualBuilder, code: MarkupCode): void => {
  const { start, end } = codeSpan(code);
  builder.slice(start, end);
};

/** Appends text inside a template literal. */
function writeTemplateText(builder: VirtualBuilder, { start, end }: Span): void {
  let at = start;
  for (const { index } of builder.base.code.slice(start, end).matchAll(/[`\\]|\$(?=\{)/g)) {
    builder.slice(at, start + index).text('\\');
    at = start + index;
  }
  builder.slice(at, end);
}

interface Binding {
  readonly target: string;
  readonly near: number;
  readonly value: readonly ValuePart[] | undefined;
}

/** `bind:value={x}` gives a value and takes it back; `bind:this={x}` gives nothing. */
function writeBinding(builder: VirtualBuilder, element: MarkupElement, { target, near, value }: Binding): void {
  const [code] = value ?? [];
  const span = code?.k === 'code' ? codeSpan(code) : { start: near, end: near + target.length };
  if (target === 'this') return writeProp(builder, 'ref', near, () => builder.slice(span.start, span.end));
  writeProp(builder, target, near, () => builder.slice(span.start, span.end));
  // A pair of functions says by itself how the value is taken back.
  const path = /^\s*[\w$.[\]'"]+\s*$/.test(builder.base.code.slice(span.start, span.end));
  if (!path) return;
  const native = /^[a-z]/.test(element.tag) && !element.tag.includes(':');
  writeProp(builder, native ? 'onInput' : eventProp(target), near, () => {
    builder.text('($event) => { ').slice(span.start, span.end);
    builder.text(native ? ` = $event.target.${target}; }` : ' = $event; }', near);
  });
}

/** `use:action={parameter}` calls the action with the element. */
function writeAction(builder: VirtualBuilder, action: Span, value: readonly ValuePart[] | undefined): void {
  writeProp(builder, 'use', action.start, () => {
    builder.slice(action.start, action.end).text('(undefined');
    if (value) {
      builder.text(', ');
      writeValue(builder, value);
    }
    builder.text(')');
  });
}
