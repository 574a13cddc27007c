/** East Asian wide and emoji blocks: these take two columns of a terminal (Unicode TR 11, classes W and F, the common ranges). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function cellsOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/\p{Mark}/u.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** How many columns of a terminal a harmless text takes. */
export function cells(text: string): number {
  let sum = 0;
  for (const character of text) sum += cellsOfCharacter(character);
  return sum;
}

/** Fills up with blanks to a width in columns. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cells(text)));
