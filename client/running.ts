import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { NOTIFICATIONS, REQUESTS, type FlowPath, type Status } from '../server/lsp/protocol.ts';
import type { Asks } from './asks.ts';
import { activeRoot, COMMANDS } from './commands.ts';
import type { CommandId } from './ids.ts';
import { PathDecorations } from './path-decorations.ts';
import { ReportPanel } from './report-panel.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSample } from './sample.ts';
import { createClient } from './server.ts';
import { StatusItem } from './status.ts';
import { ChecklistView } from './views/checklist.ts';
import { InventoryView } from './views/inventory.ts';
import { PathView } from './views/path.ts';
import { registerDocuments, type Documents } from './virtual-documents.ts';

/** The parts that are there once the language server has been started. */
export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly client: LanguageClient;
  readonly channel: vscode.LogOutputChannel;
  readonly ask: Asks;
  readonly documents: Documents;
  readonly inventory: InventoryView;
  readonly path: PathView;
  readonly checklist: ChecklistView;
  readonly report: ReportPanel;
}

export interface Running {
  run(id: CommandId, words: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the language server and everything that shows what it says. */
export async function startRunning(context: vscode.ExtensionContext): Promise<Running> {
  const channel = vscode.window.createOutputChannel('Crisp Privacy', { log: true });
  const status = new StatusItem();
  const client = createClient(context, channel, () => status.failed());
  let ready = Promise.resolve();
  const ask: Asks = async (method, params) => {
    await ready;
    return client.sendRequest(method, params);
  };
  const decorations = new PathDecorations();
  const parts: Parts = {
    context,
    client,
    channel,
    ask,
    documents: registerDocuments(),
    inventory: new InventoryView(ask, context.workspaceState),
    path: new PathView(decorations),
    checklist: new ChecklistView(ask),
    report: new ReportPanel(ask, () => activeRoot({ client })),
  };
  const { inventory, path, checklist, documents, report } = parts;
  context.subscriptions.push(
    channel,
    status,
    decorations,
    inventory,
    path,
    checklist,
    documents,
    report,
    registerRulePages(ask),
    registerSample(context.extensionUri),
  );
  client.onNotification(NOTIFICATIONS.status, (news: Status) => status.update(news));
  client.onNotification(NOTIFICATIONS.changed, () => void refresh(parts));
  ready = client.start();
  await ready.catch((error: unknown) => {
    channel.error(`The language server did not start: ${String(error)}`);
    status.failed();
  });
  return {
    run: async (id, words) => COMMANDS[id](parts, words),
    stop: () => client.dispose(),
  };
}

/** What the server knows is different: the views ask again. */
async function refresh({ inventory, checklist, path, report, ask }: Parts): Promise<void> {
  // A view that nobody sees asks when it is seen.
  inventory.refresh();
  checklist.refresh();
  void report.refresh();
  const shown = path.path;
  if (!shown) return;
  const now = await ask<FlowPath | null>(REQUESTS.path, { flow: shown.flow, root: shown.root });
  if (path.path === shown) await path.replace(now ?? undefined);
}
