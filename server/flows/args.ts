import type { Arg, ArgField } from '../catalogue/crisp/arg.ts';
import type { Element } from '../facts/facts.ts';
import { fieldsOf, itemsOf } from '../link/collections.ts';
import type { Evaluator } from '../link/evaluate.ts';
import { alternatives, NO_ARGS, type Frame, type Site, type Value } from '../link/value.ts';
import type { Mark } from './mark.ts';

export type MarkedArg = Arg<Mark>;

const DEEPEST = 10;

/** What is known of an expression, in the terms that the catalogue of Crisp understands. */
export function argAt(evaluator: Evaluator, site: Site, frame: Frame | undefined, depth = 0): MarkedArg {
  return argOf(evaluator, evaluator.value(site.unit, site.node, frame), site, frame, depth);
}

/** The same for a value that is known already; `site` is where it is used. */
export function argOf(evaluator: Evaluator, value: Value, site: Site, frame: Frame | undefined, depth = 0): MarkedArg {
  const origin: Mark = { site, frame, value };
  if (depth > DEEPEST) return { k: 'unknown', origin };
  // What stands in a literal belongs to the run that the literal was made in.
  const home = value.k === 'list' || value.k === 'object' ? value.frame : frame;
  const below = (one: Value, at: Site) => argOf(evaluator, one, at, home, depth + 1);
  switch (value.k) {
    case 'literal':
      return isPlaceholder(value, site) ? { k: 'unknown', origin } : { k: 'literal', value: value.value, origin };
    case 'template':
      return { k: 'text', texts: value.texts, parts: value.parts.map((one) => below(one, one.site)), origin };
    case 'choice': {
      const of = value.all.map((one) => below(one, site));
      return of.length === 1 && of[0] ? of[0] : { k: 'any', of, origin };
    }
    case 'list':
    case 'items': {
      const { items, sites, open } = itemsOf(evaluator, value);
      return { k: 'list', items: items.map((one, index) => below(one, sites[index] ?? one.site)), open, origin };
    }
    case 'object':
    case 'record': {
      const { fields, open } = fieldsOf(evaluator, value);
      const marked = fields.map((field): ArgField<Mark> => {
        const { start, end } = field;
        const range = end > start ? { start, end } : {};
        return {
          name: field.name,
          value: below(field.value, field.site),
          origin: { site: field.site, frame: home, value: field.value, ...range },
        };
      });
      return { k: 'object', fields: marked, open, origin };
    }
    case 'function': {
      const returned = alternatives(evaluator.run(value, NO_ARGS, { site, frame }));
      return { k: 'function', returns: returned.map((one) => below(one, one.site)), origin };
    }
    default:
      return { k: 'unknown', origin };
  }
}

/** The arguments of a call, spread lists opened as far as they are known. */
export function callArgs(
  evaluator: Evaluator,
  { unit }: Site,
  elements: readonly Element[],
  frame: Frame | undefined,
): readonly MarkedArg[] {
  return elements.flatMap((element): readonly MarkedArg[] => {
    if (element.k === 'hole') return [];
    const site = { unit, node: element.value };
    const arg = argAt(evaluator, site, frame);
    if (element.k === 'item') return [arg];
    return arg.k === 'list' ? arg.items : [arg];
  });
}

/** An empty value that a name or a field starts with is not what is sent later; written at the very place, it is. */
function isPlaceholder(value: Value, site: Site): boolean {
  if (value.k !== 'literal' || value.site.node < 0 || site.node < 0) return false;
  const empty =
    value.value === '' ||
    value.value === null ||
    value.value === undefined ||
    value.value === false ||
    value.value === 0;
  return empty && (value.site.unit !== site.unit || value.site.node !== site.node);
}
