import type { Judged } from '../catalogue/consent/access.ts';
import { type Gated, type Gates, type Status } from '../consent/gate.ts';
import type { Seen } from '../consent/prove.ts';
import type { Frame, Site } from '../link/value.ts';
import type { Condition, Gate, Step } from './flow.ts';
import { placeOfSite } from './place.ts';

const MOST_OPEN = 10;

/** The gate of a point, in the words of a report. With several sites, the meet of them. */
export function gateOf(
  gates: Gates,
  sites: readonly Site[],
  frame: Frame | undefined,
  /** Where the item is written: it is only sent where that was reached as well. */
  item?: { readonly site: Site; readonly frame: Frame | undefined },
): { readonly gate: Gate; readonly onAction: boolean } {
  const all = sites.map((site) => gates.at(site, frame));
  const own = item && all.some(({ status }) => status !== 'consented') ? gates.at(item.site, item.frame) : undefined;
  if (own?.status === 'consented') return { gate: reported(own), onAction: all.every(({ onAction }) => onAction) };
  return { gate: meetOf(all.map(reported)), onAction: all.every(({ onAction }) => onAction) };
}

function reported({ status, by, seen, open }: Gated): Gate {
  const decisive = by && seen.find(({ test }) => test.site === by.site);
  const at = decisive ? { unit: decisive.unit, node: decisive.node } : by?.site;
  return {
    status,
    load: 'none',
    ...(at ? { by: at.unit.textOf(at.node), at: placeOfSite(at) } : {}),
    ...(by?.platform === undefined ? {} : { platform: by.platform }),
    ...(by?.category === undefined ? {} : { category: by.category }),
    conditions: seen.map(condition),
    open: open.slice(0, MOST_OPEN).map(step),
  };
}

function condition({ unit, node, sense, test }: Seen): Condition {
  const text = unit.textOf(node);
  return {
    text: sense ? text : `!(${text})`,
    class: test.class,
    place: placeOfSite({ unit, node }),
    ...(test.platform === undefined ? {} : { platform: test.platform }),
    ...(test.category === undefined ? {} : { category: test.category }),
    ...(test.note === undefined ? {} : { note: test.note }),
    ...(test.byNameOnly ? { byNameOnly: true } : {}),
  };
}

const step = (site: Site): Step => ({
  place: placeOfSite(site),
  label: `${shortened(site.unit.textOf(site.node))} is reached without a consent test`,
});

const shortened = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** The gate of several ways together. */
export function meetOf(all: readonly Gate[]): Gate {
  const [first, ...others] = all;
  if (!first) return { status: 'ungated', load: 'none', conditions: [], open: [] };
  if (others.length === 0) return first;
  const statuses = new Set<Status>(all.map(({ status }) => status));
  const status = statuses.size === 1 ? first.status : 'partial';
  const lead = all.find(({ by }) => by !== undefined) ?? first;
  const seen = new Map(
    all.flatMap(({ conditions }) => conditions).map((one) => [`${one.place.file}:${one.place.start}:${one.text}`, one]),
  );
  const open = new Map(all.flatMap((one) => one.open).map((one) => [`${one.place.file}:${one.place.start}`, one]));
  return { ...lead, status, conditions: [...seen.values()], open: [...open.values()] };
}

/** The gate of a call that waits for consent by itself. */
export function builtIn(site: Site, judged: Judged): { readonly gate: Gate; readonly onAction: boolean } {
  const test = { ...judged, site };
  return {
    gate: reported({
      status: 'consented',
      by: test,
      seen: [{ ...site, sense: true, test }],
      open: [],
      onAction: false,
    }),
    onAction: false,
  };
}
