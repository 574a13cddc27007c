import * as z from 'zod/mini';
import { ATTESTATION_SCHEMA, CONFIG_SCHEMA, DECLARATION_SCHEMA, LEGAL_BASES } from './config.ts';

/** A JSON Schema (draft 7, which every editor reads) with the hints that VS Code knows besides. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly [hint: string]: unknown;
}

const TODAY = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

/** What an editor offers to write for a new entry of a list. */
const SNIPPETS: ReadonlyMap<unknown, readonly JsonSchema[]> = new Map<unknown, readonly JsonSchema[]>([
  [
    DECLARATION_SCHEMA,
    [
      {
        label: 'declaration',
        description: 'What is sent, what for, and why it may be.',
        body: {
          items: ['${1:user:email}'],
          purpose: '$2',
          legalBasis: `\${3|${LEGAL_BASES.join(',')}|}`,
          retention: '${4:P24M}',
          recipients: ['${5:support team}'],
          reviewed: TODAY,
        },
      },
    ],
  ],
  [
    ATTESTATION_SCHEMA,
    [
      {
        label: 'attestation',
        description: 'Who checked it, when, and where the proof lies.',
        body: { on: TODAY, by: '$1', evidence: '$2', reviewBy: '$3' },
      },
      {
        label: 'not applicable',
        description: 'Why this row does not apply.',
        body: { notApplicable: '$1', on: TODAY, by: '$2' },
      },
    ],
  ],
]);

type Loose = Record<string, unknown>;

/** Adds what zod leaves out (examples and defaults of values that it normalises) and the hints for editors. */
function complete(zodSchema: z.core.$ZodTypes, jsonSchema: Loose): void {
  const snippets = SNIPPETS.get(zodSchema);
  if (snippets) jsonSchema['defaultSnippets'] = snippets;
  if (zodSchema._zod.def.type === 'default') jsonSchema['default'] = zodSchema._zod.def.defaultValue;
  const meta = z.globalRegistry.get(zodSchema);
  if (meta?.['examples'] !== undefined) jsonSchema['examples'] = meta['examples'];
  // Editors show a plain description with its backquotes.
  if (meta?.description?.includes('`')) jsonSchema['markdownDescription'] = meta.description;
}

/** The JSON Schema of a config file, made from the schema that checks it: dist/schema.json. */
export function configJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(CONFIG_SCHEMA, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, zodSchema }) => {
      complete(zodSchema, jsonSchema as Loose);
    },
  });
  return {
    ...(schema as JsonSchema),
    title: 'crisp-privacy',
    description: 'What a team declares about the personal data that it sends to Crisp.',
    allowComments: true,
    allowTrailingCommas: true,
  };
}
