import type { TSESTree } from '../syntax/tree.ts';
import { FALSE, NONE, TRUE, type CondId, type NodeId } from './facts.ts';
import { lowerExport, lowerImport, namesOf } from './lower-modules.ts';
import type { Lowering } from './lowering.ts';

type Handler<T extends TSESTree.AST_NODE_TYPES> = (
  lowering: Lowering,
  node: Extract<TSESTree.Node, { type: T }>,
) => void;
type Handlers = { readonly [T in TSESTree.AST_NODE_TYPES]?: Handler<T> };

const HANDLERS: Handlers = {
  ImportDeclaration: lowerImport,
  ExportNamedDeclaration: lowerExport,
  ExportDefaultDeclaration: lowerExport,
  ExportAllDeclaration: lowerExport,
  TSExportAssignment: lowerExport,
  TSImportEqualsDeclaration: lowerImport,
  FunctionDeclaration: () => undefined,
  TSDeclareFunction: () => undefined,
  ClassDeclaration: (lowering, node) => {
    const value = lowering.parts.class(lowering, node);
    if (node.id) lowering.define(node.id, { k: 'value', node: value });
  },
  VariableDeclaration: lowerVariables,
  ExpressionStatement: (lowering, node) => {
    completion(lowering, lowering.parts.expression(lowering, node.expression));
  },
  BlockStatement: (lowering, node) => lowerStatements(lowering, node.body),
  IfStatement: lowerIf,
  ReturnStatement: (lowering, node) => {
    const value = node.argument ? lowering.parts.expression(lowering, node.argument) : NONE;
    lowering.functions[lowering.fn]?.returns.push({ value, at: lowering.at });
    lowering.at = FALSE;
  },
  ThrowStatement: (lowering, node) => {
    lowering.parts.expression(lowering, node.argument);
    lowering.at = FALSE;
  },
  BreakStatement: (lowering, node) => {
    const target = node.label ? lowering.labelled.get(node.label.name) : undefined;
    (target ?? lowering.breaks).push(lowering.at);
    lowering.at = FALSE;
  },
  ContinueStatement: (lowering) => {
    lowering.at = FALSE;
  },
  LabeledStatement: (lowering, node) => {
    const breaks: CondId[] = [];
    lowering.labelled.set(node.label.name, breaks);
    lowerStatement(lowering, node.body);
    lowering.labelled.delete(node.label.name);
    if (breaks.length > 0) lowering.at = lowering.or(lowering.at, ...breaks);
  },
  ForStatement: (lowering, node) => {
    if (node.init) (node.init.type === 'VariableDeclaration' ? lowerStatement : lowerLoose)(lowering, node.init);
    const test = node.test ? lowering.parts.expression(lowering, node.test) : NONE;
    loop(lowering, test, node.body);
    if (node.update) lowering.parts.expression(lowering, node.update);
  },
  ForOfStatement: (lowering, node) => lowerEach(lowering, node, 'values'),
  ForInStatement: (lowering, node) => lowerEach(lowering, node, 'keys'),
  WhileStatement: (lowering, node) => loop(lowering, lowering.parts.expression(lowering, node.test), node.body),
  DoWhileStatement: (lowering, node) => {
    // The body runs at least once, so what it leaves by holds afterwards.
    const outer = lowering.breaks;
    lowering.breaks = [];
    const end = lowering.under(TRUE, () => lowerStatement(lowering, node.body));
    lowering.at = lowering.or(end, ...lowering.breaks);
    lowering.breaks = outer;
    lowering.parts.expression(lowering, node.test);
  },
  SwitchStatement: lowerSwitch,
  TryStatement: lowerTry,
  TSEnumDeclaration: lowerEnum,
  TSModuleDeclaration: lowerNamespace,
  WithStatement: (lowering, node) => lowerStatement(lowering, node.body),
};

/** Lowers a list of statements in order; function declarations come first, as they are hoisted. */
export function lowerStatements(lowering: Lowering, nodes: readonly TSESTree.Node[]): void {
  for (const node of nodes) {
    const hoisted = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (hoisted?.type !== 'FunctionDeclaration' || !hoisted.id) continue;
    lowering.define(hoisted.id, { k: 'value', node: lowering.parts.function(lowering, hoisted, -1) });
  }
  for (const node of nodes) lowerStatement(lowering, node);
}

function lowerStatement(lowering: Lowering, node: TSESTree.Node): void {
  const handler = HANDLERS[node.type] as ((lowering: Lowering, node: TSESTree.Node) => void) | undefined;
  if (handler) handler(lowering, node);
  else if (!node.type.startsWith('TS')) lowerLoose(lowering, node);
}

function lowerLoose(lowering: Lowering, node: TSESTree.Node): void {
  lowering.parts.expression(lowering, node);
}

/** `process.exit(1)` ends everything. */
function isExit(lowering: Lowering, id: NodeId): boolean {
  const node = lowering.node(id);
  const callee = node.k === 'call' ? lowering.node(node.callee) : undefined;
  const object = callee?.k === 'member' && callee.name === 'exit' ? lowering.node(callee.object) : undefined;
  return object?.k === 'global' && (object.name === 'process' || object.name === 'Deno');
}

/** After `f();` or `await f();` it is known that the call came back: a guard may throw, a promise may wait for the answer. */
function completion(lowering: Lowering, node: NodeId): void {
  const { k } = lowering.node(node);
  if (isExit(lowering, node)) lowering.at = FALSE;
  else if (k === 'call' || k === 'await') lowering.at = lowering.and(lowering.at, lowering.completes(node));
}

