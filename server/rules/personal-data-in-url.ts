import { namesOf } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

export const personalDataInUrl: Rule<'embed' | 'request'> = {
  id: 'personal-data-in-url',
  messages: {
    embed: {
      says: '{datum} is put into a URL ({where}), and a URL stays in histories, logs and referrers.',
      advice: 'Open the chat without it, and push it from the page after a yes.',
    },
    request: {
      says: '{datum} is put into a URL ({where}), and a URL stays in the logs of every server and proxy on the way.',
      advice: "Ask by Crisp's own id of the person, which your database can keep.",
    },
  },
  *check({ flows }) {
    for (const flow of flows.flows) {
      const inUrl = flow.traits.find(({ k }) => k === 'in-url');
      if (inUrl?.k !== 'in-url') continue;
      yield {
        message: flow.channel === 'embed-url' ? 'embed' : 'request',
        data: { ...namesOf(flow), where: inUrl.where },
        place: flow.place,
        flow,
        related: flow.sources,
      };
    }
  },
};
