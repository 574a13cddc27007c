// Another editor at the same server: Neovim shows what the command line shows, and applies a fix.
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromDebian } from './host.mjs';

/** The path of Neovim. Throws where it cannot be had. */
export const ensureNeovim = () => fromDebian(['nvim'], 'neovim');

/** Returns `{ passed, failed }`. `scratch` is a folder for what is made on the way. */
export function neovim({ nvim, root, scratch }) {
  const project = join(scratch, 'workspaces', 'neovim');
  const answer = join(scratch, 'neovim.json');
  rmSync(project, { recursive: true, force: true });
  rmSync(answer, { force: true });
  mkdirSync(project, { recursive: true });
  cpSync(join(root, 'examples/shop'), project, { recursive: true });
  const cli = join(root, 'dist/cli.js');
  const { findings } = JSON.parse(
    spawnSync(process.execPath, [cli, 'check', '--format', 'json', project], { encoding: 'utf8' }).stdout,
  );
  const config = join(project, 'crisp-privacy.config.json');
  writeFileSync(config, readFileSync(config, 'utf8').replace('"purpose": "Route', '"porpose": "Route'));
  execFileSync(nvim, ['--headless', '-u', 'NONE', '-c', `luafile ${join(root, 'test/editor/neovim.lua')}`], {
    env: { ...process.env, NODE: process.execPath, SERVER: cli, PROJECT: project, ANSWER: answer },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
  const seen = JSON.parse(readFileSync(answer, 'utf8'));
  const same = findings
    .filter(({ file, suppressed }) => file.endsWith('src/account/login.ts') && !suppressed)
    .map(({ rule, line, column, message, advice }) => ({ rule, line, column, message: `${message}\n${advice}` }));
  const checks = {
    'shows the findings of the command line': () => assert.deepEqual(seen.diagnostics, same),
    'offers to repair a word in the config': () => assert.deepEqual(seen.actions, ['Change to "purpose"']),
    'applies it': () => assert.match(seen.config, /"purpose": "Route/),
  };
  let passed = 0;
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      check();
      passed += 1;
    } catch (error) {
      console.log(`failed: Neovim ${name}\n${error.message}`);
      failed += 1;
    }
  }
  return { passed, failed };
}
