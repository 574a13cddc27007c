import * as vscode from 'vscode';
import type { Span, SpanIn } from '../server/lsp/protocol.ts';

export const toRange = ({ start, end }: Span): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Shows a place in an editor. `isFocused`: the cursor goes there too; otherwise the focus stays in the view. */
export async function show({ uri, range }: SpanIn, isFocused: boolean): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: toRange(range),
    preserveFocus: !isFocused,
    preview: true,
  });
}

/** A command for a tree item that goes to a place. */
export const opening = ({ uri, range }: SpanIn, title: string): vscode.Command => ({
  command: 'vscode.open',
  title,
  arguments: [vscode.Uri.parse(uri), { selection: toRange(range), preserveFocus: true }],
});
