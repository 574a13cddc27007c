import { readConfig } from '../config/read.ts';
import { fixer } from '../fixes/fixes-of.ts';
import { analyse, MemoryCache, parseFile } from '../project/analyse.ts';
import { nearestConfig } from '../config/nearest.ts';
import type { Analysis } from '../project/analysis.ts';
import type { Engine, Project } from './engine.ts';
import { today } from './today.ts';

type ConfigFile = Analysis['configs'][number];

function configsOf({ host, configs }: Project): readonly ConfigFile[] {
  return configs.flatMap((path) => {
    const read = host.read(path);
    return 'text' in read ? [{ path, text: read.text, config: readConfig(read.text).config }] : [];
  });
}

/** The analyser behind the door of `project/`. A config with a mistake counts as far as it can be understood. */
export function analyserEngine(): Engine {
  const fixers = new WeakMap<Analysis, ReturnType<Engine['fixer']>>();
  const caches = new Map<string, MemoryCache>();
  const cacheOf = (root: string): MemoryCache => {
    const known = caches.get(root) ?? new MemoryCache();
    caches.set(root, known);
    return known;
  };
  return {
    analyse: (project, root) => {
      const configs = configsOf(project);
      return analyse(project.host, { configs, fileFor: nearestConfig(configs), today: today(), cache: cacheOf(root) });
    },
    isBroken: (root, file, text) => {
      const cache = cacheOf(root);
      const parsed = cache.get(file, text) ?? parseFile(file, text);
      if ('problem' in parsed || parsed.problems.length > 0) return true;
      cache.set(file, text, parsed); // the analysis is next
      return false;
    },
    fixer: (analysis) => {
      const known = fixers.get(analysis) ?? fixer(analysis, { today: today() });
      fixers.set(analysis, known);
      return known;
    },
    forget: (root) => {
      caches.delete(root);
    },
  };
}
