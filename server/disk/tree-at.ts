import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isWithin, pathFrom, slashed } from './paths.ts';
import { LARGEST_FILE } from './read-text.ts';

/** A copy of a commit's files in a folder of its own, or what kept git from giving them. */
export type TreeAt =
  | { readonly k: 'tree'; readonly top: string; readonly copy: string; readonly remove: () => void }
  | { readonly k: 'problem'; readonly message: string };

function git(cwd: string, words: readonly string[], input?: string): Buffer | undefined {
  // Nothing that the repository's own settings name is run.
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const { status, stdout } = spawnSync('git', [...safe, ...words], {
    cwd,
    maxBuffer: 1 << 29,
    ...(input === undefined ? {} : { input }),
  });
  return status === 0 ? stdout : undefined;
}

/** Names of files (not links, not too large) with the names of their contents. */
function listed(output: Buffer): readonly (readonly [object: string, path: string])[] {
  return output
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, object = '', size = '', path = ''] = /^100\d{3} blob ([\da-f]+) +(\d+)\t([\s\S]+)$/.exec(line) ?? [];
      return object === '' || Number(size) > LARGEST_FILE || /(?:^|\/)node_modules\//.test(path)
        ? []
        : [[object, path] as const];
    });
}

/** The contents in the answer of `git cat-file --batch`, in its order. */
function contents(output: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString('latin1').split(' ')[2]);
    found.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return found;
}

/**
 * Copies the files of the commit where `ref` and the current branch part into a new folder outside of the repository; no filter, hook
 * or other program of the repository runs. `remove` takes the folder away.
 */
export function treeAt(folder: string, ref: string): TreeAt {
  const top = git(folder, ['rev-parse', '--show-toplevel'])?.toString('utf8').trim();
  if (top === undefined) return { k: 'problem', message: 'This is no git repository.' };
  const base = git(top, ['merge-base', '--end-of-options', ref, 'HEAD'])?.toString('utf8').trim();
  if (base === undefined) return { k: 'problem', message: `git knows no common ancestor with "${ref}".` };
  const files = listed(git(top, ['ls-tree', '-r', '-l', '-z', base]) ?? Buffer.alloc(0));
  const answer = git(top, ['cat-file', '--batch'], files.map(([object]) => `${object}\n`).join(''));
  if (answer === undefined) return { k: 'problem', message: `git cannot read the files of "${ref}".` };
  const copy = slashed(realpathSync(mkdtempSync(join(tmpdir(), 'crisp-privacy-base-'))));
  const texts = contents(answer);
  for (const [at, [, path]] of files.entries()) {
    const target = slashed(join(copy, path));
    if (!isWithin(copy, target) || pathFrom(copy, target).split('/').includes('.git')) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, texts[at] ?? '');
  }
  return {
    k: 'tree',
    top: slashed(realpathSync(top)),
    copy,
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
