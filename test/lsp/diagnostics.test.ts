import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { Editor, uriOf } from './editor.ts';
import { CONFIG, CONSENT, LOGIN, Projects, SMALL } from './projects.ts';

describe('diagnostics that an editor asks for', () => {
  const projects = new Projects();
  afterEach(() => projects.clear());

  const start = async (folder: string, options: object = {}): Promise<Editor> =>
    projects.add(Editor.start({ folders: [folder], ...options }));

  const workspace = (editor: Editor, known: readonly { uri: string; value: string }[] = []) =>
    editor.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: known });

  it('stand on the datum, with the way to it in numbered steps', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full');
    const [first, second] = report.items;
    assert.ok(first && !second);
    assert.equal(editor.at(uri, first.range), 'user.email');
    assert.equal(first.code, 'ungated-data');
    assert.equal(first.source, 'crisp-privacy');
    assert.match(String(first.message), /user:email/);
    const steps = (first.relatedInformation ?? []).map(({ message }) => message);
    assert.ok(steps.length > 0);
    steps.forEach((step, index) => assert.ok(step.startsWith(`${index + 1}/${steps.length} `), step));
  });

  it('are "unchanged" when they are', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    const first = await editor.pull(uri);
    assert.ok(first.kind === 'full');
    const second = await editor.pull(uri, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
  });

  it('follow the text as it is typed', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
    await editor.type(uri, 'window.$crisp.push', 'if (hasConsent()) window.$crisp.push');
    assert.deepEqual(await editor.shown(uri), []);
    await editor.type(uri, 'if (hasConsent()) window.$crisp', 'window.$crisp');
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
  });

  it('follow what another open file says', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const login = await editor.open(join(folder, 'src/login.ts'));
    const consent = await editor.open(join(folder, 'src/consent.ts'));
    assert.deepEqual(await editor.shown(login), ['ungated-data: user.email']);
    await editor.type(consent, "localStorage.getItem('chat-consent') === 'granted'", 'true');
    assert.deepEqual(await editor.shown(login), ['ungated-data: user.email', 'ungated-data: user.phone']);
  });

  it('stay while a file is half-typed, and move with the text', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    const before = await editor.pull(uri);
    assert.ok(before.kind === 'full');
    await editor.type(uri, 'export function onLogin', 'const half = {{{\n\nexport function onLogin');
    const during = await editor.pull(uri);
    assert.ok(during.kind === 'full');
    assert.deepEqual(
      during.items.map(({ range }) => editor.at(uri, range)),
      ['user.email'],
    );
    assert.equal(during.items[0]?.range.start.line, (before.items[0]?.range.start.line ?? 0) + 2);
    await editor.type(uri, 'const half = {{{', 'const half = {};');
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
  });

  it('go at once when the datum itself is being edited', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    await editor.pull(uri);
    await editor.type(uri, '[user.email]', '[user.em(]');
    assert.deepEqual(await editor.shown(uri), []);
  });

  it('of a file that was never whole are those of its readable parts', async () => {
    const folder = projects.write({ ...SMALL, 'src/login.ts': `${LOGIN}\nconst broken = {{{` });
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
  });

  it('are what the disk says again when a file is closed unsaved', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    await editor.type(uri, 'window.$crisp.push', 'if (hasConsent()) window.$crisp.push');
    assert.deepEqual(await editor.shown(uri), []);
    await editor.close(uri);
    const { items } = await workspace(editor);
    assert.deepEqual(
      items.map((item) => item.uri),
      [uri],
    );
  });

  it('cover files that are not open', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const { items } = await workspace(editor);
    assert.deepEqual(
      items.map((item) => [item.uri, item.kind === 'full' ? item.items.map(({ code }) => code) : []]),
      [[uriOf(folder, 'src/login.ts'), ['ungated-data']]],
    );
  });

  it('of the workspace are answered only when there is something new', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    const known = (await workspace(editor)).items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    let isAnswered = false;
    const held = workspace(editor, known).then((report) => {
      isAnswered = true;
      return report;
    });
    await editor.pull(uri); // the server has had its turn
    assert.equal(isAnswered, false);
    await editor.type(uri, 'window.$crisp.push', 'if (hasConsent()) window.$crisp.push');
    const { items } = await held;
    assert.deepEqual(
      items.map((item) => [item.uri, item.kind === 'full' ? item.items : undefined]),
      [[uri, []]],
    );
  });

  it('are taken back from an editor that forgot what it shows', async () => {
    const folder = projects.write({ ...SMALL, 'src/login.ts': 'export {};\n' });
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    await editor.edit(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, LOGIN);
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
    await editor.close(uri); // unsaved, so the finding is gone, and the editor knows nothing of the file any more
    const { items } = await workspace(editor);
    const told = items.find((item) => item.uri === uri);
    assert.deepEqual(told?.kind === 'full' ? told.items : undefined, []);
  });

  it('are asked for again when the disk changes what is said of an open file', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
    projects.put(
      folder,
      'src/consent.ts',
      CONSENT.replace("localStorage.getItem('chat-consent') === 'granted'", 'true'),
    );
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(folder, 'src/consent.ts'), type: 2 }],
    });
    await editor.until(() => editor.refreshes > 0);
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email', 'ungated-data: user.phone']);
  });

  it('are never an empty list because something newer came', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    await editor.pull(uri);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    await editor.type(uri, 'onLogin', 'onLogIn');
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    const outcome = await asked.then(
      (report) => report,
      (error: { code: number }) => error.code,
    );
    // An error, or a whole answer that was already on its way.
    if (typeof outcome !== 'number') assert.notDeepEqual((outcome as { items: unknown[] }).items, []);
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
  });

  it('keep up with 200 edits in a row', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder);
    const uri = await editor.open(join(folder, 'src/login.ts'));
    for (let edit = 0; edit < 200; edit++)
      await editor.type(uri, 'export function onLogin', ' export function onLogin');
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
  });

  describe('of a config', () => {
    it('say what is wrong with its text, where it is', async () => {
      const folder = projects.write({
        ...SMALL,
        'crisp-privacy.config.json': CONFIG.replace('"purpose"', '"porpose"'),
      });
      const editor = await start(folder);
      const uri = await editor.open(join(folder, 'crisp-privacy.config.json'));
      const shown = await editor.shown(uri);
      assert.ok(shown.includes('config/unknown-key: "porpose"'), shown.join());
    });

    it('leave to a JSON schema what that says as well', async () => {
      const folder = projects.write({ ...SMALL, 'crisp-privacy.config.json': '{ "data": [ }' });
      const plain = await start(folder);
      const uri = await plain.open(join(folder, 'crisp-privacy.config.json'));
      assert.ok((await plain.shown(uri)).some((one) => one.startsWith('config/syntax')));
      const withSchema = await start(folder, { initializationOptions: { hasJsonSchema: true } });
      await withSchema.open(join(folder, 'crisp-privacy.config.json'));
      assert.deepEqual(
        (await withSchema.shown(uri)).filter((one) => one.startsWith('config/')),
        [],
      );
    });

    it('and of the code change with it, and when it is deleted while it is open', async () => {
      const folder = projects.write(SMALL);
      const editor = await start(folder);
      const config = await editor.open(join(folder, 'crisp-privacy.config.json'));
      const login = await editor.open(join(folder, 'src/login.ts'));
      assert.deepEqual(await editor.shown(login), ['ungated-data: user.email']);
      await editor.type(config, '"legalBasis": "consent"', '"legalBasis": "contract"');
      assert.deepEqual(await editor.shown(login), []);
      await editor.close(config);
      const { rmSync } = await import('node:fs');
      rmSync(join(folder, 'crisp-privacy.config.json'));
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: config, type: 3 }],
      });
      const shown = await editor.shown(login);
      assert.ok(shown.includes('undeclared-data: user.phone'), shown.join());
    });
  });

  it('obey the settings', async () => {
    const folder = projects.write(SMALL);
    const editor = await start(folder, { settings: { enable: false } });
    const uri = await editor.open(join(folder, 'src/login.ts'));
    assert.deepEqual(await editor.shown(uri), []);
    editor.settings = { enable: true, run: 'onSave' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
    await editor.type(uri, 'window.$crisp.push', 'if (hasConsent()) window.$crisp.push');
    assert.deepEqual(await editor.shown(uri), ['ungated-data: user.email']);
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    assert.deepEqual(await editor.shown(uri), []);
  });
});
