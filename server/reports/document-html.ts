import type { Block, Cell, Document, Inline } from './document.ts';
import { htmlText } from './html-text.ts';
import { pictureSvg } from './picture-svg.ts';

const inline = (parts: readonly Inline[]): string =>
  parts.map((part) => (typeof part === 'string' ? htmlText(part) : `<code>${htmlText(part.code)}</code>`)).join('');

const tableCell = ({ text, tone }: Cell): string =>
  `<td${tone === undefined ? '' : ` class="${tone}"`}>${inline(text)}</td>`;

function blockHtml(block: Block): string {
  switch (block.k) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'text':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${inline(block.text)}</p>`;
    case 'steps':
      return `<ol>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ol>`;
    case 'facts':
      return `<table class="facts">${block.rows.map(([name, value]) => `<tr><th scope="row">${htmlText(name)}</th><td>${inline(value)}</td></tr>`).join('')}</table>`;
    case 'table': {
      const heads = block.heads.map((head) => `<th scope="col">${htmlText(head)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map(tableCell).join('')}</tr>`).join('\n');
      const caption = block.caption === undefined ? '' : `<caption>${htmlText(block.caption)}</caption>`;
      return `<div class="wide" tabindex="0"><table>${caption}<thead><tr>${heads}</tr></thead><tbody>\n${rows}\n</tbody></table></div>`;
    }
    case 'code':
      return `<pre>${block.lines.map(htmlText).join('\n')}</pre>`;
    case 'picture':
      return block.picture.links.length === 0
        ? ''
        : `<figure>${pictureSvg(block.picture, block.title)}<figcaption>${htmlText(block.title)}</figcaption></figure>`;
  }
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #d0d7de; --soft: #f6f8fa; --good: #1a7f37; --middling: #9a6700; --bad: #cf222e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #30363d; --soft: #161b22; --good: #3fb950; --middling: #d29922; --bad: #f85149; } }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
code, pre { font: 0.9em/1.45 ui-monospace, monospace; } pre { overflow-x: auto; padding: 0.75rem; background: var(--soft); border-radius: 6px; }
code { overflow-wrap: anywhere; } table { border-collapse: collapse; margin: 1rem 0; width: 100%; } .wide { overflow-x: auto; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; } th { background: var(--soft); font-weight: 600; }
.facts th { width: 16rem; } .facts td:empty { height: 2rem; }
td.good, p.good { color: var(--good); } td.middling, p.middling { color: var(--middling); } td.bad, p.bad { color: var(--bad); }
svg { width: 100%; height: auto; } svg text { fill: var(--ink); font: 13px system-ui, sans-serif; text-anchor: middle; dominant-baseline: central; }
svg rect { fill: var(--soft); stroke: var(--line); } svg path { fill: none; opacity: 0.6; }
svg .good rect, svg path.good { stroke: var(--good); } svg .middling rect, svg path.middling { stroke: var(--middling); } svg .bad rect, svg path.bad { stroke: var(--bad); }
svg .bad rect, svg path.bad { stroke-dasharray: 7 4; }
figure { margin: 1rem 0; } caption { padding: 0.3rem 0; text-align: left; font-size: 0.9em; } figcaption { font-size: 0.9em; opacity: 0.8; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #8c959f; --soft: #f6f8fa; --good: #1a7f37; --middling: #7d4e00; --bad: #a40e26; }
thead { display: table-header-group; } * { print-color-adjust: exact; } @page { margin: 16mm; } body { margin: 0; max-width: none; font-size: 11pt; } h2, h3 { break-after: avoid; } tr, pre, figure { break-inside: avoid; } .wide { overflow: visible; } }
`.trim();

/** Blocks as HTML, to stand in a page that has a title of its own. */
export const blocksHtml = (blocks: readonly Block[]): string =>
  blocks
    .map(blockHtml)
    .filter((html) => html !== '')
    .join('\n');

/** The document as a page of its own: it loads nothing, runs nothing, and can be printed. */
export function documentHtml({ title, blocks, language = 'en' }: Document): string {
  return `${[
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${htmlText(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${htmlText(title)}</h1>`,
    blocksHtml(blocks),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
