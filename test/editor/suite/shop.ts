import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { say, screenshot, suite } from './run-mocha.ts';
import { diagnosticsOf, eventually, inFolder, open, rulesBecome, rulesIn, servers, shownIn } from './window.ts';

export const run = suite(() => {
  describe('in a shop with Crisp', () => {
    const login = inFolder('src', 'account', 'login.ts');

    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
      await open(login);
    });

    it('shows a finding on the datum, with its way', async () => {
      const editor = await open(login);
      const diagnostics = await eventually('a finding in login.ts', () => {
        const found = diagnosticsOf(login);
        return found.length > 0 ? found : undefined;
      });
      say(JSON.stringify(shownIn(editor.document)));
      say(JSON.stringify(diagnostics));
      await screenshot('finding');
    });

    it('shows the findings of files that are not open', async () => {
      await eventually('a finding in preview.ts', () =>
        rulesIn(inFolder('src', 'chat', 'preview.ts')).length > 0 ? true : undefined,
      );
    });

    it('starts the server again when it dies', async () => {
      const [pid] = servers();
      assert.ok(pid);
      const before = rulesIn(login);
      process.kill(pid, 'SIGKILL');
      await eventually('another server', () => {
        const [now] = servers();
        return now !== undefined && now !== pid ? true : undefined;
      });
      await rulesBecome(login, before);
    });
  });
});
