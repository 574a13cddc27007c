import type { Rule } from './rule.ts';

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
      yield { message: 'guessable', data: { from: trait.from }, place: flow.place, flow, related: flow.sources };
    }
  },
};
