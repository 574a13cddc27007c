import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { decode, encodingOf, LARGEST_FILE, megabytes, readProblem } from './read-text.ts';

/** The texts of several files behind one another in one buffer, as UTF-8, a zero byte between them. */
export interface Batch {
  readonly bytes: Buffer;
  /** Index of each file in the list that was asked for. */
  readonly files: readonly number[];
  /** Where each file begins in `bytes`; the end of the last one is the last number. */
  readonly starts: readonly number[];
}

/** Batches are this large, so that a search pays its fixed cost once for many small files. */
const BATCH = 1 << 20;

// Kept from one call to the next: fresh memory costs more than the reading.
let buffer: Buffer | undefined;

/** Reads the rest of a file; one byte more than the largest file is enough to know that it is too large. */
function readInto(target: Buffer, at: number, path: string): number {
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    while (length <= LARGEST_FILE) {
      const got = readSync(descriptor, target, at + length, LARGEST_FILE + 1 - length, null);
      if (got === 0) break;
      length += got;
    }
    return length;
  } finally {
    closeSync(descriptor);
  }
}

/** Makes UTF-8 of a file that is UTF-16, in place; a UTF-16 file of the largest size grows by half at most. */
function normalise(
  target: Buffer,
  at: number,
  length: number,
): { readonly length: number } | { readonly problem: string } {
  const bytes = target.subarray(at, at + length);
  const first = bytes[0] ?? 0;
  if (first < 0xfe && !bytes.subarray(0, 8000).includes(0)) return { length };
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return { problem: 'not text' };
  if (encoding !== 'utf16le' && encoding !== 'utf16be') return { length };
  return { length: target.write(decode(bytes, encoding), at, 'utf8') };
}

/**
 * Reads files one after the other and hands them over in batches, in the order of `paths` (absolute). A batch's bytes hold only until
 * `visit` returns. What cannot be read, is too large or no text is told to `skipped` with the reason.
 */
export function readBatches(
  paths: readonly string[],
  visit: (batch: Batch) => void,
  skipped: (file: number, why: string) => void,
): void {
  const target = (buffer ??= Buffer.allocUnsafeSlow(BATCH + 2 * LARGEST_FILE));
  let files: number[] = [];
  let starts: number[] = [];
  let at = 0;
  const flush = (): void => {
    if (files.length > 0) visit({ bytes: target.subarray(0, at), files, starts: [...starts, at] });
    files = [];
    starts = [];
    at = 0;
  };
  for (const [index, path] of paths.entries()) {
    try {
      const length = readInto(target, at, path);
      if (length > LARGEST_FILE) {
        skipped(index, `larger than ${megabytes(LARGEST_FILE)} (${megabytes(statSync(path).size)})`);
        continue;
      }
      const read = normalise(target, at, length);
      if ('problem' in read) {
        skipped(index, read.problem);
        continue;
      }
      files.push(index);
      starts.push(at);
      at += read.length;
      target[at++] = 0;
    } catch (error) {
      skipped(index, readProblem(error));
    }
    if (at >= BATCH) flush();
  }
  flush();
}
