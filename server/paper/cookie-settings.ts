import type { Place } from '../flows/flow.ts';

/** A text of the project that mentions a setting. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** What the code sets for Crisp's cookies. */
export interface CookieSettings {
  /** Seconds, longest first; undefined where the code does not say a number. */
  readonly lifetimes: readonly { readonly seconds: number | undefined; readonly place: Place }[];
  readonly domains: readonly { readonly domain: string | undefined; readonly place: Place }[];
}

/** The words that a file must hold to be of interest: the globals of the loader, and the options of crisp-sdk-web. */
export const COOKIE_WORDS = ['CRISP_COOKIE_EXPIRE', 'CRISP_COOKIE_DOMAIN', 'cookieExpire', 'cookieDomain'] as const;

const SETTING =
  /\b(CRISP_COOKIE_EXPIRE|CRISP_COOKIE_DOMAIN|cookieExpire|cookieDomain)\b["'\]]*\s*(?:=(?![=>])|:)\s*([^;,\n}]+)/g;
const OPTION = /^cookie/;
const TYPE = /^(?:number|string|undefined|null)\b/;
const PRODUCT = /^\d[\d_]*(?:\.\d+)?(?:\s*\*\s*\d[\d_]*(?:\.\d+)?)*$/;

/** `60 * 60 * 24 * 30` in numbers; undefined for anything but numbers and `*`. */
function product(code: string): number | undefined {
  const plain = code.replace(/[()]/g, '').trim();
  if (!PRODUCT.test(plain)) return undefined;
  return plain.split('*').reduce((result, factor) => result * Number(factor.replaceAll('_', '')), 1);
}

/** The code of a constant of the same file; the code itself where it is no name of one. */
function resolved(text: string, code: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(code)) return code;
  const [, value] =
    new RegExp(`\\b(?:const|let|var)\\s+${code.replaceAll('$', '\\$')}\\s*(?::[^=\\n]+)?=\\s*([^;\\n]+)`).exec(text) ??
    [];
  return value?.trim() ?? code;
}

/** Whether the line before an offset is that of a comment. */
function isComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*(?:\/\/|\/?\*|<!--)/.test(line) || /\s\/\/\s/.test(line);
}

/** The settings of the cookies, read from the words of the code: numbers, products of numbers, and constants of the same file. */
export function cookieSettings(texts: readonly SourceText[]): CookieSettings {
  const lifetimes: CookieSettings['lifetimes'][number][] = [];
  const domains: CookieSettings['domains'][number][] = [];
  for (const { file, text } of texts) {
    for (const match of text.matchAll(SETTING)) {
      const [whole, name = '', written = ''] = match;
      if (TYPE.test(written) || isComment(text, match.index) || (OPTION.test(name) && !/crisp/i.test(text))) continue;
      const place = { file, start: match.index, end: match.index + whole.trimEnd().length };
      const value = resolved(text, written.trim().replace(/\)+$/, ''));
      if (/domain/i.test(name)) domains.push({ domain: /^["'`]([^"'`$]+)["'`]$/.exec(value)?.[1], place });
      else lifetimes.push({ seconds: product(value), place });
    }
  }
  return { lifetimes: lifetimes.sort((a, b) => (b.seconds ?? Infinity) - (a.seconds ?? Infinity)), domains };
}
