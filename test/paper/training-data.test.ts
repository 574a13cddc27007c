import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalSpans } from '../../server/paper/personal-spans.ts';
import type { TextKind } from '../../server/paper/text-fields.ts';
import { cli } from '../cli/run-cli.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/paper/training');
const FILES = readdirSync(FIXTURES).sort();
const tree = (): Record<string, string> =>
  Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FIXTURES, file), 'utf8')]));

const found = (text: string, kind: TextKind = 'text'): readonly string[] =>
  personalSpans(text, kind).map(({ category, end, start }) => `${category}: ${text.slice(start, end)}`);

describe('personal data in texts', () => {
  it('are told by their shape, up to where the sentence goes on', () => {
    assert.deepEqual(found('Write to (mara@teapot-shop.se), or mara@teapot-shop.se.'), [
      'contact.email: mara@teapot-shop.se',
      'contact.email: mara@teapot-shop.se',
    ]);
    assert.deepEqual(found('Pay DE89 3704 0044 0532 0130 00 AND wait.'), [
      'financial.bank_account: DE89 3704 0044 0532 0130 00',
    ]);
    assert.deepEqual(found('Call +46 70 123 45 67, today.'), ['contact.phone: +46 70 123 45 67']);
    assert.deepEqual(found('Her number is 536-90-4399.'), ['gov.national_id: 536-90-4399']);
    assert.deepEqual(found('From 81.2.69.142:'), ['online.ip_address: 81.2.69.142']);
  });

  it('are not what only looks like it', () => {
    assert.deepEqual(found(tree()['clean.txt'] ?? '-'), []);
    assert.deepEqual(found('user@example.com, 192.168.0.1, 4242 4242 4242 4242, v10.2.13, 2024-01-02'), []);
  });

  it('are told by the column, key or label', () => {
    assert.deepEqual(found('id,date of birth\n1,"4 May, 1990"\n', 'csv'), ['identity.birth_date: 4 May, 1990']);
    assert.deepEqual(found('{"user": {"lastName": "Berg", "plan": "pot"}}', 'json'), ['identity.name.last: Berg']);
    assert.deepEqual(found('{"email": "a"}\n{"lastName": "Berg"}\n', 'json'), [
      'contact.email: a',
      'identity.name.last: Berg',
    ]);
    assert.deepEqual(found('- **Name**: Jonas Berg\n- **Name**: the article\n', 'markdown'), [
      'identity.name.full: Jonas Berg',
    ]);
  });

  it('are names after a form of address', () => {
    assert.deepEqual(found('Dear Mrs. Eva Marie Berg, hello'), ['identity.name.full: Eva Marie Berg']);
  });

  it('take no long time, whatever the text', () => {
    for (const piece of ['a@', '+1 ', '1 ', 'AB12 ', 'a.', '"', '| a '])
      personalSpans(piece.repeat(20_000), 'markdown');
  }).timeout(60_000);
});

describe('training-data', () => {
  afterEach(removeTempFolders);

  it('tells file, line and column, and shows little of the datum', async () => {
    const ran = await cli(tempFolder(tree()), ['training-data', ...FILES]);
    assert.equal(ran.code, 1);
    assert.match(ran.out, /^chats\.csv:3:18 {2}Payment card number {2}54…$/m);
    assert.match(ran.out, /^page\.html:1:29 {2}E-mail address/m);
    assert.match(ran.out, /^refund\.md:5:13 {2}Full name/m);
    assert.ok(!ran.out.includes('teapot-shop'));
  });

  it('gives JSON', async () => {
    const { out } = await cli(tempFolder(tree()), ['training-data', 'page.html', '-f', 'json']);
    const { findings } = JSON.parse(out) as { readonly findings: readonly unknown[] };
    assert.deepEqual(findings[0], {
      file: 'page.html',
      line: 1,
      column: 29,
      endLine: 1,
      endColumn: 49,
      category: 'contact.email',
      by: 'shape',
    });
  });

  it('writes copies in which the same person has the same stand-in, and nothing is found any more', async () => {
    const root = tempFolder(tree());
    const ran = await cli(root, ['training-data', '--anonymise', ...FILES]);
    assert.equal(ran.code, 0);
    const copies = FILES.map((file) => file.replace(/(\.\w+)$/, '.anonymised$1'));
    const texts = copies.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    assert.ok(!/Lindqvist|teapot-shop|5425|3704/i.test(texts));
    const [json = '', markdown = ''] = ['faq', 'refund'].map((name) =>
      readFileSync(join(root, `${name}.anonymised.${name === 'faq' ? 'json' : 'md'}`), 'utf8'),
    );
    const [mail = '-'] = /person-\d+@example\.com/.exec(json) ?? [];
    assert.equal(markdown.split(mail).length, 3);
    assert.doesNotThrow(() => JSON.parse(json) as unknown);
    const again = await cli(root, ['training-data', ...copies]);
    assert.deepEqual([again.code, again.out], [0, '']);
    assert.equal(readFileSync(join(root, 'refund.md'), 'utf8'), tree()['refund.md']);
  });

  it('writes over no text that it was given', async () => {
    const root = tempFolder({ 'a.txt': 'mara@teapot-shop.se' });
    assert.match((await cli(root, ['training-data', 'a.txt', '--anonymise=.'])).err, /would be written over/);
    assert.equal((await cli(root, ['training-data', 'b.txt'])).code, 2);
  });
});
