import { resolve } from 'node:path';
import { CHECKLIST, type AttestationRow } from '../config/checklist.ts';
import { addAttestation, edited, type NewAttestation } from '../config/edit.ts';
import { CONFIG_FILE, nearestConfig } from '../config/nearest.ts';
import { readConfig } from '../config/read.ts';
import { closest } from '../config/spelling.ts';
import { joined } from '../disk/paths.ts';
import { readProblem } from '../disk/read-text.ts';
import { writeFileWhole } from '../disk/write-file.ts';
import { linesOf } from '../reports/lines.ts';
import { configProblems } from './config-problems.ts';
import { configTexts, type ConfigText, openPaths } from './open-paths.ts';
import { progressOn } from './progress.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

export interface AttestOptions {
  readonly config?: string;
  readonly on?: string;
  readonly by?: string;
  readonly evidence?: string;
  readonly reviewBy?: string;
  readonly website?: string;
  readonly notApplicable?: string;
  readonly note?: string;
  /** Print the config instead of writing it. */
  readonly print?: boolean;
}

const IDS: readonly AttestationRow[] = CHECKLIST.map(({ id }) => id);

const isRow = (word: string): word is AttestationRow => IDS.some((id) => id === word);

function rowNamed(word: string): AttestationRow {
  if (isRow(word)) return word;
  const meant = closest(word, IDS);
  const remedy = meant === undefined ? `The rows are ${IDS.join(', ')}.` : `Did you mean "${meant}"?`;
  throw new UsageError(`There is no row "${word}" in the checklist.`, remedy);
}

function attestationOf(
  { by, evidence, note, notApplicable, on, reviewBy, website }: AttestOptions,
  today: string,
): NewAttestation {
  if (by === undefined || by.trim() === '') {
    throw new UsageError('An attestation needs a name.', 'Write who has checked it: --by "Ines Okafor".');
  }
  return {
    ...(website === undefined ? {} : { website }),
    on: on ?? today,
    by,
    ...(evidence === undefined ? {} : { evidence }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(note === undefined ? {} : { note }),
  };
}

/** The config that was named, or the nearest one of the working folder, with its absolute path. */
async function configOf(shell: Shell, config: string | undefined): Promise<ConfigText & { readonly full: string }> {
  const opened = await openPaths(shell, [], config, progressOn(shell));
  const texts = configTexts(shell, opened);
  const found =
    config === undefined
      ? nearestConfig(texts.map((text) => ({ ...text, path: text.place, shown: text.path })))('')
      : undefined;
  const text = config === undefined ? texts.find(({ place }) => place === found?.place) : texts[0];
  if (text === undefined)
    throw new UsageError(`There is no ${CONFIG_FILE} here.`, 'Draft one with crisp-privacy init.');
  return { ...text, full: config === undefined ? joined(opened.located.root, text.place) : resolve(shell.cwd, config) };
}

function sound(shell: Shell, config: ConfigText, words: string, remedy: string): void {
  const problems = configProblems([config], shell);
  if (problems.length === 0) return;
  shell.err.write(`${problems.join('\n')}\n`);
  throw new UsageError(words, remedy);
}

function write(path: string, shown: string, text: string): void {
  try {
    writeFileWhole(path, text);
  } catch (error) {
    throw new UsageError(
      `${shown} ${readProblem(error).replace('read', 'written')}.`,
      'Make it writable, or use --print.',
    );
  }
}

/** Writes an answer to a row of the checklist into the config, and leaves everything else there as it is. */
export async function attest(shell: Shell, word: string, options: AttestOptions): Promise<ExitCode> {
  const row = rowNamed(word);
  const attestation = attestationOf(options, shell.today);
  const config = await configOf(shell, options.config);
  sound(shell, config, 'The config cannot be followed, so nothing was written.', 'Correct what is listed above.');
  const text = edited(config.text, addAttestation(config.text, row, attestation));
  sound(shell, { ...config, text }, 'This attestation cannot be written.', 'Write days as YYYY-MM-DD.');
  if (options.print === true) {
    shell.out.write(text);
    return 0;
  }
  write(config.full, config.path, text);
  const number = readConfig(text).config.attestations[row].length;
  const line = linesOf(text).at(text.indexOf(`"${row}"`)).line;
  shell.out.write(`${config.path}:${line} holds ${number} ${number === 1 ? 'answer' : 'answers'} for "${row}" now.\n`);
  return 0;
}
