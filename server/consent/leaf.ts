import type { Claim, Judged } from '../catalogue/consent/access.ts';
import { judgeQuery } from '../catalogue/consent/judge-query.ts';
import { judgeName } from '../catalogue/consent/words.ts';
import type { NodeId } from '../facts/facts.ts';
import { accessOf, wordsOf, type Words } from '../link/access.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { wordsOfValue } from '../link/value-words.ts';
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

function byWords(callers: Callers, { unit, node, frame, claim, hops, value }: Leaf): Judged | undefined {
  const read = (at: Unit, id: NodeId, run: Frame | undefined): Words => {
    const words = wordsOf(at, id, (one) => textOf(callers.evaluator.value(at, one, run)));
    const giver = giverOf(callers, at, id, run);
    return giver === undefined ? words : { ...words, segments: [giver, ...words.segments] };
  };
  const own = read(unit, node, frame);
  const around = rootWords(callers, unit, node, read);
  const names = hops.map((hop) => read(hop.unit, hop.node, hop.frame));
  const within = [...around, ...names.flatMap(({ segments }) => segments)];
  const direct = judgeName(own.segments, own.args, claim, { within });
  if (direct) return direct;
  for (const [index, hop] of [...hops.entries()].reverse()) {
    const { args, segments } = names[index] ?? { segments: [], args: [] };
    const outer = names.slice(0, index).flatMap((one) => one.segments);
    const named = judgeName(segments, args, hop.claim, { within: [...around, ...outer] });
    if (named) return named;
  }
  if (isComputed(unit, node)) return undefined;
  for (const made of madeWords(callers, unit, node, frame, value)) {
    const judged = judgeName(made.segments, made.args, claim, { within });
    if (judged) return judged;
  }
  return undefined;
}

/** The words of what a value is made from, and of what it is a part of. */
function* madeWords(callers: Callers, unit: Unit, id: NodeId, frame: Frame | undefined, value: Value): Iterable<Words> {
  yield wordsOfValue(callers, value);
  const node = unit.node(id);
  if (node.k !== 'member' || node.name === undefined) return;
  const { args, segments } = wordsOfValue(callers, callers.evaluator.value(unit, node.object, frame));
  yield { args, segments: [...segments, node.name] };
}

const POSITIONS = /^(?:indexOf|lastIndexOf|findIndex|search|localeCompare|charCodeAt|compareTo)$/;

/** A number or a truth that was worked out from other values: what it says of them is not known. */
function isComputed(unit: Unit, id: NodeId): boolean {
  const node = unit.node(id);
  if (node.k === 'call') return POSITIONS.test(unit.nameOf(node.callee) ?? '');
  return node.k === 'binary' || node.k === 'unary' || node.k === 'not' || node.k === 'unknown';
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

/** The words of what the first name of an expression was made from: `useConsent` for `state.chat` after `const state = useConsent()`. */
function rootWords(
  callers: Callers,
  unit: Unit,
  id: NodeId,
  read: (unit: Unit, id: NodeId, run: Frame | undefined) => Words,
): readonly string[] {
  const node = unit.node(id);
  const words = (at: Unit, one: NodeId): readonly string[] => {
    const { args, segments } = read(at, one, undefined);
    return [
      ...segments,
      ...args.flatMap((arg) => (arg === undefined ? [] : (arg.match(/[\w$-]+/g) ?? []))).slice(0, 6),
    ];
  };
  switch (node.k) {
    case 'member':
    case 'element':
      return rootWords(callers, unit, node.object, read);
    case 'call':
      return words(unit, id).slice(-8);
    case 'ref':
      return (unit.facts.bindings[node.binding]?.defs ?? []).flatMap((def) =>
        def.k === 'value' && def.node !== id
          ? [...words(unit, def.node), ...handedWords(callers, unit, def.node, words)]
          : [],
      );
    case 'param':
      return handedWords(callers, unit, id, words);
    default:
      return [];
  }
}

/** The words of the call that a callback was handed to, for its parameters. */
function handedWords(
  callers: Callers,
  unit: Unit,
  id: NodeId,
  words: (unit: Unit, id: NodeId) => readonly string[],
): readonly string[] {
  let at = id;
  for (let hops = 0; hops < 6; hops++) {
    const node = unit.node(at);
    if (node.k === 'member' || node.k === 'element') at = node.object;
    else if (node.k === 'default' || node.k === 'await') at = node.value;
    else break;
  }
  const param = unit.node(at);
  if (param.k !== 'param') return [];
  return callers
    .handedTo(unit, param.fn)
    .slice(0, 2)
    .flatMap(({ call }) => words(call.unit, call.node));
}
