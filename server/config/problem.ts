import type { Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { keysAt, valuesAt } from './allowed.ts';
import { keyOf, nodeAt, rangeOfNode, type ConfigPath, type Range } from './locate.ts';
import { closest } from './spelling.ts';

export type ConfigProblemKind =
  'syntax' | 'duplicate-key' | 'unknown-key' | 'wrong-value' | 'bad-guard' | 'contradiction';

/** Something in the config that cannot be followed. The range is what an editor underlines. */
export interface ConfigProblem extends Range {
  readonly kind: ConfigProblemKind;
  /** One or two sentences; quotes the file, so it has to be escaped like everything that comes from a workspace. */
  readonly message: string;
  readonly path: ConfigPath;
  /** What was probably meant, as the text to write at the problem's range. */
  readonly replacement: string | undefined;
}

/** `data[2].legalBasis`: the words of a path. */
export function pathText(path: ConfigPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

const LONGEST = 40;

/** What stands in the file, short enough for a message. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Lists of more than this many values are not spelled out. */
const MOST_VALUES = 8;

const FORMATS: Readonly<Record<string, string>> = {
  duration: 'must be an ISO 8601 duration, such as "P24M" (24 months), "P1Y" or "P90D"',
  date: 'must be a date that exists, written as YYYY-MM-DD',
  item: 'must be an item of the inventory, such as "user:email" or "session:data.*"',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

const choice = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

type Issue = z.core.$ZodIssue;
const namesOf = (path: readonly PropertyKey[]): ConfigPath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/** The demand that a value does not meet: "must be …". */
function demand(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value));
      return values.length > MOST_VALUES ? `must be one of the ${values.length} known` : `must be ${choice(values)}`;
    }
    case 'too_small':
      return 'must not be empty';
    case 'invalid_union':
      return `must be ${choice(issue.errors.flatMap((errors) => errors.slice(0, 1)).map((one) => demand(one).replace(/^must be /, '')))}`;
    default:
      return FORMATS[issue.message] ?? 'is not allowed here';
  }
}

/** A value that fits none of several types: the type that it comes closest to has the better words. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const deeper = issue.errors.flat().find(({ path }) => path.length > 0);
  return deeper ? innermost({ ...deeper, path: [...issue.path, ...deeper.path] } as Issue) : issue;
}

/** The problem words for one issue of the schema. `node` is where it stands. */
function wrongValue(issue: Issue, path: ConfigPath, node: Node, text: string): ConfigProblem {
  const written = text.slice(node.offset, node.offset + node.length);
  const meant = typeof node.value === 'string' ? closest(node.value, valuesAt(path)) : undefined;
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  const found = issue.code === 'too_small' ? '' : `, but it is ${quoted(written)}`;
  return {
    kind: 'wrong-value',
    message: `${path.length === 0 ? 'The config' : `\`${pathText(path)}\``} ${demand(issue)}${found}.${hint}`,
    path,
    replacement: meant === undefined ? undefined : JSON.stringify(meant),
    ...rangeOfNode(node),
  };
}

function unknownKey(key: string, parent: ConfigPath, node: Node, written: ReadonlySet<string>): ConfigProblem {
  const allowed = keysAt(parent);
  const near = closest(key, allowed);
  const meant = near !== undefined && written.has(near) ? undefined : near;
  const where = parent.length === 0 ? 'a config' : `\`${pathText(parent)}\``;
  const known = allowed.length > 0 && allowed.length <= 2 * MOST_VALUES ? ` It may have ${allowed.join(', ')}.` : '';
  return {
    kind: 'unknown-key',
    message: `\`${quoted(key)}\` is no key of ${where}.${meant === undefined ? known : ` Did you mean \`${meant}\`?`}`,
    path: [...parent, key],
    replacement: meant === undefined ? undefined : JSON.stringify(meant),
    ...rangeOfNode(node),
  };
}

/** What one issue of the schema says about the text, one problem for each place that it names. */
export function problemsOf(given: Issue, root: Node, text: string): readonly ConfigProblem[] {
  const issue = innermost(given);
  const path = namesOf(issue.path);
  const node = nodeAt(root, path);
  if (!node) return [];
  if (issue.code !== 'unrecognized_keys') return [wrongValue(issue, path, node, text)];
  const written = new Set((node.children ?? []).map((property) => String(property.children?.[0]?.value)));
  return issue.keys.flatMap((key) => {
    const value = nodeAt(root, [...path, key]);
    const keyNode = value && keyOf(value);
    return keyNode ? [unknownKey(key, path, keyNode, written)] : [];
  });
}
