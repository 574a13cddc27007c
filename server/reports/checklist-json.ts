import type { Checklist } from '../paper/checklist-answers.ts';
import { placesOf, type Result } from './result.ts';
import { statsOf } from './stats-json.ts';

/** The checklist as data, version 1. */
export function checklistJson(result: Result, checklists: readonly Checklist[], today: string): string {
  const places = placesOf(result.analysis);
  const report = {
    version: 1,
    root: result.root,
    today,
    stats: statsOf(result),
    checklists: checklists.map(({ answers, config }) => ({
      config: config ?? null,
      rows: answers.map(({ attestation, row, says, state, title, website, where, ...answer }) => ({
        row,
        title,
        website: website ?? null,
        state,
        says,
        where,
        attestation: attestation ?? null,
        places: answer.places.map((place) => {
          const { column, file, line } = places.spot(place);
          return { file, line, column };
        }),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
