import { commandFlows, verbFlows } from '../catalogue/crisp/queue.ts';
import type { Element, Node } from '../facts/facts.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Site, type Value } from '../link/value.ts';
import { argAt, callArgs, type MarkedArg } from './args.ts';
import { settled, type Row, type Sink } from './sink.ts';

const VERBS: ReadonlySet<string> = new Set(['set', 'do', 'on']);
const COMMAND_VERBS: ReadonlySet<unknown> = new Set(['set', 'do', 'on', 'off', 'config', 'safe']);
/** What gives the queue of a wrapper: `const { proxy } = useScriptCrisp()`. */
const QUEUE_MEMBERS: ReadonlySet<string> = new Set(['$crisp', 'proxy', 'instance']);

/** Pushes to the `$crisp` queue, its methods, and lists that are assigned to it. */
export function* queueSinks(callers: Callers, unit: Unit): Iterable<Sink> {
  const { evaluator, index } = callers;
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call') continue;
    yield* assignedQueues(callers, unit, id);
    const method = methodOf(index, unit, node, undefined);
    if (method === undefined) continue;
    yield {
      site: { unit, node: id },
      channel: 'dollar-crisp',
      rows: (frame) => rowsOf(callers, { unit, node: id }, node, frame),
    };
  }
  for (const id of unit.facts.assigns) {
    const node = unit.node(id);
    if (node.k !== 'assign' || unit.node(node.value).k !== 'list') continue;
    if (!isQueue(index.value(unit, node.target, undefined))) continue;
    yield {
      site: { unit, node: id },
      channel: 'dollar-crisp',
      rows: (frame) => settled(commands(listed(argAt(evaluator, { unit, node: node.value }, frame)))),
    };
  }
}

/** `Object.assign(window, { $crisp: [commands] })`. */
function* assignedQueues({ evaluator, index }: Callers, unit: Unit, id: number): Iterable<Sink> {
  const node = unit.node(id);
  const [target, source] = node.k === 'call' && unit.nameOf(node.callee) === 'assign' ? node.args : [];
  const object = source?.k === 'item' ? unit.node(source.value) : undefined;
  if (target?.k !== 'item' || object?.k !== 'object') return;
  const page = index.value(unit, target.value, undefined);
  if (page.k !== 'global' || page.path.length !== 0) return;
  for (const entry of object.entries) {
    if (entry.k !== 'prop' || entry.name !== '$crisp') continue;
    const site = { unit, node: entry.value };
    yield { site, channel: 'dollar-crisp', rows: (frame) => settled(commands(listed(argAt(evaluator, site, frame)))) };
  }
}

type Method = { readonly name: string; readonly certain: boolean };

/** The method of the queue that a call names; `certain` is false when only a run can say whether it is the queue. */
function methodOf(
  evaluator: Evaluator,
  unit: Unit,
  node: Extract<Node, { k: 'call' }>,
  frame: Frame | undefined,
): Method | undefined {
  for (const callee of alternatives(evaluator.value(unit, node.callee, frame))) {
    const name = queueMethod(callee) ?? borrowedMethod(evaluator, unit, node, callee, frame);
    if (name !== undefined) return { name, certain: true };
    if (
      callee.k === 'member' &&
      callee.name === 'push' &&
      fromParam(callee.object) &&
      looksLikeCommand(unit, node.args)
    )
      return { name: 'push', certain: false };
  }
  return undefined;
}

/** `push.bind(queue)` is the method still; `push.apply(queue, list)` and `push.call(queue, command)` hand its arguments over. */
function queueMethod(callee: Value): string | undefined {
  if (callee.k === 'result' && callee.callee.k === 'global' && callee.callee.path.at(-1) === 'bind')
    return queueMethod({ ...callee.callee, path: callee.callee.path.slice(0, -1) });
  if (
    callee.k === 'global' &&
    callee.path.at(-3) === '$crisp' &&
    (callee.path.at(-1) === 'apply' || callee.path.at(-1) === 'call')
  )
    return `${callee.path.at(-2) ?? ''}.${callee.path.at(-1) ?? ''}`;
  if (callee.k === 'global') return callee.path.at(-2) === '$crisp' ? callee.path.at(-1) : undefined;
  if (callee.k === 'external') return callee.path.at(-2) === '$crisp' ? callee.path.at(-1) : undefined;
  return callee.k === 'member' && alternatives(callee.object).some(isQueue) ? callee.name : undefined;
}

