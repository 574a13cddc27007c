import type { AttestationRow } from '../config/checklist.ts';
import type { Flow } from '../flows/flow.ts';
import { isAnswered } from './attested.ts';
import { namesOf } from './datum-in-words.ts';
import type { Rule } from './rule.ts';
import { isErasedBy, keptBy, type Kept } from './server-writes.ts';

const ROWS: Readonly<Record<Kept, AttestationRow>> = {
  profiles: 'profile-erasure',
  conversations: 'conversation-erasure',
};

export const noErasurePath: Rule<Kept> = {
  id: 'no-erasure-path',
  messages: {
    profiles: {
      says: '{datum} is written to a profile at Crisp, and nothing in the project removes profiles: a request for erasure cannot be met by code.',
      advice:
        'Call removePeopleProfile (and remove the conversations) where an account is deleted, or attest how it is done ("profile-erasure").',
    },
    conversations: {
      says: '{datum} is written to a conversation at Crisp, and nothing in the project removes conversations: a request for erasure cannot be met by code.',
      advice: 'Call removeConversation where an account is deleted, or attest how it is done ("conversation-erasure").',
    },
  },
  *check({ configFor, flows: { flows } }) {
    const first = (kept: Kept): Flow | undefined =>
      flows.find((flow) => keptBy(flow) === kept && !isAnswered(configFor(flow.place.file), ROWS[kept]));
    for (const kept of ['profiles', 'conversations'] as const) {
      const flow = first(kept);
      if (flow === undefined || flows.some((other) => isErasedBy(kept, other))) continue;
      yield { message: kept, data: namesOf(flow), place: flow.place, flow };
    }
  },
};
