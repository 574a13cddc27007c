import type { Flow } from '../flows/flow.ts';
import { isAttested } from './attested.ts';
import { arrives } from './consent-need.ts';
import { namesOf } from './datum-in-words.ts';
import type { Rule } from './rule.ts';

/** These make a chatbox that waits for the visitor connect at once (Crisp's client; the token is only read when it does). */
const wakes = ({ channel, item }: Flow): boolean =>
  (channel === 'dollar-crisp' || channel === 'sdk-web') && /^(?:session:(?!token)|message:|helpdesk:)/.test(item);

export const privacyModeBypass: Rule<'pushes'> = {
  id: 'privacy-mode-bypass',
  messages: {
    pushes: {
      says: 'Total Privacy Mode is attested, but this push of {item} wakes the chatbox without anything that the visitor did: cookies are set, and data leaves.',
      advice: 'Push it when the visitor opens the chat.',
    },
  },
  *check(context) {
    for (const flow of context.flows.flows) {
      const config = context.configFor(flow.place.file);
      if (!isAttested(config, 'total-privacy-mode') || !wakes(flow) || !arrives(flow) || flow.onAction) continue;
      if (flow.gate.status === 'consented') continue;
      yield { message: 'pushes', data: namesOf(flow), place: flow.place, flow, related: flow.sources };
    }
  },
};
