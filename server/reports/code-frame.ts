import type { Colors } from './colors.ts';
import { cells } from './cells.ts';
import { harmless } from './harmless.ts';
import type { Lines } from './lines.ts';
import type { Spot } from './result.ts';

const TAB = '  ';
const CUT = '…';

const shown = (code: string): string => harmless(code.replaceAll('\t', TAB));

/** The blanks that all of the lines begin with. */
function margin(lines: readonly string[]): number {
  const full = lines.filter((line) => line.trim() !== '');
  const [first = ''] = full;
  let width = first.length - first.trimStart().length;
  for (const line of full) while (!line.startsWith(first.slice(0, width))) width--;
  return width;
}

/** Where to begin in a line that does not fit, so that the place from `start` to `end` is seen with what stands around it. */
function windowStart(length: number, start: number, end: number, width: number): number {
  const around = Math.max(0, Math.floor((width - Math.min(end - start, width)) / 2));
  return Math.max(0, Math.min(start - around, length - width));
}

/**
 * The first line of the place with the place underlined, and its neighbours; what all of them are indented by is left away. A line that
 * does not fit into `width` is cut around the place and stands alone.
 */
export function codeFrame(lines: Lines, spot: Spot, colors: Colors, width = 100): readonly string[] {
  const line = lines.text(spot.line);
  if (line.trim() === '') return [];
  const around = [spot.line - 1, spot.line, spot.line + 1].filter((at) => lines.text(at).trim() !== '');
  const indented = Math.min(margin(around.map((at) => lines.text(at))), spot.column - 1);
  const start = spot.column - 1;
  const end = spot.endLine === spot.line ? Math.max(start + 1, spot.endColumn - 1) : line.length;
  const fits = line.length - indented <= width;
  const from = fits ? indented : windowStart(line.length, start, end, width);
  const gutter = String(around.at(-1) ?? spot.line).length;
  const head = (text: string, mark: string): string => colors.dim(`${mark} ${text.padStart(gutter)} | `);
  const before = from > indented ? CUT : '';
  const piece = (text: string): string =>
    shown(text.slice(from, from + width)) + (text.length > from + width ? CUT : '');
  const underline = '^'.repeat(Math.max(1, cells(shown(line.slice(start, Math.min(end, from + width))))));
  return around
    .filter((at) => fits || at === spot.line)
    .flatMap((at) => {
      const row = `${head(String(at), at === spot.line ? '>' : ' ')}${at === spot.line ? before : ''}${piece(lines.text(at))}`;
      if (at !== spot.line) return [row.trimEnd()];
      const blanks = ' '.repeat(cells(before + shown(line.slice(from, start))));
      return [row.trimEnd(), `${head('', ' ')}${blanks}${colors.red(underline)}`];
    });
}
