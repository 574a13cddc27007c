import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';
import { cli, found, type Ran } from './run-cli.ts';

const SEND = "export const tell = (user) => window.$crisp.push(['set', 'user:email', [user.email]]);\n";
const CACHE = '.crisp-privacy-cache';

/** Files settle before their stamps are relied on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
const check = async (root: string, ...words: readonly string[]): Promise<Ran> => {
  await settle();
  return cli(root, ['-f', 'json', '--cache', ...words]);
};
const cacheFile = (root: string, folder = CACHE): string =>
  join(root, folder, readdirSync(join(root, folder))[0] ?? '');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Changes what the cache says, so that it shows whether it was asked. */
function mark(root: string): void {
  const file = cacheFile(root);
  const text = readFileSync(file, 'utf8').split('\n').slice(1).join('\n').replaceAll('user.email', 'FROM.CACHE');
  writeFileSync(file, `${hash(text)}\n${text}`);
}

describe('check --cache', () => {
  afterEach(removeTempFolders);

  it('gives the same bytes, from the cache when nothing has changed', async () => {
    const root = tempFolder({ 'a.js': SEND, 'b.erb': 'Crisp', 'crisp-privacy.config.json': '{}' });
    const without = await cli(root, ['-f', 'json']);
    const first = await check(root);
    const second = await check(root);
    assert.deepEqual([first, second], [without, without]);
    for (const format of ['pretty', 'sarif']) {
      assert.deepEqual(await cli(root, ['-f', format, '--cache']), await cli(root, ['-f', format]));
    }
    mark(root);
    assert.match((await check(root)).out, /FROM\.CACHE/);
    assert.doesNotMatch((await cli(root, ['-f', 'json'])).out, /FROM\.CACHE/);
  });

  it('lies with the caches of other tools where there are packages', async () => {
    const root = tempFolder({ 'a.js': SEND, 'node_modules/x/index.js': '' });
    await check(root);
    assert.ok(existsSync(cacheFile(root, 'node_modules/.cache/crisp-privacy')));
  });

  const changes: Readonly<Record<string, (root: string) => void>> = {
    'a file is changed, to the same size': (root) =>
      writeFileSync(join(root, 'a.js'), SEND.replaceAll('email', 'phone')),
    'a file is new': (root) => writeFileSync(join(root, 'new.js'), SEND),
    'a file is gone': (root) => rmSync(join(root, 'b.js')),
    'a config is changed': (root) =>
      writeFileSync(join(root, 'crisp-privacy.config.json'), '{ "rules": { "ungated-data": "warning" } }'),
    'a config is new': (root) => {
      mkdirSync(join(root, 'sub'));
      writeFileSync(join(root, 'sub/crisp-privacy.config.json'), '{}');
    },
    'a file is ignored now': (root) => writeFileSync(join(root, '.gitignore'), 'b.js\n'),
    'an import leads elsewhere': (root) =>
      writeFileSync(join(root, 'tsconfig.json'), '{ "compilerOptions": { "paths": { "#send": ["./other.js"] } } }'),
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`is not asked when ${name}`, async () => {
      const root = tempFolder({
        'a.js': SEND,
        'b.js': "import { send } from '#send';\nsend(user.phone);\n",
        'send.js': "export const send = (x) => window.$crisp.push(['set', 'user:phone', [x]]);\n",
        'other.js': 'export const send = () => {};\n',
        'tsconfig.json': '{ "compilerOptions": { "paths": { "#send": ["./send.js"] } } }',
        'crisp-privacy.config.json': '{}',
      });
      await check(root);
      mark(root);
      change(root);
      const ran = await check(root);
      assert.doesNotMatch(ran.out, /FROM\.CACHE/);
      assert.deepEqual(ran, await cli(root, ['-f', 'json']));
    });
  }

  it('is dropped on another day, and when it is broken or foreign', async () => {
    const root = tempFolder({ 'a.js': SEND });
    await check(root);
    const file = cacheFile(root);
    const good = readFileSync(file, 'utf8');
    const other = good
      .split('\n')
      .slice(1)
      .join('\n')
      .replace('2026-06-01', '2020-01-01')
      .replaceAll('user.email', 'FROM.CACHE');
    const broken = [
      '',
      'x',
      good.slice(0, good.length / 2),
      good.replaceAll('user.email', 'FROM.CACHE'),
      `${hash('null')}\nnull`,
      `${hash('{}')}\n{}`,
      `${hash(other)}\n${other}`,
    ];
    for (const text of broken) {
      writeFileSync(file, text);
      assert.deepEqual(found(await check(root)), ['a.js:1 ungated-data', 'a.js:1 session-not-reset']);
    }
  });

  it('does without where nothing can be written', async () => {
    const root = tempFolder({ 'a.js': SEND, [CACHE]: 'a file in the way' });
    assert.equal((await check(root)).code, 1);
    assert.equal(readFileSync(join(root, CACHE), 'utf8'), 'a file in the way');
  });

  it('equals a run without it through random edits', async () => {
    const root = tempFolder({ 'a.js': SEND, 'b.js': SEND, 'c/d.js': SEND });
    const texts = [
      SEND,
      '// nothing\n',
      `if (window.Cookiebot.consent.marketing) {\n${SEND.replace('export ', '')}}\n`,
      "import './a.js';\n",
      SEND.replaceAll('email', 'phone'),
    ];
    let state = 7;
    const roll = (sides: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % sides;
    };
    for (let step = 0; step < 12; step++) {
      const file = join(root, ['a.js', 'b.js', 'c/d.js', 'c/e.js'][roll(4)] ?? 'a.js');
      mkdirSync(dirname(file), { recursive: true });
      if (roll(5) === 0) rmSync(file, { force: true });
      else if (roll(3) > 0) writeFileSync(file, texts[roll(texts.length)] ?? '');
      // Without settling too: what is young is not relied on.
      if (roll(2) === 0) await settle();
      assert.deepEqual(await cli(root, ['-f', 'json', '--cache']), await cli(root, ['-f', 'json']), `step ${step}`);
    }
  });
});
