import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { CHECKLIST } from '../config/checklist.ts';
import { addAttestation } from '../config/edit.ts';
import { rangeOf } from '../config/locate.ts';
import { nearestConfig } from '../config/nearest.ts';
import type { Answer } from '../paper/answer.ts';
import { checklistAnswers } from '../paper/checklist-answers.ts';
import type { AttestParams, ChecklistRow, SpanIn } from './protocol.ts';
import type { Root } from './root.ts';
import { today } from './today.ts';
import type { View } from './view.ts';

/** Where a row is answered: in the config, or by the code. */
function placeOf(view: View, config: string | undefined, { row, places }: Answer): SpanIn | undefined {
  const text = config === undefined ? undefined : view.analysis.textOf(config);
  const written = text === undefined ? undefined : rangeOf(text, ['attestations', row]);
  const place = written && config !== undefined ? { file: config, ...written } : places[0];
  const range = place && view.range(place);
  return range && { uri: view.uri(place.file), range };
}

/** Crisp's own checklist with the answers of code and config, for each config of a root. */
export function checklistOf(root: Root, view: View): readonly ChecklistRow[] {
  const { analysis } = view;
  return checklistAnswers(analysis, nearestConfig(analysis.configs), today()).flatMap(({ config, answers }) =>
    answers.map((answer): ChecklistRow => {
      const place = placeOf(view, config, answer);
      return {
        root: root.uri,
        id: answer.row,
        title: answer.title,
        state: answer.state,
        detail: answer.says,
        where: answer.where,
        ...(config !== undefined && { config }),
        ...(answer.website !== undefined && { website: answer.website }),
        ...(place && { place }),
      };
    }),
  );
}

/** The edit that writes an answer into the config; undefined when the row or the config is not there, or was edited since. */
export function attestation(view: View, params: AttestParams): WorkspaceEdit | undefined {
  const { config, row, website, by, evidence } = params;
  const known = CHECKLIST.find(({ id }) => id === row);
  const text = view.analysis.textOf(config);
  if (!known || text === undefined || view.hasMoved(config)) return undefined;
  const answer = {
    ...(website !== undefined && { website }),
    on: today(),
    by,
    ...(evidence !== '' && { evidence }),
  };
  const edits = addAttestation(text, known.id, answer).map(({ start, end, text: newText }) => ({
    range: view.rangeNow(config, { start, end }),
    newText,
  }));
  return edits.length > 0 ? { changes: { [view.uri(config)]: edits } } : undefined;
}
