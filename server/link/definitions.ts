import { NONE, type NodeId } from '../facts/facts.ts';
import { fieldsOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import { fieldParts } from './instances.ts';
import { exported, imported, type Exported } from './modules.ts';
import type { Unit } from './program.ts';
import { alternatives, type Frame, type Origin, type Value } from './value.ts';

/**
 * The expressions that a name or a member stands for, imports followed; empty where it leads out of the project or to a
 * parameter. Unlike its value, an expression still shows how it was made: `granted$.pipe(filter(Boolean))`.
 */
export function definitionsOf(
  evaluator: Evaluator,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
): readonly Origin[] {
  const node = unit.node(id);
  if (node.k === 'ref') return ofBinding(evaluator, unit, node.binding, frame, 0);
  if (node.k !== 'member' || node.name === undefined) return [];
  const { name } = node;
  return alternatives(evaluator.value(unit, node.object, frame)).flatMap((one) => ofMember(evaluator, one, name));
}

function ofBinding(
  evaluator: Evaluator,
  unit: Unit,
  id: number,
  frame: Frame | undefined,
  hops: number,
): readonly Origin[] {
  const binding = unit.facts.bindings[id];
  if (!binding || binding.ambient || hops > 8) return [];
  return binding.defs.flatMap((def): readonly Origin[] => {
    if (def.k === 'value') return [{ site: { unit, node: def.node }, frame }];
    return ofExport(evaluator, imported(evaluator.modules, unit, def.from, def.name), hops + 1);
  });
}

function ofExport(evaluator: Evaluator, found: Exported | undefined, hops: number): readonly Origin[] {
  if (found?.k === 'node') return [{ site: { unit: found.unit, node: found.node }, frame: undefined }];
  return found?.k === 'binding' ? ofBinding(evaluator, found.unit, found.binding, undefined, hops) : [];
}

function ofMember(evaluator: Evaluator, object: Value, name: string): readonly Origin[] {
  switch (object.k) {
    case 'instance':
    case 'class':
      return fieldParts(evaluator, object, name) ?? [];
    case 'namespace':
      return ofExport(evaluator, exported(evaluator.modules, object.unit, name), 0);
    case 'object': {
      const { fields } = fieldsOf(evaluator, object);
      return fields.flatMap((one) =>
        one.name === name && one.site.node !== NONE ? [{ site: one.site, frame: object.frame }] : [],
      );
    }
    default:
      return [];
  }
}
