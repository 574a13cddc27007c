import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { Editor, PUSHED, uriOf } from './editor.ts';
import { Projects, SMALL } from './projects.ts';

describe('diagnostics for an editor that does not ask', () => {
  const projects = new Projects();
  afterEach(() => projects.clear());

  it('are sent, open or not, and taken back', async () => {
    const folder = projects.write(SMALL);
    const editor = await projects.add(Editor.start({ folders: [folder], capabilities: PUSHED }));
    const uri = uriOf(folder, 'src/login.ts');
    await editor.until(() => editor.pushed.has(uri));
    assert.deepEqual(
      editor.pushed.get(uri)?.map(({ code }) => code),
      ['ungated-data'],
    );
    await editor.open(join(folder, 'src/login.ts'));
    await editor.type(uri, 'window.$crisp.push', 'if (hasConsent()) window.$crisp.push');
    await editor.until(() => editor.pushed.get(uri)?.length === 0);
  });

  it('are sent for a single file without a folder', async () => {
    const folder = projects.write(SMALL);
    const editor = await projects.add(Editor.start({ folders: [], capabilities: PUSHED }));
    const uri = await editor.open(join(folder, 'src/login.ts'));
    await editor.until(() => (editor.pushed.get(uri)?.length ?? 0) > 0);
  });

  it('go with their folder', async () => {
    const folder = projects.write(SMALL);
    const editor = await projects.add(Editor.start({ folders: [folder], capabilities: PUSHED }));
    const uri = uriOf(folder, 'src/login.ts');
    await editor.until(() => editor.pushed.has(uri));
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: uriOf(folder), name: 'gone' }] },
    });
    await editor.until(() => editor.pushed.get(uri)?.length === 0);
  });

  it('do not mix the configs of two folders', async () => {
    const strict = projects.write(SMALL);
    const lax = projects.write({
      ...SMALL,
      'crisp-privacy.config.json': SMALL['crisp-privacy.config.json'].replace('"consent", "ret', '"contract", "ret'),
    });
    const editor = await projects.add(Editor.start({ folders: [strict, lax], capabilities: PUSHED }));
    await editor.open(join(lax, 'src/login.ts'));
    await editor.until(() => editor.pushed.has(uriOf(strict, 'src/login.ts')));
    const inventory = await editor.ask<readonly { root: string; findings: unknown[] }[]>('crisp-privacy/inventory', {});
    const roots = new Set(inventory.filter(({ findings }) => findings.length > 0).map(({ root }) => root));
    assert.deepEqual([...roots], [uriOf(strict)]);
  });
});
