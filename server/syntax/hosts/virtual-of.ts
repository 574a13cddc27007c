import { identity, type Virtual } from '../virtual.ts';
import { astroVirtual } from './astro.ts';
import { sourceKind } from './extensions.ts';
import { pageVirtual } from './html.ts';
import type { Parse } from './reading.ts';
import { svelteVirtual } from './svelte.ts';
import { vueVirtual } from './vue.ts';

export { withSnippets } from './snippets.ts';

/**
 * The one script that stands for a file, by the extension of its path; a file of an unknown extension is read as JavaScript.
 * Never throws: what cannot be read is among the problems.
 */
export function virtualOf(path: string, text: string, parse: Parse): Virtual {
  const kind = sourceKind(path) ?? 'js';
  try {
    switch (kind) {
      case 'ts':
      case 'tsx':
      case 'js':
        return identity(text, kind);
      case 'vue':
        return vueVirtual(identity(text, 'js'), parse);
      case 'html':
        return pageVirtual(identity(text, 'js'), parse);
      case 'svelte':
        return svelteVirtual(identity(text, 'js'), parse);
      case 'astro':
        return astroVirtual(identity(text, 'js'), parse);
    }
  } catch (error) {
    // A parser that is not ours met something it was not made for.
    const message = error instanceof Error ? error.message : String(error);
    return { code: '', dialect: 'js', segments: [], problems: [{ at: 0, message }] };
  }
}
