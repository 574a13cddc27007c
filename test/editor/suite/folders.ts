import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { suite } from './run-mocha.ts';
import { eventually, open, rulesIn, servers } from './window.ts';

export const run = suite(() => {
  describe('in a workspace with two folders', () => {
    const chat = (name: string): vscode.Uri => {
      const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
      assert.ok(folder);
      return vscode.Uri.joinPath(folder.uri, 'chat.js');
    };

    it('judges each by its own config, with one server', async () => {
      await open(chat('strict'));
      await eventually('a finding', () => (rulesIn(chat('strict')).includes('ungated-data') ? true : undefined));
      await open(chat('lax'));
      await eventually('no such finding', () => (rulesIn(chat('lax')).length === 0 ? true : undefined));
      assert.equal(servers().length, 1);
    });

    it('forgets a folder that is taken away', async () => {
      const strict = chat('strict');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      // Not the first one: taking that away starts the extensions anew.
      vscode.workspace.updateWorkspaceFolders(1, 1);
      await eventually('nothing', () => (rulesIn(strict).length === 0 ? true : undefined));
    });
  });
});
