import type { Claim, Judged } from '../catalogue/consent/access.ts';
import { judgeQuery } from '../catalogue/consent/judge-query.ts';
import { judgeName, saysYes } from '../catalogue/consent/words.ts';
import type { NodeId } from '../facts/facts.ts';
import { accessOf, type Words } from '../link/access.ts';
import type { Callers } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { wordsOfValue } from '../link/value-words.ts';
import type { Frame, Value } from '../link/value.ts';
import { declaredType, type PlainType } from './declared-type.ts';
import { originWords, readWords } from './origin-words.ts';
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
  /** What kind of values it is given, where that is known. */
  readonly type?: PlainType | undefined;
  /** The value is a part of the expression, which speaks for the value only by what it was made from. */
  readonly part?: boolean;
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

function byWords(
  callers: Callers,
  { unit, node, frame, claim: asked, hops, part, type: given, value }: Leaf,
): Judged | undefined {
  const claim = spokenClaim(asked);
  const own = part ? wordsOfValue(callers, value) : readWords(callers, unit, node, frame);
  const event = namedEvent(own.segments, claim);
  if (event) return event;
  const around = originWords(callers, unit, node, frame);
  const names = hops.map((hop) => readWords(callers, hop.unit, hop.node, hop.frame));
  const within = [...around, ...names.flatMap(({ segments }) => segments)];
  const type = given ?? typeOf(unit, node, asked, hops);
  const about = type === undefined ? {} : { type };
  const direct = judgeName(own.segments, own.args, claim, { within, ...about });
  if (direct) return direct;
  for (const [index, hop] of [...hops.entries()].reverse()) {
    const { args, segments } = names[index] ?? { segments: [], args: [] };
    const outer = names.slice(0, index).flatMap((one) => one.segments);
    const named = judgeName(segments, args, spokenClaim(hop.claim), {
      within: [...around, ...outer],
      ...(hop.claim === asked ? about : {}),
    });
    if (named) return named;
  }
  if (isComputed(unit, node)) return undefined;
  for (const made of madeWords(callers, unit, node, frame, value)) {
    const judged = judgeName(made.segments, made.args, claim, { within, ...about });
    if (judged) return judged;
  }
  return undefined;
}

/** The declared type of the value, or of a name that it was given on the way. */
function typeOf(unit: Unit, node: NodeId, claim: Claim, hops: readonly Hop[]): PlainType | undefined {
  const names = [{ unit, node, claim }, ...[...hops].reverse()].filter((one) => one.claim === claim);
  for (const one of names) {
    const type = declaredType(one.unit, one.node);
    if (type !== undefined) return type;
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

const EVENT_NAMES = /^(?:type|event|name|action|kind|topic|command|eventName|actionType|_tag)$/;

/** `action.type === 'consent/granted'`: the text names an event, and says what it means. */
function namedEvent(segments: readonly string[], claim: Claim): Judged | undefined {
  if ((claim.k !== 'is' && claim.k !== 'not') || typeof claim.value !== 'string') return undefined;
  const parts = claim.value.split(/[/:.]/);
  if (!EVENT_NAMES.test(segments.at(-1) ?? '') || parts.join('').length < 8) return undefined;
  const named = judgeName(parts, [], { k: 'truthy' });
  if (!named) return undefined;
  const yes = gates(named) && saysYes(parts.at(-1) ?? '');
  return claim.k === 'is' && yes ? named : { ...named, class: claim.k === 'is' ? 'answered' : 'deny' };
}

/** What a claim asks in words: of a constant with a name that says more, the name. */
const spokenClaim = (claim: Claim): Claim =>
  (claim.k === 'is' || claim.k === 'not') && claim.label !== undefined ? { k: claim.k, value: claim.label } : claim;

const POSITIONS = /^(?:indexOf|lastIndexOf|findIndex|search|localeCompare|charCodeAt|compareTo)$/;

/** A number or a truth that was worked out from other values: what it says of them is not known. */
function isComputed(unit: Unit, id: NodeId): boolean {
  const node = unit.node(id);
  if (node.k === 'call') return POSITIONS.test(unit.nameOf(node.callee) ?? '');
  return node.k === 'binary' || node.k === 'unary' || node.k === 'not' || node.k === 'unknown';
}
