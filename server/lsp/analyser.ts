import { readConfig } from '../config/read.ts';
import { analyse } from '../project/analyse.ts';
import { readFacts } from '../project/load.ts';
import type { Engine, Project } from './engine.ts';
import { type ConfigFile, nearestConfig } from './nearest-config.ts';

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
  return {
    analyse: (project) => {
      const configs = configsOf(project);
      const found = new Map<string, ConfigFile | undefined>();
      const fileFor = (file: string): ConfigFile | undefined => {
        const folder = file.slice(0, file.lastIndexOf('/') + 1);
        if (!found.has(folder)) found.set(folder, nearestConfig(configs, file));
        return found.get(folder);
      };
      return analyse(project.host, { configs, fileFor, today: today() });
    },
    isBroken: (file, text) => {
      const read = readFacts(file, text);
      return 'problem' in read || read.problems.length > 0;
    },
  };
}
