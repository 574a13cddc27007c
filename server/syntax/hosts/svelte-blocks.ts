import type { MarkupCode, MarkupElement, MarkupNode } from './markup.ts';

/** A template of Svelte with its blocks put together. */
export type SvelteNode = SvelteElement | SvelteBlock | { readonly k: 'code'; readonly code: MarkupCode };

export interface SvelteElement {
  readonly k: 'element';
  readonly element: MarkupElement;
  readonly children: readonly SvelteNode[];
}

/** `{#name head}…{:else head}…{/name}`: the opening is the first branch. */
export interface SvelteBlock {
  readonly k: 'block';
  readonly branches: readonly SvelteBranch[];
}

export interface SvelteBranch {
  readonly code: MarkupCode;
  readonly children: SvelteNode[];
}

/** Puts blocks together; an end without its block is dropped, a block without its end reaches to the end of its element. */
export function svelteNodes(nodes: readonly MarkupNode[]): SvelteNode[] {
  const root: SvelteNode[] = [];
  const open: SvelteBranch[][] = [];
  for (const node of nodes) {
    const into = open.at(-1)?.at(-1)?.children ?? root;
    if (node.k === 'element') {
      into.push({ k: 'element', element: node, children: svelteNodes(node.children) });
    } else if (node.sigil === '#') {
      const branches = [{ code: node, children: [] }];
      open.push(branches);
      into.push({ k: 'block', branches });
    } else if (node.sigil === ':') {
      open.at(-1)?.push({ code: node, children: [] });
    } else if (node.sigil === '/') {
      open.pop();
    } else {
      into.push({ k: 'code', code: node });
    }
  }
  return root;
}
