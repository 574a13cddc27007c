import { coversItem } from '../config/declarations.ts';
import { listed, quoted } from './datum-in-words.ts';
import { placeIn, scopeOf } from './on-config.ts';
import type { Rule } from './rule.ts';

export const unusedDeclaration: Rule<'item' | 'entry'> = {
  id: 'unused-declaration',
  messages: {
    item: {
      says: '{items} is declared, and nothing in the code sends it.',
      advice: 'Take it out, so that the record says what is done.',
    },
    entry: {
      says: '{items}: declared, and nothing in the code sends any of it.',
      advice: 'Take the entry out, so that the record says what is done.',
    },
  },
  *check(context) {
    for (const file of context.configs) {
      const sent = scopeOf(file, context).flows.filter(({ direction }) => direction === 'send' || direction === 'load');
      for (const [index, { items }] of file.config.data.entries()) {
        const unused = items.flatMap((pattern, at) =>
          sent.some(({ item }) => coversItem(pattern, item)) ? [] : [{ pattern, at }],
        );
        if (unused.length === 0) continue;
        if (unused.length === items.length) {
          const names = listed(items.map(quoted));
          yield { message: 'entry', data: { items: names }, place: placeIn(file, ['data', index, 'items']) };
          continue;
        }
        for (const { at, pattern } of unused) {
          yield {
            message: 'item',
            data: { items: quoted(pattern) },
            place: placeIn(file, ['data', index, 'items', at]),
          };
        }
      }
    }
  },
};
