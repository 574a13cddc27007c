import type { ConfigProblem } from '../config/problem.ts';
import { readConfig } from '../config/read.ts';
import { codeFrame } from '../reports/code-frame.ts';
import { harmless } from '../reports/harmless.ts';
import { linesOf } from '../reports/lines.ts';
import { colorsFor } from './colors.ts';
import type { ConfigText } from './open-paths.ts';
import type { Shell } from './shell.ts';

function problemLines({ path, text }: ConfigText, problem: ConfigProblem, shell: Shell): readonly string[] {
  const colors = colorsFor(shell, shell.err);
  const lines = linesOf(text);
  const { line, column } = lines.at(problem.start);
  const end = lines.at(problem.end);
  const spot = { file: path, line, column, endLine: end.line, endColumn: end.column };
  return [
    `${harmless(path)}:${line}:${column}  ${colors.red('error')}  ${harmless(problem.message)}`,
    ...codeFrame(lines, spot, colors).map((row) => `  ${row}`),
    ...(problem.replacement === undefined ? [] : [`  write ${harmless(problem.replacement)} instead`]),
    '',
  ];
}

/** What is wrong with the configs, for people; empty when nothing is. */
export function configProblems(configs: readonly ConfigText[], shell: Shell): readonly string[] {
  return configs.flatMap((config) =>
    readConfig(config.text).problems.flatMap((problem) => problemLines(config, problem, shell)),
  );
}
