import type { Arg, Delivery, Direction, Sent } from './arg.ts';

/** What Crisp does with a value; `why` is one sentence for a person, undefined when all of it is sent. */
export interface Verdict {
  readonly delivery: Delivery;
  readonly why: string | undefined;
}

export const SENT: Verdict = { delivery: 'sent', why: undefined };

export const refused = (why: string): Verdict => ({ delivery: 'refused', why });
export const partial = (why: string): Verdict => ({ delivery: 'partial', why });
export const undecided = (why: string): Verdict => ({ delivery: 'unknown', why });

interface Facts<T> {
  readonly verdict?: Verdict | undefined;
  readonly datum?: Arg<T> | undefined;
  readonly place?: T | undefined;
  readonly unnamed?: Sent<T>['unnamed'];
}

/** A row of direction `send`. The place is the datum's where none is given. */
export function send<T>(item: string, facts: Facts<T>): Sent<T> {
  return row('send', item, { ...facts, place: facts.place ?? facts.datum?.origin });
}

/** A row of any direction. */
export function row<T>(direction: Direction, item: string, facts: Facts<T> = {}): Sent<T> {
  const { delivery, why } = facts.verdict ?? SENT;
  return {
    direction,
    item,
    delivery,
    ...(why === undefined ? {} : { why }),
    ...(facts.datum === undefined ? {} : { datum: facts.datum }),
    ...(facts.place === undefined ? {} : { place: facts.place }),
    ...(facts.unnamed === undefined ? {} : { unnamed: facts.unnamed }),
  };
}

/** The same rows, none of which Crisp takes. */
export function allRefused<T>(rows: readonly Sent<T>[], why: string): Sent<T>[] {
  return rows.map((one) => ({ ...one, delivery: 'refused', why }));
}

/** One row for each item and place; of two, the one that sends more stays. */
export function merged<T>(rows: readonly Sent<T>[]): Sent<T>[] {
  const kept: Sent<T>[] = [];
  for (const one of rows) {
    const at = kept.findIndex((other) => other.item === one.item && other.place === one.place);
    const other = kept[at];
    if (!other) kept.push(one);
    else if (WEIGHT[one.delivery] > WEIGHT[other.delivery]) kept[at] = one;
  }
  return kept;
}

const WEIGHT: Readonly<Record<Delivery, number>> = { refused: 0, unknown: 1, partial: 2, sent: 3 };
