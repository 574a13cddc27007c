import { harmlessLine } from './harmless.ts';

/** Text of a workspace in Markdown: nothing in it is markup, a link, or HTML. On one line. */
export function markdownText(text: string): string {
  return harmlessLine(text)
    .replace(/[\\`*_{}[\]<>#+!|~@$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/(https?|ftp|www)(?=[:.])/gi, '$1\u2060');
}

/** Code of a workspace in Markdown, for a table cell too: a fence longer than any run of backticks in it. */
export function markdownCode(code: string): string {
  const line = harmlessLine(code);
  if (line === '') return '';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const inner = line.replaceAll('|', '\\|');
  return longest > 0 ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}

/** A row of a table; the cells are Markdown already. */
const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const markdownTable = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  markdownRow(heads),
  markdownRow(heads.map(() => '---')),
  ...rows.map(markdownRow),
];
