import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.ts';
import { ACTION_KINDS } from './code-actions.ts';
import { SOURCE } from './diagnostics.ts';

/** What the server can do for an editor that can do `client`. */
export function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.hasFolders } },
    ...(client.hasPull && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
    }),
    codeActionProvider: client.hasActionLiterals
      ? { codeActionKinds: ACTION_KINDS, resolveProvider: client.hasActionResolve }
      : false,
    hoverProvider: true,
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    completionProvider: { triggerCharacters: ['"', "'", '`', ':'] },
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
  };
}
