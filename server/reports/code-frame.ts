import type { Colors } from 'picocolors/types.js';
import { cells } from './cells.ts';
import { harmless } from './harmless.ts';
import type { Lines } from './lines.ts';
import type { Spot } from './result.ts';

/** Lines shown before and after the one with the datum. */
const AROUND = 1;
const TAB = '  ';

/** A piece of a line, from `from` to `to` in code units. */
interface Window {
  readonly from: number;
  readonly to: number;
}

const shown = (code: string): string => harmless(code.replaceAll('\t', TAB));

/** Lines may be very long (generated code): what is shown lies around the datum. */
function windowOf(line: string, start: number, end: number, width: number): Window {
  if (line.length <= width) return { from: 0, to: line.length };
  const datum = Math.min(end - start, width);
  const from = Math.max(0, Math.min(start - Math.floor((width - datum) / 2), line.length - width));
  return { from, to: from + width };
}

/** The first line of the place, with the place underlined, and its neighbours. */
export function codeFrame(lines: Lines, spot: Spot, colors: Colors, width = 100): readonly string[] {
  const line = lines.text(spot.line);
  if (line.trim() === '') return [];
  const start = spot.column - 1;
  const end = spot.endLine === spot.line ? Math.max(start + 1, spot.endColumn - 1) : line.length;
  const { from, to } = windowOf(line, start, end, width);
  const numbers = String(Math.min(lines.count, spot.line + AROUND)).length;
  const margin = (text: string, mark: string): string => colors.dim(`${mark} ${text.padStart(numbers)} | `);
  const row = (at: number): string =>
    margin(String(at), at === spot.line ? '>' : ' ') + shown(lines.text(at).slice(from, to));
  const before = shown(line.slice(from, start));
  const underline = '^'.repeat(Math.max(1, cells(shown(line.slice(start, Math.min(end, to))))));
  const rows: string[] = [];
  for (let at = Math.max(1, spot.line - AROUND); at <= Math.min(lines.count, spot.line + AROUND); at++) {
    if (at !== spot.line && lines.text(at).trim() === '') continue;
    rows.push(row(at));
    if (at === spot.line) rows.push(margin('', ' ') + ' '.repeat(cells(before)) + colors.red(underline));
  }
  return rows.map((text) => text.trimEnd());
}
