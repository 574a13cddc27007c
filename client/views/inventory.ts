import * as vscode from 'vscode';
import { type InventoryRow, REQUESTS } from '../../server/lsp/protocol.ts';
import type { Asks } from '../asks.ts';
import { CONTEXT, VIEWS } from '../ids.ts';
import { opening } from '../locations.ts';

export type Grouping = 'datum' | 'item' | 'file';

export interface Group {
  readonly kind: 'group';
  readonly title: string;
  readonly rows: readonly InventoryRow[];
}

export interface FlowNode {
  readonly kind: 'flow';
  readonly row: InventoryRow;
  readonly group: Group;
}

export type InventoryNode = Group | FlowNode;

const OTHER: Readonly<Record<InventoryRow['direction'], string>> = {
  send: '',
  load: vscode.l10n.t('Loads of the chatbox'),
  read: vscode.l10n.t('Reads'),
  erase: vscode.l10n.t('Erasures'),
  reset: vscode.l10n.t('Resets of the session'),
};

function titleOf(row: InventoryRow, by: Grouping): string {
  switch (by) {
    case 'datum':
      return OTHER[row.direction] || row.datum;
    case 'item':
      return row.item;
    case 'file':
      return row.file;
  }
}

const needsConsent = ({ direction }: InventoryRow): boolean => direction === 'send' || direction === 'load';

/** The gate in words: no meaning is in the colour of the icon alone. */
function gateWords(row: InventoryRow): string {
  if (!needsConsent(row)) return '';
  switch (row.gate) {
    case 'consented':
      return vscode.l10n.t('after consent');
    case 'partial':
      return vscode.l10n.t('after consent on some ways only');
    case 'ungated':
      return row.direction === 'send' && row.load === 'consented'
        ? vscode.l10n.t('waits for the chatbox, which loads after consent')
        : vscode.l10n.t('without consent');
  }
}

function basisWords({ direction, legalBasis }: InventoryRow): string {
  if (direction !== 'send') return '';
  if (legalBasis === undefined) return vscode.l10n.t('not declared');
  return legalBasis === '' ? vscode.l10n.t('no legal basis written') : legalBasis;
}

function iconOf({ findings, direction, gate }: InventoryRow): vscode.ThemeIcon {
  if (findings.some(({ severity }) => severity === 'error'))
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (findings.length > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  switch (direction) {
    case 'send':
      return new vscode.ThemeIcon(gate === 'consented' ? 'pass' : 'arrow-right');
    case 'load':
      return new vscode.ThemeIcon('comment-discussion');
    case 'read':
      return new vscode.ThemeIcon('arrow-left');
    case 'erase':
      return new vscode.ThemeIcon('trash');
    case 'reset':
      return new vscode.ThemeIcon('sign-out');
  }
}

function labelOf({ row, group }: FlowNode, by: Grouping): string {
  if (by === 'datum') return row.item;
  return row.value === '' || by === 'file' ? `${row.datum} → ${row.item}` : row.value || group.title;
}

function flowItem(node: FlowNode, by: Grouping): vscode.TreeItem {
  const { row } = node;
  const place = `${row.file}:${row.range.start.line + 1}`;
  const words = [
    gateWords(row),
    basisWords(row),
    ...(row.delivery === 'refused' ? [vscode.l10n.t('refused by Crisp')] : []),
  ];
  const facts = words.filter((word) => word !== '');
  const item = new vscode.TreeItem(labelOf(node, by));
  item.id = `${by}:${row.root}:${row.flow}`;
  item.iconPath = iconOf(row);
  item.description = [...facts, ...(by === 'file' ? [] : [place])].join(' · ');
  // A plain text, so that nothing in it is markup.
  item.tooltip = [
    `${row.datum} → ${row.item}`,
    ...(row.value === '' ? [] : [row.value]),
    ...facts,
    ...(row.purpose ? [row.purpose] : []),
    ...(row.retention ? [row.retention] : []),
    ...row.findings.map(({ rule, message }) => `${rule}: ${message}`),
    place,
  ].join('\n');
  item.contextValue = row.declaration ? 'flow.declared' : 'flow';
  item.accessibilityInformation = { label: [row.datum, row.item, ...facts, place].join(', ') };
  item.command = opening(row, vscode.l10n.t('Go to the code'));
  return item;
}

function groupItem({ title, rows }: Group, by: Grouping): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  const findings = rows.reduce((sum, row) => sum + row.findings.length, 0);
  const places = rows.length === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', rows.length);
  item.id = `${by}:${title}`;
  const found = findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', findings);
  item.description = findings === 0 ? places : `${places} · ${found}`;
  item.iconPath = new vscode.ThemeIcon(by === 'file' ? 'file-code' : by === 'item' ? 'symbol-field' : 'account');
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${title}, ${item.description}` };
  return item;
}

function grouped(rows: readonly InventoryRow[], by: Grouping): readonly Group[] {
  const titles = [...new Set(rows.map((row) => titleOf(row, by)))];
  // Data before what is done with the chatbox, each by its name.
  const isOther = (title: string): number => (by === 'datum' && Object.values(OTHER).includes(title) ? 1 : 0);
  return titles
    .sort((a, b) => isOther(a) - isOther(b) || a.localeCompare(b))
    .map((title) => ({ kind: 'group', title, rows: rows.filter((row) => titleOf(row, by) === title) }));
}

/** The tree of all that reaches Crisp. */
export class InventoryView implements vscode.TreeDataProvider<InventoryNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<InventoryNode>;
  readonly #ask: Asks;
  readonly #memory: vscode.Memento;
  #by: Grouping;

  constructor(ask: Asks, memory: vscode.Memento) {
    this.#ask = ask;
    this.#memory = memory;
    this.#by = memory.get<Grouping>(CONTEXT.grouping, 'datum');
    this.view = vscode.window.createTreeView(VIEWS.inventory, { treeDataProvider: this, showCollapseAll: true });
    void vscode.commands.executeCommand('setContext', CONTEXT.grouping, this.#by);
  }

  async groupBy(by: Grouping): Promise<void> {
    this.#by = by;
    await this.#memory.update(CONTEXT.grouping, by);
    await vscode.commands.executeCommand('setContext', CONTEXT.grouping, by);
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(node: InventoryNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node, this.#by) : flowItem(node, this.#by);
  }

  async getChildren(node?: InventoryNode): Promise<InventoryNode[]> {
    if (node?.kind === 'flow') return [];
    if (node) return node.rows.map((row) => ({ kind: 'flow', row, group: node }));
    return [...grouped(await this.#ask<InventoryRow[]>(REQUESTS.inventory, {}), this.#by)];
  }

  dispose(): void {
    this.view.dispose();
    this.#changed.dispose();
  }
}