/** `Array.prototype.push.call(window.$crisp, command)`. */
function borrowedMethod(
  evaluator: Evaluator,
  unit: Unit,
  node: Extract<Node, { k: 'call' }>,
  callee: Value,
  frame: Frame | undefined,
): string | undefined {
  const path = callee.k === 'global' ? callee.path.join('.') : '';
  const [queue] = node.args;
  if (!path.startsWith('Array.prototype.push.') || queue?.k !== 'item') return undefined;
  return isQueue(evaluator.value(unit, queue.value, frame)) ? path.slice('Array.prototype.'.length) : undefined;
}

/** Whether a value is Crisp's queue: the page's, or what a framework hands out under that name. */
function isQueue(value: Value): boolean {
  switch (value.k) {
    case 'global':
    case 'external':
      return value.path.at(-1) === '$crisp';
    case 'member':
      if (value.name === '$crisp') return value.object.k !== 'object';
      return value.name !== undefined && QUEUE_MEMBERS.has(value.name) && isScriptCrisp(value.object);
    case 'choice':
      return value.all.some(isQueue);
    case 'result':
      return (
        value.callee.k !== 'result' &&
        value.args.some((one) => one.k === 'literal' && one.value === '$crisp') &&
        /inject/i.test(nameOf(value.callee))
      );
    default:
      return false;
  }
}

const nameOf = (value: Value): string =>
  value.k === 'global' || value.k === 'external' ? (value.path.at(-1) ?? '') : '';
const isScriptCrisp = (value: Value): boolean => value.k === 'result' && nameOf(value.callee) === 'useScriptCrisp';

function fromParam(value: Value): boolean {
  if (value.k === 'member' || value.k === 'element') return fromParam(value.object);
  return value.k === 'param';
}

function looksLikeCommand(unit: Unit, args: readonly Element[]): boolean {
  const [first] = args;
  const list = first?.k === 'item' ? unit.node(first.value) : undefined;
  const [verb] = list?.k === 'list' ? list.items : [];
  const word = verb?.k === 'item' ? unit.node(verb.value) : undefined;
  return word?.k === 'literal' && COMMAND_VERBS.has(word.value);
}

function rowsOf(callers: Callers, site: Site, node: Extract<Node, { k: 'call' }>, frame: Frame | undefined) {
  const { evaluator } = callers;
  const method = methodOf(evaluator, site.unit, node, frame);
  if (!method) return { rows: [], open: false };
  if (!method.certain) return { rows: [], open: true };
  const args = callArgs(evaluator, site, node.args, frame);
  switch (method.name) {
    case 'push':
    case 'unshift':
      return settled(commands(args.flatMap((one) => handedIn(callers, site, one))));
    case 'push.apply':
      return settled(commands(args.slice(1).flatMap(listed)));
    case 'push.call':
      return settled(commands(args.slice(1)));
    case 'load':
      return settled([{ direction: 'load', item: 'chatbox:load', delivery: 'sent' }]);
    default: {
      const [namespace, value] = args;
      if (!VERBS.has(method.name) || !namespace) return { rows: [], open: false };
      return settled(namedBy(namespace, verbFlows(method.name, namespace, value)));
    }
  }
}

/** A command that was put into a list by a function of its own: what the callers of that function put in. */
function handedIn(callers: Callers, site: Site, arg: MarkedArg): readonly MarkedArg[] {
  if (arg.k === 'any') return arg.of.flatMap((one) => handedIn(callers, site, one));
  const { value } = arg.origin;
  if (value.k !== 'param' || encloses(site, value.unit, value.fn)) return [arg];
  const entries = callers.entries(value.unit, value.fn);
  return entries.flatMap((entry): MarkedArg[] => {
    const given = entry.frame?.args.site(value.index);
    return given && given.node >= 0 ? [argAt(callers.evaluator, given, entry.frame?.caller)] : [];
  });
}

function encloses({ node, unit }: Site, of: Unit, fn: number): boolean {
  for (let at = unit.node(node).fn; at !== 0; at = unit.facts.functions[at]?.parent ?? 0)
    if (unit === of && at === fn) return true;
  return false;
}

const listed = (arg: MarkedArg): readonly MarkedArg[] =>
  arg.k === 'list' ? arg.items : arg.k === 'any' ? arg.of.flatMap(listed) : [];

function commands(args: readonly MarkedArg[]): readonly Row[] {
  return args.flatMap((command): readonly Row[] => {
    if (command.k === 'any') return commands(command.of);
    const rows = commandFlows(command);
    const namespace = command.k === 'list' ? command.items[1] : undefined;
    return namespace ? namedBy(namespace, rows) : rows;
  });
}

const namedBy = (namespace: MarkedArg, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, name: namespace.origin }));
