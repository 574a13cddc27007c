import type { TSESTree, Tree } from '../tree.ts';
import { replacement, type Edit } from './edits.ts';
import { freeNames, shortened } from './free-names.ts';
import { spanOf, type Script } from './reading.ts';

/**
 * The edits that make plain code of a component's script: `export let email = ''` takes the prop, `$props()` is the parameter
 * `__props`, and `$:` goes away, with a `let` for a name that it declares.
 */
export function svelteScriptEdits(script: Script, declared: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = [];
  for (const statement of script.tree?.program.body ?? []) {
    if (statement.type === 'ExportNamedDeclaration') edits.push(...exportEdits(script, statement));
    if (statement.type === 'LabeledStatement' && statement.label.name === '$')
      edits.push(...reactiveEdits(script, statement, declared));
    if (statement.type === 'VariableDeclaration') edits.push(...runeEdits(script, statement));
  }
  return edits;
}

function exportEdits(script: Script, statement: TSESTree.ExportNamedDeclaration): Edit[] {
  const { declaration } = statement;
  const { start } = spanOf(script, statement);
  if (!declaration) return renamedProps(script, statement);
  if (declaration.type !== 'VariableDeclaration' || declaration.kind === 'const')
    return [{ start, end: spanOf(script, declaration).start }];
  const edits: Edit[] = [{ start, end: spanOf(script, declaration).start }];
  for (const { id, init } of declaration.declarations) {
    if (id.type !== 'Identifier') continue;
    const name = spanOf(script, id);
    const nameEnd = name.start + id.name.length;
    const value = init ? spanOf(script, init) : undefined;
    // The declared type stands between the name and the value, and has no place in a pattern.
    edits.push(replacement(name.start, name.start, '{ '), {
      start: nameEnd,
      end: value?.start ?? name.end,
      write: (builder) => builder.text(value ? ' = ' : ''),
    });
    edits.push(replacement(value?.end ?? name.end, value?.end ?? name.end, ' } = __props'));
  }
  return edits;
}

/** `export { className as class }` makes a prop of a variable. */
function renamedProps(script: Script, statement: TSESTree.ExportNamedDeclaration): Edit[] {
  const { start, end } = spanOf(script, statement);
  const write: Edit['write'] = (builder) => {
    for (const { local, exported } of statement.specifiers) {
      const { start: from, end: to } = spanOf(script, local);
      const prop = exported.type === 'Identifier' ? exported.name : String(exported.value);
      builder.slice(from, to).text(` = __props[${JSON.stringify(prop)}]; `);
    }
  };
  return [{ start, end, write }];
}

function reactiveEdits(script: Script, statement: TSESTree.LabeledStatement, declared: ReadonlySet<string>): Edit[] {
  const { start } = spanOf(script, statement);
  const body = spanOf(script, statement.body);
  const { body: inner } = statement;
  const assigned =
    inner.type === 'ExpressionStatement' && inner.expression.type === 'AssignmentExpression'
      ? inner.expression.left
      : undefined;
  const declares = assigned?.type === 'Identifier' && !declared.has(assigned.name) && !assigned.name.startsWith('$');
  return [replacement(start, body.start, declares ? 'let ' : '')];
}

/** The rune that gives the props; the others stay calls. */
function runeEdits(script: Script, { declarations }: TSESTree.VariableDeclaration): Edit[] {
  return declarations.flatMap(({ init }) => {
    if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== '$props')
      return [];
    const { start, end } = spanOf(script, init);
    return [replacement(start, end, '__props')];
  });
}

/**
 * The edits that turn the value of a store into the store: `$consent.chat` becomes `consent.chat` where the program declares
 * `consent`, and `$consent` is nothing of its own.
 */
export function storeEdits(tree: Tree, code: string): Edit[] {
  const declared = new Set<string>();
  for (const { variables } of tree.scopes.scopes)
    for (const { name, defs } of variables) if (defs.length > 0) declared.add(name);
  return freeNames(tree, { start: 0, end: code.length }).flatMap((free) => {
    const { name, span } = free;
    if (name === '$$props' || name === '$$restProps') return [replacement(span.start, span.end, '__props')];
    if (!name.startsWith('$') || free.declared || !declared.has(name.slice(1))) return [];
    return [shortened(free, { start: span.start + 1, end: span.end })];
  });
}
