import { type Connection, DidChangeWatchedFilesNotification, type FileEvent } from 'vscode-languageserver/node';
import { FileChangeType } from 'vscode-languageserver/node';
import { CONFIG_FILE } from '../disk/walk.ts';
import type { Root } from './root.ts';
import type { Roots } from './roots.ts';

const PATTERNS = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte,astro,html,htm}',
  `**/${CONFIG_FILE}`,
  '**/{package,tsconfig,tsconfig.*,jsconfig}.json',
  '**/{.gitignore,.ignore}',
];

/** What is in there is nobody's own code, and changes by the thousand. */
const NOISE = /(?:^|\/)(?:node_modules|\.git)\//;

/** Asks the editor to say when something changes on the disk. */
export async function watchFiles(connection: Connection): Promise<void> {
  const watchers = PATTERNS.map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** The roots for which something is different now. What is open counts as the editor has it. */
export function changedRoots(roots: Roots, events: readonly FileEvent[]): ReadonlySet<Root> {
  const changed = new Set<Root>();
  for (const { uri, type } of events) {
    const found = roots.fileIn(uri);
    if (!found) {
      // A config above the root counts too.
      if (uri.endsWith(`/${CONFIG_FILE}`)) for (const root of roots.all()) changed.add(root);
      continue;
    }
    if (NOISE.test(found.path)) continue;
    if (type === FileChangeType.Changed && found.root.isOpen(found.path)) continue;
    changed.add(found.root);
  }
  return changed;
}
