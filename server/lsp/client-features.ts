import type { InitializeParams } from 'vscode-languageserver/node';
import type { InitializationOptions } from './protocol.ts';

/** What the editor can do, as it said in `initialize`. */
export interface ClientFeatures {
  readonly hasPull: boolean;
  readonly hasPullRefresh: boolean;
  readonly hasConfiguration: boolean;
  readonly hasConfigurationRegistration: boolean;
  readonly hasFolders: boolean;
  readonly hasWatchRegistration: boolean;
  readonly hasProgress: boolean;
  readonly hasRelatedInformation: boolean;
  readonly hasCodeDescription: boolean;
  readonly hasActionResolve: boolean;
  readonly hasActionLiterals: boolean;
  readonly hasDocumentChanges: boolean;
  readonly hasCreateFile: boolean;
  readonly hasSnippetEdits: boolean;
  readonly hasLensRefresh: boolean;
  readonly hasHintRefresh: boolean;
  readonly options: InitializationOptions;
  readonly locale: string;
}

function optionsOf(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}

export function featuresOf({ capabilities, initializationOptions, locale }: InitializeParams): ClientFeatures {
  const { textDocument, window, workspace } = capabilities;
  const action = textDocument?.codeAction;
  return {
    hasPull: textDocument?.diagnostic !== undefined,
    hasPullRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    hasConfiguration: workspace?.configuration ?? false,
    hasConfigurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    hasFolders: workspace?.workspaceFolders ?? false,
    hasWatchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    hasProgress: window?.workDoneProgress ?? false,
    hasRelatedInformation:
      (textDocument?.publishDiagnostics?.relatedInformation ?? false) ||
      (textDocument?.diagnostic?.relatedInformation ?? false),
    hasCodeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false,
    hasActionResolve: (action?.dataSupport ?? false) && (action?.resolveSupport?.properties.includes('edit') ?? false),
    hasActionLiterals: action?.codeActionLiteralSupport !== undefined,
    hasDocumentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    hasCreateFile: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    hasSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    hasLensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    hasHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
    options: optionsOf(initializationOptions),
    locale: locale ?? 'en',
  };
}
