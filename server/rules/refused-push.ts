import type { Flow } from '../flows/flow.ts';
import { namesOf } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

/** What the repair would set free, for data that then has to wait for consent. */
const afterRepair = ({ gate, personal }: Flow): string =>
  personal === 'direct' && gate.status !== 'consented' ? ' Once repaired, it would go out without consent.' : '';

const sentence = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : ` ${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`;

export const refusedPush: Rule<'refused' | 'partial'> = {
  id: 'refused-push',
  messages: {
    refused: {
      says: 'Crisp drops this: {item} does not arrive, and mostly without an error.{reason}{repaired}',
      advice: 'Repair the shape if the data is needed, else remove the call.',
    },
    partial: {
      says: 'Crisp takes only a part of what is sent as {item}.{reason}',
      advice: 'Send only what Crisp takes.',
    },
  },
  *check({ flows }) {
    for (const flow of flows.flows) {
      if (flow.delivery !== 'refused' && flow.delivery !== 'partial') continue;
      yield {
        message: flow.delivery,
        data: { ...namesOf(flow), reason: sentence(flow.deliveryReason), repaired: afterRepair(flow) },
        place: flow.place,
        flow,
        related: flow.sources,
      };
    }
  },
};
