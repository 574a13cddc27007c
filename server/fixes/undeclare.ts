import { coversItem } from '../config/declarations.ts';
import { remove } from '../config/remove.ts';
import type { ConfigFile } from '../rules/rule.ts';
import type { Edit } from './fix.ts';
import type { FlowProblem } from './problem.ts';

/** Takes an item out of an entry of the allowlist, or the entry, when it is the last. */
export function withoutItem({ config, path, text }: ConfigFile, index: number, item: number): readonly Edit[] {
  const isLast = config.data[index]?.items.length === 1;
  const edits = remove(text, isLast ? ['data', index] : ['data', index, 'items', item]);
  return edits.map((edit) => ({ file: path, ...edit }));
}

/** Takes out of the config what is declared for the flow of the problem and for no other one. */
export function undeclaredBy({ configFor, flow, input }: FlowProblem): readonly Edit[] {
  const config = configFor(flow.place.file);
  const index = input.declarations.get(flow.id)?.index;
  if (!config || index === undefined) return [];
  const item = config.config.data[index]?.items.findIndex((pattern) => coversItem(pattern, flow.item)) ?? -1;
  const pattern = config.config.data[index]?.items[item];
  if (pattern === undefined) return [];
  const isShared = input.flows.some(
    (other) =>
      other.id !== flow.id &&
      (other.direction === 'send' || other.direction === 'load') &&
      configFor(other.place.file) === config &&
      coversItem(pattern, other.item),
  );
  return isShared ? [] : withoutItem(config, index, item);
}
