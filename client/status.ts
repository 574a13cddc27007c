import * as vscode from 'vscode';
import type { Status } from '../server/lsp/protocol.ts';
import { CONTEXT, SELECTOR } from './ids.ts';

function textOf({ state, findings }: Status): string {
  switch (state) {
    case 'starting':
    case 'working':
      return vscode.l10n.t('Crisp: looking…');
    case 'watching':
      if (findings === 0) return vscode.l10n.t('Crisp: no findings');
      return findings === 1 ? vscode.l10n.t('Crisp: 1 finding') : vscode.l10n.t('Crisp: {0} findings', findings);
    case 'paused':
      return vscode.l10n.t('Crisp: waiting, a file has a syntax error');
    case 'failed':
      return vscode.l10n.t('Crisp: stopped');
  }
}

function detailOf({ state, flows, crispFiles, files, unknown, milliseconds }: Status): string {
  if (state === 'failed') return vscode.l10n.t('The output says why.');
  const seen = vscode.l10n.t('{0} flows in {1} of {2} files, {3} ms', flows, crispFiles, files, milliseconds);
  return unknown === 0 ? seen : `${seen} · ${vscode.l10n.t('{0} could not be followed', unknown)}`;
}

/** The item in the language status of files in which Crisp is looked for. It takes no room in the status bar until it is asked for. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('crispPrivacy.status', SELECTOR);

  constructor() {
    this.#item.name = vscode.l10n.t('Crisp Privacy');
    this.#item.text = vscode.l10n.t('Crisp: looking…');
    this.#item.busy = true;
    this.#item.command = { command: 'crisp-privacy.showOutput', title: vscode.l10n.t('Show output') };
  }

  update(status: Status): void {
    this.#item.text = textOf(status);
    this.#item.detail = detailOf(status);
    this.#item.busy = status.state === 'starting' || status.state === 'working';
    this.#item.severity =
      status.state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    this.#item.command =
      status.state === 'failed'
        ? { command: 'crisp-privacy.restart', title: vscode.l10n.t('Restart') }
        : { command: 'crisp-privacy.showOutput', title: vscode.l10n.t('Show output') };
    const state = status.state === 'failed' ? 'failed' : status.state === 'starting' ? 'starting' : 'ready';
    void vscode.commands.executeCommand('setContext', CONTEXT.state, state);
  }

  /** The server ended too often. */
  failed(): void {
    this.update({
      state: 'failed',
      message: '',
      files: 0,
      crispFiles: 0,
      flows: 0,
      findings: 0,
      unknown: 0,
      milliseconds: 0,
    });
  }

  dispose(): void {
    this.#item.dispose();
  }
}
