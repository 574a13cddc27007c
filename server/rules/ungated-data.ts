import { needsConsent, waitsForConsentedLoad } from './consent-need.ts';
import { namesOf } from './datum-in-words.ts';
import { openBecause, stepsOf } from './gate-in-words.ts';
import type { Rule } from './rule.ts';

export const ungatedData: Rule<'declared' | 'undeclared'> = {
  id: 'ungated-data',
  messages: {
    declared: {
      says: '{datum} goes to Crisp as {item} without consent: {because}. It is declared with the legal basis "consent".',
      advice: 'Send it only after a yes, or declare the legal basis that really holds.',
    },
    undeclared: {
      says: '{datum} goes to Crisp as {item} without consent: {because}. It is not declared either.',
      advice: 'Send it only after a yes, and declare it; or declare a legal basis that needs no consent.',
    },
  },
  *check(context) {
    for (const flow of context.flows.flows) {
      if (flow.gate.status === 'consented' || waitsForConsentedLoad(flow) || !needsConsent(flow, context)) continue;
      yield {
        message: context.declarationOf(flow) === undefined ? 'undeclared' : 'declared',
        data: { ...namesOf(flow), because: openBecause(flow.gate) },
        place: flow.place,
        flow,
        related: stepsOf(flow),
        absorbs: ['undeclared-data'],
      };
    }
  },
};
