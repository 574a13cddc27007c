import type { Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../flows/flow.ts';
import { type Lines, linesOf } from '../reports/lines.ts';
import type { Analysis } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';
import type { Drift, OffsetRange } from './drift.ts';

/** What a view has to know of the root that it shows. */
export interface Shown {
  uriOf(file: string): string;
  /** How an open file moved on since the text that was analysed; undefined for files that are not open. */
  driftOf(file: string): Drift | undefined;
}

const NO_LINES = linesOf('');

function toRange(lines: Lines, { start, end }: OffsetRange): Range {
  const from = lines.at(start);
  const to = lines.at(Math.max(start, end));
  return {
    start: { line: from.line - 1, character: from.column - 1 },
    end: { line: to.line - 1, character: to.column - 1 },
  };
}

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Whether two ranges share a position; touching counts. */
export const meet = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

/** One analysis in the words of the protocol, seen from the texts as they are in the editor now. */
export class View {
  readonly analysis: Analysis;
  readonly #shown: Shown;
  readonly #findings = new Map<string, Finding[]>();
  readonly #lines = new Map<string, { readonly text: string; readonly lines: Lines }>();

  constructor(analysis: Analysis, shown: Shown) {
    this.analysis = analysis;
    this.#shown = shown;
    for (const finding of analysis.findings) {
      const { file } = finding.place;
      const same = this.#findings.get(file);
      if (same) same.push(finding);
      else this.#findings.set(file, [finding]);
    }
  }

  /** The files with findings, the suppressed ones among them. */
  files(): readonly string[] {
    return [...this.#findings.keys()];
  }

  findingsIn(file: string): readonly Finding[] {
    return this.#findings.get(file) ?? [];
  }

  uri(file: string): string {
    return this.#shown.uriOf(file);
  }

  /** Where a place is in the text that the editor has; undefined when that very place was edited since. */
  range({ file, start, end }: Place): Range | undefined {
    const drift = this.#shown.driftOf(file);
    if (!drift) return toRange(this.#linesOf(file, this.analysis.textOf(file)), { start, end });
    const now = drift.now({ start, end });
    return now && toRange(this.#linesOf(file, drift.text), now);
  }

  /** The text that the editor has, or that was analysed. */
  textOf(file: string): string | undefined {
    return this.#shown.driftOf(file)?.text ?? this.analysis.textOf(file);
  }

  /** Whether the editor has another text than the one that was analysed. */
  hasMoved(file: string): boolean {
    const drift = this.#shown.driftOf(file);
    const analysed = this.analysis.textOf(file);
    return drift !== undefined && analysed !== undefined && drift.text !== analysed;
  }

  /** A range of the text that the editor has. */
  rangeNow(file: string, range: OffsetRange): Range {
    return toRange(this.#linesOf(file, this.textOf(file)), range);
  }

  /** The offset of a position in the text that the editor has. */
  offset(file: string, position: Range['start']): number {
    return TextDocument.create('', '', 0, this.textOf(file) ?? '').offsetAt(position);
  }

  /** Whether a position in the editor is at a place. */
  isAt(place: Place, file: string, position: Range['start']): boolean {
    if (place.file !== file) return false;
    const range = this.range(place);
    return range !== undefined && meet(range, { start: position, end: position });
  }

  #linesOf(file: string, text: string | undefined): Lines {
    if (text === undefined) return NO_LINES;
    const known = this.#lines.get(file);
    if (known?.text === text) return known.lines;
    const lines = linesOf(text);
    this.#lines.set(file, { text, lines });
    return lines;
  }
}
