import { getNodeValue, type Node, type ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';
import { CONFIG_SCHEMA, DEFAULT_CONFIG, type Config } from './config.ts';
import { parseGuard } from './guards.ts';
import { configTree, nodeAt, rangeOfNode, type ConfigPath } from './locate.ts';
import { pathText, problemsOf, type ConfigProblem } from './problem.ts';

export interface ReadConfig {
  /** What could be understood; the defaults hold for the rest, and list positions are those of the text. */
  readonly config: Config;
  /** In the order of the text. A config with a problem must not be relied on: the CLI stops. */
  readonly problems: readonly ConfigProblem[];
}

const at = (place: { readonly start: number; readonly end: number }) => ({ start: place.start, end: place.end });

/** Sentences for the error codes of jsonc-parser, which declares them as a `const enum` that must not be imported at run time. */
const SYNTAX: Readonly<Record<number, string>> = {
  1: 'This is neither a text in double quotes, a number, true, false nor null.',
  2: 'This is no number.',
  3: 'A key in double quotes is expected here.',
  4: 'A value is expected here.',
  5: 'A colon is expected here.',
  6: 'A comma is expected here.',
  7: 'The closing brace is missing.',
  8: 'The closing bracket is missing.',
  9: 'The file should end here.',
  11: 'The comment is not closed.',
  12: 'The text is not closed.',
  13: 'The number ends too early.',
  14: 'This is no Unicode escape.',
  15: 'There is no such escape.',
  16: 'This character must be escaped.',
};

const syntaxProblem = ({ error, offset, length }: ParseError): ConfigProblem => ({
  kind: 'syntax',
  message: SYNTAX[error] ?? 'This is not JSON.',
  path: [],
  replacement: undefined,
  start: offset,
  end: offset + length,
});

function syntaxProblems(text: string): {
  readonly root: Node | undefined;
  readonly problems: readonly ConfigProblem[];
} {
  const { root, errors, tooDeep } = configTree(text);
  const problem = (message: string, start: number, end: number): ConfigProblem => ({
    kind: 'syntax',
    message,
    path: [],
    replacement: undefined,
    start,
    end,
  });
  if (tooDeep)
    return { root, problems: [problem('This is nested too deeply for a config.', tooDeep.start, tooDeep.end)] };
  if (!root && errors.length === 0)
    return { root, problems: [problem('The config is empty; write at least {}.', 0, text.length)] };
  return { root, problems: errors.map(syntaxProblem) };
}

/** Keys that are written twice, in any object below `node`. */
function* duplicates(node: Node, path: ConfigPath): Iterable<ConfigProblem> {
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') yield* duplicates(child, [...path, index]);
    const [key, value] = node.type === 'object' ? (child.children ?? []) : [];
    if (!key) continue;
    const name = String(key.value);
    const here = [...path, name];
    if (seen.has(name)) {
      const message = `\`${pathText(here)}\` is written twice; only one of the two can hold.`;
      yield { kind: 'duplicate-key', message, path: here, replacement: undefined, ...rangeOfNode(key) };
    }
    seen.add(name);
    if (value) yield* duplicates(value, here);
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Takes the value at `path` away; a list keeps its length, so that positions stay those of the text. */
function drop(value: Json, path: readonly PropertyKey[], isObjectWanted: boolean): void {
  const parent = path.slice(0, -1).reduce<Json | undefined>((inner, key) => childOf(inner, key), value);
  const key = path.at(-1);
  if (Array.isArray(parent) && typeof key === 'number') {
    if (isObjectWanted) parent[key] = {};
    else parent.splice(key, 1);
  } else if (typeof parent === 'object' && parent !== null && typeof key === 'string') {
    Reflect.deleteProperty(parent, key);
  }
}

function childOf(value: Json | undefined, key: PropertyKey): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return typeof value === 'object' && value !== null ? value[String(key)] : undefined;
}

/** What remains when everything that has an issue is left out. Each round takes something away, so it ends. */
function understood(value: Json, first: readonly z.core.$ZodIssue[]): Config {
  let issues = first;
  while (issues.length > 0) {
    // From the back, so that taking away a list item does not move the others.
    for (const issue of [...issues].reverse()) {
      if (issue.path.length === 0 && issue.code !== 'unrecognized_keys') return DEFAULT_CONFIG;
      const isObjectWanted = issue.code === 'invalid_type' && issue.expected === 'object';
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) drop(value, [...issue.path, key], false);
      else drop(value, issue.path, isObjectWanted);
    }
    const again = z.safeParse(CONFIG_SCHEMA, value);
    if (again.success) return again.data;
    issues = again.error.issues;
  }
  return DEFAULT_CONFIG;
}

function* guardProblems(root: Node, config: Config, text: string): Iterable<ConfigProblem> {
  const list = nodeAt(root, ['consent', 'guards']);
  for (const [index, node] of (list?.children ?? []).entries()) {
    if (typeof node.value !== 'string' || node.value === '') continue;
    const guard = parseGuard(node.value);
    if (guard.k !== 'bad') continue;
    const written = text.slice(node.offset + 1, node.offset + node.length - 1);
    // With an escape in the JSON text, positions in the guard are not positions in the file.
    const exact = written === node.value && guard.end > guard.start;
    const range = exact
      ? { start: node.offset + 1 + guard.start, end: node.offset + 1 + guard.end }
      : at(rangeOfNode(node));
    yield {
      kind: 'bad-guard',
      message: guard.message,
      path: ['consent', 'guards', index],
      replacement: undefined,
      ...range,
    };
  }
}

function* contradictions(root: Node, { chatbox }: Config): Iterable<ConfigProblem> {
  if (chatbox.load !== 'always' || (chatbox.basis !== null && chatbox.basis !== 'consent')) return;
  const path = ['chatbox', chatbox.basis === null ? 'load' : 'basis'];
  const node = nodeAt(root, path);
  const message =
    chatbox.basis === null
      ? 'A chatbox that always loads needs the legal basis on which it does: add `"basis"`.'
      : 'A chatbox that always loads cannot do so on the basis of consent: name another basis, or load it on `"consent"`.';
  if (node) yield { kind: 'contradiction', message, path, replacement: undefined, ...rangeOfNode(node) };
}

/** Reads the text of a config file. Never throws: what is wrong with the text is in `problems`. */
export function readConfig(text: string): ReadConfig {
  const { root, problems: syntax } = syntaxProblems(text);
  if (!root) return { config: DEFAULT_CONFIG, problems: syntax };
  const value = getNodeValue(root) as Json;
  const parsed = z.safeParse(CONFIG_SCHEMA, value);
  const issues = parsed.success ? [] : parsed.error.issues;
  const config = parsed.success ? parsed.data : understood(value, issues);
  const problems = [
    ...syntax,
    ...issues.flatMap((issue) => problemsOf(issue, root, text)),
    ...duplicates(root, []),
    ...guardProblems(root, config, text),
    ...contradictions(root, config),
  ];
  return { config, problems: problems.sort((a, b) => a.start - b.start || a.end - b.end) };
}
