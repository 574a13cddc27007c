/** Where a command's words go: a stream of the process, or a list in a test. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** What a command may know of the world around it. */
export interface Shell {
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The day, as `YYYY-MM-DD`: attestations run out. */
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Findings and whatever else was asked for. */
  readonly out: Sink;
  /** Everything else. */
  readonly err: Sink;
  /** All of standard input. */
  input(): Promise<string>;
}

/** 0 clean, 1 findings, 2 wrong usage or config, 3 a defect of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The person asked for something that cannot be done: the message says what, the remedy what to do instead. */
export class UsageError extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
