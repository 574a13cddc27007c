import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, type FolderOptions, openFolder } from '../../server/disk/folder.ts';
import { removeTempFolders, tempFolder, type Tree } from './temp-folder.ts';

const openIn = (root: string, more: Partial<FolderOptions> = {}): Folder => openFolder({ root, starts: [''], ...more });
const open = (tree: Tree, more: Partial<FolderOptions> = {}): Folder => openIn(tempFolder(tree), more);
const paths = (folder: Folder): readonly string[] => folder.files().map(({ path }) => path);
const crispPaths = (folder: Folder): readonly string[] =>
  folder.files().flatMap(({ path, crisp }) => (crisp ? [path] : []));

describe('a folder', () => {
  afterEach(removeTempFolders);

  describe('lists', () => {
    it('the kinds of file that can hold code, and nothing else', () => {
      const kinds = 'ts tsx mts cts js jsx mjs cjs vue svelte astro html'.split(' ');
      const tree = Object.fromEntries([...kinds, 'css', 'json', 'md', 'png', 'py'].map((kind) => [`a.${kind}`, '']));
      assert.deepEqual(
        paths(open({ ...tree, ts: '', '.ts': '' })),
        ['.ts', ...kinds.map((kind) => `a.${kind}`)].sort(),
      );
    });

    it('in a stable order, folder by folder', () => {
      const folder = open({ 'b.ts': '', 'a-b.ts': '', 'a/z.ts': '', 'a/b/c.ts': '', 'B.ts': '' });
      assert.deepEqual(paths(folder), ['B.ts', 'a/b/c.ts', 'a/z.ts', 'a-b.ts', 'b.ts']);
    });

    it('declaration files, but never as files that say Crisp', () => {
      const folder = open({
        'crisp.d.ts': 'declare const $crisp: unknown;',
        'a.d.mts': '',
        'style.d.css.ts': '',
        'd.ts': '$crisp',
      });
      assert.deepEqual(folder.files(), [
        { path: 'a.d.mts', crisp: false },
        { path: 'crisp.d.ts', crisp: false },
        { path: 'd.ts', crisp: true },
        { path: 'style.d.css.ts', crisp: false },
      ]);
      assert.deepEqual(folder.mentioning(['crisp', '$crisp']), ['d.ts']);
    });

    it('neither packages nor output, and says so where it might be wrong', () => {
      const folder = open({
        'node_modules/a/index.js': '$crisp',
        '.git/hooks/a.js': '$crisp',
        '.next/a.js': '$crisp',
        'packages/shop/dist/a.js': '$crisp',
        'src/vendor/a.js': '$crisp',
        '.storybook/preview.ts': '$crisp',
        'src/a.ts': '',
      });
      assert.deepEqual(paths(folder), ['.storybook/preview.ts', 'src/a.ts']);
      assert.deepEqual(folder.skipped(), [
        { file: 'packages/shop/dist/', why: 'folder that is left out by default' },
        { file: 'src/vendor/', why: 'folder that is left out by default' },
      ]);
    });

    it('what is named, although the rules leave it out', () => {
      const tree = {
        '.gitignore': 'gen/\n*.log.js\n',
        'gen/a.ts': '',
        'dist/b.js': '',
        'dist/node_modules/c.js': '',
        'd.log.js': '',
      };
      assert.deepEqual(paths(open(tree, { starts: ['gen', 'dist', 'd.log.js'] })), [
        'd.log.js',
        'dist/b.js',
        'gen/a.ts',
      ]);
      const both = open(tree, { starts: ['', 'dist'] });
      assert.deepEqual(paths(both), ['dist/b.js']);
      assert.deepEqual(both.skipped(), []);
    });

    it('a named file of a kind that cannot be read as skipped', () => {
      assert.deepEqual(open({ 'a.css': 'crisp' }, { starts: ['a.css'] }).skipped(), [
        { file: 'a.css', why: 'not read: no kind of file that can hold browser or server code' },
      ]);
    });
  });

  describe('honours .gitignore', () => {
    it('with the inner file over the outer one', () => {
      const folder = open({
        '.gitignore': '*.gen.ts\n/only-here\n!keep.gen.ts\n',
        'a.gen.ts': '',
        'keep.gen.ts': '',
        'only-here/a.ts': '',
        'src/only-here/a.ts': '',
        'src/b.gen.ts': '',
        'src/inner/.gitignore': '!*.gen.ts\nlocal/\n',
        'src/inner/c.gen.ts': '',
        'src/inner/local/d.ts': '',
      });
      assert.deepEqual(paths(folder), ['keep.gen.ts', 'src/inner/c.gen.ts', 'src/only-here/a.ts']);
    });

    it('of the folders above, up to the top of the repository', () => {
      const root = tempFolder({
        '.gitignore': 'nothing-of-git\n*.ts\n',
        'repo/.git/info/exclude': 'private.ts\n',
        'repo/.gitignore': 'app/gen/\n',
        'repo/app/gen/a.ts': '',
        'repo/app/b.ts': '',
        'repo/app/private.ts': '',
      });
      assert.deepEqual(paths(openIn(`${root}/repo/app`)), ['b.ts']);
    });
  });

  describe('honours the config', () => {
    const config = (globs: object): string => JSON.stringify(globs);

    it('by leaving out what `exclude` matches', () => {
      const folder = open({
        'crisp-privacy.config.json': config({ exclude: ['src/old', './legacy/', '**/*.test.ts'] }),
        'legacy/a.ts': '',
        'src/old/deep/b.ts': '',
        'src/older/c.ts': '',
        'src/d.test.ts': '',
      });
      assert.deepEqual(paths(folder), ['src/older/c.ts']);
    });

    it('by taking only what `include` matches', () => {
      const folder = open({
        'crisp-privacy.config.json': config({ include: ['src', 'web/*.js'] }),
        'a.ts': '',
        'src/x/b.ts': '',
        'web/c.js': '',
        'web/d/e.js': '',
      });
      assert.deepEqual(paths(folder), ['src/x/b.ts', 'web/c.js']);
    });

    it('by entering a folder that is left out otherwise, where `include` names it', () => {
      const folder = open({
        '.gitignore': 'generated/\n',
        'crisp-privacy.config.json': config({ include: ['src/**', 'vendor/chat/**', 'generated/**'] }),
        'generated/a.ts': '',
        'src/b.ts': '',
        'vendor/chat/c.js': '',
        'vendor/chat/node_modules/d.js': '',
        'vendor/other/e.js': '',
      });
      assert.deepEqual(paths(folder), ['generated/a.ts', 'src/b.ts', 'vendor/chat/c.js']);
    });

    it('of the nearest folder alone', () => {
      const folder = open({
        'crisp-privacy.config.json': config({ exclude: ['**/old.ts'] }),
        'old.ts': '',
        'apps/shop/crisp-privacy.config.json': config({ exclude: ['new.ts'] }),
        'apps/shop/old.ts': '',
        'apps/shop/new.ts': '',
      });
      assert.deepEqual(paths(folder), ['apps/shop/old.ts']);
      assert.deepEqual(folder.configs(), ['crisp-privacy.config.json', 'apps/shop/crisp-privacy.config.json']);
    });

    it('above the root, and tells where that lies', () => {
      const root = tempFolder({
        'crisp-privacy.config.json': config({ exclude: ['app/a.ts'] }),
        'app/a.ts': '',
        'app/b.ts': '',
      });
      const folder = openIn(`${root}/app`);
      assert.deepEqual(paths(folder), ['b.ts']);
      assert.deepEqual(folder.configs(), ['../crisp-privacy.config.json']);
      assert.ok('text' in folder.read('../crisp-privacy.config.json'));
    });

    it('that is given by name, and no other', () => {
      const root = tempFolder({
        'elsewhere/ci.json': config({ exclude: ['app/a.ts'] }),
        'project/crisp-privacy.config.json': config({ exclude: ['app/b.ts'] }),
        'project/app/a.ts': '',
        'project/app/b.ts': '',
      });
      assert.deepEqual(paths(openIn(`${root}/project`, { config: `${root}/elsewhere/ci.json` })), ['app/b.ts']);
    });

    it('and still lists the files when the config cannot be read', () => {
      assert.deepEqual(paths(open({ 'crisp-privacy.config.json': '{', 'a.ts': '' })), ['a.ts']);
    });
  });

  describe('finds Crisp', () => {
    it('in any of its spellings, and nowhere else', () => {
      const folder = open({
        'a.ts': 'x.$crisp',
        'b.ts': 'useCrisp()',
        'c.ts': 'CRISP_WEBSITE_ID',
        'd.ts': 'cris p crips lisp',
        'e.ts': 'risp',
        'f.ts': 'c',
        'g.ts': 'risp crisp',
      });
      assert.deepEqual(crispPaths(folder), ['a.ts', 'b.ts', 'c.ts', 'g.ts']);
    });

    it('in UTF-16, and reads the text', () => {
      const text = 'const café = $crisp;\r\n';
      const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
      const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
      const folder = open({ 'big.ts': big, 'little.ts': little, 'none.ts': Buffer.from([0xff, 0xfe, 0x41, 0x00]) });
      assert.deepEqual(crispPaths(folder), ['big.ts', 'little.ts']);
      assert.deepEqual(folder.read('big.ts'), { text });
      assert.deepEqual(folder.read('little.ts'), { text });
      assert.deepEqual(folder.mentioning(['café']), ['big.ts', 'little.ts']);
    });

    it('in many files, whatever their sizes', () => {
      const tree: Record<string, string> = {};
      for (let at = 0; at < 60; at++)
        tree[`f${String(at).padStart(2, '0')}.ts`] = `${'x'.repeat(at * 3000)}${at % 7 === 3 ? 'crisp' : ''}`;
      const expected = Object.keys(tree).filter((_, at) => at % 7 === 3);
      assert.deepEqual(crispPaths(open(tree)), expected);
    });
  });

  describe('skips with a reason', () => {
    it('what is too large', () => {
      const folder = open({
        'huge.js': Buffer.alloc(20_300_000, 'crisp '),
        'large.js': Buffer.alloc(5_000_000, 'crisp '),
        'z.js': 'crisp',
      });
      assert.deepEqual(crispPaths(folder), ['large.js', 'z.js']);
      assert.deepEqual(folder.skipped(), [{ file: 'huge.js', why: 'larger than 5.0 MB (20.3 MB)' }]);
      assert.deepEqual(folder.read('huge.js'), { problem: 'larger than 5.0 MB (20.3 MB)' });
    });

    it('what is no text', () => {
      const folder = open({ 'video.ts': Buffer.from([0x47, 0x40, 0, 0x10, 0x63]), 'a.ts': '' });
      assert.deepEqual(paths(folder), ['a.ts']);
      assert.deepEqual(folder.skipped(), [{ file: 'video.ts', why: 'not text' }]);
      assert.deepEqual(folder.read('video.ts'), { problem: 'not text' });
    });

    it('templates and minified code, when they mention Crisp', () => {
      const folder = open({
        'views/a.blade.php': '<script>$crisp.push(["set", "user:email", ["{{ $mail }}"]]); $crisp.push([])</script>',
        'views/b.erb': '<p>hello</p>',
        'public/chat.min.js': 'window.$crisp=[]',
        'public/other.min.js': 'crips',
      });
      assert.deepEqual(paths(folder), []);
      assert.deepEqual(folder.skipped(), [
        { file: 'public/chat.min.js', why: 'not read: minified code (1 mention of Crisp)' },
        { file: 'views/a.blade.php', why: 'not read: server template (2 mentions of Crisp)' },
      ]);
      assert.deepEqual(folder.mentioning(['crisp', '$crisp', 'hello']), []);
    });

    it('links: those that go round, quietly; those that lead out, with a word', () => {
      const outside = tempFolder({ 'lib/a.ts': 'crisp', 'b.ts': 'crisp' });
      const root = tempFolder({ 'src/a.ts': '' });
      symlinkSync(root, join(root, 'src/loop'));
      symlinkSync('self', join(root, 'self'));
      symlinkSync('a.ts', join(root, 'src/same.ts'));
      symlinkSync('nowhere.ts', join(root, 'src/broken.ts'));
      symlinkSync(join(outside, 'lib'), join(root, 'src/lib'));
      symlinkSync(join(outside, 'b.ts'), join(root, 'src/b.ts'));
      const folder = openIn(root);
      assert.deepEqual(paths(folder), ['src/a.ts']);
      assert.deepEqual(folder.skipped(), [
        { file: 'src/b.ts', why: 'symbolic link that leads out of the project' },
        { file: 'src/broken.ts', why: 'cannot be read: it does not exist' },
        { file: 'src/lib', why: 'symbolic link that leads out of the project' },
      ]);
    });
  });

  describe('reads', () => {
    it('without the byte order mark, and with the line ends as they are', () => {
      assert.deepEqual(open({ 'a.ts': '\ufeffa\r\nb\n' }).read('a.ts'), { text: 'a\r\nb\n' });
    });

    it('what is no UTF-8 as Latin-1', () => {
      assert.deepEqual(open({ 'a.ts': Buffer.from([0x63, 0x61, 0x66, 0xe9]) }).read('a.ts'), { text: 'café' });
    });

    it('files that it does not list, and says why it cannot', () => {
      const root = tempFolder({ 'tsconfig.json': '{}' });
      mkdirSync(join(root, 'folder'));
      const folder = openIn(root);
      assert.deepEqual(folder.read('tsconfig.json'), { text: '{}' });
      assert.deepEqual(folder.read('nothing.ts'), { problem: 'cannot be read: it does not exist' });
      assert.deepEqual(folder.read('folder'), { problem: 'cannot be read: it is a folder' });
      assert.deepEqual([folder.exists('tsconfig.json'), folder.exists('nothing.ts')], [true, false]);
    });
  });

  describe('finds words', () => {
    const tree = {
      'a.ts': 'export const chatQueue = 1;',
      'b.ts': 'chatQueue2 _chatQueue $chatQueue echatQueue',
      'c.ts': 'import { crisp } from "x"; x.chatQueue()',
      'd.ts': 'setMail',
      'e.ts': 'chatQueueé',
      'f.ts': 'no chatQueue2 but chatQueue',
      'g.ts': 'chatQueue',
    };

    it('as whole identifiers, in the order of the files', () => {
      assert.deepEqual(open(tree).mentioning(['chatQueue']), ['a.ts', 'c.ts', 'f.ts', 'g.ts']);
      assert.deepEqual(open(tree).mentioning(['setMail', '$chatQueue']), ['b.ts', 'd.ts']);
      assert.deepEqual(open(tree).mentioning(['nowhere', '']), []);
      assert.deepEqual(open(tree).mentioning([]), []);
    });

    it('in files that were read before Crisp was first seen, and after', () => {
      const big = 'x'.repeat(1_100_000);
      const folder = open({ 'a.ts': `${big} word`, 'b.ts': `${big} crisp`, 'c.ts': `${big} word` });
      assert.deepEqual(folder.mentioning(['word']), ['a.ts', 'c.ts']);
    });
  });
});
