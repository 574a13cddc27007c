import { resolve } from 'node:path';
import picocolors from 'picocolors';
import { readProblem } from '../disk/read-text.ts';
import { appendToFile, writeFileWhole } from '../disk/write-file.ts';
import type { Grouping } from '../reports/inventory-groups.ts';
import type { Result } from '../reports/result.ts';
import { foundLine, scannedLine } from '../reports/summary.ts';
import { colorsFor, widthOf } from './colors.ts';
import type { Output } from './output-plan.ts';
import { type Shell, UsageError } from './shell.ts';

const FILE_WIDTH = 120;
/** In characters, of which one may take four bytes. */
const LONGEST_SUMMARY = 250_000;

function write(file: string, cwd: string, text: string): void {
  try {
    writeFileWhole(resolve(cwd, file), text);
  } catch (error) {
    throw new UsageError(
      `--output ${file}: ${readProblem(error).replace('read', 'written')}.`,
      'Name a file in a folder that exists and may be written to.',
    );
  }
}

/** GitHub shows a job's summary page from this file; it takes up to 1 MiB from a step. */
async function writeJobSummary({ env, err }: Shell, result: Result): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  const { checkMarkdown } = await import('../reports/check-markdown.ts');
  try {
    appendToFile(file, checkMarkdown(result, LONGEST_SUMMARY));
  } catch (error) {
    err.write(`The summary of the job ${readProblem(error).replace('read', 'written')}.\n`);
  }
}

/** Writes a result in every format that was asked for. The summary goes to standard error, except where the format ends with it itself. */
export async function printResult(
  shell: Shell,
  result: Result,
  plan: readonly Output[],
  by: Grouping = 'datum',
): Promise<void> {
  for (const { format, file } of plan) {
    const render = await format.load();
    if (file === undefined) {
      shell.out.write(render(result, { colors: colorsFor(shell, shell.out), width: widthOf(shell.out), by }));
    } else {
      write(file, shell.cwd, render(result, { colors: picocolors.createColors(false), width: FILE_WIDTH, by }));
    }
  }
  if (plan.some(({ format }) => format.name === 'github')) await writeJobSummary(shell, result);
  const told = plan.some(({ format, file }) => file === undefined && format.endsWithSummary === true);
  if (!told) shell.err.write(`${foundLine(result)} ${scannedLine(result)}\n`);
}
