import type { Flow } from '../flows/flow.ts';
import { isAttested } from './attested.ts';
import type { Context } from './rule.ts';

/**
 * The chatbox may load without a gate: the config names the legal basis on which it always does, or Crisp itself holds it back
 * (Total Privacy Mode). `always` without a basis is a contradiction, and no answer.
 */
export function mayLoadAnyway(flow: Flow, context: Context): boolean {
  const config = context.configFor(flow.place.file);
  const { basis, load } = config.chatbox;
  return (load === 'always' && basis !== null && basis !== 'consent') || isAttested(config, 'total-privacy-mode');
}
