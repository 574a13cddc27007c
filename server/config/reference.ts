import { CHECKLIST } from './checklist.ts';
import { configJsonSchema, type JsonSchema } from './json-schema.ts';
import { PLATFORM_IDS } from './platforms.ts';
import { RULES } from './rules.ts';

const code = (text: string): string => `\`${text}\``;

/** A Markdown table with even columns, as Prettier writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

/** More values than these are not spelled out. */
const MOST_VALUES = 8;

/** What may be written, in words. */
function valueWords(schema: JsonSchema): string {
  if (schema.anyOf) {
    const kinds = schema.anyOf.filter(({ type }) => type !== 'null').map(valueWords);
    return kinds.join(' or ');
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum && schema.enum.length > MOST_VALUES) return 'one of the ids below';
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  if (schema.type === 'array') return `list: ${schema.items ? valueWords(schema.items) : 'anything'}`;
  if (schema.type === 'string') return 'text';
  return schema.type === 'boolean' ? '`true`, `false`' : (schema.type ?? 'anything');
}

const defaultWords = ({ default: value }: JsonSchema): string =>
  value === undefined ? '' : code(JSON.stringify(value));

/** The sections whose keys all look alike, with the word that stands for a key. */
const ALIKE: Readonly<Record<string, string>> = { rules: '<rule>', attestations: '<row>' };

function* optionRows(schema: JsonSchema, path: string): Iterable<readonly string[]> {
  const { items, properties } = schema;
  if (properties) {
    const alike = ALIKE[path];
    const entries = Object.entries(properties);
    if (alike === undefined) {
      for (const [key, value] of entries) yield* optionRows(value, path === '' ? key : `${path}.${key}`);
    } else if (entries[0]) {
      yield [code(path), '', '', schema.description ?? ''];
      const { description: _, ...first } = entries[0][1];
      yield* optionRows(first, `${path}.${alike}`);
    }
    return;
  }
  if (items?.properties) {
    if (schema.description !== undefined) yield [code(path), 'list', defaultWords(schema), schema.description];
    yield* optionRows(items, `${path}[]`);
    return;
  }
  yield [code(path), valueWords(schema), defaultWords(schema), schema.description ?? ''];
}

/** The generated parts of docs/configuration.md, as Markdown, by the name of their marker. */
export function configReference(): Readonly<Record<string, string>> {
  return {
    options: table(['Key', 'Value', 'Default', 'Meaning'], [...optionRows(configJsonSchema(), '')]),
    checklist: table(
      ['Row', 'What is to be done', 'Where'],
      CHECKLIST.map(({ id, title, where, perWebsite }) => [
        code(id),
        perWebsite ? `${title}, for each website` : title,
        where,
      ]),
    ),
    rules: table(
      ['Rule', 'Default', 'Reported when'],
      RULES.map((rule) => [
        code(rule.id),
        'linked' in rule ? `${rule.severity}; ${rule.linked} for data that only hangs on a person` : rule.severity,
        rule.title,
      ]),
    ),
    platforms: PLATFORM_IDS.map(code).join(', '),
  };
}
