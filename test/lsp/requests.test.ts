import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { CodeLens, CompletionItem, Hover, InlayHint, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../../server/config/read.ts';
import type { ChecklistRow, FlowPath, InventoryRow, Why } from '../../server/lsp/protocol.ts';
import { Editor, uriOf } from './editor.ts';
import { CONFIG, Projects, SMALL } from './projects.ts';

describe('requests of an editor', () => {
  const projects = new Projects();
  let folder: string;
  let editor: Editor;
  let login: string;
  let config: string;

  const ask = <T>(method: string, uri: string, words: string, by = 1, more: object = {}): Promise<T> =>
    editor.ask<T>(method, { textDocument: { uri }, position: editor.position(uri, words, by), ...more });

  before(async () => {
    folder = projects.write(SMALL);
    editor = await projects.add(
      Editor.start({
        folders: [folder],
        settings: { codeLens: { enable: true }, inlayHints: { enable: true } },
        initializationOptions: { commands: true },
      }),
    );
    login = await editor.open(join(folder, 'src/login.ts'));
    config = await editor.open(join(folder, 'crisp-privacy.config.json'));
    await editor.pull(login);
  });

  after(() => projects.clear());

  const hoverText = async (uri: string, words: string, by = 1): Promise<string | undefined> => {
    const hover = await ask<Hover | null>('textDocument/hover', uri, words, by);
    return hover ? (hover.contents as { value: string }).value : undefined;
  };

  describe('hover', () => {
    it('tells what a datum is, and what holds for it', async () => {
      const text = (await hoverText(login, 'user.email')) ?? '';
      for (const words of ['user:email', 'consent', 'Answer questions', 'P12M', 'ungated-data']) {
        assert.ok(text.includes(words), `${words} in ${text}`);
      }
    });

    it('tells what a consent test proves', async () => {
      assert.match((await hoverText(login, 'if (hasConsent', 5)) ?? '', /hasConsent\(\).*only after a yes/);
    });

    it('tells in the config where an item is sent', async () => {
      assert.equal(await hoverText(config, '"user:phone"'), 'Sent in 1 place of the code.');
      assert.match((await hoverText(config, '"missing-attestation"')) ?? '', /attest/i);
    });

    it('says nothing where there is nothing to say', async () => {
      assert.equal(await hoverText(login, 'export function'), undefined);
    });
  });

  describe('links', () => {
    const places = async (method: string, uri: string, words: string, by = 1): Promise<readonly string[]> => {
      const found = await ask<Location[]>(method, uri, words, by, { context: { includeDeclaration: true } });
      return found.map(({ uri: where, range }) => editor.at(where, range));
    };

    it('lead from an item in the code to its declaration', async () => {
      assert.deepEqual(await places('textDocument/definition', login, "'user:phone'"), ['"user:phone"']);
      assert.deepEqual(await places('textDocument/declaration', login, 'user.phone'), ['"user:phone"']);
    });

    it('leave the definition of a datum to its own language', async () => {
      assert.deepEqual(await places('textDocument/definition', login, 'user.phone'), []);
    });

    it('lead from a declaration to the code', async () => {
      assert.deepEqual(await places('textDocument/definition', config, '"user:email"'), ['user.email']);
    });

    it('find every place of an item', async () => {
      assert.deepEqual(await places('textDocument/references', login, "'user:email'"), ['user.email', '"user:email"']);
      assert.deepEqual(await places('textDocument/references', config, '"user:email"'), ['user.email', '"user:email"']);
    });
  });

  describe('completion', () => {
    const offered = async (file: string, text: string): Promise<readonly string[]> => {
      const at = text.indexOf('|');
      const uri = await editor.open(join(folder, file), text.replace('|', ''));
      await editor.pull(uri);
      const items = await editor.ask<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri },
        position: editor.position(uri, text.replace('|', ''), at),
      });
      await editor.close(uri);
      return items.map(({ label }) => label);
    };

    it('knows the verbs and namespaces of the queue', async () => {
      assert.ok((await offered('src/a.ts', "$crisp.push(['|'])")).includes('set'));
      const set = await offered('src/a.ts', "window.$crisp.push(['set', 'user:|'])");
      assert.ok(set.includes('user:email') && set.includes('session:data') && !set.includes('chat:open'));
      assert.ok((await offered('src/a.ts', '$crisp.push(["do", "|"])')).includes('chat:open'));
      assert.deepEqual(await offered('src/a.ts', "other.push(['set', '|'])"), []);
    });

    it('offers in the config what the code sends', async () => {
      const items = await offered('sub/crisp-privacy.config.json', '{ "data": [{ "items": ["|"] }] }');
      assert.ok(items.includes('"user:email"'), items.join());
    });

    it('offers what the schema knows to an editor that reads no schema', async () => {
      const bases = await offered('sub/crisp-privacy.config.json', '{ "data": [{ "legalBasis": "|" }] }');
      assert.ok(bases.includes('"contract"'), bases.join());
      const rules = await offered('sub/crisp-privacy.config.json', '{ "rules": { "|" } }');
      assert.ok(rules.includes('"ungated-data"'), rules.join());
    });
  });

  it('shows lenses and hints when they are wanted', async () => {
    const lenses = await editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: login } });
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Crisp: user:email · without consent · consent', 'Crisp: user:phone · after consent (chat) · consent'],
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await editor.ask<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri: login }, range });
    assert.equal(hints.length, 2);
    editor.settings = {};
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await editor.ask('textDocument/codeLens', { textDocument: { uri: login } }), []);
  });

  describe('for the views', () => {
    it('gives the inventory', async () => {
      const rows = await editor.ask<InventoryRow[]>('crisp-privacy/inventory', {});
      assert.deepEqual(
        rows.map(({ item, gate, legalBasis, file }) => [item, gate, legalBasis, file]),
        [
          ['user:email', 'ungated', 'consent', 'src/login.ts'],
          ['user:phone', 'consented', 'consent', 'src/login.ts'],
        ],
      );
      assert.deepEqual(
        rows[0]?.findings.map(({ rule }) => rule),
        ['ungated-data'],
      );
      assert.equal(rows[0]?.declaration?.uri, config);
    });

    it('gives the way of a datum, by its place and by its flow', async () => {
      const path = await editor.ask<FlowPath | null>('crisp-privacy/path', {
        uri: login,
        position: editor.position(login, 'user.phone'),
      });
      assert.ok(path);
      const steps = path.steps.map(({ kind, range }) => `${kind}: ${editor.at(login, range)}`);
      assert.ok(steps.includes('gate: hasConsent()'), steps.join());
      assert.ok(steps.some((step) => step.startsWith('sink: ')));
      assert.deepEqual(await editor.ask('crisp-privacy/path', { flow: path.flow, root: uriOf(folder) }), path);
      assert.equal(await editor.ask('crisp-privacy/path', { flow: 'none', root: uriOf(folder) }), null);
    });

    it('says why there is no finding', async () => {
      const why = await editor.ask<Why | null>('crisp-privacy/why', {
        uri: login,
        position: editor.position(login, 'user.phone'),
      });
      assert.match(why?.markdown ?? '', /user:phone/);
    });

    it('gives a report for bugs without any code or path', async () => {
      const report = await editor.ask<string>('crisp-privacy/diagnosticReport', {});
      assert.match(report, /^crisp-privacy \d/);
      for (const secret of [folder, 'user.email', 'login.ts']) assert.ok(!report.includes(secret), secret);
    });

    it('gives the page of a rule, and of nothing else', async () => {
      assert.match(await editor.ask<string>('crisp-privacy/rulePage', { rule: 'ungated-data' }), /^# ungated-data/);
      assert.equal(await editor.ask('crisp-privacy/rulePage', { rule: 'constructor' }), null);
    });

    it('gives the checklist, and writes an answer into the config', async () => {
      const rows = await editor.ask<ChecklistRow[]>('crisp-privacy/checklist', {});
      const two = rows.find(({ id }) => id === '2fa');
      assert.equal(two?.state, 'missing');
      assert.equal(two.config, 'crisp-privacy.config.json');
      const edits: WorkspaceEdit[] = [];
      editor.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
        edits.push(edit);
        return { applied: true };
      });
      const { root, config: file } = two;
      const answer = { root, config: file, row: '2fa', by: 'Ines "I" Okafor', evidence: '' };
      assert.equal(await editor.ask('crisp-privacy/attest', answer), true);
      const before = TextDocument.create(config, '', 0, editor.text(config));
      const after = TextDocument.applyEdits(before, edits[0]?.changes?.[config] ?? []);
      const [attested] = readConfig(after).config.attestations['2fa'];
      assert.equal(attested?.by, 'Ines "I" Okafor');
      assert.match(attested.on ?? '', /^\d{4}-\d\d-\d\d$/);
      assert.equal(await editor.ask('crisp-privacy/attest', { ...answer, row: 'constructor' }), false);
    });

    it('writes a first config', async () => {
      const bare = projects.write({ 'src/login.ts': SMALL['src/login.ts'], 'src/consent.ts': SMALL['src/consent.ts'] });
      const other = await projects.add(Editor.start({ folders: [bare] }));
      const edits: unknown[] = [];
      other.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: unknown }) => {
        edits.push(edit);
        return { applied: true };
      });
      const made = await other.ask<{ uri: string; existed: boolean }>('crisp-privacy/createConfig', {
        root: uriOf(bare),
      });
      assert.deepEqual(made, { uri: uriOf(bare, 'crisp-privacy.config.json'), existed: false });
      assert.match(JSON.stringify(edits), /user:email/);
      assert.deepEqual(await editor.ask('crisp-privacy/createConfig', { root: uriOf(folder) }), {
        uri: config,
        existed: true,
      });
    });
  });

  it('repairs a word in the config that was meant otherwise', async () => {
    const wrong = projects.write({ ...SMALL, 'crisp-privacy.config.json': CONFIG.replace('"purpose"', '"porpose"') });
    const other = await projects.add(Editor.start({ folders: [wrong] }));
    const uri = await other.open(join(wrong, 'crisp-privacy.config.json'));
    const range = { start: other.position(uri, '"porpose"'), end: other.position(uri, '"porpose"', 3) };
    const actions = await other.ask<
      { title: string; edit?: { documentChanges: [{ edits: [{ newText: string }] }] } }[]
    >('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    assert.deepEqual(
      actions.map(({ edit }) => edit?.documentChanges[0].edits[0].newText),
      ['"purpose"'],
    );
  });
});
