import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { Editor, PUSHED, uriOf } from './editor.ts';
import { LOGIN, Projects, SMALL } from './projects.ts';

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

describe('an editor under load', () => {
  const projects = new Projects();
  afterEach(() => projects.clear());

  it('may open a file of 5 MB', async () => {
    const filler = `const filler = ${JSON.stringify('x'.repeat(99))};\n`.replace('filler', 'f');
    const big = LOGIN + filler.repeat(5_000_000 / filler.length);
    const folder = projects.write(SMALL);
    const editor = await projects.add(Editor.start({ folders: [folder] }));
    const login = await editor.open(join(folder, 'src/login.ts'));
    const uri = await editor.open(join(folder, 'src/big.ts'), big);
    await editor.pull(uri);
    await editor.type(uri, 'onLogin', 'onLogIn');
    await editor.pull(uri);
    assert.deepEqual(await editor.shown(login), ['ungated-data: user.email']);
  });

  it('may switch to a branch with 2,000 other files', async () => {
    const folder = projects.write(SMALL);
    const editor = await projects.add(Editor.start({ folders: [folder], capabilities: PUSHED }));
    const login = uriOf(folder, 'src/login.ts');
    await editor.until(() => editor.pushed.has(login));
    const names = Array.from({ length: 2000 }, (_, index) => `src/generated/part-${index}.ts`);
    for (const name of names)
      projects.put(folder, name, name.endsWith('7.ts') ? LOGIN.replace('./consent', '../consent') : 'export {};\n');
    const changes = names.map((name) => ({ uri: uriOf(folder, name), type: 1 }));
    for (let at = 0; at < changes.length; at += 100) {
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: changes.slice(at, at + 100),
      });
      await idle();
    }
    await editor.until(() => editor.pushed.size === 201);
    const { rmSync } = await import('node:fs');
    rmSync(join(folder, 'src/generated'), { recursive: true });
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(({ uri }) => ({ uri, type: 3 })),
    });
    await editor.until(() => [...editor.pushed].every(([uri, list]) => uri === login || list.length === 0));
    assert.equal(editor.pushed.get(login)?.length, 1);
  });

  it('goes on after the analyser failed, and says so without a word of the code', async () => {
    const folder = projects.write(SMALL);
    let isFailing = true;
    const { loadEngine } = await import('../../server/lsp/engine.ts');
    const engine = await loadEngine();
    const editor = await projects.add(
      Editor.start({
        folders: [folder],
        initializationOptions: { commands: true },
        serve: {
          loadEngine: () =>
            Promise.resolve({
              ...engine,
              analyse: (project, root) => {
                if (isFailing) throw new Error('secret user.email');
                return engine.analyse(project, root);
              },
            }),
        },
      }),
    );
    const uri = await editor.open(join(folder, 'src/login.ts'));
    assert.deepEqual(await editor.shown(uri), []);
    const said = JSON.stringify(editor.notes);
    assert.match(said, /"state":"failed"/);
    assert.match(said, /A defect: Error/);
    assert.doesNotMatch(said, /secret/);
    isFailing = false;
    await editor.type(uri, 'onLogin', 'onLogIn');
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
  });

  it('may name files with signs that URIs escape', async () => {
    const name = 'src/[slug] (b) é#.ts';
    const folder = projects.write({ ...SMALL, [name]: LOGIN });
    const editor = await projects.add(Editor.start({ folders: [folder] }));
    const uri = await editor.open(join(folder, name));
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
    // Editors escape more than they must.
    const written = uri.replace('[', '%5B').replace(']', '%5D').replace('(', '%28').replace(')', '%29');
    const known = [{ uri: written, value: ((await editor.pull(uri)) as { resultId: string }).resultId }];
    const report = await editor.ask<{ items: { uri: string }[] }>('workspace/diagnostic', { previousResultIds: known });
    assert.deepEqual(
      report.items.map((item) => item.uri),
      [uriOf(folder, 'src/login.ts')],
    );
  });

  it('may hold documents of a file system that is not a disk', async () => {
    const editor = await projects.add(Editor.start({ folders: [] }));
    const uri = 'vscode-vfs://github/acme/shop/src/login.ts';
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text: LOGIN },
    });
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && report.items.some(({ code }) => code === 'ungated-data'));
  });
});
