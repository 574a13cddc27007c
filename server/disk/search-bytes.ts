import type { Batch } from './read-batches.ts';
import { isWordByte } from './word-index.ts';

/** Position in the batch's own list of the file that holds byte `at`. */
function fileAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Calls `found` once for each file of the batch in which `needle` occurs and `accepts` its place. */
function eachFileWith(
  batch: Batch,
  needle: string,
  accepts: (at: number) => boolean,
  found: (position: number) => void,
): void {
  const { bytes, starts } = batch;
  for (let at = bytes.indexOf(needle); at >= 0;) {
    if (!accepts(at)) {
      at = bytes.indexOf(needle, at + 1);
      continue;
    }
    const position = fileAt(starts, at);
    found(position);
    at = bytes.indexOf(needle, starts[position + 1] ?? bytes.length);
  }
}

/**
 * The files of a batch (positions in its list) that say crisp: `crisp`, `Crisp`, `CRISP`, `cRISP`. Two passes of Buffer's own search
 * are three times faster than one of a regular expression, and nobody mixes the case further.
 */
export function filesThatSayCrisp(batch: Batch): ReadonlySet<number> {
  const { bytes } = batch;
  const hits = new Set<number>();
  const afterC = (at: number): boolean => ((bytes[at - 1] ?? 0) | 0x20) === 0x63;
  for (const rest of ['risp', 'RISP']) eachFileWith(batch, rest, afterC, (position) => hits.add(position));
  return hits;
}

/** How often a file of the batch says crisp. */
export function timesThatItSaysCrisp(batch: Batch, position: number): number {
  const text = batch.bytes.toString('latin1', batch.starts[position], batch.starts[position + 1]);
  return text.match(/crisp/gi)?.length ?? 0;
}

/** Whether the bytes (UTF-8) hold the word as a whole identifier. */
export function hasWord(bytes: Buffer, word: string): boolean {
  const length = Buffer.byteLength(word);
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
    if (!isWordByte(bytes[at - 1]) && !isWordByte(bytes[at + length])) return true;
  }
  return false;
}
