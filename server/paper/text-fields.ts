import { type Node, parseTree } from 'jsonc-parser';

export type TextKind = 'markdown' | 'text' | 'csv' | 'html' | 'json';

/** A value with a name: a cell and its column, a JSON value and its key, a line with a label. */
export interface Field {
  readonly name: string;
  readonly siblings: readonly string[];
  readonly start: number;
  readonly end: number;
}

const ENDINGS: Readonly<Record<string, TextKind>> = {
  md: 'markdown', mdx: 'markdown', markdown: 'markdown', csv: 'csv', tsv: 'csv', html: 'html', htm: 'html', json: 'json', jsonl: 'json', ndjson: 'json',
}; // prettier-ignore

/** What a file holds, by its name; anything unknown is plain text. */
export const textKind = (file: string): TextKind =>
  ENDINGS[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'text';

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The mark between the cells: the one that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
  const times = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** The rows of RFC 4180, with the places of the cells inside their quotes. */
function rowsOf(text: string): readonly (readonly Cell[])[] {
  const separator = separatorOf(text);
  const rows: Cell[][] = [[]];
  for (let at = 0; at <= text.length;) {
    const quoted = text[at] === '"';
    const start = quoted ? at + 1 : at;
    let end = start;
    if (quoted)
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
    else while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    rows.at(-1)?.push({ text: text.slice(start, end), start, end });
    at = quoted ? end + 1 : end;
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
}

function csvFields(text: string): readonly Field[] {
  const [head = [], ...rows] = rowsOf(text);
  const siblings = head.map((cell) => cell.text.trim());
  return rows.flatMap((row) => row.map(({ end, start }, at) => ({ name: siblings[at] ?? '', siblings, start, end })));
}

function jsonFields(node: Node | undefined, offset: number): readonly Field[] {
  if (node === undefined) return [];
  const children = node.children ?? [];
  const siblings =
    node.type === 'object' ? children.map((property) => String(property.children?.[0]?.value ?? '')) : [];
  return children.flatMap((child): readonly Field[] => {
    const [key, value] = child.children ?? [];
    if (child.type !== 'property') return jsonFields(child, offset);
    if (value?.type !== 'string') return jsonFields(value, offset);
    const start = offset + value.offset + 1;
    return [{ name: String(key?.value ?? ''), siblings, start, end: start + value.length - 2 }];
  });
}

/** One value, or one on each line. */
function jsonTextFields(text: string): readonly Field[] {
  const whole = parseTree(text);
  const isWhole = whole !== undefined && whole.offset + whole.length >= text.trimEnd().length;
  if (isWhole) return jsonFields(whole, 0);
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => jsonFields(parseTree(line), index));
}

/** `Name: …`, `- **E-mail**: …`, `| Phone | … |`. */
const LABELLED =
  /^[\t >*_#|-]{0,20}(\p{L}[\p{L} '_-]{1,39}?)[*_]{0,3}[ \t]*(?::[*_]{0,3}|\|)[ \t]*([^\n|<]{1,200}?)[ \t]*(?:\|?[ \t]*\r?)$/gmu;

function labelFields(text: string): readonly Field[] {
  return [...text.matchAll(LABELLED)].map(({ 0: whole, 1: name = '', 2: value = '', index }) => {
    const start = index + whole.lastIndexOf(value);
    return { name: name.trim(), siblings: [], start, end: start + value.length };
  });
}

/** The values of a text that have a name. */
export function fieldsOf(text: string, kind: TextKind): readonly Field[] {
  switch (kind) {
    case 'csv':
      return csvFields(text);
    case 'json':
      return jsonTextFields(text);
    case 'markdown':
    case 'text':
    case 'html':
      return labelFields(text);
  }
}
