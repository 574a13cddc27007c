import type { Flow } from '../flows/flow.ts';
import { arrives } from './consent-need.ts';

/** What a server keeps at Crisp of a person: a profile, or a conversation. */
export type Kept = 'profiles' | 'conversations';

const KEPT: readonly (readonly [RegExp, Kept])[] = [
  [/^(?:people|batch):/, 'profiles'],
  [/^conversation:(?!participants|transcript)/, 'conversations'],
];

/** What a flow leaves behind at Crisp, when it is a write over the REST API that no browser makes. */
export function keptBy(flow: Flow): Kept | undefined {
  if (!arrives(flow) || flow.side === 'browser') return undefined;
  if (flow.channel !== 'node-api' && flow.channel !== 'rest') return undefined;
  return KEPT.find(([pattern]) => pattern.test(flow.item))?.[1];
}

/** Crisp's calls that erase: `erase:removePeopleProfile`, `erase:batchRemoveConversations`, `erase:deleteWebsite` … */
export function isErasedBy(kept: Kept, { direction, item }: Flow): boolean {
  if (direction !== 'erase') return false;
  if (/website/i.test(item)) return true;
  return kept === 'profiles' ? /people|profile/i.test(item) : /conversation|message/i.test(item);
}
