/**
 * An index of the words of many texts that never denies a word that is there, and rarely takes one for present that is not: for each of
 * a number of bits one row, in which every text has a place (a Bloom filter, turned on its side). A question looks at three rows.
 */
export interface WordIndex {
  /** Takes the words of the bytes from `start` to `end` (UTF-8) for the text with this number. */
  add(text: number, bytes: Uint8Array, start: number, end: number): void;
  /** The numbers of the texts in which all words of `words` seem to be, in order. */
  find(words: string): readonly number[];
}

/** 1 for the bytes of a word: a letter, digit, `_`, `$`, or a part of a letter outside ASCII. */
const WORD_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w$]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export const isWordByte = (byte: number | undefined): boolean => byte !== undefined && WORD_BYTE[byte] === 1;

/**
 * A file of code has some 250 different words; with three bits for each one bit in eleven is set, and one text in 1,300 seems to hold a
 * word that it does not. A wrong guess costs a reading of the file.
 */
const BITS = 8192;
const MASK = BITS - 1;

/** The three bits of a word, out of its hash. */
function bitsOf(hash: number): readonly [number, number, number] {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return [hash & MASK, (mixed >>> 3) & MASK, (mixed >>> 18) & MASK];
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

/** An index for so many texts; it takes a kilobyte for each. */
export function wordIndex(texts: number): WordIndex {
  const width = Math.ceil(texts / 32);
  const rows = new Uint32Array(BITS * width);
  // A word comes more than once: its bits are gathered here first, so that each row is touched once for a text.
  const isSet = new Uint8Array(BITS);
  return {
    add: (text, bytes, start, end) => {
      const own: number[] = [];
      eachWord(bytes, start, end, (hash) => {
        for (const row of bitsOf(hash)) {
          if (isSet[row] === 1) continue;
          isSet[row] = 1;
          own.push(row);
        }
      });
      const column = text >>> 5;
      const bit = 1 << (text & 31);
      for (const row of own) {
        rows[row * width + column] = (rows[row * width + column] ?? 0) | bit;
        isSet[row] = 0;
      }
    },
    find: (words) => {
      const bytes = Buffer.from(words);
      const asked: number[] = [];
      eachWord(bytes, 0, bytes.length, (hash) => asked.push(...bitsOf(hash)));
      const found: number[] = [];
      for (let column = 0; column < width; column++) {
        let left = 0xffffffff;
        for (const row of asked) left &= rows[row * width + column] ?? 0;
        for (; left !== 0; left &= left - 1) {
          const text = column * 32 + (31 - Math.clz32(left & -left));
          if (text < texts) found.push(text);
        }
      }
      return found;
    },
  };
}
