import type { Flow, Place } from '../flows/flow.ts';
import { codeOf, datumOf } from '../rules/datum-in-words.ts';
import { gateSteps } from '../rules/gate-in-words.ts';
import type { FlowPath, PathStep, StepKind } from './protocol.ts';
import type { Root } from './root.ts';
import type { View } from './view.ts';

interface Step {
  readonly kind: StepKind;
  readonly place: Place;
  readonly label: string;
}

const isSame = (a: Place, b: Place): boolean => a.file === b.file && a.start === b.start && a.end === b.end;

function stepsOf(flow: Flow): readonly Step[] {
  const { sources, sink, place, item, gate } = flow;
  const way = sources.map((step, index): Step => ({ ...step, kind: index === 0 ? 'source' : 'step' }));
  const isShown = (one: Place): boolean => sources.some((step) => isSame(step.place, one));
  const datum: readonly Step[] =
    isShown(place) || isSame(place, sink) ? [] : [{ kind: 'step', place, label: `${codeOf(flow)} becomes ${item}` }];
  const end: readonly Step[] = isShown(sink) ? [] : [{ kind: 'sink', place: sink, label: `goes to Crisp as ${item}` }];
  const tests = gateSteps(gate).map((step, index): Step => ({
    ...step,
    kind: index < gate.conditions.length ? 'gate' : 'open',
  }));
  return [...way, ...datum, ...end, ...tests];
}

/** A tree shows no Markdown. */
const plain = (label: string): string => label.replaceAll('`', '');

/** How a datum comes to Crisp, step by step, and which tests stand on the way. Steps that were just edited are left out. */
export function pathOf(root: Root, view: View, flow: Flow): FlowPath {
  const steps = stepsOf(flow).flatMap(({ kind, place, label }): readonly Omit<PathStep, 'number'>[] => {
    const range = view.range(place);
    return range ? [{ kind, label: plain(label), file: place.file, uri: view.uri(place.file), range }] : [];
  });
  return {
    title: plain(`${datumOf(flow)} → ${flow.item}`),
    flow: flow.id,
    root: root.uri,
    steps: steps.map((step, index) => ({ ...step, number: index + 1 })),
  };
}
