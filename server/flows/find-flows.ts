import type { Gates } from '../consent/gate.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import type { Frame, Site } from '../link/value.ts';
import { runsOf } from './bind.ts';
import { sinksOf } from './all-sinks.ts';
import type { Flow, Flows, Gate, GateStatus, Place } from './flow.ts';
import type { Mark } from './mark.ts';
import { builtIn, gateOf, meetOf } from './gate-of.ts';
import { flowIds } from './identity.ts';
import { logoutsOf } from './logouts.ts';
import { personOf } from './person.ts';
import { placeOfSite, reportedAt, textAt } from './place.ts';
import { sideOf } from './side.ts';
import { secretsOf } from './secrets.ts';
import { sdkPath } from './sdk-sinks.ts';
import type { Row, Sink } from './sink.ts';
import { sourcesOf } from './sources.ts';
import { trailOf } from './trace.ts';
import { traitsOf } from './traits.ts';
import { websitesOf } from './websites.ts';

const LONGEST_VALUE = 200;

/** A row of a sink in one run. */
interface Found {
  readonly sink: Sink;
  readonly row: Row;
  readonly frame: Frame | undefined;
  /** The keys that are sent beside it. */
  readonly siblings: readonly string[];
}

/** Everything that the loaded program hands to Crisp. `gatesFor` gives the gates as the config of a file judges them. */
export function findFlows(callers: Callers, gatesFor: (file: string) => Gates): Flows {
  const { program } = callers.evaluator;
  const found = program.units.flatMap((unit) =>
    [...sinksOf(callers, unit)].filter((sink) => isLive(callers, sink)).flatMap((sink) => foundAt(callers, sink)),
  );
  const certain = found.filter((one) => !one.row.implicit || loadsImplicitly(callers, found));
  const flows = certain.map((one) => flowOf(callers, gatesFor, one));
  const resets = certain.filter(({ row }) => row.direction === 'reset').map(({ sink }) => sink.site);
  return {
    flows: withLoads(flowIds(once(flows))),
    websites: websitesOf(callers.index),
    logouts: logoutsOf(callers, resets),
    secrets: secretsOf(callers.index),
  };
}

/** Code in a string that is only shown never runs. */
function isLive(callers: Callers, { site }: Sink): boolean {
  for (let fn = site.unit.node(site.node).fn; fn !== 0; fn = site.unit.facts.functions[fn]?.parent ?? 0) {
    const node = site.unit.facts.functions[fn]?.node ?? -1;
    const parent = node < 0 ? -1 : site.unit.parentOf(node);
    if (parent >= 0 && callers.isIdleSnippet(site.unit, parent, fn)) return false;
  }
  return true;
}

function foundAt(callers: Callers, sink: Sink): readonly Found[] {
  const frames = runsOf(callers, sink.site, (frame) => !sink.rows(frame).open);
  return frames.flatMap((frame) => {
    const rows = sink.rows(frame).rows.filter((row) => carries(row));
    const keys = rows.map(({ item }) => item.slice(item.lastIndexOf('.') + 1));
    return rows.map((row, index) => ({ sink, row, frame, siblings: keys.filter((_, at) => at !== index) }));
  });
}

/** A row without an item of its own that nobody named is nothing that was sent, unless a value is handed over. */
const carries = (row: Row): boolean => row.unnamed === undefined || row.datum !== undefined;

/** `chat.show()` loads the SDK only where it was configured, and not so that it loads by itself. */
function loadsImplicitly({ index }: Callers, found: readonly Found[]): boolean {
  const byItself = found.some(
    ({ row, sink }) => sink.channel === 'sdk-web' && row.direction === 'load' && !row.implicit && !isManual(sink),
  );
  return !byItself && index.program.units.some((unit) => isConfigured(index, unit));
}

const isManual = ({ site }: Sink): boolean => /\bload\s*\(\s*\)$/.test(site.unit.textOf(site.node));

const isConfigured = (evaluator: Evaluator, unit: Unit): boolean =>
  unit.facts.calls.some((id) => {
    const node = unit.node(id);
    return node.k === 'call' && sdkPath(evaluator.value(unit, node.callee, undefined))?.[0] === 'configure';
  });

