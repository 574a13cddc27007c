import type { Result } from '../reports/result.ts';
import { countsOf } from '../reports/summary.ts';
import type { Finding } from '../rules/finding.ts';
import { CHECK_FORMATS } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { resultOf } from './result-of.ts';
import { type Run, run } from './run.ts';
import type { ExitCode, Shell } from './shell.ts';
import type { BaselineOptions } from './use-baseline.ts';

export interface CheckOptions extends BaselineOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly cache?: boolean;
  readonly stats?: boolean;
  readonly changed?: string | true;
  readonly stdinFilename?: string;
}

/** 1 for errors, and for more warnings than are allowed. */
function exitCode(result: Result, maxWarnings: number | undefined): ExitCode {
  const { errors, warnings } = countsOf(result);
  return errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? 1 : 0;
}

async function baselined(shell: Shell, ran: Run, options: CheckOptions): Promise<ReadonlySet<Finding>> {
  const { useBaseline } = await import('./use-baseline.ts');
  return useBaseline(shell, ran, options);
}

async function findingsOf(shell: Shell, ran: Run, { changed }: CheckOptions): Promise<readonly Finding[]> {
  if (changed === undefined) return ran.findings;
  const { changedFindings } = await import('./changed-scope.ts');
  return changedFindings(shell, ran, changed);
}

function printStats(shell: Shell, { analysis, times }: Run): void {
  const phases = Object.entries(times).map(([phase, milliseconds]) => `${phase} ${milliseconds.toFixed(0)} ms`);
  shell.err.write(`${analysis.stats.parsed} files parsed; ${phases.join(', ')}.\n`);
}

/** Judges the project and prints the findings. */
export async function check(
  shell: Shell,
  paths: readonly string[],
  options: CheckOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const plan = outputPlan(words, CHECK_FORMATS, 'pretty');
  const { stdinFilename: name } = options;
  const ran = await run(shell, {
    paths,
    config: options.config,
    ...(options.cache === true ? { cache: true } : {}),
    ...(name === undefined ? {} : { overlay: { name, text: await shell.input() } }),
  });
  const known = await baselined(shell, ran, options);
  const all = resultOf(shell, ran, await findingsOf(shell, ran, options), known);
  const errors = all.findings.filter(({ severity }) => severity === 'error');
  await printResult(shell, options.quiet === true ? { ...all, findings: errors } : all, plan);
  if (options.stats === true) printStats(shell, ran);
  const code = exitCode(all, options.maxWarnings);
  if (code === 1 && countsOf(all).errors === 0) {
    shell.err.write(`There are more warnings than --max-warnings ${options.maxWarnings} allows.\n`);
  }
  return code;
}
