const TRIVIA = /(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;
const BLANKS = /[ \t]*/y;

function past(pattern: RegExp, code: string, offset: number): number {
  pattern.lastIndex = offset;
  pattern.exec(code);
  return pattern.lastIndex;
}

/** The offset behind blanks, line ends and comments. */
export const pastTrivia = (code: string, offset: number): number => past(TRIVIA, code, offset);

/** The offset behind blanks on the same line. */
export const pastBlanks = (code: string, offset: number): number => past(BLANKS, code, offset);

/** The start of the line that `offset` is on. */
export const lineStart = (code: string, offset: number): number =>
  Math.max(code.lastIndexOf('\n', offset - 1), code.lastIndexOf('\r', offset - 1)) + 1;

/** The offset behind the end of the line that `offset` is on. */
export function nextLine(code: string, offset: number): number {
  const end = /\r\n|\r|\n/g;
  end.lastIndex = offset;
  return end.exec(code) ? end.lastIndex : code.length;
}

/** The blanks at the start of the line that `offset` is on. */
export function indentAt(code: string, offset: number): string {
  const start = lineStart(code, offset);
  return code.slice(start, pastBlanks(code, start));
}

/** Nothing but blanks stands before `offset` on its line. */
export const isFirstOnLine = (code: string, offset: number): boolean =>
  pastBlanks(code, lineStart(code, offset)) >= offset;

/** The offset behind blanks and a comment that ends with the line; undefined when more code follows on the line. */
export function restOfLine(code: string, offset: number): number | undefined {
  const match = /[ \t]*(?:\/\/[^\r\n]*|(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)*)/y;
  match.lastIndex = offset;
  match.exec(code);
  const end = Math.max(match.lastIndex, offset);
  return end === code.length || code[end] === '\n' || code[end] === '\r' ? end : undefined;
}
