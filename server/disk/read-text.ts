import { isUtf8 } from 'node:buffer';

/** A file over this size is no code that a person wrote, and costs more to parse than it can tell. */
export const LARGEST_FILE = 5_000_000;

/** git's own measure: a file is binary when its head holds a zero byte. */
const HEAD = 8000;

const UTF16_LE = [0xff, 0xfe] as const;
const UTF16_BE = [0xfe, 0xff] as const;
const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** How a text is stored, byte order mark included: what a writer must know to leave the rest of the file alone. */
export type Encoding = 'utf8' | 'utf8-mark' | 'utf16le' | 'utf16be' | 'latin1';

/** The encoding of a file's bytes, or `binary`. What is neither UTF-8 nor marked as UTF-16 is taken for Latin-1. */
export function encodingOf(bytes: Buffer): Encoding | 'binary' {
  if (startsWith(bytes, UTF16_LE)) return 'utf16le';
  if (startsWith(bytes, UTF16_BE)) return 'utf16be';
  if (bytes.subarray(0, HEAD).includes(0)) return 'binary';
  if (startsWith(bytes, UTF8_MARK)) return 'utf8-mark';
  return isUtf8(bytes) ? 'utf8' : 'latin1';
}

/** The text of a file's bytes without its byte order mark; line ends stay as they are. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'utf8':
      return bytes.toString('utf8');
    case 'utf8-mark':
      return bytes.toString('utf8', UTF8_MARK.length);
    case 'utf16le':
      return bytes.toString('utf16le', UTF16_LE.length);
    case 'utf16be':
      return Buffer.from(bytes.subarray(UTF16_BE.length, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString('utf16le');
    case 'latin1':
      return bytes.toString('latin1');
  }
}

/** The bytes of a text in the encoding that its file had. */
export function encode(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text, 'utf8');
    case 'utf8-mark':
      return Buffer.concat([Buffer.from(UTF8_MARK), Buffer.from(text, 'utf8')]);
    case 'utf16le':
      return Buffer.concat([Buffer.from(UTF16_LE), Buffer.from(text, 'utf16le')]);
    case 'utf16be':
      return Buffer.concat([Buffer.from(UTF16_BE), Buffer.from(text, 'utf16le').swap16()]);
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}

/** The size of a file for people. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Why a file could not be read, in words for people. */
export function readProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'cannot be read: it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: no permission';
    case 'EISDIR':
      return 'cannot be read: it is a folder';
    case 'ELOOP':
      return 'cannot be read: its symbolic links go round in a circle';
    default:
      return `cannot be read (${typeof code === 'string' ? code : 'unknown error'})`;
  }
}
