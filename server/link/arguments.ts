import type { Element } from '../facts/facts.ts';
import { itemsOf } from './collections.ts';
import type { Evaluator } from './evaluate.ts';
import type { Unit } from './program.ts';
import { literal, type Args, type Frame, type Site, type Value } from './value.ts';

interface Given {
  readonly value: () => Value;
  readonly site: Site | undefined;
}

/** The arguments of a call, evaluated when they are asked for, in the run of the caller. Spread lists are opened. */
export function argsOf(evaluator: Evaluator, unit: Unit, elements: readonly Element[], frame: Frame | undefined): Args {
  let known: { readonly given: readonly Given[]; readonly open: boolean } | undefined;
  const all = () => (known ??= open(evaluator, unit, elements, frame));
  const missing = () => literal(undefined, { site: { unit, node: -1 }, frame });
  return {
    value: (index) => all().given[index]?.value() ?? (all().open ? undefined : missing()),
    rest: (index) =>
      all().open
        ? undefined
        : all()
            .given.slice(index)
            .map((one) => one.value()),
    site: (index) => all().given[index]?.site,
  };
}

function open(evaluator: Evaluator, unit: Unit, elements: readonly Element[], frame: Frame | undefined) {
  const given: Given[] = [];
  for (const element of elements) {
    if (element.k === 'hole') continue;
    const site = { unit, node: element.value };
    if (element.k === 'item') {
      given.push({ value: () => evaluator.value(unit, element.value, frame), site });
      continue;
    }
    const { items, open: more } = itemsOf(evaluator, evaluator.value(unit, element.value, frame));
    given.push(...items.map((value) => ({ value: () => value, site: value.site })));
    if (more) return { given, open: true };
  }
  return { given, open: false };
}

/** Arguments that are values already, such as the item that `forEach` hands over. */
export function valueArgs(...values: readonly (Value | undefined)[]): Args {
  return {
    value: (index) => values[index],
    rest: (index) => values.slice(index).filter((one) => one !== undefined),
    site: (index) => values[index]?.site,
  };
}

/** The one argument of a component: its props. */
export function propsArgs(evaluator: Evaluator, { unit, node }: Site, frame: Frame | undefined): Args {
  const jsx = unit.node(node);
  if (jsx.k !== 'jsx') return valueArgs();
  return {
    value: (index) => (index === 0 ? evaluator.value(unit, jsx.props, frame) : undefined),
    rest: () => undefined,
    site: (index) => (index === 0 ? { unit, node: jsx.props } : undefined),
  };
}
