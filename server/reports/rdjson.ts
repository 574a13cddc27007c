import type { Place } from '../flows/flow.ts';
import { ciPath } from './ci-path.ts';
import { harmlessLine } from './harmless.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';

/** reviewdog counts columns in bytes of UTF-8 (proto/rdf/reviewdog.proto); both numbers start at 1, the end is exclusive. */
function bytesBefore(places: Places, file: string, line: number, column: number): number {
  return (
    Buffer.byteLength(
      places
        .lines(file)
        .text(line)
        .slice(0, column - 1),
    ) + 1
  );
}

function locationOf(result: Result, places: Places, place: Place): object {
  const { file, line, column, endLine, endColumn } = places.spot(place);
  return {
    path: ciPath(result, file),
    range: {
      start: { line, column: bytesBefore(places, file, line, column) },
      end: { line: endLine, column: bytesBefore(places, file, endLine, endColumn) },
    },
  };
}

/** The findings as reviewdog's rdjson. */
export function rdjson(result: Result): string {
  const places = placesOf(result.analysis);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const report = {
    source: { name: 'crisp-privacy', url: 'https://www.npmjs.com/package/crisp-privacy' },
    diagnostics: open.map((finding) => ({
      message: `${harmlessLine(finding.message)} ${harmlessLine(finding.advice)}`,
      location: locationOf(result, places, finding.place),
      severity: finding.severity === 'error' ? 'ERROR' : 'WARNING',
      code: { value: finding.rule },
      related_locations: finding.related.map(({ place, label }) => ({
        message: harmlessLine(label),
        location: locationOf(result, places, place),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
