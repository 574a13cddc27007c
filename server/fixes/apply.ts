import { edited } from '../config/edit.ts';
import type { Edit } from './fix.ts';

/** The texts of the files that edits change, after them. A file that is not there has the text `''`. */
export function textsAfter(
  edits: readonly Edit[],
  textOf: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const files = [...new Set(edits.map(({ file }) => file))];
  return new Map(
    files.map((file) => [
      file,
      edited(
        textOf(file) ?? '',
        edits.filter((edit) => edit.file === file),
      ),
    ]),
  );
}
