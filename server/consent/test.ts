import type { Claim } from '../catalogue/consent/access.ts';
import { isDenyLiteral, isGrantLiteral } from '../catalogue/consent/words.ts';
import type { Literal, Node, NodeId } from '../facts/facts.ts';
import { itemsOf } from '../link/collections.ts';
import type { Unit } from '../link/program.ts';
import { alternatives } from '../link/value.ts';
import { constant, one, type Asked, type Asks, type Read } from './asks.ts';
import { comparison } from './comparison.ts';
import { capturedText, patternTexts, type SoughtText } from './pattern-text.ts';
import { FALSY, presence, senseOf, TRUTHY } from './verdict.ts';

type Call = Extract<Node, { k: 'call' }>;

/** Reads an expression that only asks something of another one: `x === 'granted'`, `Boolean(x)`, `list.includes('chat')`, `/consent=yes/.test(x)`. */
export function readTest(read: Read, id: NodeId, claim: Claim): Asks | undefined {
  const node = read.unit.node(id);
  switch (node.k) {
    case 'binary':
      return comparison(read, node, claim, positionIn);
    case 'call':
      return node.isNew ? undefined : question(read, node, claim);
    case 'member':
      return shared(read, node, claim) ?? captured(read, node, claim);
    case 'unary':
      return unary(read, node, claim);
    default:
      return undefined;
  }
}

/** `+x`, `~text.indexOf('x')`. */
function unary(read: Read, { op, value }: Extract<Node, { k: 'unary' }>, claim: Claim): Asks | undefined {
  const sense = senseOf(claim);
  if (op === '+') return ofNumber(value, claim);
  const node = read.unit.node(value);
  if (op !== '~' || sense === undefined || node.k !== 'call') return undefined;
  return positionIn(read, node, sense);
}

/** `text.indexOf('x')` found something, or not. */
function positionIn(read: Read, node: Call, found: boolean): Asks | undefined {
  const callee = read.unit.node(node.callee);
  const [first] = node.args;
  if (callee.k !== 'member' || first?.k !== 'item') return undefined;
  if (callee.name === 'findIndex') {
    const sought = soughtBy(read, first.value);
    return sought && one(callee.object, { k: found ? 'has' : 'lacks', value: sought.text });
  }
  if (callee.name !== 'indexOf' && callee.name !== 'search') return undefined;
  const texts = callee.name === 'search' ? patternTexts(read.unit, first.value) : undefined;
  if (texts) return inText(callee.object, texts, found);
  return one(callee.object, { k: found ? 'has' : 'lacks', value: constant(read, first.value)?.value });
}

/** One of the texts is in a text, or none of them is. */
const inText = (node: NodeId, texts: readonly SoughtText[], found: boolean): Asks => ({
  parts: texts.map(({ text, whole }): Asked => {
    if (whole) return { node, claim: { k: found ? 'is' : 'not', value: text } };
    return { node, claim: { k: found ? 'has' : 'lacks', value: text } };
  }),
  all: !found,
});

/** The number of a text: `Number(x) === 1` asks for `'1'`. */
function ofNumber(node: NodeId, claim: Claim): Asks | undefined {
  if (claim.k === 'truthy' || claim.k === 'falsy') return one(node, claim);
  return (claim.k === 'is' || claim.k === 'not') && typeof claim.value === 'number'
    ? one(node, { ...claim, value: String(claim.value) })
    : undefined;
}

/** Functions and methods that keep what a text says. */
const SAME_TEXT = /^(?:String|decodeURIComponent|decodeURI|unescape|atob|escape|encodeURIComponent)$/;
const SAME_TEXT_METHODS =
  /^(?:trim|trimStart|trimEnd|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|toString|valueOf|normalize)$/;

/** Functions that give what a shared state holds: they are asked the same. */
const READERS =
  /^(?:firstValueFrom|lastValueFrom|toSignal|useObservable|useAtomValue|useRecoilValue|useStore|useStoreValue|useSnapshot|unref|toValue|get|useReadable|use\$)$/;
const SHARED = /^(?:useAtom|useRecoilState|useSignalAtom)$/;

/** `const [granted] = useAtom(grantedAtom)`. */
function shared({ unit }: Read, { name, object }: Extract<Node, { k: 'member' }>, claim: Claim): Asks | undefined {
  const call = unit.node(object);
  const [first] = call.k === 'call' && SHARED.test(unit.nameOf(call.callee) ?? '') ? call.args : [];
  return name === '0' && first?.k === 'item' ? one(first.value, claim) : undefined;
}

