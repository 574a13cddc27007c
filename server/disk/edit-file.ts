import { readFileSync } from 'node:fs';
import { decode, encode, encodingOf, readProblem } from './read-text.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * Replaces the whole text of a file, keeping its encoding and byte order mark. Gives the reason when that cannot be done: the file
 * cannot be read or written, or its text is no longer `before`.
 */
export function replaceText(path: string, before: string, after: string): { readonly problem: string } | undefined {
  try {
    const bytes = readFileSync(path);
    const encoding = encodingOf(bytes);
    if (encoding === 'binary' || decode(bytes, encoding) !== before) return { problem: 'has changed meanwhile' };
    const encoded = encode(after, encoding);
    if (decode(encoded, encoding) !== after) return { problem: 'cannot hold the new text in its encoding' };
    writeFileWhole(path, encoded);
    return undefined;
  } catch (error) {
    return { problem: readProblem(error).replace('cannot be read', 'cannot be written') };
  }
}
