import { Command, CommanderError, Option } from 'commander';
import { POLICY_LANGUAGES } from '../reports/policy-words.ts';
import { FAIL_ON } from '../paper/inventory-delta.ts';
import { GROUPINGS } from '../reports/inventory-groups.ts';
import type { AttestOptions } from './attest.ts';
import type { CheckOptions } from './check.ts';
import type { ChecklistOptions } from './checklist.ts';
import { CHECKLIST_FORMATS } from './checklist-formats.ts';
import { CHECK_FORMATS, type Format, INVENTORY_FORMATS } from './formats.ts';
import type { InitOptions } from './init.ts';
import type { InventoryOptions } from './inventory.ts';
import type { OutputWord } from './output-plan.ts';
import type { PolicyOptions } from './policy.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';
import type { TrainingDataOptions } from './training-data.ts';
import { VERSION } from './version.ts';

/** Adds a command to the program; `done` takes the exit code when it has run. */
type AddCommand = (program: Command, shell: Shell, done: (code: ExitCode) => void) => void;

const PATHS = 'files and folders; none: the working folder';
const CONFIG = [
  '-c, --config <file>',
  'the config for every file, in place of the nearest crisp-privacy.config.json',
] as const;

/** Adds `--format` and `--output`, and gives the list that fills while the words are read: their order matters. */
function outputOptions(command: Command, formats: readonly Pick<Format, 'name'>[]): readonly OutputWord[] {
  const words: OutputWord[] = [];
  command
    .option(
      '-f, --format <name>',
      `${formats.map(({ name }) => name).join(', ')}; may be repeated`,
      (name: string) => void words.push({ k: 'format', name }),
    )
    .option(
      '-o, --output <file>',
      'a file for the format before it',
      (file: string) => void words.push({ k: 'output', file }),
    );
  return words;
}

function wholeNumber(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  throw new UsageError(`--max-warnings ${word} is no number.`, 'Write how many warnings are allowed, such as 0.');
}

interface CheckWords extends CheckOptions {
  readonly why?: string;
  readonly listFiles?: boolean;
  readonly printConfig?: string | true;
}

async function runCheck(
  shell: Shell,
  paths: readonly string[],
  options: CheckWords,
  words: readonly OutputWord[],
): Promise<ExitCode> {
  const { config, why, listFiles, printConfig } = options;
  if (printConfig !== undefined) return (await import('./print-config.ts')).printConfig(shell, printConfig, config);
  if (listFiles === true) return (await import('./list-files.ts')).listFiles(shell, paths, config);
  if (why !== undefined) return (await import('./why.ts')).explainLine(shell, paths, why, config);
  return (await import('./check.ts')).check(shell, paths, options, words);
}

const addCheck: AddCommand = (program, shell, done) => {
  const command = program
    .command('check', { isDefault: true })
    .description('find personal data that reaches Crisp without consent or declaration (the default command)')
    .argument('[paths...]', PATHS);
  const words = outputOptions(command, CHECK_FORMATS);
  command
    .option(...CONFIG)
    .option('-q, --quiet', 'print errors only')
    .addOption(new Option('--max-warnings <number>', 'exit with 1 when there are more warnings').argParser(wholeNumber))
    .option('--fix', 'make the fixes that only send less')
    .option('--fix-dry-run', 'print them as a patch, and write nothing')
    .option('--baseline <file>', 'findings to accept (crisp-privacy.baseline in the project is used by itself)')
    .option('--no-baseline', 'accept nothing')
    .option('--update-baseline', 'write what is found now to the baseline')
    .option('--prune', 'take out of the baseline what is no longer found')
    .option(
      '--changed [ref]',
      'report what the changes since a commit, tag or branch have a part in (--changed=main); alone: since the last commit',
    )
    .option('--cache', 'take the result of the last run when nothing has changed (kept under node_modules/.cache)')
    .option('--no-cache', 'read everything anew (this is what happens by itself)')
    .option('--stdin-filename <file>', 'read the text of this file from standard input, and report this file')
    .option('--why <file:line>', 'print what the analyser saw there: flows, values, gates, and where it gave up')
    .option('--stats', 'print the time that each phase took')
    .option('--list-files', 'print the files that would be analysed, and stop')
    .option('--print-config [file]', 'print the config that holds for a file, and stop')
    .action(async (paths: string[], options: CheckWords) => done(await runCheck(shell, paths, options, words)));
};

const addInventory: AddCommand = (program, shell, done) => {
  const command = program
    .command('inventory')
    .description('list everything that is sent to Crisp, from where, and behind which consent')
    .argument('[paths...]', PATHS);
  const words = outputOptions(command, INVENTORY_FORMATS);
  command
    .option(...CONFIG)
    .addOption(new Option('--by <what>', 'what the table is grouped by').choices(GROUPINGS).default('datum'))
    .option(
      '--diff <ref|file>',
      'print only what has changed since a commit, tag or branch, or since an inventory written as JSON',
    )
    .addOption(new Option('--fail-on <what...>', 'with --diff, exit with 1 on these changes').choices(FAIL_ON))
    .action(async (paths: string[], options: InventoryOptions) => {
      const { inventory } = await import('./inventory.ts');
      done(await inventory(shell, paths, options, words));
    });
};

