import type { NodeId } from '../facts/facts.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import type { Site } from './value.ts';

/** An element that may give a context its value: the component, and the prop. */
interface Candidate {
  readonly unit: Unit;
  readonly context: NodeId;
  readonly value: NodeId;
}

interface Known {
  readonly all: Candidate[];
  readonly found: Map<string, readonly Site[]>;
  /** How many files have been read. */
  units: number;
}

const known = new WeakMap<Evaluator, Known>();

/** The `value` props of the providers of a context; `context` is where `createContext` is called. */
export function providers(evaluator: Evaluator, context: Site): readonly Site[] {
  const { all, found } = candidates(evaluator);
  const key = `${String(context.unit.id)}:${String(context.node)}`;
  const before = found.get(key);
  if (before) return before;
  const sites = all.flatMap(({ context: of, unit, value }): Site[] => {
    const made = evaluator.value(unit, of, undefined).site;
    return made.unit === context.unit && made.node === context.node ? [{ unit, node: value }] : [];
  });
  found.set(key, sites);
  return sites;
}

/** The elements with a value, of all files that are loaded by now. */
function candidates(evaluator: Evaluator): Known {
  let entry = known.get(evaluator);
  if (!entry) known.set(evaluator, (entry = { all: [], found: new Map(), units: 0 }));
  const { units } = evaluator.program;
  if (entry.units < units.length) entry.found.clear();
  while (entry.units < units.length) {
    const unit = units[entry.units++];
    if (unit) entry.all.push(...unit.facts.calls.flatMap((id) => candidate(unit, id)));
  }
  return entry;
}

/** `<Context.Provider value={…}>`, or `<Context value={…}>`. */
function candidate(unit: Unit, id: NodeId): readonly Candidate[] {
  const jsx = unit.node(id);
  if (jsx.k !== 'jsx') return [];
  const callee = unit.node(jsx.callee);
  const props = unit.node(jsx.props);
  const entry =
    props.k === 'object' ? props.entries.find((one) => one.k === 'prop' && one.name === 'value') : undefined;
  if (!entry) return [];
  if (callee.k === 'member' && callee.name === 'Provider')
    return [{ unit, context: callee.object, value: entry.value }];
  return callee.k === 'ref' && /Context$/.test(unit.nameOf(jsx.callee) ?? '')
    ? [{ unit, context: jsx.callee, value: entry.value }]
    : [];
}
