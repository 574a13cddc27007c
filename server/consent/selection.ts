import type { NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Site, type Value } from '../link/value.ts';
import type { Prover } from './prove.ts';
import { returnsOf, runsOf } from './runs.ts';
import { ALWAYS, conjunction, disjunction, FALSY, TRUTHY, type Verdict } from './verdict.ts';

const DEEPEST = 8;

/**
 * What it proves that an expression is one of several values: `consent.chat ? identify : noop` is `identify` only after a yes.
 * `wanted` tells the value that it is.
 */
export function selectionProof(
  prover: Prover,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
  wanted: (value: Value) => boolean,
  depth = 0,
): Verdict {
  if (id < 0 || depth > DEEPEST) return ALWAYS;
  const leads = (child: NodeId, run = frame, at = unit) =>
    alternatives(prover.callers.evaluator.value(at, child, run)).some(wanted);
  const next = (child: NodeId, run = frame, at = unit) => selectionProof(prover, at, child, run, wanted, depth + 1);
  const node = unit.node(id);
  switch (node.k) {
    case 'ref':
    case 'member': {
      const all = prover.definitions(unit, id, frame);
      const leading = all.filter(({ frame: run, site }) => leads(site.node, run, site.unit));
      if (leading.length === 0) return node.k === 'member' ? next(node.object) : ALWAYS;
      return disjunction(
        leading.map(({ frame: run, site }) =>
          conjunction([
            all.length > 1 ? prover.holds(site.unit, site.unit.node(site.node).at, run) : ALWAYS,
            next(site.node, run, site.unit),
          ]),
        ),
      );
    }
    case 'choice':
      return disjunction([
        ...(leads(node.yes) ? [conjunction([prover.prove(unit, node.test, frame, TRUTHY), next(node.yes)])] : []),
        ...(leads(node.no) ? [conjunction([prover.prove(unit, node.test, frame, FALSY), next(node.no)])] : []),
      ]);
    case 'logic':
      if (node.op === '&&')
        return leads(node.right)
          ? conjunction([prover.prove(unit, node.left, frame, TRUTHY), next(node.right)])
          : ALWAYS;
      return disjunction([node.left, node.right].filter((one) => leads(one)).map((one) => next(one)));
    case 'call': {
      const runs = runsOf(prover.callers, unit, node, id, frame) ?? [];
      const proofs = runs.flatMap(({ callee, inner }) =>
        returnsOf(callee)
          .filter(({ value }) => value >= 0 && leads(value, inner, callee.unit))
          .map(({ at, value }) => conjunction([prover.holds(callee.unit, at, inner), next(value, inner, callee.unit)])),
      );
      return proofs.length > 0 ? disjunction(proofs) : ALWAYS;
    }
    case 'await':
    case 'default':
      return next(node.value);
    default:
      return ALWAYS;
  }
}

/** What it proves that a call is made on what the page or a package offers, and not on something that stands in for it. */
export function receiverProof(prover: Prover, { node, unit }: Site, frame: Frame | undefined): Verdict {
  const call = unit.node(node);
  const callee = call.k === 'call' ? unit.node(call.callee) : undefined;
  if (callee?.k !== 'member') return ALWAYS;
  const all = alternatives(prover.callers.evaluator.value(unit, callee.object, frame));
  if (all.length < 2 || !all.some(isOffered)) return ALWAYS;
  return selectionProof(prover, unit, callee.object, frame, isOffered);
}

const isOffered = ({ k }: Value): boolean => k === 'global' || k === 'external';
