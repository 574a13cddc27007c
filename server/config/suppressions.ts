import type { Range } from './locate.ts';
import { isRuleId, RULE_IDS, type RuleId } from './rules.ts';
import { closest } from './spelling.ts';

/** What is wrong with a suppression. What it then still suppresses is for the rules to say. */
export type SuppressionDefect =
  | { readonly k: 'no-rule' }
  | { readonly k: 'no-reason' }
  /** `meant` is the rule that was probably meant. The range is the word. */
  | ({ readonly k: 'unknown-rule'; readonly word: string; readonly meant: RuleId | undefined } & Range)
  /** `crisp-privacy-ignore`, `crisp-privacy-ignore-file` and the like. The range is the word. */
  | ({ readonly k: 'unknown-directive'; readonly word: string } & Range);

/** A comment that asks to leave findings on one line alone. Its own range is that of the words in the comment. */
export interface Suppression extends Range {
  /** The known rules that it names, each with the range of the word. */
  readonly rules: readonly ({ readonly id: RuleId } & Range)[];
  /** What stands after `--`; undefined when there is none. Text of the workspace. */
  readonly reason: string | undefined;
  /** The line that it is about, without its end; undefined when there is no such line. A finding is meant when it starts there. */
  readonly line: Range | undefined;
  readonly defects: readonly SuppressionDefect[];
}

const WORD = 'crisp-privacy-ignore';
const NEXT_LINE = `${WORD}-next-line`;
const SAME_LINE = `${WORD}-line`;

/** How comments begin, and what ends each; a line comment ends with its line. */
const OPENER = /(?:\/\/+|\/\*+|<!--+|<%--|@\*)[ \t]*$/;
const CLOSERS: Readonly<Record<string, string>> = { '/*': '*/', '<!': '-->', '<%': '--%>', '@*': '*@' };

/** A line of nothing but comment: a suppression for the next line looks past it, so that several directives can be stacked. */
const ONLY_COMMENT = /^\s*(?:\/\/.*|\/\*(?:(?!\*\/).)*\*\/|\{\s*\/\*(?:(?!\*\/).)*\*\/\s*\}|<!--(?:(?!-->).)*-->)\s*$/;

const QUOTES: ReadonlySet<string | undefined> = new Set(['"', "'", '`']);

/** Longer lines are generated code, which nobody suppresses by hand; they are not searched for quotes and comments. */
const LONGEST_LINE = 2000;

/** A comment opener with the blanks after it is searched for in so many characters. */
const LONGEST_OPENER = 40;

/** So many lines of comment may stand between a suppression and its line. */
const MOST_COMMENTS = 20;

