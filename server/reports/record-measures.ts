import type { Flow } from '../flows/flow.ts';
import type { Analysis } from '../project/analysis.ts';
import { type Block, type Cell, cell, code, joinedBy, type Tone } from './document.ts';
import type { Row } from './inventory-groups.ts';
import { placesOf } from './result.ts';

type Line = readonly [measure: Cell, state: Cell];

const line = (measure: string, tone: Tone, ...state: Cell['text']): Line => [cell(measure), { text: state, tone }];

const waits = ({ flow }: Row): boolean =>
  flow.gate.status === 'consented' || (flow.direction === 'send' && flow.gate.load === 'consented');

/** "2 of 3 places": good when all are. */
function share(measure: string, rows: readonly Row[], holds: (row: Row) => boolean): readonly Line[] {
  if (rows.length === 0) return [];
  const number = rows.filter(holds).length;
  const tone = number === rows.length ? 'good' : number === 0 ? 'bad' : 'middling';
  return [line(measure, tone, `${number} of ${rows.length} ${rows.length === 1 ? 'place' : 'places'}`)];
}

function logoutLines(analysis: Analysis): readonly Line[] {
  const { logouts } = analysis;
  if (logouts.length === 0) return [];
  const places = placesOf(analysis);
  const at = (file: Parameters<typeof places.spot>[0]): Cell['text'][number] => {
    const spot = places.spot(file);
    return code(`${spot.file}:${spot.line}`);
  };
  const reset = logouts.filter((logout) => logout.reset !== undefined);
  const early = reset.filter((logout) => logout.clears !== undefined && !logout.ordered);
  const tone = reset.length < logouts.length || early.length > 0 ? 'middling' : 'good';
  const state = `${reset.length} of ${logouts.length}`;
  const where =
    reset.length === 0
      ? []
      : [
          ': ',
          ...joinedBy(
            ', ',
            reset.map((logout) => at(logout.reset ?? logout.place)),
          ),
        ];
  const order = early.length > 0 ? [', but the token is cleared too late'] : [];
  return [line('The session is reset at sign-out', tone, state, ...where, ...order)];
}

const has = (flow: Flow, trait: Flow['traits'][number]['k']): boolean => flow.traits.some(({ k }) => k === trait);

function tokenLines(rows: readonly Row[]): readonly Line[] {
  const tokens = rows.filter(({ flow }) => flow.direction === 'send' && flow.item === 'session:token');
  return share('Session tokens that cannot be guessed', tokens, ({ flow }) => !has(flow, 'predictable'));
}

/** The e-mail address comes with a signature that a server made, so nobody can pass for another. */
function signedLines(rows: readonly Row[], analysis: Analysis): readonly Line[] {
  const mails = rows.filter(
    ({ flow }) => flow.item === 'user:email' && flow.direction === 'send' && flow.delivery !== 'refused',
  );
  const isSigned = ({ flow: { sink } }: Row): boolean =>
    /signature|hmac|\[[^\][,]+,[^\][]+\]\s*\]/i.test(analysis.textOf(sink.file)?.slice(sink.start, sink.end) ?? '');
  return share('Verified e-mail addresses (signed by a server)', mails, isSigned);
}

/** What the code itself does for the security of the data: gates, resets, tokens, pseudonyms. */
export function measureBlocks(rows: readonly Row[], analysis: Analysis): readonly Block[] {
  const sent = rows.filter(
    ({ flow, basis }) =>
      flow.direction === 'send' && flow.delivery !== 'refused' && (basis === '' || basis === 'consent'),
  );
  const loads = rows.filter(({ flow }) => flow.direction === 'load');
  const transformed = rows.filter(({ flow }) => flow.direction === 'send' && has(flow, 'transformed'));
  const lines = [
    ...share('The chatbox loads after consent only', loads, waits),
    ...share('Data that needs consent leaves after consent only', sent, waits),
    ...logoutLines(analysis),
    ...tokenLines(rows),
    ...signedLines(rows, analysis),
    ...(transformed.length > 0
      ? [line('Hashed, masked or shortened before sending', 'good', `${transformed.length}`)]
      : []),
    analysis.secrets.length === 0
      ? line('No secret of Crisp in browser code', 'good', 'none found')
      : line('No secret of Crisp in browser code', 'bad', `${analysis.secrets.length} found`),
  ];
  return [
    { k: 'heading', level: 2, text: ['Security measures seen in the code'] },
    { k: 'table', caption: 'Read from the code (GDPR Art. 32)', heads: ['Measure', 'In the code'], rows: lines },
  ];
}
