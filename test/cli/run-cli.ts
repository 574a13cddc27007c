import { runProgram } from '../../server/cli/program.ts';
import type { ExitCode, Shell, Sink } from '../../server/cli/shell.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in the folder `cwd`. */
export async function cli(
  cwd: string,
  words: readonly string[],
  more: { readonly input?: string; readonly env?: Shell['env'] } = {},
): Promise<Ran> {
  const texts = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Sink => ({
    write: (text) => {
      texts[name] += text;
    },
    isTerminal: false,
    columns: undefined,
  });
  const code = await runProgram(words, {
    cwd,
    today: '2026-06-01',
    env: more.env ?? {},
    out: sink('out'),
    err: sink('err'),
    input: () => Promise.resolve(more.input ?? ''),
  });
  return { code, ...texts };
}

/** The rules of a JSON report, with the files. */
export const found = ({ out }: Ran): readonly string[] =>
  (
    JSON.parse(out) as {
      readonly findings: readonly { readonly rule: string; readonly file: string; readonly line: number }[];
    }
  ).findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
