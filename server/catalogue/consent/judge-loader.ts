import type { Access, Judged } from './access.ts';
import { matchAccess } from './match-row.ts';
import { patternOf } from './pattern.ts';
import { PLATFORMS } from './platforms.ts';

/**
 * What a platform's own way of loading Crisp waits for: `crisp({ websiteId })` of `@c15t/scripts/crisp`, which it loads once the
 * category is granted. `call` ends in the call. Undefined for every other call.
 */
export function judgeLoader(call: Access): Judged | undefined {
  for (const platform of PLATFORMS) {
    for (const loader of platform.loaders ?? []) {
      if (!matchAccess({ platform, pattern: patternOf(loader.call) }, call)) continue;
      const { category } = loader;
      const found = loader.proves === 'neutral' ? 'not-consent' : loader.proves;
      return { class: found, platform: platform.id, ...(category !== undefined && { category }), note: loader.note };
    }
  }
  return undefined;
}
