import type { Dialect } from '../tree.ts';
import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { writeEdited, type Edit } from './edits.ts';
import { awaits, topLevelOnly, writeBody, writeHoisted } from './function-body.ts';
import { plainText, type MarkupElement, type MarkupNode } from './markup.ts';
import { declaredNames, parsed, readScript, scriptDialect, type Parse, type Script } from './reading.ts';
import { readMarkup } from './read-markup.ts';
import { svelteNodes } from './svelte-blocks.ts';
import { storeEdits, svelteScriptEdits } from './svelte-script.ts';
import { writeSvelteBody } from './svelte-template.ts';
import { tsxSafeEdits } from './tsx-safe.ts';

/**
 * A Svelte file (4 or 5) as one script: the module script, then
 * `export default function __component(__props) { …the other script…; return (<>…</>) }`, imports in front.
 */
export function svelteVirtual(base: Virtual, parse: Parse): Virtual {
  const builder = new VirtualBuilder(base);
  const { nodes, problems } = readMarkup(base.code, 'svelte', 0);
  for (const { at, message } of problems) builder.problem(at, message);
  const isScript = (node: MarkupNode): node is MarkupElement => node.k === 'element' && node.tag === 'script';
  const { module, instance, dialect } = scriptsOf(builder, nodes.filter(isScript), parse);
  if (module) {
    writeEdited(builder, module.span.start, module.span.end, safe(module, dialect));
    builder.text('\n');
  }
  const edits = instance
    ? [...svelteScriptEdits(instance, declaredNames(instance.tree)), ...safe(instance, dialect)]
    : [];
  const hoisted = instance
    ? topLevelOnly(instance).filter(({ start }) => /^import\b/.test(base.code.slice(start, start + 7)))
    : [];
  writeHoisted(builder, hoisted, edits);
  builder.text(`export default ${instance && awaits(instance) ? 'async ' : ''}function __component(__props) {\n`);
  if (instance) writeBody(builder, instance, hoisted, edits);
  writeSvelteBody(builder, svelteNodes(nodes.filter((node) => !isScript(node))));
  builder.text('}\n');
  return withoutStores(builder.build(dialect), parse);
}

const safe = (script: Script, dialect: Dialect): Edit[] => (dialect === 'tsx' ? tsxSafeEdits(script) : []);

function scriptsOf(builder: VirtualBuilder, elements: readonly MarkupElement[], parse: Parse) {
  const { base } = builder;
  let dialect: Dialect = 'js';
  let [module, instance]: [Script?, Script?] = [];
  for (const { attributes, content, span } of elements) {
    const read = (name: string) => attributes.find((one) => one.name === name);
    const lang = read('lang') ?? read('type');
    const own = scriptDialect(lang && plainText(lang, base.code));
    if (!own) {
      builder.problem(span.start, 'A script in this language is not read.');
      continue;
    }
    if (own !== 'js') dialect = 'tsx';
    const script = readScript(base, content, own, parse);
    const context = read('context');
    if (read('module') || (context && plainText(context, base.code) === 'module')) module ??= script;
    else instance ??= script;
  }
  return { module, instance, dialect };
}

function withoutStores(virtual: Virtual, parse: Parse): Virtual {
  if (!virtual.code.includes('$')) return virtual;
  const tree = parsed(virtual.code, virtual.dialect, parse);
  const edits = tree ? storeEdits(tree, virtual.code) : [];
  if (edits.length === 0) return virtual;
  const builder = new VirtualBuilder(virtual);
  writeEdited(builder, 0, virtual.code.length, edits);
  return builder.build();
}
