/**
 * What a terminal or a reader would act on instead of showing it: control characters, and the marks that turn the direction of
 * writing or take no room. https://trojansource.codes shows what the latter are used for.
 */
const ACTIVE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
/** Half of a surrogate pair: no encoding can hold it. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text from a workspace, safe to print: characters that do something are written as escapes. Keeps tabs and line feeds. */
export const harmless = (text: string): string => text.replace(ACTIVE, escaped).replace(LONE, escaped);

/** The same on one line: every run of white space is one blank. */
export const harmlessLine = (text: string): string => harmless(text.replace(/\s+/g, ' ').trim());
