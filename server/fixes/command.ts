import type { Flow } from '../flows/flow.ts';
import { bare, type Node, type NodeOf, textOf } from './nodes.ts';
import type { FlowProblem } from './problem.ts';
import type { Script } from './script.ts';
import { isIn, sinkNode } from './sink-call.ts';

/** A command to Crisp's queue, as it is written: `push([verb, namespace, args])` or `verb(namespace, args)`. */
export interface Command {
  readonly script: Script;
  readonly verb: Node;
  readonly namespace: Node;
  /** The third element, without casts. */
  readonly args: Node | undefined;
}

const VERBS: ReadonlySet<string> = new Set(['set', 'do', 'on']);

function ofList(script: Script, list: Node | null | undefined): Command | undefined {
  const inner = list && bare(list);
  if (inner?.type !== 'ArrayExpression') return undefined;
  const [verb, namespace, args] = inner.elements;
  return verb && namespace ? { script, verb, namespace, args: args ? bare(args) : undefined } : undefined;
}

function ofCall(script: Script, call: NodeOf<'CallExpression'>, flow: Flow): Command | undefined {
  const callee = bare(call.callee);
  const [first, second] = call.arguments;
  if (callee.type === 'MemberExpression' && first && callee.property.type === 'Identifier') {
    if (VERBS.has(callee.property.name) && first.type !== 'ArrayExpression')
      return { script, verb: callee.property, namespace: first, args: second ? bare(second) : undefined };
  }
  return pick(script, call.arguments, flow);
}

/** The command of several that the flow is of. */
function pick(script: Script, lists: readonly (Node | null)[], flow: Flow): Command | undefined {
  const commands = lists.flatMap((list) => {
    const command = ofList(script, list);
    return list && command ? [{ list, command }] : [];
  });
  const datum = isIn(flow.place, flow.sink) ? script.nodeAt(flow.place) : undefined;
  const around = datum && [datum, ...script.above(datum)];
  const [only, ...others] = commands;
  return (
    commands.find(({ list }) => around?.includes(list))?.command ?? (others.length === 0 ? only?.command : undefined)
  );
}

/** The command that hands a flow over, where it is written out in the call. */
export function commandOf({ flow, script: scriptOf }: FlowProblem): Command | undefined {
  const script = flow.channel === 'dollar-crisp' ? scriptOf(flow.sink.file) : undefined;
  const sink = script && sinkNode(script, flow);
  if (!script || !sink) return undefined;
  if (sink.type === 'CallExpression') return ofCall(script, sink, flow);
  const list = bare(sink.right);
  return list.type === 'ArrayExpression' ? pick(script, list.elements, flow) : undefined;
}

/** The namespace of a command, where it is written out. */
export const namespaceOf = ({ namespace }: Command): string | undefined => textOf(namespace);
