import { isConfigPath } from '../config/nearest.ts';
import { LARGEST_FILE, megabytes } from '../disk/read-text.ts';
import type { FileEntry, Host } from '../project/analysis.ts';
import type { Project } from './engine.ts';

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
const WORD = /[\p{ID_Continue}$]/u;

/** A text that is too long to be analysed on the disk is too long in the editor. */
export const isTooLong = (text: string): boolean => text.length > LARGEST_FILE;

const mentionsCrisp = (text: string): boolean => !isTooLong(text) && CRISP.test(text);

/** Whether a text holds one of the words as a whole identifier. */
function mentions(text: string, words: readonly string[]): boolean {
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

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function hostOver(base: Base, open: OpenTexts, isSource: (path: string) => boolean): Host {
  const files = base.files();
  const places = placesIn(files);
  const isAdded = (path: string): boolean =>
    !places.has(path) && !(base.isSearched && base.exists(path)) && isSource(path);
  const added = [...open.paths()].filter(isAdded).sort(inOrder);
  const sources = [...[...open.paths()].filter((path) => places.has(path)), ...added];
  return {
    files: () => filesOver(files, places, open, added),
    read: (path) => {
      const text = open.textOf(path);
      if (text === undefined) return base.read(path);
      return isTooLong(text) ? { problem: `larger than ${megabytes(LARGEST_FILE)}` } : { text };
    },
    exists: (path) => open.textOf(path) !== undefined || base.exists(path),
    mentioning: (words) => {
      const closed = base.mentioning(words).filter((path) => open.textOf(path) === undefined);
      const opened = sources.filter((path) => mentions(open.textOf(path) ?? '', words));
      return opened.length === 0 ? closed : [...closed, ...opened].sort(inOrder);
    },
  };
}

/** Where each file is in a list; made once for a list, because it may be long and is asked about at every keystroke. */
function placesIn(files: readonly FileEntry[]): ReadonlyMap<string, number> {
  const known = PLACES.get(files);
  if (known) return known;
  const made = new Map(files.map(({ path }, index) => [path, index]));
  PLACES.set(files, made);
  return made;
}

const PLACES = new WeakMap<readonly FileEntry[], ReadonlyMap<string, number>>();

function filesOver(
  files: readonly FileEntry[],
  places: ReadonlyMap<string, number>,
  open: OpenTexts,
  added: readonly string[],
): readonly FileEntry[] {
  const changed = [...open.paths()].flatMap((path) => {
    const place = places.get(path);
    const crisp = mentionsCrisp(open.textOf(path) ?? '');
    return place === undefined || files[place]?.crisp === crisp ? [] : [{ place, entry: { path, crisp } }];
  });
  if (changed.length === 0 && added.length === 0) return files;
  const listed = [...files];
  for (const { place, entry } of changed) listed[place] = entry;
  const more = added.map((path) => ({ path, crisp: mentionsCrisp(open.textOf(path) ?? '') }));
  return more.length === 0 ? listed : [...listed, ...more].sort((a, b) => inOrder(a.path, b.path));
}

/** A base that asks the disk once. It is thrown away when something changes there. */
export function remembering(base: Base): Base {
  const once = <T>(ask: (key: string) => T): ((key: string) => T) => {
    const known = new Map<string, T>();
    return (key) => {
      if (!known.has(key)) known.set(key, ask(key));
      return known.get(key) as T;
    };
  };
  const mentioning = once((words) => base.mentioning(words.split('\n')));
  const files = once(() => base.files());
  const configs = once(() => base.configs());
  return {
    isSearched: base.isSearched,
    files: () => files(''),
    configs: () => configs(''),
    read: once((path) => base.read(path)),
    exists: once((path) => base.exists(path)),
    mentioning: (words) => mentioning(words.join('\n')),
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
