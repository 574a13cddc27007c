import { implicitLoads, sdkFlows } from '../catalogue/crisp/sdk-web.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Value } from '../link/value.ts';
import { callArgs } from './args.ts';
import { settled, type Sink } from './sink.ts';

const PACKAGE = 'crisp-sdk-web';

/** Calls of members of the `Crisp` object of crisp-sdk-web. */
export function* sdkSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call') continue;
    const path = sdkPath(index.value(unit, node.callee, undefined));
    if (!path) continue;
    const site = { unit, node: id };
    const rows = (frame: Frame | undefined) => {
      const found = sdkFlows(path, callArgs(evaluator, site, node.args, frame)) ?? [];
      return settled(implicitLoads(path) ? found.map((row) => ({ ...row, implicit: true })) : found);
    };
    yield { site, channel: 'sdk-web', rows };
  }
}

/** The path from `Crisp` to a member: `['user', 'setEmail']`. */
export function sdkPath(callee: Value): readonly string[] | undefined {
  for (const one of alternatives(callee)) {
    if (one.k !== 'external' || one.from !== PACKAGE) continue;
    const start = one.path.indexOf('Crisp');
    if (start >= 0) return one.path.slice(start + 1);
  }
  return undefined;
}
