import type { Config, Declaration } from './config.ts';

/**
 * Whether a pattern of the allowlist covers an item: `*` stands for any text, also for none, and case counts. Takes time in
 * proportion to the two lengths multiplied, whatever the pattern.
 */
export function coversItem(pattern: string, item: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === item;
  const tail = rest.pop() ?? '';
  if (!item.startsWith(head) || !item.endsWith(tail) || item.length < head.length + tail.length) return false;
  const end = item.length - tail.length;
  let from = head.length;
  for (const piece of rest) {
    // The leftmost place is as good as any: what follows only gets more room.
    const place = item.indexOf(piece, from);
    if (place < 0 || place + piece.length > end) return false;
    from = place + piece.length;
  }
  return true;
}

interface Covering {
  /** The position in `data`. */
  readonly index: number;
  readonly declaration: Declaration;
  /** The position in its `items` of the pattern that covers. */
  readonly pattern: number;
}

/** How exactly a pattern names an item: first by the text that it fixes, then by having fewer gaps. */
function moreSpecific(a: string, b: string): boolean {
  const [fixedA, fixedB] = [a, b].map((pattern) => pattern.replaceAll('*', '').length) as [number, number];
  return fixedA === fixedB ? a.length < b.length : fixedA > fixedB;
}

/** The declaration that covers an item: the one with the most specific pattern, and the first of equals. */
export function declarationFor({ data }: Pick<Config, 'data'>, item: string): Covering | undefined {
  let best: (Covering & { readonly text: string }) | undefined;
  for (const [index, declaration] of data.entries()) {
    for (const [pattern, text] of declaration.items.entries()) {
      if (!coversItem(text, item)) continue;
      if (best === undefined || moreSpecific(text, best.text)) best = { index, declaration, pattern, text };
    }
  }
  return best && { index: best.index, declaration: best.declaration, pattern: best.pattern };
}
