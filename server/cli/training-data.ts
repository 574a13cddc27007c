import { basename, extname, join, resolve } from 'node:path';
import { categoryOf } from '../catalogue/personal/categories.ts';
import { readTextFile } from '../disk/read-file.ts';
import { readProblem } from '../disk/read-text.ts';
import { writeFileWhole } from '../disk/write-file.ts';
import { anonymised } from '../paper/anonymised.ts';
import { namesAmong, type PersonalSpan, personalSpans } from '../paper/personal-spans.ts';
import { type Pseudonyms, pseudonyms } from '../paper/pseudonyms.ts';
import { textKind } from '../paper/text-fields.ts';
import { harmlessLine } from '../reports/harmless.ts';
import { type Lines, linesOf } from '../reports/lines.ts';
import { count } from '../reports/summary.ts';
import { masked } from '../rules/datum-in-words.ts';
import { colorsFor } from './colors.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

export interface TrainingDataOptions {
  readonly format: 'pretty' | 'json';
  /** Write copies without personal data; the folder, or `''`: `guide.md` becomes `guide.anonymised.md` beside it, or `guide.md` in this folder. */
  readonly anonymise?: string;
}

interface Scanned {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly spans: readonly PersonalSpan[];
}

function scan(shell: Shell, file: string): Scanned {
  const read = readTextFile(resolve(shell.cwd, file));
  if ('problem' in read) {
    throw new UsageError(`${file} ${read.problem}.`, 'Name files with text: Markdown, plain text, CSV, HTML or JSON.');
  }
  const { text } = read;
  return { file, text, lines: linesOf(text), spans: personalSpans(text, textKind(file)) };
}

const REASONS: Readonly<Record<PersonalSpan['by'], string>> = {
  shape: '',
  field: ', told by its column, key or label',
  address: ', told by the form of address',
  known: ', a name that another place gives away',
};

const titleOf = (category: string): string => categoryOf(category)?.title ?? category;

function pretty(shell: Shell, { file, lines, spans, text }: Scanned): string {
  const colors = colorsFor(shell, shell.out);
  return spans
    .map(({ by, category, end, start }) => {
      const { column, line } = lines.at(start);
      // A report is read by more people than the text: it shows enough to find the datum again.
      const shown = masked(text.slice(start, end));
      return `${colors.bold(harmlessLine(`${file}:${line}:${column}`))}  ${titleOf(category)}  ${harmlessLine(shown)}${colors.dim(REASONS[by])}\n`;
    })
    .join('');
}

function json(scanned: readonly Scanned[]): string {
  const findings = scanned.flatMap(({ file, lines, spans }) =>
    spans.map(({ by, category, end, start }) => {
      const to = lines.at(end);
      return { file, ...lines.at(start), endLine: to.line, endColumn: to.column, category, by };
    }),
  );
  return `${JSON.stringify({ version: 1, files: scanned.length, findings }, null, 2)}\n`;
}

function targetOf(cwd: string, file: string, folder: string): string {
  if (folder !== '') return join(resolve(cwd, folder), basename(file));
  const ending = extname(file);
  return resolve(cwd, `${file.slice(0, file.length - ending.length)}.anonymised${ending}`);
}

function writeCopies(shell: Shell, scanned: readonly Scanned[], folder: string): void {
  const stand: Pseudonyms = pseudonyms();
  const targets = scanned.map(({ file }) => targetOf(shell.cwd, file, folder));
  const sources = new Set(scanned.map(({ file }) => resolve(shell.cwd, file)));
  const taken = targets.find((target, at) => sources.has(target) || targets.indexOf(target) !== at);
  if (taken !== undefined) throw new UsageError(`${taken} would be written over.`, 'Name another folder.');
  for (const [at, { spans, text }] of scanned.entries()) {
    const target = targets[at] ?? '';
    try {
      writeFileWhole(target, anonymised(text, spans, stand));
    } catch (error) {
      throw new UsageError(
        `${target} ${readProblem(error).replace('read', 'written')}.`,
        'Name a folder that exists and may be written to.',
      );
    }
    shell.err.write(`${harmlessLine(target)} is written.\n`);
  }
}

/** Finds personal data in texts that an AI is to be trained with; 1 when there is any, unless copies without it were written. */
export function trainingData(
  shell: Shell,
  files: readonly string[],
  { anonymise, format }: TrainingDataOptions,
): ExitCode {
  const once = files.map((file) => scan(shell, file));
  // A name that one place gives away is one everywhere.
  const names = [...new Set(once.flatMap(({ spans, text }) => namesAmong(text, spans)))];
  const scanned = once.map((one) => ({ ...one, spans: personalSpans(one.text, textKind(one.file), names) }));
  const found = scanned.reduce((sum, { spans }) => sum + spans.length, 0);
  shell.out.write(format === 'json' ? json(scanned) : scanned.map((one) => pretty(shell, one)).join(''));
  if (anonymise !== undefined) writeCopies(shell, scanned, anonymise);
  const data = found === 0 ? 'No personal data' : count(found, 'personal datum', 'personal data');
  shell.err.write(
    `${data} found in ${count(files.length, 'file')}. Names in running text are found only where something tells that they are names: read the texts too.\n`,
  );
  return found > 0 && anonymise === undefined ? 1 : 0;
}
