import type { Unit } from './program.ts';
import type { Value } from './value.ts';

/** `var _iub = _iub || []` continues a name of the page. */
export const isShared = (unit: Unit, id: number): boolean =>
  unit.facts.bindings[id]?.defs.some((def) => {
    const node = def.k === 'value' ? unit.node(def.node) : undefined;
    const left = node?.k === 'logic' && node.op !== '&&' ? unit.node(node.left) : undefined;
    return left?.k === 'ref' && left.binding === id;
  }) ?? false;

/** `{}` as in `settings ?? {}`: nothing else can write to it. */
export const isBare = (object: Value): boolean => {
  if (object.k !== 'object' || object.binding >= 0 || object.site.node < 0) return false;
  const { node: id, unit } = object.site;
  const node = unit.node(id);
  const parent = unit.parentOf(id);
  return (
    node.k === 'object' && node.entries.length === 0 && parent >= 0 && /^(?:logic|default)$/.test(unit.node(parent).k)
  );
};
