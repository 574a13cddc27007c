import type { FailOn } from '../paper/inventory-delta.ts';
import type { Grouping } from '../reports/inventory-groups.ts';
import { INVENTORY_FORMATS } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { resultOf } from './result-of.ts';
import { run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

export interface InventoryOptions {
  readonly config?: string;
  readonly by: Grouping;
  readonly diff?: string;
  readonly failOn?: readonly FailOn[];
}

/** Prints what flows to Crisp; what is wrong with it does not change the exit code. */
export async function inventory(
  shell: Shell,
  paths: readonly string[],
  { config, by, diff, failOn }: InventoryOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  if (diff !== undefined) {
    const { inventoryDiff } = await import('./inventory-diff.ts');
    const same = config === undefined ? {} : { config };
    return inventoryDiff(shell, paths, { ...same, diff, failOn: failOn ?? [] }, words);
  }
  if (failOn !== undefined) throw new UsageError('--fail-on needs something to compare with.', 'Add --diff REF.');
  const plan = outputPlan(words, INVENTORY_FORMATS, 'table');
  const ran = await run(shell, { paths, config });
  await printResult(shell, resultOf(shell, ran, ran.findings, new Set()), plan, by);
  return 0;
}