function flowOf(callers: Callers, gatesFor: (file: string) => Gates, { frame, row, siblings, sink }: Found): Flow {
  const { evaluator } = callers;
  const place = reportedAt(evaluator, sink, row, frame);
  const unit = evaluator.program.unit(place.file) ?? sink.site.unit;
  const gate = sink.granted
    ? builtIn(sink.site, sink.granted)
    : gateOf(gatesFor(place.file), sink.at ?? [sink.site], frame, writtenAt(row, frame));
  const person = personOf(evaluator, row, frame, siblings);
  return {
    id: '',
    place,
    direction: row.direction,
    channel: sink.channel,
    item: row.item,
    delivery: row.delivery,
    ...(row.why === undefined ? {} : { deliveryReason: row.why }),
    personal: person.personal,
    categories: person.categories,
    value: row.datum ? valueText(evaluator, row.datum.origin, frame, unit, place) : '',
    sources: row.datum ? sourcesOf(callers, row.datum.origin.site, row.datum.origin.frame ?? frame) : [],
    sink: placeOfSite(sink.site),
    gate: gate.gate,
    traits: traitsOf(callers, sink, row, frame),
    side: sideOf(sink),
    onAction: gate.onAction,
    within: nameOf(sink.site),
  };
}

/** Where the item of a row is written out. */
function writtenAt({ datum, place }: Row, frame: Frame | undefined) {
  const mark = place ?? datum?.origin;
  return mark && mark.site.node >= 0 ? { site: mark.site, frame: mark.frame ?? frame } : undefined;
}

/** The code of the datum: at the place, when that is one of the expressions that it goes through. */
function valueText(evaluator: Evaluator, datum: Mark, frame: Frame | undefined, unit: Unit, place: Place): string {
  const trail = trailOf(evaluator, datum.site, datum.frame ?? frame);
  const at = trail.find((one) => one.unit === unit && isAt(placeOfSite(one), place));
  const text = at ? textAt(unit, place) : datum.site.node < 0 ? '' : datum.site.unit.textOf(datum.site.node);
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_VALUE);
}

const isAt = (one: Place, other: Place): boolean => one.start === other.start && one.end === other.end;

function nameOf({ unit, node }: Site): string | undefined {
  for (let fn = unit.node(node).fn; fn !== 0; fn = unit.facts.functions[fn]?.parent ?? 0) {
    const name = unit.facts.functions[fn]?.name ?? unit.nameOf(unit.facts.functions[fn]?.node ?? -1);
    if (name !== undefined && name !== '') return name;
  }
  return undefined;
}

/** The same item at the same place, reached in several runs, is one flow with the meet of the gates. */
function once(flows: readonly Flow[]): readonly Flow[] {
  const all = new Map<string, Flow>();
  for (const flow of flows) {
    const { file, start } = flow.place;
    const key = `${file}:${start}:${flow.item}:${flow.direction}`;
    const known = all.get(key);
    all.set(key, known ? merged(known, flow) : flow);
  }
  return [...all.values()].sort(
    (a, b) =>
      (a.place.file < b.place.file ? -1 : Number(a.place.file > b.place.file)) ||
      a.place.start - b.place.start ||
      (a.item < b.item ? -1 : 1),
  );
}

function merged(a: Flow, b: Flow): Flow {
  const sources = [
    ...a.sources,
    ...b.sources.filter(
      (one) => !a.sources.some((other) => other.place.file === one.place.file && other.place.start === one.place.start),
    ),
  ];
  return { ...a, sources, gate: meetOf([a.gate, b.gate]), onAction: a.onAction && b.onAction };
}

/** Every flow of a browser waits for the chatbox: the gate of the loads is part of its own. */
function withLoads(flows: readonly Flow[]): readonly Flow[] {
  const loads = flows
    .filter(({ direction, side }) => direction === 'load' && side !== 'server')
    .map(({ gate }) => gate.status);
  const load: GateStatus | 'none' =
    loads.length === 0
      ? 'none'
      : loads.every((one) => one === 'consented')
        ? 'consented'
        : loads.every((one) => one === 'ungated')
          ? 'ungated'
          : 'partial';
  return flows.map((flow): Flow => ({ ...flow, gate: { ...flow.gate, load } satisfies Gate }));
}
