import * as z from 'zod/mini';
import { CHECKLIST, type AttestationRow } from './checklist.ts';
import { PLATFORM_IDS } from './platforms.ts';
import { RULES, SEVERITY_WORDS, type Severity } from './rules.ts';

/** GDPR Art. 6(1) (a) to (f), in that order. */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;

export type LegalBasis = (typeof LEGAL_BASES)[number];

/** What each legal basis means, with its place in the GDPR. */
const LEGAL_BASIS_WORDS: Readonly<Record<LegalBasis, string>> = {
  consent: 'The person agreed, freely and beforehand (Art. 6(1)(a)).',
  contract: 'A contract with the person, or steps that the person asked for, need it (Art. 6(1)(b)).',
  'legal-obligation': 'A law demands it (Art. 6(1)(c)).',
  'vital-interests': 'It protects a life (Art. 6(1)(d)).',
  'public-task': 'A task in the public interest needs it (Art. 6(1)(e)).',
  'legitimate-interests':
    'An interest of yours that outweighs those of the person; keep the assessment (Art. 6(1)(f)).',
};

// ISO 8601-1: at least one number, weeks stand alone, the smallest part may have a fraction.
const DURATION =
  /^P(?:\d+(?:[.,]\d+)?W|(?=[\dT])(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
// `campaign` and `bucket` stand alone, every other item has a namespace; a glob may hide it.
const ITEM = /^(?:campaign|bucket|[^\s:]*\*[\s\S]*|[^\s:]+:[\s\S]+)$/;

/** Whether a text can be an entry of `items`. */
export const isItem = (text: string): boolean => ITEM.test(text);

function isDay(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 31 February over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const about = (description: string, ...examples: readonly unknown[]) =>
  z.meta<unknown>(examples.length > 0 ? { description, examples: [...examples] } : { description });

const words = (description: string, ...examples: readonly string[]) =>
  z._default(z.string(), '').check(about(description, ...examples));

const list = (of: z.ZodMiniType<string, string>, description: string, ...examples: readonly (readonly string[])[]) =>
  z._default(z.array(of), []).check(about(description, ...examples));

/** A choice whose values are explained; `enumDescriptions` is what editors read. */
const oneOf = <const Value extends string>(says: Readonly<Record<Value, string>>) =>
  z.enum(Object.keys(says) as Value[]).check(z.meta<unknown>({ enumDescriptions: Object.values(says) }));

const legalBasis = oneOf(LEGAL_BASIS_WORDS);

const duration = (description: string) =>
  z
    ._default(z.nullable(z.string().check(z.regex(DURATION, { error: 'duration' }))), null)
    .check(about(description, 'P24M', 'P1Y', 'P90D'));

const date = (description: string) =>
  z
    ._default(z.nullable(z.string().check(z.regex(DATE, { error: 'date' }), z.refine(isDay, { error: 'date' }))), null)
    .check(about(description, '2026-03-01'));

const name = z.string().check(z.minLength(1));

/** An entry of `data`. */
export const DECLARATION_SCHEMA = z.strictObject({
  items: list(
    z.string().check(z.regex(ITEM, { error: 'item' })),
    'What is sent, in the words of the inventory. `*` stands for any text.',
    ['user:email', 'session:data.plan'],
    ['people:profile.*'],
  ),
  purpose: words('What it is sent for, in one sentence that the visitor may read.', 'Answer support requests'),
  legalBasis: z
    ._default(z.nullable(legalBasis), null)
    .check(about('Why it may be sent (GDPR Art. 6(1)). With `consent` the code must test a consent first.')),
  retention: duration('How long Crisp keeps it, as an ISO 8601 duration.'),
  recipients: list(name, 'Who sees it there.', ['support team']),
  reviewed: date('When somebody last checked that this is still true.'),
  sensitive: z
    ._default(z.boolean(), false)
    .check(
      about(
        'The team knows that this is sensitive data (GDPR Art. 9 and 10, payment, children). Needs a `justification`.',
      ),
    ),
  justification: words('Why sensitive data has to be sent at all, and what allows it.'),
  note: words('Anything else that a reader should know.'),
});

/** An answer to a row of the checklist. */
export const ATTESTATION_SCHEMA = z.strictObject({
  website: z
    ._default(z.nullable(name), null)
    .check(about('The `CRISP_WEBSITE_ID` that this is said of; left out, it is said of every website.')),
  on: date('The day on which it was checked.'),
  by: words('Who checked it.'),
  evidence: words('Where the proof lies: a document, a ticket, a screenshot.', 'contracts/crisp-dpa.pdf'),
  reviewBy: date('The day by which it must be checked again.'),
  notApplicable: words('Why the row does not apply, where it does not.', 'We do not use Hugo'),
  note: words('Anything else that a reader should know.'),
});

/** A computed shape has no keys for TypeScript; the rows are the one source of them. */
function shapeOf<Row extends { readonly id: string }, Type>(
  rows: readonly Row[],
  type: (row: Row) => Type,
): { [K in Row['id']]: Type } {
  return Object.fromEntries(rows.map((row) => [row.id, type(row)])) as { [K in Row['id']]: Type };
}

const attestations = shapeOf<(typeof CHECKLIST)[number], z.ZodMiniDefault<z.ZodMiniArray<typeof ATTESTATION_SCHEMA>>>(
  CHECKLIST,
  ({ title }) => z._default(z.array(ATTESTATION_SCHEMA), []).check(about(`${title}.`)),
);

const severities = shapeOf<(typeof RULES)[number], z.ZodMiniExactOptional<z.ZodMiniEnum<{ [S in Severity]: S }>>>(
  RULES,
  ({ severity, title }) =>
    z.exactOptional(oneOf(SEVERITY_WORDS)).check(about(`${title}. Left out, it is \`${severity}\`.`)),
);

const section = <Shape extends z.core.$ZodLooseShape>(shape: Shape, description: string) =>
  z
    .prefault(z.strictObject(shape), {} as z.core.input<z.ZodMiniObject<Shape, z.core.$strict>>)
    .check(about(description));

/** The one source of the config: the types, the checks, dist/schema.json and docs/configuration.md are read off it. */
export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.exactOptional(z.string()).check(about('Where the JSON Schema of this file is, for the editor.')),
  defaults: section(
    {
      legalBasis: z._default(legalBasis, 'consent').check(about('The legal basis of what no declaration covers.')),
    },
    'What holds where nothing else is said.',
  ),
  chatbox: section(
    {
      load: z
        ._default(
          oneOf({
            consent: 'The chatbox may load only after consent.',
            always: 'It may load at once, on the legal basis that `basis` names.',
          }),
          'consent',
        )
        .check(about('When the chatbox may load.')),
      basis: z
        ._default(z.nullable(legalBasis), null)
        .check(about('The legal basis on which the chatbox always loads.')),
    },
    'The chatbox sets cookies and tells Crisp the address and the pages of the visitor, so loading it is judged too.',
  ),
  consent: section(
    {
      category: z
        ._default(
          z.pipe(
            z.union([name, z.array(name)]),
            z.transform((given: string | string[]) => (typeof given === 'string' ? [given] : given)),
          ),
          [],
        )
        .check(
          about('The consent category or vendor that chat needs; any of them when it is a list.', 'functional', [
            'functional',
            'crisp',
          ]),
        ),
      platforms: z
        ._default(z.union([z.literal('auto'), z.array(z.enum(PLATFORM_IDS))]), 'auto')
        .check(
          about('The consent platforms whose tests count. `auto`: every platform that is known.', 'auto', [
            'cookiebot',
          ]),
        ),
      heuristics: z
        ._default(
          oneOf({
            on: 'Code counts as a consent test when its definition or its words say so.',
            off: 'Only consent platforms and `guards` count.',
          }),
          'on',
        )
        .check(about('Whether the words of home-made code count as a consent test.')),
      guards: list(
        name,
        'Consent tests of your own: a call, a member, a member of a hook, or a function whose callback runs on a grant only.',
        ['hasChatConsent()', 'consent.chat', 'useConsent().chat', 'onConsentGranted(callback)'],
      ),
    },
    'What counts as consent.',
  ),
  data: z
    ._default(z.array(DECLARATION_SCHEMA), [])
    .check(about('The allowlist: what may be sent to Crisp, what for, and on which legal basis.')),
  retention: section(
    {
      conversations: duration('How long conversations are kept.'),
      profiles: duration('How long the profiles of people are kept.'),
      files: duration('How long files that were sent are kept.'),
      exceptions: words('What is kept longer or shorter, and why.'),
    },
    'How long Crisp keeps what it has; Crisp deletes nothing by itself.',
  ),
  attestations: section(attestations, 'What code cannot show: who checked it, when, and where the proof lies.'),
  rules: section(severities, 'How loud each rule is, where it differs from the default.'),
  include: list(name, 'Globs of the only files to look at; empty: all. Relative to the folder of this file.', [
    'src/**',
  ]),
  exclude: list(name, 'Globs of files to leave out. Relative to the folder of this file.', ['**/*.stories.tsx']),
});

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** A config with every default filled in. What was left out is `null`, `''` or `[]`; only `$schema` and single rules may be absent. */
export type Config = Frozen<z.output<typeof CONFIG_SCHEMA>>;

/** An entry of the allowlist. `purpose` is `''`, `legalBasis` and `retention` are `null`, where they are not written yet. */
export type Declaration = Config['data'][number];

/** A dated, signed-off answer to a row of the checklist. */
export type Attestation = Config['attestations'][AttestationRow][number];

/** What holds where there is no config file. */
export const DEFAULT_CONFIG: Config = z.parse(CONFIG_SCHEMA, {});
