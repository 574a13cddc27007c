// Shows what crisp-privacy says. usage: npm start [-- PATH…]      without a PATH: the small shop in examples/shop
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist/cli.js');

function node(...words) {
  const { status, error } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 3;
}

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}

/** A missing or older dist/ is built first. */
function build() {
  const sources = Math.max(newest(join(root, 'server')), statSync(join(root, 'esbuild.mjs')).mtimeMs);
  const fresh = existsSync(cli) && statSync(cli).mtimeMs >= sources;
  if (!fresh && node(join(root, 'esbuild.mjs')) !== 0) process.exit(3);
  if (!existsSync(cli)) {
    console.error('The build wrote no dist/cli.js: server/cli/main.ts is missing.');
    process.exit(3);
  }
}

function show(command, paths) {
  const names = paths.map((path) => relative(process.cwd(), path) || '.');
  console.log(`\n$ node ${relative(process.cwd(), cli)} ${command} ${names.join(' ')}\n`);
  return node(cli, command, ...paths);
}

build();
const given = process.argv.slice(2).map((path) => resolve(path));
const paths = given.length > 0 ? given : [join(root, 'examples/shop')];
const codes = ['check', 'inventory'].map((command) => show(command, paths));
const worst = Math.max(...codes);

if (worst > 1) process.exitCode = worst;
else if (given.length === 0) {
  console.log('\nThe shop is an example: the findings above are meant to be there, so this command ends well.');
  console.log(
    'In CI, `crisp-privacy check` ends with exit code 1 when it finds errors. Your own code: npm start -- PATH',
  );
}
