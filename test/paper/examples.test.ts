import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, FOLDER, madeNow } from './example-documents.ts';

describe('the documents of the example', () => {
  for (const [file, words] of DOCUMENTS) {
    it(`${file} is current (node --import tsx docs/write-examples.mjs writes it)`, async () => {
      assert.equal(readFileSync(join(FOLDER, file), 'utf8'), await madeNow(words));
    });
  }

  it('are all made by a command', () => {
    assert.deepEqual(readdirSync(FOLDER).sort(), DOCUMENTS.map(([file]) => file).sort());
  });
});
