import type { Claim } from '../catalogue/consent/access.ts';
import { NONE, type FunctionId, type Node, type NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import { executorOf, resolutions, type Resolution } from '../link/promises.ts';
import type { Frame } from '../link/value.ts';
import type { Prover } from './prove.ts';
import type { Way } from './question.ts';
import { acceptAct } from './visitor-act.ts';
import { ALWAYS, conjunction, disjunction, NEVER, type Verdict } from './verdict.ts';

type Call = Extract<Node, { k: 'call' }>;

/** What it proves that `new Promise((resolve) => …)` has resolved: what holds where it calls `resolve`. */
export function resolves(prover: Prover, unit: Unit, node: Call, frame: Frame | undefined): Verdict {
  const executor = executorOf(unit, node);
  const all = executor === undefined ? [] : resolutions(unit, executor);
  if (executor === undefined || all.length === 0) return ALWAYS;
  return disjunction(all.map((one) => reached(prover, unit, one, executor, frame)));
}

/** What it proves that the value of `new Promise((resolve) => …)` fulfils a claim. */
export function resolvesWith(
  prover: Prover,
  unit: Unit,
  node: Call,
  frame: Frame | undefined,
  claim: Claim,
  way: Way,
): Verdict | undefined {
  const executor = executorOf(unit, node);
  const all = executor === undefined ? [] : resolutions(unit, executor);
  if (executor === undefined || all.length === 0 || all.some(({ value }) => value === undefined)) return undefined;
  return disjunction(
    all.map((one) => {
      const proof = prover.prove(unit, one.value ?? NONE, frame, claim, way);
      return proof.k === 'never' ? NEVER : conjunction([reached(prover, unit, one, executor, frame), proof]);
    }),
  );
}

/** What holds on the way from the executor to a place that resolves. */
function reached(
  prover: Prover,
  unit: Unit,
  { argument, call }: Resolution,
  executor: FunctionId,
  frame: Frame | undefined,
): Verdict {
  const handed = argument < 0 ? undefined : prover.handedProof({ unit, node: call }, argument);
  const way = reachedFrom(prover, unit, call, executor, frame);
  return handed ? conjunction([{ k: 'judged', test: handed }, way]) : way;
}

/** What holds on the way from the start of a function to a place in it, or in a function that it makes. */
export function reachedFrom(
  prover: Prover,
  unit: Unit,
  id: NodeId,
  executor: FunctionId,
  frame: Frame | undefined,
  depth = 0,
): Verdict {
  const { at, fn } = unit.node(id);
  const accepted = fn === executor ? undefined : acceptAct(prover.callers, unit, fn);
  if (accepted?.about) return { k: 'judged', test: accepted.test };
  const here = prover.holds(unit, at, frame);
  if (fn === executor || fn === 0 || depth > 8) return here;
  const made = unit.facts.functions[fn]?.node ?? NONE;
  const entries = prover.callers.entries(unit, fn).filter((one) => one.site.unit === unit);
  const ways = entries.map((entry): Verdict => {
    const proof = prover.entryProof(entry);
    return proof
      ? { k: 'judged', test: proof.test }
      : reachedFrom(prover, unit, entry.site.node, executor, frame, depth + 1);
  });
  const outer =
    ways.length > 0
      ? disjunction(ways)
      : made === NONE
        ? ALWAYS
        : reachedFrom(prover, unit, made, executor, frame, depth + 1);
  return conjunction([here, outer]);
}
