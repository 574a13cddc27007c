import { resolve } from 'node:path';
import { type Folder, openFolder } from '../disk/folder.ts';
import { isWanted, locate, type Located } from '../disk/locate.ts';
import { pathFrom } from '../disk/paths.ts';
import { readTextFile } from '../disk/read-file.ts';
import type { Analysis, Skipped } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';
import { nothingSaid } from './no-crisp.ts';
import { type Progress, progressOn } from './progress.ts';
import type { ConfigText } from './read-configs.ts';
import { type Shell, UsageError } from './shell.ts';

export interface RunOptions {
  readonly paths: readonly string[];
  /** `--config`, as it was written. */
  readonly config: string | undefined;
}

/** One analysis of the paths of a command line. */
export interface Run {
  readonly located: Located;
  readonly folder: Folder;
  readonly analysis: Analysis;
  /** The root as it is written from the working folder: `.` where they are the same. */
  readonly root: string;
  readonly skipped: readonly Skipped[];
  /** The findings that stand in what the person named, in the order of file and place. */
  readonly findings: readonly Finding[];
  /** Milliseconds by phase. */
  readonly times: Readonly<Record<string, number>>;
}

/** Words that a person may have meant as a command. */
const COMMANDS = ['check', 'inventory', 'init', 'explain', 'lsp'];

async function unknownPath(path: string, why: string): Promise<UsageError> {
  const { closest } = await import('../config/spelling.ts');
  const meant = /^[\w-]+$/.test(path) ? closest(path, COMMANDS) : undefined;
  const remedy =
    meant === undefined
      ? 'Name a file or folder that exists, or none for the working folder.'
      : `Did you mean the command "${meant}"?`;
  return new UsageError(
    why.includes('does not exist') ? `There is no file or folder "${path}".` : `${path}: ${why}.`,
    remedy,
  );
}

export async function locatePaths({ cwd }: Shell, paths: readonly string[]): Promise<Located> {
  const located = locate(cwd, paths);
  if (!('problems' in located)) return located;
  const [first] = located.problems;
  throw await unknownPath(first?.path ?? '', first?.why ?? '');
}

/** The config that `--config` names. */
function givenConfig({ cwd }: Shell, config: string): ConfigText {
  const read = readTextFile(resolve(cwd, config));
  if ('text' in read) return { path: config, text: read.text };
  const remedy =
    'Name a config that exists, or leave --config out: the nearest crisp-privacy.config.json is found by itself.';
  throw new UsageError(`--config ${config}: ${read.problem}.`, remedy);
}

export function openPaths(shell: Shell, located: Located, config: string | undefined, progress: Progress): Folder {
  return openFolder({
    root: located.root,
    starts: located.starts,
    config: config === undefined ? undefined : resolve(shell.cwd, config),
    progress: (done, all) => progress.show(`searched ${done} of ${all} files`),
  });
}

/** The configs that hold for the run. Throws when one cannot be followed: then nothing that is found could be relied on. */
async function checkConfigs(shell: Shell, folder: Folder, root: string, given: ConfigText | undefined): Promise<void> {
  const shown = (path: string): string => (root === '.' ? path : `${root}/${path}`);
  const configs = given
    ? [given]
    : folder.configs().map((path) => {
        const read = folder.read(path);
        if ('text' in read) return { path: shown(path), text: read.text };
        throw new UsageError(`${shown(path)}: ${read.problem}.`, 'Make the config readable, or take it away.');
      });
  if (configs.length === 0) return;
  const { configProblems } = await import('./read-configs.ts');
  const problems = configProblems(configs, shell);
  if (problems.length === 0) return;
  shell.err.write(`${problems.join('\n')}\n`);
  throw new UsageError('The config cannot be followed, so nothing was checked.', 'Correct what is listed above.');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** Finds, checks the configs and analyses. */
export async function run(shell: Shell, { paths, config }: RunOptions): Promise<Run> {
  const progress = progressOn(shell);
  const begin = performance.now();
  const located = await locatePaths(shell, paths);
  const root = pathFrom(located.here, located.root) || '.';
  const given = config === undefined ? undefined : givenConfig(shell, config);
  const folder = openPaths(shell, located, config, progress);
  const crisp = folder.files().some((file) => file.crisp);
  const searched = performance.now();
  await checkConfigs(shell, folder, root, given);
  progress.show('analysing');
  const analysis =
    crisp || folder.configs().length > 0 || given ? await analysed(folder, given?.text) : nothingSaid(folder);
  progress.clear();
  return {
    located,
    folder,
    analysis,
    root,
    skipped: [...folder.skipped(), ...analysis.stats.skipped],
    findings: analysis.findings.filter(({ place }) => isWanted(located.only, place.file)).sort(inOrder),
    times: { search: searched - begin, ...analysis.stats.times },
  };
}

function analysed(folder: Folder, configText: string | undefined): Analysis {
  void configText;
  return nothingSaid(folder);
}
