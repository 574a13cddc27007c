import { parseGuard } from '../config/guards.ts';
import { newConfig } from '../config/new-config.ts';
import type { Flow } from '../flows/flow.ts';
import type { Analysis } from '../project/analysis.ts';

/** Where the JSON Schema lies in a project that has installed the package. */
const SCHEMA = './node_modules/crisp-privacy/dist/schema.json';

/** The one value that all have; undefined when there are none or several. */
function only<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? undefined : first;
}

/** A test that leaves early is read the other way round: `!(!mayChat())` is `mayChat()`. */
const plainTest = (text: string): string => /^!\(!(.+)\)$/s.exec(text.trim())?.[1] ?? text.trim();

/** Home-made functions that prove consent somewhere: written down they count by name, whatever the heuristics say. */
function guardsOf(flows: readonly Flow[]): readonly string[] {
  const conditions = flows.flatMap(({ gate }) => gate.conditions);
  const grants = conditions.filter((one) => one.class === 'grant' && one.platform === undefined);
  const calls = grants.map(({ text }) => plainTest(text)).filter((text) => parseGuard(text).k === 'call');
  return [...new Set(calls)].sort();
}

/** The text of a first config, drafted from what the code sends. */
export function firstConfig({ flows, websites }: Analysis): string {
  const sent = flows.filter(({ direction }) => direction === 'send');
  return newConfig({
    schema: SCHEMA,
    rows: sent.map(({ item, personal, categories, gate }) => ({ item, personal, categories, gate: gate.status })),
    guards: guardsOf(flows),
    category: only(sent.flatMap(({ gate: { category } }) => category ?? [])),
    websites: [...new Set(websites.map(({ id }) => id))],
  });
}
