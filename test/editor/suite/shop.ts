import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { inWindow, itInWindow, pause, press, screenshot, suite } from './run-mocha.ts';
import {
  diagnosticsOf,
  eventually,
  inFolder,
  open,
  positionOf,
  revert,
  rulesBecome,
  rulesIn,
  servers,
  shownIn,
  type,
} from './window.ts';

const PATH_ROWS = '.pane-body .monaco-list[aria-label="Crisp Path"] .monaco-list-row';
const INVENTORY_ROWS = '.pane-body .monaco-list[aria-label="Crisp Inventory"] .monaco-list-row';
const CHECKLIST_ROWS = '.pane-body .monaco-list[aria-label="Crisp Checklist"] .monaco-list-row';

export const run = suite(() => {
  describe('in a shop with Crisp', () => {
    const login = inFolder('src', 'account', 'login.ts');
    const config = inFolder('crisp-privacy.config.json');
    const labels = async (selector: string): Promise<readonly string[]> =>
      (await inWindow(selector)).map(({ label }) => label);

    before(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
      await open(login);
      await rulesBecome(login, ['ungated-data']);
    });

    afterEach(async () => {
      for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
        await open(document.uri);
        await revert();
      }
    });

    it('shows a finding on the datum, with its way', async () => {
      const { document } = await open(login);
      assert.deepEqual(shownIn(document), ['ungated-data: customer.phone']);
      const [first] = diagnosticsOf(login);
      assert.match(first?.message ?? '', /user:phone/);
      assert.match(first?.relatedInformation?.[0]?.message ?? '', /^1\/\d /);
      await screenshot('finding');
    });

    it('shows the findings of files that are not open', async () => {
      const preview = inFolder('src', 'chat', 'preview.ts');
      await eventually('a finding in preview.ts', () => (rulesIn(preview).length > 0 ? true : undefined));
    });

    it('takes a finding away when it is put right, and brings it back', async () => {
      const { document } = await open(login);
      await type(document, 'if (customer) window', "if (customer && hasConsent('chat')) window");
      await rulesBecome(login, ['undeclared-data']);
      await type(document, "if (customer && hasConsent('chat')) window", 'if (customer) window');
      await rulesBecome(login, ['ungated-data']);
    });

    it('keeps what it found while a file is half-typed', async () => {
      const { document } = await open(login);
      const seen: string[] = [];
      const listener = vscode.languages.onDidChangeDiagnostics(() => seen.push(shownIn(document).join()));
      await type(document, 'export function onLogin', 'const half = {{{ \nexport function onLogin');
      await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        login,
        positionOf(document, 'customer.phone'),
      );
      await type(document, 'const half = {{{ \n', '');
      await rulesBecome(login, ['ungated-data']);
      listener.dispose();
      assert.ok(!seen.includes(''), 'the list was empty for a moment');
    });

    it('offers fixes, the one that sends less first and silence last, and applies one', async () => {
      const { document } = await open(login);
      const at = positionOf(document, 'customer.phone');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        login,
        new vscode.Range(at, at),
        'quickfix',
        20,
      );
      const titles = actions.map(({ title }) => title).filter((title) => /user:phone|Crisp|ungated-data/.test(title));
      assert.equal(titles[0], 'Do not send user:phone');
      assert.match(titles.at(-1) ?? '', /^Suppress ungated-data/);
      assert.ok(titles.includes('Show how this comes to Crisp'), titles.join());
      const fix = actions.find(({ title }) => title === 'Do not send user:phone');
      assert.ok(fix?.edit);
      await vscode.workspace.applyEdit(fix.edit);
      await rulesBecome(login, []);
    });

    it('explains a datum in the hover', async () => {
      const { document } = await open(login);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        login,
        positionOf(document, 'customer.phone'),
      );
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
      assert.match(text, /Telephone number.*goes to Crisp as `user:phone`/);
    });

    it('opens the page of a rule from the problem', async () => {
      const [first] = diagnosticsOf(login);
      const { code } = first ?? {};
      assert.ok(typeof code === 'object');
      const page = await vscode.workspace.openTextDocument(code.target);
      assert.match(page.getText(), /^# ungated-data/);
    });

    it('leads from an item to its declaration, and back', async () => {
      const { document } = await open(login);
      const to = (uri: vscode.Uri, at: vscode.Position): Thenable<(vscode.Location | vscode.LocationLink)[]> =>
        vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, at);
      const found = await to(login, positionOf(document, "'user:nickname'", 3));
      const uris = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).toString());
      assert.ok(uris.includes(config.toString()), uris.join());
    });

    itInWindow('lists what is sent in the inventory', async () => {
      await vscode.commands.executeCommand('crispPrivacy.inventory.focus');
      const rows = await eventually('rows in the inventory', async () => {
        const found = await labels(INVENTORY_ROWS);
        return found.length > 3 ? found : undefined;
      });
      const wanted =
        'Custom data, session:data.order_count, without consent, legitimate-interests, src/checkout/order.ts:6';
      assert.ok(rows.includes(wanted), rows.join('\n'));
      await screenshot('inventory');
      await vscode.commands.executeCommand('crisp-privacy.groupByFile');
      await eventually('groups by file', async () =>
        (await labels(INVENTORY_ROWS)).some((row) => row.startsWith('src/account/login.ts, ')) ? true : undefined,
      );
      await vscode.commands.executeCommand('crisp-privacy.groupByDatum');
    });

    itInWindow('walks the way of a datum with the keyboard, and numbers it in the code', async () => {
      const editor = await open(login);
      const at = positionOf(editor.document, 'customer.phone');
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('crisp-privacy.showPath');
      const rows = await eventually('steps', async () => {
        const found = await labels(PATH_ROWS);
        return found.length >= 3 ? found : undefined;
      });
      assert.match(rows[0] ?? '', /^1, source, customer/);
      assert.ok(
        rows.some((row) => /, sent to Crisp, /.test(row)),
        rows.join('\n'),
      );
      assert.ok(
        rows.some((row) => /, condition, /.test(row)),
        rows.join('\n'),
      );
      const selected = (): string => `${vscode.window.activeTextEditor?.selection.start.line}`;
      const first = selected();
      await press('ArrowDown');
      await press('ArrowDown');
      await eventually('another place', () => (selected() !== first ? true : undefined));
      await screenshot('path');
      await press('ArrowUp');
      await press('ArrowUp');
      await eventually('the first place', () => (selected() === first ? true : undefined));
      await vscode.commands.executeCommand('crisp-privacy.closePath');
    });

    describe('the config', () => {
      it('is completed with what the code sends', async () => {
        const { document } = await open(config);
        await type(
          document,
          '"items": ["user:email", "user:nickname"]',
          '"items": ["user:email", "user:nickname", ""]',
        );
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          config,
          positionOf(document, '"user:nickname", ""', 18),
        );
        const offered = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        assert.ok(offered.includes('"user:phone"'), offered.join());
      });

      it('may have comments, and says what is wrong with it', async () => {
        const { document } = await open(config);
        assert.equal(document.languageId, 'jsonc');
        await type(document, '"purpose": "Answer support requests"', '"porpose": "Answer support requests"');
        await eventually('the unknown key', () => rulesIn(config).find((rule) => rule === 'config/unknown-key'));
        const range = new vscode.Range(positionOf(document, '"porpose"'), positionOf(document, '"porpose"', 3));
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          config,
          range,
          'quickfix',
        );
        const fix = actions.find(({ title }) => title === 'Change to "purpose"');
        assert.ok(fix?.edit, actions.map(({ title }) => title).join());
        await vscode.workspace.applyEdit(fix.edit);
        assert.ok(document.getText().includes('"purpose": "Answer support requests"'));
        await eventually('no unknown key', () => (rulesIn(config).includes('config/unknown-key') ? undefined : true));
      });

      it('takes effect at once', async () => {
        const { document } = await open(config);
        await type(document, '"legalBasis": "consent" }', '"legalBasis": "contract" }');
        await rulesBecome(login, ['undeclared-data']);
      });
    });

    itInWindow('shows the checklist', async () => {
      await vscode.commands.executeCommand('crispPrivacy.checklist.focus');
      const rows = await eventually('rows', async () => {
        const found = await labels(CHECKLIST_ROWS);
        return found.length > 5 ? found : undefined;
      });
      assert.ok(
        rows.some((row) => /^Sign the data processing agreement, attested/.test(row)),
        rows.join('\n'),
      );
      await screenshot('checklist');
    });

    it('says why there is no finding', async () => {
      const editor = await open(login);
      const at = positionOf(editor.document, 'setEmail(customer.email)');
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('crisp-privacy.whyNoFinding');
      await eventually('a preview', () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('why.md')),
      );
      await screenshot('why');
    });

    it('opens the record of processing', async () => {
      await vscode.commands.executeCommand('crisp-privacy.openReport');
      await eventually('a panel', () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Crisp report'),
      );
      await pause(2000);
      await screenshot('report');
    });

    it('copies a report for bugs that holds no code', async () => {
      await vscode.commands.executeCommand('crisp-privacy.copyDiagnosticReport');
      const text = await vscode.env.clipboard.readText();
      assert.match(text, /^crisp-privacy \d/);
      assert.doesNotMatch(text, /login\.ts|customer/);
    });

    it('opens the sample, which cannot be changed, and finds what is in it', async () => {
      await vscode.commands.executeCommand('crisp-privacy.openSample');
      const { document } = vscode.window.activeTextEditor ?? {};
      assert.equal(document?.uri.scheme, 'crisp-privacy-sample');
      await eventually('a finding in the sample', () =>
        document && rulesIn(document.uri).includes('ungated-data') ? true : undefined,
      );
      await screenshot('sample');
    });

    it('starts the server again when it dies', async () => {
      await open(login);
      await rulesBecome(login, ['ungated-data']);
      const [pid] = servers();
      assert.ok(pid);
      process.kill(pid, 'SIGKILL');
      await eventually('another server', () => (servers().some((now) => now !== pid) ? true : undefined));
      await rulesBecome(login, ['ungated-data']);
    });

    it('restarts the server when it is told to', async () => {
      const [pid] = servers();
      await vscode.commands.executeCommand('crisp-privacy.restart');
      await eventually('another server', () => {
        const now = servers();
        return now.length === 1 && now[0] !== pid ? true : undefined;
      });
      await rulesBecome(login, ['ungated-data']);
    });

    itInWindow('never showed a notification', async () => {
      assert.deepEqual(
        (await inWindow('.notification-toast')).map(({ text }) => text),
        [],
      );
    });
  });
});
