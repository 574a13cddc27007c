import { ABBREVIATIONS, canonicalWords } from './canonical-words.ts';
import { PERSONS } from './context-words.ts';
import { singular, splitName } from './split-name.ts';
import { WORDS } from './words.ts';

export type Strength = 'strong' | 'alone' | 'weak' | 'never';

export interface Phrase {
  readonly category: string;
  readonly words: readonly string[];
  readonly strength: Strength;
}

export interface WordIndex {
  /** Phrases by their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** The words of a phrase by the phrase written as one word. */
  readonly glued: ReadonlyMap<string, readonly string[]>;
  /** Every word that stands alone or in a phrase. */
  readonly known: ReadonlySet<string>;
  /** Words that a glued name may be made of. */
  readonly parts: ReadonlySet<string>;
  readonly notTypes: ReadonlyMap<string, ReadonlySet<string>>;
}

// Short words that do not start or end a glued word by accident.
const SHORT_PARTS = ['id', 'no', 'pw', 'cc', 'ip', 'of', 'my', 'nr', 'dt', 'nm'];

// Words before or after the datum in glued names: `userpwd`, `newpassword`, `emailaddr`.
const AFFIXES = `user my new old current confirm confirmed plain raw clear hashed encrypted customer client number num code addr
  home work office primary secondary main default admin login db database str string text txt val value data info field input
  first last middle full birth date card account contact mobile billing shipping number hash his her their pass mail name`;

// Words of phrases that end or begin too many English words to be parts: `mess|age`, `car|tel`.
const NEVER_PARTS = new Set(
  `age sex race cell cap rut nie nif rib pin lat lng lon via rue mel kon pan dna imei ort eta ne le la de di da do del den
  ice call set top per for and the men man one art eye hair face hand back text form line own ill mal son med lab sick drug tan
  log test plan rate port van der das ist end cash loan tax face view wife husband epost guid palm itin nomina me lead guest use other tan
  sign host tok gas rent`.split(/\s+/),
);

/** The words of a phrase as `splitName` gives them; the lists are folded and in small letters, which saves most of its work. */
const wordsOf = (text: string): string[] => (/\d/.test(text) ? splitName(text) : text.split(' ').map(singular));

/** `(a|b) c` written out. */
function alternatives(phrase: string): string[] {
  if (!phrase.includes('(')) return [phrase];
  const choice = /^([^(]*)\(([^)]*)\)(.*)$/s.exec(phrase);
  if (!choice) return [phrase];
  const [, before = '', options = '', after = ''] = choice;
  return options.split('|').flatMap((option) => alternatives(before + option + after));
}

function phrasesOf(list: string, category: string, strength: Strength): Phrase[] {
  return list
    .replace(/\s+/g, ' ')
    .split(',')
    .flatMap((phrase) => alternatives(phrase.trim()))
    .filter((phrase) => phrase !== '')
    .map((phrase) => canonicalWords(wordsOf(phrase)))
    .map((words) => ({ category, words, strength }));
}

function allPhrases(): Phrase[] {
  return WORDS.flatMap((row) => [
    ...Object.values(row.strong).flatMap((list) => phrasesOf(list, row.category, 'strong')),
    ...Object.values(row.alone ?? {}).flatMap((list) => phrasesOf(list, row.category, 'alone')),
    ...Object.values(row.weak ?? {}).flatMap((list) => phrasesOf(list, row.category, 'weak')),
    ...phrasesOf(row.never ?? '', row.category, 'never'),
  ]);
}

function build(): WordIndex {
  const byFirst = new Map<string, Phrase[]>();
  const glued = new Map<string, readonly string[]>();
  const known = new Set<string>(PERSONS);
  const parts = new Set<string>([...SHORT_PARTS, ...splitName(AFFIXES), ...PERSONS, ...ABBREVIATIONS]);
  for (const word of NEVER_PARTS) parts.delete(word);
  for (const phrase of allPhrases()) {
    const [first = ''] = phrase.words;
    const list = byFirst.get(first);
    if (list) list.push(phrase);
    else byFirst.set(first, [phrase]);
    if (phrase.words.length > 1) glued.set(phrase.words.join(''), phrase.words);
    for (const word of phrase.words) {
      known.add(word);
      if (phrase.strength !== 'never' && word.length > 2 && !NEVER_PARTS.has(word)) parts.add(word);
    }
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.words.length - one.words.length);
  const notTypes = new Map(WORDS.map((row) => [row.category, new Set(row.notTypes.split(', '))]));
  return { byFirst, glued, known, parts, notTypes };
}

let built: WordIndex | undefined;

/** The word lists, compiled on first use: most runs never meet a datum. */
export const wordIndex = (): WordIndex => (built ??= build());
