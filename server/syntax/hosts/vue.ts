import { baseParse, type ElementNode, type RootNode } from '@vue/compiler-core/dist/compiler-core.esm-bundler.js';
import type { Dialect } from '../tree.ts';
import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { replacement, writeEdited, type Edit, type Span } from './edits.ts';
import { freeNames, prefixed, type FreeName } from './free-names.ts';
import { awaits, topLevelOnly, writeBody, writeHoisted } from './function-body.ts';
import { pascal } from './props.ts';
import { declaredNames, parsed, readScript, scriptDialect, spanOf, type Parse, type Script } from './reading.ts';
import { tsxSafeEdits } from './tsx-safe.ts';
import { VOID_ELEMENTS } from './void-elements.ts';
import { componentOf, methodPlace, registeredComponents } from './vue-options.ts';
import { readSetup } from './vue-script-setup.ts';
import { writeTemplate } from './vue-template.ts';

/** The names that Vue leaves alone in a template, and the window, which code expects even where Vue does not give it. */
const GLOBALS = new Set(
  (
    'Infinity undefined NaN isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent Math Number Date ' +
    'Array Object Boolean String RegExp Map Set JSON Intl BigInt console Error Symbol require arguments ' +
    'window document globalThis localStorage sessionStorage navigator location'
  ).split(' '),
);

interface Parts {
  readonly template: ElementNode | undefined;
  readonly plain: Script | undefined;
  readonly plainFrom: string | undefined;
  readonly setup: Script | undefined;
  readonly dialect: Dialect;
}

/**
 * A Vue file as one script. With `<script setup>` it is `export default function __setup(__props) { …; return (<>…</>) }`;
 * otherwise the exported component gains `render(__props) { return (<>…</>) }`, where what the template names is a member of `this`.
 */
export function vueVirtual(base: Virtual, parse: Parse): Virtual {
  const builder = new VirtualBuilder(base);
  const parts = partsOf(builder, parse);
  const { virtual, template } = parts.setup ? writeSetup(builder, parts, parts.setup) : writeOptions(builder, parts);
  if (!virtual.code.slice(template.start, template.end).includes('{')) return virtual;
  const tree = parsed(virtual.code, virtual.dialect, parse);
  const names = tree ? freeNames(tree, template) : [];
  const rename = parts.setup ? setupNames(parts, parts.setup) : memberName;
  const edits = names.flatMap((free) => {
    const before = rename(free);
    return before === undefined ? [] : [prefixed(free, before)];
  });
  if (edits.length === 0) return virtual;
  const again = new VirtualBuilder(virtual);
  writeEdited(again, 0, virtual.code.length, edits);
  return again.build();
}

/** In the options API every name of a template is a member of the component; imports cannot be seen from there. */
const memberName = ({ name }: FreeName): string | undefined =>
  GLOBALS.has(name) || name.startsWith('__') ? undefined : 'this.';

/** With `<script setup>` a name is what the script declares, else a prop, else a member that a plugin put there. */
function setupNames(parts: Parts, setup: Script): (free: FreeName) => string | undefined {
  const { props } = readSetup(setup, parts.plain ? [parts.plain] : []);
  return ({ name, declared }) => {
    if (declared || GLOBALS.has(name) || name.startsWith('__')) return undefined;
    if (name.startsWith('$')) return 'this.';
    return !props || props.has(name) ? '__props.' : undefined;
  };
}

function partsOf(builder: VirtualBuilder, parse: Parse): Parts {
  const { base } = builder;
  const blocks = readBlocks(builder);
  const attribute = (block: ElementNode, name: string): string | undefined => {
    const found = block.props.find((prop) => prop.type === 6 && prop.name === name);
    return found?.type === 6 ? (found.value?.content ?? '') : undefined;
  };
  let [template, plain, plainFrom, setup]: [ElementNode?, Script?, string?, Script?] = [];
  let dialect: Dialect = 'js';
  for (const block of blocks) {
    const lang = attribute(block, 'lang');
    if (block.tag === 'template' && (lang === undefined || lang === 'html')) template ??= block;
    if (block.tag === 'template' && lang !== undefined && lang !== 'html')
      builder.problem(block.loc.start.offset, `A template in ${lang} is not read.`);
    if (block.tag !== 'script') continue;
    const own = scriptDialect(lang);
    if (!own) {
      builder.problem(block.loc.start.offset, `A script in ${String(lang)} is not read.`);
      continue;
    }
    if (own !== 'js') dialect = 'tsx';
    if (attribute(block, 'src') !== undefined) plainFrom ??= attribute(block, 'src');
    const script = readScript(base, contentOf(base, block), own, parse);
    if (attribute(block, 'setup') === undefined) plain ??= script;
    else setup ??= script;
  }
  return { template, plain, plainFrom, setup, dialect };
}

