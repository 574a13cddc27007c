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

/** Longer lines are generated code, which nobody suppresses by hand; they are not searched for quotes and comments. */
const LONGEST_LINE = 2000;

/** A comment opener with the blanks after it is searched for in so many characters. */
const LONGEST_OPENER = 40;

/** So many lines of comment may stand between a suppression and its line. */
const MOST_COMMENTS = 20;

const isLineBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start -= 1;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text[end])) end += 1;
  return end;
}

/** The start of the line after the one that ends at `end`; undefined when that was the last. */
function nextLine(text: string, end: number): number | undefined {
  if (end >= text.length) return undefined;
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** The first line below `offset`, the end of a comment's words, that is more than a comment. */
function lineBelow(text: string, offset: number): Range | undefined {
  // A formatter may give the braces of a JSX comment lines of their own.
  const brace = /^\*\/\s*?\r?\n\s*\}(?=\s*?[\r\n])/.exec(text.slice(offset, offset + LONGEST_LINE));
  let start = nextLine(text, lineEnd(text, offset + (brace?.[0].length ?? 0)));
  for (let skipped = 0; start !== undefined; skipped++) {
    const end = lineEnd(text, start);
    const isSearched = skipped < MOST_COMMENTS && end - start <= LONGEST_LINE;
    if (!isSearched || !ONLY_COMMENT.test(text.slice(start, end))) return { start, end };
    start = nextLine(text, end);
  }
  return undefined;
}

/**
 * Whether what follows `before` on its line is inside a string. A quote counts as an opening one unless a letter stands before it
 * (`don't`), and only when the same quote comes again after the comment opener: an unclosed string is no string.
 */
function insideString(before: string, after: string): boolean {
  let open: string | undefined;
  for (let index = 0; index < before.length; index++) {
    const character = before.charAt(index);
    if (character === '\\') index += 1;
    else if (open !== undefined) open = character === open ? undefined : open;
    else if (/["'`]/.test(character) && !/[\p{L}\d]/u.test(before.charAt(index - 1))) open = character;
  }
  return open !== undefined && after.includes(open);
}

/** The range of a comment's words when a comment starts right before `offset`. */
function commentAt(text: string, offset: number): Range | undefined {
  const opener = OPENER.exec(text.slice(Math.max(0, offset - LONGEST_OPENER), offset));
  if (!opener) return undefined;
  const before = text.slice(Math.max(lineStart(text, offset), offset - LONGEST_LINE), offset - opener[0].length);
  const stop = lineEnd(text, offset);
  const closer = CLOSERS[opener[0].slice(0, 2)];
  const isCode = closer === undefined || closer === '*/';
  // JSX text may hold a lone quote, and `{/*` hardly stands in a string.
  const inBraces = /\{\s*$/.test(before);
  if (isCode && !inBraces && insideString(before, text.slice(offset, stop))) return undefined;
  const closed = closer === undefined ? -1 : text.slice(offset, offset + LONGEST_LINE).indexOf(closer);
  return { start: offset, end: closed < 0 ? stop : offset + closed };
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

const unknownRule = ({ word, ...range }: { readonly word: string } & Range): SuppressionDefect => ({
  k: 'unknown-rule',
  word,
  meant: RULE_IDS.find((id) => id === closest(word, RULE_IDS)),
  ...range,
});

function suppression(text: string, { start, end }: Range): Suppression {
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
    line: name === NEXT_LINE ? lineBelow(text, end) : { start: lineStart(text, start), end: lineEnd(text, start) },
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
  const found: Suppression[] = [];
  for (let offset = text.indexOf(WORD); offset >= 0; offset = text.indexOf(WORD, offset + WORD.length)) {
    const comment = commentAt(text, offset);
    if (comment) found.push(suppression(text, comment));
  }
  return found;
}
