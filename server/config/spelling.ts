/** Edits (insert, delete, replace, swap of neighbours) between two short words. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? Infinity;
}

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/** Longer words are no slip of the pen, and comparing them takes long. */
const LONGEST = 60;

/** How far the candidate is from what was written; the beginning of a word (`warn`) is as near as one slip. */
function slips(given: string, candidate: string): number {
  return given.length >= 3 && candidate.startsWith(given) && candidate !== given ? 1 : distance(given, candidate);
}

/**
 * The one of `words` that was probably meant by `word`: less than a third of it is wrong, or `word` is its beginning. `legal_basis` is
 * as good as `legalBasis`.
 */
export function closest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const given = plain(word);
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const candidate of words) {
    const edits = slips(given, plain(candidate));
    if (edits <= Math.max(1, candidate.length / 3) && (best === undefined || edits < best.edits)) {
      best = { word: candidate, edits };
    }
  }
  return best?.word;
}
