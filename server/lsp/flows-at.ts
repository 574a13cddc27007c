import type { Position, Range } from 'vscode-languageserver/node';
import type { Condition, Flow, Place } from '../flows/flow.ts';
import type { OffsetRange } from './drift.ts';
import type { View } from './view.ts';

const size = ({ start, end }: Place): number => end - start;
const bySize = (a: Place, b: Place): number => size(a) - size(b);

/** The flows at a position: those whose datum is there, or else those of the call that is there. */
export function flowsAt(view: View, file: string, position: Position): readonly Flow[] {
  const { flows } = view.analysis;
  const data = flows.filter((flow) => view.isAt(flow.place, file, position));
  const smallest = Math.min(...data.map(({ place }) => size(place)));
  if (data.length > 0) return data.filter(({ place }) => size(place) === smallest);
  return flows.filter((flow) => view.isAt(flow.sink, file, position));
}

/** The smallest condition on the way to some flow that is at a position. */
export function conditionAt(view: View, file: string, position: Position): Condition | undefined {
  return view.analysis.flows
    .flatMap(({ gate }) => gate.conditions)
    .filter(({ place }) => view.isAt(place, file, position))
    .sort((a, b) => bySize(a.place, b.place))[0];
}

/**
 * The flow whose item is written as a text at a position, with the range of that text: `'user:email'` in a push, or among the
 * arguments of a wrapper.
 */
export function itemTextAt(
  view: View,
  file: string,
  position: Position,
): { readonly flow: Flow; readonly range: Range } | undefined {
  const text = view.textOf(file);
  if (text === undefined || view.hasMoved(file)) return undefined;
  const offset = view.offset(file, position);
  for (const flow of view.analysis.flows) {
    const found = around(flow, file)
      .flatMap((place) => itemTexts(text, place, flow.item))
      .find(({ start, end }) => start <= offset && offset <= end);
    if (found) return { flow, range: view.rangeNow(file, found) };
  }
  return undefined;
}

/** How far before its datum the item of a wrapper's call may stand. */
const REACH = 200;

/** Where the name of a flow's item may be written: in the call, or right before the datum. */
function around({ place, sink }: Flow, file: string): readonly Place[] {
  const before = { file: place.file, start: Math.max(0, place.start - REACH), end: place.end };
  return [sink, before].filter((one) => one.file === file);
}

/** Where the name of an item stands in quotes: all of it, or the key behind the first dot. */
function itemTexts(text: string, { start, end }: Place, item: string): readonly OffsetRange[] {
  const part = text.slice(start, end);
  const names = [item, item.slice(item.indexOf('.') + 1)];
  return names.flatMap((name) =>
    [`'`, `"`, '`'].flatMap((quote) => {
      const at = part.lastIndexOf(`${quote}${name}${quote}`);
      return at < 0 ? [] : [{ start: start + at + 1, end: start + at + 1 + name.length }];
    }),
  );
}
