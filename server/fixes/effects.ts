import { bare, childrenOf, isFunction, type Node, type NodeOf, textOf } from './nodes.ts';

const ACTS: ReadonlySet<string> = new Set([
  'AssignmentExpression',
  'AwaitExpression',
  'ImportExpression',
  'TaggedTemplateExpression',
  'UpdateExpression',
  'YieldExpression',
]);

/** Functions of the language that only make a value out of another. */
const HARMLESS: ReadonlySet<string> = new Set(
  `at concat entries filter find flat fromEntries getItem getTime includes join keys map normalize padEnd padStart parse repeat
  replace replaceAll slice some split stringify substring substr toFixed toISOString toLocaleDateString toLocaleString
  toLowerCase toString toUpperCase trim trimEnd trimStart values now Boolean Number String BigInt atob btoa
  encodeURIComponent decodeURIComponent`.split(/\s+/),
);

/** `hasConsent`, `isReady`, `getUser`: a question, by its name. */
const ASKS = /^(?:accepted|allows?|are|can|did|does|get|has|is|may|should|use|was)(?:[A-Z_]|$)/;

function calledName(node: NodeOf<'CallExpression'>): string | undefined {
  const callee = bare(node.callee);
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression') return undefined;
  return callee.property.type === 'Identifier' && !callee.computed ? callee.property.name : textOf(callee.property);
}

const VALUES: ReadonlySet<string> = new Set(['Date', 'Map', 'Set', 'URL', 'URLSearchParams']);

/** Whether leaving an expression out may change more than what is sent: it calls, assigns or waits. Functions in it do not run by being made. */
export function hasEffects(node: Node): boolean {
  if (ACTS.has(node.type) || (node.type === 'UnaryExpression' && node.operator === 'delete')) return true;
  if (isFunction(node)) return false;
  if (node.type === 'NewExpression' && !(node.callee.type === 'Identifier' && VALUES.has(node.callee.name)))
    return true;
  if (node.type === 'CallExpression') {
    const name = calledName(node);
    if (name === undefined || !(HARMLESS.has(name) || ASKS.test(name))) return true;
    // `list.map(f)` runs f.
    if (node.arguments.some((one) => isFunction(one) && hasEffects(one.body))) return true;
  }
  return childrenOf(node).some(hasEffects);
}
