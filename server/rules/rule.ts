import type { Config, Declaration } from '../config/config.ts';
import type { RuleId } from '../config/rules.ts';
import type { Suppression } from '../config/suppressions.ts';
import type { Flow, Flows, Place, Step } from '../flows/flow.ts';

/** A config file of the project, as far as rules need it. */
export interface ConfigFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly config: Config;
}

/** What a rule may look at. */
export interface Context {
  readonly flows: Flows;
  /** All config files of the project. */
  readonly configs: readonly ConfigFile[];
  /** The config file that holds for a source file; undefined where there is none, and the defaults hold. */
  fileFor(file: string): ConfigFile | undefined;
  configFor(file: string): Config;
  /** The entry of the allowlist that covers a flow. */
  declarationOf(flow: Flow): Declaration | undefined;
  /** The day of the run, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** The words of a finding; `{name}` is replaced by the data of the report. */
export interface Message {
  readonly says: string;
  /** The next step, in one sentence. */
  readonly advice: string;
}

/** What a rule found, before severities and suppressions. */
export interface Report<Word extends string = string> {
  readonly message: Word;
  readonly data: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly flow?: Flow;
  readonly related?: readonly Step[];
  /** Rules whose reports on the same flow have the same root cause: this report speaks for them too. */
  readonly absorbs?: readonly RuleId[];
}

/** One question about the flows of a project. A rule reads flows and configs, never syntax. */
export interface Rule<Word extends string = string> {
  readonly id: RuleId;
  readonly messages: Readonly<Record<Word, Message>>;
  check(context: Context): Iterable<Report<Word>>;
}

/** A suppression of a file, and the rules that it names and that found something on its line. */
export interface AppliedSuppression {
  readonly file: string;
  readonly suppression: Suppression;
  readonly used: ReadonlySet<RuleId>;
}

/** A question about the suppressions. Nothing suppresses the answer. */
export interface SuppressionRule<Word extends string = string> {
  readonly id: RuleId;
  readonly messages: Readonly<Record<Word, Message>>;
  check(suppressions: readonly AppliedSuppression[]): Iterable<Report<Word>>;
}
