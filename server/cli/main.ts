import { defectText } from './defect.ts';
import { runProgram } from './program.ts';
import type { ExitCode, Shell, Sink } from './shell.ts';

type Stream = NodeJS.WriteStream;

function sinkOn(stream: Stream): Sink {
  let closed = false;
  // The reader has seen enough (`| head`): what is left is written to nobody.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    write: (text) => {
      if (!closed && text !== '') stream.write(text);
    },
    isTerminal: Boolean(stream.isTTY),
    columns: stream.columns,
  };
}

async function input(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/** https://reproducible-builds.org/specs/source-date-epoch/: a run can be repeated on another day with the same result. */
function today(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] || Number.NaN);
  return (Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date()).toISOString().slice(0, 10);
}

async function main(): Promise<ExitCode> {
  const shell: Shell = {
    cwd: process.cwd(),
    today: today(),
    env: process.env,
    out: sinkOn(process.stdout),
    err: sinkOn(process.stderr),
    input,
  };
  try {
    return await runProgram(process.argv.slice(2), shell);
  } catch (error) {
    shell.err.write(defectText(error, Boolean(process.env['CRISP_PRIVACY_DEBUG'])));
    return 3;
  }
}

// No process.exit: it would cut off what has not been written yet.
void main().then((code) => {
  process.exitCode = code;
});
