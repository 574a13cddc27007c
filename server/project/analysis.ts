import type { Declaration } from '../config/config.ts';
import type { Flows } from '../flows/flow.ts';
import type { Finding } from '../rules/finding.ts';
import type { ConfigFile } from '../rules/rule.ts';

/** What the engine asks of the world. `disk/` implements it for real folders; tests and the editor bring their own. Paths are
 * relative to the root, with forward slashes. */
export interface Host {
  /** Every file that may be analysed, ignore rules and `include`/`exclude` applied, in a stable order. */
  files(): readonly FileEntry[];
  /** The text of a file, or why it cannot be read. Works for any path under the root, not only for listed ones. */
  read(path: string): { readonly text: string } | { readonly problem: string };
  exists(path: string): boolean;
  /** The listed source files whose text holds at least one of the words (exact, as whole identifiers), in a stable order. */
  mentioning(words: readonly string[]): readonly string[];
}

export interface FileEntry {
  readonly path: string;
  /** The text says Crisp somewhere, in any case. */
  readonly crisp: boolean;
}

export interface Skipped {
  readonly file: string;
  readonly why: string;
}

/** A piece of what the analyser saw, for `--why`: calls, values followed, gates, where it gave up and why. */
export interface Note {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Stats {
  /** Files looked at. */
  readonly files: number;
  /** Files in which something of Crisp was found or that mention it. */
  readonly crispFiles: number;
  /** Files parsed. */
  readonly parsed: number;
  readonly skipped: readonly Skipped[];
  /** Milliseconds by phase. */
  readonly times: Readonly<Record<string, number>>;
}

/** The entry of an allowlist that covers a flow. */
export interface Declared {
  readonly declaration: Declaration;
  /** Position in the `data` of the config file that holds for the flow. */
  readonly index: number;
}

/** The result of one run: everything a face shows is read off it. */
export interface Analysis extends Flows {
  readonly findings: readonly Finding[];
  /** The config files of the project; those above the root have a path that starts with `../`. */
  readonly configs: readonly ConfigFile[];
  /** What covers a flow, by the flow's id; flows that nothing covers are not in it. */
  readonly declarations: ReadonlyMap<string, Declared>;
  readonly stats: Stats;
  readonly notes: readonly Note[];
  /** The text that the offsets of a file refer to; undefined for files the analysis did not read. */
  textOf(file: string): string | undefined;
}
