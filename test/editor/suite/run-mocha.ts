import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Whether the host of the tests can look into the window and press keys; a desktop VS Code cannot be told to. */
const hasWindow = process.env['CRISP_PRIVACY_TEST_WINDOW'] === 'open';

/** A test that looks into the window. */
export const itInWindow = (title: string, test: () => Promise<void>): void =>
  void (hasWindow ? it : it.skip)(title, test);

/** What the host of the tests listens for in the log. */
const tell = (order: string, words: string): void => console.log(`@${order} ${words}`);

/** A picture of the window, into the folder of the pictures. Waits until it is taken, as far as that can be known. */
export async function screenshot(name: string): Promise<void> {
  tell('screenshot', name);
  await pause(400);
}

/** A stroke on the keyboard, in the window. */
export async function press(keys: string): Promise<void> {
  tell('press', keys);
  await pause(150);
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Prints a line into the output of the tests. */
export const say = (words: string): void => tell('say', words);

/** The texts and labels of what is in the window. */
export async function inWindow(
  selector: string,
): Promise<readonly { readonly text: string; readonly label: string }[]> {
  const answer = join(tmpdir(), `crisp-privacy-query-${process.pid}-${performance.now()}.json`);
  tell('query', JSON.stringify({ selector, answer }));
  for (let tries = 0; tries < 100; tries++) {
    await pause(50);
    if (existsSync(answer)) {
      const found = JSON.parse(readFileSync(answer, 'utf8')) as readonly { text: string; label: string }[];
      rmSync(answer);
      return found;
    }
  }
  throw new Error(`no answer about ${selector}`);
}

class Reporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test: Mocha.Test, error: Error) => {
      say(`failed: ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  }
}

/** The entry of a suite: VS Code calls what this returns. `define` describes the tests. */
export function suite(define: () => void): () => Promise<void> {
  return async () => {
    const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Reporter });
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
    define();
    const failures = await new Promise<number>((resolve) => {
      const runner = mocha.run(resolve);
      runner.on(Mocha.Runner.constants.EVENT_RUN_END, () => {
        const { passes = 0, failures: failed = 0 } = runner.stats ?? {};
        const counts = process.env['CRISP_PRIVACY_TEST_COUNTS'];
        if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed: passes, failed }));
      });
    });
    if (failures > 0) throw new Error(`${failures} failed`);
  };
}
