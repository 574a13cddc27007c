import * as vscode from 'vscode';

const SCHEME = 'crisp-privacy-document';

/** Texts of ours that are shown as documents: they cannot be changed, and closing them asks nothing. */
export interface Documents extends vscode.Disposable {
  /** Shows a text under a name, in the preview of Markdown where it is that. */
  show(name: string, text: string): Promise<void>;
}

export function registerDocuments(): Documents {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  });
  return {
    show: async (name, text) => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
      texts.set(uri.path, text);
      changed.fire(uri);
      if (name.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreview', uri);
      else await vscode.window.showTextDocument(uri, { preview: true });
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
    },
  };
}
