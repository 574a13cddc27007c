import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { placesOf, type Result, silencedBy } from './result.ts';
import { count, foundLine, scannedLine } from './summary.ts';

/** As many of the rows as fit into a number of characters. */
function fitting(rows: readonly (readonly string[])[], room: number): readonly (readonly string[])[] {
  let left = room;
  return rows.filter((row) => (left -= row.join(' | ').length + 5) >= 0);
}

/** The findings as a Markdown page: fit for a comment on a pull request or a job's summary, of at most `room` characters. */
export function checkMarkdown(result: Result, room = Number.POSITIVE_INFINITY): string {
  const places = placesOf(result.analysis);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const rows = open.map((finding) => {
    const spot = places.spot(finding.place);
    const severity = finding.severity === 'error' ? '🔴 error' : '🟡 warning';
    const words = `${markdownText(finding.message)} ${markdownText(finding.advice)}`;
    return [severity, finding.rule, markdownCode(`${spot.file}:${spot.line}`), words];
  });
  const shown = fitting(rows, room);
  const more = rows.length - shown.length;
  return `${[
    '## crisp-privacy',
    '',
    `**${foundLine(result)}** ${markdownText(scannedLine(result))}`,
    ...(shown.length > 0 ? ['', ...markdownTable(['', 'rule', 'place', 'finding'], shown)] : []),
    ...(more > 0 ? ['', `${count(more, 'finding')} more did not fit here.`] : []),
  ].join('\n')}\n`;
}
