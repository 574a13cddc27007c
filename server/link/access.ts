import type { Access, CallArg, Step } from '../catalogue/consent/access.ts';
import type { Element, NodeId } from '../facts/facts.ts';
import type { Callers } from './callers.ts';
import type { Unit } from './program.ts';
import { textOf, type Site, type Value } from './value.ts';

const DEEPEST = 10;

/** How a value was reached from the page, a package, or the payload of a callback. */
export function accessOf(callers: Callers, value: Value, depth = 0): Access {
  const after = (object: Value, step: Step): Access => {
    const { root, steps } = accessOf(callers, object, depth + 1);
    return { root, steps: [...steps, step] };
  };
  if (depth > DEEPEST) return named('');
  switch (value.k) {
    case 'global': {
      const [name = 'window', ...rest] = value.path;
      return { root: { k: 'global', name }, steps: rest.map((one) => ({ k: 'get', name: one })) };
    }
    case 'external': {
      const [name = '*', ...rest] = value.path;
      return { root: { k: 'module', from: value.from, name }, steps: rest.map((one) => ({ k: 'get', name: one })) };
    }
    case 'member':
      return after(value.object, { k: 'get', name: value.name });
    case 'element':
      return after(value.object, { k: 'get', name: undefined });
    case 'result':
      return (
        injected(value) ??
        after(value.callee, { k: 'call', args: value.args.map((one) => callArg(one)), isNew: value.isNew })
      );
    case 'param':
      return (
        payloadOf(callers, value.unit, value.fn, value.index, depth) ??
        named(value.unit.facts.functions[value.fn]?.paramNames[value.index] ?? '')
      );
    case 'derived': {
      const [from] = value.from;
      return from ? accessOf(callers, from, depth + 1) : named('');
    }
    case 'choice': {
      const all = value.all.map((one) => accessOf(callers, one, depth + 1));
      return all.find(({ root }) => root.k !== 'name') ?? all[0] ?? named('');
    }
    case 'instance':
      return {
        root: { k: 'instance', type: value.class.unit.facts.classes[value.class.class]?.name ?? '' },
        steps: [],
      };
    case 'object':
    case 'list':
      return named(value.binding < 0 ? '' : (value.site.unit.facts.bindings[value.binding]?.name ?? ''));
    default:
      return named('');
  }
}

const named = (name: string): Access => ({ root: { k: 'name', name }, steps: [] });

/** A parameter typed with a class of a package stands for an instance that somebody injects. */
function injected(value: Value): Access | undefined {
  if (value.k !== 'result' || !value.isNew || value.callee.k !== 'external') return undefined;
  const { unit, node } = value.site;
  if (node >= 0 && unit.node(node).k === 'call') return undefined;
  return { root: { k: 'instance', type: value.callee.path.at(-1) ?? '', from: value.callee.from }, steps: [] };
}

/** The call that a callback was handed to, when the project does not define it. */
function payloadOf(callers: Callers, unit: Unit, fn: number, index: number, depth: number): Access | undefined {
  const [handed] = callers.handedTo(unit, fn);
  if (!handed) return assignedPayload(callers, unit, fn, index, depth);
  const call = accessOfCall(callers, handed.call, depth + 1);
  if (!call) return undefined;
  const { argument, property } = handed;
  return { root: { k: 'payload', call, argument, index, ...(property === undefined ? {} : { property }) }, steps: [] };
}

/** A callback in an object that is given to a well-known name: `_iub.csConfiguration = { callback: { onPreferenceExpressed } }`. */
function assignedPayload(callers: Callers, unit: Unit, fn: number, index: number, depth: number): Access | undefined {
  const [assigned] = callers.assignedTo(unit, fn);
  const node = assigned?.site.unit.node(assigned.site.node);
  if (!assigned || node?.k !== 'assign') return undefined;
  const call = accessOf(callers, callers.evaluator.value(assigned.site.unit, node.target, undefined), depth + 1);
  const { property } = assigned;
  return {
    root: { k: 'payload', call, argument: 0, index, ...(property === undefined ? {} : { property }) },
    steps: [],
  };
}

/** The access of a call itself, as `judgeEvent` asks for it; an element counts as a call with its props. */
export function accessOfCall(callers: Callers, { unit, node }: Site, depth = 0): Access | undefined {
  const call = unit.node(node);
  if (call.k !== 'call' && call.k !== 'jsx') return undefined;
  const value = (id: NodeId) => callers.evaluator.value(unit, id, undefined);
  const { root, steps } = accessOf(callers, value(call.callee), depth);
  const args =
    call.k === 'jsx'
      ? [callArg(value(call.props))]
      : call.args.map((one) => (one.k === 'item' ? callArg(value(one.value)) : UNKNOWN));
  return { root, steps: [...steps, { k: 'call', args, isNew: call.k === 'call' && call.isNew }] };
}

const UNKNOWN: CallArg = { k: 'unknown' };

