import type { Flow, Place } from '../flows/flow.ts';
import { bare, type NodeOf } from './nodes.ts';
import type { Script } from './script.ts';

export const isIn = (inner: Place, outer: Place): boolean =>
  inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;

export const isSame = (a: Place, b: Place): boolean => isIn(a, b) && isIn(b, a);

/** The call or assignment that hands a flow over. */
export function sinkNode(
  script: Script,
  { sink }: Flow,
): NodeOf<'CallExpression' | 'AssignmentExpression'> | undefined {
  const node = script.path === sink.file ? script.nodeAt(sink) : undefined;
  const inner = node && bare(node);
  return inner?.type === 'CallExpression' || inner?.type === 'AssignmentExpression' ? inner : undefined;
}

/** Whether another flow of the same call loads the chatbox: then the call is needed for more than what it sends. */
export const alsoLoads = (flows: readonly Flow[], { sink }: Flow): boolean =>
  flows.some((flow) => flow.direction === 'load' && isSame(flow.sink, sink));