function lowerVariables(lowering: Lowering, node: TSESTree.VariableDeclaration): void {
  for (const { id, init } of node.declarations) {
    if (!init) continue;
    const value = lowering.parts.expression(lowering, init);
    lowering.parts.pattern(lowering, id, value);
    if (lowering.node(value).k === 'await') completion(lowering, value);
  }
}

function lowerIf(lowering: Lowering, node: TSESTree.IfStatement): void {
  const test = lowering.parts.expression(lowering, node.test);
  const whenTrue = lowering.test(test, true);
  const whenFalse = lowering.test(test, false);
  const before = lowering.at;
  const yesStart = lowering.and(before, whenTrue);
  const noStart = lowering.and(before, whenFalse);
  const yes = lowering.under(whenTrue, () => lowerStatement(lowering, node.consequent));
  const no = lowering.under(whenFalse, () => {
    if (node.alternate) lowerStatement(lowering, node.alternate);
  });
  const through = lowering.endsOf(yesStart, yes) && lowering.endsOf(noStart, no);
  lowering.at = through ? before : lowering.or(yes, no);
}

function loop(lowering: Lowering, test: NodeId, body: TSESTree.Node, each: CondId = TRUE): void {
  const outer = lowering.breaks;
  lowering.breaks = [];
  lowering.under(test === NONE ? each : lowering.test(test, true), () => lowerStatement(lowering, body));
  const after = test === NONE ? TRUE : lowering.test(test, false);
  lowering.at = lowering.breaks.length > 0 || after === FALSE ? lowering.at : lowering.and(lowering.at, after);
  lowering.breaks = outer;
}

function lowerEach(
  lowering: Lowering,
  node: TSESTree.ForOfStatement | TSESTree.ForInStatement,
  of: 'values' | 'keys',
): void {
  const object = lowering.parts.expression(lowering, node.right);
  const { left } = node;
  const element = lowering.add(left, { k: 'element', object, of });
  const pattern = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  if (pattern) lowering.parts.pattern(lowering, pattern, element);
  // What runs for an item runs only for those that came through.
  loop(lowering, NONE, node.body, lowering.completes(element));
}

function lowerSwitch(lowering: Lowering, node: TSESTree.SwitchStatement): void {
  const subject = lowering.parts.expression(lowering, node.discriminant);
  const before = lowering.at;
  const outer = lowering.breaks;
  lowering.breaks = [];
  const tests = node.cases.map((one) => {
    if (!one.test) return NONE;
    const right = lowering.parts.expression(lowering, one.test);
    return lowering.add(one.test, { k: 'binary', op: '===', left: subject, right });
  });
  const others = tests.filter((one) => one !== NONE).map((one) => lowering.test(one, false));
  const none = others.reduce((all, one) => lowering.and(all, one), TRUE);
  let falling: CondId = FALSE;
  for (const [index, one] of node.cases.entries()) {
    const test = tests[index] ?? NONE;
    const entry = lowering.and(before, test === NONE ? none : lowering.test(test, true));
    lowering.at = lowering.or(falling, entry);
    lowerStatements(lowering, one.consequent);
    falling = lowering.at;
  }
  const unmatched = tests.includes(NONE) ? FALSE : lowering.and(before, none);
  lowering.at = lowering.or(falling, unmatched, ...lowering.breaks);
  lowering.breaks = outer;
}

function lowerTry(lowering: Lowering, node: TSESTree.TryStatement): void {
  const before = lowering.at;
  const tried = lowering.under(TRUE, () => lowerStatement(lowering, node.block));
  const caught = node.handler
    ? lowering.under(TRUE, () => {
        const param = node.handler?.param;
        if (param) lowering.parts.pattern(lowering, param, lowering.add(param, { k: 'unknown', why: 'caught error' }));
        if (node.handler) lowerStatement(lowering, node.handler.body);
      })
    : FALSE;
  lowering.at = before;
  if (node.finalizer) lowerStatement(lowering, node.finalizer);
  lowering.at =
    lowering.at === FALSE ? FALSE : tried === before && caught === before ? before : lowering.or(tried, caught);
}

function lowerEnum(lowering: Lowering, node: TSESTree.TSEnumDeclaration): void {
  const entries = node.body.members.map((member, index) => {
    const name =
      member.id.type === 'Identifier' ? member.id.name : member.id.type === 'Literal' ? String(member.id.value) : '';
    const value = member.initializer
      ? lowering.parts.expression(lowering, member.initializer)
      : lowering.add(member, { k: 'literal', value: index });
    return { k: 'prop' as const, name, value, s: member.range[0], e: member.range[1] };
  });
  lowering.define(node.id, { k: 'value', node: lowering.add(node, { k: 'object', entries }) });
}

/** A namespace with code in it is an object of what it exports. */
function lowerNamespace(lowering: Lowering, node: TSESTree.TSModuleDeclaration): void {
  if (node.body?.type !== 'TSModuleBlock') return;
  const { body } = node.body;
  lowerStatements(lowering, body);
  if (node.id.type !== 'Identifier' || lowering.binding(node.id) === undefined) return;
  const names = body.flatMap((one) =>
    one.type === 'ExportNamedDeclaration' && one.declaration ? namesOf(one.declaration) : [],
  );
  const entries = names.flatMap((name) => {
    const binding = lowering.binding(name);
    if (binding === undefined) return [];
    const value = lowering.add(name, { k: 'ref', binding });
    return [{ k: 'prop' as const, name: name.name, value, s: name.range[0], e: name.range[1] }];
  });
  lowering.define(node.id, { k: 'value', node: lowering.add(node, { k: 'object', entries }) });
}
