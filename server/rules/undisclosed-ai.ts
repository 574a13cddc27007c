import { isAttested } from './attested.ts';
import { listed, namesOf } from './datum-in-words.ts';
import type { Config } from '../config/config.ts';
import type { Rule } from './rule.ts';

function lacksOf(config: Config): readonly string[] {
  return [
    ...(isAttested(config, 'ai-disclosure') ? [] : ['that visitors are told that AI answers ("ai-disclosure")']),
    ...(isAttested(config, 'escalation') ? [] : ['that they can reach a person ("escalation")']),
  ];
}

export const undisclosedAi: Rule<'hugo'> = {
  id: 'undisclosed-ai',
  messages: {
    hugo: {
      says: "{item} hands its result to Crisp's AI agent Hugo, and nobody has attested {lacks}.",
      advice: 'Check it in the settings of Hugo, and attest it in the config with a date.',
    },
  },
  *check({ configFor, fileFor, flows: { flows } }) {
    const seen = new Set<string>();
    for (const flow of flows) {
      if (!flow.item.startsWith('hugo:')) continue;
      // One answer settles it for all that the config governs.
      const config = fileFor(flow.place.file)?.path ?? '';
      const lacks = lacksOf(configFor(flow.place.file));
      if (seen.has(config) || lacks.length === 0) continue;
      seen.add(config);
      yield { message: 'hugo', data: { ...namesOf(flow), lacks: listed(lacks) }, place: flow.place, flow };
    }
  },
};
