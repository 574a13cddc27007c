import type { Answer, RowState } from '../paper/answer.ts';
import type { Checklist } from '../paper/checklist-answers.ts';
import type { Colors } from './colors.ts';
import { STATE_WORDS, totals } from './checklist-document.ts';
import { harmlessLine } from './harmless.ts';
import { type Places, placesOf, type Result } from './result.ts';

const MOST_PLACES = 3;

function painted(state: RowState, colors: Colors): string {
  const words = STATE_WORDS[state].padEnd(14);
  switch (state) {
    case 'code':
    case 'attested':
      return colors.green(words);
    case 'missing':
      return colors.red(words);
    case 'expired':
      return colors.yellow(words);
    case 'not-applicable':
      return colors.dim(words);
  }
}

function answerLines(answer: Answer, places: Places, colors: Colors): readonly string[] {
  const website = answer.website === undefined ? '' : ` (${harmlessLine(answer.website)})`;
  const spots = answer.places.slice(0, MOST_PLACES).map((place) => {
    const { file, line } = places.spot(place);
    return harmlessLine(`${file}:${line}`);
  });
  const left = answer.places.length - spots.length;
  const at = spots.length === 0 ? [] : [`  at ${spots.join(', ')}${left > 0 ? ` and ${left} more` : ''}`];
  const isOpen = answer.state === 'missing' || answer.state === 'expired';
  const more = [`  ${harmlessLine(answer.says)}`, ...at, ...(isOpen ? [`  do it in: ${answer.where}`] : [])];
  return [
    `${painted(answer.state, colors)}  ${colors.bold(answer.title)}${website}  ${colors.dim(answer.row)}`,
    ...more.map((line) => `${' '.repeat(14)}${line}`),
  ];
}

/** The checklist for a terminal. */
export function checklistPretty(result: Result, checklists: readonly Checklist[], colors: Colors): string {
  const places = placesOf(result.analysis);
  const blocks = checklists.map((checklist) =>
    [
      ...(checklists.length === 1 ? [] : [colors.bold(harmlessLine(checklist.config ?? 'without a config')), '']),
      ...checklist.answers.flatMap((answer) => answerLines(answer, places, colors)),
      '',
      `${totals(checklist)}.`,
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
