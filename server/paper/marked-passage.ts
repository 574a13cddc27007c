/** A passage of a text that stands between two markers of ours. Offsets in UTF-16 code units. */
export interface Passage {
  readonly language: string;
  /** What stands between the marker lines. */
  readonly text: string;
  /** Where that begins. */
  readonly start: number;
  readonly end: number;
  /** The number of its first line, from 1. */
  readonly line: number;
}

export type Passages =
  | { readonly k: 'passages'; readonly passages: readonly Passage[] }
  | { readonly k: 'broken'; readonly line: number; readonly why: 'not closed' | 'not opened' };

/** `<!-- crisp-privacy policy en -->` or, for MDX, the comment of MDX, alone on its line; a slash before the name closes. */
const MARKER =
  /^[ \t]*(?:<!--|\{\/\*)[ \t]*(\/?)crisp-privacy policy(?:[ \t]+([a-z]{2}))?[ \t]*(?:-->|\*\/\})[ \t]*\r?$/gm;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The passages between markers, in the order of the text; a marker without its other half breaks them. */
export function passagesIn(text: string): Passages {
  const passages: Passage[] = [];
  let open: { readonly language: string; readonly start: number; readonly at: number } | undefined;
  for (const match of text.matchAll(MARKER)) {
    const [whole, slash, language = 'en'] = match;
    const closes = slash === '/';
    if (closes !== (open !== undefined)) {
      return { k: 'broken', line: lineAt(text, open?.at ?? match.index), why: open ? 'not closed' : 'not opened' };
    }
    if (open) {
      const { start } = open;
      passages.push({
        language: open.language,
        text: text.slice(start, match.index),
        start,
        end: match.index,
        line: lineAt(text, start),
      });
      open = undefined;
    } else {
      open = { language, start: Math.min(text.length, match.index + whole.length + 1), at: match.index };
    }
  }
  return open ? { k: 'broken', line: lineAt(text, open.at), why: 'not closed' } : { k: 'passages', passages };
}

/** A passage with its markers, for the end of a text. */
export function markedPassage(language: string, text: string, mdx: boolean): string {
  const [open, close] = mdx ? ['{/*', '*/}'] : ['<!--', '-->'];
  return `${open} crisp-privacy policy ${language} ${close}\n${text}\n${open} /crisp-privacy policy ${close}\n`;
}

/** Formatters align tables and trim lines: what is left when that is taken away says whether a passage is still the same. */
export const essence = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/^\|?[ :|-]*-{3,}[ :|-]*$/, (rule) => rule.replace(/-{3,}/g, '---')),
    )
    .filter((line) => line !== '')
    .join('\n');
