import type { Flow } from '../flows/flow.ts';
import type { Note } from '../project/analysis.ts';
import { harmlessLine } from './harmless.ts';
import { gateInWords } from './inventory-groups.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';

function where(places: Places, place: { readonly file: string; readonly start: number; readonly end: number }): string {
  const { file, line, column } = places.spot(place);
  return `${harmlessLine(file)}:${line}:${column}`;
}

const numbered = (lines: readonly string[]): readonly string[] => lines.map((line, at) => `    ${at + 1}. ${line}`);

function gateLines(places: Places, { gate, direction }: Flow): readonly string[] {
  const conditions = gate.conditions.map(
    (one) =>
      `${harmlessLine(one.text)}: ${one.class}${one.platform === undefined ? '' : ` (${one.platform})`}${one.note === undefined ? '' : `, ${harmlessLine(one.note)}`} at ${where(places, one.place)}`,
  );
  const open = gate.open.map(({ place, label }) => `without a gate: ${harmlessLine(label)} at ${where(places, place)}`);
  return [
    `  gate: ${gate.status} (${gateInWords(gate, direction)}); loads of the chatbox: ${gate.load}`,
    ...numbered([...conditions, ...open]),
  ];
}

function flowLines(result: Result, places: Places, flow: Flow): readonly string[] {
  const declared = result.analysis.declarations.get(flow.id);
  const findings = result.findings.filter((finding) => finding.flow === flow.id);
  return [
    `${harmlessLine(flow.item)} (${flow.direction}, ${flow.channel}, ${flow.delivery}) at ${where(places, flow.place)}`,
    `  id: ${flow.id}`,
    ...(flow.deliveryReason === undefined ? [] : [`  delivery: ${harmlessLine(flow.deliveryReason)}`]),
    `  data: ${flow.personal}${flow.categories.length > 0 ? `, ${flow.categories.join(', ')}` : ''}${flow.value === '' ? '' : `, from ${harmlessLine(flow.value)}`}`,
    `  sink: ${where(places, flow.sink)}`,
    ...(flow.sources.length > 0 ? ['  way of the datum:'] : []),
    ...numbered(flow.sources.map(({ place, label }) => `${harmlessLine(label)} at ${where(places, place)}`)),
    ...gateLines(places, flow),
    `  declared: ${declared === undefined ? 'no' : `data[${declared.index}], ${declared.declaration.legalBasis ?? 'no legal basis'}`}`,
    `  findings: ${findings.length === 0 ? 'none' : findings.map((one) => `${one.rule}${silencedBy(result, one) === undefined ? '' : ' (silenced)'}`).join(', ')}`,
    '',
  ];
}

/** What the analyser saw on a line: flows, and its own notes on calls, values and where it gave up. */
export function why(result: Result, file: string, line: number): string {
  const places = placesOf(result.analysis);
  const touches = (place: { readonly file: string; readonly start: number; readonly end: number }): boolean => {
    const spot = places.spot(place);
    return spot.file === file && spot.line <= line && line <= spot.endLine;
  };
  const { analysis } = result;
  const flows = analysis.flows.filter((flow) => touches(flow.place) || touches(flow.sink));
  const notes = analysis.notes.filter((note: Note) => touches(note)).sort((a, b) => a.start - b.start);
  const code = analysis.textOf(file) === undefined ? '' : `  ${harmlessLine(places.lines(file).text(line))}`;
  const lines = [
    ...flows.flatMap((flow) => flowLines(result, places, flow)),
    ...notes.map((note) => `${where(places, note)}  ${harmlessLine(note.text)}`),
  ];
  const nothing =
    analysis.textOf(file) === undefined
      ? 'The file was not parsed: nothing in it led to Crisp.'
      : 'Nothing that leads to Crisp was seen here.';
  return `${[`${harmlessLine(file)}:${line}${code}`, '', ...(lines.length > 0 ? lines : [nothing])].join('\n').trimEnd()}\n`;
}
