import * as vscode from 'vscode';
import { COMMAND_IDS, CONTEXT, LANGUAGES } from './ids.ts';
import type { Running } from './running.ts';
import { whenCrispIsSeen } from './signs-of-crisp.ts';

let running: Promise<Running> | undefined;

/**
 * Does as little as can be: without a sign of Crisp nothing is started, and the parts that talk to the language server are not
 * even loaded.
 */
export function activate(context: vscode.ExtensionContext): void {
  const start = (): Promise<Running> => (running ??= load(context));
  for (const id of COMMAND_IDS) {
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (...words: unknown[]) => (await start()).run(id, words)),
    );
  }
  context.subscriptions.push(whenCrispIsSeen(() => void start()));
}

export async function deactivate(): Promise<void> {
  const started = running;
  running = undefined;
  await (await started)?.stop();
}

async function load(context: vscode.ExtensionContext): Promise<Running> {
  await vscode.commands.executeCommand('setContext', CONTEXT.active, true);
  await vscode.commands.executeCommand('setContext', CONTEXT.languages, LANGUAGES);
  const { startRunning } = await import('./running.ts');
  return startRunning(context);
}
