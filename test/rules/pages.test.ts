import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../server/config/rules.ts';
import { PAGES } from '../../server/rules/pages.ts';

const FOLDER = join(import.meta.dirname, '../../docs/rules');
const HEADINGS = ['What', 'Why', 'Wrong', 'Right', 'When not to use it', 'Options'];

const page = (id: string): string => readFileSync(join(FOLDER, `${id}.md`), 'utf8').replaceAll('\r\n', '\n');

describe('pages of the rules', () => {
  it('there is one for each rule and no other', () => {
    assert.deepEqual(readdirSync(FOLDER).toSorted(), RULES.map(({ id }) => `${id}.md`).toSorted());
  });

  for (const { id, severity } of RULES) {
    it(`${id}: is in the bundle as it is in docs/ (node docs/write-pages.mjs)`, () => {
      assert.equal(PAGES[id], page(id));
    });

    it(`${id}: has every part, names the law, and tells the default severity`, () => {
      const text = page(id);
      assert.deepEqual(
        [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
        HEADINGS,
      );
      assert.ok(text.startsWith(`# ${id}\n`));
      assert.match(text, /GDPR[\s\S]*Art\. \d|Art\. \d[\s\S]*GDPR/);
      assert.match(text, new RegExp(`\`rules\\["${id}"\\]\``));
      if (id !== 'undeclared-data' && id !== 'unjustified-suppression')
        assert.match(text, new RegExp(`\`"${severity}"\` \\(default\\)`));
    });
  }
});
