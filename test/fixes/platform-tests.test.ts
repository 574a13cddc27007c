import { strict as assert } from 'node:assert';
import { BLOCKED_SCRIPTS } from '../../server/fixes/block-script.ts';
import { PLATFORM_TESTS } from '../../server/fixes/platform-test.ts';
import { analyseFiles } from '../support/memory-host.ts';

const NAME = /\(([\w:]+)\)|\[([\w:]+)\]/;

/** The question with its category in quotes, as a fix writes it. */
function askedOf({ asks, category, root }: (typeof PLATFORM_TESTS)[string]): string {
  const question = asks(category).replace(NAME, (whole) => `${whole[0] ?? ''}'${category}'${whole.at(-1) ?? ''}`);
  return `${root}${question}`;
}

describe('tests of consent platforms that fixes write', () => {
  for (const [id, row] of Object.entries(PLATFORM_TESTS)) {
    it(`${id} gates`, () => {
      const test = askedOf(row);
      const imports = row.named ? `import * as ${row.root} from '${row.named.from}';\n` : '';
      for (const code of row.named ? [test] : [test, `window.${test}`]) {
        const text = `${imports}export const tell = (mail) => {\n  if (${code}) $crisp.push(['set', 'user:email', [mail]]);\n};\n`;
        const [flow] = analyseFiles({ 'src/chat.js': text }).flows;
        assert.equal(flow?.gate.status, 'consented', code);
        assert.equal(flow?.gate.platform, id, code);
      }
    });
  }
});

describe('marks of consent managers that fixes write', () => {
  for (const { attributes, category = '', name } of BLOCKED_SCRIPTS) {
    it(`${name} holds the script back`, () => {
      const marks = attributes.map(([key, value]) => `${key}="${value.replace('{category}', category)}"`).join(' ');
      const text = `<html><script ${marks} src="https://client.crisp.chat/l.js"></script></html>`;
      const [load] = analyseFiles({ 'index.html': text }).flows;
      assert.equal(load?.item, 'chatbox:load');
      assert.equal(load.gate.status, 'consented', text);
    });
  }
});
