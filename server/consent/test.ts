import type { Claim } from '../catalogue/consent/access.ts';
import type { Literal, Node, NodeId } from '../facts/facts.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame } from '../link/value.ts';
import { FALSY, senseOf, TRUTHY } from './verdict.ts';

/** What a test asks of the value that it tests. */
export interface Asked {
  readonly node: NodeId;
  readonly claim: Claim;
}

/** Reads a comparison or a call that only asks something of another expression: `x === 'granted'`, `Boolean(x)`, `list.includes('chat')`. */
export function readTest(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
  claim: Claim,
): Asked | undefined {
  const node = unit.node(id);
  const sense = senseOf(claim);
  if (node.k === 'binary') return sense === undefined ? undefined : comparison(evaluator, unit, node, frame, sense);
  return node.k === 'call' ? question(evaluator, unit, node, frame, claim, sense) : undefined;
}

const EQUAL: ReadonlySet<string> = new Set(['===', '==']);
const DIFFERENT: ReadonlySet<string> = new Set(['!==', '!=']);

function constant(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
): { readonly value: Literal } | undefined {
  const [value, more] = alternatives(evaluator.value(unit, id, frame));
  return value?.k === 'literal' && !more ? { value: value.value } : undefined;
}

function comparison(
  evaluator: Evaluator,
  unit: Unit,
  node: Extract<Node, { k: 'binary' }>,
  frame: Frame | undefined,
  sense: boolean,
): Asked | undefined {
  const position = positionTest(evaluator, unit, node, frame, sense);
  if (position) return position;
  const equal = EQUAL.has(node.op);
  if (!equal && !DIFFERENT.has(node.op)) return undefined;
  const asked = equal === sense;
  for (const [subject, other] of [[node.left, node.right] as const, [node.right, node.left] as const]) {
    const to = constant(evaluator, unit, other, frame);
    if (!to || constantNode(unit, subject)) continue;
    if (unit.node(subject).k === 'unary') return undefined;
    return { node: subject, claim: { k: asked ? 'is' : 'not', value: to.value } };
  }
  return undefined;
}

const constantNode = (unit: Unit, id: NodeId): boolean => unit.node(id).k === 'literal';

/** `list.indexOf(x) !== -1`, `>= 0`, `> -1`. */
function positionTest(
  evaluator: Evaluator,
  unit: Unit,
  node: Extract<Node, { k: 'binary' }>,
  frame: Frame | undefined,
  sense: boolean,
): Asked | undefined {
  const call = unit.node(node.left);
  const callee = call.k === 'call' ? unit.node(call.callee) : undefined;
  const [first] = call.k === 'call' ? call.args : [];
  const bound = constant(evaluator, unit, node.right, frame)?.value;
  if (callee?.k !== 'member' || (callee.name !== 'indexOf' && callee.name !== 'search') || first?.k !== 'item')
    return undefined;
  const found =
    ((node.op === '!==' || node.op === '!=' || node.op === '>') && bound === -1) || (node.op === '>=' && bound === 0);
  const missing = ((node.op === '===' || node.op === '==') && bound === -1) || (node.op === '<' && bound === 0);
  if (!found && !missing) return undefined;
  const value = constant(evaluator, unit, first.value, frame)?.value;
  return { node: callee.object, claim: { k: found === sense ? 'has' : 'lacks', value } };
}

const CONTAINS: ReadonlySet<string> = new Set(['includes', 'contains']);

function question(
  evaluator: Evaluator,
  unit: Unit,
  node: Extract<Node, { k: 'call' }>,
  frame: Frame | undefined,
  claim: Claim,
  sense: boolean | undefined,
): Asked | undefined {
  const callee = unit.node(node.callee);
  const [first] = node.args;
  if (first?.k !== 'item') return undefined;
  if (callee.k === 'global' && callee.name === 'Boolean')
    return sense === undefined ? undefined : { node: first.value, claim: sense ? TRUTHY : FALSY };
  if (callee.k === 'global' && callee.name === 'String' && claim.k === 'is') return { node: first.value, claim };
  if (callee.k !== 'member' || sense === undefined) return undefined;
  if (callee.name === 'has' && isMade(evaluator, unit, callee.object, frame, 'Set')) {
    const value = constant(evaluator, unit, first.value, frame)?.value;
    return { node: callee.object, claim: { k: sense ? 'has' : 'lacks', value } };
  }
  // A map has a key for a refusal too.
  if (callee.name === 'has' && isMade(evaluator, unit, callee.object, frame, 'Map'))
    return { node: callee.object, claim: { k: sense ? 'not' : 'is', value: undefined } };
  const sought =
    callee.name === 'some' || callee.name === 'find' ? soughtBy(evaluator, unit, first.value, frame) : undefined;
  if (sought) return { node: callee.object, claim: { k: sense ? 'has' : 'lacks', value: sought.value } };
  if (!CONTAINS.has(callee.name ?? '')) return undefined;
  const value = constant(evaluator, unit, first.value, frame)?.value;
  return { node: callee.object, claim: { k: sense ? 'has' : 'lacks', value } };
}

/** Whether an expression is a set or a map that is made in the project. */
function isMade(evaluator: Evaluator, unit: Unit, id: NodeId, frame: Frame | undefined, of: 'Set' | 'Map'): boolean {
  const [value, more] = alternatives(evaluator.value(unit, id, frame));
  return value?.k === 'result' && !more && value.isNew && value.callee.k === 'global' && value.callee.path[0] === of;
}

/** `(one) => one === 'chat'`: the constant that the items are compared with. */
function soughtBy(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
): { readonly value: Literal } | undefined {
  const node = unit.node(id);
  const [only, more] = node.k === 'function' ? (unit.facts.functions[node.id]?.returns ?? []) : [];
  const test = only && !more && only.value >= 0 ? unit.node(only.value) : undefined;
  if (test?.k !== 'binary' || !EQUAL.has(test.op)) return undefined;
  return constant(evaluator, unit, test.right, frame) ?? constant(evaluator, unit, test.left, frame);
}
