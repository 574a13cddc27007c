import type { Declaration } from '../config/config.ts';
import { listed } from './datum-in-words.ts';
import { placeIn } from './on-config.ts';
import type { Rule } from './rule.ts';

function lacksOf({ items, justification, legalBasis, purpose, retention, sensitive }: Declaration): readonly string[] {
  return [
    ...(items.length === 0 ? ['its items'] : []),
    ...(purpose.trim() === '' ? ['a purpose'] : []),
    ...(legalBasis === null ? ['a legal basis'] : []),
    ...(retention === null ? ['a retention period'] : []),
    ...(sensitive && justification.trim() === '' ? ['the justification that sensitive data needs'] : []),
  ];
}

export const incompleteDeclaration: Rule<'lacks'> = {
  id: 'incomplete-declaration',
  messages: {
    lacks: {
      says: 'This declaration lacks {parts}. A record of processing needs them (GDPR Art. 30).',
      advice: 'Write down what the team decided; if nobody has decided, do not send the data yet.',
    },
  },
  *check({ configs }) {
    for (const file of configs) {
      for (const [index, declaration] of file.config.data.entries()) {
        const lacks = lacksOf(declaration);
        if (lacks.length === 0) continue;
        yield { message: 'lacks', data: { parts: listed(lacks) }, place: placeIn(file, ['data', index, 'items']) };
      }
    }
  },
};
