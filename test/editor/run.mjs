// Runs the extension in a real VS Code. The last line is `N passed, N failed`.
// usage: node test/editor/run.mjs [SESSION…]     sessions: neovim, and see SESSIONS
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureHost } from './host.mjs';
import { ensureNeovim, neovim } from './neovim.mjs';
import { compile, copied, root, scratch, SESSIONS, suiteOf } from './sessions.mjs';
import { runSuite } from './workbench.mjs';

const pictures = join(root, '.vscode-test', 'pictures');
/** Megabytes. */
const LARGEST_PACKAGE = 2;

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

async function session(host, options) {
  const start = performance.now();
  const { name, workspace, extension, trusted } = options;
  const folder = copied(options);
  const counts = join(scratch, `${name}.json`);
  rmSync(counts, { force: true });
  const suite = suiteOf(name);
  const env = { CRISP_PRIVACY_TEST_COUNTS: counts };
  const opened = workspace ? { workspace: join(folder, workspace) } : { folder };
  const installed = options.isPackaged ? { extensions: packaged(host) } : {};
  const { ok, why } = await runSuite(
    host,
    { name, suite, env, extension, trusted, ...opened, ...installed },
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

/** What `make` gives, or a word on why it cannot be had: that is no failure, except on the machine that has to test everything. */
function orSkipped(what, make) {
  try {
    return make();
  } catch (error) {
    if (process.env.CI) throw error;
    console.log(`skipped: ${what}: ${error.message}`);
    return undefined;
  }
}

async function main(wanted) {
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
  const chosen = SESSIONS.filter(({ name }) => isWanted(name));
  const results = [];
  const nvim = isWanted('neovim') ? orSkipped('Neovim', ensureNeovim) : undefined;
  if (nvim) {
    const begin = performance.now();
    results.push(timed('neovim', neovim({ nvim, root, scratch }), begin));
  }
  const host = chosen.length > 0 ? orSkipped('VS Code', ensureHost) : undefined;
  if (host) {
    await compile(chosen.map(({ name }) => name));
    for (const one of chosen) results.push(await session(host, one));
  }
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

await main(process.argv.slice(2));
