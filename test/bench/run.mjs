// Measures the command against its peers on made-up trees, and prints ratios. It never fails: machines differ.
// usage: npm run bench [-- --large]      --large: 100,000 files too, which takes some minutes and 700 MB of disk
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeTree } from './make-tree.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
const cli = join(root, 'dist/cli.js');
const MANY = { stdio: 'ignore' };
const ROUNDS = 7;

function once(command, words, cwd) {
  const start = performance.now();
  const { error } = spawnSync(command, words, { ...MANY, cwd });
  if (error) throw error;
  return performance.now() - start;
}

/** The median of several runs after one that warms the disk. */
function median(command, words, cwd, rounds = ROUNDS) {
  once(command, words, cwd);
  const times = Array.from({ length: rounds }, () => once(command, words, cwd)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

const node = (...words) => [process.execPath, words];

/** Most memory that a run of the command held, in MB. */
function memory(words, cwd) {
  const script = `process.on('exit', () => require('fs').writeSync(3, String(process.resourceUsage().maxRSS))); process.argv.splice(1, 0, 'cli'); require(${JSON.stringify(cli)});`;
  const { output } = spawnSync(process.execPath, ['-e', script, ...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  return Number(output[3]) / 1000;
}

function packaged(name) {
  try {
    return require.resolve(name);
  } catch {
    return undefined; // it is not built for this platform
  }
}

const end = process.platform === 'win32' ? '.exe' : '';
const rg = packaged(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg${end}`);
const libc = process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : '';
const astGrep = packaged(`@ast-grep/cli-${process.platform}-${process.arch}${libc}/ast-grep${end}`);

const rows = [];
const milliseconds = (time) => `${time.toFixed(0)} ms`;
function report(what, got, target, isMet) {
  rows.push({ what, got, target, met: isMet === undefined ? '' : isMet ? 'yes' : 'NO' });
}

function withoutCrisp(tree, start) {
  const own = median(...node(cli, 'check'), tree);
  report('3,500 files without Crisp', milliseconds(own), '');
  if (rg === undefined) return own;
  const peer = median(rg, ['-l', '-i', 'crisp'], tree);
  const target = 4 * peer + start;
  report(
    '  4 × rg -l -i crisp, and the start of Node',
    `rg ${milliseconds(peer)}`,
    `≤ ${milliseconds(target)}`,
    own <= target,
  );
  return own;
}

function withCrisp(tree, folder, start) {
  const own = median(...node(cli, 'check'), tree, 3);
  report('3,500 files, 30 with Crisp', milliseconds(own), '');
  const cached = median(...node(cli, 'check', '--cache'), tree);
  report('  nothing changed, with --cache', milliseconds(cached), `≤ ${milliseconds(2 * start)}`, cached <= 2 * start);
  if (astGrep !== undefined) {
    const rule = join(folder, 'rule.yml');
    writeFileSync(
      rule,
      'id: push\nlanguage: TypeScript\nseverity: warning\nrule:\n  pattern: window.$crisp.push($$$)\n',
    );
    const peer = median(astGrep, ['scan', '--rule', rule], tree, 3);
    report('  ast-grep scan, one rule', milliseconds(peer), `> ${milliseconds(own)}`, own < peer);
  }
  const config = join(folder, 'eslint.config.mjs');
  const parser = pathToFileURL(require.resolve('typescript-eslint')).href;
  writeFileSync(
    config,
    `import tseslint from ${JSON.stringify(parser)};\nexport default [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, rules: { 'no-restricted-syntax': ['error', "CallExpression[callee.object.property.name='$crisp']"] } }];\n`,
  );
  const eslint = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
  const peer = once(...node(eslint, '--no-config-lookup', '-c', config, '.'), tree);
  report(
    '  1/20 of ESLint, one rule',
    `ESLint ${milliseconds(peer)}`,
    `≤ ${milliseconds(peer / 20)}`,
    own <= peer / 20,
  );
}

function growth(folder, small, files, name) {
  const tree = join(folder, name);
  makeTree(tree, files);
  const own = median(...node(cli, 'check'), tree, 1);
  const held = memory(['check'], tree);
  const times = files / 3500;
  report(
    `${files.toLocaleString('en')} files without Crisp`,
    milliseconds(own),
    `≤ ${milliseconds(1.1 * times * small)}`,
    own <= 1.1 * times * small,
  );
  report(
    '  memory',
    `${held.toFixed(0)} MB`,
    files >= 100_000 ? '≤ 400 MB' : '',
    files >= 100_000 ? held <= 400 : undefined,
  );
  rmSync(tree, { recursive: true, force: true });
}

function main() {
  if (!existsSync(cli)) {
    console.log('dist/cli.js is missing: npm run build');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'crisp-privacy-bench-'));
  try {
    makeTree(join(folder, 'plain'), 3500);
    makeTree(join(folder, 'some'), 3500, 30);
    const start = median(...node('-e', '0'), folder);
    report('start of Node', milliseconds(start), '');
    const small = withoutCrisp(join(folder, 'plain'), start);
    withCrisp(join(folder, 'some'), folder, start);
    growth(folder, small, 35_000, 'ten');
    if (process.argv.includes('--large')) growth(folder, small, 100_000, 'large');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { what, got, target, met } of rows)
    console.log(`${what.padEnd(46)} ${got.padStart(16)} ${target.padStart(14)}  ${met}`);
}

main();
