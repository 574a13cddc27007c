import * as vscode from 'vscode';
import { type ReportText, REQUESTS } from '../server/lsp/protocol.ts';
import type { Asks } from './asks.ts';
import { REPORT_PANEL } from './ids.ts';

/** The report brings its own colours, for paper and browsers; here it has those of the editor. */
const THEME = `<style>
body { --ink: var(--vscode-editor-foreground); --paper: var(--vscode-editor-background);
  --line: var(--vscode-widget-border, var(--vscode-contrastBorder, var(--vscode-editorWidget-border)));
  --soft: var(--vscode-editorWidget-background); --good: var(--vscode-charts-green);
  --middling: var(--vscode-charts-yellow); --bad: var(--vscode-charts-red);
  background: var(--paper); color: var(--ink); font-family: var(--vscode-font-family); }
code, pre { font-family: var(--vscode-editor-font-family); background: none; color: var(--ink); }
</style></head>`;

const themed = (html: string): string => html.replace('</head>', () => THEME);

/** The record of processing beside the code. The page runs no script and loads nothing; it is made again when the code changes. */
export class ReportPanel implements vscode.Disposable {
  readonly #ask: Asks;
  readonly #serializer: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #root = '';

  constructor(ask: Asks, defaultRoot: () => string | undefined) {
    this.#ask = ask;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(REPORT_PANEL, {
      deserializeWebviewPanel: async (panel) => {
        await this.#take(panel, defaultRoot() ?? '');
      },
    });
  }

  async open(root: string): Promise<void> {
    if (this.#panel) {
      this.#root = root;
      this.#panel.reveal();
      await this.refresh();
      return;
    }
    const title = vscode.l10n.t('Crisp report');
    const options = { enableScripts: false, localResourceRoots: [], enableFindWidget: true };
    await this.#take(vscode.window.createWebviewPanel(REPORT_PANEL, title, vscode.ViewColumn.Active, options), root);
  }

  /** Makes the page again, where somebody sees it. */
  async refresh(): Promise<void> {
    const panel = this.#panel;
    if (!panel?.visible) return;
    const report = await this.#ask<ReportText | null>(REQUESTS.report, { root: this.#root, format: 'html' });
    if (report && this.#panel === panel) panel.webview.html = themed(report.text);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  async #take(panel: vscode.WebviewPanel, root: string): Promise<void> {
    this.#panel = panel;
    this.#root = root;
    panel.onDidChangeViewState(() => void this.refresh());
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    await this.refresh();
  }
}
