// Builds dist/. usage: node esbuild.mjs [--dev]   (--dev: readable code with source maps)
// TypeScript is 3.5 MB and slow to load, so it lives in dist/engine.js alone; every other bundle requires that file when it needs it.
// The analysis is in dist/analyse.js, so that the command and the server share it, and a project without Crisp never loads it.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const dev = process.argv.includes('--dev');

const ENTRIES = [
  { from: 'server/syntax/engine.ts', to: 'engine.js' },
  { from: 'server/project/analyse.ts', to: 'analyse.js' },
  { from: 'server/cli/main.ts', to: 'cli.js', command: true },
  { from: 'server/lsp/main.ts', to: 'server.js' },
  { from: 'client/extension.ts', to: 'client.js', external: ['vscode'] },
  { from: 'client/running.ts', to: 'client-running.js', external: ['vscode'] },
];
const SCHEMA = 'server/config/json-schema.ts';
const NOTICES = 'third-party-licenses.txt';

/**
 * An import of another bundle's entry becomes a `require("./engine.js")` of the file next to it, at the place where it is written:
 * inside a function it runs when the function does.
 */
const bundlesApart = {
  name: 'bundles-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /\.ts$/ }, ({ kind, resolveDir, path }) => {
      const target = ENTRIES.find(({ from }) => join(resolveDir, path) === join(root, from));
      return target && kind !== 'entry-point' ? { path: `./${target.to}`, external: true } : undefined;
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Without this esbuild takes the UMD build of packages such as jsonc-parser, which dies at run time.
  mainFields: ['module', 'main'],
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  plugins: [bundlesApart],
};

async function bundle({ from, to, command = false, external = [] }) {
  const { metafile } = await build({
    ...shared,
    entryPoints: [from],
    outfile: join(dist, to),
    external,
    banner: command ? { js: '#!/usr/bin/env node' } : {},
    metafile: true,
  });
  if (command) chmodSync(join(dist, to), 0o755);
  return { name: to, inputs: Object.keys(metafile.inputs) };
}

/** dist/schema.json is what the config's own schema says, so the two cannot differ. */
async function schema() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [SCHEMA],
    write: false,
    sourcemap: false,
    outfile: 'schema.cjs',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  writeFileSync(join(dist, 'schema.json'), `${JSON.stringify(module.exports.configJsonSchema(), null, 2)}\n`);
  return { name: 'schema.json', inputs: [] };
}

/** The bundles hold other people's code; their licences ask that their notices come along. */
function notices(inputs) {
  const packages = new Set(
    inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean),
  );
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const files = readdirSync(join(root, folder)).filter((file) => /^(?:licen[cs]e|notice|third-?party)/i.test(file));
    return [
      `${name} ${version} (${license})`,
      ...files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim()),
    ].join('\n\n');
  });
  writeFileSync(join(dist, NOTICES), `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  return { name: NOTICES };
}

mkdirSync(dist, { recursive: true });
const present = ENTRIES.filter(({ from }) => existsSync(join(root, from)));
const written = await Promise.all([...present.map(bundle), ...(existsSync(join(root, SCHEMA)) ? [schema()] : [])]);
for (const { name } of [...written, notices(written.flatMap(({ inputs }) => inputs))]) {
  console.log(`dist/${name.padEnd(24)} ${(statSync(join(dist, name)).size / 1000).toFixed(1).padStart(8)} KB`);
}
