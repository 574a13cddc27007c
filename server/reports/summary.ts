import type { Skipped } from '../project/analysis.ts';
import { type Result, silencedBy } from './result.ts';

/** "1 file", "2 files". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly suppressed: number;
  readonly baselined: number;
}

/** The findings that count, and those that do not. */
export function countsOf(result: Result): Counts {
  const counts = { errors: 0, warnings: 0, suppressed: 0, baselined: 0 };
  for (const finding of result.findings) {
    const by = silencedBy(result, finding);
    if (by === 'comment') counts.suppressed++;
    else if (by === 'baseline') counts.baselined++;
    else if (finding.severity === 'error') counts.errors++;
    else counts.warnings++;
  }
  return counts;
}

/** The kind of a reason: what stands before the particulars in brackets. */
const kindOfReason = (why: string): string => why.replace(/ \([^()]*\)$/, '');

/** "2 not read: server template, 1 larger than 5.0 MB": most frequent reason first. */
function reasons(skipped: readonly Skipped[]): string {
  const kinds = new Map<string, number>();
  for (const { why } of skipped) kinds.set(kindOfReason(why), (kinds.get(kindOfReason(why)) ?? 0) + 1);
  return [...kinds]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([why, number]) => `${number} ${why}`)
    .join(', ');
}

/** What was found, in one line: "2 errors and 1 warning (1 suppressed)." */
export function foundLine(result: Result): string {
  const { errors, warnings, suppressed, baselined } = countsOf(result);
  const aside = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ].join(', ');
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' and ');
  return `${found === '' ? 'No findings' : found}${aside === '' ? '' : ` (${aside})`}.`;
}

/** "120 files scanned, 4 with Crisp; 3 skipped: 2 not text, 1 larger than 5.0 MB." */
export function scannedWords(files: number, crispFiles: number, skipped: readonly Skipped[]): string {
  const mention = files === 0 ? '' : crispFiles === 0 ? ', none mentions Crisp' : `, ${crispFiles} with Crisp`;
  const left = skipped.length === 0 ? 'none skipped' : `${skipped.length} skipped: ${reasons(skipped)}`;
  return `${count(files, 'file')} scanned${mention}; ${left}.`;
}

/** What was looked at, in one line: nothing found and nothing looked at must never look alike. */
export function scannedLine({ analysis, skipped }: Result): string {
  return scannedWords(analysis.stats.files, analysis.stats.crispFiles, skipped);
}
