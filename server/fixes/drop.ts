import type { Flow, Place } from '../flows/flow.ts';
import { isCredential } from './declare.ts';
import { hasEffects } from './effects.ts';
import { withoutParameter } from './url-parameter.ts';
import { undeclaredBy } from './undeclare.ts';
import { keysOf } from './item-keys.ts';
import { keyOf, type Node, type NodeOf, textOf } from './nodes.ts';
import type { FlowProblem, Maker } from './problem.ts';
import { type Edits, removeExpression, removeItem } from './remove.ts';
import type { Script } from './script.ts';
import { alsoLoads, isIn, isSame, sinkNode } from './sink-call.ts';

/** A way to leave a datum out. */
interface Removal {
  readonly edits: Edits;
  /** It does nothing but send less. */
  readonly isPure: boolean;
}

const VERBS: ReadonlySet<string | undefined> = new Set(['set', 'do', 'on']);
const SERVER: ReadonlySet<Flow['channel']> = new Set(['node-api', 'rest']);

interface Search {
  readonly problem: FlowProblem;
  readonly script: Script;
  readonly keys: ReadonlySet<string | undefined>;
  /** The call that hands the datum over, where the datum stands in it. */
  readonly sink: Node | undefined;
}

/** Whether a list or an object, or the variable that holds it, is used in one place only: leaving something out of it harms nobody else. */
function isUsedOnce({ script, sink }: Search, container: Node): boolean {
  if (sink && [...script.above(container)].includes(sink)) return true;
  const holder = [...script.above(container)].find(
    ({ type }) => type !== 'ArrayExpression' && type !== 'Property' && type !== 'ObjectExpression',
  );
  if (holder?.type === 'CallExpression') return true;
  if (holder?.type !== 'VariableDeclarator') return false;
  const [variable] = script.scopes.getDeclaredVariables(holder);
  return variable !== undefined && variable.references.filter((one) => one.isRead()).length <= 1;
}

/** Takes the call out that a container is all of. */
function removeHolder(search: Search, node: Node): Removal | undefined {
  const { script, problem } = search;
  const parent = script.parent(node);
  switch (parent?.type) {
    case 'Property':
      return search.keys.has(keyOf(parent)) ? removeFrom(search, parent) : undefined;
    case 'ArrayExpression':
      return removeHolder(search, parent);
    case 'CallExpression': {
      if (alsoLoads(problem.input.flows, problem.flow)) {
        return parent.arguments.at(-1) === node
          ? { edits: removeItem(script, parent.arguments, node), isPure: !hasEffects(node) }
          : undefined;
      }
      return removeCall(search, parent);
    }
    default:
      return undefined;
  }
}

/** Whether a call hands over something else as well, here or in the function that it calls. */
function sendsMore({ problem: { flow, input }, script }: Search, call: Node): boolean {
  const isInside = (place: Place): boolean => {
    const node = place.file === script.path ? script.nodeAt(place) : undefined;
    return node !== undefined && call.range[0] <= node.range[0] && node.range[1] <= call.range[1];
  };
  return input.flows.some(
    (other) =>
      other.direction === 'send' &&
      other.id !== flow.id &&
      !isSame(other.place, flow.place) &&
      [other.place, ...other.sources.map(({ place }) => place)].some(isInside),
  );
}

function removeCall(search: Search, call: Node): Removal | undefined {
  const { script, problem, sink } = search;
  if (sendsMore(search, call)) return undefined;
  const given: readonly Node[] =
    call.type === 'CallExpression' ? call.arguments : call.type === 'AssignmentExpression' ? [call.right] : [];
  // A function of the project's own may do more than send.
  const isOwn = call === sink || /^\w+\.push$/.test(call.type === 'CallExpression' ? script.codeOf(call.callee) : '');
  return {
    edits: removeExpression(script, call),
    isPure: isOwn && !SERVER.has(problem.flow.channel) && !given.some(hasEffects),
  };
}

/** Takes a property, a pair or a spread out of the object or list it stands in. */
function removeFrom(
  search: Search,
  node: NodeOf<'Property' | 'SpreadElement' | 'ArrayExpression'>,
): Removal | undefined {
  const { script } = search;
  const container = script.parent(node);
  const items =
    container?.type === 'ObjectExpression'
      ? container.properties
      : container?.type === 'ArrayExpression'
        ? container.elements
        : undefined;
  if (!container || !items) return undefined;
  if (items.length === 1) {
    const whole = removeHolder(search, container);
    if (whole?.edits) return whole;
  }
  const value = node.type === 'Property' ? node.value : node;
  return { edits: removeItem(script, items, node), isPure: isUsedOnce(search, container) && !hasEffects(value) };
}

/** `["plan", x]` in a list of pairs; `["set", "user:email", x]` in a list of commands. */
function isEntry({ script, keys }: Search, node: NodeOf<'ArrayExpression'>): boolean {
  const [head] = node.elements;
  const word = textOf(head);
  const list = script.parent(node);
  if (!(keys.has(word) || VERBS.has(word)) || list?.type !== 'ArrayExpression') return false;
  // `["set", "session:data", ["plan", x]]`: the pair is all that the command has.
  return !VERBS.has(textOf(list.elements[0]));
}

