import type { Judged } from '../catalogue/consent/access.ts';
import type { Channel, Sent } from '../catalogue/crisp/arg.ts';
import type { Frame, Site } from '../link/value.ts';
import type { MarkedArg } from './args.ts';
import type { Mark } from './mark.ts';

/** One item that a sink hands over; `name` is where the item gets its name, when that is not the property in `place`. */
export type Row = Sent<Mark> & { readonly name?: Mark; readonly implicit?: boolean };

/** A place in the code that hands something to Crisp. */
export interface Sink {
  /** The call, assignment or address. */
  readonly site: Site;
  readonly channel: Channel;
  /** Where it happens, when that is elsewhere: an address in a constant is loaded where the constant is used. */
  readonly at?: readonly Site[];
  /** A consent test that is built into what is called. */
  readonly granted?: Judged;
  /** What travels in the address of the request. */
  readonly inUrl?: (frame: Frame | undefined) => readonly { readonly arg: MarkedArg; readonly where: string }[];
  /** What it hands over in a run. `open`: a run further out may say more. */
  readonly rows: (frame: Frame | undefined) => { readonly rows: readonly Row[]; readonly open: boolean };
}

/** Rows that say themselves whether they are open. */
export const settled = (rows: readonly Row[]): { readonly rows: readonly Row[]; readonly open: boolean } => ({
  rows,
  open: rows.some((row) => row.unnamed !== undefined),
});
