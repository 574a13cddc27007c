import type { Declaration, LegalBasis } from '../config/config.ts';
import { addDeclaration, edited, type NewDeclaration, type TextEdit } from '../config/edit.ts';
import { put } from '../config/insert.ts';
import { CONFIG_FILE } from '../config/nearest.ts';
import type { Flow } from '../flows/flow.ts';
import type { ConfigFile } from '../rules/rule.ts';
import { withBlanks } from './blanks.ts';
import type { Edit, Fix } from './fix.ts';
import type { FlowProblem, Maker } from './problem.ts';

/** Where the JSON Schema lies in a project that has installed the package. */
const EMPTY_CONFIG = `{
  "$schema": "./node_modules/crisp-privacy/dist/schema.json",
  "data": []
}
`;

/** The edits of a config, which is made when there is none. */
export function configEdits(
  config: ConfigFile | undefined,
  change: (text: string) => readonly TextEdit[],
): readonly Edit[] {
  if (config) return change(config.text).map((edit) => withBlanks({ file: config.path, ...edit }));
  const changes = change(EMPTY_CONFIG);
  if (changes.length === 0) return [];
  return [withBlanks({ file: CONFIG_FILE, start: 0, end: 0, text: edited(EMPTY_CONFIG, changes) })];
}

/** Whether the flow leaves after consent only, its own or that of the chatbox. */
const waits = ({ channel, gate }: Flow): boolean =>
  gate.status === 'consented' ||
  (gate.load === 'consented' && (channel === 'dollar-crisp' || channel === 'sdk-web' || channel === 'chatbox'));

const isComplete = ({ legalBasis, purpose, retention }: Declaration): boolean =>
  legalBasis !== null && purpose.trim() !== '' && retention !== null;

/** The part of an item that says what it hangs on: `user`, `session:data`, `people:profile`. */
const familyOf = (item: string): string => item.replace(/\.[\s\S]*$/, '').replace(/^user:[\s\S]*$/, 'user');

const MOST_JOINS = 2;
const LONGEST_PURPOSE = 40;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_PURPOSE ? `${line.slice(0, LONGEST_PURPOSE - 1)}…` : line;
};

/** Adds the item to an entry for the same purpose, where the config has one that says all that is needed. */
function joins({ flow }: FlowProblem, config: ConfigFile): readonly Fix[] {
  const entries = config.config.data.filter(
    (entry) =>
      isComplete(entry) &&
      !entry.sensitive &&
      (waits(flow) || entry.legalBasis !== 'consent') &&
      entry.items.some((item) => familyOf(item) === familyOf(flow.item)),
  );
  return entries.slice(0, MOST_JOINS).flatMap(({ items, legalBasis, purpose }): Fix[] => {
    const declaration = { items: [flow.item], purpose, legalBasis };
    const edits = configEdits(config, (text) => addDeclaration(text, declaration, { merge: true }));
    const title = `Declare ${flow.item} with ${items[0] ?? ''} (${legalBasis ?? ''}: ${shortened(purpose)})`;
    return edits.length > 0 ? [{ title, kind: 'choice', edits }] : [];
  });
}

/** How long the config keeps what Crisp keeps the item with. */
function retentionFor({ item }: Flow, config: ConfigFile | undefined): string | null {
  if (!config) return null;
  const { conversations, profiles } = config.config.retention;
  return /^(?:user|people):/.test(item) ? profiles : conversations;
}

/** What the gate lets the team claim: without one, consent cannot be the basis. */
const basesFor = (flow: Flow): readonly LegalBasis[] =>
  waits(flow) ? ['consent', 'contract'] : ['contract', 'legitimate-interests'];

function entryFor(
  { finding, flow }: FlowProblem,
  legalBasis: LegalBasis,
  config: ConfigFile | undefined,
): NewDeclaration {
  const isSensitive = finding.rule === 'sensitive-data';
  return {
    items: [flow.item],
    purpose: '',
    legalBasis,
    retention: retentionFor(flow, config),
    ...(isSensitive ? { sensitive: true, justification: '' } : {}),
  };
}

/** Nothing justifies a credential. */
export const isCredential = ({ categories }: Flow): boolean =>
  categories.some((category) => category.startsWith('secret.'));

/** Writes the item into the allowlist: into an entry that is there, or a new one whose purpose is left to be written. */
export const declare: Maker = (problem) => {
  const { configFor, finding, flow, input } = problem;
  if (flow.item.startsWith('*') || input.declarations.has(flow.id) || isCredential(flow)) return [];
  const config = configFor(flow.place.file);
  const fresh = basesFor(flow).flatMap((basis): Fix[] => {
    const edits = configEdits(config, (text) => addDeclaration(text, entryFor(problem, basis, config)));
    const title = `Declare ${flow.item}, on the legal basis ${basis}`;
    return edits.length > 0 ? [{ title, kind: 'choice', edits }] : [];
  });
  return [...(config && finding.rule !== 'sensitive-data' ? joins(problem, config) : []), ...fresh];
};

/** Says in the config on which legal basis the chatbox loads before anybody has agreed. */
export const alwaysLoad: Maker = ({ configFor, flow: { place } }) => {
  const value = { load: 'always', basis: 'legitimate-interests' };
  const edits = configEdits(configFor(place.file), (text) => put(text, ['chatbox'], value));
  const title = 'Say in the config that the chatbox always loads, on the legal basis legitimate-interests';
  return edits.length > 0 ? [{ title, kind: 'choice', edits }] : [];
};
