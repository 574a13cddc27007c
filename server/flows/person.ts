import { classify } from '../catalogue/personal/classify.ts';
import { personalOf, type Personal } from '../catalogue/personal/personal-of.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Frame } from '../link/value.ts';
import type { MarkedArg } from './args.ts';
import { namesOf } from './names.ts';
import type { Row } from './sink.ts';

export interface Person {
  readonly personal: Personal;
  readonly categories: readonly string[];
}

/** What kind of personal data a row is; `siblings` are the keys that are sent beside it. */
export function personOf(
  evaluator: Evaluator,
  row: Row,
  frame: Frame | undefined,
  siblings: readonly string[],
): Person {
  const { datum, item, unnamed } = row;
  const names =
    datum && datum.origin.site.node >= 0
      ? namesOf(evaluator, datum.origin.site, datum.origin.frame ?? frame)
      : undefined;
  const literal = constant(datum);
  const about = {
    item,
    siblings,
    ...(names ? { transforms: names.transforms } : {}),
    ...(names?.type === undefined ? {} : { type: names.type }),
    ...(literal === undefined ? {} : { literal }),
  };
  const paths = names && names.paths.length > 0 ? names.paths : [[]];
  const categories = [...new Set(paths.flatMap((path) => classify({ ...about, path }).categories))];
  const opaque = unnamed === 'object' || unnamed === 'spread' || unnamed === 'key';
  return { personal: personalOf(item, categories, { opaque, constant: literal !== undefined }), categories };
}

/** The value of a constant. */
export function constant(arg: MarkedArg | undefined): string | number | boolean | undefined {
  if (arg?.k !== 'literal') return undefined;
  return arg.value === null ? undefined : arg.value;
}
