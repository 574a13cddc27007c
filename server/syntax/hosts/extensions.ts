import type { Dialect } from '../tree.ts';

/** What kind of file an extension means: a script in a dialect, or a host that scripts live in. */
export type SourceKind = Dialect | 'vue' | 'svelte' | 'astro' | 'html';

/** The files that are read, by the end of their names. `.ts` is not JSX, or `<T>x` could not be a cast. */
export const SOURCE_EXTENSIONS = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.js': 'js',
  '.jsx': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.vue': 'vue',
  '.svelte': 'svelte',
  '.astro': 'astro',
  '.html': 'html',
  '.htm': 'html',
} as const satisfies Readonly<Record<string, SourceKind>>;

/** Templates of servers and of other languages: they may speak of Crisp, and are counted as not read. */
export const UNREAD_TEMPLATES = [
  '.blade.php',
  '.cshtml',
  '.ejs',
  '.erb',
  '.haml',
  '.hbs',
  '.jinja',
  '.jinja2',
  '.jsp',
  '.liquid',
  '.mustache',
  '.njk',
  '.php',
  '.phtml',
  '.pug',
  '.razor',
  '.slim',
  '.twig',
] as const;

/** The kind of a file, by its path; undefined for one that is not read. */
export function sourceKind(path: string): SourceKind | undefined {
  const [extension] = /\.[^./\\]*$/.exec(path.toLowerCase()) ?? [];
  return Object.hasOwn(SOURCE_EXTENSIONS, extension ?? '')
    ? SOURCE_EXTENSIONS[extension as keyof typeof SOURCE_EXTENSIONS]
    : undefined;
}
