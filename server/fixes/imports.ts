import type { Edit } from './fix.ts';
import { isRelative, moduleOf, specifierTo } from './module-path.ts';
import { isFunction, type Node, type NodeOf, textOf } from './nodes.ts';
import { quoted } from './reshape.ts';
import type { Script } from './script.ts';
import { indentAt, nextLine } from './trivia.ts';

/** A name of a module, as a file takes it. */
export interface Import {
  readonly from: string;
  /** The exported name, `default`, or `*` for the whole module. */
  readonly name: string;
  readonly local: string;
  /** The file of the project that it comes from, where that is known. */
  readonly file?: string;
}

/** A statement that imports. */
interface ImportStatement {
  readonly from: string;
  readonly node: NodeOf<'ImportDeclaration' | 'VariableDeclaration'>;
  readonly names: readonly Import[];
}

function ofImport(node: NodeOf<'ImportDeclaration'>): ImportStatement {
  const from = node.source.value;
  const names = node.specifiers.map((one): Import => {
    if (one.type === 'ImportDefaultSpecifier') return { from, name: 'default', local: one.local.name };
    if (one.type === 'ImportNamespaceSpecifier') return { from, name: '*', local: one.local.name };
    const name = one.imported.type === 'Identifier' ? one.imported.name : one.imported.value;
    return { from, name, local: one.local.name };
  });
  return { from, node, names };
}

function ofRequire(node: NodeOf<'VariableDeclaration'>): readonly ImportStatement[] {
  return node.declarations.flatMap(({ id, init }): ImportStatement[] => {
    const isRequire =
      init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require';
    const from = isRequire ? textOf(init.arguments[0]) : undefined;
    if (from === undefined) return [];
    if (id.type === 'Identifier') return [{ from, node, names: [{ from, name: '*', local: id.name }] }];
    if (id.type !== 'ObjectPattern') return [];
    const names = id.properties.flatMap((one): Import[] =>
      one.type === 'Property' && one.key.type === 'Identifier' && one.value.type === 'Identifier'
        ? [{ from, name: one.key.name, local: one.value.name }]
        : [],
    );
    return [{ from, node, names }];
  });
}

/** The statements of a file; those of a page's scripts may stand in a function that was made up around them. */
function* statements(script: Script): Iterable<Node> {
  for (const node of script.program.body) {
    yield node;
    const inner = script.isPlain ? undefined : innerBody(node);
    if (inner) yield* inner;
  }
}

function innerBody(node: Node): readonly Node[] | undefined {
  const declaration =
    node.type === 'ExportDefaultDeclaration' || node.type === 'ExportNamedDeclaration' ? node.declaration : node;
  return declaration && isFunction(declaration) && declaration.body?.type === 'BlockStatement'
    ? declaration.body.body
    : undefined;
}

/** Every import at the top of a file. */
export function importsOf(script: Script): readonly ImportStatement[] {
  return [...statements(script)].flatMap((node): readonly ImportStatement[] => {
    if (node.type === 'ImportDeclaration') return node.importKind === 'type' ? [] : [ofImport(node)];
    return node.type === 'VariableDeclaration' ? ofRequire(node) : [];
  });
}

