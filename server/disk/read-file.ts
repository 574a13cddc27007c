import { readFileSync, statSync } from 'node:fs';
import { decode, encodingOf, LARGEST_FILE, megabytes, readProblem } from './read-text.ts';

/** The text of one file (absolute path), or why it cannot be read: a clause that goes behind the file's name. */
export function readTextFile(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) return { problem: `larger than ${megabytes(LARGEST_FILE)} (${megabytes(size)})` };
    const bytes = readFileSync(path);
    const encoding = encodingOf(bytes);
    return encoding === 'binary' ? { problem: 'not text' } : { text: decode(bytes, encoding) };
  } catch (error) {
    return { problem: readProblem(error) };
  }
}
