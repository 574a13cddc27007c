import { joined } from './paths.ts';
import { type Batch, readBatches } from './read-batches.ts';
import { hasWord } from './search-bytes.ts';
import { type WordIndex, wordIndex } from './word-index.ts';

/** A batch that stays: its bytes are its own, and it knows its files' paths. */
export interface Kept {
  readonly batch: Batch;
  readonly paths: readonly string[];
}

/** Every file that can be asked for a word; the bytes of the kept ones, in the same order, before those that are read again. */
interface Searchable {
  readonly paths: readonly string[];
  readonly bytes: readonly Buffer[];
  readonly index: WordIndex;
}

/** What is gone since the first reading mentions nothing. */
const gone = (): void => undefined;

function searchable(root: string, kept: readonly Kept[], rest: readonly string[]): Searchable {
  const bytes = kept.flatMap(({ batch }) =>
    batch.files.map((_, position) => batch.bytes.subarray(batch.starts[position], batch.starts[position + 1])),
  );
  const paths = [...kept.flatMap((one) => one.paths), ...rest];
  const index = wordIndex(paths.length);
  for (const [text, own] of bytes.entries()) index.add(text, own, 0, own.length);
  const visit = (batch: Batch): void => {
    for (const [position, file] of batch.files.entries()) {
      const start = batch.starts[position] ?? 0;
      index.add(bytes.length + file, batch.bytes, start, batch.starts[position + 1] ?? start);
    }
  };
  readBatches(
    rest.map((path) => joined(root, path)),
    visit,
    gone,
  );
  return { paths, bytes, index };
}

/** The files that hold a word, among those that seem to. */
function holding(root: string, word: string, { paths, bytes, index }: Searchable): readonly string[] {
  const likely = index.find(word);
  const hits = likely
    .filter((text) => bytes[text] !== undefined && hasWord(bytes[text], word))
    .map((text) => paths[text] ?? '');
  const unsure = likely.filter((text) => text >= bytes.length).map((text) => paths[text] ?? '');
  const visit = (batch: Batch): void => {
    for (const [position, file] of batch.files.entries()) {
      const own = batch.bytes.subarray(batch.starts[position], batch.starts[position + 1]);
      if (hasWord(own, word)) hits.push(unsure[file] ?? '');
    }
  };
  readBatches(
    unsure.map((path) => joined(root, path)),
    visit,
    gone,
  );
  return hits;
}

/**
 * Searches files for whole identifiers, again and again: the first question makes an index of every file's words, so that only files
 * which seem to hold the word are looked into.
 */
export function wordSearch(
  root: string,
  kept: readonly Kept[],
  rest: readonly string[],
): (words: readonly string[]) => ReadonlySet<string> {
  let files: Searchable | undefined;
  const known = new Map<string, readonly string[]>();
  return (words) => {
    const all = (files ??= searchable(root, kept, rest));
    const hits = new Set<string>();
    for (const word of words) {
      if (word === '') continue;
      const paths = known.get(word) ?? holding(root, word, all);
      known.set(word, paths);
      for (const path of paths) hits.add(path);
    }
    return hits;
  };
}
