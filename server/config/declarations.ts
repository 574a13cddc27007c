import type { Config, Declaration } from './config.ts';

/** The declaration that covers an item: the most specific pattern wins, the first of equals. */
export function declarationFor(
  config: Config,
  item: string,
): { readonly index: number; readonly declaration: Declaration } | undefined {
  let best: { readonly index: number; readonly declaration: Declaration; readonly weight: number } | undefined;
  for (const [index, declaration] of config.data.entries())
    for (const pattern of declaration.items ?? []) {
      const weight = pattern.replaceAll('*', '').length;
      if (coversItem(pattern, item) && (!best || weight > best.weight)) best = { index, declaration, weight };
    }
  return best;
}

/** Whether an entry of `items` covers an item; `*` stands for any text. */
export function coversItem(pattern: string, item: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(item);
}
