import { resolve } from 'node:path';
import { structuredPatch } from 'diff';
import { nearestConfig } from '../config/nearest.ts';
import { readTextFile } from '../disk/read-file.ts';
import { readProblem } from '../disk/read-text.ts';
import { writeFileWhole } from '../disk/write-file.ts';
import { COOKIE_WORDS } from '../paper/cookie-settings.ts';
import { essence, markedPassage, type Passage, passagesIn } from '../paper/marked-passage.ts';
import { type PolicyFacts, policyFacts } from '../paper/policy-facts.ts';
import { partOf } from '../paper/subject.ts';
import { blocksHtml } from '../reports/document-html.ts';
import { blocksMarkdown } from '../reports/document-markdown.ts';
import { harmless } from '../reports/harmless.ts';
import { gapsIn, policyBlocks } from '../reports/policy.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from '../reports/policy-words.ts';
import { count, scannedLine } from '../reports/summary.ts';
import { colorsFor } from './colors.ts';
import { resultOf } from './result-of.ts';
import { type Run, run } from './run.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

export interface PolicyOptions {
  readonly config?: string;
  readonly language: PolicyLanguage;
  readonly format?: 'markdown' | 'html';
  readonly write?: string;
  readonly check?: string;
}

type Print = (language: PolicyLanguage) => string;

const isHtml = (file: string): boolean => /\.(?:html?|vue|svelte|astro)$/i.test(file);
const isLanguage = (word: string): word is PolicyLanguage => POLICY_LANGUAGES.some((one) => one === word);

function factsOf(shell: Shell, { analysis, folder }: Run, config: string | undefined): PolicyFacts {
  const { configs } = analysis;
  const fileFor = config === undefined ? nearestConfig(configs) : () => configs[0];
  const governing =
    config === undefined ? (nearestConfig(configs)('') ?? (configs.length === 1 ? configs[0] : undefined)) : configs[0];
  // Where one config governs all, the whole project is the subject: code outside of its folder is sent by the same site.
  const subject = configs.length < 2 ? analysis : partOf(analysis, fileFor, governing);
  const texts = folder.mentioning(COOKIE_WORDS).flatMap((file) => {
    const read = folder.read(file);
    return 'text' in read ? [{ file, text: read.text }] : [];
  });
  return policyFacts(subject, texts, shell.today);
}

function printer(facts: PolicyFacts, html: boolean): Print {
  return (language) => {
    const blocks = policyBlocks(facts, language);
    return html ? blocksHtml(blocks) : blocksMarkdown(blocks);
  };
}

function passagesOf(file: string, text: string): readonly Passage[] {
  const found = passagesIn(text);
  if (found.k === 'broken') {
    const remedy =
      'A passage stands between <!-- crisp-privacy policy en --> and <!-- /crisp-privacy policy -->, each on a line of its own.';
    throw new UsageError(`${file}:${found.line}: this marker is ${found.why}.`, remedy);
  }
  const odd = found.passages.find(({ language }) => !isLanguage(language));
  if (odd)
    throw new UsageError(
      `${file}:${odd.line}: there is no policy in "${odd.language}".`,
      `There is ${POLICY_LANGUAGES.join(', ')}.`,
    );
  return found.passages;
}

/** The text with every passage made anew; one in the wanted language is added at the end when there is none. */
function rewritten(
  text: string,
  passages: readonly Passage[],
  print: Print,
  language: PolicyLanguage,
  mdx: boolean,
): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = [...passages].reverse().reduce((done, { end, language: own, start, text: old }) => {
    const made = print(isLanguage(own) ? own : language);
    // A formatter's work is left alone.
    return essence(old) === essence(made)
      ? done
      : `${done.slice(0, start)}${made.replaceAll('\n', eol)}${eol}${done.slice(end)}`;
  }, text);
  if (passages.some((passage) => passage.language === language)) return last;
  const gap = last === '' ? '' : last.endsWith('\n') ? eol : eol + eol;
  return last + gap + markedPassage(language, print(language), mdx).replaceAll('\n', eol);
}

