/** What a file is to the analyser, told by its name alone. */
export type FileKind =
  /** Parsed when it matters. */
  | 'source'
  /** Types only: listed, never analysed. */
  | 'declaration'
  /** Could hold a Crisp snippet, but is in a language that is not read; named only when it mentions Crisp. */
  | 'template'
  | 'minified'
  | 'other';

const SOURCES = new Set('ts tsx mts cts js jsx mjs cjs vue svelte astro html htm'.split(' '));
const TEMPLATES = new Set(
  `ejs erb php phtml twig hbs handlebars liquid jinja jinja2 j2 njk haml slim pug jade cshtml razor aspx jsp mustache tpl heex leex
  mdx`.split(/\s+/),
);
const DECLARATION = /\.d\.(?:[^.]+\.)?[cm]?ts$/;
const MINIFIED = /[.-]min\.[cm]?js$/;

/** `name` is a file's name or path. */
export function fileKind(name: string): FileKind {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  if (SOURCES.has(extension)) {
    if (DECLARATION.test(name)) return 'declaration';
    return MINIFIED.test(name) ? 'minified' : 'source';
  }
  return TEMPLATES.has(extension) ? 'template' : 'other';
}

/** Folders of tools and packages: nobody's own code is in there, so they are left out without a word. */
const SILENT = new Set(
  `node_modules bower_components jspm_packages .git .hg .svn .next .nuxt .svelte-kit .output .turbo .cache .parcel-cache .vercel
  .netlify .yarn .pnpm-store .angular .expo .docusaurus .astro .vite .wrangler .nx`.split(/\s+/),
);
/** Folders that are nearly always output or other people's code, but might not be. */
const DOUBTFUL = new Set('dist build out coverage vendor storybook-static'.split(' '));

/** Whether a folder of this name is left out unless a person asks for it, and whether that is worth a word. */
export function leftOutFolder(name: string): 'no' | 'silently' | 'with a word' {
  if (SILENT.has(name)) return 'silently';
  return DOUBTFUL.has(name) ? 'with a word' : 'no';
}