/** The blocks of the file. An attribute that is being typed swallows what follows, so scripts that it took are read apart. */
function readBlocks(builder: VirtualBuilder): ElementNode[] {
  const { code } = builder.base;
  const isBlock = (node: { readonly type: number }): node is ElementNode => node.type === 1;
  const blocks = parseBlocks(builder, code).filter(isBlock);
  const scripts = [...code.matchAll(SCRIPT_BLOCK)];
  if (blocks.filter(({ tag }) => tag === 'script').length >= scripts.length) return blocks;
  const outside = code.split(SCRIPT_BLOCK).map(blank);
  const apart = scripts.map(([text], i) => `${outside[i] ?? ''}${text}`).join('');
  const quiet = new VirtualBuilder(builder.base);
  return [...parseBlocks(quiet, apart), ...parseBlocks(quiet, code.replace(SCRIPT_BLOCK, blank))].filter(isBlock);
}

const SCRIPT_BLOCK = /^<script\b[^>]*>[\s\S]*?<\/script\s*>/gm;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

function parseBlocks(builder: VirtualBuilder, text: string): RootNode['children'] {
  return baseParse(text, {
    parseMode: 'sfc',
    comments: false,
    isVoidTag: (tag) => VOID_ELEMENTS.has(tag),
    decodeEntities: (raw) => raw,
    onError: ({ message, loc }) => void builder.problem(loc?.start.offset ?? 0, message),
  }).children;
}

function contentOf({ code }: Virtual, block: ElementNode): Span {
  const start = block.children[0]?.loc.start.offset ?? block.loc.end.offset;
  const end = block.children.at(-1)?.loc.end.offset ?? start;
  return { start: Math.min(start, code.length), end };
}

interface Written {
  readonly virtual: Virtual;
  /** Where the template stands in the code. */
  readonly template: Span;
}

/** Appends `return (<>…</>);` and gives the place of what stands in the parentheses. */
function writeReturn(builder: VirtualBuilder, { template, plain, setup }: Parts): Span {
  const declared = [...declaredNames(setup?.tree), ...declaredNames(plain?.tree)].map((name): [string, string] => [
    pascal(name),
    name,
  ]);
  const components = setup ? new Map(declared) : plain ? registeredComponents(plain) : new Map<string, string>();
  builder.text('return (');
  const start = builder.length;
  if (template) writeTemplate({ builder, components, lexical: setup !== undefined }, template.children);
  else builder.text('null');
  const end = builder.length;
  builder.text(');');
  return { start, end };
}

function writeSetup(builder: VirtualBuilder, parts: Parts, setup: Script): Written {
  const { plain, dialect } = parts;
  const { edits } = readSetup(setup, plain ? [plain] : []);
  const all = [...edits, ...safe(parts, setup)];
  if (plain) {
    writeEdited(builder, plain.span.start, plain.span.end, [...exportAsConst(plain), ...safe(parts, plain)]);
    builder.text('\n');
  }
  const hoisted = topLevelOnly(setup);
  writeHoisted(builder, hoisted, all);
  builder.text(`export default ${awaits(setup) ? 'async ' : ''}function __setup(__props) {\n`);
  writeBody(builder, setup, hoisted, all);
  const template = writeReturn(builder, parts);
  builder.text('\n}\n');
  return { virtual: builder.build(dialect), template };
}

const safe = ({ dialect }: Parts, script: Script): Edit[] => (dialect === 'tsx' ? tsxSafeEdits(script) : []);

/** The setup function is the default export, so the options next to it become a plain value. */
function exportAsConst(script: Script): Edit[] {
  return (script.tree?.program.body ?? []).flatMap((statement) => {
    if (statement.type !== 'ExportDefaultDeclaration') return [];
    const start = spanOf(script, statement).start;
    return [replacement(start, spanOf(script, statement.declaration).start, 'const __options = ')];
  });
}

function writeOptions(builder: VirtualBuilder, parts: Parts): Written {
  const { plain, plainFrom, dialect } = parts;
  let template: Span = { start: 0, end: 0 };
  const writeRender = (before: string, after: string): void => {
    builder.text(`${before}render(__props) { `);
    template = writeReturn(builder, parts);
    builder.text(` }${after}`);
  };
  const holder = plain && componentOf(plain);
  if (plainFrom !== undefined) {
    builder.text(`import __options from ${JSON.stringify(plainFrom)};\n`);
    writeRender('export default { ...__options, ', ' };\n');
  } else if (plain && holder) {
    const at = methodPlace(plain, holder);
    const method: Edit = { start: at, end: at, write: () => writeRender(' ', holder.type === 'ClassBody' ? '' : ',') };
    writeEdited(builder, plain.span.start, plain.span.end, [method, ...safe(parts, plain)]);
  } else {
    if (plain) writeEdited(builder, plain.span.start, plain.span.end, safe(parts, plain));
    const exported = plain?.tree?.program.body.some(({ type }) => type === 'ExportDefaultDeclaration') ?? false;
    writeRender(exported ? '\nexport const __template = { ' : '\nexport default { ', ' };\n');
  }
  return { virtual: builder.build(dialect), template };
}
