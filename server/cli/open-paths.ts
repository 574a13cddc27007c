import { resolve } from 'node:path';
import { type Folder, openFolder } from '../disk/folder.ts';
import { locate, type Located } from '../disk/locate.ts';
import { pathFrom, slashed } from '../disk/paths.ts';
import { readTextFile } from '../disk/read-file.ts';
import type { Progress } from './progress.ts';
import { type Shell, UsageError } from './shell.ts';

/** A config file. */
export interface ConfigText {
  /** The path that a person knows it by. */
  readonly path: string;
  /** Its path from the root. */
  readonly place: string;
  readonly text: string;
}

/** What the paths and the config of a command line have led to. */
export interface Opened {
  readonly located: Located;
  readonly folder: Folder;
  /** The root as it is written from the working folder: `.` where they are the same. */
  readonly root: string;
  /** `--config`, as it was written. */
  readonly config: string | undefined;
}

/** Words that a person may have meant as a command. */
const COMMANDS = ['check', 'inventory', 'policy', 'checklist', 'attest', 'training-data', 'init', 'explain', 'lsp'];

async function unknownPath(path: string, why: string): Promise<UsageError> {
  const { closest } = await import('../config/spelling.ts');
  const meant = /^[\w-]+$/.test(path) ? closest(path, COMMANDS) : undefined;
  const remedy =
    meant === undefined
      ? 'Name a file or folder that exists, or none for the working folder.'
      : `Did you mean the command "${meant}"?`;
  return new UsageError(
    why.includes('does not exist') ? `There is no file or folder "${path}".` : `${path}: ${why}.`,
    remedy,
  );
}

/** Opens what a command line names. */
export async function openPaths(
  shell: Shell,
  paths: readonly string[],
  config: string | undefined,
  progress: Progress,
): Promise<Opened> {
  const located = locate(shell.cwd, paths);
  if ('problems' in located) {
    const [first] = located.problems;
    throw await unknownPath(first?.path ?? '', first?.why ?? '');
  }
  const folder = openFolder({
    root: located.root,
    starts: located.starts,
    config: config === undefined ? undefined : slashed(resolve(shell.cwd, config)),
    progress: (done, all) => progress.show(`searched ${done} of ${all} files`),
  });
  return { located, folder, root: pathFrom(located.here, located.root) || '.', config };
}

/** A path under the root as it is written from the working folder. */
export const shownPath = (root: string, path: string): string => (root === '.' ? path : `${root}/${path}`);

function givenConfig(cwd: string, root: string, config: string): ConfigText {
  const path = slashed(resolve(cwd, config));
  const read = readTextFile(path);
  if ('text' in read) return { path: config, place: pathFrom(root, path), text: read.text };
  const remedy =
    'Name a config that exists, or leave --config out: the nearest crisp-privacy.config.json is found by itself.';
  throw new UsageError(`--config ${config}: ${read.problem}.`, remedy);
}

/** The configs that hold: the one that was named, or all that were found. Throws when one cannot be read. */
export function configTexts({ cwd }: Shell, { folder, located, root, config }: Opened): readonly ConfigText[] {
  if (config !== undefined) return [givenConfig(cwd, located.root, config)];
  return folder.configs().map((place) => {
    const path = shownPath(root, place);
    const read = folder.read(place);
    if ('text' in read) return { path, place, text: read.text };
    throw new UsageError(`${path}: ${read.problem}.`, 'Make the config readable, or take it away.');
  });
}
