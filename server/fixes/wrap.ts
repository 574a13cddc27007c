import type { BooleanCode } from './boolean-code.ts';
import { childrenOf, isFunction, type Node, type NodeOf, within } from './nodes.ts';
import { allOf, type Edits } from './remove.ts';
import type { Script } from './script.ts';
import { indentAt, lineStart, pastBlanks, restOfLine } from './trivia.ts';

/** A test to be put before an `&&`. */
const operand = ({ code, isTight }: BooleanCode): string => (isTight || !/\|\||\?/.test(code) ? code : `(${code})`);

/** `a || b` has to be in parentheses before `&& c`. */
const isLoose = ({ type, ...node }: Node): boolean =>
  (type === 'LogicalExpression' && 'operator' in node && node.operator !== '&&') ||
  /^(?:ConditionalExpression|AssignmentExpression|SequenceExpression|ArrowFunctionExpression|YieldExpression)$/.test(
    type,
  );

/** Adds a test to the condition of an `if`. */
function intoTest(script: Script, { test }: NodeOf<'IfStatement'>, code: BooleanCode): Edits {
  const { range } = test;
  if (!isLoose(test)) return allOf([script.edit(range[1], range[1], ` && ${operand(code)}`)]);
  return allOf([script.edit(range[0], range[0], '('), script.edit(range[1], range[1], `) && ${operand(code)}`)]);
}

/** The starts of the lines of a node but the first; those inside of a template literal are text. */
function linesOf(script: Script, start: number, end: number, node: Node): readonly number[] {
  const texts = [...within(node)].filter(({ type }) => type === 'TemplateElement' || type === 'JSXText');
  const starts: number[] = [];
  for (let at = start; at < end; at++) {
    const { code } = script;
    if (code[at - 1] !== '\n' || at === start) continue;
    const isText = texts.some(({ range, type }) => type === 'TemplateElement' && range[0] < at && at < range[1]);
    const isBlank = /^[ \t]*(?:\r?\n|$)/.test(code.slice(at, end));
    if (!isText && !isBlank) starts.push(at);
  }
  return starts;
}

/** Puts a statement below an `if`. */
function belowIf(script: Script, statement: Node, code: BooleanCode): Edits {
  const [start, end] = statement.range;
  const { braces, eol, unit } = script.style;
  const indent = indentAt(script.code, start);
  if (braces === 'seldom' && !script.code.slice(start, end).includes('\n')) {
    return allOf([script.edit(start, start, `if (${code.code}) `)]);
  }
  // A comment behind the statement is about it.
  const rest = restOfLine(script.code, end);
  const close = rest !== undefined && pastBlanks(script.code, end) < rest ? rest : end;
  return allOf([
    script.edit(start, start, `if (${code.code}) {${eol}${indent}${unit}`),
    ...linesOf(script, start, end, statement).map((at) => script.edit(at, at, unit)),
    script.edit(close, close, `${eol}${indent}}`),
  ]);
}

function wrapStatement(script: Script, statement: Node, code: BooleanCode): Edits {
  const parent = script.parent(statement);
  const holder = parent?.type === 'BlockStatement' && parent.body.length === 1 ? script.parent(parent) : parent;
  if (holder?.type === 'IfStatement' && holder.alternate === null) return intoTest(script, holder, code);
  const [start, end] = statement.range;
  switch (parent?.type) {
    case 'IfStatement':
      return parent.alternate === statement
        ? allOf([script.edit(start, start, `if (${code.code}) `)])
        : allOf([script.edit(start, start, `{ if (${code.code}) `), script.edit(end, end, ' }')]);
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
    case 'SwitchCase':
      return belowIf(script, statement, code);
    default:
      return undefined;
  }
}

/** `() => send(x)`: the test comes first; where the value counts (an effect, a declared type), as a statement. */
function wrapBody(script: Script, arrow: NodeOf<'ArrowFunctionExpression'>, code: BooleanCode): Edits {
  const { body, range, returnType } = arrow;
  const parent = script.parent(arrow);
  const isEffect = parent?.type === 'CallExpression' && /Effect$/.test(script.codeOf(parent.callee));
  if (!isEffect && !returnType) return allOf([script.edit(body.range[0], body.range[0], `${operand(code)} && `)]);
  const { eol, semicolon, unit } = script.style;
  const indent = indentAt(script.code, range[0]);
  const start = script.code.lastIndexOf('=>', body.range[0]) + 2;
  const inner = script.codeOf(body);
  if (inner.includes('\n')) return undefined;
  const lines = [
    ` {`,
    `${indent}${unit}if (${code.code}) {`,
    `${indent}${unit}${unit}${inner}${semicolon}`,
    `${indent}${unit}}`,
    `${indent}}`,
  ];
  return allOf([script.edit(start, range[1], lines.join(eol))]);
}

