import { CHECKLIST } from '../config/checklist.ts';
import type { Attestation, Config, Declaration } from '../config/config.ts';
import type { Flow } from '../flows/flow.ts';
import { codeOf } from '../rules/datum-in-words.ts';
import { type Block, cell, type Cell, code, type Document, type Inline, joinedBy, type Tone } from './document.ts';
import { durationInWords } from './duration-words.ts';
import { type Row, rowsOf } from './inventory-groups.ts';
import { categoryBlocks } from './record-categories.ts';
import { measureBlocks } from './record-measures.ts';
import { personsOf } from './record-persons.ts';
import { recordPicture } from './record-picture.ts';
import type { Result } from './result.ts';
import { scannedLine } from './summary.ts';

/** GDPR Art. 6(1). */
const BASES: Readonly<Record<NonNullable<Declaration['legalBasis']>, string>> = {
  consent: 'Consent, GDPR Art. 6(1)(a)',
  contract: 'Contract, GDPR Art. 6(1)(b)',
  'legal-obligation': 'Legal obligation, GDPR Art. 6(1)(c)',
  'vital-interests': 'Vital interests, GDPR Art. 6(1)(d)',
  'public-task': 'Public task, GDPR Art. 6(1)(e)',
  'legitimate-interests': 'Legitimate interests, GDPR Art. 6(1)(f)',
};

const heading = (text: string, level: 2 | 3 = 2): Block => ({ k: 'heading', level, text: [text] });

const TONES: Readonly<Record<Flow['gate']['status'], Tone>> = { consented: 'good', partial: 'bad', ungated: 'bad' };

function gateCell({ flow, gate, basis }: Row): Cell {
  const { by, load, status } = flow.gate;
  const waits = status === 'ungated' && flow.direction === 'send' && load === 'consented';
  const tone = waits
    ? 'good'
    : status !== 'consented' && basis !== '' && basis !== 'consent'
      ? 'middling'
      : TONES[status];
  return { text: by === undefined ? [gate] : [`${gate}: `, code(by)], tone };
}

const placeCell = ({ spot }: Row): Cell => cell(code(`${spot.file}:${spot.line}`));
const dataCell = ({ kinds }: Row): Cell => cell(kinds === '' ? 'not known' : kinds);
const valueCell = ({ flow }: Row): Cell => (flow.value === '' ? cell('') : cell(code(codeOf(flow))));

function sentTable(rows: readonly Row[]): Block {
  return {
    k: 'table',
    caption: 'What is sent, from which place in the code, and behind which consent',
    heads: ['Data', 'In Crisp', 'From the code', 'Gate', 'Place'],
    rows: rows.map((row) => {
      const refused = row.flow.delivery === 'refused' ? [' (Crisp drops it)'] : [];
      return [dataCell(row), cell(code(row.flow.item), ...refused), valueCell(row), gateCell(row), placeCell(row)];
    }),
  };
}

const filled = (text: string): readonly Inline[] => (text === '' ? [] : [text]);
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function activity(declaration: Declaration, rows: readonly Row[], number: number): readonly Block[] {
  const { legalBasis, purpose, recipients, retention, reviewed, justification, sensitive } = declaration;
  const kinds = unique(rows.map((row) => row.kinds).filter((kind) => kind !== ''));
  const facts: (readonly [string, readonly Inline[]])[] = [
    ['Purpose', filled(purpose)],
    ['Legal basis', filled(legalBasis === null ? '' : BASES[legalBasis])],
    ['Categories of personal data', filled(kinds.join('; '))],
    ['Categories of persons', filled(personsOf(rows.map(({ flow }) => flow)).join('; '))],
    ['Recipients', [...filled(recipients.join(', ')), ...(recipients.length > 0 ? ['; '] : []), 'Crisp as processor']],
    ['Kept for', filled(retention === null ? '' : durationInWords(retention))],
    ['Last reviewed', filled(reviewed ?? '')],
    ...(sensitive ? [['Justification of sensitive data', filled(justification)] as const] : []),
  ];
  return [
    heading(`${number}. ${purpose === '' ? 'Purpose not written yet' : purpose}`, 3),
    { k: 'facts', rows: facts },
    sentTable(rows),
  ];
}

function activities(sent: readonly Row[]): readonly Block[] {
  const groups = new Map<Declaration, Row[]>();
  for (const row of sent) {
    if (!row.declared) continue;
    const group = groups.get(row.declared.declaration);
    if (group) group.push(row);
    else groups.set(row.declared.declaration, [row]);
  }
  const blocks = [...groups].flatMap(([declaration, rows], at) => activity(declaration, rows, at + 1));
  const none: Block = { k: 'text', text: ['No declaration covers anything that is sent.'] };
  return [heading('What is sent, and what for'), ...(blocks.length > 0 ? blocks : [none])];
}

function undeclared(sent: readonly Row[]): readonly Block[] {
  const rows = sent.filter(({ declared }) => declared === undefined);
  if (rows.length === 0) return [];
  const text = 'No purpose, legal basis or retention is written down for these. Declare them, or stop sending them.';
  return [heading('Sent without a declaration'), { k: 'text', text: [text], tone: 'bad' }, sentTable(rows)];
}

const LOADING =
  'Loading the chatbox stores crisp-client/session (about six months) and shorter-lived cookies on the device, and gives Crisp the IP address, the address of every page that is visited, the languages and the browser.';

