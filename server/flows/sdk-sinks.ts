import { implicitLoads, SDK_MEMBERS, sdkFlows } from '../catalogue/crisp/sdk-web.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Value } from '../link/value.ts';
import { callArgs } from './args.ts';
import { pathFromParam } from './param-path.ts';
import { settled, type Row, type Sink } from './sink.ts';

const PACKAGE = 'crisp-sdk-web';

/** Calls of members of the `Crisp` object of crisp-sdk-web. */
export function* sdkSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call') continue;
    const callee = index.value(unit, node.callee, undefined);
    const certain = sdkPath(callee) !== undefined;
    if (!certain && !isMember(pathFromParam(callee))) continue;
    const site = { unit, node: id };
    const rows = (frame: Frame | undefined) => {
      const paths = sdkPaths(evaluator.value(unit, node.callee, frame));
      const found = paths.flatMap((path): readonly Row[] => {
        const all = sdkFlows(path, callArgs(evaluator, site, node.args, frame)) ?? [];
        return implicitLoads(path) ? all.map((row) => ({ ...row, implicit: true })) : all;
      });
      return paths.length === 0 && !certain ? { rows: [], open: true } : settled(found);
    };
    yield { site, channel: 'sdk-web', rows };
  }
}

/** `crisp.user.setPhone` on a parameter: only a caller can say whether it is the SDK. */
const isMember = (path: readonly string[] | undefined): boolean =>
  path !== undefined && [path.slice(-2), path.slice(-1)].some((one) => hasMember(one.join('.')));

const MEMBERS: ReadonlySet<string> = new Set(
  Object.keys(SDK_MEMBERS).flatMap((name) => [name, name.slice(name.indexOf('.') + 1)]),
);

const hasMember = (name: string): boolean => /[A-Z.]/.test(name) && MEMBERS.has(name);

/** The path from `Crisp` to a member: `['user', 'setEmail']`. */
export const sdkPath = (callee: Value): readonly string[] | undefined => sdkPaths(callee)[0];

function sdkPaths(callee: Value): readonly (readonly string[])[] {
  return alternatives(callee).flatMap((one) => {
    const start = one.k === 'external' && one.from === PACKAGE ? one.path.indexOf('Crisp') : -1;
    return one.k === 'external' && start >= 0 ? [one.path.slice(start + 1)] : [];
  });
}
