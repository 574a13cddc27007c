import type { Variable } from '../syntax/tree.ts';
import type { BooleanCode } from './boolean-code.ts';
import type { ConsentTest } from './consent-test.ts';
import type { Edit } from './fix.ts';
import { imported } from './imports.ts';
import { bare, isFunction, type Node, type NodeOf } from './nodes.ts';
import type { Script } from './script.ts';
import { indentAt } from './trivia.ts';

/** A consent test as it is written at a place, with what the file needs for it. */
export interface WrittenTest {
  readonly code: BooleanCode;
  readonly edits: readonly Edit[];
}

/** Whether a variable is known at a node: it belongs to a scope around, and has its value by then. */
function isKnownAt(script: Script, variable: Variable, node: Node): boolean {
  const [def] = variable.defs;
  const isHoisted = def?.type === 'FunctionName' || def?.type === 'Parameter' || def?.type === 'ImportBinding';
  if (!isHoisted && (def?.node.range[1] ?? Infinity) > node.range[0]) return false;
  for (const around of script.above(node)) {
    const scope = script.scopes.acquire(around, true) ?? script.scopes.acquire(around);
    for (let one = scope; one; one = one.upper) if (one === variable.scope) return true;
    if (scope) return false;
  }
  return false;
}

/** The component or hook around a node. */
function componentAround(script: Script, node: Node): NodeOf<'BlockStatement'> | undefined {
  for (const one of script.above(node)) {
    if (!isFunction(one) || one.body?.type !== 'BlockStatement') continue;
    const parent = script.parent(one);
    const name = one.id ?? (parent?.type === 'VariableDeclarator' ? parent.id : undefined);
    if (name?.type === 'Identifier' && /^(?:[A-Z]|use[A-Z])/.test(name.name)) return one.body;
  }
  return undefined;
}

const isHookLine = (script: Script, node: Node): boolean =>
  node.type === 'VariableDeclaration' && /=\s*(?:await\s+)?use[A-Z]\w*\(/.test(script.codeOf(node));

/** Calls the hook of a test in the component, behind the hooks that it calls already. */
function hookEdit(
  script: Script,
  node: Node,
  hook: { readonly code: string; readonly names: readonly string[] },
): Edit | undefined {
  const body = componentAround(script, node);
  const [first] = body?.body ?? [];
  if (!body || !first) return undefined;
  const scope = script.scopes.acquire(script.parent(body) ?? body);
  if (
    !scope ||
    hook.names.some((name) => scope.set.has(name) || scope.childScopes.some((child) => child.set.has(name)))
  )
    return undefined;
  const { eol, semicolon } = script.style;
  const last = body.body.findLast((one) => isHookLine(script, one));
  const indent = indentAt(script.code, first.range[0]);
  return last && last.range[1] <= node.range[0]
    ? script.edit(last.range[1], last.range[1], `${eol}${indent}${hook.code}${semicolon}`)
    : script.edit(first.range[0], first.range[0], `${hook.code}${semicolon}${eol}${indent}`);
}

const WITH_DEPENDENCIES = /^use(?:\w*Effect|Callback|Memo)$/;

/** Adds names to the dependencies of the effect that a node stands in: without them it would not run again on a yes. */
function dependencyEdits(script: Script, node: Node, names: readonly string[]): readonly Edit[] {
  for (const one of script.above(node)) {
    if (one.type !== 'CallExpression' || one.callee.type !== 'Identifier' || !WITH_DEPENDENCIES.test(one.callee.name))
      continue;
    const list = one.arguments[1] && bare(one.arguments[1]);
    if (list?.type !== 'ArrayExpression') return [];
    const present = new Set(list.elements.map((element) => element && script.codeOf(element)));
    const added = [...new Set(names)].filter((name) => !present.has(name));
    const last = list.elements.at(-1);
    if (added.length === 0) return [];
    const edit = last
      ? script.edit(last.range[1], last.range[1], added.map((name) => `, ${name}`).join(''))
      : script.edit(list.range[0] + 1, list.range[0] + 1, added.join(', '));
    return edit ? [edit] : [];
  }
  return [];
}

const renamed = (code: string, from: string, to: string): string =>
  code.replace(new RegExp(`(?<![\\w$.])${from.replaceAll('$', '\\$')}(?![\\w$])`, 'g'), to.replaceAll('$', '$$$$'));

/** Whether code at a node may wait: in an async function. */
function mayWait(script: Script, node: Node): boolean {
  const around = [...script.above(node)].find(isFunction);
  return around?.async ?? false;
}

/** Writes a test before a node; undefined where its names cannot be had there. */
export function writtenAt(test: ConsentTest, script: Script, node: Node): WrittenTest | undefined {
  const { code, home, locals, origin } = test;
  if (/\bawait\b/.test(code.code) && !mayWait(script, node)) return undefined;
  if (script === home && locals.every((variable) => isKnownAt(script, variable, node))) {
    const states = locals.filter((variable) => variable.scope.type === 'function');
    return {
      code,
      edits: dependencyEdits(
        script,
        node,
        states.map(({ name }) => name),
      ),
    };
  }
  if (!origin) return undefined;
  let written = code;
  const edits: Edit[] = [];
  for (const need of origin.needs) {
    const found = imported(script, node, home.path, need);
    if (!found) return undefined;
    edits.push(...found.edits.filter((edit) => !edits.some((other) => other.text === edit.text)));
    written = {
      ...written,
      code: renamed(written.code, need.local, found.local),
      negated: renamed(written.negated, need.local, found.local),
    };
  }
  if (!origin.hook) return { code: written, edits };
  const hook = hookEdit(script, node, origin.hook);
  const used = origin.hook.names.filter((name) => renamed(written.code, name, '') !== written.code);
  return hook && { code: written, edits: [...edits, hook, ...dependencyEdits(script, node, used)] };
}