/** Leaves a function before a statement of it. */
export function leaveBefore(script: Script, statement: Node, code: BooleanCode): Edits {
  const { braces, eol, semicolon, unit } = script.style;
  const [start] = statement.range;
  const indent = indentAt(script.code, start);
  if (script.code.slice(lineStart(script.code, start), start).trim() !== '')
    return allOf([script.edit(start, start, `if (${code.negated}) return; `)]);
  const leave = `return${semicolon}`;
  const text =
    braces === 'always'
      ? `if (${code.negated}) {${eol}${indent}${unit}${leave}${eol}${indent}}`
      : `if (${code.negated}) ${leave}`;
  return allOf([script.edit(start, start, `${text}${eol}${indent}`)]);
}

/** Lets an expression that is there for what it does run only when a test holds; undefined where its value is used. */
export function runOnlyIf(script: Script, node: Node, code: BooleanCode): Edits {
  const parent = script.parent(node);
  switch (parent?.type) {
    case 'ExpressionStatement':
      return wrapStatement(script, parent, code);
    case 'AwaitExpression':
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return runOnlyIf(script, parent, code);
    case 'UnaryExpression':
      return parent.operator === 'void' ? runOnlyIf(script, parent, code) : undefined;
    case 'LogicalExpression':
      return parent.right === node && parent.operator === '&&'
        ? allOf([script.edit(node.range[0], node.range[0], `${operand(code)} && `)])
        : undefined;
    case 'ArrowFunctionExpression':
      return parent.body === node ? wrapBody(script, parent, code) : undefined;
    case 'ReturnStatement':
      return script.parent(parent)?.type === 'BlockStatement' ? leaveBefore(script, parent, code) : undefined;
    default:
      return undefined;
  }
}

/** Renders an element only when a test holds. */
export function renderOnlyIf(script: Script, element: Node, code: BooleanCode): Edits {
  const parent = script.parent(element);
  const [start, end] = element.range;
  const indent = indentAt(script.code, start);
  const { eol, unit } = script.style;
  switch (parent?.type) {
    case 'JSXElement':
    case 'JSXFragment': {
      if (!script.codeOf(element).includes('\n')) {
        return allOf([script.edit(start, start, `{${operand(code)} && `), script.edit(end, end, '}')]);
      }
      return allOf([
        script.edit(start, start, `{${operand(code)} && (${eol}${indent}${unit}`),
        ...linesOf(script, start, end, element).map((at) => script.edit(at, at, unit)),
        script.edit(end, end, `${eol}${indent})}`),
      ]);
    }
    case 'LogicalExpression':
      return parent.right === element && parent.operator === '&&'
        ? allOf([script.edit(start, start, `${operand(code)} && `)])
        : undefined;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'ConditionalExpression': {
      const condition = code.isTight ? code.code : `(${code.code})`;
      const [open, close] = parent.type === 'ConditionalExpression' ? ['(', ')'] : ['', ''];
      return allOf([script.edit(start, start, `${open}${condition} ? `), script.edit(end, end, ` : null${close}`)]);
    }
    default:
      return undefined;
  }
}

/** The function that a node runs in, when it has statements and gives nothing back but early. */
export function leavableAround(script: Script, node: Node): NodeOf<'BlockStatement'> | undefined {
  const fn = [...script.above(node)].find(isFunction);
  if (fn?.body?.type !== 'BlockStatement') return undefined;
  const gives = returnsOf(fn.body).some(({ argument }) => argument !== null && !isFunction(argument));
  return gives ? undefined : fn.body;
}

/** The returns of a function itself. */
function returnsOf(body: Node): readonly NodeOf<'ReturnStatement'>[] {
  const found: NodeOf<'ReturnStatement'>[] = [];
  const open: Node[] = [body];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'ReturnStatement') found.push(next);
    else if (next === body || !isFunction(next)) open.push(...childrenOf(next));
  }
  return found;
}
