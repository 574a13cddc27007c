import type { Analysis } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';

/** Replaces a range of a file by a text. A file that is not there is created. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way to put a finding right. */
export interface Fix {
  readonly title: string;
  /** `safe`: it only sends less; `choice`: a person must decide; `suppress`: the finding is silenced, not repaired. */
  readonly kind: 'safe' | 'choice' | 'suppress';
  readonly edits: readonly Edit[];
}

/** The ways to put a finding right, in the order in which they are offered. */
export type FixesOf = (finding: Finding, analysis: Analysis) => readonly Fix[];
