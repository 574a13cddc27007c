import type { Picture, Tone } from './document.ts';
import type { Row } from './inventory-groups.ts';

const STATES = [
  { text: 'after consent', tone: 'good' },
  { text: 'waits for a consented chatbox', tone: 'good' },
  { text: 'on another legal basis', tone: 'middling' },
  { text: 'after consent on some ways only', tone: 'bad' },
  { text: 'without consent', tone: 'bad' },
] as const satisfies readonly { readonly text: string; readonly tone: Tone }[];

function stateOf({ flow: { direction, gate }, basis }: Row): number {
  if (gate.status === 'consented') return 0;
  if (direction === 'send' && gate.load === 'consented') return 1;
  if (basis !== '' && basis !== 'consent') return 2;
  return gate.status === 'partial' ? 3 : 4;
}

const nameOf = ({ flow, kinds }: Row): string => {
  if (flow.direction === 'load') return 'Loading the chatbox';
  return kinds === '' ? flow.item : kinds;
};

/** What flows to Crisp, and behind what: kinds of data on the left, gates in the middle. */
export function recordPicture(rows: readonly Row[]): Picture {
  const names = [...new Set(rows.map(nameOf))];
  const states = STATES.flatMap((state, at) => (rows.some((row) => stateOf(row) === at) ? [{ ...state, at }] : []));
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = `${names.indexOf(nameOf(row))} ${states.findIndex(({ at }) => at === stateOf(row))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const links = [...counts].map(([key, count]) => {
    const [left = 0, middle = 0] = key.split(' ').map(Number);
    return { left, middle, count };
  });
  return { columns: [names, states.map(({ text, tone }) => ({ text, tone })), 'Crisp'], links };
}
