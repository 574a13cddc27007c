import { LARGEST_FILE, megabytes } from '../disk/read-text.ts';
import type { FileEntry, Host } from '../project/analysis.ts';
import type { Project } from './engine.ts';
import { isConfigPath } from '../config/nearest.ts';

/** What is under a root without the documents that are open. */
export interface Base extends Host {
  /** `files()` lists what may be analysed, so that a file on the disk that is not in it was left out on purpose. */
  readonly isSearched: boolean;
  /** Config files; those above the root start with `../`. */
  configs(): readonly string[];
}

/** Texts that are open in the editor, by path relative to the root. */
export interface OpenTexts {
  readonly paths: () => Iterable<string>;
  readonly textOf: (path: string) => string | undefined;
}

const CRISP = /crisp/i;

/** A text that is too long to be analysed on the disk is too long in the editor. */
export const isTooLong = (text: string): boolean => text.length > LARGEST_FILE;

const mentionsCrisp = (text: string): boolean => !isTooLong(text) && CRISP.test(text);

const WORD = /[\p{ID_Continue}$]/u;

/** Whether a text holds one of the words as a whole identifier. */
export function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + 1)) {
      const before = text[at - 1] ?? '';
      const after = text[at + word.length] ?? '';
      if (!WORD.test(before) && !WORD.test(after)) return true;
    }
    return false;
  });
}

/** What is open in the editor stands before what is on the disk. `isSource` says of a new path whether it may be analysed. */
export function overlay(base: Base, open: OpenTexts, isSource: (path: string) => boolean): Project {
  const configs = new Set([...base.configs(), ...[...open.paths()].filter(isConfigPath)]);
  return { host: hostOver(base, open, isSource), configs: [...configs] };
}

function hostOver(base: Base, open: OpenTexts, isSource: (path: string) => boolean): Host {
  const files = (): readonly FileEntry[] => {
    const listed = base.files().map((entry) => {
      const text = open.textOf(entry.path);
      return text === undefined ? entry : { path: entry.path, crisp: mentionsCrisp(text) };
    });
    const known = new Set(listed.map(({ path }) => path));
    const added = [...open.paths()]
      .filter((path) => !known.has(path) && !(base.isSearched && base.exists(path)) && isSource(path))
      .map((path) => ({ path, crisp: mentionsCrisp(open.textOf(path) ?? '') }));
    return added.length === 0 ? listed : [...listed, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  return {
    files,
    read: (path) => {
      const text = open.textOf(path);
      if (text === undefined) return base.read(path);
      return isTooLong(text) ? { problem: `larger than ${megabytes(LARGEST_FILE)}` } : { text };
    },
    exists: (path) => open.textOf(path) !== undefined || base.exists(path),
    mentioning: (words) => {
      const onDisk = new Set(base.mentioning(words));
      return files().flatMap(({ path }) => {
        const text = open.textOf(path);
        const isHit = text === undefined ? onDisk.has(path) : mentions(text, words);
        return isHit ? [path] : [];
      });
    },
  };
}

/** A folder that cannot be listed, such as one of a virtual file system: only what is open is known. */
export const NOTHING: Base = {
  isSearched: false,
  configs: () => [],
  files: () => [],
  read: () => ({ problem: 'not open' }),
  exists: () => false,
  mentioning: () => [],
};
