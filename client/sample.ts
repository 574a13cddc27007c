import * as vscode from 'vscode';
import { SAMPLE_SCHEME } from './ids.ts';

/**
 * Provides the sample of the walkthrough. It is a document of its own scheme, so it cannot be changed, and belongs to no folder: what
 * is found in it is never mixed with the findings of a project.
 */
export function registerSample(extension: vscode.Uri): vscode.Disposable {
  const file = vscode.Uri.joinPath(extension, 'client', 'walkthrough', 'sample.ts.txt');
  return vscode.workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, {
    provideTextDocumentContent: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
  });
}

export async function openSample(): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.from({ scheme: SAMPLE_SCHEME, path: '/sample.ts' }), {
    preview: false,
  });
}
