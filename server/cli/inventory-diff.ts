import { resolve } from 'node:path';
import { isWithin, joined, pathFrom, slashed } from '../disk/paths.ts';
import { readTextFile } from '../disk/read-file.ts';
import { treeAt } from '../disk/tree-at.ts';
import { type Change, entriesIn, type Entry, type FailOn, failsOn, inventoryDelta } from '../paper/inventory-delta.ts';
import { changeDetail, changeInWords, deltaDocument, deltaLine, entryOf } from '../reports/delta-document.ts';
import { documentHtml } from '../reports/document-html.ts';
import { documentMarkdown } from '../reports/document-markdown.ts';
import { harmlessLine } from '../reports/harmless.ts';
import { inventoryJson } from '../reports/inventory-json.ts';
import { type Format, INVENTORY_FORMATS } from './formats.ts';
import { outputPlan, type OutputWord } from './output-plan.ts';
import { printResult } from './print-result.ts';
import { resultOf } from './result-of.ts';
import { type Run, run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

export interface DiffOptions {
  readonly config?: string;
  /** A commit, tag or branch, or the file of an inventory that was written as JSON. */
  readonly diff: string;
  readonly failOn: readonly FailOn[];
}

const entriesOf = (shell: Shell, ran: Run): readonly Entry[] =>
  entriesIn(inventoryJson(resultOf(shell, ran, ran.findings, new Set()))) ?? [];

/** The inventory of the commit where `ref` and this branch part, with the same paths and the config of then. */
async function atRef(shell: Shell, paths: readonly string[], { config, diff }: DiffOptions): Promise<readonly Entry[]> {
  const tree = treeAt(shell.cwd, diff);
  if (tree.k === 'problem') {
    throw new UsageError(
      `--diff ${diff}: ${tree.message}`,
      'Name a commit, tag or branch, or a file that inventory --format json has written.',
    );
  }
  try {
    const there = (path: string): string => {
      const full = slashed(resolve(shell.cwd, path));
      return isWithin(tree.top, full) ? joined(tree.copy, pathFrom(tree.top, full)) : full;
    };
    const copied = paths.map(there);
    const ran = await run(
      { ...shell, cwd: there('.') },
      { paths: copied, config: config === undefined ? undefined : there(config) },
    );
    return entriesOf(shell, ran);
  } catch (error) {
    // The folder or the file was not there yet: everything is new.
    if (error instanceof UsageError && /no file or folder|ENOENT/.test(error.message)) return [];
    throw error;
  } finally {
    tree.remove();
  }
}

async function before(shell: Shell, paths: readonly string[], options: DiffOptions): Promise<readonly Entry[]> {
  const read = readTextFile(resolve(shell.cwd, options.diff));
  if ('problem' in read) return atRef(shell, paths, options);
  const entries = entriesIn(read.text);
  if (entries) return entries;
  throw new UsageError(
    `--diff ${options.diff}: this file is no inventory.`,
    'Write one with crisp-privacy inventory --format json --output FILE.',
  );
}

function table(changes: readonly Change[], since: string): string {
  const lines = changes.map((change) => {
    const { file, item, line } = entryOf(change);
    const detail = changeDetail(change)
      .map((part) => (typeof part === 'string' ? part : part.code))
      .join('');
    return [`${file}:${line}`, changeInWords(change), item, `(${detail})`].map(harmlessLine).join('  ');
  });
  return `${[...lines, deltaLine(changes, since)].join('\n')}\n`;
}

type Print = (changes: readonly Change[], since: string) => string;

const PRINTS: Readonly<Record<string, Print>> = {
  table,
  json: (changes, since) => `${JSON.stringify({ version: 1, since, changes }, null, 2)}\n`,
  markdown: (changes, since) => documentMarkdown(deltaDocument(changes, since)),
  html: (changes, since) => documentHtml(deltaDocument(changes, since)),
};

/** Prints what the working tree changes in what flows to Crisp. */
export async function inventoryDiff(
  shell: Shell,
  paths: readonly string[],
  options: DiffOptions,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const old = await before(shell, paths, options);
  const ran = await run(shell, { paths, config: options.config });
  const changes = inventoryDelta(old, entriesOf(shell, ran));
  const formats = INVENTORY_FORMATS.flatMap(({ ending, name }): readonly Format[] => {
    const print = PRINTS[name];
    return print ? [{ name, ending, load: () => Promise.resolve(() => print(changes, options.diff)) }] : [];
  });
  await printResult(shell, resultOf(shell, ran, ran.findings, new Set()), outputPlan(words, formats, 'table'));
  return changes.some((change) => options.failOn.some((on) => failsOn(change, on))) ? 1 : 0;
}
