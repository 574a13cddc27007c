import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strict as assert } from 'node:assert';

const DIST = join(import.meta.dirname, '../../dist');
const NETWORK = ['http', 'https', 'http2', 'tls', 'dns', 'dgram'];

/** `sockets`: vscode-languageserver and its client can talk over a local pipe, for which they load `net`. */
const BUNDLES = [
  { name: 'cli.js', kilobytes: 600, sockets: false },
  { name: 'engine.js', kilobytes: 4800, sockets: false },
  { name: 'analyse.js', kilobytes: 900, sockets: false },
  { name: 'server.js', kilobytes: 1200, sockets: true },
  { name: 'client.js', kilobytes: 20, sockets: false },
  { name: 'client-running.js', kilobytes: 600, sockets: true },
] as const;

const required = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].flatMap(([, name]) =>
    name === undefined ? [] : [name.replace(/^node:/, '')],
  );

describe('bundles', () => {
  for (const { name, kilobytes, sockets } of BUNDLES) {
    const file = join(DIST, name);

    describe(name, () => {
      before(function () {
        if (!existsSync(file)) this.skip();
      });

      it(`is at most ${kilobytes} KB`, () => {
        const size = statSync(file).size / 1000;
        assert.ok(size <= kilobytes, `${name} is ${size.toFixed(0)} KB`);
      });

      it('has no way to the network', () => {
        const forbidden = [...NETWORK, ...(sockets ? [] : ['net'])];
        assert.deepEqual(
          required(file).filter((module) => forbidden.includes(module)),
          [],
        );
      });
    });
  }

  describe('the command', () => {
    const command = join(DIST, 'cli.js');
    before(function () {
      if (!existsSync(command)) this.skip();
    });

    it('starts without loading TypeScript', () => {
      const folder = mkdtempSync(join(tmpdir(), 'crisp-privacy-'));
      try {
        copyFileSync(command, join(folder, 'cli.js')); // away from engine.js, which holds TypeScript
        const version = execFileSync(process.execPath, [join(folder, 'cli.js'), '--version'], { encoding: 'utf8' });
        assert.match(version, /^\d+\.\d+\.\d+\s*$/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  it('the engine parses', () => {
    const script = `console.log(require(${JSON.stringify(join(DIST, 'engine.js'))}).parse('const a = 1', 'ts').program.type)`;
    assert.equal(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim(), 'Program');
  });
});
