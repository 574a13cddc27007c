import type { Claim } from '../catalogue/consent/access.ts';
import { isDenyLiteral, isGrantLiteral, isNeitherLiteral } from '../catalogue/consent/words.ts';
import type { Literal, Node, NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';
import { constant, one, type Asks, type Read } from './asks.ts';
import { FALSY, senseOf, TRUTHY } from './verdict.ts';

/** Reads `text.indexOf('x')` as the question whether it found something. */
type Position = (read: Read, call: Extract<Node, { k: 'call' }>, found: boolean) => Asks | undefined;
type Binary = Extract<Node, { k: 'binary' }>;

const EQUAL: ReadonlySet<string> = new Set(['===', '==']);
const DIFFERENT: ReadonlySet<string> = new Set(['!==', '!=']);
const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** What a comparison asks: `x === 'granted'`, `list.length > 0`, `text.indexOf('chat') >= 0`, `level >= 2`. */
export function comparison(read: Read, node: Binary, claim: Claim, positionIn: Position): Asks | undefined {
  const sense = senseOf(claim);
  if (sense === undefined) return undefined;
  if (node.op === '&') return bit(read, node, sense);
  if (EQUAL.has(node.op) || DIFFERENT.has(node.op))
    return equality(read, node, EQUAL.has(node.op) === sense, positionIn);
  const right = constant(read, node.right)?.value;
  const left = constant(read, node.left)?.value;
  if (typeof right === 'number') return threshold(read, node.left, node.op, right, sense, positionIn);
  return typeof left === 'number'
    ? threshold(read, node.right, MIRRORED[node.op] ?? '', left, sense, positionIn)
    : undefined;
}

function equality(read: Read, node: Binary, equal: boolean, positionIn: Position): Asks | undefined {
  const { unit } = read;
  for (const [subject, other] of [[node.left, node.right] as const, [node.right, node.left] as const]) {
    const to = constant(read, other);
    const name = spokenName(unit, other);
    if ((!to && name === undefined) || unit.node(subject).k === 'literal') continue;
    const flag = unit.node(subject);
    if (to?.value === 0 && flag.k === 'binary' && flag.op === '&') return bit(read, flag, !equal);
    if (to?.value === -1 || to?.value === 0) {
      const counted = threshold(read, subject, equal ? '===' : '!==', to.value, true, positionIn);
      if (counted) return counted;
    }
    if (isTypeof(unit, subject)) return undefined;
    const label = name === undefined || (to && isAnswer(to.value)) ? {} : { label: name };
    return one(subject, { k: equal ? 'is' : 'not', value: to ? to.value : name, ...label });
  }
  return undefined;
}

/** A text that says itself what it stands for. */
const isAnswer = (value: Literal): boolean =>
  typeof value === 'string' && (isGrantLiteral(value) || isDenyLiteral(value) || isNeitherLiteral(value));

const isTypeof = (unit: Unit, id: NodeId): boolean => {
  const node = unit.node(id);
  return node.k === 'unary' && node.op === 'typeof';
};

/** The name of a constant that says what it stands for, such as `Status.Granted`; its value may be any number. */
function spokenName(unit: Unit, id: NodeId): string | undefined {
  const node = unit.node(id);
  if (node.k !== 'member' && node.k !== 'ref') return undefined;
  if (node.k === 'member' && node.name === 'type') return unit.nameOf(node.object);
  const name = unit.nameOf(id) ?? '';
  const isConstant = node.k === 'member' ? /^[A-Z]/.test(name) : /^[A-Z][A-Z0-9_]+$/.test(name);
  const words = name.split('_').at(-1) ?? name;
  const speaks = [name, words].find((word) => isGrantLiteral(word) || isDenyLiteral(word) || isNeitherLiteral(word));
  return isConstant ? speaks : undefined;
}

/** A number above or below another one: that there is something, that a text was found, that a level is reached. */
function threshold(
  read: Read,
  subject: NodeId,
  op: string,
  bound: number,
  sense: boolean,
  positionIn: Position,
): Asks | undefined {
  const { unit } = read;
  const node = unit.node(subject);
  if (node.k === 'call') {
    const found =
      ((op === '!==' || op === '>') && bound === -1) || (op === '>=' && bound === 0)
        ? true
        : (op === '===' && bound === -1) || (op === '<' && bound === 0)
          ? false
          : undefined;
    const position = found === undefined ? undefined : positionIn(read, node, found === sense);
    if (position) return position;
  }
  const some =
    ((op === '>' || op === '!==') && bound === 0) || (op === '>=' && bound === 1)
      ? true
      : (op === '===' && bound === 0) || (op === '<' && bound === 1) || (op === '<=' && bound === 0)
        ? false
        : undefined;
  if (some !== undefined && node.k === 'member' && /^(?:length|size)$/.test(node.name ?? ''))
    return one(subject, some === sense ? TRUTHY : FALSY);
  if (node.k === 'member' && /^(?:length|size)$/.test(node.name ?? '')) return undefined;
  // More than nothing may be what is necessary only.
  const reaches = (op === '>=' || op === '>') && bound >= 1;
  return reaches ? one(subject, { k: sense ? 'is' : 'not', value: bound, label: 'granted' }) : undefined;
}

/** `consents & Purpose.CHAT`: the flag is set. */
function bit({ unit }: Read, { left, right }: Binary, sense: boolean): Asks | undefined {
  const name: Literal = unit.nameOf(right);
  return name === undefined ? undefined : one(left, { k: sense ? 'has' : 'lacks', value: name });
}
