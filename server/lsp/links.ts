import type { Location, Position } from 'vscode-languageserver/node';
import { pathAt } from '../config/locate.ts';
import type { Flow, Place } from '../flows/flow.ts';
import type { At } from './context.ts';
import { declarationPlace, flowsDeclaredAt } from './declared-at.ts';
import { flowsAt, itemTextAt } from './flows-at.ts';
import { isConfigPath } from '../config/nearest.ts';
import type { View } from './view.ts';

const locations = (view: View, places: readonly (Place | undefined)[]): readonly Location[] => {
  const found = places.flatMap((place) => {
    const range = place && view.range(place);
    return range ? [{ uri: view.uri(place.file), range }] : [];
  });
  return [...new Map(found.map((location) => [JSON.stringify(location), location])).values()];
};

const flowsInConfig = ({ view, file }: At, position: Position): readonly Flow[] => {
  const text = view.textOf(file) ?? '';
  return flowsDeclaredAt(view, file, pathAt(text, view.offset(file, position))) ?? [];
};

/** From a datum or the name of an item in the code to the entry of the config that declares it. */
export function declarationsOf(at: At, position: Position): readonly Location[] {
  if (isConfigPath(at.file)) return [];
  const named = itemTextAt(at.view, at.file, position);
  const flows = named ? [named.flow] : flowsAt(at.view, at.file, position);
  return locations(
    at.view,
    flows.map((flow) => declarationPlace(at.view, flow)),
  );
}

/**
 * From the name of an item in the code to its declaration, and from a declaration to the code. The datum itself has a definition
 * already, that of its own language, so it is left alone.
 */
export function definitionsOf(at: At, position: Position): readonly Location[] {
  if (isConfigPath(at.file)) {
    return locations(
      at.view,
      flowsInConfig(at, position).map(({ place }) => place),
    );
  }
  const named = itemTextAt(at.view, at.file, position);
  return named ? locations(at.view, [declarationPlace(at.view, named.flow)]) : [];
}

/** Every place that sends the item at a position, and where asked for, the declarations that cover it. */
export function referencesOf(at: At, position: Position, withDeclaration: boolean): readonly Location[] {
  const { view } = at;
  const named = isConfigPath(at.file) ? undefined : itemTextAt(view, at.file, position);
  const item = named?.flow.item;
  const flows = isConfigPath(at.file)
    ? flowsInConfig(at, position)
    : view.analysis.flows.filter((flow) => item !== undefined && flow.item === item);
  const declarations = withDeclaration ? flows.map((flow) => declarationPlace(view, flow)) : [];
  return locations(view, [...flows.map(({ place }) => place), ...declarations]);
}
