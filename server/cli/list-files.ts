import { harmless } from '../reports/harmless.ts';
import { scannedWords } from '../reports/summary.ts';
import { openPaths, shownPath } from './open-paths.ts';
import { progressOn } from './progress.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Prints what would be analysed, one path a line, and on standard error what was left out and why. */
export async function listFiles(shell: Shell, paths: readonly string[], config: string | undefined): Promise<ExitCode> {
  const progress = progressOn(shell);
  const { folder, root } = await openPaths(shell, paths, config, progress);
  const files = folder.files();
  progress.clear();
  const shown = (path: string): string => harmless(shownPath(root, path));
  shell.out.write(files.map(({ path }) => `${shown(path)}\n`).join(''));
  shell.err.write(
    folder
      .skipped()
      .map(({ file, why }) => `${shown(file)}: ${harmless(why)}\n`)
      .join(''),
  );
  const crisp = files.filter((file) => file.crisp).length;
  shell.err.write(`${scannedWords(files.length, crisp, folder.skipped())}\n`);
  return 0;
}
