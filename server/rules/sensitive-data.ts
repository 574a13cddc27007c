import type { Kind } from '../catalogue/personal/categories.ts';
import { sensitivity } from '../catalogue/personal/sensitivity.ts';
import type { Declaration } from '../config/config.ts';
import type { Flow } from '../flows/flow.ts';
import { arrives } from './consent-need.ts';
import { namesOf } from './datum-in-words.ts';
import { stepsOf } from './gate-in-words.ts';
import type { Rule } from './rule.ts';

// The gravest first: one flow gives one finding.
const KINDS: readonly (readonly [Kind, string])[] = [
  ['credential', 'is a credential'],
  ['health', 'tells about health (GDPR Art. 9)'],
  ['special', 'belongs to a special category (GDPR Art. 9)'],
  ['criminal', 'tells about criminal offences (GDPR Art. 10)'],
  ['children', 'is about a child'],
  ['payment', 'is payment data'],
  ['governmentId', 'is a government identifier'],
];

function kindOf(flow: Flow): (typeof KINDS)[number] | undefined {
  const found = sensitivity(flow.categories);
  return KINDS.find(([kind]) => found[kind]);
}

function lackOf(declaration: Declaration | undefined): 'undeclared' | 'unmarked' | 'unjustified' | undefined {
  if (declaration === undefined) return 'undeclared';
  if (!declaration.sensitive) return 'unmarked';
  return declaration.justification.trim() === '' ? 'unjustified' : undefined;
}

const ADVICE =
  'Leave it out, or declare it with "sensitive": true and a written justification that your DPO agrees with.';

export const sensitiveData: Rule<'credential' | 'undeclared' | 'unmarked' | 'unjustified'> = {
  id: 'sensitive-data',
  messages: {
    credential: {
      says: '{datum} goes to Crisp as {item}: a credential that every operator, plugin and export can read. Nothing justifies that.',
      advice: 'Remove it, and have it changed if it ever was sent.',
    },
    undeclared: {
      says: '{datum} goes to Crisp as {item}. It {kind}, and no declaration justifies it.',
      advice: ADVICE,
    },
    unmarked: {
      says: '{datum} goes to Crisp as {item}. It {kind}, and its declaration does not say that it is sensitive.',
      advice: ADVICE,
    },
    unjustified: {
      says: '{datum} goes to Crisp as {item}. It {kind}, and its declaration gives no justification.',
      advice: ADVICE,
    },
  },
  *check(context) {
    for (const flow of context.flows.flows) {
      const kind = kindOf(flow);
      // The session token is a credential of Crisp's own; `predictable-token` judges it.
      if (kind === undefined || !arrives(flow) || flow.item === 'session:token') continue;
      const message = kind[0] === 'credential' ? 'credential' : lackOf(context.declarationOf(flow));
      if (message === undefined) continue;
      yield {
        message,
        data: { ...namesOf(flow), kind: kind[1] },
        place: flow.place,
        flow,
        related: stepsOf(flow),
        absorbs: message === 'credential' ? ['undeclared-data', 'ungated-data'] : ['undeclared-data'],
      };
    }
  },
};
