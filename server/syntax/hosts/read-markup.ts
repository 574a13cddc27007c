import ts from 'typescript';
import type { CodePart, MarkupAttribute, MarkupCode, MarkupElement, MarkupNode, ValuePart } from './markup.ts';
import { TokenReader, type Token } from './tokens.ts';
import { VOID_ELEMENTS } from './void-elements.ts';

/** What was read of a text, and what could not be. */
export interface Markup {
  readonly nodes: readonly MarkupNode[];
  readonly problems: readonly { readonly at: number; readonly message: string }[];
}

/**
 * Reads markup with code in braces. `svelte`: blocks (`{#if}`) and code in quoted values. `astro`: elements inside the code,
 * template literals as values. Reads everything to the end of the text, however broken; texts and comments are left out.
 */
export function readMarkup(text: string, language: 'svelte' | 'astro', start: number): Markup {
  const reader = new MarkupReader(text, language, start);
  return { nodes: reader.children([]), problems: reader.problems };
}

const TEMPLATE_ENDS = new Set([ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateTail]);

const RAW = /^(?:script|style)$/i;
const TAG = /[A-Za-z][\w.:-]*/y;
const ATTRIBUTE = /[^\s=/>{}"'`<][^\s=/>{}"'`<]*|\/(?!>)/y;

class MarkupReader {
  readonly problems: { at: number; message: string }[] = [];
  #at: number;
  #unclosed = 0;

  constructor(
    readonly text: string,
    readonly language: 'svelte' | 'astro',
    start: number,
  ) {
    this.#at = start;
  }

  /** The nodes up to the end tag of the last of `open`, the elements around them. */
  children(open: readonly string[]): MarkupNode[] {
    const nodes: MarkupNode[] = [];
    let blocks = 0;
    while (this.#at < this.text.length) {
      const next = this.text.slice(this.#at).search(/[<{]/);
      this.#at = next < 0 ? this.text.length : this.#at + next;
      if (next < 0) break;
      if (this.text[this.#at] === '{') {
        const sigil = this.#sigil();
        // A block that ends here began outside: the element has no end tag.
        if ((sigil === '/' || sigil === ':') && blocks === 0 && open.length > 0) break;
        if (sigil === '#') blocks++;
        if (sigil === '/') blocks--;
        nodes.push(this.code());
      } else if (this.text.startsWith('</', this.#at)) {
        if (this.#endTag(open)) break;
      } else {
        const element = this.element(open);
        if (element) nodes.push(element);
      }
    }
    return nodes;
  }

  /** Reads `<tag …>…</tag>`; a comment, a doctype or a lone `<` is passed over. */
  element(open: readonly string[]): MarkupElement | undefined {
    const start = this.#at;
    if (this.#passed('<!--', '-->') || this.#passed('<!', '>')) return undefined;
    this.#at++;
    const tag = this.#match(TAG);
    if (tag === undefined && this.text[this.#at] !== '>') return undefined;
    const name = tag ?? '';
    const attributes = this.#attributes();
    const selfClosing = this.#take('/>');
    if (!selfClosing && !this.#take('>'))
      this.problems.push({ at: start, message: `The tag <${name}> is not closed.` });
    const contentStart = this.#at;
    const element = (children: readonly MarkupNode[], contentEnd: number): MarkupElement => {
      const content = { start: contentStart, end: contentEnd };
      return { k: 'element', tag: name, span: { start, end: this.#at }, attributes, children, content };
    };
    if (selfClosing || VOID_ELEMENTS.has(name.toLowerCase())) return element([], contentStart);
    if (RAW.test(name) || attributes.some((one) => one.name === 'is:raw')) return element([], this.#rawEnd(name));
    const children = this.children([...open, name]);
    const contentEnd = this.#at;
    if (this.text.startsWith('</', this.#at) && this.#endTagName() === name) this.#passed('</', '>');
    else if (this.language === 'svelte') this.problems.push({ at: start, message: `<${name}> has no end tag.` });
    return element(children, contentEnd);
  }

  /** Reads `{…}`. */
  code(): MarkupCode {
    const start = this.#at;
    const sigil = this.#sigil();
    const [, space = '', mark = ''] = /^\{(\s*)([#:/@]?)/.exec(this.text.slice(start, start + 40)) ?? [];
    this.#at = sigil === '' ? start + 1 : start + 1 + space.length + mark.length;
    const parts = this.#codeParts();
    if (!this.#take('}')) {
      this.#unclosed++;
      this.problems.push({ at: start, message: 'This brace is not closed.' });
    }
    return { k: 'code', span: { start, end: this.#at }, sigil, parts };
  }

  #sigil(): MarkupCode['sigil'] {
    if (this.language !== 'svelte') return '';
    const [, sigil] = /^\{\s*([#:/@])(?![/*])/.exec(this.text.slice(this.#at, this.#at + 40)) ?? [];
    return (sigil as MarkupCode['sigil'] | undefined) ?? '';
  }

  /** Reads code up to the brace that closes it. */
  #codeParts(): CodePart[] {
    const parts: CodePart[] = [];
    // One brace that nothing closes is read to the end of the text; a text full of them may not be.
    const tokens = new TokenReader(this.text, this.#at, this.#unclosed > 20 ? this.#lineEnd(this.#at) : undefined);
    let from = this.#at;
    for (let token = tokens.next(); ; token = tokens.next()) {
      if (!token || (token.kind === ts.SyntaxKind.CloseBraceToken && token.depth < 0)) {
        this.#at = token ? token.start : this.#lineEnd(from);
        break;
      }
      if (this.language !== 'astro' || !this.#startsMarkup(token)) continue;
      parts.push({ k: 'js', span: { start: from, end: token.start } });
      this.#at = token.start;
      parts.push({ k: 'markup', nodes: this.#siblings() });
      from = this.#at;
      tokens.skipTo(from);
    }
    if (this.#at > from || parts.length === 0) parts.push({ k: 'js', span: { start: from, end: this.#at } });
    return parts;
  }

  #startsMarkup({ kind, start, afterValue }: Token): boolean {
    return kind === ts.SyntaxKind.LessThanToken && !afterValue && /[A-Za-z>!]/.test(this.text[start + 1] ?? '');
  }

  /** Elements that follow each other in code are one value. */
  #siblings(): MarkupNode[] {
    const nodes: MarkupNode[] = [];
    for (let end = this.#at; /^<[A-Za-z>!]/.test(this.text.slice(this.#at, this.#at + 2));) {
      const element = this.element(['']);
      if (element) nodes.push(element);
      // What does not move does not end.
      if (this.#at <= end) break;
      end = this.#at;
      const [space = ''] = /^\s*/.exec(this.text.slice(this.#at)) ?? [];
      if (!/^<[A-Za-z>!]/.test(this.text.slice(this.#at + space.length, this.#at + space.length + 2))) break;
      this.#at += space.length;
    }
    return nodes;
  }

  #attributes(): MarkupAttribute[] {
    const found: MarkupAttribute[] = [];
    for (;;) {
      this.#match(/\s+/y);
      const start = this.#at;
      if (this.text[start] === '{') {
        found.push({ name: '', value: [this.code()], span: { start, end: this.#at } });
        continue;
      }
      const name = this.#match(ATTRIBUTE);
      if (name === undefined) {
        // A quote or an equals sign that belongs to nothing.
        if (this.#match(/["'`=}]/y) !== undefined) continue;
        return found;
      }
      if (name === '/') continue;
      const value = this.#match(/\s*=\s*/y) === undefined ? undefined : this.#value();
      found.push({ name, value, span: { start, end: this.#at } });
    }
  }

  #value(): ValuePart[] {
    const quote = this.text[this.#at];
    if (quote === '{') {
      const code = this.code();
      return this.language === 'svelte' ? [code, ...this.#textAndCode(/[\s>]|\/>/y)] : [code];
    }
    if (quote === '`' && this.language === 'astro') return [this.#template()];
    if (quote !== '"' && quote !== "'") return this.#textAndCode(/[\s>]|\/>/y);
    this.#at++;
    const parts = this.#textAndCode(quote === '"' ? /"/y : /'/y);
    this.#at++;
    return parts;
  }

  /** Reads a value up to what `end` matches. */
  #textAndCode(end: RegExp): ValuePart[] {
    const parts: ValuePart[] = [];
    let from = this.#at;
    const flush = () => {
      if (this.#at > from) parts.push({ k: 'text', span: { start: from, end: this.#at } });
    };
    while (this.#at < this.text.length) {
      end.lastIndex = this.#at;
      if (end.test(this.text)) break;
      if (this.text[this.#at] === '{' && this.language === 'svelte') {
        flush();
        parts.push(this.code());
        from = this.#at;
      } else {
        this.#at++;
      }
    }
    flush();
    return parts;
  }

  #template(): ValuePart {
    const start = this.#at;
    const tokens = new TokenReader(this.text, start);
    let token = tokens.next();
    while (token && !(token.depth === 0 && TEMPLATE_ENDS.has(token.kind))) token = tokens.next();
    this.#at = token?.end ?? this.text.length;
    return { k: 'template', span: { start, end: this.#at } };
  }

  /** Says whether the end tag here closes one of the elements; one that closes nothing is passed over. */
  #endTag(open: readonly string[]): boolean {
    const name = this.#endTagName();
    if (open.includes(name)) return true;
    this.problems.push({ at: this.#at, message: `</${name}> closes nothing.` });
    this.#passed('</', '>');
    return false;
  }

  #endTagName(): string {
    const [, name = ''] = /^<\/\s*([\w.:-]*)/.exec(this.text.slice(this.#at, this.#at + 200)) ?? [];
    return name;
  }

  /** Passes over the content and the end tag of an element whose content is no markup; gives the end of the content. */
  #rawEnd(name: string): number {
    const length = this.text.slice(this.#at).search(new RegExp(`</${name.replaceAll('.', '\\.')}\\s*>`, 'i'));
    if (length < 0) this.problems.push({ at: this.#at, message: `<${name}> has no end tag.` });
    const end = length < 0 ? this.text.length : this.#at + length;
    this.#at = end;
    this.#passed('</', '>');
    return end;
  }

  /** Passes over `open … close`, when the text goes on with `open`. */
  #passed(open: string, close: string): boolean {
    if (!this.text.startsWith(open, this.#at)) return false;
    const end = this.text.indexOf(close, this.#at + open.length);
    this.#at = end < 0 ? this.text.length : end + close.length;
    return true;
  }

  #take(words: string): boolean {
    const there = this.text.startsWith(words, this.#at);
    if (there) this.#at += words.length;
    return there;
  }

  /** Takes what a sticky pattern matches here. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }
}
