import { codeOfCondition, type Condition, conjuncts } from './boolean-code.ts';
import type { ConsentTest } from './consent-test.ts';
import type { Edit, Fix } from './fix.ts';
import { bare, isFunction, type Node, type NodeOf, within } from './nodes.ts';
import { platformTests } from './platform-test.ts';
import type { FlowProblem, Maker } from './problem.ts';
import type { Edits } from './remove.ts';
import type { Script } from './script.ts';
import { isIn, sinkNode } from './sink-call.ts';
import { leavableAround, leaveBefore, renderOnlyIf, runOnlyIf } from './wrap.ts';
import { writtenAt } from './write-test.ts';

/** What has to wait for a yes. */
type Target =
  | { readonly k: 'call'; readonly script: Script; readonly node: Node }
  | { readonly k: 'element'; readonly script: Script; readonly node: NodeOf<'JSXElement'> }
  /** A function that is there to load the chatbox. */
  | { readonly k: 'function'; readonly script: Script; readonly node: NodeOf<'BlockStatement'> };

/** The call, outside of the sink, that a datum is handed to: that of a wrapper. */
function callAround(script: Script, node: Node): Node | undefined {
  for (const one of [node, ...script.above(node)]) {
    if (isFunction(one)) return undefined;
    const parent = script.parent(one);
    const isStatement = parent && /^(?:ExpressionStatement|AwaitExpression|ReturnStatement)$/.test(parent.type);
    if (
      one.type === 'CallExpression' &&
      (isStatement || (parent?.type === 'ArrowFunctionExpression' && parent.body === one))
    )
      return one;
  }
  return undefined;
}

/** What loads the chatbox from an address. */
function loaderAround(script: Script, address: Node): Target | undefined {
  for (const one of script.above(address)) {
    if (one.type === 'JSXElement') return { k: 'element', script, node: one };
    if (isFunction(one) || one.type === 'VariableDeclarator') return undefined;
    if (
      one.type === 'CallExpression' &&
      /^(?:ExpressionStatement|AwaitExpression)$/.test(script.parent(one)?.type ?? '')
    )
      return { k: 'call', script, node: one };
    if (one.type === 'AssignmentExpression') {
      const body = leavableAround(script, one);
      return body && !isComponent(body) ? { k: 'function', script, node: body } : undefined;
    }
  }
  return undefined;
}

/** The `<Script>` whose code is written in a string. */
function scriptAround(script: Script, text: Node): NodeOf<'JSXElement'> | undefined {
  if (!/^(?:TemplateElement|TemplateLiteral|Literal|JSXText)$/.test(text.type)) return undefined;
  const element = [...script.above(text)].find((one) => one.type === 'JSXElement');
  return element && /^script$/i.test(script.codeOf(element.openingElement.name)) ? element : undefined;
}

/** A function that calls hooks must call them always. */
const isComponent = (body: Node): boolean =>
  [...within(body)].some(
    (one) => one.type === 'CallExpression' && one.callee.type === 'Identifier' && /^use[A-Z]/.test(one.callee.name),
  );

function targetOf({ flow, script: scriptOf }: FlowProblem): Target | undefined {
  const script = scriptOf(flow.place.file);
  const node = script?.nodeAt(flow.place);
  if (!script || !node) return undefined;
  if (!isIn(flow.place, flow.sink)) {
    const call = callAround(script, node);
    return call && { k: 'call', script, node: call };
  }
  const sink = sinkNode(script, flow);
  if (sink) return { k: 'call', script, node: sink };
  const address = script.nodeAt(flow.sink);
  const element = address && scriptAround(script, address);
  if (element) return { k: 'element', script, node: element };
  return address && flow.direction === 'load' ? loaderAround(script, bare(address)) : undefined;
}