/** An argument as far as a row of the catalogue may ask. */
export function callArg(value: Value, depth = 0): CallArg {
  const text = textOf(value);
  if (value.k === 'literal') return { k: 'literal', value: value.value };
  if (text !== undefined) return { k: 'literal', value: text };
  if (value.k === 'function') return { k: 'function' };
  const { unit, node } = value.site;
  const written = node < 0 || depth > 3 ? undefined : unit.node(node);
  const at = (id: NodeId): CallArg => {
    const one = unit.node(id);
    if (one.k === 'literal') return { k: 'literal', value: one.value };
    if (one.k === 'function') return { k: 'function' };
    return one.k === 'object' || one.k === 'list'
      ? callArg({ k: one.k, binding: -1, site: { unit, node: id }, frame: value.frame }, depth + 1)
      : UNKNOWN;
  };
  if (written?.k === 'object' && value.k === 'object')
    return {
      k: 'object',
      fields: Object.fromEntries(
        written.entries.flatMap((one) =>
          one.k === 'spread' || one.name === undefined ? [] : [[one.name, at(one.value)]],
        ),
      ),
    };
  if (written?.k === 'list' && value.k === 'list')
    return { k: 'list', items: written.items.map((one) => (one.k === 'hole' ? UNKNOWN : at(one.value))) };
  return UNKNOWN;
}

/** The words of an expression as it is written: `user.consents.chat`, `hasConsent('chat')`, for judging by name. */
export interface Words {
  readonly segments: readonly string[];
  readonly args: readonly (string | undefined)[];
}

const READERS: ReadonlySet<string> = new Set([
  'JSON.parse',
  'Boolean',
  'String',
  'Object.assign',
  'structuredClone',
  'unref',
  'toValue',
  'get',
]);

/** Reads the words of an expression; `text` gives the constant text of one. */
export function wordsOf(unit: Unit, id: NodeId, text: (id: NodeId) => string | undefined): Words {
  const node = unit.node(id);
  const at = (one: NodeId) => wordsOf(unit, one, text);
  switch (node.k) {
    case 'ref':
      return { segments: [unit.facts.bindings[node.binding]?.name ?? ''], args: [] };
    case 'global':
      return { segments: [node.name], args: [] };
    case 'member': {
      const object = at(node.object);
      const name = node.name ?? (node.key === undefined ? undefined : text(node.key));
      return { segments: name === undefined ? object.segments : [...object.segments, name], args: object.args };
    }
    case 'logic':
      return at(node.left);
    case 'call': {
      const callee = at(node.callee);
      const [first] = node.args;
      // What is parsed or copied is still called by its own words.
      if (first?.k === 'item' && READERS.has(callee.segments.join('.'))) return at(first.value);
      // A mark on an element is called by its own name: `classList.contains('consent-given')`.
      const mark = first?.k === 'item' && isMark(callee.segments) ? text(first.value) : undefined;
      if (mark !== undefined) return { segments: [mark], args: [] };
      const args = node.args.flatMap((one): readonly (string | undefined)[] =>
        one.k === 'item' ? (textsIn(unit, callee.segments.at(-1), one.value) ?? [text(one.value)]) : [undefined],
      );
      return { segments: [...callee.segments, ...pickedBy(unit, node.args)], args: [...callee.args, ...args] };
    }
    case 'element':
      return at(node.object);
    case 'param':
      return { segments: [unit.facts.functions[node.fn]?.paramNames[node.index] ?? ''], args: [] };
    case 'unary':
      // What is deleted, or asked for its type, says nothing.
      return /^(?:delete|typeof|void)$/.test(node.op) ? { segments: [], args: [] } : at(node.value);
    case 'await':
    case 'not':
    case 'default':
      return at(node.value);
    default:
      return { segments: [], args: [] };
  }
}

const isMark = (segments: readonly string[]): boolean =>
  /^(?:hasClass|hasAttribute|matches)$/.test(segments.at(-1) ?? '') ||
  (segments.at(-1) === 'contains' && segments.at(-2) === 'classList');

const SEARCHES = /^(?:find|findLast|findIndex|some|every|filter)$/;

/** The texts that a search looks for, the names in a list: `find((row) => row.startsWith('cookie_consent='))`, `[granted$, user$]`. */
function textsIn(unit: Unit, method: string | undefined, id: NodeId): readonly string[] | undefined {
  const handler = unit.node(id);
  if (handler.k === 'list')
    return handler.items.flatMap((one) => (one.k === 'item' ? (unit.nameOf(one.value) ?? []) : []));
  if (handler.k !== 'function') return undefined;
  if (!SEARCHES.test(method ?? '')) return [];
  return unit.facts.nodes
    .flatMap((one, at) => {
      if (one.fn !== handler.id || one.k !== 'literal' || typeof one.value !== 'string') return [];
      const parent = unit.parentOf(at);
      const holder = parent < 0 ? undefined : unit.node(parent);
      const sought =
        holder?.k === 'binary' ||
        (holder?.k === 'call' &&
          /^(?:startsWith|endsWith|includes|match|test)$/.test(unit.nameOf(holder.callee) ?? ''));
      return sought ? [one.value] : [];
    })
    .slice(0, 3);
}

/** What a selector picks: `chat` in `useStore((state) => state.chat)`. */
function pickedBy(unit: Unit, args: readonly Element[]): readonly string[] {
  const [first] = args;
  const selector = first?.k === 'item' ? unit.node(first.value) : undefined;
  const [only, more] = selector?.k === 'function' ? (unit.facts.functions[selector.id]?.returns ?? []) : [];
  const names: string[] = [];
  let at = only && !more && only.value >= 0 ? unit.node(only.value) : undefined;
  while (at?.k === 'member') {
    if (at.name !== undefined) names.unshift(at.name);
    at = unit.node(at.object);
  }
  return at?.k === 'ref' ? names : [];
}
