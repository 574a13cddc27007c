import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { globalSinks } from './global-sinks.ts';
import { loaderSinks, parameterSinks } from './loader-sinks.ts';
import { nodeSinks } from './node-sinks.ts';
import { packageSinks } from './package-sinks.ts';
import { queueSinks } from './queue-sinks.ts';
import { restSinks } from './rest-sinks.ts';
import { sdkSinks } from './sdk-sinks.ts';
import type { Sink } from './sink.ts';

const FAMILIES = [
  queueSinks,
  sdkSinks,
  globalSinks,
  loaderSinks,
  parameterSinks,
  packageSinks,
  nodeSinks,
  restSinks,
] as const;

/** Every place of a file that hands something to Crisp. */
export function* sinksOf(callers: Callers, unit: Unit): Iterable<Sink> {
  for (const family of FAMILIES) yield* family(callers, unit);
}
