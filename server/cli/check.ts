import type { Finding } from '../rules/finding.ts';
import type { Result } from '../reports/result.ts';
import { countsOf } from '../reports/summary.ts';
import { CHECK_FORMATS } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { type Run, run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';
import { VERSION } from './version.ts';

export interface CheckOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly stats?: boolean;
  readonly listFiles?: boolean;
}

export function resultOf(ran: Run, findings: readonly Finding[]): Result {
  return {
    analysis: ran.analysis,
    root: ran.root,
    version: VERSION,
    skipped: ran.skipped,
    findings,
    baselined: new Set(),
    fixesOf: () => [],
  };
}

/** 1 for errors, and for more warnings than are allowed. */
function exitCode(result: Result, maxWarnings: number | undefined): ExitCode {
  const { errors, warnings } = countsOf(result);
  return errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? 1 : 0;
}

/** Judges the project and prints the findings. */
export async function check(
  shell: Shell,
  paths: readonly string[],
  options: CheckOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const plan = outputPlan(words, CHECK_FORMATS, 'pretty');
  const ran = await run(shell, { paths, config: options.config });
  const all = resultOf(ran, ran.findings);
  const shown =
    options.quiet === true
      ? resultOf(
          ran,
          ran.findings.filter(({ severity }) => severity === 'error'),
        )
      : all;
  await printResult(shell, shown, plan);
  const code = exitCode(all, options.maxWarnings);
  if (code === 1 && countsOf(all).errors === 0)
    shell.err.write(`There are more warnings than --max-warnings ${options.maxWarnings} allows.\n`);
  return code;
}

/** The number behind `--max-warnings`. */
export function warningsAllowed(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  throw new UsageError(`--max-warnings ${word} is no number.`, 'Write how many warnings are allowed, such as 0.');
}
