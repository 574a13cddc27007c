import { createScanner, type Node } from 'jsonc-parser';
import { TOKEN } from './json-token.ts';
import { type ConfigPath, configTree, nodeAt } from './locate.ts';

/** Replaces the text from `start` to `end`, which may be the same place. Offsets in UTF-16 code units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How a file is written. */
interface Style {
  readonly eol: '\n' | '\r\n';
  /** One step of indentation. */
  readonly unit: string;
}

/** Lists and one-line objects are broken when their line gets longer than this. */
const WIDTH = 100;

function styleOf(text: string): Style {
  const unit = /^[ \t]+(?=["{[])/m.exec(text)?.[0] ?? '  ';
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit };
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A value on one line, with blanks inside braces. */
function onOneLine(value: Json): string {
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** A value as text; all but its first line begin with `indent`. Objects are broken over lines, lists only where they hold objects or are long. */
function written(value: Json, indent: string, style: Style): string {
  const line = onOneLine(value);
  const isShort = indent.length + line.length <= WIDTH;
  const isPlain = isList(value)
    ? !value.some((inner) => typeof inner === 'object' && inner !== null)
    : !isObject(value);
  if (line.length <= 2 || !(isList(value) || isObject(value)) || (isPlain && isShort)) return line;
  const inside = indent + style.unit;
  const rows = isList(value)
    ? value.map((inner) => written(inner, inside, style))
    : Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${written(inner, inside, style)}`);
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return [
    `${open}`,
    ...rows.map((row, index) => `${inside}${row}${index < rows.length - 1 ? ',' : ''}`),
    `${indent}${close}`,
  ].join(style.eol);
}

const isOneLine = (text: string, { offset, length }: Node): boolean =>
  !text.slice(offset, offset + length).includes('\n');

/** The blanks at the start of the line on which `offset` is. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** What follows an entry on its line: where the entry's comma stands, and the end of the comment behind it. */
function tailOf(text: string, end: number): { readonly hasComma: boolean; readonly end: number } {
  const scanner = createScanner(text, false);
  scanner.setPosition(end);
  let tail = { hasComma: false, end };
  for (let token: number = scanner.scan(); ; token = scanner.scan()) {
    if (token === TOKEN.blanks) continue;
    const isComma = token === TOKEN.comma && !tail.hasComma;
    const isBlock = token === TOKEN.blockComment && !scanner.getTokenValue().includes('\n');
    if (!isComma && !isBlock && token !== TOKEN.lineComment) return tail;
    tail = { hasComma: tail.hasComma || isComma, end: scanner.getPosition() };
  }
}

/** A property, or a list item when there is no key. */
interface Entry {
  readonly key?: string;
  readonly value: Json;
}

/** The entry as text, on one line when its neighbour is. */
function entryText({ key, value }: Entry, indent: string, style: Style, isTight: boolean): string {
  const line = onOneLine(value);
  const text =
    isTight && indent.length + line.length <= WIDTH + style.unit.length ? line : written(value, indent, style);
  return key === undefined ? text : `${JSON.stringify(key)}: ${text}`;
}

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;

function intoEmpty(text: string, container: Node, entries: readonly Entry[]): TextEdit {
  const style = styleOf(text);
  const open = container.offset + 1;
  const close = container.offset + container.length - 1;
  const isBare = text.slice(open, close).trim() === '';
  if (isBare && entries.every(({ key, value }) => key === undefined && isScalar(value))) {
    return { start: open, end: close, text: entries.map(({ value }) => onOneLine(value)).join(', ') };
  }
  const outside = indentAt(text, container.offset);
  const inside = outside + style.unit;
  const rows = entries.map((entry) => `${style.eol}${inside}${entryText(entry, inside, style, false)}`);
  // A comment in the empty braces stays in front of what is added.
  const start = isBare ? open : text.slice(0, close).trimEnd().length;
  return { start, end: close, text: `${rows.join(',')}${style.eol}${outside}` };
}

const valueOf = (entry: Node): Node => (entry.type === 'property' ? (entry.children?.[1] ?? entry) : entry);

/** Adds entries at the end of an object or a list; comments keep their neighbours. */
function appended(text: string, container: Node, entries: readonly Entry[]): readonly TextEdit[] {
  const last = container.children?.at(-1);
  if (entries.length === 0) return [];
  if (!last) return [intoEmpty(text, container, entries)];
  const style = styleOf(text);
  const isTight = isOneLine(text, valueOf(last));
  const end = last.offset + last.length;
  const isBeside = !text.slice(container.offset, last.offset).includes('\n');
  if (isBeside) {
    const outside = indentAt(text, container.offset);
    const rows = entries.map((entry) => `, ${entryText(entry, outside, style, isTight)}`);
    return [{ start: end, end, text: rows.join('') }];
  }
  const indent = indentAt(text, last.offset);
  const { end: tail, hasComma } = tailOf(text, end);
  const rows = entries.map((entry) => `${style.eol}${indent}${entryText(entry, indent, style, isTight)}`);
  const added = `${rows.join(',')}${hasComma ? ',' : ''}`;
  if (hasComma) return [{ start: tail, end: tail, text: added }];
  if (tail === end) return [{ start: end, end, text: `,${added}` }];
  return [
    { start: end, end, text: ',' },
    { start: tail, end: tail, text: added },
  ];
}

/** The tree of a text without syntax errors: in a broken one, an edit could land in the wrong place. */
export function soundRoot(text: string): Node | undefined {
  const { errors, root } = configTree(text);
  return errors.length === 0 ? root : undefined;
}

/**
 * Sets the value at a path, and makes the objects on the way; list items on it have to be there. No edits when something on the way is
 * no object, or the text is no JSON.
 */
export function put(text: string, path: ConfigPath, value: Json): readonly TextEdit[] {
  const root = soundRoot(text);
  const present = nodeAt(root, path);
  if (present) {
    const { offset, length } = present;
    const style = styleOf(text);
    return [{ start: offset, end: offset + length, text: written(value, indentAt(text, offset), style) }];
  }
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const container = nodeAt(root, path.slice(0, depth));
    if (!container) continue;
    if (container.type !== 'object') return [];
    const inner = path.slice(depth + 1).reduceRight<Json>((made, key) => ({ [key]: made }), value);
    const key = path[depth];
    return typeof key === 'string' ? appended(text, container, [{ key, value: inner }]) : [];
  }
  return [];
}

/** Adds values at the end of the list at a path, and makes the list where there is none. */
export function append(text: string, path: readonly (string | number)[], values: readonly Json[]): readonly TextEdit[] {
  const list = nodeAt(soundRoot(text), path);
  if (list) {
    return list.type === 'array'
      ? appended(
          text,
          list,
          values.map((value) => ({ value })),
        )
      : [];
  }
  const keys = path.filter((step) => typeof step === 'string');
  return keys.length === path.length ? put(text, keys, values) : [];
}

/** The text after edits that were all made against it; later ones in the text come first. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}
