import type { Callers } from '../link/callers.ts';
import type { Program, Unit } from '../link/program.ts';
import { functionKey } from '../link/value.ts';
import { sinksOf } from './all-sinks.ts';

/** A name by which another file may lead to a sink. */
export interface Lead {
  readonly name: string;
  /** Words of the file that exports it, one of which a file that imports it must say. */
  readonly from: readonly string[];
  /** The name is too common to be looked for without those words. */
  readonly near?: true;
  /** The name stands for a file: who uses it names the file in an import, or its component as an element. */
  readonly file?: true;
}

/** Names of properties that a library calls; nobody uses them by name. */
const SLOTS =
  /^on[A-Z]|^(?:cell|render|default|children|setup|mounted|created|header|footer|handler|callback|value|label|action|queryFn|mutationFn|format|icon|title)$/;

/** The names under which functions that reach Crisp can be used from files that are not loaded yet. */
export function leadsOf(callers: Callers): readonly Lead[] {
  const { program } = callers.evaluator;
  const reaching = reachingFunctions(callers);
  const leads = new Map<string, Lead>();
  for (const unit of program.units)
    for (const lead of exportsOf(program, unit, reaching)) leads.set(`${unit.id} ${lead.name}`, lead);
  for (const unit of program.units)
    for (const lead of passedOn(program, unit, leads)) leads.set(`${unit.id} ${lead.name}`, lead);
  return [...leads.values()];
}

/** Every function in which something reaches Crisp, directly or through what it calls. */
function reachingFunctions(callers: Callers): ReadonlySet<string> {
  const reaching = new Set<string>();
  const queue: { readonly unit: Unit; readonly fn: number }[] = [];
  const add = (unit: Unit, fn: number) => {
    for (let at = fn; ; at = unit.facts.functions[at]?.parent ?? 0) {
      const key = functionKey(unit, at);
      if (reaching.has(key)) return;
      reaching.add(key);
      queue.push({ unit, fn: at });
      if (at === 0) return;
    }
  };
  for (const unit of callers.evaluator.program.units)
    for (const { site, at } of sinksOf(callers, unit))
      for (const one of [site, ...(at ?? [])]) add(one.unit, one.unit.node(one.node).fn);
  for (let next = queue.pop(); next; next = queue.pop())
    for (const { node, unit } of callers.placesOf(next.unit, next.fn)) add(unit, unit.node(node).fn);
  return reaching;
}

function* exportsOf(program: Program, unit: Unit, reaching: ReadonlySet<string>): Iterable<Lead> {
  const functions = unit.facts.functions.flatMap((one, fn) =>
    fn !== 0 && reaching.has(functionKey(unit, fn)) ? [one] : [],
  );
  const from = wordsOf(unit.path);
  if (reaching.has(functionKey(unit, 0))) yield* from.map((name) => ({ name, from, file: true as const }));
  if (functions.length === 0) return;
  for (const { name, s, e } of exportedRanges(program, unit)) {
    const inside = functions.filter((one) => s <= one.s && one.e <= e);
    if (inside.length === 0) continue;
    if (name === 'default' || name === '*') yield* from.map((word) => ({ name: word, from, file: true as const }));
    if (name !== 'default' && name !== '*' && !ENTRIES.has(name.toLowerCase())) yield { name, from };
    // A function in an object is used by its own name wherever the object goes.
    for (const one of inside) {
      const key = unit.propertyOf(one.node);
      if (key !== undefined && !SLOTS.test(key)) yield { name: key, from, near: true };
    }
    // A method is used by its own name, through an instance or a namespace.
    for (const one of inside)
      if (one.owner >= 0 && one.name !== undefined && one.name !== 'constructor')
        yield { name: one.name, from: [name, ...from] };
  }
}

interface Exported {
  readonly name: string;
  readonly s: number;
  readonly e: number;
}

/** The exports of a file, with the ranges of what they are. */
function exportedRanges(program: Program, unit: Unit): readonly Exported[] {
  const { bindings, exports } = unit.facts;
  const ranges = (binding: number) =>
    (bindings[binding]?.defs ?? []).flatMap((def) => (def.k === 'value' ? [unit.node(def.node)] : []));
  const named = exports.flatMap((one): Exported[] => {
    if (one.k === 'binding') return ranges(one.binding).map(({ s, e }) => ({ name: one.name, s, e }));
    return one.k === 'node' ? reached(unit, one.node).map(({ s, e }) => ({ name: one.name, s, e })) : [];
  });
  const common = [...program.commonJs(unit)].flatMap(([name, node]) =>
    reached(unit, node).map(({ s, e }) => ({ name, s, e })),
  );
  const globals = unit.facts.imports.length === 0 && exports.length === 0 && common.length === 0;
  const whole = globals
    ? unit.facts.functions.flatMap((one) =>
        one.name !== undefined && one.parent === 0 ? [{ name: one.name, s: one.s, e: one.e }] : [],
      )
    : [];
  return [...named, ...common, ...whole];
}

/** The ranges that an exported expression stands for: itself, and the definitions of the names in it. */
function reached(unit: Unit, id: number): readonly { readonly s: number; readonly e: number }[] {
  const node = unit.node(id);
  const names = node.k === 'object' ? node.entries.map(({ value }) => value) : [id];
  const defs = names.flatMap((one) => {
    const ref = unit.node(one);
    const binding = ref.k === 'ref' ? unit.facts.bindings[ref.binding] : undefined;
    return (binding?.defs ?? []).flatMap((def) => (def.k === 'value' ? [unit.node(def.node)] : []));
  });
  return [node, ...defs];
}

/** Other names under which loaded files hand on an export. */
function* passedOn(program: Program, unit: Unit, leads: ReadonlyMap<string, Lead>): Iterable<Lead> {
  for (const one of unit.facts.exports) {
    if (one.k !== 'from') continue;
    const target = program.loaded.resolve(unit, one.from);
    const known =
      target && (leads.has(`${target.id} ${one.original}`) || one.original === '*' || one.original === 'default');
    if (!known) continue;
    const from = wordsOf(unit.path);
    if (one.name === 'default' || one.name === '*') yield* from.map((name) => ({ name, from, file: true as const }));
    else if (!ENTRIES.has(one.name.toLowerCase())) yield { name: one.name, from };
  }
}

/** Files with these names are started by a framework; as words they stand everywhere. */
const ENTRIES: ReadonlySet<string> = new Set(
  'default index main app _app _document page layout root entry client server error loading template bootstrap setup polyfills'.split(
    ' ',
  ),
);

/** The words by which an import may name a file: its name, or that of its folder, in the spellings of templates too. */
function wordsOf(path: string): readonly string[] {
  const [folder, file] = path.split('/').slice(-2).length === 2 ? path.split('/').slice(-2) : [undefined, path];
  const stem = (file ?? path).replace(/\.(?:svelte|client|server)?\.?[a-z]+$/, '');
  const name = stem === 'index' && folder !== undefined ? folder : stem;
  const pascal = name.replace(/(?:^|[-_.])(\w)/g, (_, letter: string) => letter.toUpperCase());
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  const kebab = pascal.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return [...new Set([name, pascal, camel, kebab])].filter((one) => one.length > 2 && !ENTRIES.has(one.toLowerCase()));
}
