import { createScanner, type Node } from 'jsonc-parser';
import { soundRoot, type TextEdit } from './insert.ts';
import { TOKEN } from './json-token.ts';
import { type ConfigPath, nodeAt } from './locate.ts';

/** The offset behind the next comma, when nothing but blanks and comments stands before it. */
function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  return scanner.scan() === TOKEN.comma ? scanner.getPosition() : undefined;
}

/** Takes `[start, end)` out: with its lines, and a comment behind it, where it has them to itself. */
function takenOut(text: string, start: number, end: number): TextEdit {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)?(\r\n|\r|\n)/.exec(text.slice(end));
  if (rest && text.slice(lineStart, start).trim() === '')
    return { start: lineStart, end: end + rest[0].length, text: '' };
  const blanks = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: rest ? end : end + blanks, text: '' };
}

/**
 * Takes a list item or a property out, with the comma that it leaves over. No edits when there is nothing at the path, or the text is no
 * JSON. Comments on lines of their own stay.
 */
export function remove(text: string, path: ConfigPath): readonly TextEdit[] {
  const value = nodeAt(soundRoot(text), path);
  const entry = value?.parent?.type === 'property' ? value.parent : value;
  const siblings: readonly Node[] = entry?.parent?.children ?? [];
  if (!entry?.parent) return [];
  const start = entry.offset;
  const end = start + entry.length;
  const comma = commaAfter(text, end);
  if (comma !== undefined) return [takenOut(text, start, comma)];
  const before = siblings[siblings.indexOf(entry) - 1];
  if (!before) return [takenOut(text, start, end)];
  const left = before.offset + before.length;
  const over = commaAfter(text, left) ?? left;
  const own = takenOut(text, start, end);
  // On one line, what stands between the two goes as well.
  return own.start === start ? [{ ...own, start: left }] : [{ start: over - 1, end: over, text: '' }, own];
}
