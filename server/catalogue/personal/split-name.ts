// Letters that Unicode does not decompose into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

// In this order: words that hold a digit; IDs, URLs; an acronym; a word; anything that is not ASCII. Bare numbers are dropped.
const WORD =
  /(?:[sS][hH][aA]|[mM][dD])[-_]?\d+|[iI][pP][vV][46]|2[fF][aA]|[cC][vV][vVcC]2|[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\p{ASCII}]+/gu;

const LONGEST = 120;

/** Without accents: `Prénom` becomes `Prenom`. Case is kept. */
export function fold(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return unaccented(text);
  return text;
}

function unaccented(text: string): string {
  const base = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return base.replace(/[ßøØłŁđĐıæÆœŒ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The singular, as far as comparing needs it: the word lists and the names both go through it. */
export function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /[suioa]s$/.test(word)) return word;
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The words of an identifier of any case style: folded, lower-case, singular, without bare numbers. Over-long names are cut. */
export function splitName(name: string): string[] {
  const words = fold(name.length > LONGEST ? name.slice(0, LONGEST) : name).match(WORD) ?? [];
  return words.map((word) => singular(word.replace(/[-_]/, '').toLowerCase()));
}
