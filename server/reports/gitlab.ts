import type { RuleId } from '../config/rules.ts';
import { ciPath } from './ci-path.ts';
import { fingerprintHash, fingerprintsOf } from './fingerprint.ts';
import { harmlessLine } from './harmless.ts';
import { placesOf, type Result, silencedBy } from './result.ts';

const WORST: readonly RuleId[] = ['secret-in-client', 'sensitive-data'];

/** The findings as GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/). */
export function gitlabCodeQuality(result: Result): string {
  const places = placesOf(result.analysis);
  const fingerprints = fingerprintsOf(result.findings);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const issues = open.map((finding) => {
    const { file, line, endLine } = places.spot(finding.place);
    const error = WORST.includes(finding.rule) ? 'blocker' : 'critical';
    return {
      description: `${harmlessLine(finding.message)} ${harmlessLine(finding.advice)}`,
      check_name: finding.rule,
      fingerprint: fingerprintHash(fingerprints.get(finding) ?? ''),
      severity: finding.severity === 'error' ? error : 'minor',
      location: { path: ciPath(result, file), lines: { begin: line, end: endLine } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
