import type { Judged } from '../catalogue/consent/access.ts';
import { packageChannel, packageFlows, packageLoadsImplicitly } from '../catalogue/crisp/packages.ts';
import {
  componentFlows,
  gatsbyFlows,
  nuxtRegistryFlows,
  pluginFlows,
  resultRole,
  tarteaucitronFlows,
} from '../catalogue/crisp/wrappers.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Site, type Value } from '../link/value.ts';
import { argAt, callArgs, type MarkedArg } from './args.ts';
import { settled, type Row, type Sink } from './sink.ts';

const NUXT = '@nuxt/scripts';
const VUE_PLUGIN = '@dansmaculotte/vue-crisp-chat';

/** Calls and components of the packages around Crisp: mobile SDKs, plugins of frameworks, script loaders. */
export function* packageSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  for (const id of unit.facts.calls) {
    const site = { unit, node: id };
    const node = unit.node(id);
    if (node.k === 'jsx') yield* componentSinks(evaluator, site, node.callee, node.props);
    if (node.k !== 'call') continue;
    for (const callee of alternatives(index.value(unit, node.callee, undefined))) {
      const named = nameOf(callee);
      if (named && packageFlows(named.from, named.name, named.path, []) !== undefined) {
        const granted = grantedBy(named, callArgs(evaluator, site, node.args, undefined));
        const rows = (frame: Frame | undefined) => settled(rowsOf(evaluator, named, site, node.args, frame));
        const channel = packageChannel(named.from) ?? 'chatbox';
        yield { site, channel, rows, ...(granted ? { granted } : {}) };
      }
      yield* toolSinks(evaluator, site, callee, node.args);
    }
  }
  yield* configSinks(evaluator, unit);
}

interface Named {
  readonly from: string;
  readonly name: string;
  readonly path: readonly string[];
}

/** The export of a package that a callee is; what a framework imports by itself counts as that framework's. */
function nameOf(callee: Value): Named | undefined {
  if (callee.k === 'external') {
    if (callee.from === '#imports' || callee.from === '#nuxt-scripts')
      return { from: NUXT, name: callee.path[0] ?? '*', path: callee.path.slice(1) };
    return { from: callee.from, name: callee.path[0] ?? '*', path: callee.path.slice(1) };
  }
  return callee.k === 'global' && callee.path.length === 1 && callee.path[0] === 'useScriptCrisp'
    ? { from: NUXT, name: 'useScriptCrisp', path: [] }
    : undefined;
}

function rowsOf(
  evaluator: Evaluator,
  { from, name, path }: Named,
  site: Site,
  elements: Parameters<typeof callArgs>[2],
  frame: Frame | undefined,
): readonly Row[] {
  const rows = packageFlows(from, name, path, callArgs(evaluator, site, elements, frame)) ?? [];
  return packageLoadsImplicitly(from, name, path) ? rows.map((row) => ({ ...row, implicit: true })) : rows;
}

/** A loader that waits for consent by itself. */
function grantedBy({ from, name }: Named, args: readonly MarkedArg[]): Judged | undefined {
  if (from === '@c15t/scripts/crisp' || (from === '@c15t/scripts' && name === 'crisp'))
    return {
      class: 'grant-default',
      platform: 'c15t',
      category: 'functionality',
      note: 'The platform loads it once its category is granted.',
    };
  if (name !== 'useScriptCrisp') return undefined;
  const [options] = args;
  const trigger = field(field(options, 'scriptOptions') ?? options, 'trigger');
  const value = trigger?.origin.value;
  const made = value?.k === 'result' ? value.callee : undefined;
  const maker = made && (made.k === 'global' || made.k === 'external') ? made.path.at(-1) : undefined;
  return maker === 'useScriptTriggerConsent'
    ? { class: 'grant', platform: 'nuxt-scripts', note: 'The script waits for this trigger.' }
    : undefined;
}

const field = (arg: MarkedArg | undefined, name: string): MarkedArg | undefined =>
  arg?.k === 'object' ? arg.fields.find((one) => one.name === name)?.value : undefined;

function* componentSinks(evaluator: Evaluator, site: Site, callee: number, props: number): Iterable<Sink> {
  const name = site.unit.nameOf(callee);
  if (name === undefined || componentFlows(name, undefined) === undefined) return;
  const rows = (frame: Frame | undefined) =>
    settled(componentFlows(name, argAt(evaluator, { unit: site.unit, node: props }, frame)) ?? []);
  yield { site, channel: 'chatbox', rows };
}

/** Registrations whose receiver is a tool: `Vue.use(plugin)`, `tarteaucitron.job.push('crisp')`, `load()` of Nuxt Scripts. */
function* toolSinks(
  evaluator: Evaluator,
  site: Site,
  callee: Value,
  elements: Parameters<typeof callArgs>[2],
): Iterable<Sink> {
  const method = lastOf(callee);
  const args = (frame: Frame | undefined) => callArgs(evaluator, site, elements, frame);
  if (method === 'use') {
    const [plugin] = args(undefined);
    const value = plugin?.origin.value;
    if (value?.k === 'external' && value.from === VUE_PLUGIN)
      yield { site, channel: 'chatbox', rows: (frame) => settled(pluginFlows(args(frame)[1])) };
  }
  if (method === 'push' && receiverPath(callee).endsWith('tarteaucitron.job'))
    yield { site, channel: 'chatbox', rows: (frame) => settled(args(frame).flatMap((job) => tarteaucitronFlows(job))) };
  if (
    callee.k === 'member' &&
    callee.name !== undefined &&
    callee.object.k === 'result' &&
    resultRole(lastOf(callee.object.callee) ?? '', [callee.name]) === 'load'
  )
    yield {
      site,
      channel: 'chatbox',
      rows: () => settled([{ direction: 'load', item: 'chatbox:load', delivery: 'sent' }]),
    };
}

const lastOf = (value: Value): string | undefined =>
  value.k === 'global' || value.k === 'external' ? value.path.at(-1) : value.k === 'member' ? value.name : undefined;

const receiverPath = (callee: Value): string => (callee.k === 'global' ? callee.path.slice(0, -1).join('.') : '');

/** Entries of a framework's own config. */
function* configSinks(evaluator: Evaluator, unit: Unit): Iterable<Sink> {
  const file = unit.path.slice(unit.path.lastIndexOf('/') + 1);
  const gatsby = /^gatsby-config\./.test(file);
  if (!gatsby && !/^nuxt\.config\./.test(file)) return;
  for (const node of unit.facts.nodes) {
    if (node.k !== 'object') continue;
    for (const entry of node.entries) {
      if (entry.k !== 'prop') continue;
      const site = { unit, node: entry.value };
      if (gatsby && entry.name === 'plugins')
        yield {
          site,
          channel: 'chatbox',
          rows: (frame) => settled(listed(argAt(evaluator, site, frame)).flatMap((one) => gatsbyFlows(one))),
        };
      if (!gatsby && entry.name === 'crisp')
        yield { site, channel: 'chatbox', rows: (frame) => settled(nuxtRegistryFlows(argAt(evaluator, site, frame))) };
    }
  }
}

const listed = (arg: MarkedArg): readonly MarkedArg[] => (arg.k === 'list' ? arg.items : []);
