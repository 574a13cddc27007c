import type { Result } from './result.ts';

/** The counts of a run as every JSON report has them. */
export function statsOf({ analysis, skipped }: Result): object {
  const { files, crispFiles } = analysis.stats;
  return { files, crispFiles, skipped: skipped.map(({ file, why }) => ({ file, why })) };
}
