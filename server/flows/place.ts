import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Frame, type Site } from '../link/value.ts';
import type { Place } from './flow.ts';
import type { Mark } from './mark.ts';
import { nameSource } from './name-source.ts';
import type { Row, Sink } from './sink.ts';
import { trailOf } from './trace.ts';

interface Range {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

const rangeOf = ({ unit, node }: Site): Range => {
  const { s, e } = unit.node(node);
  return { unit, start: s, end: e };
};

const contains = (outer: Range, inner: Range): boolean =>
  outer.unit === inner.unit && outer.start <= inner.start && inner.end <= outer.end;

/** A range of a file's own text. */
export function placeOf({ unit, start, end }: Range): Place {
  const { toSource } = unit.loaded;
  const from = toSource(start);
  return { file: unit.path, start: from, end: Math.max(from, end > start ? toSource(end - 1) + 1 : from) };
}

export const placeOfSite = (site: Site): Place => placeOf(rangeOf(site));

/** The file's own text at a place. */
export const textAt = (unit: Unit, { start, end }: Place): string => unit.loaded.text.slice(start, end);

/** Where a flow is reported: where its item becomes known, at the datum when that stands on the same line or in the same call. */
export function reportedAt(evaluator: Evaluator, sink: Sink, row: Row, frame: Frame | undefined): Place {
  const call = rangeOf(sink.site);
  const own =
    row.place && (row.place.end !== undefined || row.place.site !== row.datum?.origin.site)
      ? keyRange(row.place)
      : undefined;
  const key =
    named(evaluator, row, frame).find((one) => !contains(call, one)) ?? (own && !contains(call, own) ? own : undefined);
  const outermost = saysItself(evaluator, row) ? undefined : outermostCall(frame);
  const anchor = key ?? (outermost ? rangeOf(outermost) : (own ?? call));
  const datum = row.datum && trailOf(evaluator, row.datum.origin.site, row.datum.origin.frame ?? frame).map(rangeOf);
  const byLine = key !== undefined || (own !== undefined && anchor === own);
  const found = datum?.find((one) => (byLine ? sameLine(anchor, one) : contains(anchor, one) || sameLine(anchor, one)));
  return placeOf(found ?? anchor);
}

/** The name stands in the call itself: only whether it is Crisp's queue was open. */
function saysItself(evaluator: Evaluator, row: Row): boolean {
  const name = keyOf(row)?.site ?? row.name?.site;
  return name !== undefined && name.node >= 0 && textOf(evaluator.value(name.unit, name.node, undefined)) !== undefined;
}

/** Where the name of the item is written: the key of a pair, or the namespace. */
function named(evaluator: Evaluator, row: Row, frame: Frame | undefined): readonly Range[] {
  const key = keyOf(row);
  const name = key ?? (row.name && { site: row.name.site, frame: row.name.frame ?? frame });
  if (!name || name.site.node < 0) return [];
  return [rangeOf(nameSource(evaluator, name.site, name.frame ?? frame))];
}

/** The key of a `[key, value]` pair as it is written. */
function keyOf({ item, place }: Row): { readonly site: Site; readonly frame: Frame | undefined } | undefined {
  const value = place?.value;
  if (!value || !item.includes('.')) return undefined;
  if (value.k === 'items') {
    const [first] = value.items;
    return first && { site: first.site, frame: first.frame };
  }
  if (value.k !== 'list' || value.site.node < 0) return undefined;
  const node = value.site.unit.node(value.site.node);
  const [first] = node.k === 'list' ? node.items : [];
  return first?.k === 'item' ? { site: { unit: value.site.unit, node: first.value }, frame: value.frame } : undefined;
}

function keyRange(mark: Mark): Range | undefined {
  if (mark.site.node < 0) return undefined;
  return mark.end !== undefined && mark.start !== undefined
    ? { unit: mark.site.unit, start: mark.start, end: mark.end }
    : rangeOf(mark.site);
}

function outermostCall(frame: Frame | undefined): Site | undefined {
  let found: Site | undefined;
  for (let one = frame; one; one = one.caller ?? (one.fn < 0 ? one.parent : undefined))
    if (one.fn >= 0) found = one.call;
  return found;
}

function sameLine(a: Range, b: Range): boolean {
  if (a.unit !== b.unit) return false;
  const [from, to] = a.start < b.start ? [a.start, b.start] : [b.start, a.start];
  return !a.unit.text.slice(from, to).includes('\n');
}
