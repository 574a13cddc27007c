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

/** The one of `words` that was probably meant by `word`: at most a third of it differs. `legal_basis` is as good as `legalBasis`. */
export function closest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const given = plain(word);
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const candidate of words) {
    const edits = distance(given, plain(candidate));
    if (
      edits <= Math.ceil(candidate.length / 3) &&
      edits < candidate.length &&
      (best === undefined || edits < best.edits)
    ) {
      best = { word: candidate, edits };
    }
  }
  return best?.word;
}
