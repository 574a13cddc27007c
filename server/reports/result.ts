import type { Place } from '../flows/flow.ts';
import type { Analysis, Skipped } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';
import { type Lines, linesOf } from './lines.ts';

/** An edit that could be made for a finding, as far as a report names it. */
export interface FixTitle {
  readonly title: string;
  /** `safe`: it only sends less; `choice`: a person must decide. */
  readonly kind: string;
}

/** What all reports print: one run, with what the person asked to leave out already left out. */
export interface Result {
  readonly analysis: Analysis;
  /** The root as it is written from the working folder: `.` where they are the same. */
  readonly root: string;
  /** Path from the top of the checkout to the root, for CI services; `''` where they are the same. */
  readonly checkoutPath: string;
  readonly version: string;
  /** What was found but not read, by the walk and by the analysis. */
  readonly skipped: readonly Skipped[];
  /** The findings to print, in the order of printing; the suppressed ones are among them. */
  readonly findings: readonly Finding[];
  /** Findings that an accepted baseline holds; they are in `findings` too. */
  readonly baselined: ReadonlySet<Finding>;
  fixesOf(finding: Finding): readonly FixTitle[];
}

/** A place in lines and columns, the end exclusive. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets into lines and columns; the lines of a file are made once. */
export interface Places {
  spot(place: Place): Spot;
  lines(file: string): Lines;
}

const NO_LINES = linesOf('');

export function placesOf(analysis: Analysis): Places {
  const known = new Map<string, Lines>();
  const lines = (file: string): Lines => {
    const found = known.get(file);
    if (found) return found;
    const text = analysis.textOf(file);
    const made = text === undefined ? NO_LINES : linesOf(text);
    known.set(file, made);
    return made;
  };
  return {
    lines,
    spot: ({ file, start, end }) => {
      const from = lines(file).at(start);
      const to = lines(file).at(Math.max(start, end));
      return { file, ...from, endLine: to.line, endColumn: to.column };
    },
  };
}

/** Why a finding does not count: by a comment in the code, or by the baseline. Undefined for one that counts. */
export function silencedBy(result: Result, finding: Finding): 'comment' | 'baseline' | undefined {
  if (finding.suppressed) return 'comment';
  return result.baselined.has(finding) ? 'baseline' : undefined;
}
