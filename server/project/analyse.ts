import { DEFAULT_CONFIG, type Config } from '../config/config.ts';
import { declarationFor } from '../config/declarations.ts';
import { guardsOf } from '../config/guards.ts';
import { Gates } from '../consent/gate.ts';
import { Prover } from '../consent/prove.ts';
import { findFlows } from '../flows/find-flows.ts';
import type { Flow, Flows } from '../flows/flow.ts';
import type { Callers } from '../link/callers.ts';
import { judge } from '../rules/judge.ts';
import type { ConfigFile } from '../rules/rule.ts';
import type { Analysis, Declared, Host, Skipped } from './analysis.ts';
import { grow, Loader } from './grow.ts';
import type { ParsedCache } from './load.ts';

// The analysis is a bundle of its own, so who keeps parsed files between runs finds the means for it here.
export { MemoryCache, parseFile } from './load.ts';

export interface Options {
  /** The config files of the project; those above the root have a path that starts with `../`. */
  readonly configs: readonly ConfigFile[];
  /** The config file that holds for a source file; undefined where there is none. */
  readonly fileFor: (file: string) => ConfigFile | undefined;
  /** The day of the run, as `YYYY-MM-DD`. */
  readonly today: string;
  /** What is kept of earlier runs. */
  readonly cache?: ParsedCache;
}

/** Finds what a project hands to Crisp, and judges it. */
export function analyse(host: Host, options: Options): Analysis {
  const times: Record<string, number> = {};
  const timed = <T>(phase: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    times[phase] = performance.now() - start;
    return result;
  };
  const files = timed('find', () => host.files());
  const loader = new Loader(host, options.cache);
  const callers = timed('link', () => grow(loader, files));
  const flows = timed('flows', () => (callers ? flowsOf(callers, options) : NOTHING));
  const declarations = declared(flows.flows, options);
  const findings = timed('judge', () =>
    judge({
      flows,
      configs: options.configs,
      fileFor: options.fileFor,
      declarationOf: (flow) => declarations.get(flow.id)?.declaration,
      files: loader.read.filter(({ crisp }) => crisp).map(({ path }) => path),
      textOf: (file) => loader.textOf(file),
      today: options.today,
    }),
  );
  return {
    ...flows,
    findings,
    configs: options.configs,
    declarations,
    stats: {
      files: files.length,
      crispFiles: files.filter(({ crisp }) => crisp).length,
      parsed: loader.read.length,
      skipped: loader.skipped satisfies readonly Skipped[],
      times,
    },
    notes: [],
    textOf: (file) => loader.textOf(file) ?? options.configs.find(({ path }) => path === file)?.text,
  };
}

const NOTHING: Flows = { flows: [], websites: [], logouts: [], secrets: [] };

function flowsOf(callers: Callers, { fileFor }: Options): Flows {
  const known = new Map<Config, Gates>();
  const gatesFor = (file: string): Gates => {
    const config = fileFor(file)?.config ?? DEFAULT_CONFIG;
    let gates = known.get(config);
    if (!gates) {
      const { guards, heuristics, platforms } = config.consent;
      gates = new Gates(new Prover(callers, { heuristics, platforms, guards: guardsOf(guards) }));
      known.set(config, gates);
    }
    return gates;
  };
  return findFlows(callers, gatesFor);
}

function declared(flows: readonly Flow[], { fileFor }: Options): ReadonlyMap<string, Declared> {
  const all = new Map<string, Declared>();
  for (const { direction, id, item, place } of flows) {
    const config = direction === 'send' ? fileFor(place.file)?.config : undefined;
    const found = config && declarationFor(config, item);
    if (found) all.set(id, found);
  }
  return all;
}
