import { categoryMatches } from '../catalogue/consent/category.ts';
import type { Flow } from '../flows/flow.ts';
import { needsConsent, waitsForConsentedLoad } from './consent-need.ts';
import { datumOf, listed, quoted } from './datum-in-words.ts';
import { gateSteps } from './gate-in-words.ts';
import { mayLoadAnyway } from './may-load-anyway.ts';
import type { Context, Rule } from './rule.ts';

/** The category that the gate asks for, where it is not the one that chat needs. */
function wrongCategoryOf({ gate, place }: Flow, context: Context): string | undefined {
  const wanted = context.configFor(place.file).consent.category;
  if (gate.status === 'ungated' || gate.category === undefined || wanted.length === 0) return undefined;
  return categoryMatches(gate.category, wanted) ? undefined : gate.category;
}

export const wrongConsentCategory: Rule<'send' | 'load'> = {
  id: 'wrong-consent-category',
  messages: {
    send: {
      says: '{datum} goes to Crisp after {by}, which asks about "{asked}". Chat needs {wanted}: who agreed to one did not agree to the other.',
      advice: 'Ask for the category of the chat, or correct "consent.category" in the config.',
    },
    load: {
      says: 'The chatbox loads after {by}, which asks about "{asked}". Chat needs {wanted}: who agreed to one did not agree to the other.',
      advice: 'Ask for the category of the chat, or correct "consent.category" in the config.',
    },
  },
  *check(context) {
    const all = context.flows.flows;
    const loadsAreRight = !all.some(
      (flow) => flow.direction === 'load' && wrongCategoryOf(flow, context) !== undefined,
    );
    for (const flow of all) {
      const { direction, gate, place } = flow;
      const asked = wrongCategoryOf(flow, context);
      if (asked === undefined) continue;
      // What waits for a load that asks rightly leaves after the right yes.
      const matters =
        direction === 'load'
          ? !mayLoadAnyway(flow, context)
          : needsConsent(flow, context) && !(loadsAreRight && waitsForConsentedLoad(flow));
      if (!matters) continue;
      const wanted = listed(context.configFor(place.file).consent.category.map((word) => `"${word}"`));
      yield {
        message: direction === 'load' ? 'load' : 'send',
        data: { datum: datumOf(flow), by: quoted(gate.by ?? 'a consent test'), asked, wanted },
        place,
        flow,
        related: gateSteps(gate),
      };
    }
  },
};
