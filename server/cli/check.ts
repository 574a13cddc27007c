import type { Result } from '../reports/result.ts';
import { countsOf } from '../reports/summary.ts';
import type { Finding } from '../rules/finding.ts';
import { CHECK_FORMATS } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { resultOf } from './result-of.ts';
import { type Run, run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';
import type { BaselineOptions } from './use-baseline.ts';

export interface CheckOptions extends BaselineOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly cache?: boolean;
  readonly stats?: boolean;
  readonly changed?: string | true;
  readonly stdinFilename?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
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

/** The result that is to be printed. */
async function judged(shell: Shell, ran: Run, options: CheckOptions): Promise<Result> {
  const known = await baselined(shell, ran, options);
  const findings = await findingsOf(shell, ran, options);
  return { ...resultOf(shell, ran, findings, known), fixesOf: await ran.fixes() };
}

/** Makes the fixes, or shows them; gives the run over what they leave. */
async function fixed(shell: Shell, ran: Run, options: CheckOptions): Promise<Run> {
  const [{ applyFixes }, { printPatch, writeFixes }] = await Promise.all([
    import('./apply-fixes.ts'),
    import('./write-fixes.ts'),
  ]);
  // What the baseline holds, or no change has a part in, is not the business of this run.
  const { baselined: known, findings } = await judged(shell, ran, options);
  const { fingerprintsOf } = await import('../reports/fingerprint.ts');
  const all = fingerprintsOf(ran.analysis.findings);
  const wanted = new Set(findings.filter((finding) => !known.has(finding)).map((finding) => all.get(finding)));
  const result = await applyFixes(
    shell,
    ran,
    (finding, fingerprint) => !finding.suppressed && wanted.has(fingerprint),
    options.config !== undefined,
  );
  (options.fixDryRun === true ? printPatch : writeFixes)(shell, ran, result);
  return result.run;
}

function checkOptions({ fix, fixDryRun, stdinFilename, updateBaseline }: CheckOptions): void {
  const isFixing = fix === true || fixDryRun === true;
  if (isFixing && stdinFilename !== undefined)
    throw new UsageError('--fix cannot write to standard input.', 'Save the file first.');
  if (isFixing && updateBaseline === true)
    throw new UsageError('--fix and --update-baseline contradict each other.', 'Fix first, then update.');
}

/** Judges the project and prints the findings. */
export async function check(
  shell: Shell,
  paths: readonly string[],
  options: CheckOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const plan = outputPlan(words, CHECK_FORMATS, 'pretty');
  checkOptions(options);
  const { stdinFilename: name } = options;
  const first = await run(shell, {
    paths,
    config: options.config,
    ...(options.cache === true ? { cache: true } : {}),
    ...(name === undefined ? {} : { overlay: { name, text: await shell.input() } }),
  });
  const ran = options.fix === true || options.fixDryRun === true ? await fixed(shell, first, options) : first;
  const all = await judged(shell, ran, options);
  const errors = all.findings.filter(({ severity }) => severity === 'error');
  // The patch has standard output for itself.
  const outputs = options.fixDryRun === true ? plan.filter(({ file }) => file !== undefined) : plan;
  await printResult(shell, options.quiet === true ? { ...all, findings: errors } : all, outputs);
  if (options.stats === true) printStats(shell, ran);
  const code = exitCode(all, options.maxWarnings);
  if (code === 1 && countsOf(all).errors === 0) {
    shell.err.write(`There are more warnings than --max-warnings ${options.maxWarnings} allows.\n`);
  }
  return code;
}
