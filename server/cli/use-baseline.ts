import { resolve } from 'node:path';
import { isWanted } from '../disk/locate.ts';
import { joined } from '../disk/paths.ts';
import { readTextFile } from '../disk/read-file.ts';
import { readProblem } from '../disk/read-text.ts';
import { writeFileWhole } from '../disk/write-file.ts';
import {
  BASELINE_FILE,
  type BaselineEntry,
  compareBaseline,
  parseBaseline,
  printBaseline,
} from '../reports/baseline.ts';
import { count } from '../reports/summary.ts';
import type { Finding } from '../rules/finding.ts';
import type { Run } from './run.ts';
import { type Shell, UsageError } from './shell.ts';

export interface BaselineOptions {
  /** `--baseline FILE`; false for `--no-baseline`. */
  readonly baseline?: string | false;
  readonly updateBaseline?: boolean;
  readonly prune?: boolean;
}

interface BaselineFile {
  /** As it is told to people. */
  readonly name: string;
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

function readBaseline(name: string, path: string, mode: 'needed' | 'optional' | 'replaced'): BaselineFile {
  const read = readTextFile(path);
  if ('problem' in read) {
    if (mode !== 'needed' && read.problem.includes('does not exist')) return { name, path, entries: [] };
    throw new UsageError(`The baseline ${name} ${read.problem}.`, 'Make it with --update-baseline.');
  }
  const { entries, badLines } = parseBaseline(read.text);
  if (badLines.length === 0 || mode === 'replaced') return { name, path, entries };
  const lines = `line${badLines.length > 1 ? 's' : ''} ${badLines.join(', ')}`;
  throw new UsageError(
    `The baseline ${name} cannot be read: ${lines}.`,
    'Resolve what a merge may have left there, or make it anew with --update-baseline.',
  );
}

function fileOf(shell: Shell, { located: { root } }: Run, options: BaselineOptions): BaselineFile {
  const mode = options.updateBaseline === true ? 'replaced' : 'optional';
  return typeof options.baseline === 'string'
    ? readBaseline(options.baseline, resolve(shell.cwd, options.baseline), mode === 'optional' ? 'needed' : mode)
    : readBaseline(BASELINE_FILE, joined(root, BASELINE_FILE), mode);
}

function write({ name, path }: BaselineFile, entries: readonly BaselineEntry[]): void {
  try {
    writeFileWhole(path, printBaseline(entries));
  } catch (error) {
    throw new UsageError(
      `The baseline ${name} ${readProblem(error).replace('read', 'written')}.`,
      'Name a file that may be written to.',
    );
  }
}

/** An entry that this run could not have found again is not stale. */
function isJudged({ located: { only, starts } }: Run, { file }: BaselineEntry): boolean {
  return isWanted(only, file) && isWanted(starts, file);
}

/** Reads the baseline, writes it when that was asked for, and gives the findings that it holds. */
export function useBaseline(shell: Shell, ran: Run, options: BaselineOptions): ReadonlySet<Finding> {
  if (options.baseline === false) return new Set();
  const file = fileOf(shell, ran, options);
  const { known, stale, entries } = compareBaseline(ran.analysis.findings, file.entries);
  const judged = stale.filter((entry) => isJudged(ran, entry));
  if (options.updateBaseline === true) {
    const kept = file.entries.filter((entry) => !isJudged(ran, entry));
    write(file, [...kept, ...entries.filter((entry) => isJudged(ran, entry))]);
    shell.err.write(`${file.name} holds ${count(entries.length, 'finding')} now.\n`);
    return new Set(ran.findings);
  }
  if (options.prune === true && judged.length > 0) {
    write(
      file,
      file.entries.filter((entry) => !judged.includes(entry)),
    );
    shell.err.write(`${count(judged.length, 'entry', 'entries')} taken out of ${file.name}.\n`);
  } else if (judged.length > 0) {
    shell.err.write(
      `${count(judged.length, 'entry', 'entries')} of ${file.name} no longer found: --prune takes them out.\n`,
    );
  }
  return known;
}
