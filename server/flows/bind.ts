import { NONE, type FunctionId, type NodeId } from '../facts/facts.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { NO_ARGS, type Frame, type Site } from '../link/value.ts';

/** Something that a place depends on and that only a run can settle: a loop, or the parameters of a function. */
type Root = { readonly k: 'loop'; readonly node: NodeId } | { readonly k: 'function'; readonly fn: FunctionId };

const MOST_LEVELS = 6;
const MOST_FRAMES = 5000;

/**
 * The runs in which a place says what it means: without one when it does by itself, else for each pass of a loop and each caller,
 * level by level, until `settled` says that nothing is open. Runs in which that never happens are given as far as they go.
 */
export function runsOf(
  callers: Callers,
  site: Site,
  settled: (frame: Frame | undefined) => boolean,
): readonly (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = [];
  for (const frame of bind(callers, site, undefined, settled, MOST_LEVELS, new Set())) {
    if (!frames.includes(frame)) frames.push(frame);
    if (frames.length >= MOST_FRAMES) break;
  }
  return frames;
}

function* bind(
  callers: Callers,
  site: Site,
  frame: Frame | undefined,
  settled: (frame: Frame | undefined) => boolean,
  levels: number,
  skip: ReadonlySet<string>,
): Iterable<Frame | undefined> {
  const { evaluator } = callers;
  const free = rootsOf(site.unit, site.node).filter(
    (one) => !skip.has(keyOf(one)) && !isBound(callers, site.unit, one, frame),
  );
  // A loop is always opened: its names and values belong together pass by pass.
  const root = free.find(({ k }) => k === 'loop') ?? (settled(frame) ? undefined : free[0]);
  if (!root) {
    yield frame;
    return;
  }
  const others = new Set([...skip, keyOf(root)]);
  const inner = [
    ...(root.k === 'loop'
      ? evaluator.passes(site.unit, root.node, frame)
      : runs(callers, site.unit, root.fn, frame, settled, levels)),
  ];
  if (inner.length === 0) yield* bind(callers, site, frame, settled, levels, others);
  for (const one of inner) yield* bind(callers, site, one, settled, levels, others);
}

function* runs(
  callers: Callers,
  unit: Unit,
  fn: FunctionId,
  frame: Frame | undefined,
  settled: (frame: Frame | undefined) => boolean,
  levels: number,
): Iterable<Frame | undefined> {
  if (levels === 0) return;
  const { evaluator } = callers;
  for (const entry of callers.entries(unit, fn)) {
    // A way in that hands over nothing says nothing.
    if (!entry.frame || entry.frame.args === NO_ARGS) continue;
    const within = (caller: Frame | undefined) => evaluator.nest(frame, entry.make(caller));
    if (settled(within(undefined))) yield within(undefined);
    else
      for (const caller of bind(callers, entry.site, undefined, (one) => settled(within(one)), levels - 1, new Set()))
        yield within(caller);
  }
}

function isBound(callers: Callers, unit: Unit, root: Root, frame: Frame | undefined): boolean {
  if (root.k === 'function') return callers.evaluator.frameOf(frame, unit, root.fn) !== undefined;
  for (let one = frame; one; one = one.parent) if (one.pick?.node === root.node && one.unit === unit) return true;
  return false;
}

const keyOf = (root: Root): string => (root.k === 'loop' ? `loop ${root.node}` : `function ${root.fn}`);

/** The loops and parameters that an expression is made from, names followed inside the file. */
function rootsOf(unit: Unit, id: NodeId): readonly Root[] {
  const roots = new Map<string, Root>();
  const seen = new Set<NodeId>();
  const add = (root: Root) => roots.set(keyOf(root), root);
  const visit = (at: NodeId): void => {
    if (at === NONE || seen.has(at)) return;
    seen.add(at);
    const node = unit.node(at);
    if (node.k === 'element') add({ k: 'loop', node: at });
    if (node.k === 'param' || node.k === 'restparam' || node.k === 'arguments') add({ k: 'function', fn: node.fn });
    if (node.k === 'this') add({ k: 'function', fn: methodOf(unit, node.fn) });
    if (node.k === 'ref')
      for (const def of unit.facts.bindings[node.binding]?.defs ?? []) if (def.k === 'value') visit(def.node);
    for (const child of unit.childrenOf(at)) visit(child);
  };
  visit(id);
  return [...roots.values()];
}

/** The function whose `this` an arrow function sees. */
function methodOf(unit: Unit, fn: FunctionId): FunctionId {
  let at = fn;
  while (at !== 0 && unit.facts.functions[at]?.arrow) at = unit.facts.functions[at]?.parent ?? 0;
  return at;
}
