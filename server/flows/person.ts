import { classify } from '../catalogue/personal/classify.ts';
import { personalOf, type Personal } from '../catalogue/personal/personal-of.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Frame } from '../link/value.ts';
import type { MarkedArg } from './args.ts';
import { namesOf } from './names.ts';
import type { Row } from './sink.ts';

/** What kind of personal data a row is. */
export function personOf(
  evaluator: Evaluator,
  row: Row,
  frame: Frame | undefined,
): { readonly personal: Personal; readonly categories: readonly string[]; readonly transforms: readonly string[] } {
  const { datum, item, unnamed } = row;
  const names =
    datum && datum.origin.site.node >= 0
      ? namesOf(evaluator, datum.origin.site, datum.origin.frame ?? frame)
      : undefined;
  const literal = constant(datum);
  const { categories } = classify({
    item,
    ...(names
      ? { path: names.path, transforms: names.transforms, ...(names.type === undefined ? {} : { type: names.type }) }
      : {}),
    ...(literal === undefined ? {} : { literal }),
  });
  const personal = personalOf(item, categories, {
    opaque: unnamed === 'object' || unnamed === 'spread' || unnamed === 'key',
    constant: literal !== undefined,
  });
  return { personal, categories, transforms: names?.transforms ?? [] };
}

export function constant(arg: MarkedArg | undefined): string | number | boolean | undefined {
  if (arg?.k !== 'literal') return undefined;
  return arg.value === null ? undefined : arg.value;
}
