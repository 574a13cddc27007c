import { itemsOf } from '../link/collections.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Frame, type Site } from '../link/value.ts';
import type { Place } from './flow.ts';
import type { Mark } from './mark.ts';
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
  const elsewhere = named(evaluator, row).find((one) => !contains(call, one) && !insideWrapper(one, call, frame));
  const key = own && !contains(call, own) && !insideWrapper(own, call, frame) ? own : elsewhere;
  const outermost = saysItself(evaluator, row) ? undefined : outermostCall(frame);
  const anchor = key ?? (outermost ? rangeOf(outermost) : (own ?? call));
  const datum = row.datum && trailOf(evaluator, row.datum.origin.site, row.datum.origin.frame ?? frame).map(rangeOf);
  const byLine = key !== undefined || (own !== undefined && anchor === own);
  const found = datum?.find((one) => (byLine ? sameLine(anchor, one) : contains(anchor, one) || sameLine(anchor, one)));
  return placeOf(found ?? anchor);
}

/** The call names its item without a caller; only whether it is Crisp's queue was open. */
function saysItself(evaluator: Evaluator, row: Row): boolean {
  if (!row.name || row.item.startsWith('session:data.')) return false;
  const { node, unit } = row.name.site;
  return node >= 0 && textOf(evaluator.value(unit, node, undefined)) !== undefined;
}

/** Where the name of the item is written: the namespace, or the key of a pair. */
function named(evaluator: Evaluator, row: Row): readonly Range[] {
  const pair =
    row.place && (row.place.value.k === 'list' || row.place.value.k === 'items')
      ? itemsOf(evaluator, row.place.value).items[0]
      : undefined;
  return [pair, row.name?.value].flatMap((one) =>
    one && one.site.node >= 0 && one.k === 'literal' ? [rangeOf(one.site)] : [],
  );
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

/** Whether a range stands in one of the functions that a run goes through: the name is then only handed on there. */
function insideWrapper(range: Range, call: Range, frame: Frame | undefined): boolean {
  if (!frame) return false;
  for (let one: Frame | undefined = frame; one; one = one.caller ?? one.parent) {
    const fn = one.fn < 0 ? undefined : one.unit.facts.functions[one.fn];
    if (fn && one.fn !== 0 && contains({ unit: one.unit, start: fn.s, end: fn.e }, range)) return true;
  }
  return outermostCall(frame) !== undefined && contains(call, range);
}

function sameLine(a: Range, b: Range): boolean {
  if (a.unit !== b.unit) return false;
  const [from, to] = a.start < b.start ? [a.start, b.start] : [b.start, a.start];
  return !a.unit.text.slice(from, to).includes('\n');
}
