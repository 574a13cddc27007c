import type { NodeId } from '../facts/facts.ts';
import { imported } from './modules.ts';
import type { Program, Unit } from './program.ts';
import type { Site } from './value.ts';

/** What is done with a value at the end of its way. */
export type Use = { readonly site: Site } & (
  | { readonly k: 'assigned'; readonly name: string }
  /** A property of an object literal; `path` are the names from the outside in. */
  | { readonly k: 'entry'; readonly name: string; readonly element: string | undefined }
  | { readonly k: 'child'; readonly element: string }
  | { readonly k: 'argument'; readonly callee: string; readonly index: number }
  | { readonly k: 'returned' }
);

const DEEPEST = 8;

/** Where a value goes, names and returns followed. `element` of a use is the tag or component that it is a prop or child of. */
export function usesOf(program: Program, site: Site, depth = 0): readonly Use[] {
  if (depth > DEEPEST) return [];
  const { unit, node } = site;
  const parent = unit.parentOf(node);
  if (parent < 0) return [...named(program, site, depth), ...returned(program, site, depth)];
  const holder = unit.node(parent);
  const at = { unit, node: parent };
  switch (holder.k) {
    case 'assign':
      return [...assigned(at), ...usesOf(program, at, depth + 1)];
    case 'object':
      return entry(at, node);
    case 'call': {
      const index = holder.args.findIndex((one) => one.k !== 'hole' && one.value === node);
      return index < 0 ? [] : [{ k: 'argument', callee: nameAt(unit, holder.callee), index, site: at }];
    }
    case 'jsx':
      return [];
    case 'list': {
      const above = unit.parentOf(parent);
      return above >= 0 && unit.node(above).k === 'object'
        ? entry({ unit, node: above }, parent)
        : usesOf(program, at, depth + 1);
    }
    case 'choice':
    case 'logic':
    case 'template':
    case 'binary':
    case 'await':
      return usesOf(program, at, depth + 1).map((one) => ({ ...one, site: one.site.unit === unit ? site : one.site }));
    default:
      return [];
  }
}

function assigned({ unit, node }: Site): readonly Use[] {
  const assign = unit.node(node);
  const target = assign.k === 'assign' ? unit.node(assign.target) : undefined;
  return target?.k === 'member' && target.name !== undefined
    ? [{ k: 'assigned', name: target.name, site: { unit, node } }]
    : [];
}

function entry({ unit, node }: Site, value: NodeId): readonly Use[] {
  const object = unit.node(node);
  const found = object.k === 'object' ? object.entries.find((one) => one.value === value) : undefined;
  if (!found || found.k === 'spread' || found.name === undefined) return [];
  const element = elementOf(unit, node);
  const site = { unit, node: value };
  if (found.name === 'children' && element !== undefined) return [{ k: 'child', element, site }];
  return [{ k: 'entry', name: found.name, element, site }];
}

/** The element whose props an object is, or stands in. */
function elementOf(unit: Unit, node: NodeId): string | undefined {
  for (let at = unit.parentOf(node), hops = 0; at >= 0 && hops < 3; at = unit.parentOf(at), hops++) {
    const holder = unit.node(at);
    if (holder.k === 'jsx') return nameAt(unit, holder.callee);
    if (holder.k !== 'object') return undefined;
  }
  return undefined;
}

function nameAt(unit: Unit, id: NodeId): string {
  const node = unit.node(id);
  if (node.k === 'literal') return String(node.value);
  if (node.k === 'member') return node.name ?? '';
  if (node.k === 'global') return node.name;
  return node.k === 'ref' ? (unit.facts.bindings[node.binding]?.name ?? '') : '';
}

/** The uses of the names that a value is given, in this file and in those that import them. */
function named(program: Program, { unit, node }: Site, depth: number): readonly Use[] {
  return unit.facts.bindings.flatMap((binding, id) => {
    if (!binding.defs.some((def) => def.k === 'value' && def.node === node)) return [];
    const here = binding.refs.map((ref) => ({ unit, node: ref }));
    return [...here, ...importedRefs(program, unit, id)].flatMap((ref) => usesOf(program, ref, depth + 1));
  });
}

function importedRefs(program: Program, of: Unit, binding: number): readonly Site[] {
  if (!of.facts.exports.some((one) => one.k === 'binding' && one.binding === binding)) return [];
  return program.units.flatMap((unit) =>
    unit.facts.bindings.flatMap(({ defs, refs }) =>
      defs.some((def) => {
        const found = def.k === 'import' ? imported(program.loaded, unit, def.from, def.name) : undefined;
        return found?.k === 'binding' && found.unit === of && found.binding === binding;
      })
        ? refs.map((node) => ({ unit, node }))
        : [],
    ),
  );
}

/** A value that a function gives back is used where the function is called by name in the same file. */
function returned(program: Program, { unit, node }: Site, depth: number): readonly Use[] {
  const { fn } = unit.node(node);
  const facts = unit.facts.functions[fn];
  if (fn === 0 || !facts?.returns.some((one) => one.value === node)) return [];
  const calls = callsOf(program, { unit, node: facts.node });
  const uses = calls.flatMap((call) => usesOf(program, call, depth + 1));
  return uses.length > 0 ? uses : [{ k: 'returned', site: { unit, node } }];
}

function callsOf(program: Program, { unit, node }: Site): readonly Site[] {
  return unit.facts.bindings.flatMap((binding, id) => {
    if (!binding.defs.some((def) => def.k === 'value' && def.node === node)) return [];
    const refs = [...binding.refs.map((ref) => ({ unit, node: ref })), ...importedRefs(program, unit, id)];
    return refs.flatMap((ref): Site[] => {
      const parent = ref.unit.parentOf(ref.node);
      const call = parent < 0 ? undefined : ref.unit.node(parent);
      return call?.k === 'call' && call.callee === ref.node ? [{ unit: ref.unit, node: parent }] : [];
    });
  });
}
