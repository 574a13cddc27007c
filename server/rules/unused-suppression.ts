import { quoted } from './datum-in-words.ts';
import type { SuppressionRule } from './rule.ts';

export const unusedSuppression: SuppressionRule<'unused'> = {
  id: 'unused-suppression',
  messages: {
    unused: {
      says: 'Nothing on that line is a case of {rule} (any more).',
      advice: 'Take it out: it would hide the next problem on that line.',
    },
  },
  *check(suppressions) {
    for (const { file, suppression, used } of suppressions) {
      // Without a reason it suppresses nothing, and `unjustified-suppression` says so.
      if (suppression.reason === undefined) continue;
      for (const { end, id, start } of suppression.rules) {
        if (!used.has(id)) yield { message: 'unused', data: { rule: quoted(id) }, place: { file, start, end } };
      }
    }
  },
};