function question(read: Read, node: Call, claim: Claim): Asks | undefined {
  const { unit } = read;
  const callee = unit.node(node.callee);
  const [first, second] = node.args;
  if (callee.k === 'member' && first?.k !== 'item')
    return SAME_TEXT_METHODS.test(callee.name ?? '') && claim.k !== 'truthy' && claim.k !== 'falsy'
      ? one(callee.object, claim)
      : undefined;
  if (first?.k !== 'item') return undefined;
  if (READERS.test(read.unit.nameOf(node.callee) ?? '') && callee.k !== 'member' && !constant(read, first.value))
    return one(first.value, claim);
  const sense = senseOf(claim);
  if (callee.k === 'global') {
    if (callee.name === 'Boolean') return sense === undefined ? undefined : one(first.value, sense ? TRUTHY : FALSY);
    if (callee.name === 'Number' || callee.name === 'parseInt')
      // Any number but 0 is truthy, the one that stands for a refusal too.
      return sense === undefined
        ? ofNumber(first.value, claim)
        : one(first.value, { k: sense ? 'not' : 'is', value: undefined });
    return SAME_TEXT.test(callee.name) && claim.k !== 'truthy' && claim.k !== 'falsy'
      ? one(first.value, claim)
      : undefined;
  }
  if (callee.k !== 'member') return undefined;
  const object = unit.node(callee.object);
  if (object.k === 'global' && object.name === 'Object' && callee.name === 'is' && second?.k === 'item')
    return sense === undefined ? undefined : sameness(read, first.value, second.value, sense);
  if (
    callee.name === 'get' &&
    sense !== undefined &&
    isMade(read, callee.object, 'Map') &&
    !holdsBooleans(read, callee.object)
  )
    return one(callee.object, { k: sense ? 'not' : 'is', value: undefined });
  const found = presence(claim);
  return found === undefined ? undefined : membership(read, callee.object, callee.name ?? '', first.value, found);
}

/** `Object.is(a, b)`. */
function sameness(read: Read, left: NodeId, right: NodeId, equal: boolean): Asks | undefined {
  const [subject, to] = constant(read, right) ? [left, constant(read, right)] : [right, constant(read, left)];
  return to && one(subject, { k: equal ? 'is' : 'not', value: to.value });
}

/** `list.includes(x)`, `set.has(x)`, `text.startsWith(x)`, `/x/.test(text)`, `list.some((one) => one === x)`. */
function membership(read: Read, object: NodeId, method: string, argument: NodeId, found: boolean): Asks | undefined {
  const has = (value: Literal): Asks => one(object, { k: found ? 'has' : 'lacks', value });
  switch (method) {
    case 'includes':
      return oneOf(read, object, argument, found) ?? has(constant(read, argument)?.value);
    case 'contains':
      return read.unit.nameOf(object) === 'classList' ? undefined : has(constant(read, argument)?.value);
    case 'startsWith':
    case 'endsWith': {
      const text = constant(read, argument);
      return text && has(text.value);
    }
    case 'has':
      if (isMade(read, object, 'Set'))
        return oneOf(read, object, argument, found) ?? has(constant(read, argument)?.value);
      // A map has a key for a refusal too.
      return isMade(read, object, 'Map') ? one(object, { k: found ? 'not' : 'is', value: undefined }) : undefined;
    case 'matches': {
      // A machine is in a state or not.
      const state = constant(read, argument)?.value;
      return isGrantLiteral(state) || isDenyLiteral(state)
        ? one(object, { k: found ? 'is' : 'not', value: state })
        : undefined;
    }
    case 'some':
    case 'find': {
      const sought = soughtBy(read, argument);
      return sought && has(sought.text);
    }
    case 'test':
    case 'exec': {
      const texts = patternTexts(read.unit, object);
      return texts && inText(argument, texts, found);
    }
    case 'match': {
      const texts = patternTexts(read.unit, argument);
      return texts && inText(object, texts, found);
    }
    default:
      return undefined;
  }
}

/** `['yes', 'all'].includes(answer)`: the answer is one of the items. */
function oneOf(read: Read, list: NodeId, argument: NodeId, found: boolean): Asks | undefined {
  if (constant(read, argument)) return undefined;
  const items = constantItems(read, list);
  if (!items) return undefined;
  return {
    parts: items.map((value) => ({ node: argument, claim: { k: found ? 'is' : 'not', value } })),
    all: !found,
  };
}

