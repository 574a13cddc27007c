import { RULES, type RuleId } from '../config/rules.ts';
import { PAGES } from '../rules/pages.ts';

/** A rule as reports describe it. */
export interface RuleWords {
  readonly id: RuleId;
  readonly title: string;
  /** The `What` of its page, without Markdown's marks. */
  readonly what: string;
  /** The whole page, as Markdown. */
  readonly page: string;
}

/** The text under a second-level heading, without the heading. */
function section(page: string, heading: string): string | undefined {
  const [, text] = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(page) ?? [];
  return text?.trim();
}

/** Markdown without its marks, for readers that show it as it is. */
const plain = (markdown: string): string =>
  markdown.replace(/[`*]|\b_|_\b/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

/** Every rule in words. */
export function rulesInWords(): readonly RuleWords[] {
  return RULES.map(({ id, title }) => {
    const page = PAGES[id];
    return { id, title, what: plain(section(page, 'What') ?? `${title}.`), page };
  });
}
