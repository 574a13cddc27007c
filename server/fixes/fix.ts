import type { Declaration } from '../config/config.ts';
import type { Flows } from '../flows/flow.ts';
import type { Finding } from '../rules/finding.ts';
import type { ConfigFile } from '../rules/rule.ts';

/** A part of an edit's text that only a person can write; offsets in that text. An empty one is a place to write at. */
export interface Blank {
  readonly start: number;
  readonly end: number;
}

/** Replaces `[start, end)` of a file's text; offsets in UTF-16 code units. A file that is not there yet has the text `''`. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is left to the person, in the order of the text. Unfilled, the edited file is still sound. */
  readonly blanks?: readonly Blank[];
}

/** One way to put a finding right. */
export interface Fix {
  /** An order to the tool, without a full stop; unique among the fixes of a finding. */
  readonly title: string;
  /** `safe`: it only sends less; `choice`: a person must decide; `suppress`: the finding is silenced, not repaired. */
  readonly kind: 'safe' | 'choice' | 'suppress';
  /** All of them belong together; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** What fixes are made from: one run of the analysis. */
export interface Fixable extends Flows {
  readonly findings: readonly Finding[];
  readonly configs: readonly ConfigFile[];
  /** What covers a flow, by the flow's id; flows that nothing covers are not in it. */
  readonly declarations: ReadonlyMap<string, { readonly declaration: Declaration; readonly index: number }>;
  textOf(file: string): string | undefined;
}
