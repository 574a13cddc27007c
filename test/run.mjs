// Runs every check of the repository. The last line is `N passed, N failed`.
// usage: node test/run.mjs [--only STEP[,STEP…]] [words for mocha, such as -g TEXT]
// steps: build types lint format rooms exports mocha editor
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** The script behind a package's command, run with this Node rather than through a shell. */
function command(name, tool = name) {
  const { bin } = readJson(root, 'node_modules', name, 'package.json');
  return join(root, 'node_modules', name, typeof bin === 'string' ? bin : bin[tool]);
}

const STEPS = {
  build: () => [join(root, 'esbuild.mjs')],
  types: () => [command('typescript', 'tsc'), '--noEmit'],
  lint: () => [command('eslint'), '--max-warnings', '0', '.'],
  format: () => [command('prettier'), '--check', '--log-level', 'warn', '.'],
  rooms: () => [command('dependency-cruiser', 'depcruise'), '{server,client}/**/*.ts'],
  exports: () => [command('knip'), '--no-config-hints', '--no-progress'],
};

function missingPackages() {
  return Object.entries(readJson(root, 'package.json').devDependencies).filter(([name, version]) => {
    try {
      return readJson(root, 'node_modules', name, 'package.json').version !== version;
    } catch {
      return true; // not there at all
    }
  });
}

/** Runs a Node script; the output is collected, or shown as it comes when `live`. */
function run(words, { live = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function step(name) {
  const start = performance.now();
  const { ok, output } = await run(STEPS[name]());
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (!ok) console.log(output.trimEnd());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function mocha(words) {
  const folder = mkdtempSync(join(tmpdir(), 'crisp-privacy-test-'));
  const counts = join(folder, 'counts.json');
  try {
    const { ok } = await run([command('mocha'), ...words], { live: true, env: { TEST_COUNTS: counts } });
    const { passes, failures } = readJson(counts);
    // A crash after the last test is a failure too.
    return { passed: passes, failed: ok ? failures : Math.max(1, failures) };
  } catch (error) {
    console.log(`FAILED mocha: ${error.message}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The extension in a real VS Code, and the server in another editor. Where they cannot be had, the reason is printed. */
async function editor() {
  const { output } = await run([join(root, 'test/editor/run.mjs')]);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  console.log(output.replace(/^\d+ passed, \d+ failed\n/m, '').trimEnd());
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1) };
}

function finish(results) {
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function main(words) {
  const missing = missingPackages();
  if (missing.length > 0) {
    for (const [name, version] of missing) console.log(`node_modules has no ${name} ${version}`);
    console.log('Run `npm ci` first.');
    return finish([{ passed: 0, failed: 1 }]);
  }
  const at = words.indexOf('--only');
  const only = at < 0 ? undefined : words.splice(at, 2)[1]?.split(',');
  const known = [...Object.keys(STEPS), 'mocha', 'editor'];
  const unknown = only?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length > 0) {
    console.log(`No step is called ${unknown.join(', ')}; the steps are ${known.join(' ')}.`);
    return finish([{ passed: 0, failed: 1 }]);
  }
  const wanted = known.filter((name) => only?.includes(name) ?? true);
  const results = [];
  // The tests look at dist/, so the build comes first; the checks do not mind each other and go two by two.
  if (wanted.includes('build')) results.push(await step('build'));
  const checks = wanted.filter((name) => name in STEPS && name !== 'build');
  const worker = async () => {
    for (let name = checks.shift(); name; name = checks.shift()) results.push(await step(name));
  };
  await Promise.all([worker(), worker()]);
  if (wanted.includes('mocha')) results.push(await mocha(words));
  if (wanted.includes('editor')) results.push(await editor());
  return finish(results);
}

await main(process.argv.slice(2));
