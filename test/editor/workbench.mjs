// Opens a folder in a real VS Code, in a browser without a window, and runs a mocha suite inside its extension host.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(url, child) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with code ${child.exitCode}.`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // not up yet
    }
    await sleep(100);
  }
  throw new Error("VS Code's server did not answer.");
}

/** Starts VS Code's server; `stop` ends it with all that it started. */
async function startServer(host, { data, extensions, trusted, env, log }) {
  const port = await freePort();
  const words = [
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  words.push(
    '--telemetry-level',
    'off',
    '--enable-smoke-test-driver',
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensions,
  );
  if (trusted) words.push('--disable-workspace-trust');
  // A group of its own, so that the extension hosts go when it goes.
  const child = spawn(host.node, [host.server, ...words], {
    env: { ...process.env, CRISP_PRIVACY_TEST_WINDOW: 'open', ...env },
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    writeFileSync(log, output);
  };
  try {
    await answering(`http://127.0.0.1:${port}/version`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

/** Writes the labels of what is in the window into a file, for the suite to read. */
async function lookUp(page, { selector, answer }) {
  const found = await page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) => ({ text: element.textContent ?? '', label: element.getAttribute('aria-label') ?? '' })),
    );
  writeFileSync(`${answer}.part`, JSON.stringify(found));
  renameSync(`${answer}.part`, answer);
}

function bystander(scratch) {
  const folder = join(scratch, 'bystander');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'bystander', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } };
  const capabilities = { untrustedWorkspaces: { supported: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, capabilities }));
  return folder;
}

/**
 * Runs one suite. `session` is `{ name, folder | workspace, suite, extension?, extensions?, trusted?, env?, seconds? }`: `suite` is a script that
 * exports `run()`; `extension` a folder to run as an extension under development, `extensions` a folder with installed ones.
 * What the suite logs as `@screenshot NAME` becomes a picture `NAME.png` in `pictures`, as `@press KEYS` a stroke on the keyboard,
 * `@query {selector, answer}` writes what is found in the window to the file `answer`, and `@say WORDS` is printed.
 */
export async function runSuite(host, session, { scratch, pictures }) {
  const at = join(scratch, session.name);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const { chromium } = await import(pathToFileURL(host.playwright).href);
  const server = await startServer(host, {
    data: join(at, 'data'),
    extensions: session.extensions ?? join(at, 'extensions'),
    trusted: session.trusted ?? true,
    env: session.env ?? {},
    log: join(at, 'server.log'),
  });
  const browser = await chromium.launch({ executablePath: host.chromium, args: BROWSER_FLAGS });
  const noise = [];
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      colorScheme: session.scheme ?? 'light',
    });
    page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    const ended = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', async (type, words) => {
      const text = format(...words);
      const [, order, argument] = /^@(screenshot|press|say|query) ([^]*)$/.exec(text) ?? [];
      if (order === 'screenshot') await page.screenshot({ path: join(pictures, `${argument}.png`) });
      else if (order === 'press') await page.keyboard.press(argument);
      else if (order === 'say') console.log(argument);
      else if (order === 'query') await lookUp(page, JSON.parse(argument));
      else noise.push(`${type}: ${text}`);
    });
    const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = [
      ['extensionTestsPath', remote(session.suite)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    // Without an extension under development VS Code runs no tests, so there is one that does nothing.
    payload.push(['extensionDevelopmentPath', remote(session.extension ?? bystander(scratch))]);
    const query = new URLSearchParams({
      ...(session.workspace ? { workspace: session.workspace } : { folder: session.folder }),
      payload: JSON.stringify(payload),
    });
    await page.goto(`http://127.0.0.1:${server.port}/?${query}`);
    const late = sleep((session.seconds ?? 120) * 1000, 'late', { ref: false });
    const code = await Promise.race([ended, late]);
    if (code !== 0) await page.screenshot({ path: join(pictures, `${session.name}-failed.png`) });
    return code === 'late'
      ? { ok: false, why: 'it did not end in time' }
      : { ok: code === 0, why: `exit code ${code}` };
  } finally {
    await browser.close();
    await server.stop();
    writeFileSync(join(at, 'browser.log'), noise.join('\n'));
    if (!existsSync(join(at, 'server.log'))) writeFileSync(join(at, 'server.log'), '');
  }
}
