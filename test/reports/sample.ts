import type { Condition, Flow, Gate, Place, Step } from '../../server/flows/flow.ts';
import type { Analysis } from '../../server/project/analysis.ts';
import { DEFAULT_CONFIG } from '../../server/config/config.ts';
import type { Result } from '../../server/reports/result.ts';
import type { Finding } from '../../server/rules/finding.ts';

/** Two small files whose findings the reports have to print. */
const TEXTS: Readonly<Record<string, string>> = {
  'src/chat.ts':
    "export function tell(user: User) {\r\n\tif (user) {\r\n\t\twindow.$crisp.push(['set', 'user:email', [user.email]]);\r\n\t}\r\n}\r\n",
  'src/form.ts':
    "import { tell } from './chat.ts';\n/* 日本語 é */ form.onsubmit = () => tell({ email: form.mail.value });\nload();\n",
};

/** The place of the nth `needle` in a file. */
function at(file: string, needle: string, nth = 0): Place {
  const text = TEXTS[file] ?? '';
  let start = -1;
  for (let found = 0; found <= nth; found++) start = text.indexOf(needle, start + 1);
  if (start < 0) throw new Error(`${file} has no ${needle}`);
  return { file, start, end: start + needle.length };
}

const step = (file: string, needle: string, label = needle): Step => ({ place: at(file, needle), label });

const CONDITION: Condition = {
  text: 'user',
  class: 'not-consent',
  place: at('src/chat.ts', 'user', 1),
  note: 'It only says that somebody is there.',
};

const GATE: Gate = { status: 'ungated', load: 'none', conditions: [CONDITION], open: [] };

const EMAIL: Flow = {
  id: 'a1b2c3d4e5f6',
  place: at('src/chat.ts', 'user.email'),
  direction: 'send',
  channel: 'dollar-crisp',
  item: 'user:email',
  delivery: 'sent',
  personal: 'direct',
  categories: ['contact.email'],
  value: 'user.email',
  sources: [step('src/form.ts', 'form.mail.value'), step('src/chat.ts', 'user: User')],
  sink: at('src/chat.ts', "window.$crisp.push(['set', 'user:email', [user.email]])"),
  gate: GATE,
  traits: [],
  side: 'browser',
  onAction: true,
  within: 'tell',
};

const LOAD: Flow = {
  ...EMAIL,
  id: 'ffeeddccbbaa',
  place: at('src/form.ts', 'load()'),
  direction: 'load',
  channel: 'chatbox',
  item: 'chatbox:load',
  personal: 'none',
  categories: [],
  value: '',
  sources: [],
  sink: at('src/form.ts', 'load()'),
  gate: {
    status: 'consented',
    load: 'consented',
    by: "hasConsent('chat')",
    platform: 'cookiebot',
    category: 'functional',
    at: at('src/form.ts', 'tell'),
    conditions: [],
    open: [],
  },
};

export const UNGATED: Finding = {
  rule: 'ungated-data',
  severity: 'error',
  message: 'E-mail address `user.email` goes to Crisp as `user:email` without consent: `user` is not a consent test.',
  advice: 'Send it only after a yes.',
  place: EMAIL.place,
  flow: EMAIL.id,
  related: [step('src/form.ts', 'form.mail.value'), { place: CONDITION.place, label: '`user` is not a consent test' }],
  suppressed: undefined,
};

export const OPAQUE: Finding = {
  rule: 'opaque-data',
  severity: 'warning',
  message: 'A whole object is sent.',
  advice: 'Send its fields.',
  place: at('src/form.ts', '{ email: form.mail.value }'),
  flow: undefined,
  related: [],
  suppressed: undefined,
};

export const SUPPRESSED: Finding = {
  ...OPAQUE,
  rule: 'refused-push',
  message: 'Crisp drops this.',
  suppressed: { reason: 'on paper', place: at('src/form.ts', 'load()') },
};

export const ANALYSIS: Analysis = {
  flows: [EMAIL, LOAD],
  websites: [{ id: '11111111-2222-4333-8444-555555555555', place: at('src/form.ts', 'load()') }],
  logouts: [],
  secrets: [],
  findings: [UNGATED, OPAQUE, SUPPRESSED],
  configs: [{ path: 'crisp-privacy.config.json', text: '{}', config: DEFAULT_CONFIG }],
  declarations: new Map([
    [
      LOAD.id,
      {
        index: 1,
        declaration: {
          items: ['chatbox:load'],
          purpose: 'Answer questions',
          legalBasis: 'contract',
          retention: 'P24M',
          recipients: ['support team', 'sales'],
          reviewed: null,
          sensitive: false,
          justification: '',
          note: '',
        },
      },
    ],
  ]),
  stats: { files: 12, crispFiles: 2, parsed: 2, skipped: [], times: { find: 3.2 } },
  notes: [
    {
      file: 'src/form.ts',
      start: at('src/form.ts', 'load()').start,
      end: at('src/form.ts', 'load()').end,
      text: 'a call of load',
    },
  ],
  textOf: (file) => TEXTS[file],
};

export function result(more: Partial<Result> = {}): Result {
  return {
    analysis: ANALYSIS,
    root: '.',
    checkoutPath: '',
    version: '1.2.3',
    skipped: [
      { file: 'big.js', why: 'larger than 5.0 MB (20.3 MB)' },
      { file: 'views/a.erb', why: 'not read: server template (2 mentions of Crisp)' },
      { file: 'views/b.erb', why: 'not read: server template (1 mention of Crisp)' },
    ],
    findings: ANALYSIS.findings,
    baselined: new Set(),
    fixesOf: () => [],
    ...more,
  };
}

/** A workspace that wishes its reader ill. */
export const EVIL =
  '\u001b[31m`|](https://evil.example) <img src=x onerror=alert(1)> ::error::%0A\r\n=cmd() \u202e"&\u0000\ud800';

export function evilResult(): Result {
  const finding: Finding = {
    ...UNGATED,
    message: EVIL,
    advice: EVIL,
    related: [{ place: UNGATED.place, label: EVIL }],
  };
  const flow: Flow = {
    ...EMAIL,
    value: EVIL,
    item: `session:data.${EVIL}`,
    sources: [{ place: EMAIL.place, label: EVIL }],
  };
  const suppressed: Finding = { ...SUPPRESSED, suppressed: { reason: EVIL, place: UNGATED.place } };
  return result({
    analysis: {
      ...ANALYSIS,
      flows: [flow],
      findings: [finding, suppressed],
      websites: [{ id: EVIL, place: EMAIL.place }],
    },
    findings: [finding, suppressed],
    skipped: [{ file: `a ${EVIL}.erb`, why: 'not text' }],
  });
}
