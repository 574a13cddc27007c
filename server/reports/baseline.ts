import type { Finding } from '../rules/finding.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** Where the baseline is looked for when nobody names one, relative to the root. */
export const BASELINE_FILE = 'crisp-privacy.baseline';

/** A finding that was accepted; `file` only helps people, and tells which entries a run over a part can judge. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly file: string;
}

const HEAD = '# crisp-privacy baseline 1. Findings that were there when it was made; --update-baseline writes it anew.';

const compare = (a: BaselineEntry, b: BaselineEntry): number =>
  a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0;

/** The entries of a baseline's text; a line that is none is a problem with its number. An entry is `fingerprint<TAB>file`. */
export function parseBaseline(text: string): {
  readonly entries: readonly BaselineEntry[];
  readonly badLines: readonly number[];
} {
  const entries: BaselineEntry[] = [];
  const badLines: number[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [fingerprint = '', file, ...rest] = line.split('\t');
    if (!/^\S+\/[a-z-]+(?:#\d+)?$/.test(fingerprint) || file === undefined || rest.length > 0) badLines.push(at + 1);
    else entries.push({ fingerprint, file });
  }
  return { entries, badLines };
}

/** The text of a baseline: one entry a line, sorted, so that two branches can be merged. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const unique = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const lines = [...unique.values()]
    .sort(compare)
    .map(({ fingerprint, file }) => `${fingerprint}\t${file.replace(/[\t\r\n]/g, ' ')}`);
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** What a baseline says about the findings of a run. */
export interface Compared {
  /** Findings that it holds. */
  readonly known: ReadonlySet<Finding>;
  /** Entries for which there is no finding any more. */
  readonly stale: readonly BaselineEntry[];
  /** An entry for each finding that counts. */
  readonly entries: readonly BaselineEntry[];
}

/** Compares all findings of a run (not a part of them, or a second finding of a kind would take the name of the first). */
export function compareBaseline(findings: readonly Finding[], baseline: readonly BaselineEntry[]): Compared {
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const fingerprints = fingerprintsOf(open);
  const held = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const found = new Set(fingerprints.values());
  return {
    known: new Set(open.filter((finding) => held.has(fingerprints.get(finding) ?? ''))),
    stale: baseline.filter(({ fingerprint }) => !found.has(fingerprint)),
    entries: open.map((finding) => ({ fingerprint: fingerprints.get(finding) ?? '', file: finding.place.file })),
  };
}
