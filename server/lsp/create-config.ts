import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { CONFIG_FILE } from '../config/nearest.ts';
import { newConfig } from '../config/new-config.ts';
import type { View } from './view.ts';

/** Where the schema of an installed package lies. */
const SCHEMA = './node_modules/crisp-privacy/dist/schema.json';

function only<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? undefined : first;
}

/** The text of a first config for a root, from what its code sends. */
function draftOf({ analysis }: View): string {
  const sent = analysis.flows.filter(({ direction }) => direction === 'send');
  const categories = sent.flatMap(({ gate: { category } }) => (category === undefined ? [] : [category]));
  return newConfig({
    schema: SCHEMA,
    rows: sent.map(({ item, personal, categories: kinds, gate }) => ({
      item,
      personal,
      categories: kinds,
      gate: gate.status,
    })),
    guards: [],
    category: only(categories),
    websites: [...new Set(analysis.websites.map(({ id }) => id))],
  });
}

/** The edit that writes a first config at the top of a root. */
export function newConfigEdit(view: View): { readonly uri: string; readonly edit: WorkspaceEdit } {
  const uri = view.uri(CONFIG_FILE);
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: draftOf(view) }];
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
