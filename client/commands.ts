import * as vscode from 'vscode';
import {
  type AttestParams,
  type ChecklistRow,
  type CreateConfigResult,
  type FlowPath,
  type PathParams,
  REQUESTS,
  type ReportFormat,
  type ReportText,
  type Why,
} from '../server/lsp/protocol.ts';
import type { CommandId } from './ids.ts';
import { opening } from './locations.ts';
import type { Parts } from './running.ts';
import { openSample } from './sample.ts';
import type { FlowNode } from './views/inventory.ts';

type Handler = (parts: Parts, words: readonly unknown[]) => Promise<unknown>;

const isFlowNode = (word: unknown): word is FlowNode =>
  typeof word === 'object' && word !== null && 'kind' in word && word.kind === 'flow';

const isPathParams = (word: unknown): word is PathParams => typeof word === 'object' && word !== null && 'flow' in word;

/** The folder that is meant: the one of the active editor, or the first one. */
export function activeRoot({ client }: Pick<Parts, 'client'>): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder && client.code2ProtocolConverter.asUri(folder.uri);
}

/** The cursor, as the server names places. */
function cursor({ client }: Parts): PathParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}

/** An answer that needs no window of its own. */
const say = (text: string): Promise<void> => {
  vscode.window.setStatusBarMessage(text, 5000);
  return Promise.resolve();
};

async function showPath(parts: Parts, [word]: readonly unknown[]): Promise<void> {
  const asked = isFlowNode(word)
    ? { flow: word.row.flow, root: word.row.root }
    : isPathParams(word)
      ? word
      : cursor(parts);
  const path = asked && (await parts.ask<FlowPath | null>(REQUESTS.path, asked));
  if (path) await parts.path.open(path);
  else await say(vscode.l10n.t('Nothing here goes to Crisp.'));
}

async function whyNoFinding(parts: Parts): Promise<void> {
  const place = cursor(parts);
  const why = place && (await parts.ask<Why | null>(REQUESTS.why, place));
  if (why) await parts.documents.show('why.md', why.markdown);
  else await say(vscode.l10n.t('This file is not analysed.'));
}

const FORMATS: readonly { readonly label: string; readonly format: ReportFormat; readonly extension: string }[] = [
  { label: 'HTML', format: 'html', extension: 'html' },
  { label: 'Markdown', format: 'markdown', extension: 'md' },
  { label: 'CSV', format: 'csv', extension: 'csv' },
  { label: 'JSON', format: 'json', extension: 'json' },
];

async function exportInventory(parts: Parts): Promise<void> {
  const chosen = await vscode.window.showQuickPick(FORMATS, { title: vscode.l10n.t('Export the inventory as') });
  const root = activeRoot(parts);
  if (!chosen || root === undefined) return;
  const name = `crisp-inventory.${chosen.extension}`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), name),
    filters: { [chosen.label]: [chosen.extension] },
  });
  const report = target && (await parts.ask<ReportText | null>(REQUESTS.report, { root, format: chosen.format }));
  if (target && report) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
}

async function createConfig(parts: Parts): Promise<void> {
  const root = activeRoot(parts);
  const made = root && (await parts.ask<CreateConfigResult | null>(REQUESTS.createConfig, { root }));
  if (made) await vscode.window.showTextDocument(vscode.Uri.parse(made.uri));
}

async function openReport(parts: Parts): Promise<void> {
  const root = activeRoot(parts);
  if (root === undefined) await say(vscode.l10n.t('Open a folder first.'));
  else await parts.report.open(root);
}

async function openDeclaration(_parts: Parts, [word]: readonly unknown[]): Promise<void> {
  const declaration = isFlowNode(word) ? word.row.declaration : undefined;
  if (!declaration) return;
  const { command, arguments: words = [] } = opening(declaration, '');
  await vscode.commands.executeCommand(command, ...(words as unknown[]));
}

const isChecklistRow = (word: unknown): word is ChecklistRow =>
  typeof word === 'object' && word !== null && 'id' in word && 'where' in word;

/** Asks who has checked a row, and writes it into the config. */
async function attest(parts: Parts, [row]: readonly unknown[]): Promise<void> {
  if (!isChecklistRow(row) || row.config === undefined) return;
  const by = await vscode.window.showInputBox({
    title: row.title,
    prompt: vscode.l10n.t('Who has checked it? It counts from today.'),
    placeHolder: row.where,
  });
  if (by === undefined || by.trim() === '') return;
  const evidence = await vscode.window.showInputBox({
    title: row.title,
    prompt: vscode.l10n.t('Where does the proof lie? A document, a ticket, a screenshot; may stay empty.'),
  });
  if (evidence === undefined) return;
  const { root, config, id, website } = row;
  const params: AttestParams = { root, config, row: id, by, evidence, ...(website !== undefined && { website }) };
  const isWritten = await parts.ask<boolean>(REQUESTS.attest, params);
  if (!isWritten) await say(vscode.l10n.t('The config could not be edited.'));
}

/** What each command of the manifest does. */
export const COMMANDS: Readonly<Record<CommandId, Handler>> = {
  // Starting is all that it does, and that has happened when it comes here.
  'crisp-privacy.analyseWorkspace': async () => vscode.commands.executeCommand('crispPrivacy.inventory.focus'),
  'crisp-privacy.restart': async ({ client }) => client.restart(),
  'crisp-privacy.showOutput': ({ channel }) => Promise.resolve(channel.show()),
  'crisp-privacy.copyDiagnosticReport': async ({ ask }) => {
    await vscode.env.clipboard.writeText(await ask<string>(REQUESTS.diagnosticReport));
    await say(vscode.l10n.t('Versions and counts are in the clipboard.'));
  },
  'crisp-privacy.whyNoFinding': whyNoFinding,
  'crisp-privacy.openReport': openReport,
  'crisp-privacy.exportInventory': exportInventory,
  'crisp-privacy.createConfig': createConfig,
  'crisp-privacy.openSample': openSample,
  'crisp-privacy.showPath': showPath,
  'crisp-privacy.nextStep': ({ path }) => path.walk(1),
  'crisp-privacy.previousStep': ({ path }) => path.walk(-1),
  'crisp-privacy.closePath': ({ path }) => path.close(),
  'crisp-privacy.groupByDatum': ({ inventory }) => inventory.groupBy('datum'),
  'crisp-privacy.groupByItem': ({ inventory }) => inventory.groupBy('item'),
  'crisp-privacy.groupByFile': ({ inventory }) => inventory.groupBy('file'),
  'crisp-privacy.openDeclaration': openDeclaration,
  'crisp-privacy.attest': attest,
};
