import type { CondId, NodeId } from '../facts/facts.ts';
import { wordsOf, type Words } from '../link/access.ts';
import type { Callers } from '../link/callers.ts';
import { itemsOf } from '../link/collections.ts';
import { definitionsOf } from '../link/definitions.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Frame, type Site } from '../link/value.ts';

const DEEPEST = 6;
const MOST_WORDS = 40;

/** The words of an expression as it is written; what a callback is given is called after the function that runs it. */
export function readWords(callers: Callers, unit: Unit, id: NodeId, frame: Frame | undefined): Words {
  const words = wordsOf(unit, id, (one) => textOf(callers.evaluator.value(unit, one, frame)));
  const giver = giverOf(callers, unit, id, frame);
  return giver === undefined ? words : { ...words, segments: [giver, ...words.segments] };
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

/** The words of what an expression was made from: `useConsent` for `state.chat` after `const state = useConsent()`. */
export function originWords(callers: Callers, unit: Unit, id: NodeId, frame: Frame | undefined): readonly string[] {
  return [...new Set([...collected(callers, unit, id, frame, 0), ...besides(unit, id)])].slice(0, MOST_WORDS);
}

/** What the same thing is compared with on the way: `event.key === 'chat-consent' && event.newValue === 'granted'`. */
function besides(unit: Unit, id: NodeId): readonly string[] {
  const root = rootOf(unit, id);
  return root === undefined ? [] : textsOn(unit, unit.node(id).at, root, 0);
}

function textsOn(unit: Unit, id: CondId, root: number, depth: number): readonly string[] {
  const cond = unit.facts.conds[id];
  if (cond?.k === 'and' && depth < 16)
    return [...textsOn(unit, cond.left, root, depth + 1), ...textsOn(unit, cond.right, root, depth + 1)];
  const node = cond?.k === 'test' ? unit.node(cond.node) : undefined;
  if (cond?.k !== 'test' || node?.k !== 'binary') return [];
  if (!(cond.sense ? /^===?$/ : /^!==?$/).test(node.op) || rootOf(unit, node.left) !== root) return [];
  const text = unit.node(node.right);
  return text.k === 'literal' && typeof text.value === 'string' ? [text.value] : [];
}

/** The variable that a member path starts at. */
function rootOf(unit: Unit, id: NodeId): number | undefined {
  let node = unit.node(id);
  while (node.k === 'member') node = unit.node(node.object);
  return node.k === 'ref' ? node.binding : undefined;
}

function collected(
  callers: Callers,
  unit: Unit,
  id: NodeId,
  frame: Frame | undefined,
  depth: number,
): readonly string[] {
  if (depth > DEEPEST || id < 0) return [];
  const node = unit.node(id);
  const next = (site: Site, run: Frame | undefined) => [
    ...spoken(callers, site.unit, site.node, run),
    ...collected(callers, site.unit, site.node, run, depth + 1),
  ];
  switch (node.k) {
    case 'member': {
      const item = itemSite(callers, unit, node.object, node.name, frame);
      return item ? next(item.site, item.frame) : collected(callers, unit, node.object, frame, depth + 1);
    }
    case 'element':
      return collected(callers, unit, node.object, frame, depth + 1);
    case 'default':
    case 'await':
      return collected(callers, unit, node.value, frame, depth + 1);
    case 'call':
      return spoken(callers, unit, id, frame).slice(-8);
    case 'ref':
      return definitionsOf(callers.evaluator, unit, id, frame)
        .filter(({ site }) => site.unit === unit && site.node !== id)
        .slice(0, 3)
        .flatMap(({ frame: run, site }) => next(site, run));
    case 'param': {
      const run = callers.evaluator.frameOf(frame, unit, node.fn);
      const given = run?.args.site(node.index);
      const handed = callers.handedTo(unit, node.fn).slice(0, 2);
      const assigned = handed.length > 0 ? [] : callers.assignedTo(unit, node.fn).slice(0, 2);
      return [
        ...handed.flatMap(({ call }) => spoken(callers, call.unit, call.node, undefined)),
        ...assigned.flatMap(({ site }) => {
          const assign = site.unit.node(site.node);
          return assign.k === 'assign' ? spoken(callers, site.unit, assign.target, undefined) : [];
        }),
        ...(given && given.node >= 0 ? next(given, run?.caller) : []),
      ];
    }
    default:
      return [];
  }
}

/** `item` of `const [item] = [a, b]`: the expression of the item. */
function itemSite(
  { evaluator }: Callers,
  unit: Unit,
  object: NodeId,
  name: string | undefined,
  frame: Frame | undefined,
): { readonly site: Site; readonly frame: Frame | undefined } | undefined {
  if (name === undefined || !/^\d+$/.test(name)) return undefined;
  const list = evaluator.value(unit, object, frame);
  if (list.k !== 'list') return undefined;
  const site = itemsOf(evaluator, list).sites[Number(name)];
  return site && site.node >= 0 ? { site, frame: list.frame } : undefined;
}

function spoken(callers: Callers, unit: Unit, id: NodeId, frame: Frame | undefined): readonly string[] {
  const { args, segments } = readWords(callers, unit, id, frame);
  const texts = args.flatMap((arg) => (arg === undefined ? [] : (arg.match(/[\w$-]+/g) ?? [])));
  return [...segments, ...texts.slice(0, 6)];
}
