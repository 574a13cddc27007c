import type { AttestationRow } from '../config/checklist.ts';
import { addAttestation, edited, type TextEdit } from '../config/edit.ts';
import { put } from '../config/insert.ts';
import { pathAt, rangeOf, type ConfigPath } from '../config/locate.ts';
import type { ConfigFile } from '../rules/rule.ts';
import { withBlanks } from './blanks.ts';
import { configEdits } from './declare.ts';
import type { Edit, Fix } from './fix.ts';
import type { Problem } from './problem.ts';
import { withoutItem } from './undeclare.ts';

/** The config that a finding stands in, and the path of what it is about. */
function target({
  finding: { place },
  input,
}: Problem): { readonly config: ConfigFile; readonly path: ConfigPath } | undefined {
  const config = input.configs.find(({ path }) => path === place.file);
  return config && { config, path: pathAt(config.text, place.start) };
}

const choice = (title: string, edits: readonly Edit[]): readonly Fix[] =>
  edits.length > 0 ? [{ title, kind: 'choice', edits }] : [];

/** One edit that makes a new text out of an old one: what is the same at both ends stays. */
function difference(file: string, before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  let start = 0;
  while (before[start] !== undefined && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [withBlanks({ file, start, end: before.length - end, text: after.slice(start, after.length - end) })];
}

/** Several changes of a config, each made to what the one before has left. */
function changed(
  { path, text }: ConfigFile,
  changes: readonly ((text: string) => readonly TextEdit[])[],
): readonly Edit[] {
  return difference(
    path,
    text,
    changes.reduce((done, change) => edited(done, change(done)), text),
  );
}

/** Takes what nothing sends out of the allowlist. */
export function undeclare(problem: Problem): readonly Fix[] {
  const found = target(problem);
  if (!found) return [];
  const [, index, , item] = found.path;
  const entry = typeof index === 'number' ? found.config.config.data[index] : undefined;
  if (!entry || typeof index !== 'number') return [];
  if (typeof item === 'number' && entry.items.length > 1)
    return choice(`Take ${entry.items[item] ?? ''} out of the allowlist`, withoutItem(found.config, index, item));
  const whole = {
    ...found.config,
    config: {
      ...found.config.config,
      data: found.config.config.data.map((one) => ({ ...one, items: one.items.slice(0, 1) })),
    },
  };
  return choice('Take the entry out of the allowlist', withoutItem(whole, index, 0));
}

const DECIDED = ['purpose', 'legalBasis', 'retention'] as const;

/** Writes down which fields of a declaration the team still has to decide on. */
export function complete(problem: Problem): readonly Fix[] {
  const found = target(problem);
  const index = found?.path[1];
  const entry = typeof index === 'number' ? found?.config.config.data[index] : undefined;
  if (!found || !entry || typeof index !== 'number') return [];
  const { path: file, text } = found.config;
  const lacks = DECIDED.filter((field) => entry[field] === null || entry[field] === '');
  const fields: readonly string[] = [
    ...lacks,
    ...(entry.sensitive && entry.justification.trim() === '' ? ['justification'] : []),
  ];
  const edits = fields.flatMap((field): readonly Edit[] => {
    const path = ['data', index, field];
    const value = field === 'retention' || field === 'legalBasis' ? null : '';
    const present = rangeOf(text, path);
    if (!present) return [];
    const written = JSON.stringify(value);
    const [start, end] = value === null ? [0, written.length] : [1, 1];
    return [{ file, ...present, text: written, blanks: [{ start, end }] }];
  });
  const missing = fields.filter((field) => !rangeOf(text, ['data', index, field]));
  const added = missing.map(
    (field) => (before: string) =>
      put(before, ['data', index, field], field === 'retention' || field === 'legalBasis' ? null : ''),
  );
  return choice('Write down what is not decided yet', [...edits, ...changed(found.config, added)]);
}

/** Asks how long Crisp is to keep what it has. */
export function retain(problem: Problem): readonly Fix[] {
  const found = target(problem);
  if (!found) return [];
  const { conversations, profiles } = found.config.config.retention;
  const unset = [...(conversations === null ? ['conversations'] : []), ...(profiles === null ? ['profiles'] : [])];
  const { text, path: file } = found.config;
  const present = unset.flatMap((what): readonly Edit[] => {
    const range = rangeOf(text, ['retention', what]);
    return range ? [{ file, ...range, text: 'null', blanks: [{ start: 0, end: 4 }] }] : [];
  });
  const added = unset.map((what) => (before: string) => put(before, ['retention', what], null));
  return choice(
    'Write down how long it is kept',
    present.length === unset.length ? present : changed(found.config, added),
  );
}

const YEAR = /^\d{4}/;

/** Says that a row was checked again today, and is to be in a year. */
export function review(problem: Problem): readonly Fix[] {
  const found = target(problem);
  const [, row, index] = found?.path ?? [];
  if (!found || typeof row !== 'string' || typeof index !== 'number') return [];
  const { today } = problem;
  const next = today.replace(YEAR, (year) => `${Number(year) + 1}`);
  const at = (field: string): ConfigPath => ['attestations', row, index, field];
  const edits = changed(found.config, [
    (text) => put(text, at('on'), today),
    (text) => put(text, at('reviewBy'), next.replace(/-02-29$/, '-02-28')),
  ]);
  return choice('It was checked again today, and is to be in a year', edits);
}

/** Attests rows of the checklist as of today; who says so, and where the proof lies, is left to be written. */
export function attestation(
  problem: Problem,
  rows: readonly AttestationRow[],
  title: string,
  website?: string,
): readonly Fix[] {
  const { configFor, finding, input, today } = problem;
  const config = input.configs.find(({ path }) => path === finding.place.file) ?? configFor(finding.place.file);
  const answer = { ...(website === undefined ? {} : { website }), on: today, by: '', evidence: '' };
  const changes = rows.map((row) => (text: string) => addAttestation(text, row, answer));
  if (config) return choice(title, changed(config, changes));
  return choice(
    title,
    configEdits(undefined, (text) => [
      { start: 0, end: text.length, text: changes.reduce((done, change) => edited(done, change(done)), text) },
    ]),
  );
}
