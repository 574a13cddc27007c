import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '../config/nearest.ts';
import { isWithin, pathFrom, slashed } from './paths.ts';
import { readProblem } from './read-text.ts';

/** What the paths on a command line mean. Paths are absolute with forward slashes, `starts` and `only` relative to the root. */
export interface Located {
  /** The working folder. */
  readonly here: string;
  /** Every path of the output is relative to it. */
  readonly root: string;
  /** What is to be walked. */
  readonly starts: readonly string[];
  /** The files and folders that the person wants to hear about; undefined for all. */
  readonly only: readonly string[] | undefined;
}

export interface LocateProblem {
  readonly path: string;
  readonly why: string;
}

const MARKS = ['package.json', CONFIG_FILE, '.git'];

/** The nearest folder from `folder` upwards that looks like the top of a project; `folder` itself where none does. */
function projectOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (MARKS.some((mark) => existsSync(join(at, mark)))) return at;
    if (dirname(at) === at) return folder;
  }
}

function commonFolder(folders: readonly string[]): string {
  const [first = '/', ...rest] = folders;
  let at = first;
  while (!rest.every((one) => isWithin(at, one))) at = slashed(dirname(at));
  return at;
}

const isFolder = (path: string): boolean => statSync(path).isDirectory();

/**
 * Resolves the paths of a command line. The root is the working folder, and where a path lies outside of it, the project around the
 * paths. A folder is a project of its own: only its files are walked. A file is a part of one: everything under the root is walked, so
 * that its callers and wrappers count, and only the file is reported.
 */
export function locate(
  cwd: string,
  paths: readonly string[],
): Located | { readonly problems: readonly LocateProblem[] } {
  const here = slashed(realpathSync(cwd));
  if (paths.length === 0) return { here, root: here, starts: [''], only: undefined };
  const problems: LocateProblem[] = [];
  const full = paths.flatMap((path) => {
    try {
      return slashed(realpathSync(resolve(cwd, path)));
    } catch (error) {
      problems.push({ path, why: readProblem(error) });
      return [];
    }
  });
  if (problems.length > 0) return { problems };
  const folders = full.filter(isFolder);
  const inside = full.every((path) => isWithin(here, path));
  const around = inside
    ? here
    : projectOf(commonFolder(full.map((path) => (folders.includes(path) ? path : slashed(dirname(path))))));
  const root = slashed(around);
  const loose = full.filter((path) => !folders.some((folder) => isWithin(folder, path)));
  const named = full.map((path) => pathFrom(root, path));
  return {
    here,
    root,
    starts: loose.length > 0 ? ['', ...named.filter((path) => path !== '')] : named,
    only: loose.length > 0 && !named.includes('') ? named : undefined,
  };
}

/** Whether a file (relative to the root) is one that the person wants to hear about. */
export function isWanted(only: readonly string[] | undefined, file: string): boolean {
  return only?.some((path) => path === '' || isWithin(path, file)) ?? true;
}
