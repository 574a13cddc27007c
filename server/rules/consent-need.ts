import type { LegalBasis } from '../config/config.ts';
import type { Channel } from '../catalogue/crisp/arg.ts';
import type { Flow } from '../flows/flow.ts';
import type { Context } from './rule.ts';

/** These wait in the page until the chatbox loads (design §3, "The queue and the loader"). */
const WAITS_FOR_LOADER: readonly Channel[] = ['dollar-crisp', 'sdk-web', 'chatbox'];

/** Something of the flow reaches Crisp. What Crisp refuses is the business of `refused-push` alone. */
export const arrives = (flow: Flow): boolean => flow.direction === 'send' && flow.delivery !== 'refused';

/** Every load of the chatbox is behind consent, so what is pushed to its queue leaves after consent only. */
export const waitsForConsentedLoad = ({ channel, gate }: Flow): boolean =>
  WAITS_FOR_LOADER.includes(channel) && gate.load === 'consented';

/** The legal basis of a flow; an entry that does not say it yet does not change the default. */
function basisOf(flow: Flow, context: Context): LegalBasis {
  return context.declarationOf(flow)?.legalBasis ?? context.configFor(flow.place.file).defaults.legalBasis;
}

/**
 * Whether a flow has to wait for consent: it identifies a person, or it is declared, with the basis consent. What only hangs on
 * a person and is not declared is first of all undeclared.
 */
export function needsConsent(flow: Flow, context: Context): boolean {
  if (!arrives(flow) || basisOf(flow, context) !== 'consent') return false;
  return flow.personal === 'direct' || (flow.personal !== 'none' && context.declarationOf(flow) !== undefined);
}
