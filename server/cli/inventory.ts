import { resultOf } from './check.ts';
import { INVENTORY_FORMATS } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { run } from './run.ts';
import type { ExitCode, Shell } from './shell.ts';

export interface InventoryOptions {
  readonly config?: string;
}

/** Prints what flows to Crisp; what is wrong with it does not change the exit code. */
export async function inventory(
  shell: Shell,
  paths: readonly string[],
  options: InventoryOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const plan = outputPlan(words, INVENTORY_FORMATS, 'json');
  const ran = await run(shell, { paths, config: options.config });
  await printResult(shell, resultOf(ran, ran.findings), plan);
  return 0;
}
