import type { Condition as Seen } from '../flows/flow.ts';
import type { Variable } from '../syntax/tree.ts';
import { type BooleanCode, codeOfCondition, type Condition, conditionAt, conjuncts } from './boolean-code.ts';
import { exportedBy, type Import, importsOf } from './imports.ts';
import { bare, isFunction, type Node, type NodeOf, within } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Script } from './script.ts';

/** A consent test that the project has, ready to be written elsewhere. */
export interface ConsentTest {
  readonly home: Script;
  readonly code: BooleanCode;
  /** What the code says, for a title. */
  readonly words: string;
  /** How other places can write it; undefined when it can only be written where its `locals` are known. */
  readonly origin: Origin | undefined;
  /** Variables of its own file, below the top, that it reads. */
  readonly locals: readonly Variable[];
  /** The category, service or vendor that it asks for. */
  readonly category: string | undefined;
}

/** Where the names of an expression come from. */
export interface Origin {
  /** What another file has to import. */
  readonly needs: readonly Import[];
  /** The line of a component or hook that gives the names: `const { chat } = useConsent()`. */
  readonly hook: { readonly code: string; readonly names: readonly string[] } | undefined;
}

const SAYS_CONSENT =
  /consent|cookie|gdpr|rgpd|dsgvo|privacy|grant|accept|agree|allow|opt(?:ed)?_?in|permi|einwillig|zustimm|akzept|acept|accord|toestemming/i;

/** The part of a condition that is the consent test: the only one, or the only one that says so. */
function leafOf(script: Script, condition: Condition): Condition | undefined {
  const all = conjuncts(condition);
  if (all.length === 1) return all[0];
  const telling = all.filter(({ node }) => SAYS_CONSENT.test(script.codeOf(node)));
  return telling.length === 1 ? telling[0] : undefined;
}

/** The names that an expression reads: not the names of properties. */
export function namesIn(
  script: Script,
  node: Node,
): readonly { readonly name: NodeOf<'Identifier'>; readonly variable: Variable | undefined }[] {
  return [...within(node)].flatMap((one) => {
    const parent = script.parent(one);
    if (one.type !== 'Identifier') return [];
    if (parent?.type === 'MemberExpression' && parent.property === one && !parent.computed) return [];
    if (parent?.type === 'Property' && parent.key === one && !parent.computed && !parent.shorthand) return [];
    return [{ name: one, variable: script.variableOf(one) }];
  });
}

const isTop = ({ scope }: Variable): boolean => scope.type === 'module' || scope.type === 'global';

/** How a variable at the top of a file can be had in another one. */
function importOf(script: Script, variable: Variable): Import | undefined {
  const { name } = variable;
  const known = importsOf(script)
    .flatMap(({ names }) => names)
    .find(({ local }) => local === name);
  if (known) return known;
  if (!isTop(variable) || !script.isPlain) return undefined;
  for (const node of script.program.body) {
    if (node.type === 'ExportNamedDeclaration' && node.source === null) {
      const own = node.declaration;
      const names =
        own?.type === 'VariableDeclaration'
          ? own.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
          : own && 'id' in own && own.id?.type === 'Identifier'
            ? [own.id.name]
            : [];
      if (names.includes(name)) return exportedBy(script.path, name);
      const specifier = node.specifiers.find(({ local }) => local.type === 'Identifier' && local.name === name);
      if (specifier?.exported.type === 'Identifier')
        return { ...exportedBy(script.path, specifier.exported.name), local: name };
    }
    if (node.type === 'ExpressionStatement' && exportsByAssignment(script, node, name))
      return exportedBy(script.path, name);
  }
  return undefined;
}

/** `module.exports = { name }`, `exports.name = name`. */
function exportsByAssignment(script: Script, { expression }: NodeOf<'ExpressionStatement'>, name: string): boolean {
  if (expression.type !== 'AssignmentExpression') return false;
  const target = script.codeOf(expression.left);
  if (target === `exports.${name}` || target === `module.exports.${name}`) return true;
  return (
    target === 'module.exports' &&
    expression.right.type === 'ObjectExpression' &&
    expression.right.properties.some(
      (one) => one.type === 'Property' && one.shorthand && script.codeOf(one.key) === name,
    )
  );
}

const NOTHING: Origin = { needs: [], hook: undefined };

