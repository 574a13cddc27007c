import { passesLuhn, remainder, weighted } from './checksum.ts';

/** One country's number: its written shape, and the check that the digits pass. */
interface NationalId {
  readonly country: string;
  readonly shape: RegExp;
  readonly holds: (text: string) => boolean;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const isDate = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const FINNISH_MARKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

function spanish(text: string): boolean {
  const number = text
    .toUpperCase()
    .replace(/-/g, '')
    .replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  if (number === '12345678Z') return false;
  return SPANISH_LETTERS[Number(number.slice(0, 8)) % 23] === number[8];
}

function french(text: string): boolean {
  const number = text.replace(/\s/g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - remainder(number.slice(0, 13), 97) === Number(number.slice(13));
}

function belgian(text: string): boolean {
  const digits = digitsOf(text);
  const check = Number(digits.slice(9));
  // Born since 2000: a 2 goes before the number.
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some((number) => 97 - remainder(number, 97) === check);
}

function brazilian(text: string): boolean {
  const digits = digitsOf(text);
  if (/^(\d)\1+$/.test(digits)) return false;
  const check = (length: number): number => {
    const weights = Array.from({ length }, (_, at) => length + 1 - at);
    return ((weighted(digits, weights) * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

function polish(text: string): boolean {
  const month = Number(text.slice(2, 4)) % 20;
  const sum = weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
  return isDate(Number(text.slice(4, 6)), month) && (10 - (sum % 10)) % 10 === Number(text[10]);
}

// prettier-ignore
const ITALIAN_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function italian(text: string): boolean {
  const values = [...text.toUpperCase()].map((mark) => (/\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 65));
  const sum = values
    .slice(0, 15)
    .reduce((total, value, at) => total + (at % 2 === 0 ? (ITALIAN_ODD[value] ?? 0) : value), 0);
  return sum % 26 === values[15];
}

function finnish(text: string): boolean {
  const digits = digitsOf(text.slice(0, 10));
  const day = isDate(Number(text.slice(0, 2)), Number(text.slice(2, 4)));
  return day && FINNISH_MARKS[Number(digits.slice(0, 9)) % 31] === text[10]?.toUpperCase();
}

// The shapes are those of the issuing authorities. Numbers that are plain digits without a strong check are left out: an order
// number would pass as one.
const NATIONAL_IDS: readonly NationalId[] = [
  // Social Security Administration: never 000, 666 or 9xx, 00, 0000; 078-05-1120 and 219-09-9999 were printed in advertisements.
  {
    country: 'US',
    shape: /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/,
    holds: (text) => !['078-05-1120', '219-09-9999', '123-45-6789'].includes(text),
  },
  { country: 'FR', shape: /^[12]\s?\d\d\s?\d\d\s?(?:\d\d|2[AB])\s?\d{3}\s?\d{3}\s?\d\d$/i, holds: french },
  { country: 'ES', shape: /^(?:\d{8}|[XYZ]\d{7})-?[A-Z]$/i, holds: spanish },
  { country: 'IT', shape: /^[A-Z]{6}\d\d[ABCDEHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/i, holds: italian },
  { country: 'BE', shape: /^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/, holds: belgian },
  { country: 'BR', shape: /^\d{3}\.\d{3}\.\d{3}-\d\d$/, holds: brazilian },
  { country: 'PL', shape: /^\d{11}$/, holds: polish },
  {
    country: 'SE',
    shape: /^(?:19|20)?\d{6}[-+]\d{4}$/,
    holds: (text) => {
      const digits = digitsOf(text).slice(-10);
      return isDate(Number(digits.slice(4, 6)), Number(digits.slice(2, 4))) && passesLuhn(digits);
    },
  },
  { country: 'FI', shape: /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/i, holds: finnish },
  // HMRC: these first letters and pairs are never given out.
  {
    country: 'GB',
    shape: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d\d\s?\d\d\s?\d\d\s?[A-D]$/,
    holds: (text) => !/12\s?34\s?56/.test(text),
  },
];

/** The country whose national number this text is, check digits included; undefined when it is none. */
export const nationalIdOf = (text: string): string | undefined =>
  NATIONAL_IDS.find(({ shape, holds }) => shape.test(text) && holds(text))?.country;
