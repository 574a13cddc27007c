import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checked, parse, sourceOf } from './checked.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/syntax');

describe('half-typed files', () => {
  for (const host of ['vue', 'html', 'svelte', 'astro'])
    for (const file of readdirSync(join(FIXTURES, host)).filter((name) => name.endsWith(`.${host}`))) {
      const path = join(FIXTURES, host, file);
      const text = readFileSync(path, 'utf8');
      it(`${host}/${file}: every start of it gives a program`, () => {
        for (let end = 0; end < text.length; end += 29) checked(path, text.slice(0, end));
      });
      it(`${host}/${file}: without a piece it gives a program`, () => {
        for (let at = 0; at < text.length; at += 71) checked(path, text.slice(0, at) + text.slice(at + 3));
      });
    }

  it('keeps the script when an attribute of the template is not closed', () => {
    const text = '<template>\n  <a :href="\n</template>\n\n<script setup>\nconst mail = user.mail;\n</script>\n';
    const virtual = checked('a.vue', text);
    assert.equal(sourceOf(virtual, text, 'const mail = user.mail;'), 'const mail = user.mail;');
    assert.ok(virtual.problems.length > 0);
  });

  it('closes elements and blocks that have no end', () => {
    const virtual = checked('a.svelte', '{#if granted}<ul><li>{user.mail}{/if}<p>{town');
    assert.match(virtual.code, /\(granted\) \? <><ul><li>\{user\.mail\}<\/li><\/ul><\/> : null\}<p>\{town\}/);
    assert.deepEqual(parse(virtual.code, virtual.dialect).problems, []);
    assert.deepEqual(
      virtual.problems.map(({ message }) => message),
      ['<li> has no end tag.', '<ul> has no end tag.', 'This brace is not closed.', '<p> has no end tag.'],
    );
  });

  it('says what it does not read', () => {
    const problems = (path: string, text: string) => checked(path, text).problems.map(({ message }) => message);
    assert.deepEqual(problems('a.vue', '<template lang="pug">\np x\n</template>'), ['A template in pug is not read.']);
    assert.deepEqual(problems('a.vue', '<script lang="coffee">a = -> 1</script>'), ['A script in coffee is not read.']);
    assert.deepEqual(problems('a.svelte', '<script lang="coffee">a = -> 1</script>'), [
      'A script in this language is not read.',
    ]);
    assert.deepEqual(problems('a.astro', '---\nconst a = 1;'), ['The frontmatter has no end.']);
  });

  it('survives text that was made to hurt', () => {
    const many = 20_000;
    for (const text of ['{\n', '<a ', '<a b="', '{#if a}', '<a>', '{`${', '</a>', '{(', '<!--', '{{', '<script>'])
      for (const path of ['a.vue', 'a.svelte', 'a.astro', 'a.html']) checked(path, text.repeat(many));
  });
});
