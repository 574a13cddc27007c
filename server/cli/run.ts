import { resolve } from 'node:path';
import type { Folder } from '../disk/folder.ts';
import { isWanted, type Located } from '../disk/locate.ts';
import { nearestConfig } from '../config/nearest.ts';
import { pathFrom, slashed } from '../disk/paths.ts';
import { traced } from '../disk/traced-folder.ts';
import type { Analysis, Skipped } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';
import { fixTitles, type FixTitles } from './fix-titles.ts';
import { nothingSaid } from './no-crisp.ts';
import { configTexts, type ConfigText, type Opened, openPaths } from './open-paths.ts';
import { withText } from './overlay.ts';
import { type Progress, progressOn } from './progress.ts';
import { type Shell, UsageError } from './shell.ts';

export interface RunOptions {
  readonly paths: readonly string[];
  /** `--config`, as it was written. */
  readonly config: string | undefined;
  /** Take the result of an earlier run where nothing has changed, and keep this one's. */
  readonly cache?: boolean;
  /** A text in place of a file's own; the name is as it was written. */
  readonly overlay?: { readonly name: string; readonly text: string };
}

/** One analysis of the paths of a command line. */
export interface Run {
  readonly located: Located;
  readonly folder: Folder;
  readonly analysis: Analysis;
  /** The root as it is written from the working folder. */
  readonly root: string;
  readonly skipped: readonly Skipped[];
  /** The findings that stand in what the person named, in the order of file and place. */
  readonly findings: readonly Finding[];
  /** Milliseconds by phase. */
  readonly times: Readonly<Record<string, number>>;
  /** What could be done about a finding; made when asked, or known from the cache. */
  readonly fixes: () => Promise<FixTitles>;
  /** The result as it would be if files had other texts. */
  again(texts: ReadonlyMap<string, string>): Promise<Run>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    compare(a.severity, b.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** Puts the text in place, and asks for no other file's findings. */
function overlaid(shell: Shell, opened: Opened, overlay: RunOptions['overlay']): Opened {
  if (!overlay) return opened;
  const path = pathFrom(opened.located.root, slashed(resolve(shell.cwd, overlay.name)));
  if (path === '' || path.startsWith('../')) {
    throw new UsageError(
      `--stdin-filename ${overlay.name} lies outside of the project.`,
      'Name a file under the working folder.',
    );
  }
  return {
    ...opened,
    located: { ...opened.located, only: [path] },
    folder: withText(opened.folder, path, overlay.text),
  };
}

/** Throws when a config cannot be followed: then nothing that is found could be relied on. */
async function checkConfigs(shell: Shell, configs: readonly ConfigText[]): Promise<void> {
  if (configs.length === 0) return;
  const { configProblems } = await import('./config-problems.ts');
  const problems = configProblems(configs, shell);
  if (problems.length === 0) return;
  shell.err.write(`${problems.join('\n')}\n`);
  throw new UsageError('The config cannot be followed, so nothing was checked.', 'Correct what is listed above.');
}

/** Without a config and without a word of Crisp the engine is not even loaded. */
async function analysed(shell: Shell, { folder, config }: Opened, texts: readonly ConfigText[]): Promise<Analysis> {
  if (texts.length === 0 && !folder.files().some(({ crisp }) => crisp)) return nothingSaid(folder);
  const { analyse } = await import('../project/analyse.ts');
  const { readConfig } = await import('../config/read.ts');
  const configs = texts.map(({ place, text }) => ({ path: place, text, config: readConfig(text).config }));
  const fileFor = config === undefined ? nearestConfig(configs) : () => configs[0];
  return analyse(folder, { configs, fileFor, today: shell.today });
}

interface Analysed {
  readonly analysis: Analysis;
  readonly skipped: readonly Skipped[];
  readonly searchTime: number;
  /** From the cache. */
  readonly fixes?: FixTitles;
}

/** Searches, checks the configs and analyses. */
async function fresh(shell: Shell, opened: Opened, progress: Progress): Promise<Analysed> {
  const { folder } = opened;
  const begin = performance.now();
  folder.files(); // the search happens now, so that it can be timed
  const searchTime = performance.now() - begin;
  const texts = configTexts(shell, opened);
  await checkConfigs(shell, texts);
  progress.show('analysing');
  const analysis = await analysed(shell, opened, texts);
  return { analysis, skipped: [...folder.skipped(), ...analysis.stats.skipped], searchTime };
}

async function cached(shell: Shell, opened: Opened, progress: Progress): Promise<Analysed> {
  const { cacheFor, fromCache } = await import('./run-cache.ts');
  const begin = performance.now();
  const known = fromCache(shell, opened);
  if (known) return { ...known, searchTime: performance.now() - begin };
  const keep = cacheFor(shell, opened);
  const { asked, folder } = traced(opened.folder);
  const result = await fresh(shell, { ...opened, folder }, progress);
  const fixes = await fixTitles(shell, result.analysis, opened.config !== undefined);
  keep(asked, { ...result, fixes });
  return { ...result, fixes };
}

/** What a person wants to hear of a result. */
function runOf(shell: Shell, opened: Opened, progress: Progress, result: Analysed): Run {
  const { analysis, fixes, searchTime, skipped } = result;
  const { located, folder, root } = opened;
  return {
    located,
    folder,
    analysis,
    root,
    skipped,
    findings: analysis.findings.filter(({ place }) => isWanted(located.only, place.file)).sort(inOrder),
    times: { search: searchTime, ...analysis.stats.times },
    fixes: async () => fixes ?? fixTitles(shell, analysis, opened.config !== undefined),
    again: async (texts) => {
      const changed = [...texts].reduce((inner, [path, text]) => withText(inner, path, text), folder);
      const next = { ...opened, folder: changed };
      return runOf(shell, next, progress, await fresh(shell, next, progress));
    },
  };
}

/** Finds out what the paths of a command line send to Crisp. */
export async function run(shell: Shell, { paths, config, cache, overlay }: RunOptions): Promise<Run> {
  const progress = progressOn(shell);
  const opened = overlaid(shell, await openPaths(shell, paths, config, progress), overlay);
  const isCached = cache === true && overlay === undefined;
  const result = await (isCached ? cached : fresh)(shell, opened, progress);
  progress.clear();
  return runOf(shell, opened, progress, result);
}
