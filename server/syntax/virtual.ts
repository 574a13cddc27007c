import type { Dialect } from './tree.ts';

/**
 * Code that stands for a file, with the way back to it. A Vue, Svelte, Astro or HTML file becomes one script in which its
 * template is JSX; a plain script is itself. All offsets are UTF-16 code units.
 */
export interface Virtual {
  readonly code: string;
  readonly dialect: Dialect;
  /** Sorted by `generated`, without overlaps; what no segment covers was made up. */
  readonly segments: readonly Segment[];
  /** What could not be read; `at` is an offset of the file. */
  readonly problems: readonly VirtualProblem[];
}

export interface VirtualProblem {
  readonly at: number;
  readonly message: string;
}

/** `length` characters of `code` from `generated` are those of the file from `source`. A length of 0 marks where made-up text belongs. */
export interface Segment {
  readonly generated: number;
  readonly source: number;
  readonly length: number;
}

/** The virtual of a file that is itself a script. */
export function identity(code: string, dialect: Dialect): Virtual {
  return { code, dialect, segments: [{ generated: 0, source: 0, length: code.length }], problems: [] };
}

/** The index of the last segment that starts at or before `offset`, or -1. */
function segmentBefore(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.generated ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The offset of the file that stands behind `offset` of the code; made-up text maps to the nearest place that is not. */
export function toSource({ segments }: Pick<Virtual, 'segments'>, offset: number): number {
  const index = segmentBefore(segments, offset);
  const before = segments[index];
  const after = segments[index + 1];
  if (!before) return after?.source ?? 0;
  const past = offset - before.generated - before.length;
  if (past < 0 || !after || past <= after.generated - offset)
    return before.source + Math.min(offset - before.generated, before.length);
  return after.source;
}

/**
 * The range of the file behind `[s, e)` of the code: `e` belongs to the character before it, so a range never leaks into the
 * text that happens to follow in the code.
 */
export function toSourceRange(virtual: Virtual, s: number, e: number): { readonly s: number; readonly e: number } {
  const start = toSource(virtual, s);
  if (e <= s) return { s: start, e: start };
  const { segments } = virtual;
  const last = segments[segmentBefore(segments, e - 1)];
  const exact = last !== undefined && e - 1 < last.generated + last.length;
  const end = exact ? last.source + (e - last.generated) : toSource(virtual, e);
  return { s: Math.min(start, end), e: Math.max(start, end) };
}

/** Builds a virtual out of pieces of another one (`base`, for a start the file itself) and made-up text. */
export class VirtualBuilder {
  readonly #code: string[] = [];
  readonly #segments: Segment[] = [];
  readonly #problems: VirtualProblem[];
  #length = 0;

  constructor(readonly base: Virtual) {
    this.#problems = [...base.problems];
  }

  get length(): number {
    return this.#length;
  }

  /** Appends `[start, end)` of the base's code, mapped as the base maps it. */
  slice(start: number, end: number): this {
    if (end <= start) return this;
    const { code, segments } = this.base;
    for (let i = Math.max(0, segmentBefore(segments, start)); i < segments.length; i++) {
      const { generated, source, length } = segments[i] as Segment;
      if (generated >= end) break;
      const from = Math.max(start, generated);
      const to = Math.min(end, generated + length);
      if (to > from || (length === 0 && generated >= start))
        this.#map(this.#length + from - start, source + from - generated, Math.max(0, to - from));
    }
    return this.#append(code.slice(start, end));
  }

  /** Appends made-up text; `near` is the place in the base's code that it stands for. */
  text(made: string, near?: number): this {
    if (near !== undefined && made !== '') this.#map(this.#length, toSource(this.base, near), 0);
    return this.#append(made);
  }

  /** Appends a whole virtual whose segments already speak of the same file. */
  embed(other: Virtual): this {
    for (const { generated, source, length } of other.segments) this.#map(this.#length + generated, source, length);
    this.#problems.push(...other.problems);
    return this.#append(other.code);
  }

  /** Notes what could not be read at an offset of the base's code. */
  problem(at: number, message: string): this {
    this.#problems.push({ at: toSource(this.base, at), message });
    return this;
  }

  build(dialect: Dialect = this.base.dialect): Virtual {
    return { code: this.#code.join(''), dialect, segments: this.#segments, problems: this.#problems };
  }

  #map(generated: number, source: number, length: number): void {
    const last = this.#segments.at(-1);
    if (last && last.generated + last.length === generated && last.source + last.length === source) {
      if (length > 0) this.#segments[this.#segments.length - 1] = { ...last, length: last.length + length };
    } else {
      this.#segments.push({ generated, source, length });
    }
  }

  #append(code: string): this {
    this.#code.push(code);
    this.#length += code.length;
    return this;
  }
}
