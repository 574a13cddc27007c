import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, PULLING } from './editor.ts';
import { CONFIG, Projects, SMALL } from './projects.ts';

/** Without the e-mail address. */
const UNDECLARED = CONFIG.replace('"user:email", ', '');

describe('fixes in an editor', () => {
  const projects = new Projects();
  afterEach(() => projects.clear());

  const actionsAt = (editor: Editor, uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> =>
    editor.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only },
    });

  const start = async (options: object = {}): Promise<{ editor: Editor; uri: string; range: Range }> => {
    const folder = projects.write({ ...SMALL, 'crisp-privacy.config.json': UNDECLARED });
    const editor = await projects.add(Editor.start({ folders: [folder], ...options }));
    const uri = await editor.open(join(folder, 'src/login.ts'));
    const at = editor.position(uri, 'user.email]');
    return { editor, uri, range: { start: at, end: at } };
  };

  /** Makes the edits of an action in the open documents. */
  const apply = async (editor: Editor, action: CodeAction): Promise<void> => {
    for (const change of (action.edit?.documentChanges ?? []) as readonly TextDocumentEdit[]) {
      const { uri } = change.textDocument;
      const before = TextDocument.create(uri, '', 0, editor.text(uri));
      const after = TextDocument.applyEdits(before, change.edits as { range: Range; newText: string }[]);
      await editor.edit(
        uri,
        { start: { line: 0, character: 0 }, end: before.positionAt(before.getText().length) },
        after,
      );
    }
  };

  it('come without their edits, which are made when they are asked for', async () => {
    const { editor, uri, range } = await start();
    const actions = await actionsAt(editor, uri, range);
    assert.ok(actions.length >= 2);
    assert.ok(actions.every(({ edit }) => edit === undefined));
    const resolved = await editor.ask<CodeAction>('codeAction/resolve', actions[0] ?? {});
    assert.ok(resolved.edit);
  });

  it('come with their edits to an editor that does not ask twice', async () => {
    const capabilities = {
      ...PULLING,
      textDocument: {
        ...PULLING.textDocument,
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    };
    const { editor, uri, range } = await start({ capabilities });
    const actions = await actionsAt(editor, uri, range);
    assert.ok(actions.length > 0 && actions.every(({ edit }) => edit !== undefined));
  });

  it('are offered with what sends less first, and silence last', async () => {
    const { editor, uri, range } = await start();
    const actions = await actionsAt(editor, uri, range);
    assert.equal(actions[0]?.isPreferred, true);
    assert.match(actions.at(-1)?.title ?? '', /^Suppress ungated-data/);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  });

  it('leave out silence where it is not wanted', async () => {
    const { editor, uri, range } = await start({ settings: { suppressAction: { enable: false } } });
    const actions = await actionsAt(editor, uri, range);
    assert.ok(actions.length > 0 && !actions.some(({ title }) => title.startsWith('Suppress')));
  });

  it('put the finding right', async () => {
    const { editor, uri, range } = await start();
    const [first] = await actionsAt(editor, uri, range);
    await apply(editor, await editor.ask<CodeAction>('codeAction/resolve', first ?? {}));
    assert.deepEqual(await editor.shown(uri), []);
  });

  it('put everything right that only sends less, in one go and when asked by name', async () => {
    const { editor, uri, range } = await start();
    assert.ok(!(await actionsAt(editor, uri, range)).some(({ kind }) => kind?.startsWith('source')));
    const [all, more] = await actionsAt(editor, uri, range, ['source.fixAll']);
    assert.ok(all && !more);
    await apply(editor, all);
    assert.deepEqual(await editor.shown(uri), []);
  });

  it('are not made for a text that has moved on', async () => {
    const { editor, uri, range } = await start();
    const [first] = await actionsAt(editor, uri, range);
    await editor.type(uri, 'import {', 'const half = {{{;\nimport {');
    const resolved = await editor.ask<CodeAction>('codeAction/resolve', first ?? {});
    assert.equal(resolved.edit, undefined);
  });

  describe('with blanks, in an editor that takes snippets', () => {
    const SNIPPETS = {
      ...PULLING,
      workspace: {
        ...PULLING.workspace,
        workspaceEdit: { ...PULLING.workspace?.workspaceEdit, snippetEditSupport: true },
      },
    };
    const snippetOf = async (editor: Editor, action: CodeAction | undefined): Promise<string> => {
      const { edit } = await editor.ask<CodeAction>('codeAction/resolve', action ?? {});
      const [change] = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
      const [first] = change?.edits ?? [];
      return first && 'snippet' in first ? first.snippet.value : '';
    };

    it('ask for the reason of a suppression', async () => {
      const { editor, uri, range } = await start({ capabilities: SNIPPETS });
      const actions = await actionsAt(editor, uri, range);
      assert.equal(
        await snippetOf(editor, actions.at(-1)),
        '  // crisp-privacy-ignore-next-line ungated-data -- ${1:}\n',
      );
    });

    it('leave the indentation of further lines to the editor', async () => {
      const config = '{\n  "data": [\n    {\n      "items": ["user:email"]\n    }\n  ]\n}\n';
      const folder = projects.write({ ...SMALL, 'crisp-privacy.config.json': config });
      const editor = await projects.add(Editor.start({ folders: [folder], capabilities: SNIPPETS }));
      const uri = await editor.open(join(folder, 'crisp-privacy.config.json'));
      const at = editor.position(uri, '"items"');
      const [first] = await actionsAt(editor, uri, { start: at, end: at });
      assert.equal(
        await snippetOf(editor, first),
        ',\n"purpose": "${1:}",\n"legalBasis": ${2:null},\n"retention": ${3:null}',
      );
    });
  });
});
