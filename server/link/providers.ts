import type { Evaluator } from './evaluate.ts';
import type { Site } from './value.ts';

const elements = new WeakMap<Evaluator, readonly Site[]>();

/** The `value` props of the providers of a context; `context` is where `createContext` is called. */
export function providers(evaluator: Evaluator, context: Site): readonly Site[] {
  return elementsOf(evaluator).flatMap(({ unit, node }): Site[] => {
    const jsx = unit.node(node);
    const callee = jsx.k === 'jsx' ? unit.node(jsx.callee) : undefined;
    if (jsx.k !== 'jsx' || callee?.k !== 'member' || callee.name !== 'Provider') return [];
    const made = evaluator.value(unit, callee.object, undefined).site;
    if (made.unit !== context.unit || made.node !== context.node) return [];
    const props = unit.node(jsx.props);
    const entry =
      props.k === 'object' ? props.entries.find((one) => one.k === 'prop' && one.name === 'value') : undefined;
    return entry ? [{ unit, node: entry.value }] : [];
  });
}

function elementsOf(evaluator: Evaluator): readonly Site[] {
  const known = elements.get(evaluator);
  if (known) return known;
  const all = [...evaluator.program.units].flatMap((unit) =>
    unit.facts.calls.flatMap((node) => (unit.node(node).k === 'jsx' ? [{ unit, node }] : [])),
  );
  elements.set(evaluator, all);
  return all;
}
