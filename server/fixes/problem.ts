import type { Flow } from '../flows/flow.ts';
import type { Finding } from '../rules/finding.ts';
import type { ConfigFile } from '../rules/rule.ts';
import type { ConsentTest } from './consent-test.ts';
import type { Fix, Fixable } from './fix.ts';
import type { Script } from './script.ts';

/** A finding, and what a fix for it may look at. */
export interface Problem {
  readonly finding: Finding;
  /** The flow that it is about. */
  readonly flow: Flow | undefined;
  readonly input: Fixable;
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
  /** A file as it can be edited; undefined where it has mistakes. */
  script(file: string): Script | undefined;
  /** The consent tests that flows of the project pass. */
  consentTests(): readonly ConsentTest[];
  /** The config that holds for a file. */
  configFor(file: string): ConfigFile | undefined;
}

/** A problem with a flow. */
export type FlowProblem = Problem & { readonly flow: Flow };

/** Makes the fixes of one kind for a finding. */
export type Maker = (problem: FlowProblem) => readonly Fix[];
