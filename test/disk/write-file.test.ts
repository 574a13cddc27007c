import { strict as assert } from 'node:assert';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../../server/disk/write-file.ts';
import { removeTempFolders, tempFolder } from './temp-folder.ts';

describe('writing a file whole', () => {
  afterEach(removeTempFolders);

  it('makes a new file and replaces an old one, and leaves nothing beside it', () => {
    const root = tempFolder({ 'old.ts': 'before' });
    writeFileWhole(join(root, 'old.ts'), 'after');
    writeFileWhole(join(root, 'new.ts'), new Uint8Array([0x68, 0x69]));
    assert.equal(readFileSync(join(root, 'old.ts'), 'utf8'), 'after');
    assert.equal(readFileSync(join(root, 'new.ts'), 'utf8'), 'hi');
    assert.deepEqual(readdirSync(root), ['new.ts', 'old.ts']);
  });

  it('keeps the mode, bits that the mask takes away included', () => {
    const root = tempFolder({ 'run.ts': '' });
    chmodSync(join(root, 'run.ts'), 0o777);
    writeFileWhole(join(root, 'run.ts'), 'after');
    assert.equal(statSync(join(root, 'run.ts')).mode & 0o777, 0o777);
  });

  it('writes through a link', () => {
    const root = tempFolder({ 'real.ts': 'before' });
    symlinkSync('real.ts', join(root, 'link.ts'));
    writeFileWhole(join(root, 'link.ts'), 'after');
    assert.ok(lstatSync(join(root, 'link.ts')).isSymbolicLink());
    assert.equal(readFileSync(join(root, 'real.ts'), 'utf8'), 'after');
  });

  it('leaves no draft when it cannot replace', () => {
    const root = tempFolder({});
    mkdirSync(join(root, 'folder'));
    assert.throws(() => writeFileWhole(join(root, 'folder'), 'text'));
    assert.throws(() => writeFileWhole(join(root, 'no/where.ts'), 'text'));
    assert.deepEqual(readdirSync(root), ['folder']);
  });
});
