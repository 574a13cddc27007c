import { nearestConfig } from '../config/nearest.ts';
import { textsAfter } from '../fixes/apply.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import { fixer } from '../fixes/fixes-of.ts';
import { fingerprintsOf } from '../reports/fingerprint.ts';
import type { Finding } from '../rules/finding.ts';
import type { Run } from './run.ts';
import type { Shell } from './shell.ts';

/** What fixes would make of the files. */
export interface Fixed {
  /** The run over the files as they would be. */
  readonly run: Run;
  /** New texts by file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly count: number;
}

/** A fix may set another one free; but not for ever. */
const MOST_ROUNDS = 10;
/** When fixes do not get along they are tried one by one, each with an analysis of its own. */
const MOST_SINGLE = 50;

const overlaps = (a: Edit, b: Edit): boolean => a.file === b.file && a.start <= b.end && b.start <= a.end;

/** The fixes of a run that only send less, the first one for each finding; those that touch an earlier one wait for the next round. */
function safeFixes(shell: Shell, { analysis }: Run, wanted: readonly Finding[], given: boolean): readonly Fix[] {
  const [only] = analysis.configs;
  const fixesOf = fixer(analysis, {
    fileFor: given ? () => only : nearestConfig(analysis.configs),
    today: shell.today,
  });
  const chosen: Fix[] = [];
  for (const finding of wanted) {
    const fix = fixesOf(finding).find(({ kind }) => kind === 'safe');
    if (fix && !fix.edits.some((edit) => chosen.some(({ edits }) => edits.some((other) => overlaps(edit, other)))))
      chosen.push(fix);
  }
  return chosen;
}

const names = (findings: readonly Finding[]): ReadonlySet<string> => new Set(fingerprintsOf(findings).values());

/** Nothing may be worse than before: no finding that was not there, no file that can no longer be read whole. */
function isBetter(before: Run, after: Run): boolean {
  const known = names(before.analysis.findings);
  const unread = new Set(before.skipped.map(({ file }) => file));
  return (
    after.analysis.findings.length < before.analysis.findings.length &&
    [...names(after.analysis.findings)].every((name) => known.has(name)) &&
    after.skipped.every(({ file }) => unread.has(file))
  );
}

interface Attempt {
  readonly run: Run;
  readonly texts: ReadonlyMap<string, string>;
}

async function attempt(first: Run, state: Attempt, edits: readonly Edit[]): Promise<Attempt | undefined> {
  const changed = textsAfter(edits, (file) => state.run.analysis.textOf(file));
  const texts = new Map([...state.texts, ...changed]);
  const run = await first.again(texts);
  return isBetter(state.run, run) ? { run, texts } : undefined;
}

/** All of a round at once; where that makes something worse, one after the other, and what makes it worse is left out. */
async function round(first: Run, state: Attempt, fixes: readonly Fix[]): Promise<Attempt & { readonly count: number }> {
  const all = await attempt(
    first,
    state,
    fixes.flatMap(({ edits }) => edits),
  );
  if (all) return { ...all, count: fixes.length };
  // From the back of the files to the front, so that what one changes does not move the others.
  const single = fixes.slice(0, MOST_SINGLE).sort((a, b) => (b.edits[0]?.start ?? 0) - (a.edits[0]?.start ?? 0));
  let best = { ...state, count: 0 };
  for (const { edits } of single) {
    const next = await attempt(first, best, edits);
    if (next) best = { ...next, count: best.count + 1 };
  }
  return best;
}

/** Makes every fix that only sends less, analyses what comes out, and keeps what is better in every respect. Writes nothing. */
export async function applyFixes(
  shell: Shell,
  first: Run,
  isWanted: (finding: Finding, fingerprint: string) => boolean,
  given: boolean,
): Promise<Fixed> {
  let state: Attempt & { readonly count: number } = { run: first, texts: new Map(), count: 0 };
  for (let at = 0; at < MOST_ROUNDS; at++) {
    const all = fingerprintsOf(state.run.analysis.findings);
    const wanted = state.run.findings.filter((finding) => isWanted(finding, all.get(finding) ?? ''));
    const fixes = safeFixes(shell, state.run, wanted, given);
    if (fixes.length === 0) break;
    const next = await round(first, state, fixes);
    if (next.count === 0) break;
    state = { ...next, count: state.count + next.count };
  }
  return state;
}
