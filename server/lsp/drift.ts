export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** The part of a text that was replaced: `removed` characters from `start` on, by `added` ones. */
interface Replacement {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** The smallest single replacement that turns one text into the other. */
export function replacementOf(before: string, after: string): Replacement {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, removed: before.length - start - same, added: after.length - start - same };
}

/**
 * Where ranges of an older text are in the newest one. Each step of typing is followed by itself, so two edits far apart
 * leave alone what stands between them.
 */
export class Drift {
  #text: string;
  readonly #replacements: Replacement[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The newest text. */
  get text(): string {
    return this.#text;
  }

  moveTo(text: string): void {
    if (text === this.#text) return;
    this.#replacements.push(replacementOf(this.#text, text));
    this.#text = text;
  }

  /** The range in the newest text; undefined when it, or what stands right beside it, was edited. */
  now(range: OffsetRange): OffsetRange | undefined {
    let { start, end } = range;
    for (const { start: at, removed, added } of this.#replacements) {
      if (at > end) continue;
      if (at + removed >= start) return undefined;
      start += added - removed;
      end += added - removed;
    }
    return { start, end };
  }
}
