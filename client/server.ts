import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/lsp/protocol.ts';
import { SELECTOR, SETTINGS } from './ids.ts';
import { RULE_SCHEME } from './rule-pages.ts';

/** A server that ends more often than this in the time is not started again by itself. */
const MOST_ENDS = 3;
const WITHIN = 180_000;

const OPTIONS: InitializationOptions = { hasJsonSchema: true, commands: true, rulePages: `${RULE_SCHEME}:/` };

/** Restarts a server that ended, but not for ever, and without a pop-up: the language status says what happened. */
function closeHandler(failed: () => void): () => CloseHandlerResult {
  const ends: number[] = [];
  return () => {
    const now = Date.now();
    ends.push(now);
    if (ends.filter((end) => now - end < WITHIN).length <= MOST_ENDS)
      return { action: CloseAction.Restart, handled: true };
    failed();
    return { action: CloseAction.DoNotRestart, handled: true };
  };
}

/** A client for the language server in `dist/server.js`; it is not started yet. `failed` is called when the server is given up. */
export function createClient(
  context: vscode.ExtensionContext,
  channel: vscode.LogOutputChannel,
  failed: () => void,
): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    initializationOptions: OPTIONS,
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    outputChannel: channel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    initializationFailedHandler: () => {
      failed();
      return false;
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: closeHandler(failed),
    },
  };
  return new LanguageClient(SETTINGS, 'Crisp Privacy', { run, debug: run }, options);
}
