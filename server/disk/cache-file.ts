import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFileWhole } from './write-file.ts';
import { joined } from './paths.ts';

/** What other runs may have left: a file for each way in which a project is asked. */
const MOST_FILES = 20;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the caches of a project lie: with those of other tools where there are packages, else in a folder of their own. */
export function cacheFolder(root: string): string {
  const packages = joined(root, 'node_modules');
  return existsSync(packages) ? joined(packages, '.cache/crisp-privacy') : joined(root, '.crisp-privacy-cache');
}

/** The name of the file for a way of asking. */
export const cacheName = (question: string): string => `run-${hash(question).slice(0, 16)}.json`;

/** Reads a cached value. What is missing, cut short, or written by anything else is no cache. */
export function readCache(folder: string, name: string): unknown {
  try {
    const text = readFileSync(joined(folder, name), 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === hash(text.slice(end + 1)) ? JSON.parse(text.slice(end + 1)) : undefined;
  } catch {
    return undefined; // a cache may be deleted at any time
  }
}

function prune(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.startsWith('run-') || name.endsWith('.tmp'));
  const aged = files.map((name) => ({ name, time: statSync(joined(folder, name)).mtimeMs }));
  for (const { name } of aged.sort((a, b) => b.time - a.time).slice(MOST_FILES))
    rmSync(joined(folder, name), { force: true });
}

/** Keeps a value, whole or not at all. A folder that cannot be written to, or a full disk, is no reason to fail. */
export function writeCache(folder: string, name: string, value: unknown): void {
  try {
    mkdirSync(folder, { recursive: true });
    const text = JSON.stringify(value);
    writeFileWhole(joined(folder, name), `${hash(text)}\n${text}`);
    prune(folder);
  } catch {
    return; // without a cache the next run is slower, and right
  }
}
