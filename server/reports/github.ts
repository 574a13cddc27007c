import type { Finding } from '../rules/finding.ts';
import { ciPath } from './ci-path.ts';
import { harmlessLine } from './harmless.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';

// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
const value = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(result: Result, places: Places, finding: Finding): string {
  const { file, line, column, endLine, endColumn } = places.spot(finding.place);
  const properties = {
    file: ciPath(result, file),
    line,
    endLine,
    // Columns are understood within one line only.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: `crisp-privacy: ${finding.rule}`,
  };
  const written = Object.entries(properties).map(([name, of]) => `${name}=${property(String(of))}`);
  return `::${finding.severity} ${written.join(',')}::${value(`${harmlessLine(finding.message)} ${harmlessLine(finding.advice)}`)}\n`;
}

/** The findings as workflow commands: annotations on the lines of a pull request. GitHub shows ten of each kind, errors come first. */
export function githubAnnotations(result: Result): string {
  const places = placesOf(result.analysis);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const loud = open.filter(({ severity }) => severity === 'error');
  const quiet = open.filter(({ severity }) => severity !== 'error');
  return [...loud, ...quiet].map((finding) => annotation(result, places, finding)).join('');
}