/** The last name in what is called: `set` of `this.crisp.set(…)`. */
function calleeName(script: Script, call: Node): string | undefined {
  const [name] = call.type === 'CallExpression' ? (/[\w$]+$/.exec(script.codeOf(call.callee)) ?? []) : [];
  return name;
}

/** Without its last call, a wrapper is judged by itself, and nobody knows what it sends. */
function isLastCall({ problem: { flow, input, script: scriptOf }, script }: Search, call: Node): boolean {
  const name = calleeName(script, call);
  if (name === undefined || name === 'push') return false;
  return !input.flows.some((other) => {
    const code = other.id !== flow.id && isSame(other.sink, flow.sink) ? scriptOf(other.place.file) : undefined;
    const datum = code?.nodeAt(other.place);
    return code && datum && [datum, ...code.above(datum)].some((node) => calleeName(code, node) === name);
  });
}

/** Climbs from the datum to the nearest thing that can be left out. */
function removalFrom(search: Search, start: Node): Removal | undefined {
  const { script, sink, keys } = search;
  for (const node of [start, ...script.above(start)]) {
    if (node.type === 'Property' && keys.has(keyOf(node))) return removeFrom(search, node);
    if (node.type === 'ArrayExpression' && isEntry(search, node)) return removeFrom(search, node);
    if (node.type === 'ArrayExpression' && VERBS.has(textOf(node.elements[0]))) {
      const call = script.parent(node);
      if (call?.type === 'CallExpression' && call.arguments.length > 1)
        return { edits: removeItem(script, call.arguments, node), isPure: !hasEffects(node) };
    }
    if (node === sink) return removeCall(search, node);
    if (!sink && (node.type === 'CallExpression' || node.type === 'AssignmentExpression')) {
      const removal = removeCall(search, node);
      if (removal?.edits) return isLastCall(search, node) ? undefined : removal;
    }
    if (/Function|Declaration|^Program$/.test(node.type)) return undefined;
  }
  return undefined;
}

/** The spread in the object that is sent, where it is the only one. */
function spreadIn(node: Node): NodeOf<'SpreadElement'> | undefined {
  const parts = node.type === 'ObjectExpression' ? node.properties : [];
  const [only, ...others] = parts.filter((part) => part.type === 'SpreadElement');
  return others.length === 0 && only?.type === 'SpreadElement' && parts.length > 1 ? only : undefined;
}

/** The way to leave the datum of a flow out; undefined where there is none that changes nothing else. */
export function removalOf(problem: FlowProblem): (Removal & { readonly what: string }) | undefined {
  const { flow } = problem;
  const script = problem.script(flow.place.file);
  const start = script?.nodeAt(flow.place);
  if (!script || !start || flow.direction !== 'send' || flow.item.startsWith('hugo:')) return undefined;
  // A call that exposes a secret has to move, whatever it sends.
  if (flow.traits.some(({ k }) => k === 'secret')) return undefined;
  const sink = isIn(flow.place, flow.sink) ? sinkNode(script, flow) : undefined;
  if (isIn(flow.place, flow.sink) && !sink) return undefined;
  const search: Search = { problem, script, sink, keys: new Set(keysOf(flow.item)) };
  const spread = flow.item.endsWith('*') ? spreadIn(start) : undefined;
  const removal = spread ? removeFrom(search, spread) : removalFrom(search, start);
  const what = spread ? `the spread of ${script.codeOf(spread.argument)}` : flow.item;
  return removal?.edits && { ...removal, what };
}

/** The team has said what may be sent, so what it did not name is not meant to be. */
const isOutsideAllowlist = ({ configFor, finding: { rule }, flow, input }: FlowProblem): boolean =>
  (rule === 'undeclared-data' || rule === 'ungated-data' || rule === 'sensitive-data') &&
  configFor(flow.place.file) !== undefined &&
  !input.declarations.has(flow.id);

/** What nobody can want to send: a credential, or a person written into the code. */
const isNeverMeant = ({ finding: { rule }, flow }: FlowProblem): boolean =>
  rule === 'hardcoded-personal-data' || (rule === 'sensitive-data' && isCredential(flow));

/** Leaves the datum out: the field, the pair, or the whole call. What is declared for it alone is declared no more. */
export const drop: Maker = (problem) => {
  const removal = removalOf(problem);
  if (!removal?.edits) return [];
  const isSafe = removal.isPure && (isNeverMeant(problem) || isOutsideAllowlist(problem));
  const edits = [...removal.edits, ...undeclaredBy(problem)];
  return [{ title: `Do not send ${removal.what}`, kind: isSafe ? 'safe' : 'choice', edits }];
};

/** Leaves a datum out of an address: the parameter, or the call that adds it. */
export const dropParameter: Maker = (problem) => {
  const edits = withoutParameter(problem) ?? removalOf(problem)?.edits;
  return edits ? [{ title: `Do not put ${problem.flow.item} into the address`, kind: 'choice', edits }] : [];
};
