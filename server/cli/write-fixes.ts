import { createTwoFilesPatch } from 'diff';
import { replaceText } from '../disk/edit-file.ts';
import { joined } from '../disk/paths.ts';
import { harmless } from '../reports/harmless.ts';
import { count } from '../reports/summary.ts';
import type { Fixed } from './apply-fixes.ts';
import { colorsFor } from './colors.ts';
import { shownPath } from './open-paths.ts';
import type { Run } from './run.ts';
import { type Shell, UsageError } from './shell.ts';

const inWords = ({ count: fixes, texts }: Fixed): string =>
  `${count(fixes, 'fix', 'fixes')} in ${count(texts.size, 'file')}`;

/** Prints what the fixes would change, as a patch that `git apply` takes. On a terminal nothing in it can act. */
export function printPatch(shell: Shell, first: Run, fixed: Fixed): void {
  const colors = colorsFor(shell, shell.out);
  const painted = (line: string): string =>
    line.startsWith('+') ? colors.green(line) : line.startsWith('-') ? colors.red(line) : line;
  for (const [file, text] of fixed.texts) {
    const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, first.analysis.textOf(file) ?? '', text)
      .split('\n')
      .slice(1);
    shell.out.write(patch.map((line) => painted(shell.out.isTerminal ? harmless(line) : line)).join('\n'));
  }
  shell.err.write(`${inWords(fixed)} could be made; nothing is written.\n`);
}

/** Writes the files, each whole or not at all. A file that has changed since it was analysed is left alone. */
export function writeFixes(shell: Shell, first: Run, fixed: Fixed): void {
  for (const [file, text] of fixed.texts) {
    const failed = replaceText(joined(first.located.root, file), first.analysis.textOf(file) ?? '', text);
    if (failed)
      throw new UsageError(
        `${shownPath(first.root, file)} ${failed.problem}.`,
        'The files before it are written; run the command again.',
      );
  }
  if (fixed.count > 0) shell.err.write(`${inWords(fixed)} made.\n`);
}
