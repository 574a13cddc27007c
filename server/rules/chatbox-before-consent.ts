import { openBecause, stepsOf } from './gate-in-words.ts';
import { mayLoadAnyway } from './may-load-anyway.ts';
import type { Rule } from './rule.ts';

export const chatboxBeforeConsent: Rule<'loads'> = {
  id: 'chatbox-before-consent',
  messages: {
    loads: {
      says: 'The chatbox loads without consent: {because}. Loading alone sets cookies and gives Crisp the IP address and the URL of every page.',
      advice: 'Load it only after a yes, or say in the config why it may always load ("chatbox").',
    },
  },
  *check(context) {
    for (const flow of context.flows.flows) {
      const { delivery, direction, gate, place } = flow;
      if (direction !== 'load' || delivery === 'refused' || gate.status === 'consented') continue;
      if (mayLoadAnyway(flow, context)) continue;
      yield { message: 'loads', data: { because: openBecause(gate) }, place, flow, related: stepsOf(flow) };
    }
  },
};
