import { Command, CommanderError, Option } from 'commander';
import type { OutputWord } from './output-plan.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';
import { VERSION } from './version.ts';

const PATHS = 'files and folders; none: the working folder';

/** Adds `--format` and `--output`, and gives the list that fills while the words are read: their order matters. */
function outputOptions(command: Command, formats: string): readonly OutputWord[] {
  const words: OutputWord[] = [];
  command
    .option(
      '-f, --format <name>',
      `${formats}; may be repeated`,
      (name: string) => void words.push({ k: 'format', name }),
    )
    .option(
      '-o, --output <file>',
      'file for the format before it',
      (file: string) => void words.push({ k: 'output', file }),
    );
  return words;
}

function addCheck(program: Command, shell: Shell, done: (code: ExitCode) => void): void {
  const command = program
    .command('check', { isDefault: true })
    .description('find personal data that reaches Crisp without consent or declaration')
    .argument('[paths...]', PATHS);
  const words = outputOptions(command, 'pretty, json');
  command
    .option('-c, --config <file>', 'the config for every file, in place of the nearest crisp-privacy.config.json')
    .option('-q, --quiet', 'errors only')
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 when there are more warnings').argParser((word: string) => {
        if (/^\d+$/.test(word)) return Number(word);
        throw new UsageError(`--max-warnings ${word} is no number.`, 'Write how many warnings are allowed, such as 0.');
      }),
    )
    .action(async (paths: string[], options: object) => {
      const { check } = await import('./check.ts');
      done(await check(shell, paths, options, words));
    });
}

function addInventory(program: Command, shell: Shell, done: (code: ExitCode) => void): void {
  const command = program
    .command('inventory')
    .description('list everything that is sent to Crisp, from where, and behind which consent')
    .argument('[paths...]', PATHS);
  const words = outputOptions(command, 'json');
  command
    .option('-c, --config <file>', 'the config for every file, in place of the nearest crisp-privacy.config.json')
    .action(async (paths: string[], options: object) => {
      const { inventory } = await import('./inventory.ts');
      done(await inventory(shell, paths, options, words));
    });
}

/** Runs the words of a command line. Never throws for what a person did wrong. */
export async function runProgram(words: readonly string[], shell: Shell): Promise<ExitCode> {
  let code: ExitCode = 0;
  const done = (given: ExitCode): void => {
    code = given;
  };
  const program = new Command('crisp-privacy')
    .description('Finds the personal data that your code sends to Crisp chat, and whether consent gates it.')
    .version(VERSION)
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.out.write(text),
      writeErr: (text) => shell.err.write(text),
    });
  addCheck(program, shell, done);
  addInventory(program, shell, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    shell.err.write(`${error.message} ${error.remedy}\n`);
    return 2;
  }
}
