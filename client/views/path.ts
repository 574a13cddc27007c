import * as vscode from 'vscode';
import type { FlowPath, PathStep, StepKind } from '../../server/lsp/protocol.ts';
import { CONTEXT, VIEWS } from '../ids.ts';
import { opening, show } from '../locations.ts';
import type { PathDecorations } from '../path-decorations.ts';

const ICONS: Readonly<Record<StepKind, string>> = {
  source: 'debug-start',
  step: 'arrow-down',
  sink: 'cloud-upload',
  gate: 'shield',
  open: 'unlock',
};

const kindWords = (kind: StepKind): string => {
  switch (kind) {
    case 'source':
      return vscode.l10n.t('source');
    case 'step':
      return vscode.l10n.t('step');
    case 'sink':
      return vscode.l10n.t('sent to Crisp');
    case 'gate':
      return vscode.l10n.t('condition');
    case 'open':
      return vscode.l10n.t('way without consent');
  }
};

/** The way of one datum to Crisp, to be walked with the keyboard. */
export class PathView implements vscode.TreeDataProvider<PathStep>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<PathStep>;
  readonly #decorations: PathDecorations;
  #path: FlowPath | undefined;
  #at = 0;

  constructor(decorations: PathDecorations) {
    this.#decorations = decorations;
    this.view = vscode.window.createTreeView(VIEWS.path, { treeDataProvider: this });
  }

  get path(): FlowPath | undefined {
    return this.#path;
  }

  /** The step at which one is. */
  get step(): PathStep | undefined {
    return this.#path?.steps[this.#at];
  }

  /** Shows a path, and its first step in the editor. */
  async open(path: FlowPath): Promise<void> {
    await this.#put(path);
    await vscode.commands.executeCommand(`${VIEWS.path}.focus`);
    await this.#goTo(0);
  }

  /** The path after the code changed; the place in it is kept. */
  async replace(path: FlowPath | undefined): Promise<void> {
    const at = this.#at;
    await this.#put(path);
    this.#at = Math.min(at, Math.max(0, (path?.steps.length ?? 0) - 1));
    this.#decorations.show(this.#path, this.#at);
  }

  async close(): Promise<void> {
    await this.#put(undefined);
  }

  /** Goes on by one step, or back; at an end it stays. */
  async walk(by: 1 | -1): Promise<void> {
    const last = (this.#path?.steps.length ?? 0) - 1;
    if (last < 0) return;
    const selected = this.view.selection[0];
    const from = selected ? (this.#path?.steps.indexOf(selected) ?? -1) : this.#at;
    await this.#goTo(Math.min(last, Math.max(0, (from < 0 ? this.#at : from) + by)));
  }

  getTreeItem(step: PathStep): vscode.TreeItem {
    const item = new vscode.TreeItem(`${step.number}. ${step.label}`);
    const place = `${step.file}:${step.range.start.line + 1}`;
    item.description = place;
    item.tooltip = `${kindWords(step.kind)}: ${step.label}\n${place}`;
    item.iconPath = new vscode.ThemeIcon(ICONS[step.kind]);
    item.contextValue = step.kind;
    item.accessibilityInformation = { label: `${step.number}, ${kindWords(step.kind)}, ${step.label}, ${place}` };
    item.command = opening(step, vscode.l10n.t('Go to the code'));
    return item;
  }

  getChildren(step?: PathStep): PathStep[] {
    return step ? [] : [...(this.#path?.steps ?? [])];
  }

  getParent(): undefined {
    return undefined;
  }

  dispose(): void {
    this.view.dispose();
    this.#changed.dispose();
  }

  async #put(path: FlowPath | undefined): Promise<void> {
    this.#path = path;
    this.#at = 0;
    this.view.description = path?.title ?? '';
    this.#changed.fire(undefined);
    this.#decorations.show(path, this.#at);
    await vscode.commands.executeCommand('setContext', CONTEXT.hasPath, path !== undefined);
  }

  async #goTo(index: number): Promise<void> {
    const step = this.#path?.steps[index];
    if (!step) return;
    this.#at = index;
    await show(step, false);
    await this.view.reveal(step, { select: true, focus: true });
    this.#decorations.show(this.#path, index);
  }
}