function loading({ analysis }: Result, loads: readonly Row[]): readonly Block[] {
  const ids = unique(analysis.websites.map(({ id }) => id));
  return [
    heading('The chatbox'),
    { k: 'text', text: [LOADING] },
    ...(ids.length > 0
      ? [{ k: 'text', text: ['Crisp websites in the code: ', ...joinedBy(', ', ids.map(code)), '.'] } as const]
      : []),
    loads.length === 0
      ? { k: 'text', text: ['No code that loads it was found; a tag manager may.'], tone: 'middling' }
      : {
          k: 'table',
          caption: 'Where the chatbox is loaded',
          heads: ['Gate', 'Place'],
          rows: loads.map((row) => [gateCell(row), placeCell(row)]),
        },
  ];
}

function rights(rows: readonly Row[]): readonly Block[] {
  const kinds = [
    ['erase', 'Erasure (GDPR Art. 17)'],
    ['read', 'Access (GDPR Art. 15)'],
    ['reset', 'Ending a session on a shared device'],
  ] as const;
  const lines = kinds.map(([direction, name]) => {
    const own = rows.filter(({ flow }) => flow.direction === direction);
    const places = own.map(({ flow, spot }) => code(`${flow.item} ${spot.file}:${spot.line}`));
    return [
      cell(name),
      places.length > 0 ? cell(...joinedBy(', ', places)) : { text: ['no code for it'], tone: 'middling' as const },
    ];
  });
  return [
    heading('Rights of the persons, as far as the code shows'),
    { k: 'table', caption: 'Code that serves a right of the persons', heads: ['Right', 'Code'], rows: lines },
  ];
}

function retentionRows({ retention }: Config): readonly (readonly [string, readonly Inline[]])[] {
  const { conversations, exceptions, files, profiles } = retention;
  const words = (duration: string | null): readonly Inline[] =>
    filled(duration === null ? '' : durationInWords(duration));
  return [
    ['Conversations', words(conversations)],
    ['Profiles', words(profiles)],
    ['Files', words(files)],
    ['Exceptions', filled(exceptions)],
  ];
}

function answer({ by, evidence, notApplicable, on, reviewBy }: Attestation): string {
  if (notApplicable !== '') return `does not apply: ${notApplicable}`;
  const words = [
    on === null ? '' : `on ${on}`,
    by === '' ? '' : `by ${by}`,
    evidence === '' ? '' : `evidence: ${evidence}`,
  ];
  const review = reviewBy === null ? '' : `review by ${reviewBy}`;
  return [...words, review].filter((word) => word !== '').join(', ');
}

function attested(config: Config): readonly Block[] {
  const rows = CHECKLIST.map(({ id, title }) => {
    const answers = config.attestations[id].map(answer).filter((text) => text !== '');
    return [
      cell(title),
      answers.length > 0 ? cell(answers.join('; ')) : ({ text: ['no answer'], tone: 'middling' } as const),
    ];
  });
  return [{ k: 'table', caption: 'What people have attested', heads: ['Measure', 'Attested'], rows }];
}

function measures({ analysis: { configs } }: Result): readonly Block[] {
  return configs.flatMap(({ config, path }) => [
    heading(configs.length === 1 ? 'Time limits' : `Time limits (${path})`),
    { k: 'facts', rows: retentionRows(config) },
    heading(
      configs.length === 1
        ? 'Technical and organisational measures'
        : `Technical and organisational measures (${path})`,
    ),
    ...attested(config),
  ]);
}

function notRead({ skipped }: Result): readonly Block[] {
  if (skipped.length === 0) return [];
  return [
    heading('What was not looked at'),
    {
      k: 'table',
      caption: 'Files that were not read',
      heads: ['File', 'Why'],
      rows: skipped.map(({ file, why }) => [cell(code(file)), cell(why)]),
    },
  ];
}

const WHO: readonly (readonly [string, readonly Inline[]])[] = [
  ['Controller', []],
  ['Contact', []],
  ['Data protection officer', []],
  ['Processor', ['Crisp IM SAS, Nantes, France (see the data processing agreement, GDPR Art. 28)']],
  [
    'Place of processing',
    [
      'The European Union (the Netherlands and Germany), as Crisp states; relay servers near the visitor may lie elsewhere',
    ],
  ],
  ['Transfers to third countries', []],
];

const SIGNED: readonly (readonly [string, readonly Inline[]])[] = [
  ['Checked by', []],
  ['On', []],
  ['Signature', []],
];

/** The record of processing activities (GDPR Art. 30): what the code does and the config says, with lines for what only people know. */
export function record(result: Result): Document {
  const rows = rowsOf(result);
  const sent = rows.filter(({ flow }) => flow.direction === 'send');
  const loads = rows.filter(({ flow }) => flow.direction === 'load');
  const arriving = [...sent, ...loads].filter(({ flow }) => flow.delivery !== 'refused');
  const intro = `Drawn up by crisp-privacy ${result.version} from the code and its config (GDPR Art. 30). ${scannedLine(result)} It is not legal advice.`;
  return {
    title: 'Record of processing: Crisp chat',
    blocks: [
      { k: 'text', text: [intro] },
      { k: 'facts', rows: WHO },
      { k: 'picture', title: 'What flows to Crisp, and behind what', picture: recordPicture(arriving) },
      ...categoryBlocks(arriving),
      ...activities(sent),
      ...undeclared(sent),
      ...loading(result, loads),
      ...rights(rows),
      ...measureBlocks(rows, result.analysis),
      ...measures(result),
      ...notRead(result),
      heading('Signed'),
      { k: 'facts', rows: SIGNED },
    ],
  };
}
