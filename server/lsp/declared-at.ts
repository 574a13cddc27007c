import { declarationFor } from '../config/declarations.ts';
import { type ConfigPath, rangeOf } from '../config/locate.ts';
import type { Flow, Place } from '../flows/flow.ts';
import { nearestConfig } from '../config/nearest.ts';
import type { View } from './view.ts';

interface DeclaredAt {
  readonly config: string;
  /** Position of the entry in `data`, and of the item in the entry. */
  readonly index: number;
  readonly item: number;
}

/** Which item of which entry in which config covers a flow. */
function declaredAt({ analysis }: View, flow: Flow): DeclaredAt | undefined {
  const declared = analysis.declarations.get(flow.id);
  const file = declared && nearestConfig(analysis.configs)(flow.place.file);
  if (!file) return undefined;
  const { declaration, index } = declared;
  const isCovering = (pattern: string): boolean =>
    declarationFor({ ...file.config, data: [{ ...declaration, items: [pattern] }] }, flow.item) !== undefined;
  const particular = [...declaration.items].filter(isCovering).sort((a, b) => weight(b) - weight(a))[0];
  return particular === undefined
    ? undefined
    : { config: file.path, index, item: declaration.items.indexOf(particular) };
}

const weight = (pattern: string): number => pattern.replaceAll('*', '').length;

/** Where a flow is declared: the text of the item in the config. */
export function declarationPlace(view: View, flow: Flow): Place | undefined {
  const found = declaredAt(view, flow);
  const text = found && view.analysis.textOf(found.config);
  const range = text === undefined ? undefined : rangeOf(text, ['data', found?.index ?? 0, 'items', found?.item ?? 0]);
  return found && range && { file: found.config, ...range };
}

/**
 * The flows that a place in a config declares: those of one item, or of the whole entry. Undefined when the path leads to
 * no entry of the allowlist.
 */
export function flowsDeclaredAt(view: View, config: string, path: ConfigPath): readonly Flow[] | undefined {
  const [section, index, key, item] = path;
  if (section !== 'data' || typeof index !== 'number' || (key !== undefined && key !== 'items')) return undefined;
  return view.analysis.flows.filter((flow) => {
    const at = declaredAt(view, flow);
    return at?.config === config && at.index === index && (typeof item !== 'number' || at.item === item);
  });
}
