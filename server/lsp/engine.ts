import type { Fix } from '../fixes/fix.ts';
import type { Analysis, Host } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';

/** What the analyser may look at, and where the configs are. */
export interface Project {
  readonly host: Host;
  /** The paths of the config files; those above the root start with `../`. */
  readonly configs: readonly string[];
}

/** The analyser as the editor needs it. It is loaded after `initialized`, because loading takes longer than answering. */
export interface Engine {
  /** Keeps what did not change since the last call with the same `root` (an absolute path). */
  analyse(project: Project, root: string): Analysis;
  /** Whether a text is half-typed: its parser has something to complain about. */
  isBroken(root: string, file: string, text: string): boolean;
  /** Makes the fixes for findings of an analysis, in the order in which they are offered. */
  fixer(analysis: Analysis): (finding: Finding) => readonly Fix[];
  /** The root is closed. */
  forget(root: string): void;
}

/** Loads the analyser. */
export async function loadEngine(): Promise<Engine> {
  const { analyserEngine } = await import('./analyser.ts');
  return analyserEngine();
}
