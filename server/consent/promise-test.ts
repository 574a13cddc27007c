import type { Node } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import type { Of, Site } from '../link/value.ts';
import type { Question } from './question.ts';
import { ALWAYS, NEVER, senseOf, type Verdict } from './verdict.ts';

/** Whether a call of the function gives a promise. */
export const isAsync = ({ fn, unit }: Of<'function'>): boolean => unit.facts.functions[fn]?.async ?? false;

/** Whether a call is a `.then(…)`, which hands over the awaited value. */
export function isThen({ node: id, unit }: Site): boolean {
  const node = id < 0 ? undefined : unit.node(id);
  return node?.k === 'call' && unit.nameOf(node.callee) === 'then';
}

/** `new Promise(…)`, `Promise.resolve(…)`, `fetch(…)`, `….then(…)`. */
export function makesPromise(unit: Unit, node: Extract<Node, { k: 'call' }>): boolean {
  const callee = unit.node(node.callee);
  if (callee.k === 'global') return callee.name === 'fetch' || (node.isNew && callee.name === 'Promise');
  if (callee.k !== 'member') return false;
  const object = unit.node(callee.object);
  if (object.k === 'global' && object.name === 'Promise') return true;
  return /^(?:then|catch|finally)$/.test(callee.name ?? '') && node.args.length > 0;
}

/** An async function gives a promise, and a promise is truthy whatever it will say. */
export function promiseAsTest(verdict: Verdict, { claim }: Question): Verdict {
  if (senseOf(claim) === false) return NEVER;
  if (verdict.k !== 'judged' || verdict.test.class === 'not-consent') return ALWAYS;
  return {
    k: 'judged',
    test: { ...verdict.test, class: 'unsound', note: 'A promise is always truthy: the answer is not awaited.' },
  };
}