/** The lines of a text, without their ends. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  const breaks = /\r\n|\r|\n/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({ start, end: match.index });
    start = breaks.lastIndex;
  }
  return [...lines, { start, end: text.length }];
}

/** The position of the last line that starts at or before `offset`. */
function lineAt(lines: readonly Range[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first line below `offset`, the end of a comment's words, that is more than a comment. */
function lineBelow(text: string, lines: readonly Range[], offset: number): Range | undefined {
  // A formatter may give the braces of a JSX comment lines of their own.
  const brace = /^\*\/\s*?\r?\n\s*\}(?=\s*?[\r\n])/.exec(text.slice(offset, offset + LONGEST_LINE));
  const first = lineAt(lines, offset + (brace?.[0].length ?? 0)) + 1;
  const below = lines.slice(first, first + MOST_COMMENTS);
  const found = below.find(
    ({ end, start }) => end - start > LONGEST_LINE || !ONLY_COMMENT.test(text.slice(start, end)),
  );
  return found ?? lines[first + MOST_COMMENTS];
}

/**
 * Whether what follows `before` on its line is inside a string. A quote counts as an opening one unless a letter stands before it
 * (`don't`), and only when the same quote comes again after the comment opener: an unclosed string is no string.
 */
function insideString(before: string, after: string): boolean {
  let open: string | undefined;
  for (let index = 0; index < before.length; index++) {
    const character = before[index];
    if (character === '\\') index += 1;
    else if (open !== undefined) open = character === open ? undefined : open;
    else if (QUOTES.has(character) && !/[\p{L}\d]/u.test(before.charAt(index - 1))) open = character;
  }
  return open !== undefined && after.includes(open);
}

/** The range of a comment's words when a comment starts right before `offset`, which is on `line`. */
function commentAt(text: string, line: Range, offset: number): Range | undefined {
  const opener = OPENER.exec(text.slice(Math.max(0, offset - LONGEST_OPENER), offset));
  if (!opener) return undefined;
  const before = text.slice(Math.max(line.start, offset - LONGEST_LINE), offset - opener[0].length);
  const after = text.slice(offset, Math.min(line.end, offset + LONGEST_LINE));
  const closer = CLOSERS[opener[0].slice(0, 2)];
  const isCode = closer === undefined || closer === '*/';
  // JSX text may hold a lone quote, and `{/*` hardly stands in a string.
  if (isCode && !/\{\s*$/.test(before) && insideString(before, after)) return undefined;
  const closed = closer === undefined ? -1 : text.slice(offset, offset + LONGEST_LINE).indexOf(closer);
  return { start: offset, end: offset + (closed < 0 ? after.length : closed) };
}

/** The rule words up to the reason, with the offset of each. Words that follow without a comma are no rules but a forgotten `--`. */
function wordsIn(list: string, offset: number): readonly ({ readonly word: string } & Range)[] {
  const words: ({ word: string } & Range)[] = [];
  const pattern = /\s*([^\s,]+)\s*(,?)/y;
  for (let match = pattern.exec(list); match; match = pattern.exec(list)) {
    const [whole, word = '', comma] = match;
    const start = offset + match.index + whole.indexOf(word);
    words.push({ word, start, end: start + word.length });
    if (comma === '') break;
  }
  return words;
}

function unknownRule({ word, ...range }: { readonly word: string } & Range): SuppressionDefect {
  const meant = closest(word, RULE_IDS);
  return { k: 'unknown-rule', word, meant: meant !== undefined && isRuleId(meant) ? meant : undefined, ...range };
}

function suppression(text: string, lines: readonly Range[], { start, end }: Range): Suppression {
  const words = text.slice(start, end);
  const own = { start, end: start + words.trimEnd().length };
  const name = /^[\w-]*\w/.exec(words)?.[0] ?? '';
  if (name !== NEXT_LINE && name !== SAME_LINE) {
    const defect: SuppressionDefect = { k: 'unknown-directive', word: name, start, end: start + name.length };
    return { ...own, rules: [], reason: undefined, line: undefined, defects: [defect] };
  }
  const rest = words.slice(name.length);
  const dashes = /(?:^|\s)--+(?=\s|$)/.exec(rest);
  const reason = dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '';
  const hasReason = /[\p{L}\p{N}]/u.test(reason);
  const named = wordsIn(rest.slice(0, dashes?.index), start + name.length);
  return {
    ...own,
    rules: named.flatMap(({ word, ...range }) => (isRuleId(word) ? [{ id: word, ...range }] : [])),
    reason: hasReason ? reason : undefined,
    line: name === NEXT_LINE ? lineBelow(text, lines, end) : lines[lineAt(lines, start)],
    defects: [
      ...(named.length === 0 ? [{ k: 'no-rule' as const }] : []),
      ...named.filter(({ word }) => !isRuleId(word)).map(unknownRule),
      ...(hasReason ? [] : [{ k: 'no-reason' as const }]),
    ],
  };
}

/**
 * The suppressions in a file of any kind, in the order of the text: `// crisp-privacy-ignore-next-line <rule>[, <rule>] -- <reason>`, or
 * `crisp-privacy-ignore-line` on the line itself, in the comments of scripts, JSX and HTML. The words must open the comment.
 */
export function suppressionsIn(text: string): readonly Suppression[] {
  const first = text.indexOf(WORD);
  if (first < 0) return [];
  const lines = linesOf(text);
  const found: Suppression[] = [];
  for (let offset = first; offset >= 0; offset = text.indexOf(WORD, offset + WORD.length)) {
    const comment = commentAt(text, lines[lineAt(lines, offset)] ?? { start: 0, end: text.length }, offset);
    if (comment) found.push(suppression(text, lines, comment));
  }
  return found;
}
