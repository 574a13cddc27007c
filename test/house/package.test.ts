import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
};

describe('the package', () => {
  it('has a lockfile that names no registry', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"|https?:\/\/[^"]*(?:registry|\.tgz)/);
  });

  it('has a lockfile with every platform of every package, or npm ci refuses it', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('runs nothing on install', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish', 'preprepare', 'postprepare'];
    assert.deepEqual(
      hooks.filter((name) => name in manifest.scripts),
      [],
    );
  });

  it('needs no package at run time, and pins the others', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  it('has a README with the two commands', () => {
    const readme = read('README.md');
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) {
      assert.ok(readme.includes(command), command);
    }
  });

  it('has a CHANGELOG with an Unreleased head', () => {
    assert.match(read('CHANGELOG.md'), /^# .*\n+(?:[^#\n].*\n+)*## Unreleased$/m);
  });
});
