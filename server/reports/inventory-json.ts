import type { Condition, Flow, Gate, Place, Step } from '../flows/flow.ts';
import { type Places, placesOf, type Result } from './result.ts';
import { statsOf } from './stats-json.ts';

const start = (
  places: Places,
  place: Place,
): { readonly file: string; readonly line: number; readonly column: number } => {
  const { file, line, column } = places.spot(place);
  return { file, line, column };
};

const stepJson = (places: Places, { place, label }: Step): object => ({ ...start(places, place), label });

function conditionJson(places: Places, condition: Condition): object {
  const { file, line } = places.spot(condition.place);
  return {
    text: condition.text,
    class: condition.class,
    file,
    line,
    platform: condition.platform,
    category: condition.category,
    note: condition.note,
  };
}

function gateJson(places: Places, gate: Gate): object {
  return {
    status: gate.status,
    load: gate.load,
    by: gate.by,
    platform: gate.platform,
    category: gate.category,
    at: gate.at && start(places, gate.at),
    conditions: gate.conditions.map((condition) => conditionJson(places, condition)),
  };
}

function declarationJson({ analysis }: Result, flow: Flow): object | null {
  const declared = analysis.declarations.get(flow.id);
  if (!declared) return null;
  const { legalBasis, purpose, retention } = declared.declaration;
  return { index: declared.index, legalBasis, purpose, retention };
}

function flowJson(result: Result, places: Places, rules: ReadonlyMap<string, readonly string[]>, flow: Flow): object {
  return {
    id: flow.id,
    ...places.spot(flow.place),
    direction: flow.direction,
    channel: flow.channel,
    item: flow.item,
    delivery: flow.delivery,
    personal: flow.personal,
    categories: flow.categories,
    value: flow.value,
    sources: flow.sources.map((step) => stepJson(places, step)),
    sink: start(places, flow.sink),
    gate: gateJson(places, flow.gate),
    declaration: declarationJson(result, flow),
    findings: rules.get(flow.id) ?? [],
  };
}

/** The rules that speak of each flow and are not suppressed, each once. */
function rulesByFlow({ findings }: Result): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, Set<string>>();
  for (const { flow, rule, suppressed } of findings) {
    if (flow === undefined || suppressed) continue;
    rules.set(flow, (rules.get(flow) ?? new Set()).add(rule));
  }
  return new Map([...rules].map(([flow, names]) => [flow, [...names]]));
}

/** The inventory as data: the contract that other programs rely on, version 1. */
export function inventoryJson(result: Result): string {
  const places = placesOf(result.analysis);
  const rules = rulesByFlow(result);
  const report = {
    version: 1,
    root: result.root,
    stats: statsOf(result),
    flows: result.analysis.flows.map((flow) => flowJson(result, places, rules, flow)),
    websites: result.analysis.websites.map(({ id, place }) => {
      const { file, line } = places.spot(place);
      return { id, file, line };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
