import { PSEUDONYMOUS, categoryOf } from './categories.ts';
import { itemRow } from './crisp-items.ts';

export type Personal = 'direct' | 'linked' | 'none' | 'unknown';

export interface PersonalHints {
  /** A whole object, a spread, keys that are not known: nobody can say what is in it. */
  readonly opaque?: boolean;
  /** The datum is a constant of the code. */
  readonly constant?: boolean;
}

/**
 * How a datum relates to a person: `direct` when the item or a category identifies one (and was not pseudonymised); `linked` for
 * what Crisp hangs on a person; `unknown` for opaque data; `none` for erasures, resets and constant texts.
 */
export function personalOf(item: string, categories: readonly string[], hints: PersonalHints = {}): Personal {
  const { nature } = itemRow(item);
  if (nature === 'none') return 'none';
  const readable = !categories.includes(PSEUDONYMOUS);
  if (readable && (nature === 'direct' || categories.some((key) => categoryOf(key)?.identifies))) return 'direct';
  if (hints.opaque || (nature === 'content' && categories.length === 0 && isUnnamed(item))) return 'unknown';
  if (hints.constant && item.startsWith('message:') && categories.every((key) => key === 'content.message'))
    return 'none';
  return 'linked';
}

const isUnnamed = (item: string): boolean =>
  item.endsWith('*') || ['people:import', 'bucket', 'plugin:payload'].includes(item);