/** Where the names of an expression come from, seen from other files; undefined when one is known in its own place only. */
export function originOf(script: Script, node: Node): Origin | undefined {
  let origin = NOTHING;
  for (const { variable } of namesIn(script, node)) {
    if (!variable) continue;
    const found = importOf(script, variable);
    const hook = found ? undefined : hookOf(script, variable);
    if (!found && !hook) return undefined;
    if (hook && origin.hook && origin.hook.code !== hook.hook?.code) return undefined;
    origin = {
      needs: [...origin.needs, ...(found ? [found] : (hook?.needs ?? []))],
      hook: hook?.hook ?? origin.hook,
    };
  }
  return origin;
}

/** `const { chat } = useConsent()`: what a component can write again. */
function hookOf(script: Script, variable: Variable): Origin | undefined {
  const declarator = declaratorOf(variable);
  const init = declarator?.init && bare(declarator.init);
  if (!declarator || init?.type !== 'CallExpression' || !isHook(init)) return undefined;
  const inner = originOf(script, init);
  if (!inner || inner.hook) return undefined;
  const names = script.scopes.getDeclaredVariables(declarator).map(({ name }) => name);
  return { needs: inner.needs, hook: { code: `const ${script.codeOf(declarator)}`, names } };
}

const isHook = ({ callee }: NodeOf<'CallExpression'>): boolean =>
  callee.type === 'Identifier' && /^use[A-Z]/.test(callee.name);

/** The one place that gives a constant its value. */
export function declaratorOf({ defs, references }: Variable): NodeOf<'VariableDeclarator'> | undefined {
  const [only, ...others] = defs;
  const isConstant = others.length === 0 && references.filter((one) => one.isWrite()).length <= 1;
  return isConstant && only?.node.type === 'VariableDeclarator' ? only.node : undefined;
}

/** A constant stands for what it was made from: `const granted = hasConsent('chat')`. */
function unaliased(script: Script, condition: Condition): Condition {
  const { node, sense } = condition;
  const variable = node.type === 'Identifier' ? script.variableOf(node) : undefined;
  const declarator = variable && declaratorOf(variable);
  const init = declarator?.id.type === 'Identifier' ? declarator.init : undefined;
  if (!init || !variable || importOf(script, variable)) return condition;
  const inner = bare(init);
  if (inner.type === 'CallExpression' && isHook(inner)) return condition;
  const all = conjuncts({ node: init, sense });
  return all.length === 1 && all[0] && !isFunction(all[0].node) ? unaliased(script, all[0]) : condition;
}

/** A test that can be made over again: it makes no functions, and changes nothing. */
const isReadable = (node: Node): boolean =>
  node.type !== 'Literal' &&
  [...within(node)].every(
    ({ type }) => !/Function|^(?:YieldExpression|AssignmentExpression|UpdateExpression)$/.test(type),
  );

function testOf({
  home,
  leaf,
  seen,
}: {
  readonly home: Script;
  readonly leaf: Condition;
  readonly seen: Seen;
}): ConsentTest | undefined {
  const { node } = leaf;
  if (!isReadable(node)) return undefined;
  const code = codeOfCondition(leaf, home.codeOf(node));
  return {
    home,
    code,
    words: code.code.replace(/\s+/g, ' '),
    origin: originOf(home, node),
    locals: namesIn(home, node).flatMap(({ variable }) => (variable && !isTop(variable) ? [variable] : [])),
    category: seen.category,
  };
}

/** `ensureConsent()` that throws without a yes: its value says nothing. */
function runsForItself(script: Script, node: Node): boolean {
  const parent = script.parent(node);
  return (
    parent?.type === 'ExpressionStatement' || (parent?.type === 'AwaitExpression' && runsForItself(script, parent))
  );
}

const gates = ({ class: proves }: Seen): boolean => proves === 'grant' || proves === 'grant-default';

interface Ranked {
  readonly test: ConsentTest;
  readonly uses: number;
}

/** The consent tests that other flows pass, those used most first. */
export function consentTests({ input, script }: Pick<Problem, 'input' | 'script'>): readonly ConsentTest[] {
  const found = new Map<string, Ranked>();
  const seen = input.flows.flatMap(({ gate }) => gate.conditions.filter(gates));
  for (const one of seen) {
    const home = script(one.place.file);
    const condition = home && conditionAt(home, one.text, one.place);
    const leaf = home && condition && leafOf(home, condition);
    if (!home || !leaf) continue;
    if (runsForItself(home, leaf.node)) continue;
    for (const way of new Set([leaf, unaliased(home, leaf)])) {
      const test = testOf({ home, leaf: way, seen: one });
      if (!test) continue;
      const key = `${test.home.path} ${test.words}`;
      found.set(key, { test, uses: (found.get(key)?.uses ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.uses - a.uses).map(({ test }) => test);
}