const addChecklist: AddCommand = (program, shell, done) => {
  const command = program
    .command('checklist')
    .description(
      "answer every row of Crisp's privacy checklist: shown by code, attested, missing, expired, not applicable",
    )
    .argument('[paths...]', PATHS);
  const words = outputOptions(command, CHECKLIST_FORMATS);
  command.option(...CONFIG).action(async (paths: string[], options: ChecklistOptions) => {
    const { checklist } = await import('./checklist.ts');
    done(await checklist(shell, paths, options, words));
  });
};

const addPolicy: AddCommand = (program, shell, done) => {
  program
    .command('policy')
    .description('write the passages that a privacy and a cookie policy need, from what the code does')
    .argument('[paths...]', PATHS)
    .option(...CONFIG)
    .addOption(new Option('-l, --language <name>', 'the language').choices(POLICY_LANGUAGES).default('en'))
    .addOption(
      new Option('-f, --format <name>', 'the format; left out: that of the file').choices(['markdown', 'html']),
    )
    .option('--write <file>', 'put them into this file, between markers')
    .option('--check <file>', 'exit with 1 when this file says something else than the code does')
    .action(async (paths: string[], options: PolicyOptions) => {
      const { policy } = await import('./policy.ts');
      done(await policy(shell, paths, options));
    });
};

const addTrainingData: AddCommand = (program, shell, done) => {
  program
    .command('training-data')
    .description('find personal data in texts for the AI agent: Markdown, plain text, CSV, HTML, JSON')
    .argument('<files...>', 'the texts')
    .addOption(new Option('-f, --format <name>', 'the format').choices(['pretty', 'json']).default('pretty'))
    .option(
      '--anonymise [folder]',
      'write copies with stand-ins, beside the texts or into a folder (--anonymise=clean)',
    )
    .action(async (files: string[], options: TrainingDataOptions) => {
      const { trainingData } = await import('./training-data.ts');
      done(trainingData(shell, files, options));
    });
};

const addAttest: AddCommand = (program, shell, done) => {
  program
    .command('attest')
    .description('write an answer to a row of the checklist into the config, and keep its comments')
    .argument('<row>', 'the row, such as dpa or 2fa')
    .requiredOption('--by <name>', 'who has checked it')
    .option('--on <day>', 'when it was checked (YYYY-MM-DD); left out: today')
    .option('--evidence <text>', 'where the proof lies')
    .option('--review-by <day>', 'when it must be checked again (YYYY-MM-DD)')
    .option('--website <id>', 'the Crisp website that it is said of; left out: every website')
    .option('--not-applicable <why>', 'why the row does not apply')
    .option('--note <text>', 'anything else')
    .option('-c, --config <file>', 'the config to write to; left out: the nearest crisp-privacy.config.json')
    .option('--print', 'print the config instead of writing it')
    .action(async (row: string, options: AttestOptions) => {
      const { attest } = await import('./attest.ts');
      done(await attest(shell, row, options));
    });
};

const addExplain: AddCommand = (program, shell, done) => {
  program
    .command('explain')
    .description('print the page of a rule: what it reports, why, and what to do')
    .argument('[rule]', 'the name of a rule; none: a list of them')
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./explain.ts');
      done(explain(shell, rule));
    });
};

const addInit: AddCommand = (program, shell, done) => {
  program
    .command('init')
    .description('draft a crisp-privacy.config.json from what the code sends')
    .argument('[folder]', 'the folder that the config is for; none: the working folder')
    .option('--print', 'print the draft instead of writing it')
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { init } = await import('./init.ts');
      done(await init(shell, folder, options));
    });
};

const addLsp: AddCommand = (program) => {
  program
    .command('lsp')
    .description('answer an editor by the language server protocol')
    .option('--stdio', 'talk over standard input and output (the only way there is)')
    .action(async () => {
      await import('../lsp/main.ts');
    });
};

const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addInventory,
  addPolicy,
  addTrainingData,
  addChecklist,
  addAttest,
  addInit,
  addExplain,
  addLsp,
];

/** `--color` and `--no-color` are the environment's switches in other words, for every command. */
function withColorWords(words: readonly string[], shell: Shell): Shell {
  if (words.includes('--no-color')) return { ...shell, env: { ...shell.env, NO_COLOR: '1' } };
  return words.includes('--color') ? { ...shell, env: { ...shell.env, NO_COLOR: '', FORCE_COLOR: '1' } } : shell;
}

/** `--changed` and `--anonymise` have their value behind an equals sign or none: `--changed src` names a folder to check. */
const plainWords = (words: readonly string[]): readonly string[] =>
  words
    .filter((word) => word !== '--color' && word !== '--no-color')
    .map((word) => (word === '--changed' || word === '--anonymise' ? `${word}=` : word));

/** Runs the words of a command line. What a person did wrong is told on standard error and gives 2. */
export async function runProgram(words: readonly string[], given: Shell): Promise<ExitCode> {
  const shell = withColorWords(words, given);
  let code: ExitCode = 0;
  const program = new Command('crisp-privacy')
    .description('Finds the personal data that your code sends to Crisp chat, and whether consent gates it.')
    .version(VERSION)
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => shell.out.write(text), writeErr: (text) => shell.err.write(text) })
    .addHelpText(
      'after',
      '\n--color and --no-color work with every command. Exit codes: 0 clean, 1 findings, 2 wrong usage or config, 3 a defect.',
    );
  for (const add of COMMANDS) add(program, shell, (given) => void (code = given));
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(plainWords(words), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    shell.err.write(`${error.message} ${error.remedy}\n`);
    return 2;
  }
}
