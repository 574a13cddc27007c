import type { Facts, NodeId } from '../facts/facts.ts';
import type { Modules, Unit } from './program.ts';

/** What a name of a module leads to, re-exports followed. */
export type Exported =
  | { readonly k: 'binding'; readonly unit: Unit; readonly binding: number }
  | { readonly k: 'node'; readonly unit: Unit; readonly node: NodeId }
  | { readonly k: 'namespace'; readonly unit: Unit }
  | { readonly k: 'external'; readonly from: string; readonly name: string };

const MOST_HOPS = 16;

/** Looks up an export; undefined when the module has none of that name. `*` is the module itself. */
export function exported(modules: Modules, unit: Unit, name: string, hops = 0): Exported | undefined {
  if (name === '*') return { k: 'namespace', unit };
  if (hops > MOST_HOPS) return undefined;
  for (const one of unit.facts.exports) {
    if (one.k === 'all' || one.name !== name) continue;
    if (one.k === 'binding') return throughImport(modules, unit, one.binding, hops);
    if (one.k === 'node') return { k: 'node', unit, node: one.node };
    return imported(modules, unit, one.from, one.original, hops + 1);
  }
  const common = commonJs(unit.facts);
  const node = common.names.get(name) ?? (name === 'default' ? common.whole : undefined);
  if (node !== undefined) return { k: 'node', unit, node };
  for (const one of unit.facts.exports) {
    if (one.k !== 'all') continue;
    const next = modules.resolve(unit, one.from);
    const found = next && exported(modules, next, name, hops + 1);
    if (found) return found;
  }
  return undefined;
}

/** What `import { name } from 'from'` binds. */
export function imported(modules: Modules, unit: Unit, from: string, name: string, hops = 0): Exported | undefined {
  const next = modules.resolve(unit, from);
  if (!next) return { k: 'external', from, name };
  const found = exported(modules, next, name, hops + 1);
  // `import x from './commonjs'` and `import x = require()` name the module itself when it has no default.
  return found ?? (name === 'default' ? { k: 'namespace', unit: next } : undefined);
}

function throughImport(modules: Modules, unit: Unit, binding: number, hops: number): Exported | undefined {
  const [def, more] = unit.facts.bindings[binding]?.defs ?? [];
  if (def?.k === 'import' && !more) return imported(modules, unit, def.from, def.name, hops + 1);
  return { k: 'binding', unit, binding };
}

interface CommonJs {
  /** `module.exports = …`. */
  readonly whole: NodeId | undefined;
  /** `exports.name = …`. */
  readonly names: ReadonlyMap<string, NodeId>;
}

const known = new WeakMap<Facts, CommonJs>();

/** What a CommonJS module hands out: the nodes of the assigned values. */
export function commonJs(facts: Facts): CommonJs {
  let result = known.get(facts);
  if (!result) {
    result = readCommonJs(facts);
    known.set(facts, result);
  }
  return result;
}

function readCommonJs(facts: Facts): CommonJs {
  let whole: NodeId | undefined;
  const names = new Map<string, NodeId>();
  for (const id of facts.assigns) {
    const assign = facts.nodes[id];
    if (assign?.k !== 'assign') continue;
    const path = globalPath(facts, assign.target);
    if (path?.[0] === 'module' && path[1] === 'exports') {
      if (path.length === 2) whole = lastValue(facts, assign.value);
      else if (path[2] !== undefined && path.length === 3) names.set(path[2], lastValue(facts, assign.value));
    } else if (path?.[0] === 'exports' && path.length === 2 && path[1] !== undefined)
      names.set(path[1], lastValue(facts, assign.value));
  }
  return { whole, names };
}

/** `exports = module.exports = x` hands out x. */
function lastValue(facts: Facts, id: NodeId): NodeId {
  const node = facts.nodes[id];
  return node?.k === 'assign' ? lastValue(facts, node.value) : id;
}

/** The dotted path of a member chain that starts at an undeclared name. */
function globalPath(facts: Facts, id: NodeId): string[] | undefined {
  const node = facts.nodes[id];
  if (node?.k === 'global') return [node.name];
  if (node?.k !== 'member' || node.name === undefined) return undefined;
  const object = globalPath(facts, node.object);
  return object && [...object, node.name];
}
