import { statSync } from 'node:fs';

/** What changes with every change of a file, as far as the file system tells; undefined where there is no file. */
export interface FileStamp {
  readonly text: string;
  /** Milliseconds of the clock at which the file, or its name or rights, last changed. */
  readonly changed: number;
}

/** The stamp of an absolute path. */
export function fileStamp(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const { ctimeMs, ino, mtimeMs, size } = stats;
  return { text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changed: ctimeMs };
}
