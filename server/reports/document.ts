/** A piece of a line: words, or code of the workspace. Both are as they came: whoever writes a language escapes for it. */
export type Inline = string | { readonly code: string };

/** A document that is written once and rendered as Markdown and as HTML. */
export interface Document {
  readonly title: string;
  /** The language it is written in; English where it is not said. */
  readonly language?: 'en' | 'fr';
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly k: 'heading'; readonly level: 2 | 3; readonly text: readonly Inline[] }
  | { readonly k: 'text'; readonly text: readonly Inline[]; readonly tone?: Tone }
  /** Numbered. */
  | { readonly k: 'steps'; readonly items: readonly (readonly Inline[])[] }
  /** Names and what is said of them; a value that is empty is a line to be filled in by hand. */
  | { readonly k: 'facts'; readonly rows: readonly (readonly [name: string, value: readonly Inline[]])[] }
  | {
      readonly k: 'table';
      /** What the table shows, for a reader who comes to it without the text around it. */
      readonly caption?: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** Lines of code, `marks` under them are part of the lines. */
  | { readonly k: 'code'; readonly lines: readonly string[] }
  | { readonly k: 'picture'; readonly title: string; readonly picture: Picture };

export type Tone = 'good' | 'middling' | 'bad';

export interface Cell {
  readonly text: readonly Inline[];
  readonly tone?: Tone;
}

/** Three columns of boxes and the lines between neighbours. */
export interface Picture {
  readonly columns: readonly [
    left: readonly string[],
    middle: readonly { readonly text: string; readonly tone: Tone }[],
    right: string,
  ];
  readonly links: readonly { readonly left: number; readonly middle: number; readonly count: number }[];
}

export const cell = (...text: readonly Inline[]): Cell => ({ text });
export const code = (text: string): Inline => ({ code: text });

/** A message of ours: what stands in backticks is code. */
export const prose = (message: string): readonly Inline[] =>
  message.split('`').map((part, at) => (at % 2 === 0 ? part : code(part)));

/** Pieces with something between them. */
export const joinedBy = (between: string, parts: readonly Inline[]): readonly Inline[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
