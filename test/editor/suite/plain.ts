import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { inWindow, itInWindow, pause, suite } from './run-mocha.ts';
import { eventually, EXTENSION, inFolder, open, servers, type } from './window.ts';

export const run = suite(() => {
  describe('in a folder without Crisp', () => {
    const extension = vscode.extensions.getExtension(EXTENSION);

    it('is not even active until there is code', async () => {
      await open(inFolder('README.md'));
      assert.equal(extension?.isActive, false);
    });

    itInWindow('starts no process, and shows no view', async () => {
      await extension?.activate();
      await open(inFolder('greet.ts'));
      await pause(1500);
      assert.deepEqual(servers(), []);
      assert.deepEqual(await inWindow('.pane-header[aria-label*="Crisp"]'), []);
      assert.deepEqual(await inWindow('.notification-toast'), []);
    });

    it('starts when Crisp is typed', async () => {
      const { document } = await open(inFolder('greet.ts'));
      await type(document, 'export', "$crisp.push(['set', 'user:email', [name]]);\nexport");
      await eventually('a server', () => (servers().length === 1 ? true : undefined));
      await eventually('a finding', () =>
        vscode.languages.getDiagnostics(document.uri).some(({ source }) => source === 'crisp-privacy')
          ? true
          : undefined,
      );
    });
  });
});
