import { resolve } from 'node:path';
import { DEFAULT_CONFIG } from '../config/config.ts';
import { readConfig } from '../config/read.ts';
import { nearestConfig } from '../config/nearest.ts';
import { joined, pathFrom, slashed } from '../disk/paths.ts';
import { configTexts, openPaths } from './open-paths.ts';
import { progressOn } from './progress.ts';
import type { ExitCode, Shell } from './shell.ts';

/** Prints the config that holds for a file (the working folder, when none is named), with every default filled in. */
export async function printConfig(shell: Shell, file: string | true, config: string | undefined): Promise<ExitCode> {
  const opened = await openPaths(shell, file === true ? [] : [file], config, progressOn(shell));
  const configs = configTexts(shell, opened).map(({ path, place, text }) => ({ path: place, shown: path, text }));
  const { located } = opened;
  const asked = file === true ? '' : pathFrom(located.root, slashed(resolve(shell.cwd, file)));
  // A folder is walked, a file is picked out; any name in a folder stands for the folder.
  const name = located.only === undefined ? joined(asked, 'any') : asked;
  const nearest = config === undefined ? nearestConfig(configs)(name) : configs[0];
  shell.err.write(nearest === undefined ? 'No config holds here, so the defaults do.\n' : `From ${nearest.shown}:\n`);
  const holds = nearest === undefined ? DEFAULT_CONFIG : readConfig(nearest.text).config;
  shell.out.write(`${JSON.stringify(holds, null, 2)}\n`);
  return 0;
}
