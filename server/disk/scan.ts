import type { FileEntry, Skipped } from '../project/analysis.ts';
import { joined } from './paths.ts';
import { type Batch, readBatches } from './read-batches.ts';
import { filesThatSayCrisp, filesWithWords, timesThatItSaysCrisp } from './search-bytes.ts';
import type { Found, FoundFile } from './walk.ts';

/** What one reading of every file has told. */
export interface Scan {
  /** The sources and declarations that could be read, in the order of the listing. */
  readonly entries: readonly FileEntry[];
  readonly skipped: readonly Skipped[];
  /** The listed sources in which at least one of the words stands as a whole identifier, in the order of the listing. */
  mentioning(words: readonly string[]): readonly string[];
}

/** The bytes of the files since the first mention of Crisp are kept up to this size: linking asks for words in them. */
const KEPT_BYTES = 96_000_000;

/** A batch that stays: its bytes are its own, and it knows its files' paths. */
interface Kept {
  readonly batch: Batch;
  readonly paths: readonly string[];
}

const UNREAD = {
  template: 'not read: server template',
  minified: 'not read: minified code',
} as const;

const mentions = (count: number): string => `${count} ${count === 1 ? 'mention' : 'mentions'} of Crisp`;

/** Searches again, in what was kept and in what was not. */
function searchWords(
  root: string,
  kept: readonly Kept[],
  rest: readonly string[],
  words: readonly string[],
): ReadonlySet<string> {
  const hits = new Set<string>();
  const search = (batch: Batch, paths: readonly (string | undefined)[]): void => {
    for (const position of filesWithWords(batch, words)) {
      const path = paths[position];
      if (path !== undefined) hits.add(path);
    }
  };
  for (const { batch, paths } of kept) search(batch, paths);
  readBatches(
    rest.map((path) => joined(root, path)),
    (batch) =>
      search(
        batch,
        batch.files.map((index) => rest[index]),
      ),
    () => undefined, // gone since the first reading: it mentions nothing
  );
  return hits;
}

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
  return {
    entries: listed.map((file) => ({ path: file.path, crisp: crisp.has(file) })),
    skipped,
    mentioning: (words) => {
      const hits = searchWords(root, kept, rest, words);
      return sources.flatMap(({ path }) => (hits.has(path) ? [path] : []));
    },
  };
}
