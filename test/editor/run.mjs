// Runs the extension in a real VS Code. The last line is `N passed, N failed`.
// usage: node test/editor/run.mjs [SESSION…]     sessions: neovim, and see SESSIONS
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureHost } from './host.mjs';
import { neovim } from './neovim.mjs';
import { runSuite } from './workbench.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const scratch = join(root, '.vscode-test', 'scratch');
const pictures = join(root, '.vscode-test', 'pictures');
const suites = join(root, '.vscode-test', 'suites');

/** Megabytes. */
const LARGEST_PACKAGE = 2;

/** Each session is one window of VS Code with a copy of a folder. */
const SESSIONS = [
  { name: 'shop', from: join(root, 'examples/shop'), extension: root },
  { name: 'plain', from: join(root, 'test/fixtures/editor/plain'), extension: root },
  {
    name: 'folders',
    from: join(root, 'test/fixtures/editor/folders'),
    workspace: 'two.code-workspace',
    extension: root,
  },
  { name: 'installed', from: join(root, 'examples/shop'), isPackaged: true, trusted: false },
];

/** Packages the extension and installs it into a folder of its own. */
function packaged(host) {
  const file = join(scratch, 'crisp-privacy.vsix');
  const extensions = join(scratch, 'installed-extensions');
  rmSync(extensions, { recursive: true, force: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const words = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ];
  execFileSync(process.execPath, [vsce, ...words], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const megabytes = statSync(file).size / 1e6;
  console.log(`the packaged extension has ${megabytes.toFixed(2)} MB`);
  if (megabytes > LARGEST_PACKAGE) throw new Error(`The package is larger than ${LARGEST_PACKAGE} MB.`);
  const install = ['--install-extension', file, '--extensions-dir', extensions, '--accept-server-license-terms'];
  execFileSync(host.node, [host.server, ...install], { stdio: ['ignore', 'ignore', 'inherit'] });
  return extensions;
}

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

async function session(host, { name, from, workspace, isPackaged = false, ...rest }) {
  const start = performance.now();
  const folder = join(scratch, 'workspaces', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(from, folder, { recursive: true });
  const counts = join(scratch, `${name}.json`);
  rmSync(counts, { force: true });
  const suite = join(suites, `${name}.js`);
  const env = { CRISP_PRIVACY_TEST_COUNTS: counts };
  const opened = workspace ? { workspace: join(folder, workspace) } : { folder };
  const installed = isPackaged ? { extensions: packaged(host) } : {};
  const { ok, why } = await runSuite(
    host,
    { name, suite, env, ...opened, ...installed, ...rest },
    { scratch, pictures },
  );
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  if (!ok && result.failed === 0) result.failed = 1;
  return timed(name, result, start, ok ? '' : ` (${why})`);
}

function timed(name, result, begin, why = '') {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} editor: ${name} ${seconds} s${why}`);
  return result;
}

async function main(wanted) {
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
  const chosen = SESSIONS.filter(({ name }) => isWanted(name));
  const results = [];
  if (isWanted('neovim')) {
    const begin = performance.now();
    results.push(timed('neovim', neovim({ root, scratch }), begin));
  }
  if (chosen.length > 0) {
    const host = ensureHost();
    await compile(chosen.map(({ name }) => name));
    for (const one of chosen) results.push(await session(host, one));
  }
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

await main(process.argv.slice(2));
