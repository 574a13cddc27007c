import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { placesOf, type Result, silencedBy } from './result.ts';
import { foundLine, scannedLine } from './summary.ts';

/** The findings as a Markdown page: a table and the steps; fit for a comment on a pull request or a job's summary. */
export function checkMarkdown(result: Result): string {
  const places = placesOf(result.analysis);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const rows = open.map((finding) => {
    const spot = places.spot(finding.place);
    const severity = finding.severity === 'error' ? '🔴 error' : '🟡 warning';
    return [
      severity,
      finding.rule,
      markdownCode(`${spot.file}:${spot.line}`),
      `${markdownText(finding.message)} ${markdownText(finding.advice)}`,
    ];
  });
  return `${[
    '## crisp-privacy',
    '',
    `**${foundLine(result)}** ${markdownText(scannedLine(result))}`,
    ...(rows.length > 0 ? ['', ...markdownTable(['', 'rule', 'place', 'finding'], rows)] : []),
  ].join('\n')}\n`;
}