/** How a file takes other modules in: not at all, when it is a script of the page. */
function moduleKind(script: Script): 'esm' | 'commonjs' | 'none' {
  const { body } = script.program;
  if (body.some(({ type }) => /^(?:Import|Export)/.test(type))) return 'esm';
  if (/\brequire\s*\(|\bmodule\.exports\b|\bexports\.\w/.test(script.code)) return 'commonjs';
  return /\.(?:[cm]?tsx?|mjs|jsx|vue|svelte|astro)$/.test(script.path) ? 'esm' : 'none';
}

/** The name by which a file has what is wanted already. */
function knownName(script: Script, home: string, wanted: Import): string | undefined {
  const module = moduleOf(home, wanted.from);
  return importsOf(script)
    .filter(({ from }) => moduleOf(script.path, from) === module)
    .flatMap(({ names }) => names)
    .find(({ name }) => name === wanted.name)?.local;
}

const extensionOf = (path: string): string => /\.[cm]?[jt]sx?$/.exec(path)?.[0] ?? '';

/** What a compiler makes of a file's extension. */
const compiled = (extension: string): string => (extension === '.tsx' ? '.js' : extension.replace('ts', 'js'));

/** The extension behind a relative import, as the file writes it, or as the import did where it comes from. */
function extensionFor(script: Script, { file, from }: Import): string {
  const own = importsOf(script).filter((one) => isRelative(one.from));
  const [first] = own;
  if (!first)
    return /\.m[jt]s$/.test(script.path) && file !== undefined ? compiled(extensionOf(file)) : extensionOf(from);
  const written = own.map((one) => extensionOf(one.from)).find((extension) => extension !== '');
  if (written === undefined) return '';
  if (file === undefined) return extensionOf(from) || written;
  return written.includes('ts') ? extensionOf(file) : compiled(extensionOf(file));
}

function specifierFor(script: Script, home: string, wanted: Import): string {
  if (!isRelative(wanted.from)) return wanted.from;
  const module = moduleOf(home, wanted.from);
  const same = importsOf(script).find((one) => moduleOf(script.path, one.from) === module);
  return same?.from ?? specifierTo(script.path, module, extensionFor(script, wanted));
}

/** A name and the edit that brings it into a file; no edit where the file has it already. */
export interface Imported {
  readonly local: string;
  readonly edits: readonly Edit[];
}

/**
 * Takes what `home` imports as `wanted` into a file, in the file's own style. Undefined where the file cannot import, or has another
 * meaning for the name.
 */
export function imported(script: Script, near: Node, home: string, wanted: Import): Imported | undefined {
  const known = knownName(script, home, wanted);
  if (known !== undefined) return { local: known, edits: [] };
  const from = specifierFor(script, home, wanted);
  if (script.scopes.scopes.some((scope) => scope.set.has(wanted.local))) return undefined;
  const edit = intoBraces(script, from, wanted) ?? newStatement(script, near, from, wanted);
  return edit && { local: wanted.local, edits: [edit] };
}

/** What a file exports by itself. */
export const exportedBy = (file: string, name: string): Import => ({
  from: specifierTo(file, file, ''),
  name,
  local: name,
  file,
});

const named = ({ local, name }: Import, word: ' as ' | ': '): string =>
  name === local ? name : `${name}${word}${local}`;

/** `import { a } from 'm'` becomes `import { a, b } from 'm'`. */
function intoBraces(script: Script, from: string, wanted: Import): Edit | undefined {
  if (wanted.name === 'default' || wanted.name === '*') return undefined;
  for (const { from: other, node } of importsOf(script)) {
    if (other !== from || node.type !== 'ImportDeclaration') continue;
    const last = node.specifiers.findLast(({ type }) => type === 'ImportSpecifier');
    if (last) return script.edit(last.range[1], last.range[1], `, ${named(wanted, ' as ')}`);
  }
  return undefined;
}

function clause(wanted: Import): string {
  if (wanted.name === 'default') return wanted.local;
  return wanted.name === '*' ? `* as ${wanted.local}` : `{ ${named(wanted, ' as ')} }`;
}

function newStatement(script: Script, near: Node, from: string, wanted: Import): Edit | undefined {
  const { eol, semicolon } = script.style;
  switch (moduleKind(script)) {
    case 'esm':
      return atTop(script, near, `import ${clause(wanted)} from ${quoted(script, from)}${semicolon}`, eol);
    case 'commonjs': {
      if (wanted.name === 'default') return undefined;
      const names = wanted.name === '*' ? wanted.local : `{ ${named(wanted, ': ')} }`;
      return atTop(script, near, `const ${names} = require(${quoted(script, from)})${semicolon}`, eol);
    }
    case 'none':
      return undefined;
  }
}

/** Puts a line behind the imports, or at the top where there are none. */
function atTop(script: Script, near: Node, line: string, eol: string): Edit | undefined {
  const last = importsOf(script).at(-1)?.node;
  if (last) {
    const edit = script.edit(last.range[1], last.range[1], line);
    // A page's script may be indented otherwise than the code that stands for it.
    return edit && { ...edit, text: `${eol}${indentAt(script.text, edit.start)}${line}` };
  }
  return script.isPlain ? atStart(script, line, eol) : script.islandStart(near, line);
}

/** Behind the directives of a file, or before all its code. */
function atStart(script: Script, line: string, eol: string): Edit | undefined {
  const directives = script.program.body.filter(
    (node) => node.type === 'ExpressionStatement' && node.directive !== undefined,
  );
  const after = directives.at(-1);
  if (after) return script.edit(after.range[1], after.range[1], `${eol}${eol}${line}`);
  const start = script.code.startsWith('#!') ? nextLine(script.code, 0) : 0;
  return script.edit(start, start, `${line}${eol}${eol}`);
}
