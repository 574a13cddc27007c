import type { Answer, RowState } from '../paper/answer.ts';
import type { Checklist } from '../paper/checklist-answers.ts';
import { type Block, cell, code, type Document, type Inline, joinedBy, type Tone } from './document.ts';
import { type Places, placesOf, type Result } from './result.ts';
import { scannedLine } from './summary.ts';

/** A state in words. */
export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  code: 'shown by code',
  attested: 'attested',
  missing: 'missing',
  expired: 'expired',
  'not-applicable': 'not applicable',
};

const TONES: Readonly<Record<RowState, Tone | undefined>> = {
  code: 'good',
  attested: 'good',
  missing: 'bad',
  expired: 'middling',
  'not-applicable': undefined,
};

const MOST_PLACES = 5;

/** "3 missing, 1 expired, 10 attested": what is open comes first. */
export function totals({ answers }: Checklist): string {
  const order: readonly RowState[] = ['missing', 'expired', 'attested', 'code', 'not-applicable'];
  return order
    .map((state) => [answers.filter((answer) => answer.state === state).length, STATE_WORDS[state]] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');
}

function placesIn(places: Places, answer: Answer): readonly Inline[] {
  const spots = answer.places.slice(0, MOST_PLACES).map((place) => {
    const { file, line } = places.spot(place);
    return code(`${file}:${line}`);
  });
  const left = answer.places.length - spots.length;
  return [...joinedBy(', ', spots), ...(left > 0 ? [` and ${left} more`] : [])];
}

function table(places: Places, { answers }: Checklist): Block {
  return {
    k: 'table',
    caption: 'Each row of the checklist, its state, and what shows it',
    heads: ['Row', 'State', 'What shows it', 'Places', 'Where it is done'],
    rows: answers.map((answer) => {
      const tone = TONES[answer.state];
      const website = answer.website === undefined ? [] : [' ', code(answer.website)];
      return [
        cell(answer.title, ' (', code(answer.row), ')', ...website),
        { text: [STATE_WORDS[answer.state]], ...(tone === undefined ? {} : { tone }) },
        cell(answer.says),
        cell(...placesIn(places, answer)),
        cell(answer.where),
      ];
    }),
  };
}

/** The checklist as a document. */
export function checklistDocument(result: Result, checklists: readonly Checklist[], today: string): Document {
  const places = placesOf(result.analysis);
  return {
    title: 'Privacy checklist: Crisp chat',
    blocks: [
      { k: 'text', text: [`State of ${today}, by crisp-privacy ${result.version}. ${scannedLine(result)}`] },
      ...checklists.flatMap((checklist): readonly Block[] => [
        ...(checklists.length === 1
          ? []
          : [
              {
                k: 'heading',
                level: 2,
                text: checklist.config === undefined ? ['Without a config'] : [code(checklist.config)],
              } as const,
            ]),
        { k: 'text', text: [`${totals(checklist)}.`] },
        table(places, checklist),
      ]),
      {
        k: 'text',
        text: [
          'An answer is written into the config by ',
          code('crisp-privacy attest ROW --by NAME --evidence PLACE'),
          '.',
        ],
      },
    ],
  };
}
