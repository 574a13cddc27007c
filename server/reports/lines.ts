/** A position for people: both numbers start at 1, the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text. Made once for a file, asked often. */
export interface Lines {
  /** The position of an offset; one behind the end is the end. */
  at(offset: number): Position;
  /** A line without its line end; empty for a line that is not there. */
  text(line: number): string;
  readonly count: number;
}

/** A line ends where editors end it: `\r\n`, `\n` or `\r`. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return {
    count: starts.length,
    at: (offset) => {
      const within = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= within) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
    },
    text: (line) => {
      const start = starts[line - 1];
      return start === undefined ? '' : text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
    },
  };
}
