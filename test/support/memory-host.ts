import { readConfig } from '../../server/config/read.ts';
import { nearestConfig } from '../../server/config/nearest.ts';
import { analyse } from '../../server/project/analyse.ts';
import type { Analysis, Host } from '../../server/project/analysis.ts';

export const CONFIG_NAME = 'crisp-privacy.config.json';

/** A project that stands in memory: texts by path. */
export type Files = Readonly<Record<string, string>>;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A host over texts; it lists the source files, and reads all. */
function memoryHost(files: Files): Host {
  const sources = Object.keys(files)
    .filter((path) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html)$/.test(path))
    .sort();
  return {
    files: () => sources.map((path) => ({ path, crisp: /crisp/i.test(files[path] ?? '') })),
    read: (path) => (files[path] === undefined ? { problem: 'there is no such file' } : { text: files[path] }),
    exists: (path) => files[path] !== undefined,
    mentioning: (words) =>
      sources.filter((path) =>
        words.some((word) => new RegExp(`(?<![\\w$])${escaped(word)}(?![\\w$])`).test(files[path] ?? '')),
      ),
  };
}

/** Analyses a project in memory with the configs that it holds. */
export function analyseFiles(files: Files, today = '2026-01-01'): Analysis {
  const configs = Object.entries(files)
    .filter(([path]) => path.split('/').at(-1) === CONFIG_NAME)
    .map(([path, text]) => ({ path, text, config: readConfig(text).config }));
  return analyse(memoryHost(files), { configs, fileFor: nearestConfig(configs), today });
}
