import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { CONFIG_FILE } from '../config/nearest.ts';
import { firstConfig } from '../reports/first-config.ts';
import type { View } from './view.ts';

/** The edit that writes a first config at the top of a root. */
export function newConfigEdit(view: View): { readonly uri: string; readonly edit: WorkspaceEdit } {
  const uri = view.uri(CONFIG_FILE);
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: firstConfig(view.analysis) }];
  return {
    uri,
    edit: {
      documentChanges: [
        { kind: 'create', uri },
        { textDocument: { uri, version: null }, edits },
      ],
    },
  };
}
