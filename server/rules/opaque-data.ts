import type { Flow, Trait } from '../flows/flow.ts';
import { arrives } from './consent-need.ts';
import { namesOf, quoted } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

type Opaque = Extract<Trait, { readonly k: 'opaque' }>;

const opaqueOf = ({ traits }: Flow): Opaque | undefined => traits.find((trait) => trait.k === 'opaque');

/** The item's own name is not known, so there is nothing that could be declared before the keys are written out. */
const isUnnamed = ({ item }: Flow): boolean => /(?:^|[:.])\*$/.test(item);

export const opaqueData: Rule<Opaque['why']> = {
  id: 'opaque-data',
  messages: {
    object: {
      says: 'A whole object{value} goes to Crisp as {item}: every field that it has, and every field that it will get.',
      advice: 'Send the fields that support needs, each by its name.',
    },
    spread: {
      says: 'A spread{value} goes to Crisp as {item}: every field of the object, and every field that it will get.',
      advice: 'Send the fields that support needs, each by its name.',
    },
    keys: {
      says: 'The keys of what goes to Crisp as {item} are known only at run time{value}, so nobody can list them.',
      advice: 'Write the keys out, or let through only keys from a fixed list.',
    },
    serialised: {
      says: 'A whole object is packed into one text{value} and sent to Crisp as {item}: every field that it has, and every field that it will get.',
      advice: 'Send the fields that support needs, each by its name.',
    },
  },
  *check({ flows }) {
    for (const flow of flows.flows) {
      const opaque = opaqueOf(flow);
      if (opaque === undefined || !arrives(flow)) continue;
      yield {
        message: opaque.why,
        data: { ...namesOf(flow), value: flow.value === '' ? '' : ` (${quoted(flow.value)})` },
        place: flow.place,
        flow,
        related: flow.sources,
        ...(isUnnamed(flow) ? { absorbs: ['undeclared-data'] as const } : {}),
      };
    }
  },
};
