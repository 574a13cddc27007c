import type { Finding } from '../rules/finding.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';
import { statsOf } from './stats-json.ts';

function suppressedJson(result: Result, places: Places, finding: Finding): object | null {
  if (finding.suppressed) {
    const { file, line } = places.spot(finding.suppressed.place);
    return { by: 'comment', reason: finding.suppressed.reason, file, line };
  }
  return silencedBy(result, finding) === 'baseline' ? { by: 'baseline' } : null;
}

function findingJson(result: Result, places: Places, finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    advice: finding.advice,
    ...places.spot(finding.place),
    flow: finding.flow ?? null,
    related: finding.related.map(({ place, label }) => ({ ...places.spot(place), label })),
    fixes: result.fixesOf(finding).map(({ title, kind }) => ({ title, kind })),
    suppressed: suppressedJson(result, places, finding),
  };
}

/** The findings as data, version 1. What is suppressed is listed, and says so. */
export function checkJson(result: Result): string {
  const places = placesOf(result.analysis);
  const report = {
    version: 1,
    root: result.root,
    stats: statsOf(result),
    findings: result.findings.map((finding) => findingJson(result, places, finding)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
