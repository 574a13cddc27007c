import type { Evaluator } from '../link/evaluate.ts';
import { textOf, type Frame, type Site } from '../link/value.ts';
import { trailOf } from './trace.ts';

/** The words of the code about a datum, outermost first: `['order', 'customer', 'email']`, and what was done to it. */
export interface Names {
  readonly path: readonly string[];
  readonly transforms: readonly string[];
  readonly type: string | undefined;
}

export function namesOf(evaluator: Evaluator, site: Site, frame: Frame | undefined): Names {
  const path: string[] = [];
  const transforms: string[] = [];
  let type: string | undefined;
  for (const { unit, node: id } of trailOf(evaluator, site, frame)) {
    const node = unit.node(id);
    if (node.k === 'member') {
      const name = node.name ?? (node.key === undefined ? undefined : textOf(evaluator.value(unit, node.key, frame)));
      if (name !== undefined && path[0] !== name) path.unshift(name);
    } else if (node.k === 'ref') {
      const binding = unit.facts.bindings[node.binding];
      type ??= path.length === 0 ? binding?.type : undefined;
      if (binding && path[0] !== binding.name) path.unshift(binding.name);
    } else if (node.k === 'param') {
      const facts = unit.facts.functions[node.fn];
      type ??= path.length === 0 ? facts?.paramTypes[node.index] : undefined;
      const name = facts?.paramNames[node.index];
      if (name !== undefined && name !== '' && path[0] !== name) path.unshift(name);
    } else if (node.k === 'call') {
      const callee = unit.node(node.callee);
      const name =
        callee.k === 'member'
          ? callee.name
          : callee.k === 'global'
            ? callee.name
            : callee.k === 'ref'
              ? unit.facts.bindings[callee.binding]?.name
              : undefined;
      if (name !== undefined) transforms.push(name);
    } else if (node.k === 'not' || node.k === 'binary') transforms.push(node.k === 'not' ? '!' : node.op);
  }
  return { path: path.slice(-6), transforms, type };
}
