import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeTempFolders, tempFolder } from './temp-folder.ts';

const WRITER = join(import.meta.dirname, '../../server/disk/write-file.ts');

/** Writes the file again and again, with one letter a thousand times over, and says so after the first time. */
const SCRIPT = `
import { writeFileWhole } from ${JSON.stringify(WRITER)};
for (let at = 0; ; at++) {
  writeFileWhole('file.txt', String.fromCharCode(97 + (at % 26)).repeat(1_000_000));
  if (at === 0) console.log('going');
}`;

describe('a writer that is killed', () => {
  afterEach(removeTempFolders);

  it('leaves the old file or the new one, whole', async () => {
    for (const wait of [0, 3, 11]) {
      const root = tempFolder({ 'file.txt': 'x'.repeat(1_000_000), 'script.mts': SCRIPT });
      const child = spawn(
        process.execPath,
        ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, 'script.mts'],
        { cwd: root },
      );
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await once(child, 'close');
      const text = readFileSync(join(root, 'file.txt'), 'utf8');
      assert.equal(text.length, 1_000_000);
      assert.equal(new Set(text).size, 1);
      // A draft may remain, under a name that nobody reads.
      assert.ok(
        readdirSync(root).every(
          (name) => ['file.txt', 'script.mts'].includes(name) || /^\.file\.txt\..*\.tmp$/.test(name),
        ),
      );
    }
  });
});
