// Runs the extension in a real VS Code. The last line is `N passed, N failed`.
// usage: node test/editor/run.mjs [SESSION…]     sessions: see SESSIONS
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureHost } from './host.mjs';
import { runSuite } from './workbench.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const scratch = join(root, '.vscode-test', 'scratch');
const pictures = join(root, '.vscode-test', 'pictures');
const suites = join(root, '.vscode-test', 'suites');

/** Each session is one window of VS Code with a copy of a folder. */
const SESSIONS = [{ name: 'shop', from: join(root, 'examples/shop'), extension: root }];

async function compile(names) {
  await build({
    entryPoints: names.map((name) => join(here, 'suite', `${name}.ts`)),
    outdir: suites,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function session(host, { name, from, ...rest }) {
  const start = performance.now();
  const folder = join(scratch, 'workspaces', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(from, folder, { recursive: true });
  const counts = join(scratch, `${name}.json`);
  rmSync(counts, { force: true });
  const suite = join(suites, `${name}.js`);
  const env = { CRISP_PRIVACY_TEST_COUNTS: counts };
  const { ok, why } = await runSuite(host, { name, folder, suite, env, ...rest }, { scratch, pictures });
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  if (!ok && result.failed === 0) result.failed = 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} editor: ${name} ${seconds} s${ok ? '' : ` (${why})`}`);
  return result;
}

const wanted = process.argv.slice(2);
const chosen = SESSIONS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const host = ensureHost();
await compile(chosen.map(({ name }) => name));
const sum = { passed: 0, failed: 0 };
for (const one of chosen) {
  const { passed, failed } = await session(host, one);
  sum.passed += passed;
  sum.failed += failed;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