function write(shell: Shell, file: string, print: Print, language: PolicyLanguage): ExitCode {
  const path = resolve(shell.cwd, file);
  const read = readTextFile(path);
  if ('problem' in read && !read.problem.includes('does not exist'))
    throw new UsageError(`${file} ${read.problem}.`, 'Name a text file.');
  const text = 'text' in read ? read.text : '';
  const made = rewritten(text, passagesOf(file, text), print, language, /\.mdx$/i.test(file));
  if (made === text) {
    shell.err.write(`${file} says what the code does already.\n`);
    return 0;
  }
  try {
    writeFileWhole(path, made);
  } catch (error) {
    throw new UsageError(
      `${file} ${readProblem(error).replace('read', 'written')}.`,
      'Name a file that may be written to.',
    );
  }
  shell.err.write(`${file} is written.\n`);
  return 0;
}

/** The lines in which a passage differs from what the code does, with the numbers that they have in the file. */
function difference(shell: Shell, file: string, passage: Passage, wanted: string): string {
  const colors = colorsFor(shell, shell.out);
  const { hunks } = structuredPatch(file, file, `${essence(passage.text)}\n`, `${essence(wanted)}\n`, '', '', {
    context: 1,
  });
  const written = passage.text.split('\n');
  const numbers = written.flatMap((line, at) => (line.trim() === '' ? [] : [passage.line + at]));
  const end = passage.line + written.length - 1;
  const lines = hunks.flatMap(({ lines: own, oldStart }) => {
    let at = oldStart - 1;
    return own
      .filter((line) => !line.startsWith('\\'))
      .map((line) => {
        const number = String(numbers[at] ?? end).padStart(5);
        if (!line.startsWith('+')) at++;
        const text = `${line.startsWith('+') ? '     ' : number} ${harmless(line)}`;
        return line.startsWith('+') ? colors.green(text) : line.startsWith('-') ? colors.red(text) : text;
      });
  });
  // What is missing is told at the line that it goes behind.
  const changed = hunks[0]?.lines.findIndex((line) => !line.startsWith(' ')) ?? 0;
  const behind = hunks[0]?.lines[changed]?.startsWith('+') === true ? 1 : 0;
  const first = numbers[(hunks[0]?.oldStart ?? 1) - 1 + changed - behind] ?? end;
  return `${harmless(file)}:${first} does not say what the code does (${passage.language}):\n${lines.join('\n')}\n`;
}

function check(shell: Shell, file: string, print: Print): ExitCode {
  const read = readTextFile(resolve(shell.cwd, file));
  if ('problem' in read)
    throw new UsageError(`${file} ${read.problem}.`, 'Write it with crisp-privacy policy --write FILE.');
  const passages = passagesOf(file, read.text);
  if (passages.length === 0)
    throw new UsageError(`${file} holds no passage of ours.`, 'Put one in with crisp-privacy policy --write FILE.');
  const parted = passages.flatMap((passage) => {
    const wanted = print(isLanguage(passage.language) ? passage.language : 'en');
    return essence(passage.text) === essence(wanted) ? [] : [difference(shell, file, passage, wanted)];
  });
  for (const text of parted) shell.out.write(text);
  if (parted.length === 0) shell.err.write(`${file} says what the code does.\n`);
  else shell.err.write(`Write it anew with crisp-privacy policy --write ${file}\n`);
  return parted.length === 0 ? 0 : 1;
}

/** Prints the passages that a privacy and a cookie policy need, puts them into a file, or compares them with one. */
export async function policy(shell: Shell, paths: readonly string[], options: PolicyOptions): Promise<ExitCode> {
  const { check: checked, config, format, language, write: target } = options;
  if (checked !== undefined && target !== undefined)
    throw new UsageError('--write and --check do not go together.', 'Choose one.');
  const ran = await run(shell, { paths, config });
  const file = checked ?? target ?? '';
  const print = printer(factsOf(shell, ran, config), format === undefined ? isHtml(file) : format === 'html');
  const code =
    checked !== undefined
      ? check(shell, checked, print)
      : target !== undefined
        ? write(shell, target, print, language)
        : 0;
  if (file === '') shell.out.write(`${print(language)}\n`);
  const gaps = gapsIn(print(language));
  if (gaps > 0)
    shell.err.write(`${count(gaps, 'gap')} left for a person: look for "to be completed" or "à compléter".\n`);
  shell.err.write(`${scannedLine(resultOf(shell, ran, [], new Set()))}\n`);
  return code;
}
