import * as vscode from 'vscode';
import { CONFIG_FILE, LANGUAGES, SCHEMES, SETTINGS } from './ids.ts';

const CRISP = /crisp/i;
const languages: readonly string[] = LANGUAGES;
const schemes: readonly string[] = SCHEMES;

const mayMatter = ({ uri, languageId }: vscode.TextDocument): boolean =>
  schemes.includes(uri.scheme) && languages.includes(languageId);

const isSign = (document: vscode.TextDocument): boolean =>
  (schemes.includes(document.uri.scheme) && document.uri.path.endsWith(`/${CONFIG_FILE}`)) ||
  (mayMatter(document) && CRISP.test(document.getText()));

const isEnabled = (): boolean => vscode.workspace.getConfiguration(SETTINGS).get('enable', true);

async function read(folder: vscode.WorkspaceFolder, name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, name)));
  } catch {
    return undefined; // there is no such file
  }
}

/** A config at the top of a folder, or a manifest that names a package of Crisp. */
async function hasSign(folder: vscode.WorkspaceFolder): Promise<boolean> {
  if ((await read(folder, CONFIG_FILE)) !== undefined) return true;
  return CRISP.test((await read(folder, 'package.json')) ?? '');
}

async function anyFolderHasSign(): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if ((await Promise.all(folders.map(hasSign))).includes(true)) return true;
  return (await vscode.workspace.findFiles(`**/${CONFIG_FILE}`, '**/node_modules/**', 1)).length > 0;
}

/** Calls `seen` once, as soon as an open document, a manifest or a config says that Crisp is used here. */
export function whenCrispIsSeen(seen: () => void): vscode.Disposable {
  let isDone = false;
  const listeners: vscode.Disposable[] = [];
  const stop = (): void => {
    for (const one of listeners.splice(0)) one.dispose();
  };
  const tell = (): void => {
    if (isDone || !isEnabled()) return;
    isDone = true;
    stop();
    seen();
  };
  const look = (document: vscode.TextDocument): void => {
    if (isSign(document)) tell();
  };
  listeners.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidSaveTextDocument(look),
    // Typed, or pasted: only what is new is searched.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (mayMatter(document) && contentChanges.some(({ text }) => CRISP.test(text))) tell();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void lookInFolders()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS)) lookAtAll();
    }),
  );
  const lookInFolders = async (): Promise<void> => {
    if (await anyFolderHasSign()) tell();
  };
  const lookAtAll = (): void => {
    for (const document of vscode.workspace.textDocuments) look(document);
    if (!isDone) void lookInFolders();
  };
  lookAtAll();
  return new vscode.Disposable(stop);
}
