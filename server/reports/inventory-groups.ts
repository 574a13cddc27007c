import { categoryOf } from '../catalogue/personal/categories.ts';
import type { Declared } from '../project/analysis.ts';
import type { Flow, Gate } from '../flows/flow.ts';
import { placesOf, type Result, type Spot } from './result.ts';

/** What the inventory can be grouped by: the kind of data, Crisp's item, or the file. */
export const GROUPINGS = ['datum', 'item', 'file'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One flow in words. */
export interface Row {
  readonly flow: Flow;
  readonly spot: Spot;
  /** "E-mail address", "Full name and date of birth"; `''` when no kind of personal data is known. */
  readonly kinds: string;
  readonly gate: string;
  /** The legal basis that is declared; `''` when nothing is declared. */
  readonly basis: string;
  readonly declared: Declared | undefined;
}

export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

function kindsOf({ categories }: Flow): string {
  const titles = [...new Set(categories.map((key) => categoryOf(key)?.title ?? key))];
  return titles.map((title, at) => (at === 0 ? title : title.charAt(0).toLowerCase() + title.slice(1))).join(', ');
}

/** The gate in a few words. */
export function gateInWords(gate: Gate, direction: Flow['direction']): string {
  switch (gate.status) {
    case 'consented':
      return gate.category === undefined ? 'after consent' : `after consent (${gate.category})`;
    case 'partial':
      return 'after consent on some ways only';
    case 'ungated':
      return direction === 'send' && gate.load === 'consented'
        ? 'waits for the chatbox, which loads after consent'
        : 'without consent';
  }
}

const GATED: readonly Flow['direction'][] = ['send', 'load'];

function rowOf(result: Result, spot: Spot, flow: Flow): Row {
  const declared = result.analysis.declarations.get(flow.id);
  return {
    flow,
    spot,
    kinds: kindsOf(flow),
    gate: GATED.includes(flow.direction) ? gateInWords(flow.gate, flow.direction) : '',
    basis: declared?.declaration.legalBasis ?? '',
    declared,
  };
}

/** Every flow as a row, in the order of the analysis. */
export function rowsOf(result: Result): readonly Row[] {
  const places = placesOf(result.analysis);
  return result.analysis.flows.map((flow) => rowOf(result, places.spot(flow.place), flow));
}

const OTHER: Readonly<Record<Flow['direction'], string>> = {
  send: 'No known kind of personal data',
  load: 'Loads of the chatbox',
  read: 'Reads',
  erase: 'Erasures',
  reset: 'Resets of the session',
};

function titleOf({ flow, spot, kinds }: Row, by: Grouping): string {
  switch (by) {
    case 'datum':
      return flow.direction === 'send' && kinds !== '' ? kinds : OTHER[flow.direction];
    case 'item':
      return flow.item;
    case 'file':
      return spot.file;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rows in groups: by title, those without a known kind of data last; rows by file and line. */
export function groupsOf(result: Result, by: Grouping): readonly Group[] {
  const groups = new Map<string, Row[]>();
  for (const row of rowsOf(result)) {
    const title = titleOf(row, by);
    const group = groups.get(title);
    if (group) group.push(row);
    else groups.set(title, [row]);
  }
  const last = (title: string): number => Object.values(OTHER).indexOf(title);
  return [...groups]
    .map(([title, rows]) => ({
      title,
      rows: rows.sort((a, b) => compare(a.spot.file, b.spot.file) || a.spot.line - b.spot.line),
    }))
    .sort((a, b) => last(a.title) - last(b.title) || compare(a.title, b.title));
}
