import { CHECKLIST } from './checklist.ts';
import { isItem, type LegalBasis } from './config.ts';

/** An item that the code sends, as far as a draft of the allowlist needs it. */
export interface DraftRow {
  readonly item: string;
  readonly personal: 'direct' | 'linked' | 'none' | 'unknown';
  /** Kinds of personal data, for the comment above the entry. */
  readonly categories: readonly string[];
  readonly gate: 'consented' | 'partial' | 'ungated';
}

export interface Draft {
  /** Where the JSON Schema lies, relative to the config. */
  readonly schema: string;
  readonly rows: readonly DraftRow[];
  /** Consent tests of the team's own that were found. */
  readonly guards: readonly string[];
  /** The consent category that the code asks for, where it is one and the same. */
  readonly category: string | undefined;
  /** The `CRISP_WEBSITE_ID`s in the code. */
  readonly websites: readonly string[];
}

const KINDS = [
  { id: 'identity', title: 'Who the person is' },
  { id: 'attributes', title: 'What is known of the person' },
  { id: 'content', title: 'What is said and asked' },
  { id: 'other', title: 'What names no person, as far as the code shows' },
] as const;

type Kind = (typeof KINDS)[number]['id'];

/** Which items belong to which kind, by their first letters; the first row that fits counts. */
const PREFIXES: readonly (readonly [prefix: string, kind: Kind])[] = [
  ['conversation:meta.data', 'attributes'],
  ['conversation:meta.segments', 'attributes'],
  ['conversation:meta', 'identity'],
  ['conversation:participants', 'identity'],
  ['conversation:', 'content'],
  ['people:data', 'attributes'],
  ['people:event', 'attributes'],
  ['people:', 'identity'],
  ['user:', 'identity'],
  ['session:token', 'identity'],
  ['session:', 'attributes'],
  ['batch:', 'attributes'],
];

function kindOf({ item, personal }: DraftRow): Kind {
  if (personal === 'none') return 'other';
  return PREFIXES.find(([prefix]) => item.startsWith(prefix))?.[1] ?? 'content';
}

interface Group {
  readonly title: string;
  readonly rows: readonly DraftRow[];
  readonly isGated: boolean;
}

/** One entry for each kind, and apart what the code sends only after consent: that is what the legal basis depends on. */
function groupsOf(rows: readonly DraftRow[]): readonly Group[] {
  return KINDS.flatMap(({ id, title }) =>
    [true, false].flatMap((isGated) => {
      const own = rows.filter((row) => kindOf(row) === id && (row.gate === 'consented') === isGated);
      return own.length > 0 ? [{ title, rows: own, isGated }] : [];
    }),
  );
}

/** A comment must stay on its line, whatever the words in it are. */
const comment = (words: string): string => `// ${words.replace(/\s+/g, ' ').trim()}`;

const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort();

const WIDTH = 100;

/** `"key": [...]`, on one line when it is short. */
function listLines(key: string, values: readonly string[], indent: string): readonly string[] {
  const texts = values.map((value) => JSON.stringify(value));
  const line = `${indent}"${key}": [${texts.join(', ')}]`;
  if (line.length <= WIDTH) return [line];
  return [`${indent}"${key}": [`, ...commas(texts.map((text) => [`${indent}  ${text}`])), `${indent}]`];
}

