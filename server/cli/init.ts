import { CONFIG_FILE } from '../config/nearest.ts';
import { joined } from '../disk/paths.ts';
import { readTextFile } from '../disk/read-file.ts';
import { readProblem } from '../disk/read-text.ts';
import { writeFileWhole } from '../disk/write-file.ts';
import { firstConfig } from '../reports/first-config.ts';
import { count, scannedLine } from '../reports/summary.ts';
import { shownPath } from './open-paths.ts';
import { resultOf } from './result-of.ts';
import { run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

export interface InitOptions {
  /** Print the config instead of writing it. */
  readonly print?: boolean;
}

function write(path: string, shown: string, text: string): void {
  try {
    writeFileWhole(path, text);
  } catch (error) {
    throw new UsageError(
      `${shown} ${readProblem(error).replace('read', 'written')}.`,
      'Choose a folder that may be written to.',
    );
  }
}

/** Drafts a config from what the code sends. An existing one is left alone. */
export async function init(shell: Shell, folder: string | undefined, { print }: InitOptions): Promise<ExitCode> {
  const ran = await run(shell, { paths: folder === undefined ? [] : [folder], config: undefined });
  const [start = ''] = ran.located.starts;
  if (ran.located.only !== undefined)
    throw new UsageError(`${folder ?? ''} is a file.`, 'Name the folder that the config is for.');
  const path = joined(ran.located.root, joined(start, CONFIG_FILE));
  const shown = shownPath(ran.root, start === '' ? CONFIG_FILE : joined(start, CONFIG_FILE));
  const text = firstConfig(ran.analysis);
  const items = new Set(ran.analysis.flows.filter(({ direction }) => direction === 'send').map(({ item }) => item));
  if (print === true) shell.out.write(text);
  else {
    if ('text' in readTextFile(path))
      throw new UsageError(`There is a ${shown} already.`, 'Edit it, or print a fresh draft with --print.');
    write(path, shown, text);
    shell.out.write(`${shown} is written, with ${count(items.size, 'item')} that the code sends.\n`);
    shell.out.write(
      'Next: write the purpose, the legal basis and the retention of each, then run crisp-privacy check.\n',
    );
  }
  shell.err.write(`${scannedLine(resultOf(shell, ran, [], new Set()))}\n`);
  return 0;
}
