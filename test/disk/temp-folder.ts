import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** Folders that the tests of this process have made. */
const made: string[] = [];

/** Writes files into a new folder and gives its real path. */
export function tempFolder(tree: Tree): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'crisp-privacy-disk-')));
  made.push(root);
  for (const [path, contents] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  return root;
}

/** For `afterEach`. */
export function removeTempFolders(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}
