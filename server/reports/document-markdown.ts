import type { Block, Cell, Document, Inline, Picture, Tone } from './document.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';

/** One piece; the blanks at its ends, which `markdownText` takes away, part it from its neighbours. */
function piece(part: Inline): string {
  if (typeof part !== 'string') return markdownCode(part.code);
  const text = markdownText(part);
  if (text === '') return part === '' ? '' : ' ';
  return `${/^\s/.test(part) ? ' ' : ''}${text}${/\s$/.test(part) ? ' ' : ''}`;
}

const inline = (parts: readonly Inline[]): string => parts.map(piece).join('');

const MARKS: Readonly<Record<Tone, string>> = { good: '🟢 ', middling: '🟡 ', bad: '🔴 ' };

const toned = (tone: Tone | undefined): string => (tone === undefined ? '' : MARKS[tone]);
const cellText = ({ text, tone }: Cell): string => toned(tone) + inline(text);

/** A fence that is longer than any run of backticks in the lines. */
function fenced(lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines.map(harmless), fence];
}

/** Mermaid takes HTML and links in its labels, so nothing but letters, digits and plain marks goes into one. */
const label = (text: string): string =>
  `"${
    harmlessLine(text)
      .replace(/[^\p{L}\p{N} .,:;()*/_'’–-]/gu, ' ')
      .trim() || '?'
  }"`;

function mermaid({ columns: [left, middle, right], links }: Picture): readonly string[] {
  const boxes = [
    ...left.map((text, at) => `  l${at}[${label(text)}]`),
    ...middle.map(({ text }, at) => `  m${at}{{${label(text)}}}`),
    `  r[${label(right)}]`,
  ];
  const used = [...new Set(links.map((link) => link.middle))].sort((a, b) => a - b);
  const lines = [
    ...links.map((link) => `  l${link.left} -- ${link.count} --> m${link.middle}`),
    ...used.map((at) => `  m${at} --> r`),
  ];
  return ['```mermaid', 'flowchart LR', ...boxes, ...lines, '```'];
}

function blockLines(block: Block): readonly string[] {
  switch (block.k) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inline(block.text)}`];
    case 'text':
      return [toned(block.tone) + inline(block.text)];
    case 'steps':
      return block.items.map((item, at) => `${at + 1}. ${inline(item)}`);
    case 'facts':
      return markdownTable(
        ['', ''],
        block.rows.map(([name, value]) => [`**${markdownText(name)}**`, inline(value)]),
      );
    case 'table':
      return markdownTable(
        block.heads.map(markdownText),
        block.rows.map((row) => row.map(cellText)),
      );
    case 'code':
      return fenced(block.lines);
    case 'picture':
      return block.picture.links.length === 0 ? [] : mermaid(block.picture);
  }
}

/** Blocks as GitHub's Markdown, to stand in a text that has a title of its own. */
export const blocksMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map(blockLines)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** The document as GitHub's Markdown. */
export function documentMarkdown({ title, blocks }: Document): string {
  const body = blocksMarkdown(blocks);
  return `# ${markdownText(title)}\n${body === '' ? '' : `\n${body}\n`}`;
}
