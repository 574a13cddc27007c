import type { Flow } from '../flows/flow.ts';
import type { Finding } from '../rules/finding.ts';
import { codeOf, datumOf } from '../rules/datum-in-words.ts';
import { declarationPlace } from './declared-at.ts';
import type { InventoryRow, SpanIn } from './protocol.ts';
import type { Root } from './root.ts';
import type { View } from './view.ts';

function spanOf(view: View, place: Flow['place'] | undefined): SpanIn | undefined {
  const range = place && view.range(place);
  return range && { uri: view.uri(place.file), range };
}

function rowOf(root: Root, view: View, flow: Flow, findings: readonly Finding[]): InventoryRow | undefined {
  const span = spanOf(view, flow.place);
  if (!span) return undefined;
  const declared = view.analysis.declarations.get(flow.id)?.declaration;
  const declaration = spanOf(view, declarationPlace(view, flow));
  const { id, item, channel, direction, delivery, personal, categories, gate } = flow;
  return {
    ...span,
    root: root.uri,
    flow: id,
    file: flow.place.file,
    datum: datumOf({ ...flow, value: '' }),
    value: codeOf(flow),
    ...{ item, channel, direction, delivery, personal, categories },
    gate: gate.status,
    load: gate.load,
    ...(gate.by !== undefined && { gateBy: gate.by }),
    ...(declared && { legalBasis: declared.legalBasis ?? '', purpose: declared.purpose }),
    ...(declared?.retention != null && { retention: declared.retention }),
    ...(declaration && { declaration }),
    findings: findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
  };
}

/** The flows of a root, for the tree of the editor. */
export function inventoryOf(root: Root, view: View): readonly InventoryRow[] {
  const findings = new Map<string, Finding[]>();
  for (const finding of view.analysis.findings) {
    if (finding.flow === undefined || finding.suppressed) continue;
    findings.set(finding.flow, [...(findings.get(finding.flow) ?? []), finding]);
  }
  return view.analysis.flows.flatMap((flow) => {
    const row = rowOf(root, view, flow, findings.get(flow.id) ?? []);
    return row ? [row] : [];
  });
}
