import { type Kind, categoryOf } from './categories.ts';

/** Which kinds of specially protected data are among some categories. */
export type Sensitivity = Readonly<Record<Kind, boolean>>;

/** What the rule on sensitive data asks of the categories of a flow. Hashing changes nothing: a hashed diagnosis is one still. */
export function sensitivity(categories: readonly string[]): Sensitivity {
  const kinds = new Set(categories.flatMap((key) => categoryOf(key)?.kinds ?? []));
  return {
    special: kinds.has('special'),
    health: kinds.has('health'),
    criminal: kinds.has('criminal'),
    children: kinds.has('children'),
    payment: kinds.has('payment'),
    governmentId: kinds.has('governmentId'),
    credential: kinds.has('credential'),
  };
}
