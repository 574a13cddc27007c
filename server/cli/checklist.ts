import { nearestConfig } from '../config/nearest.ts';
import { type Checklist, checklistAnswers } from '../paper/checklist-answers.ts';
import type { Result } from '../reports/result.ts';
import { CHECKLIST_FORMATS } from './checklist-formats.ts';
import type { Format } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { resultOf } from './result-of.ts';
import { run } from './run.ts';
import type { ExitCode, Shell } from './shell.ts';

export interface ChecklistOptions {
  readonly config?: string;
}

/** Prints every row of the checklist with its state; open rows do not change the exit code, `check` warns of them. */
export async function checklist(
  shell: Shell,
  paths: readonly string[],
  { config }: ChecklistOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const answers = ({ analysis }: Result): readonly Checklist[] => {
    const { configs } = analysis;
    const fileFor = config === undefined ? nearestConfig(configs) : () => configs[0];
    return checklistAnswers(analysis, fileFor, shell.today);
  };
  const formats = CHECKLIST_FORMATS.map(({ load, ...format }): Format => ({
    ...format,
    load: async () => {
      const print = await load();
      return (result, { colors }) => print(result, answers(result), shell.today, colors);
    },
  }));
  const plan = outputPlan(words, formats, 'pretty');
  const ran = await run(shell, { paths, config });
  await printResult(shell, resultOf(shell, ran, ran.findings, new Set()), plan);
  return 0;
}
