import type { Callers } from '../link/callers.ts';
import { functionKey, type Site } from '../link/value.ts';

const MOST = 200;

/** The functions from which a place is reached, each with the place inside it that leads there; the own function comes first. */
export function upward(callers: Callers, site: Site): ReadonlyMap<string, Site> {
  const found = new Map<string, Site>();
  const queue: Site[] = [site];
  for (let next = queue.shift(); next && found.size < MOST; next = queue.shift()) {
    const { unit } = next;
    let inside = next;
    for (let fn = unit.node(next.node).fn; ;) {
      const key = functionKey(unit, fn);
      if (found.has(key)) break;
      found.set(key, inside);
      if (fn === 0) break;
      queue.push(...callers.placesOf(unit, fn));
      const facts = unit.facts.functions[fn];
      if (!facts) break;
      if (facts.node >= 0) inside = { unit, node: facts.node };
      fn = facts.parent;
    }
  }
  return found;
}
