/**
 * A sketch of the words of one text (a Bloom filter): it never denies a word that is there, and rarely takes one for present that is not.
 * Looking into it costs nothing beside reading the text.
 */
export type WordSketch = Uint32Array;

/** 1 for the bytes of a word: a letter, digit, `_`, `$`, or a part of a letter outside ASCII. */
const WORD_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w$]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export const isWordByte = (byte: number | undefined): boolean => byte !== undefined && WORD_BYTE[byte] === 1;

/** One bit for two bytes of text: about one bit in eight is set, and two must be for a word to seem present. */
const BITS_PER_BYTE = 0.5;
const FEWEST_BITS = 256;

function sizeFor(bytes: number): number {
  let bits = FEWEST_BITS;
  while (bits < bytes * BITS_PER_BYTE) bits *= 2;
  return bits;
}

// Two numbers below 2^32 out of one: the second takes the upper half of a product.
const second = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;

function mark(sketch: WordSketch, hash: number): void {
  const mask = sketch.length * 32 - 1;
  const one = hash & mask;
  const other = second(hash) & mask;
  sketch[one >>> 5] = (sketch[one >>> 5] ?? 0) | (1 << (one & 31));
  sketch[other >>> 5] = (sketch[other >>> 5] ?? 0) | (1 << (other & 31));
}

function isMarked(sketch: WordSketch, hash: number): boolean {
  const mask = sketch.length * 32 - 1;
  const one = hash & mask;
  const other = second(hash) & mask;
  return (
    (((sketch[one >>> 5] ?? 0) >>> (one & 31)) & 1) === 1 && (((sketch[other >>> 5] ?? 0) >>> (other & 31)) & 1) === 1
  );
}

/** Calls `each` with the hash of every word in the bytes from `start` to `end`. */
function eachWord(bytes: Uint8Array, start: number, end: number, each: (hash: number) => void): void {
  let hash = 0;
  let inWord = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (WORD_BYTE[byte] === 1) {
      hash = (Math.imul(hash, 0x01000193) ^ byte) | 0;
      inWord = true;
    } else if (inWord) {
      each(hash >>> 0);
      hash = 0;
      inWord = false;
    }
  }
  if (inWord) each(hash >>> 0);
}

/** The sketch of the bytes from `start` to `end` (UTF-8). */
export function sketchOf(bytes: Uint8Array, start: number, end: number): WordSketch {
  const sketch = new Uint32Array(sizeFor(end - start) / 32);
  eachWord(bytes, start, end, (hash) => mark(sketch, hash));
  return sketch;
}

/** Asks sketches for a text: all of its words must seem present. */
export function seeker(text: string): (sketch: WordSketch) => boolean {
  const bytes = Buffer.from(text);
  const hashes: number[] = [];
  eachWord(bytes, 0, bytes.length, (hash) => hashes.push(hash));
  return (sketch) => hashes.every((hash) => isMarked(sketch, hash));
}
