import { strict as assert } from 'node:assert';
import { RULE_IDS } from '../../server/config/rules.ts';
import { defectText } from '../../server/cli/defect.ts';
import { progressOn } from '../../server/cli/progress.ts';
import type { Shell } from '../../server/cli/shell.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';
import { cli } from './run-cli.ts';

describe('the command line', () => {
  afterEach(removeTempFolders);

  it('prints its version and its help', async () => {
    const version = await cli('/', ['--version']);
    assert.equal(version.code, 0);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    const help = await cli('/', ['--help']);
    assert.equal(help.code, 0);
    for (const word of ['check', 'inventory', 'explain', 'Exit codes']) assert.ok(help.out.includes(word), word);
    assert.match((await cli('/', ['check', '--help'])).out, /--max-warnings <number>/);
  });

  describe('inventory', () => {
    const tree = { 'src/a.js': "window.$crisp.push(['set', 'user:email', [user.email]]);\n" };

    it('prints a table by itself, and JSON when asked', async () => {
      const root = tempFolder(tree);
      const table = await cli(root, ['inventory']);
      assert.equal(table.code, 0);
      assert.match(table.out, /^E-mail address\n {2}user:email {2}user\.email {2}without consent/m);
      const json = JSON.parse((await cli(root, ['inventory', '--format', 'json'])).out) as {
        readonly version: number;
        readonly flows: readonly unknown[];
      };
      assert.deepEqual([json.version, json.flows.length], [1, 1]);
    });

    it('groups, and knows no other groups', async () => {
      const root = tempFolder(tree);
      assert.match((await cli(root, ['inventory', '--by', 'file'])).out, /^src\/a\.js$/m);
      const wrong = await cli(root, ['inventory', '--by', 'colour']);
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, /Allowed choices are datum, item, file/);
    });

    it('is empty where nothing is sent', async () => {
      assert.equal(
        (await cli(tempFolder({ 'a.js': '' }), ['inventory'])).out,
        'No flows. 1 file scanned, none mentions Crisp; none skipped.\n',
      );
    });
  });

  describe('explain', () => {
    it('prints the page of every rule', async () => {
      for (const rule of RULE_IDS) {
        const ran = await cli('/', ['explain', rule]);
        assert.equal(ran.code, 0);
        assert.ok(ran.out.startsWith(`# ${rule}\n`), rule);
      }
    });

    it('lists the rules', async () => {
      const { out } = await cli('/', ['explain']);
      assert.equal(out.trimEnd().split('\n').length, RULE_IDS.length);
    });

    it('says what was meant', async () => {
      const ran = await cli('/', ['explain', 'ungated-date']);
      assert.equal(ran.code, 2);
      assert.equal(ran.err, 'There is no rule "ungated-date". Did you mean "ungated-data"?\n');
      assert.match((await cli('/', ['explain', 'zzz'])).err, /`crisp-privacy explain` lists them/);
    });
  });

  describe('progress', () => {
    const written = (isTerminal: boolean, times: readonly number[]): string => {
      let text = '';
      const err = { write: (more: string) => void (text += more), isTerminal, columns: 80 };
      const left = [...times];
      const progress = progressOn({ err } as unknown as Shell, () => left.shift() ?? 0);
      for (let at = 1; at < times.length; at++) progress.show(`step ${at}`);
      progress.clear();
      return text;
    };

    it('appears after a second, on a terminal, not too often, and goes away', () => {
      assert.equal(written(true, [0, 500, 1001, 1050, 1200]), '\r\u001b[2Kstep 2\r\u001b[2Kstep 4\r\u001b[2K');
      assert.equal(written(true, [0, 500]), '');
      assert.equal(written(false, [0, 5000]), '');
    });
  });

  describe('a defect', () => {
    it('is told without the texts of the code', () => {
      const error = new TypeError('bad value "secret"');
      const text = defectText(error, false);
      assert.match(text, /^crisp-privacy has a defect \(TypeError\)/);
      assert.match(text, /\n {4}at /);
      assert.ok(!text.includes('secret'));
      assert.ok(defectText(error, true).includes('secret'));
      assert.match(defectText('thrown', false), /\(string\)/);
    });
  });
});
