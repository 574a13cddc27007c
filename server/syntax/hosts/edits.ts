import type { Virtual, VirtualBuilder } from '../virtual.ts';

/** Replaces `[start, end)` of the base's code by what `write` appends; without `write` it is left out. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly write?: (builder: VirtualBuilder) => void;
}

/** An edit that puts made-up text in the place of `[start, end)`. */
export const replacement = (start: number, end: number, made: string): Edit => ({
  start,
  end,
  write: (builder) => builder.text(made, start),
});

const order = (a: Edit, b: Edit): number =>
  a.start - b.start || Number(b.start === b.end) - Number(a.start === a.end) || b.end - a.end;

/**
 * Appends `[start, end)` of the base's code with the edits carried out. Of two edits that overlap, the one that starts first
 * wins; what is put in between goes before what is replaced.
 */
export function writeEdited(builder: VirtualBuilder, start: number, end: number, edits: readonly Edit[]): void {
  let at = start;
  for (const edit of edits.toSorted(order)) {
    if (edit.start < at || edit.end > end) continue;
    builder.slice(at, edit.start);
    edit.write?.(builder);
    at = edit.end;
  }
  builder.slice(at, end);
}

/** A piece of a base's code, as hosts pass it around. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const textOf = ({ code }: Virtual, { start, end }: Span): string => code.slice(start, end);
