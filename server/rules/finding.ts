import type { RuleId, Severity } from '../config/rules.ts';
import type { Place, Step } from '../flows/flow.ts';

/** One problem, in the words that every face shows. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Exclude<Severity, 'off'>;
  /** What is wrong, in one or two sentences; no final instruction. */
  readonly message: string;
  /** What to do next, in one sentence. */
  readonly advice: string;
  readonly place: Place;
  /** The id of the flow it is about; undefined for findings on the config or the project. */
  readonly flow: string | undefined;
  /** Numbered steps: the way of the datum, the conditions seen, the callers without a gate. */
  readonly related: readonly Step[];
  /** Set when a suppression with a reason covers it. */
  readonly suppressed: { readonly reason: string; readonly place: Place } | undefined;
}
