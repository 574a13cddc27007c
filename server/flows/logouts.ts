import { clearsGlobal } from '../catalogue/crisp/globals.ts';
import { packageClearsToken } from '../catalogue/crisp/packages.ts';
import { clearsToken } from '../catalogue/crisp/sdk-web.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { functionKey, type Site } from '../link/value.ts';
import { argAt, callArgs } from './args.ts';
import type { Logout } from './flow.ts';
import { globalName } from './global-sinks.ts';
import { placeOf, placeOfSite } from './place.ts';
import { sdkPath } from './sdk-sinks.ts';
import { upward } from './upward.ts';

/** Names of functions that sign a person out. */
const SIGNS_OUT =
  /^(?:on|handle|do|perform|user|auth|force|async)?_?(?:log|sign)_?(?:out|off)(?:[A-Z_]\w*)?$|^(?:deconnexion|seDeconnecter|deconnecter|abmelden|ausloggen|cerrarSesion|uitloggen|wyloguj|disconnectUser|endSession|clearSession|destroySession)$/i;

/** The functions of the program that sign a person out, with what they do to the Crisp session. */
export function logoutsOf(callers: Callers, resets: readonly Site[]): readonly Logout[] {
  const { program } = callers.evaluator;
  const clears = program.units.flatMap((unit) => [...clearingSites(callers.index, unit)]);
  const resetWays = resets.map((site) => ({ site, ways: upward(callers, site) }));
  const clearWays = clears.map((site) => ({ site, ways: upward(callers, site) }));
  return program.units.flatMap((unit) =>
    unit.facts.functions.flatMap((facts, fn): Logout[] => {
      const name = facts.name ?? unit.nameOf(facts.node) ?? unit.propertyOf(facts.node);
      if (fn === 0 || name === undefined || !SIGNS_OUT.test(name)) return [];
      const key = functionKey(unit, fn);
      const reset = within(resetWays, key);
      const clear = within(clearWays, key);
      const place = placeOf({
        unit,
        start: facts.s,
        end: Math.min(facts.e, facts.s + headLength(unit, facts.s, facts.e)),
      });
      return [
        {
          place,
          name,
          ordered: !reset || !clear || comesBefore(clear, reset),
          ...(reset ? { reset: placeOfSite(reset.site) } : {}),
          ...(clear ? { clears: placeOfSite(clear.site) } : {}),
        },
      ];
    }),
  );
}

/** The head of a function, up to its body: enough to point at. */
function headLength(unit: Unit, start: number, end: number): number {
  const text = unit.text.slice(start, end);
  const brace = text.indexOf('{');
  const line = text.indexOf('\n');
  const ends = [brace, line].filter((one) => one > 0);
  return ends.length > 0 ? Math.min(...ends) : text.length;
}

interface Way {
  readonly site: Site;
  /** The place in the signing-out function that leads to it. */
  readonly at: Site;
}

function within(
  all: readonly { readonly site: Site; readonly ways: ReadonlyMap<string, Site> }[],
  key: string,
): Way | undefined {
  for (const { site, ways } of all) {
    const at = ways.get(key);
    if (at) return { site, at };
  }
  return undefined;
}

function comesBefore(first: Way, second: Way): boolean {
  const offset = ({ unit, node }: Site) => unit.node(node).s;
  if (offset(first.at) !== offset(second.at)) return offset(first.at) < offset(second.at);
  return first.site.unit !== second.site.unit || offset(first.site) <= offset(second.site);
}

/** Where code takes the session token away. */
function* clearingSites(evaluator: Evaluator, unit: Unit): Iterable<Site> {
  for (const id of unit.facts.assigns) {
    const node = unit.node(id);
    const target = node.k === 'assign' ? node.target : node.k === 'unary' ? node.value : undefined;
    const name = target === undefined ? undefined : globalName(evaluator, unit, target);
    if (name === undefined) continue;
    const value = node.k === 'assign' ? argAt(evaluator, { unit, node: node.value }, undefined) : undefined;
    if (clearsGlobal(name, value)) yield { unit, node: id };
  }
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call') continue;
    const site = { unit, node: id };
    const callee = evaluator.value(unit, node.callee, undefined);
    const path = sdkPath(callee);
    const args = () => callArgs(evaluator, site, node.args, undefined);
    if (path && clearsToken(path, args())) yield site;
    if (
      callee.k === 'external' &&
      callee.path[0] !== undefined &&
      packageClearsToken(callee.from, callee.path[0], callee.path.slice(1), args())
    )
      yield site;
  }
}
