import type { Analysis } from '../project/analysis.ts';
import type { FixTitle } from '../reports/result.ts';
import type { Finding } from '../rules/finding.ts';
import type { Shell } from './shell.ts';

/** What could be done about a finding. */
export type FixTitles = (finding: Finding) => readonly FixTitle[];

/** Makes the fixes when a report asks for them; `isGiven`: one config was named, and holds for every file. */
export async function fixTitles({ today }: Shell, analysis: Analysis, isGiven: boolean): Promise<FixTitles> {
  if (analysis.findings.length === 0) return () => [];
  const { fixer } = await import('../fixes/fixes-of.ts');
  const [only] = analysis.configs;
  return fixer(analysis, { today, ...(isGiven ? { fileFor: () => only } : {}) });
}
