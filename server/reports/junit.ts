import type { Finding } from '../rules/finding.ts';
import { ciPath } from './ci-path.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';
import { foundLine, scannedLine } from './summary.ts';

/** Text in XML 1.0, which has no way to write a control character: `harmless` leaves none. */
export function xmlText(text: string): string {
  return harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

function body(result: Result, places: Places, finding: Finding): string {
  const { file, line, column } = places.spot(finding.place);
  const steps = finding.related.map(({ place, label }, at) => {
    const spot = places.spot(place);
    return `${at + 1}. ${harmlessLine(label)} (${ciPath(result, spot.file)}:${spot.line})`;
  });
  return [
    `${ciPath(result, file)}:${line}:${column}`,
    harmlessLine(finding.message),
    ...steps,
    harmlessLine(finding.advice),
  ].join('\n');
}

/** An error fails; a warning passes and is written to the output of its case; what is suppressed was skipped. */
function outcome(result: Result, places: Places, finding: Finding): string {
  const by = silencedBy(result, finding);
  if (by !== undefined) {
    const reason = finding.suppressed ? `suppressed: ${harmlessLine(finding.suppressed.reason)}` : 'in the baseline';
    return `<skipped>${xmlText(reason)}</skipped>`;
  }
  const text = xmlText(body(result, places, finding));
  return finding.severity === 'error'
    ? `<failure message="${xmlText(harmlessLine(finding.message))}" type="${finding.rule}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
}

function testcase(result: Result, places: Places, finding: Finding): string {
  const { file, line, column } = places.spot(finding.place);
  const name = `${finding.rule} (${line}:${column})`;
  return `    <testcase name="${xmlText(name)}" classname="${xmlText(ciPath(result, file))}">${outcome(result, places, finding)}</testcase>`;
}

function suite(result: Result, places: Places, file: string, findings: readonly Finding[]): readonly string[] {
  const silent = findings.filter((finding) => silencedBy(result, finding) !== undefined).length;
  const failures = findings.filter(
    (finding) => finding.severity === 'error' && silencedBy(result, finding) === undefined,
  ).length;
  return [
    `  <testsuite name="${xmlText(ciPath(result, file))}" tests="${findings.length}" failures="${failures}" errors="0" skipped="${silent}">`,
    ...findings.map((finding) => testcase(result, places, finding)),
    '  </testsuite>',
  ];
}

/** The findings as JUnit XML, a suite for each file. A clean run has one case that passes: readers take an empty report for a failure. */
export function junit(result: Result): string {
  const places = placesOf(result.analysis);
  const files = [...new Set(result.findings.map(({ place }) => place.file))];
  const suites = files.flatMap((file) =>
    suite(
      result,
      places,
      file,
      result.findings.filter(({ place }) => place.file === file),
    ),
  );
  const said = xmlText(`${foundLine(result)} ${scannedLine(result)}`);
  const clean = [
    '  <testsuite name="crisp-privacy" tests="1" failures="0" errors="0" skipped="0">',
    `    <testcase name="no findings" classname="crisp-privacy"><system-out>${said}</system-out></testcase>`,
    '  </testsuite>',
  ];
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="crisp-privacy">', ...(files.length > 0 ? suites : clean), '</testsuites>'].join('\n')}\n`;
}
