import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { removeTempFolders, tempFolder } from '../disk/temp-folder.ts';

const COMMAND = join(import.meta.dirname, '../../dist/cli.js');

const run = (
  cwd: string,
  words: readonly string[],
  command = COMMAND,
  more = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, [command, ...words], { cwd, encoding: 'utf8', maxBuffer: 1 << 28, ...more });

/** Many findings, so that the output is larger than what a pipe holds. */
const MANY = Array.from(
  { length: 400 },
  (_, at) =>
    `export const f${at} = (user) => window.$crisp.push(['set', 'session:data', [[['key_${at}', user.v${at}]]]]);`,
).join('\n');

describe('the built command', () => {
  before(function () {
    if (!existsSync(COMMAND)) this.skip();
  });
  afterEach(removeTempFolders);

  it('never loads the analysis or TypeScript for 3,000 files without Crisp', () => {
    const tree: Record<string, string> = {};
    for (let at = 0; at < 3000; at++) tree[`src/d${at % 50}/f${at}.ts`] = `export const v${at} = ${at};\n`;
    const root = tempFolder(tree);
    const alone = tempFolder({});
    copyFileSync(COMMAND, join(alone, 'cli.js')); // away from analyse.js and engine.js
    const ran = run(root, ['check'], join(alone, 'cli.js'));
    assert.deepEqual([ran.status, ran.stderr], [0, '']);
    assert.equal(ran.stdout, 'No findings.\n3000 files scanned, none mentions Crisp; none skipped.\n');
    // With a word of Crisp it would.
    const said = run(tempFolder({ 'a.ts': '$crisp' }), ['check'], join(alone, 'cli.js'));
    assert.equal(said.status, 3);
    assert.match(said.stderr, /^crisp-privacy has a defect/);
  });

  it('writes all of a large output', () => {
    const root = tempFolder({ 'a.js': MANY });
    const { status, stdout } = run(root, ['inventory', '--format', 'json']);
    assert.equal(status, 0);
    assert.ok(stdout.length > 300_000);
    assert.equal((JSON.parse(stdout) as { readonly flows: readonly unknown[] }).flows.length, 400);
  });

  it('stops quietly when its reader has seen enough', function () {
    if (process.platform === 'win32') this.skip();
    const root = tempFolder({ 'a.js': MANY });
    const script = `"${process.execPath}" "${COMMAND}" inventory --format json | head -c 20; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
    assert.match(stdout, / 0\n$/);
    assert.doesNotMatch(stderr, /EPIPE|defect|at /);
  });

  it('analyses the rest when a file or a folder may not be read', function () {
    const root = tempFolder({
      'a.js': "window.$crisp.push(['set', 'user:email', [user.email]]);\n",
      'secret.js': '$crisp',
      'locked/b.js': '$crisp',
    });
    // Root may read everything, so another user is asked.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    chmodSync(root, 0o755);
    chmodSync(join(root, 'secret.js'), 0);
    chmodSync(join(root, 'locked'), 0);
    const ran = run(root, ['check'], COMMAND, user);
    if (ran.status === null) this.skip();
    chmodSync(join(root, 'locked'), 0o755);
    assert.equal(ran.status, 1);
    assert.match(ran.stdout, /^a\.js$/m);
    assert.match(
      ran.stdout,
      /1 file scanned, 1 with Crisp; 2 skipped: 1 cannot be read: no permission, 1 folder cannot be read: no permission\./,
    );
  });

  it('answers an editor', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, capabilities: {}, rootUri: null },
    });
    const child = spawn(process.execPath, [COMMAND, 'lsp', '--stdio']);
    try {
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      const [first] = (await child.stdout.take(1).toArray()) as readonly Buffer[];
      assert.match(String(first), /^Content-Length: \d+\r\n/);
    } finally {
      child.kill();
    }
  });
});
