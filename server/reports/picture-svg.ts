import type { Picture, Tone } from './document.ts';
import { htmlText } from './html-text.ts';

const ROW = 44;
const BOX = 32;
const COLUMNS = [
  { x: 0, width: 300 },
  { x: 400, width: 260 },
  { x: 760, width: 140 },
] as const;
const WIDTH = 900;
const LONGEST = 40;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The middle of box `at` of `count` in a column of the given height. */
const middleOf = (at: number, count: number, height: number): number => (height * (at + 0.5)) / count;

function box(column: number, y: number, text: string, tone: Tone | 'plain'): string {
  const { x, width } = COLUMNS[column] ?? COLUMNS[0];
  const title = cut(text) === text ? '' : `<title>${htmlText(text)}</title>`;
  return `<g class="${tone}">${title}<rect x="${x}" y="${y - BOX / 2}" width="${width}" height="${BOX}" rx="6"/><text x="${x + width / 2}" y="${y}">${htmlText(cut(text))}</text></g>`;
}

function line(from: number, y1: number, y2: number, count: number, tone: Tone): string {
  const start = COLUMNS[from] ?? COLUMNS[0];
  const end = COLUMNS[from + 1] ?? COLUMNS[2];
  const x1 = start.x + start.width;
  const bend = (x1 + end.x) / 2;
  const width = Math.min(12, 1 + Math.log2(count + 1));
  return `<path class="${tone}" d="M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${end.x} ${y2}" stroke-width="${width.toFixed(1)}"/>`;
}

/** The picture as SVG that stands in a page: classes `good`, `middling`, `bad` and `plain` are the page's to colour. */
export function pictureSvg({ columns: [left, middle, right], links }: Picture, title: string): string {
  const rows = Math.max(left.length, middle.length, 1);
  const height = rows * ROW;
  const tone = (at: number): Tone => middle[at]?.tone ?? 'middling';
  const totals = middle.map((_, at) =>
    links.filter((link) => link.middle === at).reduce((sum, { count }) => sum + count, 0),
  );
  const leftY = (at: number): number => middleOf(at, left.length, height);
  const middleY = (at: number): number => middleOf(at, middle.length, height);
  return [
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${htmlText(title)}">`,
    ...links.map((link) => line(0, leftY(link.left), middleY(link.middle), link.count, tone(link.middle))),
    ...totals.flatMap((count, at) => (count > 0 ? [line(1, middleY(at), height / 2, count, tone(at))] : [])),
    ...left.map((text, at) => box(0, leftY(at), text, 'plain')),
    ...middle.map(({ text }, at) => box(1, middleY(at), text, tone(at))),
    box(2, height / 2, right, 'plain'),
    '</svg>',
  ].join('\n');
}
