import type { Flow } from '../flows/flow.ts';
import type { Edit, Fix } from './fix.ts';
import { namesIn } from './consent-test.ts';
import { isFunction, type Node, type NodeOf } from './nodes.ts';
import type { Maker } from './problem.ts';
import { removeStatement } from './remove.ts';
import type { Script } from './script.ts';
import { isIn, sinkNode } from './sink-call.ts';
import { indentAt } from './trivia.ts';

/** The function that a call runs on a grant, because another flow in it is gated by that call alone. */
function callbackOf(
  script: Script,
  { gate, sink }: Flow,
): { readonly body: NodeOf<'BlockStatement'>; readonly of: string } | undefined {
  const place = gate.conditions.find((one) => one.class === 'grant' && isIn(sink, one.place))?.place;
  const call = place && script.nodeAt(place);
  const inside = script.nodeAt(sink);
  if (call?.type !== 'CallExpression' || !inside) return undefined;
  let found: NodeOf<'BlockStatement'> | undefined;
  for (const one of script.above(inside)) {
    if (one === call) break;
    if (!isFunction(one)) continue;
    // The flow stands in one function of the call, and straight in it.
    if (found || one.body?.type !== 'BlockStatement') return undefined;
    found = one.body;
  }
  const isStraight = found?.body.some((one) => one.type === 'ExpressionStatement' && isAround(one, inside)) ?? false;
  return found && isStraight ? { body: found, of: script.codeOf(call.callee) } : undefined;
}

const isAround = (outer: Node, inner: Node): boolean =>
  outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];

/** Whether everything that a statement reads is known in a block too. */
function isKnownIn(script: Script, statement: Node, block: Node): boolean {
  return namesIn(script, statement).every(({ variable }) => {
    const home = variable?.scope.block;
    return (
      !variable ||
      home?.type === 'Program' ||
      (home !== undefined && isAround(home, block) && isAround(home, statement))
    );
  });
}

function statementAround(script: Script, node: Node): Node | undefined {
  const [parent] = script.above(node);
  return parent?.type === 'ExpressionStatement' &&
    /^(?:Program|BlockStatement)$/.test(script.parent(parent)?.type ?? '')
    ? parent
    : undefined;
}

/** The statement at the end of a block, indented as the block is. */
function appended(script: Script, block: NodeOf<'BlockStatement'>, statement: Node): Edit | undefined {
  const last = block.body.at(-1);
  if (!last) return undefined;
  const { eol } = script.style;
  const [from, to] = [indentAt(script.code, statement.range[0]), indentAt(script.code, last.range[0])];
  const lines = script.codeOf(statement).split(/\r?\n/);
  const moved = lines.map((line, index) =>
    index === 0 ? line : line.startsWith(from) ? to + line.slice(from.length) : line,
  );
  return script.edit(last.range[1], last.range[1], `${eol}${to}${moved.join(eol)}`);
}

/** Moves a call into the callback that runs on a grant, where the file has one. */
export const move: Maker = ({ flow, input, script: scriptOf }) => {
  const script = scriptOf(flow.sink.file);
  const sink = script && sinkNode(script, flow);
  const statement = sink && statementAround(script, sink);
  if (!script || !statement || script.codeOf(statement).includes('`')) return [];
  for (const other of input.flows) {
    const callback =
      other.sink.file === script.path && other.gate.status === 'consented' ? callbackOf(script, other) : undefined;
    if (!callback || isAround(callback.body, statement) || !isKnownIn(script, statement, callback.body)) continue;
    const put = appended(script, callback.body, statement);
    const taken = removeStatement(script, statement);
    if (!put || !taken) continue;
    const fix: Fix = { title: `Move it into the callback of ${callback.of}`, kind: 'choice', edits: [put, ...taken] };
    return [fix];
  }
  return [];
};
