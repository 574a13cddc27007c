/** A text with `⟦` and `⟧` around the ranges that are expected, in their order; ranges may be empty but not nested. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out. */
export function unmarked(marked: string): Marked {
  const pieces = marked.split(/([⟦⟧])/);
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of pieces) {
    const last = ranges.at(-1);
    if (piece === '⟦') ranges.push({ start: text.length, end: text.length });
    else if (piece === '⟧' && last) last.end = text.length;
    else text += piece;
  }
  return { text, ranges };
}
