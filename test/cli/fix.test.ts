import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceText } from '../../server/disk/edit-file.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';
import { cli, found } from './run-cli.ts';

const CODE = `export function tell(user) {
  window.$crisp.push(['set', 'user:email', [user.email]]);
  window.$crisp.push(['do', 'chat:open']);
}
export const logout = () => window.$crisp.push(['do', 'session:reset']);
`;
const AFTER = CODE.replace(/.*user:email.*\n/, '');
/** An allowlist that is there, and holds nothing: what is sent is not meant to be. */
const CONFIG = {
  'crisp-privacy.config.json': '{ "data": [], "rules": { "missing-attestation": "off", "missing-retention": "off" } }',
};
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('check --fix', () => {
  afterEach(removeTempFolders);

  it('sends less, and reports what is left', async () => {
    const root = tempFolder({
      ...CONFIG,
      'a.js': CODE,
      'b.js': CODE,
      'c.js': "window.$crisp.push(['set', 'session:data', { plan: 'gold' }]);\n",
    });
    const ran = await cli(root, ['--fix', '-f', 'json']);
    assert.match(ran.err, /^2 fixes in 2 files made\.\n/);
    assert.deepEqual([read(root, 'a.js'), read(root, 'b.js')], [AFTER, AFTER]);
    assert.deepEqual(found(ran), found(await cli(root, ['-f', 'json'])));
    assert.ok(!found(ran).some((rule) => rule.includes('ungated-data')));
    assert.equal(ran.code, 0);
  });

  it('keeps line ends and encodings', async () => {
    const text = CODE.replaceAll('\n', '\r\n');
    const utf16 = (of: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(of, 'utf16le')]);
    const root = tempFolder({
      ...CONFIG,
      'mark.js': `\ufeff${text}`,
      'utf16.js': utf16(text),
      'latin1.js': Buffer.from(`// café\r\n${text}`, 'latin1'),
    });
    await cli(root, ['--fix']);
    const after = AFTER.replaceAll('\n', '\r\n');
    assert.equal(read(root, 'mark.js'), `\ufeff${after}`);
    assert.deepEqual(readFileSync(join(root, 'utf16.js')), utf16(after));
    assert.deepEqual(readFileSync(join(root, 'latin1.js')), Buffer.from(`// café\r\n${after}`, 'latin1'));
  });

  it('leaves alone what is not asked for: other files, the baseline, suppressed findings', async () => {
    const suppressed = CODE.replace(
      "  window.$crisp.push(['set'",
      "  // crisp-privacy-ignore-next-line ungated-data -- asked for on paper\n  window.$crisp.push(['set'",
    );
    const root = tempFolder({ ...CONFIG, 'a.js': CODE, 'b.js': CODE, 'c.js': suppressed });
    await cli(root, ['--fix', 'a.js']);
    assert.deepEqual([read(root, 'a.js'), read(root, 'b.js'), read(root, 'c.js')], [AFTER, CODE, suppressed]);
    await cli(root, ['--update-baseline']);
    const ran = await cli(root, ['--fix']);
    assert.equal(read(root, 'b.js'), CODE);
    assert.doesNotMatch(ran.err, /made/);
  });

  it('cannot be combined with what makes no sense', async () => {
    const root = tempFolder({ ...CONFIG, 'a.js': CODE });
    for (const words of [
      ['--fix', '--stdin-filename', 'a.js'],
      ['--fix-dry-run', '--update-baseline'],
    ]) {
      assert.equal((await cli(root, words)).code, 2);
    }
    assert.equal(read(root, 'a.js'), CODE);
  });

  it('tells in a report what it would do', async () => {
    const root = tempFolder({ ...CONFIG, 'a.js': CODE });
    assert.match((await cli(root, [])).out, /--fix: Do not send user:email/);
    const { findings } = JSON.parse((await cli(root, ['-f', 'json'])).out) as {
      readonly findings: readonly { readonly fixes: readonly { readonly kind: string }[] }[];
    };
    assert.equal(findings[0]?.fixes[0]?.kind, 'safe');
  });
});

describe('check --fix-dry-run', () => {
  afterEach(removeTempFolders);

  it('prints a patch that git takes, and writes nothing', async () => {
    const root = tempFolder({ ...CONFIG, 'src/a.js': CODE });
    const ran = await cli(root, ['--fix-dry-run']);
    assert.equal(read(root, 'src/a.js'), CODE);
    assert.match(ran.out, /^--- a\/src\/a\.js\n\+\+\+ b\/src\/a\.js\n@@ /);
    assert.match(ran.err, /^1 fix in 1 file could be made; nothing is written\.\n/);
    writeFileSync(join(root, 'fix.patch'), ran.out);
    execFileSync('git', ['apply', 'fix.patch'], { cwd: root });
    assert.equal(read(root, 'src/a.js'), AFTER);
  });

  it('prints nothing where nothing can be fixed', async () => {
    const ran = await cli(tempFolder({ 'a.js': '' }), ['--fix-dry-run']);
    assert.deepEqual([ran.code, ran.out], [0, '']);
  });
});

describe('replacing the text of a file', () => {
  afterEach(removeTempFolders);

  it('leaves a file alone that has changed meanwhile, is gone, or cannot hold the text', () => {
    const root = tempFolder({ 'a.js': 'now', 'latin1.js': Buffer.from('é', 'latin1') });
    assert.deepEqual(replaceText(join(root, 'a.js'), 'before', 'after'), { problem: 'has changed meanwhile' });
    assert.deepEqual(replaceText(join(root, 'b.js'), '', 'after'), { problem: 'cannot be written: it does not exist' });
    assert.deepEqual(replaceText(join(root, 'latin1.js'), 'é', 'é 日本'), {
      problem: 'cannot hold the new text in its encoding',
    });
    assert.equal(read(root, 'a.js'), 'now');
    assert.equal(replaceText(join(root, 'a.js'), 'now', 'after'), undefined);
    assert.equal(read(root, 'a.js'), 'after');
  });
});
