import { resolve } from 'node:path';
import { pathFrom, slashed } from '../disk/paths.ts';
import { why } from '../reports/why.ts';
import { resultOf } from './result-of.ts';
import { run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

/** Prints what the analyser saw at `FILE:LINE`. */
export async function explainLine(
  shell: Shell,
  paths: readonly string[],
  place: string,
  config: string | undefined,
): Promise<ExitCode> {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file === undefined || line === undefined)
    throw new UsageError(`--why ${place} is no place.`, 'Write FILE:LINE, such as src/chat.ts:12.');
  const ran = await run(shell, { paths: paths.length > 0 ? paths : [], config });
  const path = pathFrom(ran.located.root, slashed(resolve(shell.cwd, file)));
  if (!ran.folder.exists(path))
    throw new UsageError(`There is no file "${file}".`, 'Name a file under the working folder.');
  const listed = ran.folder.files().some((entry) => entry.path === path);
  const skipped = ran.skipped.find((one) => one.file === path)?.why;
  if (!listed)
    shell.err.write(`${file} was not analysed: ${skipped ?? 'it is ignored, or no kind of file that is read'}.\n`);
  shell.out.write(why(resultOf(shell, ran, ran.findings, new Set()), path, Number(line)));
  return 0;
}
