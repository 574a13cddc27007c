import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checked, parse } from './checked.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/syntax');
const HOSTS = ['vue', 'html', 'svelte', 'astro'];

// UPDATE_GOLDEN=1 writes the expected programs anew; read the difference before you commit it.
describe('virtual programs of the fixtures', () => {
  for (const host of HOSTS)
    for (const file of readdirSync(join(FIXTURES, host)).filter((name) => name.endsWith(`.${host}`)))
      it(`${host}/${file}`, () => {
        const path = join(FIXTURES, host, file);
        const virtual = checked(path, readFileSync(path, 'utf8'));
        const golden = `${path}.golden.txt`;
        if (process.env['UPDATE_GOLDEN'] || !existsSync(golden)) writeFileSync(golden, virtual.code);
        assert.equal(virtual.code, readFileSync(golden, 'utf8'));
        assert.deepEqual(virtual.problems, []);
        assert.deepEqual(parse(virtual.code, virtual.dialect).problems, []);
      });
});
