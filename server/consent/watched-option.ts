import { NONE, type FunctionId, type NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';

/** The path that a function of `watch` watches, and the options that it is in. */
export function watchedOption(
  unit: Unit,
  fn: FunctionId,
): { readonly options: NodeId; readonly path: string } | undefined {
  const made = unit.facts.functions[fn]?.node ?? NONE;
  const holder = made === NONE ? -1 : unit.parentOf(made);
  if (holder < 0 || unit.node(holder).k !== 'object') return undefined;
  // `{ handler(value) { … }, immediate: true }` is one level deeper.
  const [entry, watch] = unit.propertyOf(made) === 'handler' ? [holder, unit.parentOf(holder)] : [made, holder];
  const path = unit.propertyOf(entry);
  const options = watch < 0 ? -1 : unit.parentOf(watch);
  return options >= 0 && path !== undefined && unit.propertyOf(watch) === 'watch' ? { options, path } : undefined;
}
