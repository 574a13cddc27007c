import { categoryOf } from '../catalogue/personal/categories.ts';
import type { Change, Entry } from '../paper/inventory-delta.ts';
import { cell, code, type Document, type Inline, type Tone } from './document.ts';
import { count } from './summary.ts';

const WORDS: Readonly<Record<Change['k'], readonly [words: string, tone: Tone]>> = {
  'new-datum': ['new datum', 'bad'],
  'new-place': ['new place', 'middling'],
  'gate-lost': ['consent lost', 'bad'],
  'gate-gained': ['consent gained', 'good'],
  'basis-changed': ['legal basis changed', 'middling'],
  'value-changed': ['value changed', 'middling'],
  removed: ['removed', 'good'],
};

/** A kind of change in words. */
export const changeInWords = ({ k }: Change): string => WORDS[k][0];

/** The flow that a change speaks of: as it is now, or as it was where it is gone. */
export const entryOf = (change: Change): Entry => (change.k === 'removed' ? change.before : change.now);

const kindsOf = ({ categories }: Entry): string => categories.map((key) => categoryOf(key)?.title ?? key).join(', ');
const gateOf = ({ gate }: Entry): string =>
  gate.status === 'consented'
    ? 'after consent'
    : gate.status === 'partial'
      ? 'after consent on some ways only'
      : 'without consent';

/** From what to what. */
export function changeDetail(change: Change): readonly Inline[] {
  switch (change.k) {
    case 'new-datum':
    case 'new-place':
    case 'removed':
      return [gateOf(entryOf(change))];
    case 'gate-lost':
    case 'gate-gained':
      return [`${gateOf(change.before)} → ${gateOf(change.now)}`];
    case 'basis-changed':
      return [
        `${change.before.declaration?.legalBasis ?? 'not declared'} → ${change.now.declaration?.legalBasis ?? 'not declared'}`,
      ];
    case 'value-changed':
      return [code(change.before.value), ' → ', code(change.now.value)];
  }
}

/** "2 changes in what flows to Crisp since main." */
export const deltaLine = (changes: readonly Change[], since: string): string =>
  changes.length === 0
    ? `Nothing has changed in what flows to Crisp since ${since}.`
    : `${count(changes.length, 'change')} in what flows to Crisp since ${since}.`;

/** The changes as a document, fit for a comment on a pull request. */
export function deltaDocument(changes: readonly Change[], since: string): Document {
  const rows = changes.map((change) => {
    const entry = entryOf(change);
    const [words, tone] = WORDS[change.k];
    return [
      { text: [words], tone },
      cell(code(entry.item)),
      cell(kindsOf(entry)),
      cell(...changeDetail(change)),
      cell(code(`${entry.file}:${entry.line}`)),
    ];
  });
  return {
    title: 'Crisp: what changes in the data that is sent',
    blocks: [
      { k: 'text', text: [deltaLine(changes, since)] },
      ...(rows.length === 0
        ? []
        : [
            {
              k: 'table',
              caption: 'Changes, the gravest first',
              heads: ['Change', 'In Crisp', 'Data', 'Details', 'Place'],
              rows,
            } as const,
          ]),
    ],
  };
}
