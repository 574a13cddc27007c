import * as vscode from 'vscode';
import { type ChecklistRow, type ChecklistState, REQUESTS } from '../../server/lsp/protocol.ts';
import type { Asks } from '../asks.ts';
import { VIEWS } from '../ids.ts';
import { opening } from '../locations.ts';

const ICONS: Readonly<Record<ChecklistState, vscode.ThemeIcon>> = {
  code: new vscode.ThemeIcon('code', new vscode.ThemeColor('testing.iconPassed')),
  attested: new vscode.ThemeIcon('verified', new vscode.ThemeColor('testing.iconPassed')),
  missing: new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('list.warningForeground')),
  expired: new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground')),
  'not-applicable': new vscode.ThemeIcon('circle-slash'),
};

function stateWords(state: ChecklistState): string {
  switch (state) {
    case 'code':
      return vscode.l10n.t('shown by the code');
    case 'attested':
      return vscode.l10n.t('attested');
    case 'missing':
      return vscode.l10n.t('missing');
    case 'expired':
      return vscode.l10n.t('expired');
    case 'not-applicable':
      return vscode.l10n.t('does not apply');
  }
}

/** Crisp's own privacy checklist, row by row. */
export class ChecklistView implements vscode.TreeDataProvider<ChecklistRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<ChecklistRow>;
  readonly #ask: Asks;

  constructor(ask: Asks) {
    this.#ask = ask;
    this.view = vscode.window.createTreeView(VIEWS.checklist, { treeDataProvider: this });
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(row: ChecklistRow): vscode.TreeItem {
    const item = new vscode.TreeItem(row.title);
    item.id = [row.root, row.config, row.id, row.website].join('\n');
    const state = stateWords(row.state);
    item.description = `${state}${row.detail === '' ? '' : ` · ${row.detail}`}`;
    item.iconPath = ICONS[row.state];
    item.tooltip = [row.title, state, row.detail, row.website ?? '', row.where]
      .filter((line) => line !== '')
      .join('\n');
    item.accessibilityInformation = { label: [row.title, state, row.detail].filter((word) => word !== '').join(', ') };
    item.contextValue = row.config === undefined ? 'row' : 'row.attestable';
    if (row.place) item.command = opening(row.place, vscode.l10n.t('Go to the config'));
    return item;
  }

  async getChildren(row?: ChecklistRow): Promise<ChecklistRow[]> {
    return row ? [] : this.#ask<ChecklistRow[]>(REQUESTS.checklist, {});
  }

  dispose(): void {
    this.view.dispose();
    this.#changed.dispose();
  }
}
