import type { FileEntry, Skipped } from '../project/analysis.ts';
import { joined } from './paths.ts';
import { type Batch, readBatches } from './read-batches.ts';
import { filesThatSayCrisp, timesThatItSaysCrisp } from './search-bytes.ts';
import type { Found, FoundFile } from './walk.ts';
import { type Kept, wordSearch } from './word-search.ts';

/** What one reading of every file has told. */
export interface Scan {
  /** The sources and declarations that could be read, in the order of the listing. */
  readonly entries: readonly FileEntry[];
  readonly skipped: readonly Skipped[];
  /** The listed sources in which at least one of the words stands as a whole identifier, in the order of the listing. */
  mentioning(words: readonly string[]): readonly string[];
}

/** The bytes of the files since the first mention of Crisp are kept up to this size: linking asks for words in them. */
const KEPT_BYTES = 48_000_000;

const UNREAD = {
  template: 'not read: server template',
  minified: 'not read: minified code',
} as const;

const mentions = (count: number): string => `${count} ${count === 1 ? 'mention' : 'mentions'} of Crisp`;

/** Reads every file once. Nothing is kept of a project that never says Crisp. `progress` hears how many of how many are done. */
export function scan(root: string, found: Found, progress?: (done: number, all: number) => void): Scan {
  const files = found.files.filter(({ kind }) => kind !== 'declaration');
  const crisp = new Set<FoundFile>();
  const unreadable = new Set<FoundFile>();
  const held = new Set<FoundFile>();
  const skipped: Skipped[] = [...found.skipped];
  const kept: Kept[] = [];
  let keptBytes = 0;

  const keep = (batch: Batch, members: readonly FoundFile[]): void => {
    keptBytes += batch.bytes.length;
    kept.push({ batch: { ...batch, bytes: Buffer.from(batch.bytes) }, paths: members.map(({ path }) => path) });
    for (const file of members) held.add(file);
  };
  const visit = (batch: Batch): void => {
    const members = batch.files.flatMap((index) => files[index] ?? []);
    for (const position of filesThatSayCrisp(batch)) {
      const file = members[position];
      if (file?.kind === 'source') crisp.add(file);
      else if (file?.kind === 'template' || file?.kind === 'minified') {
        const count = mentions(timesThatItSaysCrisp(batch, position));
        skipped.push({ file: file.path, why: `${UNREAD[file.kind]} (${count})` });
      }
    }
    if (crisp.size > 0 && keptBytes + batch.bytes.length <= KEPT_BYTES) keep(batch, members);
    progress?.((batch.files.at(-1) ?? 0) + 1, files.length);
  };
  readBatches(
    files.map(({ path }) => joined(root, path)),
    visit,
    (index, why) => {
      const file = files[index];
      if (file?.kind !== 'source') return;
      unreadable.add(file);
      skipped.push({ file: file.path, why });
    },
  );

  const listed = found.files.filter(
    (file) => (file.kind === 'source' || file.kind === 'declaration') && !unreadable.has(file),
  );
  const sources = listed.filter(({ kind }) => kind === 'source');
  const rest = sources.filter((file) => !held.has(file)).map(({ path }) => path);
  const search = wordSearch(root, kept, rest);
  let order: ReadonlyMap<string, number> | undefined;
  return {
    entries: listed.map((file) => ({ path: file.path, crisp: crisp.has(file) })),
    skipped,
    mentioning: (words) => {
      const places = (order ??= new Map(sources.map(({ path }, at) => [path, at])));
      const found = [...search(words)].flatMap((path) => places.get(path) ?? []).sort((a, b) => a - b);
      return found.flatMap((at) => sources[at]?.path ?? []);
    },
  };
}
