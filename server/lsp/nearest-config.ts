import { CONFIG_FILE } from '../disk/walk.ts';
import type { Analysis } from '../project/analysis.ts';

export type ConfigFile = Analysis['configs'][number];

const folderOf = (path: string): string => path.slice(0, -CONFIG_FILE.length);

/** Folders above the root have the shorter path the nearer they are; those below it the longer one. */
const depth = (path: string): number => (path.startsWith('../') ? -path.length : path.length);

/** The nearest config up the tree from a file. */
export function nearestConfig(configs: readonly ConfigFile[], file: string): ConfigFile | undefined {
  return configs
    .filter(({ path }) => path.startsWith('../') || file.startsWith(folderOf(path)))
    .sort((a, b) => depth(b.path) - depth(a.path))[0];
}

/** Whether a path is that of a config. */
export const isConfig = (path: string): boolean => path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`);
