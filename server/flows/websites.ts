import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { textOf } from '../link/value.ts';
import type { Website } from './flow.ts';
import { globalName } from './global-sinks.ts';
import { placeOfSite } from './place.ts';
import { sdkPath } from './sdk-sinks.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The ids of Crisp workspaces that stand in the code, each at its first place. */
export function websitesOf(evaluator: Evaluator): readonly Website[] {
  const all = new Map<string, Website>();
  for (const unit of evaluator.program.units)
    for (const node of idsIn(evaluator, unit)) {
      const id = textOf(evaluator.value(unit, node, undefined));
      if (id !== undefined && UUID.test(id) && !all.has(id)) all.set(id, { id, place: placeOfSite({ unit, node }) });
    }
  return [...all.values()];
}

const ID_KEYS: ReadonlySet<string> = new Set([
  'websiteId',
  'websiteID',
  'website_id',
  'CRISP_WEBSITE_ID',
  'crispID',
  'crispWebsiteId',
]);

function* idsIn(evaluator: Evaluator, unit: Unit): Iterable<number> {
  for (const id of unit.facts.assigns) {
    const node = unit.node(id);
    if (
      node.k === 'assign' &&
      (globalName(evaluator, unit, node.target) === 'CRISP_WEBSITE_ID' || hasIdName(unit, node.target))
    )
      yield node.value;
  }
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call') continue;
    const [first] = node.args;
    if (
      first?.k === 'item' &&
      (sdkPath(evaluator.value(unit, node.callee, undefined))?.[0] === 'configure' || isConfigure(unit, node.callee))
    )
      yield first.value;
  }
  for (const node of unit.facts.nodes)
    if (node.k === 'object')
      for (const entry of node.entries)
        if (entry.k === 'prop' && entry.name !== undefined && ID_KEYS.has(entry.name)) yield entry.value;
}

const hasIdName = (unit: Unit, id: number): boolean => {
  const node = unit.node(id);
  return node.k === 'member' && node.name !== undefined && ID_KEYS.has(node.name);
};

const isConfigure = (unit: Unit, id: number): boolean => unit.nameOf(id) === 'configure' && /crisp/i.test(unit.text);
