import { canonicalWords } from './canonical-words.ts';
import { wordIndex } from './word-index.ts';

const SHORTEST = 6;
const LONGEST = 40;

// English words that happen to be made of two words of the lists.
const WHOLE = new Set(
  `microphone headphone megaphone earphone saxophone phoneme childbirth geopolitical sociopolitical cartel cartels chattel chattels
  friendship friendships personage personages telnet photocopy photocopies`.split(/\s+/),
);

/** The fewest known words that spell `word` completely; undefined when there are none. */
function segment(word: string, parts: ReadonlySet<string>): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end++) {
    for (let start = Math.max(0, end - 16); start <= end - 2; start++) {
      const head = best[start];
      const known = best[end];
      if (!head || (known && known.length <= head.length + 1)) continue;
      const part = word.slice(start, end);
      if (parts.has(part)) best[end] = [...head, part];
    }
  }
  return best[word.length];
}

/** Takes glued words apart and spells abbreviations out: `creditcardno` becomes `credit card number`. Unknown words stay. */
export function expandWords(words: readonly string[]): readonly string[] {
  const index = wordIndex();
  let expanded: string[] | undefined;
  words.forEach((word, at) => {
    const split = takeApart(word, index);
    if (split) (expanded ??= words.slice(0, at)).push(...split);
    else expanded?.push(word);
  });
  return canonicalWords(expanded ?? words);
}

function takeApart(word: string, { known, glued, parts }: ReturnType<typeof wordIndex>): readonly string[] | undefined {
  if (known.has(word)) return undefined;
  const phrase = glued.get(word);
  if (phrase) return phrase;
  if (word.length < SHORTEST || word.length > LONGEST || WHOLE.has(word)) return undefined;
  const split = segment(word, parts);
  return split && split.length > 1 ? split : undefined;
}
