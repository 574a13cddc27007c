import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { writeAstro, type AstroScripts } from './astro-template.ts';
import { replacement, writeEdited, type Edit, type Span } from './edits.ts';
import { topLevelOnly, writeBody, writeHoisted } from './function-body.ts';
import { markupScriptKind, type MarkupElement, type MarkupNode } from './markup.ts';
import { parsed, readScript, type Parse } from './reading.ts';
import { readMarkup } from './read-markup.ts';
import { tsxSafeEdits } from './tsx-safe.ts';

/**
 * An Astro file as one script: imports and exports, then
 * `export default async function __page(__props) { …frontmatter…; return (<>…</>) }`. `Astro.props` is `__props`; the code of a
 * script is a function of its element, with its imports in front of everything.
 */
export function astroVirtual(base: Virtual, parse: Parse): Virtual {
  const builder = new VirtualBuilder(base);
  const { code: frontmatter, end } = frontmatterOf(builder);
  const { nodes, problems } = readMarkup(base.code, 'astro', end);
  for (const { at, message } of problems) builder.problem(at, message);
  const script = readScript(base, frontmatter, 'ts', parse);
  const edits = tsxSafeEdits(script);
  const hoisted = topLevelOnly(script);
  writeHoisted(builder, hoisted, edits);
  const scripts = scriptsIn(builder, nodes, parse);
  builder.text('export default async function __page(__props) {\n');
  writeBody(builder, script, hoisted, edits);
  builder.text('return (');
  writeAstro({ builder, scripts, parse }, nodes);
  builder.text(');\n}\n');
  return withProps(builder.build('tsx'), parse);
}

/** The code between the `---` fences at the start, and where the template starts. */
function frontmatterOf(builder: VirtualBuilder): { readonly code: Span; readonly end: number } {
  const { code } = builder.base;
  const [opening] = /^\s*(?:<!--[\s\S]*?-->\s*)*---/.exec(code) ?? [];
  if (opening === undefined) return { code: { start: 0, end: 0 }, end: 0 };
  const start = opening.length;
  const closing = /(?:^|\n)[ \t]*---/.exec(code.slice(start)) ?? /---/.exec(code.slice(start));
  if (closing) return { code: { start, end: start + closing.index }, end: start + closing.index + closing[0].length };
  builder.problem(0, 'The frontmatter has no end.');
  return { code: { start, end: code.length }, end: code.length };
}

/** Reads the scripts of the template, and appends their imports. */
function scriptsIn(builder: VirtualBuilder, nodes: readonly MarkupNode[], parse: Parse): AstroScripts {
  const found = new Map<MarkupElement, readonly Edit[]>();
  const { base } = builder;
  const visit = (node: MarkupNode): void => {
    if (node.k === 'code') {
      for (const part of node.parts) if (part.k === 'markup') part.nodes.forEach(visit);
      return;
    }
    node.children.forEach(visit);
    if (node.tag !== 'script' || markupScriptKind(base.code, node) === 'data') return;
    if (base.code.slice(node.content.start, node.content.end).trim() === '') return;
    const script = readScript(base, node.content, 'ts', parse);
    const edits = tsxSafeEdits(script);
    const hoisted = topLevelOnly(script);
    writeHoisted(builder, hoisted, edits);
    found.set(node, [...hoisted, ...edits]);
  };
  nodes.forEach(visit);
  return found;
}

function withProps(virtual: Virtual, parse: Parse): Virtual {
  if (!virtual.code.includes('Astro')) return virtual;
  const tree = parsed(virtual.code, virtual.dialect, parse);
  const edits: Edit[] = [];
  if (tree)
    simpleTraverse(tree.program, {
      enter(node) {
        if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier' || node.object.name !== 'Astro')
          return;
        if (node.property.type === 'Identifier' && node.property.name === 'props' && !node.computed)
          edits.push(replacement(...node.range, '__props'));
      },
    });
  if (edits.length === 0) return virtual;
  const builder = new VirtualBuilder(virtual);
  writeEdited(builder, 0, virtual.code.length, edits);
  return builder.build();
}
