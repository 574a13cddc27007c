import { globalFlows, globalRole } from '../catalogue/crisp/globals.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame } from '../link/value.ts';
import { argAt } from './args.ts';
import { settled, type Row, type Sink } from './sink.ts';

/** Values given to the names of the page that the loader reads: `window.CRISP_TOKEN_ID = token`, also by `Object.assign(window, …)`. */
export function* globalSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  for (const id of unit.facts.assigns) {
    const node = unit.node(id);
    if (node.k !== 'assign') continue;
    const name = globalName(index, unit, node.target);
    if (name === undefined || globalRole(name) === undefined) continue;
    const rows = (frame: Frame | undefined) =>
      settled(globalFlows(name, argAt(evaluator, { unit, node: node.value }, frame)));
    yield { site: { unit, node: id }, channel: 'chatbox', rows };
  }
  for (const id of unit.facts.calls) yield* assignedTogether(evaluator, unit, id);
}

/** The name of the page's object that an expression names. */
export function globalName(evaluator: Evaluator, unit: Unit, id: number): string | undefined {
  const target = unit.node(id);
  if (target.k === 'global') return target.name;
  if (target.k !== 'member' || target.name === undefined) return undefined;
  const isPage = alternatives(evaluator.value(unit, target.object, undefined)).some(
    (one) => one.k === 'global' && one.path.length === 0,
  );
  return isPage ? target.name : undefined;
}

function* assignedTogether(evaluator: Evaluator, unit: Unit, id: number): Iterable<Sink> {
  const node = unit.node(id);
  if (node.k !== 'call') return;
  const callee = unit.node(node.callee);
  const [target, source] = node.args;
  if (callee.k !== 'member' || callee.name !== 'assign' || target?.k !== 'item' || source?.k !== 'item') return;
  const page = evaluator.value(unit, target.value, undefined);
  if (page.k !== 'global' || page.path.length !== 0) return;
  const rows = (frame: Frame | undefined) => {
    const arg = argAt(evaluator, { unit, node: source.value }, frame);
    const fields = arg.k === 'object' ? arg.fields : [];
    return settled(
      fields.flatMap(({ name, value, origin }): Row[] =>
        name === undefined ? [] : globalFlows(name, value).map((row) => ({ ...row, place: origin })),
      ),
    );
  };
  yield { site: { unit, node: id }, channel: 'chatbox', rows };
}
