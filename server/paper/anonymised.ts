import type { PersonalSpan } from './personal-spans.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** The text with a stand-in for each span; the spans are in order and apart. */
export function anonymised(text: string, spans: readonly PersonalSpan[], stand: Pseudonyms): string {
  let done = '';
  let at = 0;
  for (const { category, end, start } of spans) {
    done += text.slice(at, start) + stand.of(category, text.slice(start, end));
    at = end;
  }
  return done + text.slice(at);
}
