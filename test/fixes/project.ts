import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { textsAfter } from '../../server/fixes/apply.ts';
import type { Edit, Fix } from '../../server/fixes/fix.ts';
import { openScript } from '../../server/fixes/script.ts';
import { sourceKind } from '../../server/syntax/hosts/extensions.ts';
import type { Analysis } from '../../server/project/analysis.ts';
import type { Finding } from '../../server/rules/finding.ts';
import { analyseFiles, type Files } from '../support/memory-host.ts';

/** What a person would write into a blank, by the text before it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/"purpose": "$/, 'Answer questions'],
  [/"(?:retention|conversations|profiles)": $/, '"P12M"'],
  [/"legalBasis": $/, '"contract"'],
  [/"justification": "$/, 'Agreed with the DPO on 2026-01-05'],
  [/"by": "$/, 'Ada'],
  [/"evidence": "$/, 'ticket 7'],
  [/ -- $/, 'agreed with the DPO'],
];

/** The edit of a file after a person has written into its blanks. */
function filled(edit: Edit, file: string): Edit {
  let text = edit.text;
  for (const { end, start } of (edit.blanks ?? []).toReversed()) {
    const before = text.slice(0, start);
    const word = WORDS.find(([pattern]) => pattern.test(file.slice(0, edit.start) + before))?.[1];
    if (word === undefined) throw new Error(`Nobody knows what to write behind ${before.slice(-30)}`);
    text = before + word + text.slice(end);
  }
  return { ...edit, text };
}

/** The project after a fix, its blanks filled. */
export function fixed(files: Files, { edits }: Pick<Fix, 'edits'>): Files {
  return {
    ...files,
    ...Object.fromEntries(
      textsAfter(
        edits.map((edit) => filled(edit, files[edit.file] ?? '')),
        (file) => files[file],
      ),
    ),
  };
}

/** The files of a folder, by their paths in it. */
export function filesIn(folder: string): Files {
  const files: Record<string, string> = {};
  const walk = (at: string): void => {
    for (const name of readdirSync(at)) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
    }
  };
  walk(folder);
  return files;
}

/** The files of a project that have a mistake in their syntax. */
export const broken = (files: Files): readonly string[] =>
  Object.entries(files).flatMap(([path, text]) =>
    sourceKind(path) !== undefined && openScript(path, text) === undefined ? [path] : [],
  );

/** Findings of these rules stand at whatever comes first in the project. */
const ONE_FOR_ALL: readonly string[] = ['session-not-reset', 'no-erasure-path', 'resync-after-erasure'];

/** What a finding is about, whatever its words and wherever other edits have moved it. */
function keyOf({ flows }: Analysis, { flow: id, place, rule }: Finding): string {
  if (ONE_FOR_ALL.includes(rule)) return rule;
  const item = flows.find((flow) => flow.id === id)?.item ?? '';
  return `${rule} ${place.file} ${item}`;
}

export interface Outcome {
  readonly isGone: boolean;
  /** Findings that were not there before, as rule and message. */
  readonly fresh: readonly Finding[];
  readonly after: Analysis;
}

const live = ({ findings }: Analysis): readonly Finding[] => findings.filter(({ suppressed }) => !suppressed);

function counted(analysis: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of live(analysis)) {
    const key = keyOf(analysis, finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What became of a finding, when the project was changed for it. */
export function outcome(before: Analysis, finding: Finding, files: Files, today?: string): Outcome {
  const after = analyseFiles(files, today);
  const [old, now] = [counted(before), counted(after)];
  const key = keyOf(before, finding);
  const isFresh = (one: Finding): boolean => (old.get(keyOf(after, one)) ?? 0) < (now.get(keyOf(after, one)) ?? 0);
  return { isGone: (now.get(key) ?? 0) < (old.get(key) ?? 0), fresh: live(after).filter(isFresh), after };
}

/** What a fix sets free: a flow that was ungated and undeclared is still undeclared, and what Crisp takes now has to be declared and gated. */
export function isExpectedAfter({ rule }: Finding, { kind }: Fix, { rule: fresh }: Finding): boolean {
  if (kind !== 'choice') return false;
  if (rule === 'ungated-data' || rule === 'sensitive-data' || rule === 'chatbox-before-consent')
    return fresh === 'undeclared-data';
  return rule === 'refused-push' && (fresh === 'undeclared-data' || fresh === 'ungated-data');
}
