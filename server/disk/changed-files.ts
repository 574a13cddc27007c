import { spawnSync } from 'node:child_process';
import { joined, slashed } from './paths.ts';

/** Files (absolute, forward slashes) that differ, or what kept git from telling. */
export type Changed =
  | { readonly k: 'files'; readonly files: readonly string[] }
  | { readonly k: 'problem'; readonly message: string; readonly remedy: string };

// A repository's own settings may name programs that git runs; none of them is wanted to list names.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

function git(
  cwd: string,
  ...words: readonly string[]
): { readonly ok: boolean; readonly output: string; readonly missing: boolean } {
  const { status, stdout, error } = spawnSync('git', [...SAFE, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { ok: status === 0, output: stdout ?? '', missing: error !== undefined };
}

/**
 * What the working tree has changed since it left `ref` (what its branch and `ref` have in common), new files included; without `ref`,
 * since the last commit.
 */
export function changedFiles(folder: string, ref: string | undefined): Changed {
  const top = git(folder, 'rev-parse', '--show-toplevel');
  if (top.missing)
    return { k: 'problem', message: 'git cannot be run.', remedy: 'Install git, or leave --changed out.' };
  if (!top.ok) return { k: 'problem', message: 'This is no git repository.', remedy: 'Leave --changed out.' };
  const root = slashed(top.output.trim());
  // A ref that begins with a dash would be an option.
  const base =
    ref === undefined
      ? git(root, 'rev-parse', '--verify', '--end-of-options', 'HEAD')
      : git(root, 'merge-base', '--end-of-options', ref, 'HEAD');
  if (!base.ok) {
    return {
      k: 'problem',
      message: ref === undefined ? 'There is no commit yet.' : `git knows no common ancestor with "${ref}".`,
      remedy:
        ref === undefined
          ? 'Leave --changed out.'
          : 'Fetch it with its history: git fetch --unshallow origin, or fetch-depth: 0 in CI.',
    };
  }
  const differs = git(root, 'diff', '--name-only', '--no-ext-diff', '--no-renames', '-z', base.output.trim());
  const untracked = git(root, 'ls-files', '--others', '--exclude-standard', '-z');
  const names = `${differs.output}\0${untracked.output}`.split('\0').filter((name) => name !== '');
  return { k: 'files', files: [...new Set(names)].sort().map((name) => joined(root, name)) };
}
