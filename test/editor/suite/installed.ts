import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { screenshot, suite } from './run-mocha.ts';
import { EXTENSION, inFolder, open, rulesBecome } from './window.ts';

export const run = suite(() => {
  describe('the packaged extension', () => {
    it('works where the workspace is not trusted', async () => {
      assert.equal(vscode.workspace.isTrusted, false);
      const login = inFolder('src', 'account', 'login.ts');
      await open(login);
      await rulesBecome(login, ['ungated-data']);
      await screenshot('installed');
    });

    it('is the one that was packaged', () => {
      const extension = vscode.extensions.getExtension(EXTENSION);
      assert.equal(extension?.isActive, true);
      assert.match(extension.extensionPath, /crisp-privacy\.crisp-privacy-\d/);
    });

    it('speaks the words of its manifest', () => {
      const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON as {
        contributes: { commands: { title: string }[] };
      };
      const titles = manifest.contributes.commands.map(({ title }) => title);
      assert.ok(titles.includes('Show How This Comes to Crisp'), titles.join());
    });
  });
});
