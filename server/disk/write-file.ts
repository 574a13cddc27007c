import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o7777;
  } catch {
    return undefined; // a new file gets the mode that the system gives
  }
}

/** A link stays a link: what it leads to is replaced. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // a new file
  }
}

/**
 * Replaces a file whole or not at all: whoever reads it, or ends this process, finds the old contents or the new ones. The mode is
 * kept. Throws what the file system says (no permission, disk full), and then the old file is untouched.
 */
export function writeFileWhole(path: string, contents: string | Uint8Array): void {
  const target = targetOf(path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  const mode = modeOf(target);
  const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
  try {
    const descriptor = openSync(draft, 'wx', mode ?? 0o666);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      if (mode !== undefined) fchmodSync(descriptor, mode); // the process's mask has taken bits away
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Adds to the end of a file that others write to as well. */
export function appendToFile(path: string, text: string): void {
  appendFileSync(path, text);
}
