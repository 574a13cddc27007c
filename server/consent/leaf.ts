import type { Claim, Judged } from '../catalogue/consent/access.ts';
import { judgeQuery } from '../catalogue/consent/judge-query.ts';
import { judgeName } from '../catalogue/consent/words.ts';
import type { NodeId } from '../facts/facts.ts';
import { accessOf, wordsOf, type Words } from '../link/access.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Frame, type Value } from '../link/value.ts';
import type { ConsentSettings } from './settings.ts';
import { gates, type Test } from './verdict.ts';

/** A name that was followed on the way to the end of a definition. */
export interface Hop {
  readonly unit: Unit;
  readonly node: NodeId;
  readonly frame: Frame | undefined;
  readonly claim: Claim;
  readonly key: string;
}

/** The end of a definition: a value that cannot be looked into further. */
export interface Leaf {
  readonly value: Value;
  readonly unit: Unit;
  readonly node: NodeId;
  readonly frame: Frame | undefined;
  readonly claim: Claim;
  readonly hops: readonly Hop[];
}

/** Judges an end: a platform first, then the words of the code and of the names that it was given. */
export function judgeLeaf(callers: Callers, settings: ConsentSettings, leaf: Leaf): Test {
  const site = { unit: leaf.unit, node: leaf.node };
  const query = judgeQuery(accessOf(callers, leaf.value), leaf.claim);
  if (
    query &&
    (query.platform === undefined || settings.platforms === 'auto' || settings.platforms.includes(query.platform))
  )
    return { ...query, site };
  const named = byWords(callers, leaf);
  if (!named) return { class: 'not-consent', site };
  if (settings.heuristics === 'off')
    return { class: 'not-consent', site, ...(gates(named) ? { byNameOnly: true } : {}) };
  return { ...named, site };
}

function byWords(callers: Callers, { unit, node, frame, claim, hops }: Leaf): Judged | undefined {
  const read = (at: Unit, id: NodeId, run: Frame | undefined): Words => {
    const words = wordsOf(at, id, (one) => textOf(callers.evaluator.value(at, one, run)));
    const giver = giverOf(callers, at, id, run);
    return giver === undefined ? words : { ...words, segments: [giver, ...words.segments] };
  };
  const own = read(unit, node, frame);
  const names = hops.map((hop) => read(hop.unit, hop.node, hop.frame));
  const within = names.flatMap(({ segments }) => segments.slice(-1));
  const direct = judgeName(own.segments, own.args, claim, { within });
  if (direct) return direct;
  for (const [index, hop] of [...hops.entries()].reverse()) {
    const { segments, args } = names[index] ?? { segments: [], args: [] };
    const named = judgeName(segments, args, hop.claim, { within: within.slice(0, index) });
    if (named) return named;
  }
  return undefined;
}

/** The name of the function that runs a callback: what `granted` is in `onConsentAnswer((granted) => …)`. */
function giverOf({ evaluator }: Callers, unit: Unit, id: NodeId, frame: Frame | undefined): string | undefined {
  const node = unit.node(id);
  if (node.k !== 'param') return undefined;
  const run = evaluator.frameOf(frame, unit, node.fn);
  const giver = run?.caller;
  if (!giver || giver.fn <= 0) return undefined;
  const facts = giver.unit.facts.functions[giver.fn];
  return facts?.name ?? giver.unit.nameOf(facts?.node ?? -1);
}
