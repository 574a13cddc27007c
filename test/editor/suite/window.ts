import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { pause } from './run-mocha.ts';

export const EXTENSION = 'crisp-privacy.crisp-privacy';

/** The first folder of the workspace, or a file in it. */
export function inFolder(...path: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Asks again until `look` gives a value; fails with `what` when that takes too long. */
export async function eventually<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error(`It never came: ${what}`);
}

/** Our diagnostics of a file. */
export const diagnosticsOf = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'crisp-privacy');

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** `rule: code under the wave`, one for each of our diagnostics of an open document. */
export const shownIn = (document: vscode.TextDocument): readonly string[] =>
  diagnosticsOf(document.uri).map((one) => `${codeOf(one)}: ${document.getText(one.range)}`);

export const rulesIn = (uri: vscode.Uri): readonly string[] => diagnosticsOf(uri).map(codeOf);

/** Waits until a file has exactly these rules. */
export async function rulesBecome(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  const wanted = [...rules].sort().join();
  let last = '';
  await eventually(`${wanted} in ${uri.path}; last seen: ${last}`, () => {
    last = [...rulesIn(uri)].sort().join();
    return last === wanted ? true : undefined;
  }).catch(() => {
    assert.equal([...rulesIn(uri)].sort().join(), wanted);
  });
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri);
}

/** Replaces the first `before` of a document by `after`. */
export async function type(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const at = document.getText().indexOf(before);
  assert.ok(at >= 0, `no "${before}" in ${document.uri.path}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + before.length)), after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The place of the first `words` of a document, plus `by` characters. */
export function positionOf(document: vscode.TextDocument, words: string, by = 1): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `no "${words}" in ${document.uri.path}`);
  return document.positionAt(at + by);
}

/** Puts everything back as it is on the disk. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** The process ids of our language servers that this extension host has started. */
export function servers(): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, words = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && words.includes('server.js') && words.includes('--node-ipc')
      ? [Number(pid)]
      : [];
  });
}
