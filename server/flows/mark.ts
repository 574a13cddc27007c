import type { Frame, Site, Value } from '../link/value.ts';

/** The analyser's handle on a piece of an argument: where it is written, in which run, and what it is. */
export interface Mark {
  readonly site: Site;
  readonly frame: Frame | undefined;
  readonly value: Value;
  /** Range of the property or pair, where it is more than the node. */
  readonly start?: number;
  readonly end?: number;
}
