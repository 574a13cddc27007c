import type { Position, Range } from 'vscode-languageserver/node';
import type { Condition, Flow, Place } from '../flows/flow.ts';
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

/** The flows whose item is written as a text inside of the call: `'user:email'` in a push, with the range of that text. */
export function itemTextAt(
  view: View,
  file: string,
  position: Position,
): { readonly flow: Flow; readonly range: Range } | undefined {
  const text = view.textOf(file);
  if (text === undefined) return undefined;
  for (const flow of view.analysis.flows) {
    if (!view.isAt(flow.sink, file, position)) continue;
    const found = itemText(text, view, flow);
    if (found && contains(found, position)) return { flow, range: found };
  }
  return undefined;
}

const contains = ({ start, end }: Range, { line, character }: Position): boolean =>
  start.line === line && end.line === line && start.character <= character && character <= end.character;

/** Where the name of the item stands in the call: all of it, or the key behind the last dot. */
function itemText(text: string, view: View, flow: Flow): Range | undefined {
  const key = flow.item.slice(flow.item.indexOf('.') + 1);
  for (const name of [flow.item, key]) {
    for (const quote of [`'`, `"`, '`']) {
      const at = text.indexOf(`${quote}${name}${quote}`, flow.sink.start);
      if (at >= 0 && at < flow.sink.end)
        return view.range({ file: flow.sink.file, start: at + 1, end: at + 1 + name.length });
    }
  }
  return undefined;
}
