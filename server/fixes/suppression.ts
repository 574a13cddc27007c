import { type Suppression, suppressionsIn } from '../config/suppressions.ts';
import type { Edit, Fix } from './fix.ts';
import type { Problem } from './problem.ts';
import { lineStart, nextLine, restOfLine } from './trivia.ts';

interface Found {
  readonly text: string;
  readonly suppression: Suppression;
}

/** The suppression that a finding is about. */
function suppressionAt({ finding: { place }, input }: Problem): Found | undefined {
  const text = input.textOf(place.file);
  const suppression = suppressionsIn(text ?? '').find(({ end, start }) => start <= place.start && place.end <= end);
  return text !== undefined && suppression ? { text, suppression } : undefined;
}

const choice = (title: string, edit: Edit | undefined): readonly Fix[] =>
  edit ? [{ title, kind: 'choice', edits: [edit] }] : [];

/** Gives a suppression its reason, or the rule that was meant. */
export function justify(problem: Problem): readonly Fix[] {
  const found = suppressionAt(problem);
  const { file, start, end } = problem.finding.place;
  if (!found) return [];
  const { defects, rules } = found.suppression;
  const unknown = defects.find((defect) => defect.k === 'unknown-rule' && defect.start === start && defect.end === end);
  if (unknown?.k === 'unknown-rule')
    return choice(
      `Change to ${unknown.meant ?? ''}`,
      unknown.meant === undefined ? undefined : { file, start, end, text: unknown.meant },
    );
  if (rules.length === 0 || !defects.some(({ k }) => k === 'no-reason')) return [];
  const at = found.suppression.end;
  // Dashes without words behind them may be there already.
  const dashes = /\s*-{2,}\s*$/.exec(found.text.slice(found.suppression.start, at));
  return choice('Write down the reason', {
    file,
    start: at - (dashes?.[0].length ?? 0),
    end: at,
    text: ' -- ',
    blanks: [{ start: 4, end: 4 }],
  });
}

const OPENER = /(?:\{\s*\/\*+|\/\/+|\/\*+|<!--+)[ \t]*$/;
const CLOSER = /^[ \t]*(?:\*\/(?:\s*\})?|--+>)/;

/** The whole comment around the words of a suppression, from its opener to its closer. */
function commentAround(
  text: string,
  { end, start }: Suppression,
): { readonly start: number; readonly end: number } | undefined {
  const open = OPENER.exec(text.slice(lineStart(text, start), start))?.[0];
  if (open === undefined) return undefined;
  if (open.startsWith('//')) return { start: start - open.length, end: restOfLine(text, start - open.length) ?? end };
  const close = CLOSER.exec(text.slice(end))?.[0];
  return close === undefined ? undefined : { start: start - open.length, end: end + close.length };
}

/** Takes a suppression out that suppresses nothing: the rule, or the comment when it names no other. */
export function unsuppress(problem: Problem): readonly Fix[] {
  const found = suppressionAt(problem);
  if (!found) return [];
  const { suppression, text } = found;
  const { file, start, end } = problem.finding.place;
  if (suppression.rules.length > 1) {
    const after = /^\s*,\s*/.exec(text.slice(end, suppression.end))?.[0].length ?? 0;
    const before = after > 0 ? 0 : (/\s*,\s*$/.exec(text.slice(suppression.start, start))?.[0].length ?? 0);
    return choice('Take the rule out of the suppression', { file, start: start - before, end: end + after, text: '' });
  }
  const comment = commentAround(text, suppression);
  if (!comment) return [];
  const line = lineStart(text, comment.start);
  const isAlone = text.slice(line, comment.start).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(text.slice(comment.end));
  const before = /[ \t]*$/.exec(text.slice(line, comment.start))?.[0].length ?? 0;
  const range = isAlone
    ? { start: line, end: nextLine(text, comment.end) }
    : { start: comment.start - before, end: comment.end };
  return choice('Take the suppression out', { file, ...range, text: '' });
}
