import type { Judged } from './access.ts';

/** A judgement of a tag. `blocked`: the browser does not run it until the consent manager releases it. */
export interface JudgedMarkup extends Judged {
  readonly blocked: boolean;
}

/**
 * What the attributes of a tag (a script, mostly) say about consent: `type="text/plain" data-category="functionality"`.
 * Undefined when they say nothing.
 */
export function judgeMarkup(attributes: Readonly<Record<string, string>>): JudgedMarkup | undefined {
  const category = attributes['data-category'] ?? attributes['data-cookieconsent'];
  if (category === undefined) return undefined;
  const blocked = attributes['type'] === 'text/plain';
  return { class: blocked ? 'grant' : 'not-consent', category, blocked };
}
