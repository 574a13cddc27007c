import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSnippets } from '../../server/syntax/hosts/virtual-of.ts';
import type { Virtual } from '../../server/syntax/virtual.ts';
import { checked, checkMap, parse, sourceOf } from './checked.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/syntax/snippets');

function read(text: string, path = 'a.js'): Virtual {
  let virtual = checked(path, text);
  for (let next = once(virtual); next; next = once(virtual)) virtual = next;
  checkMap(virtual, text);
  return virtual;
}

const once = (virtual: Virtual): Virtual | undefined =>
  withSnippets(virtual, parse(virtual.code, virtual.dialect), parse);

describe('code in strings', () => {
  it('reads strings, templates, chains and HTML', () => {
    const path = join(FIXTURES, 'strings.ts');
    const virtual = read(readFileSync(path, 'utf8'), path);
    const golden = `${path}.golden.txt`;
    if (process.env['UPDATE_GOLDEN'] || !existsSync(golden)) writeFileSync(golden, virtual.code);
    assert.equal(virtual.code, readFileSync(golden, 'utf8'));
    assert.equal(virtual.dialect, 'tsx');
    assert.deepEqual(parse(virtual.code, virtual.dialect).problems, []);
  });

  it('maps what an escape stands for to where it is written', () => {
    const text = String.raw`const a = "window.$crisp = [];
$crisp.push(["set", 'user:email', [visitor.mail]]); <\/b>$x";`.replace('<\/b>', '');
    const virtual = read(text);
    for (const words of ['window.$crisp', '$crisp.push', 'set', 'user:email', 'visitor', 'mail'])
      assert.equal(sourceOf(virtual, text, words), words);
  });

  it('gives undefined where no string is code', () => {
    for (const text of [
      'const a = 1;',
      'window.$crisp.push(["do", "chat:open"]);',
      'const url = "https://client.crisp.chat/l.js";',
      'const typed = "typeof window.$crisp";',
      'const prose = "Call $crisp.push() first";',
      'const html = "<p>Call <code>$crisp.push()</code></p>";',
      "import x from 'client.crisp.chat/l.js';",
      'const o = { "$crisp.push([])": 1 };',
      '<p>$crisp.push([])</p>;',
      "'$crisp.push([])';",
    ])
      assert.equal(once(checked('a.js', text)), undefined, text);
  });

  it('reads a script string that is the attribute of an element', () => {
    const virtual = read('const a = <Script code="$crisp.push([&quot;do&quot;, &quot;chat:open&quot;])" />;');
    assert.match(virtual.code, /code=\{__snippet\(\(\) => \{\$crisp\.push\(\["do", "chat:open"\]\)/);
  });

  it('survives strings that only look like code', () => {
    for (const code of [
      '`$crisp.push(["set", ${`',
      '"$crisp.push(" + ',
      '`<script>$crisp.push(`',
      '["$crisp.push([])", ...x].join("")',
      '"$crisp.push([" + x - 1',
    ])
      read(`const a = ${code}`);
  });
});
