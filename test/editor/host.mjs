// Gets what a test needs to run a real VS Code in a browser, from package registries alone, and keeps it for the next run.
// usage: node test/editor/host.mjs     installs it and prints where it is
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = {
  'code-server': '4.139.1', // holds VS Code 1.139.1 under lib/vscode
  'playwright-core': '1.65.1',
  [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`]: '24.21.0', // which that VS Code asks for
};
// The parts of VS Code's server that are not JavaScript. The others have no use in a test.
const NATIVE = [
  '@vscode/spdlog',
  '@vscode/native-watchdog',
  '@vscode/sqlite3',
  '@parcel/watcher',
  '@vscode/fs-copyfile',
];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

const cache = process.env.CRISP_PRIVACY_TEST_HOST ?? join(homedir(), '.cache', 'crisp-privacy-test-host');
const recipe = JSON.stringify({ private: true, dependencies: PACKAGES, natives: NATIVE }, null, 2);

/** The path of a program on PATH, or undefined. */
export function onPath(names) {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

/** Finds a program, or installs Debian's package of it where that can be done. Throws with what is missing. */
export function fromDebian(names, packageName) {
  const found = onPath(names);
  if (found) return found;
  if (process.getuid?.() === 0 && onPath(['apt-get'])) {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', packageName], quiet);
  }
  const installed = onPath(names);
  if (!installed) throw new Error(`${names[0]} is not installed, and could not be (Debian calls it ${packageName}).`);
  return installed;
}

function npm(folder, words, binaries) {
  const env = { ...process.env, PATH: [binaries, process.env.PATH].filter(Boolean).join(delimiter) };
  execFileSync('npm', words, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * `{ node, server, chromium, playwright }`: the Node that VS Code's server wants, that server's script, a browser and
 * playwright-core's module. The first call takes about two minutes. Throws where it cannot be had.
 */
export function ensureHost() {
  const chromium = fromDebian(BROWSERS, 'chromium');
  const modules = join(cache, 'node_modules');
  const node = join(modules, Object.keys(PACKAGES).at(-1), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const vscode = join(modules, 'code-server', 'lib', 'vscode');
  const done = join(cache, 'ready.json');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== recipe) {
    console.log(`Installing a VS Code for the tests into ${cache}; this takes about two minutes, once.`);
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), recipe);
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    npm(cache, ['install', '--ignore-scripts', ...quiet]);
    npm(vscode, ['install', '--omit=dev', '--ignore-scripts', ...quiet], dirname(node));
    npm(vscode, ['rebuild', ...NATIVE, ...quiet], dirname(node));
    writeFileSync(done, recipe);
  }
  return {
    node,
    server: join(vscode, 'out', 'server-main.js'),
    chromium,
    playwright: join(modules, 'playwright-core', 'index.mjs'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(ensureHost());
