import { existsSync } from 'node:fs';
import type { Host, Skipped } from '../project/analysis.ts';
import { joined } from './paths.ts';
import { readTextFile } from './read-file.ts';
import { scan, type Scan } from './scan.ts';
import { type Found, walk, type WalkOptions } from './walk.ts';

/** A real folder as the engine's host, and what a face wants to say about the search. */
export interface Folder extends Host {
  /** What was found but not read, and why; sorted by path. */
  skipped(): readonly Skipped[];
  /** Every file that `files` will read, templates and minified code too; nothing is read for this. */
  listed(): readonly string[];
  /** The config files in the folder and above it, relative to the root. */
  configs(): readonly string[];
}

export interface FolderOptions extends WalkOptions {
  /** Told from time to time how many files have been searched, of how many. */
  readonly progress?: (done: number, all: number) => void;
}

const byFile = (a: Skipped, b: Skipped): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** Opens a folder. It is walked and read when first asked; what changes on disk afterwards is seen by `read` and `exists` alone. */
export function openFolder(options: FolderOptions): Folder {
  let found: Found | undefined;
  let scanned: Scan | undefined;
  const listing = (): Found => (found ??= walk(options));
  const reading = (): Scan => (scanned ??= scan(options.root, listing(), options.progress));
  return {
    files: () => reading().entries,
    read: (path) => readTextFile(joined(options.root, path)),
    exists: (path) => existsSync(joined(options.root, path)),
    mentioning: (words) => reading().mentioning(words),
    skipped: () => [...reading().skipped].sort(byFile),
    listed: () => listing().files.map(({ path }) => path),
    configs: () => listing().configs,
  };
}
