import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_FORMATS } from '../../server/cli/formats.ts';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';
import { cli } from './run-cli.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };

const FILES = ['action.yml', '.pre-commit-hooks.yaml', 'docs/ci.md'];

describe('the files for CI', () => {
  afterEach(removeTempFolders);

  it('name the version of the package', () => {
    for (const name of FILES) {
      const named = [...read(name).matchAll(/crisp-privacy@v?(\d[\d.]*)|default: (\d+\.\d+\.\d+)|rev: v([\d.]+)/g)].map(
        (match) => match.slice(1).find(Boolean),
      );
      assert.ok(named.length > 0, name);
      assert.deepEqual([...new Set(named)], [version], name);
    }
  });

  it('use options that there are', async () => {
    const { out } = await cli('/', ['check', '--help']);
    for (const name of FILES) {
      const lines = read(name)
        .split('\n')
        .filter((line) => line.includes('crisp-privacy') || line.includes('words'));
      for (const [option] of lines.join('\n').matchAll(/(?<=[\s("])--[a-z-]+/g)) {
        if (option !== '--yes') assert.ok(out.includes(option), `${name}: ${option}`);
      }
    }
  });

  it('describe every format', () => {
    const described = [...read('docs/ci.md').matchAll(/^\| `(\w+)`/gm)].map(([, format]) => format);
    assert.deepEqual(
      described,
      CHECK_FORMATS.map(({ name }) => name),
    );
  });

  describe('the script of the action', () => {
    const [, block = ''] = /run: \|\n([\s\S]*)$/.exec(read('action.yml')) ?? [];
    const script = block.replace(/^ {8}/gm, '');

    /** The words that the script hands to npx. */
    const words = (inputs: Readonly<Record<string, string>>): readonly string[] => {
      const folder = tempFolder({ npx: '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\n' });
      chmodSync(join(folder, 'npx'), 0o755);
      const env = {
        VERSION: version,
        PATHS: '',
        CONFIG: '',
        SARIF: '',
        CHANGED: '',
        MAX_WARNINGS: '',
        ...inputs,
        PATH: `${folder}:${process.env['PATH']}`,
      };
      const { stdout, status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { encoding: 'utf8', env });
      assert.equal(status, 0);
      return stdout.trimEnd().split('\n');
    };

    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('checks the working directory by itself', () => {
      assert.deepEqual(words({}), [
        '--yes',
        `crisp-privacy@${version}`,
        'check',
        '--format',
        'github',
        '--format',
        'pretty',
        '--',
      ]);
    });

    it('hands everything over as words, never as commands', () => {
      const evil = '$(touch x); `id` "\' --help';
      const given = words({
        PATHS: `src\n\nother app\n${evil}`,
        CONFIG: 'a b.json',
        SARIF: 'r.sarif',
        CHANGED: 'origin/main',
        MAX_WARNINGS: '0',
      });
      assert.deepEqual(
        given.slice(7),
        [
          '--format',
          'sarif',
          '--output',
          'r.sarif',
          '--config',
          'a b.json',
          '--changed=origin/main',
          '--max-warnings',
          '0',
          '--',
          'src',
          'other app',
          evil,
        ].slice(0),
      );
    });
  });
});
