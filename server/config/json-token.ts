/**
 * The tokens of jsonc-parser's scanner that are asked for by name here. It declares them as a `const enum`, which cannot be imported
 * where each file is compiled by itself.
 */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  blanks: 15,
  end: 17,
} as const;
