import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.ts';
import type { Edit } from './fixes-of.ts';
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
    const textEdits = own.map(({ start, end, text }) => ({
      range: view.rangeNow(file, { start, end }),
      newText: text,
    }));
    changes[uri] = textEdits;
    if (isNew) operations.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    operations.push({ textDocument: { uri, version: documents.versionOf(uri) ?? null }, edits: textEdits });
  }
  return client.hasDocumentChanges || client.hasCreateFile ? { documentChanges: operations } : { changes };
}
