import type { Element, Node, NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import { piped } from '../link/streams.ts';
import type { Frame } from '../link/value.ts';
import { anyItem, predicateProof, type Item } from './predicate.ts';
import type { Prover } from './prove.ts';
import { ALWAYS, conjunction, disjunction, FALSY, TRUTHY, type Verdict } from './verdict.ts';

type Call = Extract<Node, { k: 'call' }>;

const DEEPEST = 12;
/** Operators that let through what a predicate says yes to. */
const FILTERS = /^(?:filter|first|find|takeWhile|last|single)$/;

/** Methods that give no items but those of what they are called on. */
const SAME_ITEMS =
  /^(?:filter|pipe|map|flatMap|slice|reverse|sort|toReversed|toSorted|values|entries|asObservable|splice|take|drop|toArray|first|last|distinctUntilChanged|share|shareReplay)$/;

/** What it proves that an item came through the filters of a list or a stream: `users.filter(…)`, `granted$.pipe(filter(Boolean))`. */
export function passedBy(prover: Prover, unit: Unit, id: NodeId, frame: Frame | undefined, depth = 0): Verdict {
  if (depth > DEEPEST) return ALWAYS;
  const node = unit.node(id);
  if (node.k === 'ref' || node.k === 'member') {
    const stands = prover.definitions(unit, id, frame);
    if (stands.length === 0 || (node.k === 'ref' && unit.writesTo(node.binding).length > 0)) return ALWAYS;
    return disjunction(stands.map(({ frame: run, site }) => passedBy(prover, site.unit, site.node, run, depth + 1)));
  }
  const callee = node.k === 'call' ? unit.node(node.callee) : undefined;
  if (node.k !== 'call' || callee?.k !== 'member') return ALWAYS;
  if (!SAME_ITEMS.test(callee.name ?? '')) return ALWAYS;
  const earlier = passedBy(prover, unit, callee.object, frame, depth + 1);
  const [first] = node.args;
  if (callee.name === 'pipe') return conjunction([...operators(prover, unit, node, frame, node.args.length), earlier]);
  if (callee.name !== 'filter' || first?.k !== 'item') return earlier;
  const item = anyItem(prover, unit, callee.object, frame);
  return conjunction([predicateProof(prover, { unit, node: first.value }, frame, item, TRUTHY), earlier]);
}

/** The same for what reaches an operator of a pipe: the filters before it, and those of the source. */
export function passedTo(prover: Prover, unit: Unit, operator: NodeId, frame: Frame | undefined): Verdict {
  const above = unit.parentOf(operator);
  const pipe = above < 0 ? undefined : unit.node(above);
  const callee = pipe?.k === 'call' ? unit.node(pipe.callee) : undefined;
  if (pipe?.k !== 'call' || callee?.k !== 'member' || callee.name !== 'pipe') return ALWAYS;
  const index = pipe.args.findIndex((one) => one.k === 'item' && one.value === operator);
  return conjunction([...operators(prover, unit, pipe, frame, index), passedBy(prover, unit, callee.object, frame)]);
}

/** What the operators of a pipe prove, up to the one at `end`. An operator that catches errors lets nothing in. */
function operators(prover: Prover, unit: Unit, pipe: Call, frame: Frame | undefined, end: number): readonly Verdict[] {
  return pipe.args.slice(0, end).flatMap((arg, index) => {
    const proof = operatorProof(prover, unit, pipe, arg, index, frame);
    return proof ? [proof] : [];
  });
}

function operatorProof(
  prover: Prover,
  unit: Unit,
  pipe: Call,
  arg: Element,
  index: number,
  frame: Frame | undefined,
): Verdict | undefined {
  const operator = arg.k === 'item' ? unit.node(arg.value) : undefined;
  if (operator?.k !== 'call') return undefined;
  const name = unit.nameOf(operator.callee) ?? '';
  const [test] = operator.args;
  if (test?.k !== 'item' || (!FILTERS.test(name) && name !== 'skipWhile')) return undefined;
  const item = itemAt(prover, unit, pipe, index, frame);
  const claim = name === 'skipWhile' ? FALSY : TRUTHY;
  return predicateProof(prover, { unit, node: test.value }, frame, item, claim);
}

/** What the operator at a position of a pipe is given. */
function itemAt(prover: Prover, unit: Unit, pipe: Call, index: number, frame: Frame | undefined): Item | undefined {
  const callee = unit.node(pipe.callee);
  if (callee.k !== 'member') return undefined;
  const value = piped(prover.callers.evaluator, unit, pipe, frame, index);
  const source = prover.callers.evaluator.value(unit, callee.object, frame);
  // Where nothing has changed it yet, it goes by the name of the source.
  return value && { value, site: { unit, node: callee.object }, frame, exact: value === source };
}