/** The lines of several entries, with a comma after the last line of all but the last. */
function commas(entries: readonly (readonly string[])[]): readonly string[] {
  return entries.flatMap((lines, index) =>
    index < entries.length - 1 ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`] : lines,
  );
}

const GATED = 'The code sends it after consent.';
const OPEN = 'The code sends it without a consent on every way: decide on which legal basis, or test one.';
const GLOB = '"*" is a key that the code does not name; it covers every other key too, so name it in the code.';

function entryLines({ isGated, rows, title }: Group): readonly string[] {
  const categories = sorted(rows.flatMap((row) => row.categories));
  const basis: LegalBasis | null = isGated ? 'consent' : null;
  const comments = [
    categories.length > 0 ? `${title}: ${categories.join(', ')}` : title,
    isGated ? GATED : OPEN,
    ...(rows.some(({ item }) => item.includes('*')) ? [GLOB] : []),
  ];
  return [
    ...comments.map((words) => `    ${comment(words)}`),
    '    {',
    ...commas([
      listLines('items', sorted(rows.map(({ item }) => item)), '      '),
      ['      "purpose": ""'],
      [`      "legalBasis": ${JSON.stringify(basis)}`],
      ['      "retention": null'],
      ['      "recipients": []'],
    ]),
    '    }',
  ];
}

function dataLines(rows: readonly DraftRow[]): readonly string[] {
  const groups = groupsOf(rows.filter(({ item }) => isItem(item)));
  const intro = [
    '  // What may be sent to Crisp. Write down what each is sent for ("purpose"), on which legal basis, and how long it is kept.',
    '  // Legal bases: consent, contract, legal-obligation, vital-interests, public-task, legitimate-interests.',
  ];
  if (groups.length === 0) return [...intro, '  "data": []'];
  return [...intro, '  "data": [', ...commas(groups.map(entryLines)), '  ]'];
}

function attestationLines(websites: readonly string[]): readonly string[] {
  const answer = (website: string) =>
    `      { "website": ${JSON.stringify(website)}, "on": null, "by": "", "evidence": "", "reviewBy": null }`;
  const rows = CHECKLIST.map(({ id, perWebsite, title, where }) => {
    const above = `    ${comment(`${title}. Where: ${where}`)}`;
    const answers = perWebsite ? sorted(websites).map((website) => [answer(website)]) : [];
    return answers.length > 0 ? [above, `    "${id}": [`, ...commas(answers), '    ]'] : [above, `    "${id}": []`];
  });
  return [
    '  // What code cannot show. An answer: { "on": "2026-03-01", "by": "…", "evidence": "…", "reviewBy": "2027-03-01" },',
    '  // or { "notApplicable": "why" }.',
    '  "attestations": {',
    ...commas(rows),
    '  }',
  ];
}

function consentLines({ category, guards }: Draft): readonly string[] {
  return [
    '  "consent": {',
    ...commas([
      [
        '    // The consent category or vendor that chat needs, in the words of your consent banner; empty: any.',
        `    "category": ${category === undefined ? '[]' : JSON.stringify(category)}`,
      ],
      ['    // "auto", or a list of the consent platforms whose tests count.', '    "platforms": "auto"'],
      ['    // "on": home-made code counts as a consent test when its name says so.', '    "heuristics": "on"'],
      [
        '    // Consent tests of your own: "hasChatConsent()", "consent.chat", "useConsent().chat", "onConsentGranted(callback)".',
        ...listLines('guards', guards, '    '),
      ],
    ]),
    '  }',
  ];
}

/**
 * The text of a first config: commented, without a problem, and with everything left open that only the team can know, so that
 * `incomplete-declaration` asks for it. Items that no config could name are left out.
 */
export function newConfig(draft: Draft): string {
  const sections: readonly (readonly string[])[] = [
    [`  "$schema": ${JSON.stringify(draft.schema)}`],
    ['', '  // The legal basis of what is not declared below.', '  "defaults": { "legalBasis": "consent" }'],
    [
      '',
      '  // The chatbox sets cookies and tells Crisp the address and the pages of the visitor. "always" needs a "basis".',
      '  "chatbox": { "load": "consent", "basis": null }',
    ],
    ['', ...consentLines(draft)],
    ['', ...dataLines(draft.rows)],
    [
      '',
      '  // How long Crisp keeps what it has (ISO 8601: "P24M" are 24 months). Crisp deletes nothing by itself.',
      '  "retention": { "conversations": null, "profiles": null, "files": null, "exceptions": "" }',
    ],
    ['', ...attestationLines(draft.websites)],
    ['', '  // "error", "warning" or "off" for single rules.', '  "rules": {}'],
    ['', '  // Globs of the only files to look at, and of files to leave out.', '  "include": []'],
    ['  "exclude": []'],
  ];
  return `${['{', ...commas(sections), '}'].join('\n')}\n`;
}
