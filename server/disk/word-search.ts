import { joined } from './paths.ts';
import { type Batch, readBatches } from './read-batches.ts';
import { hasWord } from './search-bytes.ts';
import { seeker, sketchOf, type WordSketch } from './word-index.ts';

/** A batch that stays: its bytes are its own, and it knows its files' paths. */
export interface Kept {
  readonly batch: Batch;
  readonly paths: readonly string[];
}

/** A file that can be asked for a word; its bytes are in a kept batch, or are read again. */
interface Indexed {
  readonly path: string;
  readonly sketch: WordSketch;
  readonly bytes: Buffer | undefined;
}

function sketched(batch: Batch, position: number, path: string, isKept: boolean): Indexed {
  const start = batch.starts[position] ?? 0;
  const end = batch.starts[position + 1] ?? start;
  return {
    path,
    sketch: sketchOf(batch.bytes, start, end),
    bytes: isKept ? batch.bytes.subarray(start, end) : undefined,
  };
}

/** What is gone since the first reading mentions nothing. */
const gone = (): void => undefined;

function indexOf(root: string, kept: readonly Kept[], rest: readonly string[]): readonly Indexed[] {
  const all = kept.flatMap(({ batch, paths }) => paths.map((path, position) => sketched(batch, position, path, true)));
  const visit = (batch: Batch): void => {
    for (const [position, index] of batch.files.entries())
      all.push(sketched(batch, position, rest[index] ?? '', false));
  };
  readBatches(
    rest.map((path) => joined(root, path)),
    visit,
    gone,
  );
  return all;
}

/**
 * Searches files for whole identifiers, again and again: the first question makes a sketch of every file's words, so that only files
 * which seem to hold the word are looked into.
 */
export function wordSearch(
  root: string,
  kept: readonly Kept[],
  rest: readonly string[],
): (words: readonly string[]) => ReadonlySet<string> {
  let index: readonly Indexed[] | undefined;
  return (words) => {
    index ??= indexOf(root, kept, rest);
    const hits = new Set<string>();
    const unsure: string[][] = [];
    const wanted = words.filter((word) => word !== '').map((word) => ({ word, seems: seeker(word) }));
    for (const { path, sketch, bytes } of index) {
      const likely = wanted.filter(({ seems }) => seems(sketch)).map(({ word }) => word);
      if (likely.length === 0) continue;
      if (bytes === undefined) unsure.push([path, ...likely]);
      else if (likely.some((word) => hasWord(bytes, word))) hits.add(path);
    }
    const visit = ({ bytes, files, starts }: Batch): void => {
      for (const [position, file] of files.entries()) {
        const [path, ...likely] = unsure[file] ?? [];
        const own = bytes.subarray(starts[position], starts[position + 1]);
        if (path !== undefined && likely.some((word) => hasWord(own, word))) hits.add(path);
      }
    };
    readBatches(
      unsure.map(([path = '']) => joined(root, path)),
      visit,
      gone,
    );
    return hits;
  };
}
