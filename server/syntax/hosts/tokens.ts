import ts from 'typescript';

const { SyntaxKind } = ts;

/** One token of an expression, `depth` brackets deep; -1 for a brace that closes more than was opened. */
export interface Token {
  readonly kind: ts.SyntaxKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** A value ends just before this token, so `<` compares and `/` divides. */
  readonly afterValue: boolean;
}

const OPENS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.OpenBraceToken,
  SyntaxKind.OpenBracketToken,
  SyntaxKind.OpenParenToken,
  SyntaxKind.TemplateHead,
]);
const CLOSES: ReadonlyMap<ts.SyntaxKind, readonly ts.SyntaxKind[]> = new Map([
  [SyntaxKind.CloseBraceToken, [SyntaxKind.OpenBraceToken, SyntaxKind.TemplateHead]],
  [SyntaxKind.CloseBracketToken, [SyntaxKind.OpenBracketToken]],
  [SyntaxKind.CloseParenToken, [SyntaxKind.OpenParenToken]],
]);
const VALUES: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.PrivateIdentifier,
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.BigIntLiteral,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
  SyntaxKind.SuperKeyword,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.PlusPlusToken,
  SyntaxKind.MinusMinusToken,
]);

/** Reads the tokens of an expression in a larger text. TypeScript's scanner knows strings, templates and regular expressions. */
export class TokenReader {
  readonly #scanner: ts.Scanner;
  readonly #open: ts.SyntaxKind[] = [];
  #afterValue = false;

  constructor(text: string, start: number, end = text.length) {
    this.#scanner = ts.createScanner(
      ts.ScriptTarget.Latest,
      true,
      ts.LanguageVariant.Standard,
      text,
      undefined,
      start,
      end - start,
    );
  }

  /** The next token; undefined at the end of the text. */
  next(): Token | undefined {
    const scanner = this.#scanner;
    let kind = scanner.scan();
    if (kind === SyntaxKind.EndOfFileToken) return undefined;
    const afterValue = this.#afterValue;
    if (!afterValue && (kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken))
      kind = scanner.reScanSlashToken();
    let depth = this.#open.length;
    const opened = CLOSES.get(kind);
    if (opened) {
      // Brackets that were never closed end with the brace around them.
      const at = this.#open.findLastIndex((one) => opened.includes(one));
      const inTemplate = this.#open[at] === SyntaxKind.TemplateHead;
      if (inTemplate) kind = scanner.reScanTemplateToken(false);
      if (at >= 0) this.#open.length = kind === SyntaxKind.TemplateMiddle ? at + 1 : at;
      depth = at;
    }
    if (OPENS.has(kind)) this.#open.push(kind);
    this.#afterValue = VALUES.has(kind);
    return {
      kind,
      text: scanner.getTokenText(),
      start: scanner.getTokenStart(),
      end: scanner.getTokenEnd(),
      depth,
      afterValue,
    };
  }

  /** Goes on from another place, after a value. */
  skipTo(offset: number): void {
    this.#scanner.resetTokenState(offset);
    this.#afterValue = true;
  }
}

/** The tokens of a piece of a text that stand in no brackets; brackets themselves are among them. */
export function outerTokens(text: string, start: number, end: number): Token[] {
  const reader = new TokenReader(text, start, end);
  const found: Token[] = [];
  for (let token = reader.next(); token; token = reader.next()) if (token.depth === 0) found.push(token);
  return found;
}
