import { listed } from './datum-in-words.ts';
import { placeIn, scopeOf } from './on-config.ts';
import type { Rule } from './rule.ts';

export const missingRetention: Rule<'unset'> = {
  id: 'missing-retention',
  messages: {
    unset: {
      says: 'No retention period is set for {what}. Crisp keeps them until somebody deletes them.',
      advice: 'Decide how long they are needed, write it under "retention", and delete them then.',
    },
  },
  *check(context) {
    for (const file of context.configs) {
      const { conversations, profiles } = file.config.retention;
      const what = [...(conversations === null ? ['conversations'] : []), ...(profiles === null ? ['profiles'] : [])];
      if (what.length === 0 || scopeOf(file, context).flows.length === 0) continue;
      yield { message: 'unset', data: { what: listed(what) }, place: placeIn(file, ['retention']) };
    }
  },
};
