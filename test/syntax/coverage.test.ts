import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Virtual } from '../../server/syntax/virtual.ts';
import { checked } from './checked.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/syntax');

/** Where the code of a host stands, and the words of it that the program may leave out: macros, types, keys, exports. */
const CODE: Readonly<Record<string, { readonly places: readonly RegExp[]; readonly without: RegExp }>> = {
  vue: {
    places: [
      /<script[^>]*>([\s\S]*?)<\/script>/g,
      /\{\{(.*?)\}\}/g,
      /\s(?:v-bind|v-if|v-else-if|v-html|v-text|v-model|:[\w-]+|@[\w.-]+)="([^"]*)"/g,
    ],
    without: /^(?:export|default|defineProps|withDefaults|defineModel|any|string|draft|Person|phone|quot|amp|x)$/,
  },
  svelte: {
    places: [/<script[^>]*>([\s\S]*?)<\/script>/g, /\{((?!#each)[^{}]*)\}/g],
    without:
      /^(?:export|string|undefined|any|class|as|props|not|code|if|else|each|await|then|catch|key|snippet|render|const|html|attach|name|\$|\$\$\w+|Props|let|color|red|\$props)$/,
  },
  astro: {
    places: [/^---([\s\S]*?)\n---/g, /\{((?!\/\*)[^{}]*)\}/g, /<script>([\s\S]*?)<\/script>/g],
    without: /^(?:Astro|props|any|not|code|p|color|red|i|br|b)$/,
  },
  html: {
    places: [/<script(?! type="(?:app|text\/x|importmap))[^>]*>([\s\S]*?)<\/script>/g],
    without: /^(?:if|endif|url_for|chat|escapejs|tojson|is_authenticated|request|user)$/,
  },
};

function unmapped(virtual: Virtual, text: string, host: string): string[] {
  const covered = new Uint8Array(text.length);
  for (const { source, length } of virtual.segments) covered.fill(1, source, source + length);
  const { places = [], without } = CODE[host] ?? {};
  return places.flatMap((place) =>
    [...text.matchAll(place)].flatMap((match) => {
      const code = match[1] ?? '';
      const start = match.index + match[0].indexOf(code);
      return (
        [...code.matchAll(/[\w$]+/g)]
          // The `$` of a store is dropped.
          .filter(
            ({ 0: word, index }) =>
              !without?.test(word) && [...word].some((letter, i) => letter !== '$' && covered[start + index + i] === 0),
          )
          .map(([word]) => word)
      );
    }),
  );
}

describe('the code of a host', () => {
  for (const host of Object.keys(CODE))
    for (const file of readdirSync(join(FIXTURES, host)).filter((name) => name.endsWith(`.${host}`)))
      it(`is all in the program of ${host}/${file}`, () => {
        const text = readFileSync(join(FIXTURES, host, file), 'utf8');
        assert.deepEqual(unmapped(checked(file, text), text, host), []);
      });
});
