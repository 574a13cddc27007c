// The windows of VS Code in which the extension is tried, and what both hosts need to open them.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));
export const scratch = join(root, '.vscode-test', 'scratch');
const suites = join(root, '.vscode-test', 'suites');

/** `from` is copied; `workspace` is a file in it that is opened in place of the folder. */
export const SESSIONS = [
  { name: 'shop', from: join(root, 'examples/shop'), extension: root },
  { name: 'plain', from: join(root, 'test/fixtures/editor/plain'), extension: root },
  {
    name: 'folders',
    from: join(root, 'test/fixtures/editor/folders'),
    workspace: 'two.code-workspace',
    extension: root,
  },
  { name: 'installed', from: join(root, 'examples/shop'), isPackaged: true, trusted: false },
];

/** The script that VS Code runs for a session. */
export const suiteOf = (name) => join(suites, `${name}.js`);

export async function compile(names) {
  await build({
    entryPoints: names.map((name) => join(here, 'suite', `${name}.ts`)),
    outdir: suites,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** A fresh copy of what a session opens. */
export function copied({ name, from }) {
  const folder = join(scratch, 'workspaces', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(from, folder, { recursive: true });
  return folder;
}
