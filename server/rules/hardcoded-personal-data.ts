import { categoryOf } from '../catalogue/personal/categories.ts';
import { categoryOfLiteral } from '../catalogue/personal/literal-kind.ts';
import { masked, quoted } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

export const hardcodedPersonalData: Rule<'literal'> = {
  id: 'hardcoded-personal-data',
  messages: {
    literal: {
      says: '{kind} {text} is written in the code and sent to Crisp as {item}: it is in the repository and in every copy of the page.',
      advice: 'Take the literal out; a test account belongs in a test, a support address in the configuration.',
    },
  },
  *check({ flows }) {
    for (const flow of flows.flows) {
      const literal = flow.traits.find((trait) => trait.k === 'literal');
      if (literal === undefined || flow.direction !== 'send') continue;
      const kind = categoryOf(categoryOfLiteral(literal.text)?.category ?? literal.of)?.title ?? 'Personal data';
      yield {
        message: 'literal',
        data: { kind, text: quoted(masked(literal.text)), item: quoted(flow.item) },
        place: flow.place,
        flow,
      };
    }
  },
};
