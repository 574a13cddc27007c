import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';
import { cli, found } from './run-cli.ts';

const LOGOUT = "export const logout = () => window.$crisp.push(['do', 'session:reset']);\n";
const SEND = `export const tell = (user) => window.$crisp.push(['set', 'user:email', [user.email]]);\n${LOGOUT}`;
const ASIDE = "window.$crisp.push(['set', 'session:data', { plan: 'gold' }]);\n";
const CLEAN = 'export const add = (a, b) => a + b;\n';

describe('check', () => {
  afterEach(removeTempFolders);

  describe('ends with', () => {
    it('0 when nothing is found, and says what was looked at', async () => {
      const ran = await cli(tempFolder({ 'a.js': CLEAN, 'b.css': '' }), ['check']);
      assert.deepEqual(ran, {
        code: 0,
        out: 'No findings.\n1 file scanned, none mentions Crisp; none skipped.\n',
        err: '',
      });
    });

    it('1 for an error, with the file and the code on standard output', async () => {
      const ran = await cli(tempFolder({ 'src/chat.js': SEND }), []);
      assert.equal(ran.code, 1);
      assert.match(ran.out, /^src\/chat\.js\n\n {2}1:73 {2}error {2}ungated-data\n/);
      assert.match(ran.out, /\^{10}/);
      assert.equal(ran.err, '');
    });

    it('0 for warnings, 1 for more of them than are allowed', async () => {
      const root = tempFolder({ 'a.js': ASIDE });
      assert.equal((await cli(root, [])).code, 0);
      assert.equal((await cli(root, ['--max-warnings', '9'])).code, 0);
      const ran = await cli(root, ['--max-warnings', '0', '--quiet']);
      assert.equal(ran.code, 1);
      assert.match(ran.out, /^No findings/);
      assert.match(ran.err, /more warnings than --max-warnings 0 allows/);
    });

    it('the same bytes every time', async () => {
      const root = tempFolder({ 'a.js': SEND, 'b.js': ASIDE + SEND });
      for (const format of ['pretty', 'json', 'sarif', 'gitlab', 'junit', 'rdjson', 'markdown', 'github']) {
        assert.deepEqual(await cli(root, ['--format', format]), await cli(root, ['--format', format]));
      }
    });
  });

  describe('ends with 2 and the remedy for', () => {
    const wrong: Readonly<Record<string, readonly [words: readonly string[], says: RegExp]>> = {
      'an unknown path': [
        ['src/nowhere.ts'],
        /^There is no file or folder "src\/nowhere\.ts"\. Name a file or folder that exists/,
      ],
      'a command with a slip': [['chekc'], /There is no file or folder "chekc"\. Did you mean the command "check"\?/],
      'an unknown option': [['--formt', 'json'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
      'an unknown format': [['--format', 'xml'], /There is no format "xml"\. The formats are pretty, json, sarif/],
      'two formats for one stream': [
        ['-f', 'json', '-f', 'pretty'],
        /json and pretty would both go to standard output/,
      ],
      'an output without a format': [['-o', 'report'], /--output report has no format\. Write --format before it/],
      'a folder that is not there': [
        ['-f', 'json', '-o', 'no/where.json'],
        /--output no\/where\.json: cannot be written: it does not exist/,
      ],
      'no number': [['--max-warnings', 'few'], /--max-warnings few is no number/],
      'a config that is not there': [['-c', 'nope.json'], /--config nope\.json: cannot be read: it does not exist/],
      'a place without a line': [['--why', 'a.js'], /--why a\.js is no place\. Write FILE:LINE/],
      'a file outside by name': [['--stdin-filename', '../x.js'], /lies outside of the project/],
      'a baseline that is not there': [
        ['--baseline', 'nope'],
        /The baseline nope cannot be read: it does not exist\. Make it with --update-baseline/,
      ],
      'changes outside of git': [['--changed'], /--changed: This is no git repository/],
    };
    for (const [name, [words, says]] of Object.entries(wrong)) {
      it(name, async () => {
        const ran = await cli(tempFolder({ 'a.js': CLEAN }), words);
        assert.equal(ran.code, 2);
        assert.match(ran.err, says);
        assert.equal(ran.out, '');
      });
    }

    it('a config with a slip: place, words, what was meant; and nothing is checked', async () => {
      const root = tempFolder({
        'a.js': SEND,
        'crisp-privacy.config.json': '{\n  "defaults": { "legalBases": "consent" }\n}\n',
      });
      const ran = await cli(root, []);
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.match(
        ran.err,
        /^crisp-privacy\.config\.json:2:17 {2}error {2}`legalBases` is no key of `defaults`\. Did you mean `legalBasis`\?\n/,
      );
      assert.match(ran.err, /\^{12}/);
      assert.match(ran.err, /write "legalBasis" instead/);
    });

    it('a broken config above, named from here', async () => {
      const root = tempFolder({ 'crisp-privacy.config.json': '{', 'app/a.js': CLEAN });
      const ran = await cli(join(root, 'app'), []);
      assert.equal(ran.code, 2);
      assert.match(ran.err, /^\.\.\/crisp-privacy\.config\.json:1:/);
    });
  });

  describe('writes', () => {
    it('findings to standard output and the rest to standard error', async () => {
      const ran = await cli(tempFolder({ 'a.js': SEND }), ['--format', 'json']);
      assert.deepEqual(found(ran), ['a.js:1 ungated-data']);
      assert.match(ran.err, /^1 error\. 1 file scanned, 1 with Crisp; none skipped\.\n$/);
    });

    it('several formats to several files', async () => {
      const root = tempFolder({ 'a.js': SEND });
      const ran = await cli(root, [
        '-f',
        'gitlab',
        '-o',
        'quality.json',
        '-o',
        'report.sarif',
        '-f',
        'junit',
        '-o',
        'junit.xml',
        '-f',
        'pretty',
      ]);
      assert.equal(ran.code, 1);
      assert.match(ran.out, /ungated-data/);
      assert.match(readFileSync(join(root, 'quality.json'), 'utf8'), /"check_name": "ungated-data"/);
      assert.match(readFileSync(join(root, 'report.sarif'), 'utf8'), /"version": "2\.1\.0"/);
      assert.match(readFileSync(join(root, 'junit.xml'), 'utf8'), /<testsuites/);
    });

    it('nothing but the summary when all goes to files', async () => {
      const ran = await cli(tempFolder({ 'a.js': SEND }), ['-o', 'report.json']);
      assert.equal(ran.out, '');
      assert.match(ran.err, /^1 error\./);
    });

    it('annotations beside the readable report, and the summary of a job', async () => {
      const root = tempFolder({ 'a.js': SEND, 'summary.md': 'before\n' });
      const ran = await cli(root, ['-f', 'github', '-f', 'pretty'], {
        env: { GITHUB_STEP_SUMMARY: join(root, 'summary.md') },
      });
      assert.match(ran.out, /^::error file=a\.js,line=1,/);
      assert.match(ran.out, /1 error\./);
      assert.match(readFileSync(join(root, 'summary.md'), 'utf8'), /^before\n## crisp-privacy\n/);
    });

    it('paths from the top of the checkout for a CI service', async () => {
      const root = tempFolder({ 'packages/shop/a.js': SEND });
      const ran = await cli(join(root, 'packages/shop'), ['-f', 'github'], { env: { GITHUB_WORKSPACE: root } });
      assert.match(ran.out, /^::error file=packages\/shop\/a\.js,/);
    });

    it('colours only where they are wanted', async () => {
      const root = tempFolder({ 'a.js': SEND });
      const colored = async (words: readonly string[], env = {}): Promise<boolean> =>
        (await cli(root, words, { env })).out.includes('\u001b[');
      assert.equal(await colored([]), false);
      assert.equal(await colored(['--color']), true);
      assert.equal(await colored([], { FORCE_COLOR: '1' }), true);
      assert.equal(await colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
      assert.equal(await colored(['--no-color'], { FORCE_COLOR: '1' }), false);
    });
  });

  describe('looks at', () => {
    it('the file that is named, with what the rest of the project does with it', async () => {
      const root = tempFolder({
        'src/send.js': "export const send = (mail) => window.$crisp.push(['set', 'user:email', [mail]]);\n" + LOGOUT,
        'src/use.js':
          "import { send } from './send.js';\nif (window.Cookiebot.consent.preferences) send(user.email);\nwindow.$crisp.push(['set', 'user:phone', [user.phone]]);\n",
      });
      const ran = await cli(root, ['--format', 'json', 'src/send.js']);
      assert.deepEqual(found(ran), ['src/send.js:1 undeclared-data']);
      assert.match(ran.err, /2 files scanned/);
    });

    it('a project elsewhere, and shows where it is from here', async () => {
      const root = tempFolder({ 'here/b.js': SEND, 'there/package.json': '{}', 'there/src/a.js': SEND });
      const ran = await cli(join(root, 'here'), ['../there']);
      assert.match(ran.out, /^\.\.\/there\/src\/a\.js\n/);
      assert.ok(!ran.out.includes('b.js'));
    });

    it('the text of standard input in place of a file', async () => {
      const root = tempFolder({ 'src/chat.js': CLEAN });
      const ran = await cli(root, ['--stdin-filename', 'src/chat.js', '-f', 'json'], { input: `\n${SEND}` });
      assert.deepEqual(found(ran), ['src/chat.js:2 ungated-data']);
      const fresh = await cli(root, ['--stdin-filename', 'src/new.js', '-f', 'json'], { input: SEND });
      assert.deepEqual(found(fresh), ['src/new.js:1 ungated-data']);
    });

    it('a given config in place of the nearest', async () => {
      const declared = JSON.stringify({
        data: [{ items: ['user:email'], purpose: 'p', legalBasis: 'contract', retention: 'P1Y' }],
        retention: { conversations: 'P1Y', profiles: 'P1Y' },
        rules: { 'missing-attestation': 'off' },
      });
      const root = tempFolder({ 'a.js': SEND, 'ci/strict.json': declared });
      assert.deepEqual(found(await cli(root, ['-f', 'json', '--config', 'ci/strict.json'])), []);
      assert.deepEqual(found(await cli(root, ['-f', 'json'])), ['a.js:1 ungated-data']);
    });

    it('the rest when one file cannot be read', async () => {
      const root = tempFolder({
        'a.js': SEND,
        'broken.js': "$crisp.push(['set', 'user:phone', [user.phone]); function (\n",
        'huge.js': Buffer.alloc(20_000_000, 'crisp '),
        'video.ts': Buffer.from([0x47, 0, 0x63]),
      });
      const ran = await cli(root, []);
      assert.equal(ran.code, 1);
      assert.match(ran.out, /^a\.js$/m);
      assert.match(ran.out, /skipped:.*1 larger than 5\.0 MB/);
      assert.match(ran.out, /1 not text/);
    });
  });

  describe('tells', () => {
    it('which files it would look at, and which not', async () => {
      const root = tempFolder({ 'src/a.js': SEND, 'b.erb': 'Crisp', 'c.css': '' });
      const ran = await cli(root, ['--list-files']);
      assert.deepEqual(ran, {
        code: 0,
        out: 'src/a.js\n',
        err: 'b.erb: not read: server template (1 mention of Crisp)\n1 file scanned, 1 with Crisp; 1 skipped: 1 not read: server template.\n',
      });
    });

    it('which config holds', async () => {
      const root = tempFolder({
        'crisp-privacy.config.json': '{ "rules": { "opaque-data": "off" } }',
        'app/crisp-privacy.config.json': '{ "rules": { "opaque-data": "error" } }',
        'app/a.js': '',
        'b.js': '',
      });
      const rules = async (words: readonly string[]): Promise<unknown> =>
        (JSON.parse((await cli(root, words)).out) as { readonly rules: unknown }).rules;
      assert.deepEqual(await rules(['--print-config']), { 'opaque-data': 'off' });
      assert.deepEqual(await rules(['--print-config', 'app/a.js']), { 'opaque-data': 'error' });
      assert.deepEqual(await rules(['--print-config', 'app']), { 'opaque-data': 'error' });
      assert.match((await cli(tempFolder({}), ['--print-config'])).err, /No config holds here/);
    });

    it('what it saw on a line', async () => {
      const root = tempFolder({ 'src/a.js': SEND });
      const ran = await cli(root, ['--why', 'src/a.js:1']);
      assert.equal(ran.code, 0);
      assert.match(ran.out, /user:email \(send, dollar-crisp, sent\)/);
      assert.match((await cli(root, ['--why', 'src/no.js:1'])).err, /There is no file "src\/no\.js"/);
    });

    it('how long it took', async () => {
      assert.match((await cli(tempFolder({ 'a.js': SEND }), ['--stats'])).err, /1 files? parsed; search \d+ ms/);
    });
  });

  describe('with a baseline', () => {
    const BASELINE = 'crisp-privacy.baseline';

    it('accepts what was there, finds what is new, and tells what is gone', async () => {
      const root = tempFolder({ 'a.js': SEND });
      const made = await cli(root, ['--update-baseline']);
      assert.equal(made.code, 0);
      assert.match(made.err, /crisp-privacy\.baseline holds 1 finding now/);
      assert.match((await cli(root, [])).out, /^No findings \(1 in the baseline\)\.$/m);
      writeFileSync(join(root, 'a.js'), `// moved\n\n${SEND}`);
      assert.equal((await cli(root, [])).code, 0);
      writeFileSync(join(root, 'b.js'), SEND.replace('email', 'phone').replace('.email', '.phone'));
      assert.deepEqual(found(await cli(root, ['-f', 'json', '--no-baseline'])).length, 2);
      assert.equal((await cli(root, [])).code, 1);
      rmSync(join(root, 'a.js'));
      assert.match(
        (await cli(root, [])).err,
        /1 entry of crisp-privacy\.baseline no longer found: --prune takes them out/,
      );
      await cli(root, ['--prune']);
      assert.equal(readFileSync(join(root, BASELINE), 'utf8').trim().split('\n').length, 1);
    });

    it('judges only the entries that the run could have found', async () => {
      const root = tempFolder({ 'x/a.js': SEND, 'y/b.js': SEND });
      await cli(root, ['--update-baseline']);
      const ran = await cli(root, ['x/a.js']);
      assert.deepEqual([ran.code, ran.err], [0, '']);
      writeFileSync(join(root, 'x/a.js'), CLEAN);
      await cli(root, ['--update-baseline', 'x/a.js']);
      assert.match(readFileSync(join(root, BASELINE), 'utf8'), /\ty\/b\.js\n$/);
      assert.doesNotMatch(readFileSync(join(root, BASELINE), 'utf8'), /\tx\/a\.js\n/);
    });

    it('that a merge has broken says which lines, and can be made anew', async () => {
      const root = tempFolder({ 'a.js': SEND, [BASELINE]: '<<<<<<< ours\n' });
      const ran = await cli(root, []);
      assert.equal(ran.code, 2);
      assert.match(ran.err, /cannot be read: line 1/);
      assert.equal((await cli(root, ['--update-baseline'])).code, 0);
    });

    it('of another name', async () => {
      const root = tempFolder({ 'a.js': SEND });
      await cli(root, ['--baseline', 'known.txt', '--update-baseline']);
      assert.ok(existsSync(join(root, 'known.txt')) && !existsSync(join(root, BASELINE)));
      assert.equal((await cli(root, ['--baseline', 'known.txt'])).code, 0);
      assert.equal((await cli(root, [])).code, 1);
    });
  });

  describe('--changed', () => {
    const git = (root: string, ...words: readonly string[]): void => {
      execFileSync(
        'git',
        [
          '-c',
          'user.name=Ada',
          '-c',
          'user.email=ada@example.test',
          '-c',
          'init.defaultBranch=main',
          '-c',
          'commit.gpgsign=false',
          ...words,
        ],
        { cwd: root, stdio: 'ignore' },
      );
    };
    before(function () {
      try {
        execFileSync('git', ['--version']);
      } catch {
        this.skip();
      }
    });

    const project = (): string => {
      const root = tempFolder({
        'send.js': "export const send = (mail) => window.$crisp.push(['set', 'user:email', [mail]]);\n" + LOGOUT,
        'use.js': "import { send } from './send.js';\nexport const go = (user) => send(user.email);\n",
        'other.js': "window.$crisp.push(['set', 'user:phone', [user.phone]]);\n",
      });
      git(root, 'init');
      git(root, 'add', '.');
      git(root, 'commit', '-m', 'first');
      return root;
    };

    it('reports nothing when nothing has changed', async () => {
      const ran = await cli(project(), ['--changed', '-f', 'json']);
      assert.deepEqual(found(ran), []);
      assert.match(ran.err, /^Reported is what 0 changed files \(since the last commit\)/);
    });

    it('reports what a changed file has a part in, wherever it stands', async () => {
      const root = project();
      writeFileSync(
        join(root, 'use.js'),
        "import { send } from './send.js';\nexport const go = (user) => send(user.mail);\n",
      );
      assert.deepEqual(found(await cli(root, ['--changed', '-f', 'json'])), ['send.js:1 ungated-data']);
    });

    it('counts new files, and what a branch has done since it left another', async () => {
      const root = project();
      git(root, 'checkout', '-b', 'topic');
      writeFileSync(join(root, 'new.js'), SEND);
      assert.deepEqual(found(await cli(root, ['--changed', '-f', 'json'])), ['new.js:1 ungated-data']);
      git(root, 'add', '.');
      git(root, 'commit', '-m', 'second');
      assert.deepEqual(found(await cli(root, ['--changed', '-f', 'json'])), []);
      assert.deepEqual(found(await cli(root, ['--changed=main', '-f', 'json'])), ['new.js:1 ungated-data']);
    });

    it('tells of a name that git does not know', async () => {
      const ran = await cli(project(), ['--changed=origin/main']);
      assert.equal(ran.code, 2);
      assert.match(ran.err, /git knows no common ancestor with "origin\/main"\. Fetch it/);
      assert.equal((await cli(project(), ['--changed=--output=x'])).code, 2);
    });
  });
});
