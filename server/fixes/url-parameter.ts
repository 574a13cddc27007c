import { bare, type Node, type NodeOf } from './nodes.ts';
import type { FlowProblem } from './problem.ts';
import { allOf, type Edits } from './remove.ts';
import type { Script } from './script.ts';

/** The name of a parameter, with its mark, at the end of a piece of an address. */
const NAME = /([?&])[\w[\].-]+=$/;

/** Takes a parameter out of `…?a=${x}&b=${y}`; what stood behind it moves up. */
function fromTemplate(script: Script, template: NodeOf<'TemplateLiteral'>, index: number): Edits {
  const [before, after] = [template.quasis[index], template.quasis[index + 1]];
  const name = before && NAME.exec(before.value.raw);
  if (!before || !after || !name || !/^(?:$|[&#])/.test(after.value.raw)) return undefined;
  const end = after.range[0] + 1;
  const start = before.range[0] + 1 + name.index;
  const isFirst = name[1] === '?' && after.value.raw.startsWith('&');
  return allOf([isFirst ? script.edit(start + 1, end + 1, '') : script.edit(start, end, '')]);
}

/** The operands of `a + b + c`. */
function operandsOf(given: Node): readonly Node[] {
  const node = bare(given);
  return node.type === 'BinaryExpression' && node.operator === '+'
    ? [...operandsOf(node.left), ...operandsOf(node.right)]
    : [node];
}

/** Takes a parameter out of `'…?a=' + x + '&b=' + y`. */
function fromSum(script: Script, sum: Node, operand: Node): Edits {
  const all = operandsOf(sum);
  const index = all.indexOf(operand);
  const [before, after] = [all[index - 1], all[index + 1]];
  if (before?.type !== 'Literal' || typeof before.value !== 'string') return undefined;
  const name = NAME.exec(before.value);
  const isBounded = !after || (after.type === 'Literal' && /^['"][&#]/.test(after.raw));
  if (!name || !isBounded || before.raw.length !== before.value.length + 2) return undefined;
  const start = before.range[0] + 1 + name.index;
  if (name[1] === '?' && after) {
    // The mark stays, and the next parameter takes the place.
    return allOf([script.edit(start + 1, after.range[0] + 2, '')]);
  }
  // Nothing is left of the text before.
  const earlier = name.index === 0 ? all[index - 2] : undefined;
  if (!after && earlier) return allOf([script.edit(earlier.range[1], operand.range[1], '')]);
  if (!after)
    return allOf([script.edit(start, before.range[1] - 1, ''), script.edit(before.range[1], operand.range[1], '')]);
  return allOf([script.edit(start, after.range[0] + 1, '')]);
}

/** Takes the datum of a flow out of the address that it is put into, with the name of its parameter. */
export function withoutParameter({ flow, script: scriptOf }: FlowProblem): Edits {
  const script = scriptOf(flow.place.file);
  const datum = script?.nodeAt(flow.place);
  if (!script || !datum) return undefined;
  let below: Node = datum;
  for (const node of script.above(datum)) {
    if (node.type === 'TemplateLiteral') {
      const index = node.expressions.findIndex((one) => one === below);
      return index < 0 ? undefined : fromTemplate(script, node, index);
    }
    const parent = script.parent(node);
    const isSum = node.type === 'BinaryExpression' && node.operator === '+';
    const isWhole = !(parent?.type === 'BinaryExpression' && parent.operator === '+');
    if (isSum && isWhole) return fromSum(script, node, operandsOf(node).find((one) => isAround(one, datum)) ?? datum);
    if (/Statement$|Function|Declarator/.test(node.type)) return undefined;
    below = node;
  }
  return undefined;
}

const isAround = (outer: Node, inner: Node): boolean =>
  outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
