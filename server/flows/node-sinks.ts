import { nodeApiFlows, rawFlows, urlArguments } from '../catalogue/crisp/node-api.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Site, type Value } from '../link/value.ts';
import { argAt, callArgs, type MarkedArg } from './args.ts';
import { pathFromParam } from './param-path.ts';
import { settled, type Sink } from './sink.ts';

const PACKAGES: ReadonlySet<string> = new Set(['crisp-api', 'node-crisp-api']);
const HTTP: ReadonlySet<string> = new Set(['get', 'head', 'post', 'put', 'patch', 'delete']);

/** Calls of the methods of a crisp-api client. */
export function* nodeSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call') continue;
    const callee = index.value(unit, node.callee, undefined);
    const known = clientPathOf(callee);
    const path = known ?? handedPath(callee);
    const [service, method] = path ?? [];
    if (service === undefined) continue;
    const site = { unit, node: id };
    const args = (frame: Frame | undefined) => callArgs(evaluator, site, node.args, frame);
    const isClient = (frame: Frame | undefined) =>
      known !== undefined || clientPathOf(evaluator.value(unit, node.callee, frame)) !== undefined;
    const rows = (frame: Frame | undefined) => {
      if (!isClient(frame)) return { rows: [], open: true };
      if (method !== undefined) return settled(nodeApiFlows(service, method, args(frame)) ?? []);
      return settled(
        rawFlows(
          service,
          args(frame).map((one) => address(evaluator, one, frame)),
        ),
      );
    };
    const inUrl = (frame: Frame | undefined) =>
      urlArguments(service, method ?? '').flatMap(({ index: at, where }) => {
        const arg = args(frame)[at];
        return arg ? [{ arg, where }] : [];
      });
    if (method !== undefined) yield { site, channel: 'node-api', inUrl, rows };
    else if (HTTP.has(service)) yield { site, channel: 'node-api', rows };
  }
}

const clientPathOf = (callee: Value): readonly string[] | undefined =>
  alternatives(callee)
    .map(clientPath)
    .find((one) => one !== undefined);

/** `client.website.getPeopleProfile` on a parameter: only a caller can say whether it is a client. */
function handedPath(callee: Value): readonly string[] | undefined {
  const path = pathFromParam(callee)?.slice(-2);
  const [service, method] = path ?? [];
  return service !== undefined && method !== undefined && nodeApiFlows(service, method, []) !== undefined
    ? path
    : undefined;
}

/** The path from a client to a member: `['website', 'addNewPeopleProfile']`. */
function clientPath(callee: Value): readonly string[] | undefined {
  const names: string[] = [];
  let at = callee;
  while (at.k === 'member' && at.name !== undefined) {
    names.unshift(at.name);
    at = at.object;
  }
  return names.length > 0 && isClient(at) ? names : undefined;
}

function isClient(value: Value): boolean {
  if (value.k === 'choice') return value.all.some(isClient);
  if (value.k === 'result') return value.isNew && value.callee.k === 'external' && PACKAGES.has(value.callee.from);
  return false;
}

/** The list that `prepareRestUrl` was given stands for the address. */
function address(evaluator: Evaluator, arg: MarkedArg, frame: Frame | undefined): MarkedArg {
  const { value } = arg.origin;
  if (value.k !== 'result' || value.callee.k !== 'member' || !/^_?prepareRestUrl$/.test(value.callee.name ?? ''))
    return arg;
  const { unit, node } = value.site;
  const call = node < 0 ? undefined : unit.node(node);
  const [first] = call?.k === 'call' ? call.args : [];
  const site: Site | undefined = first?.k === 'item' ? { unit, node: first.value } : undefined;
  return site ? argAt(evaluator, site, value.frame ?? frame) : arg;
}
