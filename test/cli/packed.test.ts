import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** npm is a script on some machines and a program on others; its own variable knows, where it has started us. */
const npm = (cwd: string, ...words: readonly string[]): string => {
  const script = process.env['npm_execpath'];
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  return execFileSync(command, [...first, ...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
};

describe('the packed command', () => {
  before(function () {
    if (!existsSync(join(ROOT, 'dist/server.js'))) this.skip();
  });
  afterEach(removeTempFolders);

  it('installs into an empty project, without packages or scripts, and runs', () => {
    const project = tempFolder({
      'package.json': '{ "name": "made-up", "private": true }',
      'src/chat.js': "window.$crisp.push(['set', 'user:email', [user.email]]);\n",
    });
    const packs = tempFolder({});
    npm(ROOT, 'pack', '--silent', '--pack-destination', packs);
    const [tarball = ''] = readdirSync(packs);
    npm(project, 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(packs, tarball));
    assert.deepEqual(
      readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['crisp-privacy'],
    );
    const command = join(project, 'node_modules/.bin/crisp-privacy');
    const { status, stdout } = spawnSync(command, ['check', '--format', 'json'], {
      cwd: project,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 1);
    assert.match(stdout, /"rule": "ungated-data"/);
    assert.ok(existsSync(join(project, 'node_modules/crisp-privacy/dist/schema.json')));
  });
});
