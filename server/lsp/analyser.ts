import { readConfig } from '../config/read.ts';
import { analyse } from '../project/analyse.ts';
import { MemoryCache, parseFile } from '../project/load.ts';
import { nearestConfig } from '../config/nearest.ts';
import type { Analysis } from '../project/analysis.ts';
import type { Engine, Project } from './engine.ts';

type ConfigFile = Analysis['configs'][number];

function configsOf({ host, configs }: Project): readonly ConfigFile[] {
  return configs.flatMap((path) => {
    const read = host.read(path);
    return 'text' in read ? [{ path, text: read.text, config: readConfig(read.text).config }] : [];
  });
}

const pad = (number: number): string => `${number}`.padStart(2, '0');

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The analyser behind the door of `project/`. A config with a mistake counts as far as it can be understood. */
export function analyserEngine(): Engine {
  const cache = new MemoryCache();
  return {
    analyse: (project) => {
      const configs = configsOf(project);
      return analyse(project.host, { configs, fileFor: nearestConfig(configs), today: today(), cache });
    },
    isBroken: (file, text) => {
      const read = parseFile(file, text);
      return 'problem' in read || read.problems.length > 0;
    },
  };
}