/** Whether the way to a node already asks for the opposite of a test: behind both, nothing would ever run. */
function contradicts(script: Script, node: Node, { code, home }: ConsentTest): boolean {
  let below = node;
  for (const one of script.above(node)) {
    if ((one.type === 'IfStatement' || one.type === 'ConditionalExpression') && one.test !== below) {
      const all = conjuncts({ node: one.test, sense: one.consequent === below });
      const isOpposite = (condition: Condition): boolean =>
        codeOfCondition(condition, script.codeOf(condition.node)).code === code.negated;
      if (script === home && all.some(isOpposite)) return true;
    }
    below = one;
  }
  return false;
}

function guarded({ k, node, script }: Target, test: ConsentTest): Edits {
  const [first] = k === 'function' ? node.body : [node];
  if (!first || contradicts(script, first, test)) return undefined;
  const written = writtenAt(test, script, first);
  if (!written) return undefined;
  const { code, edits } = written;
  const own =
    k === 'element'
      ? renderOnlyIf(script, node, code)
      : k === 'call'
        ? runOnlyIf(script, node, code)
        : leaveBefore(script, first, code);
  return own && [...edits, ...own];
}

const isWithin = (inner: Node, outer: Node): boolean =>
  outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];

/** The first statement from which on a function only sends; undefined when there is nothing to gain over one `if`. */
function sendingFrom({ input }: FlowProblem, { node, script }: Target): Node | undefined {
  const body = leavableAround(script, node);
  if (!body || isComponent(body)) return undefined;
  const calls = input.flows.flatMap(({ channel, sink }) => {
    const call = sink.file === script.path && channel !== 'rest' ? script.nodeAt(sink) : undefined;
    return call && isWithin(call, body) ? [call] : [];
  });
  const sends = (statement: Node): boolean =>
    statement.type === 'ExpressionStatement' && calls.some((call) => isWithin(call, statement));
  const from = body.body.findIndex(sends);
  const rest = body.body.slice(from);
  const isAll = from >= 0 && rest.length > 1 && rest.every((one) => sends(one) || one.type === 'VariableDeclaration');
  return isAll && rest.some((one) => one.range[0] <= node.range[0] && node.range[1] <= one.range[1])
    ? rest[0]
    : undefined;
}

function leaveEarly(problem: FlowProblem, target: Target, test: ConsentTest): readonly Fix[] {
  const statement = target.k === 'call' ? sendingFrom(problem, target) : undefined;
  const written = statement && writtenAt(test, target.script, statement);
  const own = written && leaveBefore(target.script, statement, written.code);
  return own ? [{ title: `Return early unless ${test.words}`, kind: 'choice', edits: [...written.edits, ...own] }] : [];
}

const MOST_TESTS = 2;
const LONGEST_TEST = 60;

/** The tests that ask for what chat needs, those of the same file first. */
function testsFor(problem: FlowProblem): readonly ConsentTest[] {
  const { category } = problem.configFor(problem.flow.place.file)?.config.consent ?? { category: [] };
  const isRight = (test: ConsentTest): boolean =>
    category.length === 0 ||
    test.category === undefined ||
    category.some((one) => one.toLowerCase() === test.category?.toLowerCase());
  const own = problem.consentTests();
  const all = (own.length > 0 ? own : platformTests(problem)).filter(isRight);
  const isHere = ({ home }: ConsentTest): boolean => home.path === problem.flow.place.file;
  return [...all.filter(isHere), ...all.filter((test) => !isHere(test))];
}

const shortened = (words: string): string =>
  words.length > LONGEST_TEST ? `${words.slice(0, LONGEST_TEST - 1)}…` : words;

/** Lets the datum wait for a consent test that the project makes elsewhere. */
export const guard: Maker = (problem) => {
  const target = targetOf(problem);
  if (!target) return [];
  const does = problem.flow.direction === 'load' ? 'Load it' : 'Send it';
  const made = new Map<string, readonly Fix[]>();
  for (const test of testsFor(problem)) {
    if (made.size === MOST_TESTS) break;
    const edits: readonly Edit[] | undefined = guarded(target, test);
    const title = `${does} only after ${shortened(test.words)}`;
    if (edits && !made.has(title))
      made.set(title, [{ title, kind: 'choice', edits }, ...leaveEarly(problem, target, test)]);
  }
  return [...made.values()].flat();
};
