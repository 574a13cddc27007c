import { parse as parseJsonc } from 'jsonc-parser';
import { exports as resolveExports, imports as resolveImports } from 'resolve.exports';
import type { Host } from './analysis.ts';

const ENDINGS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.vue',
  '.svelte',
  '.astro',
  '.svelte.ts',
  '.svelte.js',
];
/** `./x.js` in TypeScript names x.ts. */
const WRITTEN_FOR: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};
const CONDITIONS = ['source', 'development', 'import', 'module', 'svelte', 'browser', 'require', 'node', 'types'];
const MOST_EXTENDS = 8;

interface Paths {
  /** The folder that the targets are relative to. */
  readonly base: string;
  readonly baseUrl: string | undefined;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

interface Package {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Finds the file of the project that an import names. Knows tsconfig paths, workspaces, package exports and imports, and framework aliases. */
export class Resolver {
  readonly #known = new Map<string, string | undefined>();
  readonly #paths = new Map<string, Paths | undefined>();
  readonly #manifests = new Map<string, Package | undefined>();
  #packages: ReadonlyMap<string, Package> | undefined;

  constructor(readonly host: Host) {}

  /** The path of the file, or undefined for packages from elsewhere and for names that lead nowhere. */
  resolve(from: string, specifier: string): string | undefined {
    const folder = folderOf(from);
    const key = `${folder}\n${specifier}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const found = this.#find(folder, specifier.replace(/[?#](?:raw|url|component|inline).*$/, ''));
    const path = found === from ? undefined : found;
    this.#known.set(key, path);
    return path;
  }

  #find(folder: string, specifier: string): string | undefined {
    if (specifier === '' || /^(?:node|https?|data|virtual):/.test(specifier)) return undefined;
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return this.#file(join(folder, specifier));
    if (specifier.startsWith('/')) return this.#file(specifier.slice(1)) ?? this.#file(join('public', specifier));
    return (
      this.#byTsconfig(folder, specifier) ??
      this.#byImports(folder, specifier) ??
      this.#byWorkspace(specifier) ??
      this.#byAlias(folder, specifier)
    );
  }

  #file(path: string): string | undefined {
    const exact = /\.[cm]?[jt]sx?$|\.(?:vue|svelte|astro)$/.test(path);
    if (exact && this.host.exists(path)) return path;
    const written = /\.[cm]?jsx?$/.exec(path)?.[0];
    const stem = written === undefined ? path : path.slice(0, -written.length);
    for (const ending of written === undefined ? [] : (WRITTEN_FOR[written] ?? []))
      if (this.host.exists(stem + ending)) return stem + ending;
    for (const ending of ENDINGS) if (this.host.exists(path + ending)) return path + ending;
    for (const ending of ENDINGS)
      if (this.host.exists(join(path, `index${ending}`))) return join(path, `index${ending}`);
    return undefined;
  }

  #byTsconfig(folder: string, specifier: string): string | undefined {
    const config = this.#pathsFor(folder);
    if (!config) return undefined;
    const patterns = Object.entries(config.paths).sort(([a], [b]) => b.length - a.length);
    for (const [pattern, targets] of patterns) {
      const rest = matched(pattern, specifier);
      if (rest === undefined) continue;
      for (const target of targets) {
        const found = this.#file(join(config.base, target.replace('*', rest)));
        if (found !== undefined) return found;
      }
    }
    return config.baseUrl === undefined ? undefined : this.#file(join(config.baseUrl, specifier));
  }

  #pathsFor(folder: string): Paths | undefined {
    if (this.#paths.has(folder)) return this.#paths.get(folder);
    let found: Paths | undefined;
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = join(folder, name);
      if (!found && this.host.exists(path)) found = this.#readTsconfig(path, 0);
    }
    const result = found ?? (folder === '' ? undefined : this.#pathsFor(folderOf(folder)));
    this.#paths.set(folder, result);
    return result;
  }

  #readTsconfig(path: string, hops: number): Paths | undefined {
    const read = this.host.read(path);
    if (!('text' in read) || hops > MOST_EXTENDS) return undefined;
    const config = record(parseJsonc(read.text));
    const options = record(config['compilerOptions']);
    const folder = folderOf(path);
    const baseUrl = typeof options['baseUrl'] === 'string' ? join(folder, options['baseUrl']) : undefined;
    const parents = [config['extends']].flat().filter((one) => typeof one === 'string');
    const references = Array.isArray(config['references'])
      ? config['references'].map((one) => record(one)['path']).filter((one) => typeof one === 'string')
      : [];
    if (options['paths'] !== undefined)
      return { base: baseUrl ?? folder, baseUrl, paths: stringLists(record(options['paths'])) };
    for (const parent of [...parents, ...references]) {
      if (!/^\.{1,2}(?:\/|$)/.test(parent)) continue;
      const target = join(folder, parent);
      const file = [target, `${target}.json`, join(target, 'tsconfig.json')].find(
        (one) => one.endsWith('.json') && this.host.exists(one),
      );
      const inherited = file === undefined ? undefined : this.#readTsconfig(file, hops + 1);
      if (inherited && Object.keys(inherited.paths).length > 0) return inherited;
    }
    return baseUrl === undefined ? undefined : { base: baseUrl, baseUrl, paths: {} };
  }

  #byImports(folder: string, specifier: string): string | undefined {
    if (!specifier.startsWith('#')) return undefined;
    const owner = this.#packageAbove(folder);
    const targets = owner && attempt(() => resolveImports(owner.manifest, specifier, { conditions: CONDITIONS }));
    return owner && first(targets ?? [], (one) => this.#file(join(owner.folder, one)));
  }

  #packageAbove(folder: string): Package | undefined {
    const own = this.#packageAt(folder);
    return own ?? (folder === '' ? undefined : this.#packageAbove(folderOf(folder)));
  }

  #packageAt(folder: string): Package | undefined {
    if (this.#manifests.has(folder)) return this.#manifests.get(folder);
    const path = join(folder, 'package.json');
    const read = this.host.exists(path) ? this.host.read(path) : undefined;
    const manifest = read && 'text' in read ? record(attempt(() => JSON.parse(read.text) as unknown)) : undefined;
    const found = manifest && { folder, manifest };
    this.#manifests.set(folder, found);
    return found;
  }

  #byWorkspace(specifier: string): string | undefined {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
    const owner = name === undefined ? undefined : this.#workspaces().get(name);
    if (!owner || name === undefined) return undefined;
    const subpath = `.${specifier.slice(name.length)}`;
    const targets = attempt(() => resolveExports(owner.manifest, subpath, { conditions: CONDITIONS }));
    const found = first(targets ?? [], (one) => this.#file(join(owner.folder, one)));
    if (found !== undefined) return found;
    if (subpath !== '.')
      return this.#file(join(owner.folder, subpath)) ?? this.#file(join(owner.folder, 'src', subpath));
    const mains = ['source', 'module', 'main', 'types']
      .map((field) => owner.manifest[field])
      .filter((one) => typeof one === 'string');
    return (
      first(mains, (one) => this.#file(join(owner.folder, one))) ??
      this.#file(join(owner.folder, 'src')) ??
      this.#file(owner.folder)
    );
  }

  /** The packages that stand in the project itself, by name. */
  #workspaces(): ReadonlyMap<string, Package> {
    if (this.#packages) return this.#packages;
    const folders = new Set<string>();
    for (const { path } of this.host.files())
      for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
    const packages = new Map<string, Package>();
    for (const folder of folders) {
      const found = this.#packageAt(folder);
      const name = found?.manifest['name'];
      if (found && typeof name === 'string' && !packages.has(name)) packages.set(name, found);
    }
    this.#packages = packages;
    return packages;
  }

  /** Aliases that frameworks bring along: `@/`, `~/`, `$lib/`. */
  #byAlias(folder: string, specifier: string): string | undefined {
    const alias = /^(?:@|~|~~|@@|\$lib|src|app)\/(.*)$/.exec(specifier);
    if (!alias) return undefined;
    const [, rest = ''] = alias;
    const roots = specifier.startsWith('$lib')
      ? ['src/lib']
      : ['src', 'app', '', 'resources/js', 'client', 'client/src'];
    for (
      let base = this.#packageAbove(folder)?.folder;
      base !== undefined;
      base = base === '' ? undefined : this.#packageAbove(folderOf(base))?.folder
    ) {
      const found = first(roots, (root) => this.#file(join(base ?? '', root, rest)));
      if (found !== undefined) return found;
    }
    return first(roots, (root) => this.#file(join(root, rest)));
  }
}

function matched(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === specifier ? '' : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits =
    specifier.length >= before.length + after.length && specifier.startsWith(before) && specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

/** Joins paths of the project; what would leave it stays at its root. */
function join(...parts: readonly string[]): string {
  const out: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

function first<T>(all: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A manifest may say anything: what cannot be resolved is not there. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const stringLists = (value: Readonly<Record<string, unknown>>): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(value).map(([key, list]) => [
      key,
      Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [],
    ]),
  );
