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

/** How far the candidate is from what was written, when that is at most `most`; its beginning (`warn`) is as near as one slip. */
function slips(given: string, candidate: string, most: number): number | undefined {
  if (given.length >= 3 && candidate.startsWith(given) && candidate !== given) return 1;
  if (Math.abs(given.length - candidate.length) > most) return undefined;
  const edits = distance(given, candidate);
  return edits <= most ? edits : undefined;
}

/**
 * The one of `words` that was probably meant by `word`: at most a third of it is wrong, or `word` is its beginning. `legal_basis` is as
 * good as `legalBasis`.
 */
export function closest(word: string, words: Iterable<string>): string | undefined {
  const given = plain(word);
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const candidate of words) {
    const edits = slips(given, plain(candidate), Math.max(1, candidate.length / 3));
    if (edits !== undefined && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}
