import { strict as assert } from 'node:assert';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isWanted, locate } from '../../server/disk/locate.ts';
import { removeTempFolders, tempFolder } from './temp-folder.ts';

describe('the paths of a command line', () => {
  afterEach(removeTempFolders);

  const project = (): string =>
    tempFolder({ 'app/package.json': '{}', 'app/src/a.ts': '', 'app/src/b.ts': '', 'lib/c.ts': '', 'lib/in/d.ts': '' });

  /** Where the working folder is need not be said of each. */
  const located = (cwd: string, paths: readonly string[]): unknown => {
    const { here, ...rest } = { here: '', ...locate(cwd, paths) };
    assert.ok(here === cwd || 'problems' in rest);
    return rest;
  };

  it('none: everything in the working folder', () => {
    const root = project();
    assert.deepEqual(located(root, []), { root, starts: [''], only: undefined });
    assert.deepEqual(located(root, ['.']), { root, starts: [''], only: undefined });
  });

  it('folders: only they are walked', () => {
    const root = project();
    assert.deepEqual(located(root, ['app/src', 'lib']), { root, starts: ['app/src', 'lib'], only: undefined });
  });

  it('a file: all is walked, only the file is reported', () => {
    const root = project();
    assert.deepEqual(located(`${root}/app`, ['src/a.ts']), {
      root: `${root}/app`,
      starts: ['', 'src/a.ts'],
      only: ['src/a.ts'],
    });
    assert.deepEqual(located(root, ['app/src/a.ts', 'lib']), {
      root,
      starts: ['', 'app/src/a.ts', 'lib'],
      only: ['app/src/a.ts', 'lib'],
    });
    assert.deepEqual(located(root, ['app/src/a.ts', 'app/src']), {
      root,
      starts: ['app/src/a.ts', 'app/src'],
      only: undefined,
    });
  });

  it('outside of the working folder: the project around them is the root', () => {
    const root = project();
    assert.deepEqual(located(`${root}/lib`, ['../app/src']), { root: `${root}/app`, starts: ['src'], only: undefined });
    assert.deepEqual(located(`${root}/app`, [`${root}/lib/in`]), {
      root: `${root}/lib/in`,
      starts: [''],
      only: undefined,
    });
    assert.deepEqual(located(`${root}/app`, ['../lib/in', '../lib/c.ts']), {
      root: `${root}/lib`,
      starts: ['', 'in', 'c.ts'],
      only: ['in', 'c.ts'],
    });
  });

  it('a link: what it leads to', () => {
    const root = project();
    symlinkSync(join(root, 'app'), join(root, 'link'));
    assert.deepEqual(located(root, ['link']), { root, starts: ['app'], only: undefined });
  });

  it('unknown ones: every one is told', () => {
    assert.deepEqual(located(project(), ['app', 'nope', 'lib/nope.ts']), {
      problems: [
        { path: 'nope', why: 'cannot be read: it does not exist' },
        { path: 'lib/nope.ts', why: 'cannot be read: it does not exist' },
      ],
    });
  });

  it('a file is wanted when it is named or lies in a folder that is', () => {
    assert.ok(isWanted(undefined, 'a.ts'));
    assert.ok(isWanted(['src'], 'src/a.ts'));
    assert.ok(isWanted([''], 'src/a.ts'));
    assert.ok(!isWanted(['src/a'], 'src/a.ts'));
    assert.ok(!isWanted([], 'a.ts'));
  });
});
