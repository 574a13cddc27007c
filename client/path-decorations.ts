import * as vscode from 'vscode';
import type { FlowPath, PathStep } from '../server/lsp/protocol.ts';
import { SETTINGS } from './ids.ts';
import { toRange } from './locations.ts';

const badge = (step: PathStep): vscode.DecorationOptions => ({
  range: toRange(step.range),
  renderOptions: { before: { contentText: ` ${step.number} ` } },
});

const style = (isCurrent: boolean): vscode.TextEditorDecorationType => {
  const name = isCurrent ? 'crispPrivacy.pathCurrent' : 'crispPrivacy.path';
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    border: '1px solid',
    borderColor: new vscode.ThemeColor(`${name}Border`),
    overviewRulerColor: new vscode.ThemeColor(`${name}Background`),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    before: {
      color: new vscode.ThemeColor(`${name}Foreground`),
      backgroundColor: new vscode.ThemeColor(`${name}Background`),
      margin: '0 0.3em 0 0',
    },
  });
};

/** Numbers in the code for the steps of the path that is shown. */
export class PathDecorations implements vscode.Disposable {
  readonly #steps = style(false);
  readonly #current = style(true);
  readonly #listener = vscode.window.onDidChangeVisibleTextEditors(() => this.#draw());
  #path: FlowPath | undefined;
  #at = 0;

  show(path: FlowPath | undefined, at: number): void {
    this.#path = path;
    this.#at = at;
    this.#draw();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#steps.dispose();
    this.#current.dispose();
  }

  #draw(): void {
    const isOn = vscode.workspace.getConfiguration(SETTINGS).get('path.decorations', true);
    const steps = isOn ? (this.#path?.steps ?? []) : [];
    for (const editor of vscode.window.visibleTextEditors) {
      const own = steps.filter(({ uri }) => vscode.Uri.parse(uri).toString() === editor.document.uri.toString());
      const current = own.filter(({ number }) => number === this.#at + 1);
      editor.setDecorations(this.#current, current.map(badge));
      editor.setDecorations(this.#steps, own.filter((step) => !current.includes(step)).map(badge));
    }
  }
}
