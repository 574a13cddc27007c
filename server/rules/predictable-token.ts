import { quoted } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

/** What it is made of is code (`user.id`) or words (the time). */
const named = (from: string): string => (/\s|`/.test(from) ? from : quoted(from));

export const predictableToken: Rule<'guessable'> = {
  id: 'predictable-token',
  messages: {
    guessable: {
      says: 'The session token is made from {from}. Whoever guesses it reads the conversation and can write in the name of the person; it also stands in a cookie name.',
      advice: 'Let the server make a random token for each user, and store it there.',
    },
  },
  *check({ flows }) {
    for (const flow of flows.flows) {
      const trait = flow.traits.find(({ k }) => k === 'predictable');
      if (trait?.k !== 'predictable') continue;
      yield { message: 'guessable', data: { from: named(trait.from) }, place: flow.place, flow, related: flow.sources };
    }
  },
};
