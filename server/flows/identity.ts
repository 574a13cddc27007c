import { createHash } from 'node:crypto';
import type { Flow } from './flow.ts';

const LENGTH = 12;

/** Gives each flow an id that unrelated edits do not change: where it is by names, what is sent, and which one of its like it is. */
export function flowIds(flows: readonly Flow[]): readonly Flow[] {
  const seen = new Map<string, number>();
  return flows.map((flow): Flow => {
    const { channel, direction, item, place, value, within } = flow;
    const text = [place.file, within ?? '', direction, channel, item, value.replace(/\s+/g, ' ')].join('\n');
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return { ...flow, id: createHash('sha256').update(`${text}\n${count}`).digest('hex').slice(0, LENGTH) };
  });
}
