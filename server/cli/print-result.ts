import { resolve } from 'node:path';
import picocolors from 'picocolors';
import { readProblem } from '../disk/read-text.ts';
import { writeFileWhole } from '../disk/write-file.ts';
import type { Grouping } from '../reports/inventory-groups.ts';
import type { Result } from '../reports/result.ts';
import { foundLine, scannedLine } from '../reports/summary.ts';
import { colorsFor, widthOf } from './colors.ts';
import type { Output } from './output-plan.ts';
import { type Shell, UsageError } from './shell.ts';

const FILE_WIDTH = 120;

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
  const told = plan.some(({ format, file }) => file === undefined && format.endsWithSummary === true);
  if (!told) shell.err.write(`${foundLine(result)} ${scannedLine(result)}\n`);
}
