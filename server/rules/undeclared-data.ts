import { arrives } from './consent-need.ts';
import { namesOf, quoted } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

export const undeclaredData: Rule<'undeclared' | 'noConfig'> = {
  id: 'undeclared-data',
  messages: {
    undeclared: {
      says: '{datum} goes to Crisp as {item}, and no entry of {config} declares it.',
      advice: 'Declare it with its purpose, legal basis and retention, or stop sending it.',
    },
    noConfig: {
      says: '{datum} goes to Crisp as {item}, and nothing declares it: there is no crisp-privacy.config.json.',
      advice: 'Declare it with its purpose, legal basis and retention (npx crisp-privacy init), or stop sending it.',
    },
  },
  *check(context) {
    for (const flow of context.flows.flows) {
      if (!arrives(flow) || flow.personal === 'none' || context.declarationOf(flow) !== undefined) continue;
      const config = context.fileFor(flow.place.file);
      yield {
        message: config === undefined ? 'noConfig' : 'undeclared',
        data: { ...namesOf(flow), config: quoted(config?.path ?? '') },
        place: flow.place,
        flow,
        related: flow.sources,
      };
    }
  },
};
