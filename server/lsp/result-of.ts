import manifest from '../../package.json' with { type: 'json' };
import type { Result } from '../reports/result.ts';
import type { View } from './view.ts';

export const VERSION: string = manifest.version;

/** What the reports print, of one root. */
export function resultOf({ analysis }: View): Result {
  return {
    analysis,
    root: '.',
    checkoutPath: '',
    version: VERSION,
    skipped: analysis.stats.skipped,
    findings: analysis.findings,
    baselined: new Set(),
    fixesOf: () => [],
  };
}
