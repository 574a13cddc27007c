import type { Shell } from './shell.ts';

export interface Progress {
  /** Says what is being done; is shown only on a terminal, and only when the run has taken a second. */
  show(text: string): void;
  /** Takes the line away again. */
  clear(): void;
}

const PATIENCE = 1000;
const PAUSE = 100;

export function progressOn({ err }: Shell, now: () => number = () => performance.now()): Progress {
  const start = now();
  let last = 0;
  let shown = false;
  return {
    show: (text) => {
      const time = now();
      if (!err.isTerminal || time - start < PATIENCE || (shown && time - last < PAUSE)) return;
      last = time;
      shown = true;
      err.write(`\r\u001b[2K${text}`);
    },
    clear: () => {
      if (shown) err.write('\r\u001b[2K');
      shown = false;
    },
  };
}
