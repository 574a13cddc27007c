import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../cli/run-cli.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';

const CONFIG = 'crisp-privacy.config.json';
const config = (legalBasis: string): string =>
  JSON.stringify({
    consent: { guards: ['ok()'] },
    data: [{ items: ['session:data.plan'], purpose: 'x', legalBasis, retention: 'P1Y' }],
  });
const mail = (value: string): string => `window.$crisp.push(['set', 'user:email', [${value}]]);\n`;
const PLAN = "window.$crisp.push(['set', 'session:data', [[['plan', user.plan]]]]);\n";

function committed(tree: Readonly<Record<string, string>>): string {
  const root = tempFolder(tree);
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Ines', '-c', 'user.email=ines@teapot.example', ...words], {
      cwd: root,
      stdio: 'pipe',
    });
  };
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'first');
  return root;
}

const BASE = { 'src/a.js': `if (ok()) {\n${mail('user.email')}}\n${PLAN}`, [CONFIG]: config('contract') };

describe('inventory --diff', () => {
  afterEach(removeTempFolders);

  it('says that nothing has changed, also when lines have moved', async () => {
    const root = committed(BASE);
    writeFileSync(join(root, 'src/a.js'), `\n\n// moved\n${BASE['src/a.js']}`);
    const ran = await cli(root, ['inventory', '--diff', 'main', '--fail-on', 'new', 'ungated']);
    assert.equal(ran.out, 'Nothing has changed in what flows to Crisp since main.\n');
    assert.equal(ran.code, 0);
  });

  it('names a new datum, a new place, a lost gate, a changed basis and what is gone, with the lines', async () => {
    const root = committed({ ...BASE, 'src/gone.js': "window.$crisp.push(['set', 'user:nickname', [user.name]]);\n" });
    writeFileSync(join(root, 'src/a.js'), mail('user.email') + PLAN);
    writeFileSync(
      join(root, 'src/b.js'),
      `${mail('other.email')}window.$crisp.push(['set', 'user:phone', [user.phone]]);\n`,
    );
    writeFileSync(join(root, 'src/gone.js'), '');
    writeFileSync(join(root, CONFIG), config('consent'));
    const { out } = await cli(root, ['inventory', '--diff', 'main']);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(lines.slice(0, -1), [
      'src/b.js:2  new datum  user:phone  (without consent)',
      'src/a.js:1  consent lost  user:email  (after consent → without consent)',
      'src/b.js:1  new place  user:email  (without consent)',
      'src/a.js:2  legal basis changed  session:data.plan  (contract → consent)',
      'src/gone.js:1  removed  user:nickname  (without consent)',
    ]);
    assert.equal(lines.at(-1), '5 changes in what flows to Crisp since main.');
  });

  it('fails on what is new, or on what is not behind consent, as asked', async () => {
    const root = committed(BASE);
    const gated = `if (ok()) {\nwindow.$crisp.push(['set', 'user:phone', [user.phone]]);\n}\n`;
    writeFileSync(join(root, 'src/b.js'), gated);
    const code = async (...words: readonly string[]): Promise<number> =>
      (await cli(root, ['inventory', '--diff', 'main', ...words])).code;
    assert.deepEqual([await code(), await code('--fail-on', 'new'), await code('--fail-on', 'ungated')], [0, 1, 0]);
    writeFileSync(join(root, 'src/b.js'), '');
    writeFileSync(join(root, 'src/a.js'), mail('user.email') + PLAN);
    assert.deepEqual([await code('--fail-on', 'new'), await code('--fail-on', 'ungated')], [0, 1]);
  });

  it('compares with an inventory in a file', async () => {
    const root = tempFolder(BASE);
    await cli(root, ['inventory', '-f', 'json', '-o', 'before.json']);
    writeFileSync(join(root, 'src/b.js'), "window.$crisp.push(['set', 'user:phone', [user.phone]]);\n");
    const ran = await cli(root, ['inventory', '--diff', 'before.json', '--fail-on', 'ungated', '-f', 'markdown']);
    assert.equal(ran.code, 1);
    assert.match(
      ran.out,
      /\| 🔴 new datum \| `user:phone` \| Telephone number \| without consent \| `src\/b\.js:1` \|/,
    );
  });

  it('takes a folder that was not there yet for empty', async () => {
    const root = committed({ 'README.md': '' });
    writeFileSync(join(root, 'c.js'), mail('user.email'));
    assert.match((await cli(root, ['inventory', 'c.js', '--diff', 'main'])).out, /^c\.js:1 {2}new datum/);
  });

  it('refuses what is neither a commit nor an inventory', async () => {
    const root = committed({ ...BASE, 'x.json': '{}' });
    for (const [what, words] of [
      ['nowhere', /no common ancestor with "nowhere"/],
      ['--output', /./],
      ['x.json', /is no inventory/],
    ] as const) {
      const ran = await cli(root, ['inventory', `--diff=${what}`]);
      assert.equal(ran.code, 2, what);
      assert.match(ran.err, words);
    }
    assert.equal((await cli(root, ['inventory', '--fail-on', 'new'])).code, 2);
  });

  it('lets no name of the code break out', async () => {
    const root = committed({ 'a.js': '' });
    writeFileSync(
      join(root, 'a.js'),
      "window.$crisp.push(['set', 'session:event', [[['</script>|`<b>\\u001b[31m\\u202e', { a: 1 }]]]]);\n",
    );
    for (const format of ['table', 'markdown', 'html']) {
      const { out } = await cli(root, ['inventory', '--diff', 'main', '-f', format]);
      assert.match(out, /new datum/);
      assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
      if (format === 'html') assert.ok(!out.includes('</script>') && !out.includes('<b>'));
    }
  });
});
