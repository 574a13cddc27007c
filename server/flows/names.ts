import type { Node } from '../facts/facts.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Frame, type Site } from '../link/value.ts';
import { trailOf } from './trace.ts';

/** The words of the code about a datum. */
export interface Names {
  /** One path for each expression that the datum goes through, nearest first: `['contact']`, then `['user', 'email']`. */
  readonly paths: readonly (readonly string[])[];
  /** Functions and operators that were applied to it. */
  readonly transforms: readonly string[];
  /** The declared type of the nearest name. */
  readonly type: string | undefined;
}

const LONGEST_PATH = 6;

/** Reads the words along the way of a datum. */
export function namesOf(evaluator: Evaluator, site: Site, frame: Frame | undefined): Names {
  const paths: string[][] = [];
  const transforms: string[] = [];
  let path: string[] = [];
  let type: string | undefined;
  for (const { unit, node: id, frame: run } of trailOf(evaluator, site, frame)) {
    const node = unit.node(id);
    if (node.k === 'ref' || node.k === 'param') {
      const named = nameAndType(unit, node);
      type ??= path.length === 0 && paths.length === 0 ? named.type : undefined;
      paths.push([named.name, ...path].filter((one) => one !== ''));
      path = [];
    } else if (node.k === 'member') {
      const name = node.name ?? (node.key === undefined ? undefined : textOf(evaluator.value(unit, node.key, run)));
      if (name !== undefined) path.unshift(name);
    } else if (node.k === 'call') transforms.push(unit.nameOf(node.callee) ?? '');
    else if (node.k === 'not' || node.k === 'binary') transforms.push(node.k === 'not' ? '!' : node.op);
    else if (node.k === 'global') {
      paths.push([node.name, ...path]);
      path = [];
    }
  }
  if (path.length > 0) paths.push(path);
  return {
    paths: paths.map((one) => one.slice(-LONGEST_PATH)),
    transforms: transforms.filter((one) => one !== ''),
    type,
  };
}

function nameAndType(
  unit: Unit,
  node: Extract<Node, { k: 'ref' | 'param' }>,
): { readonly name: string; readonly type: string | undefined } {
  if (node.k === 'ref') {
    const binding = unit.facts.bindings[node.binding];
    return { name: binding?.name ?? '', type: binding?.type };
  }
  const facts = unit.facts.functions[node.fn];
  return { name: facts?.paramNames[node.index] ?? '', type: facts?.paramTypes[node.index] };
}
