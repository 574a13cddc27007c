import type { FunctionId } from '../facts/facts.ts';
import { componentSelf } from './component-self.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import type { Frame, Of, Origin, Value } from './value.ts';

/** What `this` is in a function. */
export function selfOf(evaluator: Evaluator, unit: Unit, fn: FunctionId, origin: Origin): Value {
  let at = fn;
  for (let facts = unit.facts.functions[at]; facts?.arrow && at !== 0; facts = unit.facts.functions[at]) {
    const own = evaluator.frameOf(origin.frame, unit, at)?.self;
    if (own) return own;
    if (facts.owner >= 0) return ownerOf(evaluator, unit, at, origin);
    at = facts.parent;
  }
  return evaluator.frameOf(origin.frame, unit, at)?.self ?? ownerOf(evaluator, unit, at, origin);
}

function ownerOf(evaluator: Evaluator, unit: Unit, fn: FunctionId, origin: Origin): Value {
  const facts = unit.facts.functions[fn];
  const owner = facts?.owner ?? -1;
  if (owner >= 0) {
    const self: Of<'class'> = { k: 'class', unit, class: owner, ...origin, frame: undefined };
    const isStatic = unit.facts.classes[owner]?.members.some((one) => one.isStatic && one.node === facts?.node);
    return isStatic ? self : { k: 'instance', class: self, ...origin, frame: undefined };
  }
  const literalOwner = unit.methodOwner(fn);
  if (literalOwner !== undefined)
    return (
      componentSelf(evaluator, unit, literalOwner, origin) ??
      evaluator.value(unit, literalOwner, outer(evaluator, origin.frame, unit, fn))
    );
  return { k: 'this', unit, fn, ...origin };
}

function outer(evaluator: Evaluator, frame: Frame | undefined, unit: Unit, fn: FunctionId): Frame | undefined {
  const own = evaluator.frameOf(frame, unit, fn);
  return own ? own.parent : frame;
}