function constantItems(read: Read, id: NodeId): readonly Literal[] | undefined {
  const { evaluator, frame, unit } = read;
  const [value, more] = alternatives(evaluator.value(unit, id, frame));
  const [content] = value?.k === 'result' && value.isNew ? value.args : [];
  const list = value?.k === 'list' ? value : content;
  if (more || list?.k !== 'list') return undefined;
  const { items, open } = itemsOf(evaluator, list);
  const values = items.flatMap((one) => (one.k === 'literal' ? [one.value] : []));
  return !open && items.length > 0 && values.length === items.length ? values : undefined;
}

/** Whether an expression is a set or a map that is made in the project. */
function isMade({ evaluator, frame, unit }: Read, id: NodeId, of: 'Set' | 'Map'): boolean {
  const [value, more] = alternatives(evaluator.value(unit, id, frame));
  return value?.k === 'result' && !more && value.isNew && value.callee.k === 'global' && value.callee.path[0] === of;
}

/** `new Map<string, boolean>()`. */
function holdsBooleans({ evaluator, frame, unit }: Read, id: NodeId): boolean {
  const { site } = evaluator.value(unit, id, frame);
  return site.node >= 0 && /^new Map<[^>]*\bboolean\s*>/.test(site.unit.textOf(site.node));
}

/** `(one) => one === 'chat'`, `(row) => row.trim().startsWith('consent=yes')`: the constant that the items are compared with. */
function soughtBy(read: Read, id: NodeId): { readonly text: Literal } | undefined {
  const { unit } = read;
  const node = unit.node(id);
  const [only, more] = node.k === 'function' ? (unit.facts.functions[node.id]?.returns ?? []) : [];
  if (!only || more || only.value < 0) return undefined;
  const asks = readTest(read, only.value, TRUTHY);
  const [asked, other] = asks?.parts ?? [];
  if (!asked || other || (asked.claim.k !== 'is' && asked.claim.k !== 'has')) return undefined;
  return isParameter(unit, asked.node) ? { text: asked.claim.value } : undefined;
}

/** The parameter itself, or its text without the spaces around. */
function isParameter(unit: Unit, id: NodeId): boolean {
  const node = unit.node(id);
  if (node.k === 'call') {
    const callee = unit.node(node.callee);
    return callee.k === 'member' && SAME_TEXT_METHODS.test(callee.name ?? '') && isParameter(unit, callee.object);
  }
  const [def] = node.k === 'ref' ? (unit.facts.bindings[node.binding]?.defs ?? []) : [];
  return def?.k === 'value' && unit.node(def.node).k === 'param';
}

/** `(document.cookie.match(/consent=(\w+)/) ?? [])[1] === 'granted'` asks for `consent=granted`. */
function captured(read: Read, node: Extract<Node, { k: 'member' }>, claim: Claim): Asks | undefined {
  if ((claim.k !== 'is' && claim.k !== 'not') || typeof claim.value !== 'string') return undefined;
  const group = Number(node.name);
  if (!Number.isInteger(group) || group < 1) return undefined;
  const found = matchIn(read, node.object, 0);
  if (!found) return undefined;
  const before = capturedText(read.unit, found.pattern, group);
  return before === undefined
    ? undefined
    : one(found.text, { k: claim.k === 'is' ? 'has' : 'lacks', value: before + claim.value });
}

/** The text and the pattern of a match, through `?? []` and names. */
function matchIn(
  read: Read,
  id: NodeId,
  depth: number,
): { readonly text: NodeId; readonly pattern: NodeId } | undefined {
  const { unit } = read;
  const node = unit.node(id);
  if (depth > 4) return undefined;
  if (node.k === 'logic') return matchIn(read, node.left, depth + 1);
  if (node.k === 'ref') {
    const [def, more] = unit.facts.bindings[node.binding]?.defs ?? [];
    return def?.k === 'value' && !more ? matchIn(read, def.node, depth + 1) : undefined;
  }
  const callee = node.k === 'call' ? unit.node(node.callee) : undefined;
  const [first] = node.k === 'call' ? node.args : [];
  if (callee?.k !== 'member' || first?.k !== 'item') return undefined;
  if (callee.name === 'match') return { text: callee.object, pattern: first.value };
  return callee.name === 'exec' ? { text: first.value, pattern: callee.object } : undefined;
}
