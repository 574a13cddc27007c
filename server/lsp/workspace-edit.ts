import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.ts';
import type { Edit } from '../fixes/fix.ts';
import type { View } from './view.ts';

/** What an edit needs to know of the documents. */
export interface Documents {
  /** The version of an open document; undefined for the others. */
  versionOf(uri: string): number | undefined;
  exists(file: string): boolean;
}

function byFile(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const files = new Map<string, Edit[]>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  return files;
}

const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The text of an edit as a snippet: the cursor goes from blank to blank. */
function snippetOf({ text, blanks = [] }: Edit): string {
  let at = 0;
  const parts = blanks.map(({ start, end }, index) => {
    const before = text.slice(at, start);
    at = end;
    return `${literal(before)}\${${index + 1}:${literal(text.slice(start, end))}}`;
  });
  return `${parts.join('')}${literal(text.slice(at))}`;
}

const textBefore = (view: View, { file, start }: Edit): string => view.textOf(file)?.slice(0, start) ?? '';

/** VS Code puts the blanks at the start of the line before every further line of a snippet. */
function withoutIndent(value: string, before: string): string {
  const indent = /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
  return value
    .split('\n')
    .map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

function textEdit(view: View, edit: Edit, withSnippets: boolean): TextEdit | SnippetTextEdit {
  const range = view.rangeNow(edit.file, edit);
  return withSnippets && edit.blanks && edit.blanks.length > 0
    ? { range, snippet: { kind: 'snippet', value: withoutIndent(snippetOf(edit), textBefore(view, edit)) } }
    : { range, newText: edit.text };
}

/** Edits as an editor takes them; undefined when a file was edited since the analysis, or has to be created and cannot be. */
export function workspaceEdit(
  view: View,
  edits: readonly Edit[],
  documents: Documents,
  client: ClientFeatures,
): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  const operations: (TextDocumentEdit | CreateFile)[] = [];
  for (const [file, own] of byFile(edits)) {
    const uri = view.uri(file);
    const isNew = !documents.exists(file);
    if (isNew && !client.hasCreateFile) return undefined;
    if (view.hasMoved(file)) return undefined;
    changes[uri] = own.map((edit) => ({ range: view.rangeNow(file, edit), newText: edit.text }));
    const textEdits = own.map((edit) => textEdit(view, edit, client.hasSnippetEdits && !isNew));
    if (isNew) operations.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    operations.push({ textDocument: { uri, version: documents.versionOf(uri) ?? null }, edits: textEdits });
  }
  return client.hasDocumentChanges || client.hasCreateFile ? { documentChanges: operations } : { changes };
}
