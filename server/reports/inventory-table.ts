import type { Colors } from './colors.ts';
import { cells, padded } from './cells.ts';
import { harmlessLine } from './harmless.ts';
import { type Grouping, groupsOf, type Row } from './inventory-groups.ts';
import type { Result } from './result.ts';
import { count, scannedLine } from './summary.ts';

export interface TableOptions {
  readonly colors: Colors;
  readonly width: number;
  readonly by: Grouping;
}

const LONGEST = 40;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The columns beside the one that the group's title holds. */
function columnsOf({ flow, spot, kinds, gate, basis }: Row, by: Grouping): readonly string[] {
  const delivery = flow.delivery === 'sent' ? '' : ` (${flow.delivery})`;
  return [
    ...(by === 'item' ? [] : [`${flow.item}${delivery}`]),
    ...(by === 'datum' ? [] : [kinds === '' ? '-' : kinds]),
    cut(flow.value === '' ? '-' : flow.value),
    gate === '' ? '-' : gate,
    basis === '' ? '-' : basis,
    `${spot.file}:${spot.line}`,
  ].map(harmlessLine);
}

function heads(by: Grouping): readonly string[] {
  return [...(by === 'item' ? [] : ['item']), ...(by === 'datum' ? [] : ['kind']), 'value', 'gate', 'basis', 'place'];
}

/** The inventory as a table for a terminal, in groups. */
export function inventoryTable(result: Result, { colors, by }: TableOptions): string {
  const groups = groupsOf(result, by).map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => columnsOf(row, by)),
  }));
  const all = [heads(by), ...groups.flatMap(({ rows }) => rows)];
  const widths = heads(by).map((_, at) => Math.max(...all.map((row) => cells(row[at] ?? ''))));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, at) => padded(cell, widths[at] ?? 0)).join('  ')}`.trimEnd();
  const tables = groups.flatMap(({ title, rows }) => [colors.bold(harmlessLine(title)), ...rows.map(line), '']);
  const { flows, websites } = result.analysis;
  const ids =
    websites.length === 0
      ? []
      : [`Crisp websites: ${[...new Set(websites.map(({ id }) => harmlessLine(id)))].join(', ')}`];
  return `${[
    ...(groups.length > 0 ? [colors.dim(line(heads(by))), ''] : []),
    ...tables,
    ...ids,
    `${flows.length === 0 ? 'No flows' : count(flows.length, 'flow')}. ${scannedLine(result)}`,
  ].join('\n')}\n`;
}
