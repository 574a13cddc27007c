import type { Flow } from '../flows/flow.ts';
import { isAnswered } from './attested.ts';
import { namesOf } from './datum-in-words.ts';
import type { Rule } from './rule.ts';
import { keptBy } from './server-writes.ts';

/** A test that asks whether the person was erased: `if (erased.has(email)) continue`, `!contact.deletedAt`. */
const ASKS =
  /eras|delet|remov|forg[eo]t|suppress|anonymi[sz]|tombstone|opt(?:ed)?[_-]?out|unsubscrib|gdpr|blocklist|denylist/i;

/** The writes that make a profile where there is none; the others fail on a person who was erased. */
const createsProfile = (flow: Flow): boolean =>
  keptBy(flow) === 'profiles' && /^people:(?:profile\.|import$)/.test(flow.item);

const asksForErasure = ({ gate }: Flow): boolean =>
  gate.status === 'consented' || gate.conditions.some(({ text }) => ASKS.test(text));

export const resyncAfterErasure: Rule<'job'> = {
  id: 'resync-after-erasure',
  messages: {
    job: {
      says: '{datum} is written to Crisp by {job}, and nothing here asks whether the person was erased: the next run brings the profile back.',
      advice: 'Keep a list of who was erased and skip them here, or attest how it is prevented ("resync").',
    },
  },
  *check({ configFor, flows: { flows } }) {
    const seen = new Set<string>();
    for (const flow of flows) {
      const job = flow.traits.find(({ k }) => k === 'job');
      if (job?.k !== 'job' || !createsProfile(flow) || asksForErasure(flow)) continue;
      if (isAnswered(configFor(flow.place.file), 'resync')) continue;
      // One call writes many fields, and is one writer.
      const writer = `${flow.sink.file}:${flow.sink.start}`;
      if (seen.has(writer)) continue;
      seen.add(writer);
      yield {
        message: 'job',
        data: { ...namesOf(flow), job: job.what },
        place: flow.place,
        flow,
        related: flow.sources,
      };
    }
  },
};
