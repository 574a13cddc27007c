import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import type { At } from './context.ts';
import { namespacesOf, type QueueWord, VERBS } from './queue-words.ts';

/** As much of the text before the cursor as a command can be long. */
const WINDOW = 300;

const COMMAND = /\$crisp\s*(?:\?\.|\.)\s*push\s*\(\s*\[\s*(?:(['"`])(\w*)$|(['"`])(\w+)\3\s*,\s*(['"`])([\w:]*)$)/;

const itemOf = ({ word, says }: QueueWord, from: Position, to: Position): CompletionItem => ({
  label: word,
  kind: CompletionItemKind.EnumMember,
  detail: says,
  // Words have colons in them, at which an editor would otherwise begin anew.
  textEdit: { range: { start: from, end: to }, newText: word },
});

/** The words of the queue that may stand at a position: verbs, and the namespaces of the verb that stands before. */
export function completeCode({ view, file }: At, position: Position): readonly CompletionItem[] {
  const text = view.textOf(file);
  if (text === undefined) return [];
  const offset = view.offset(file, position);
  const found = COMMAND.exec(text.slice(Math.max(0, offset - WINDOW), offset));
  if (!found) return [];
  const [, , verb, , given, , namespace] = found;
  const words = given === undefined ? VERBS : namespacesOf(given);
  const typed = (given === undefined ? verb : namespace) ?? '';
  const from = { line: position.line, character: position.character - typed.length };
  return words.map((word) => itemOf(word, from, position));
}
