import type { Access, Step } from './access.ts';
import type { Captures, Pattern } from './pattern.ts';
import { matchSteps, matchText, patternOf, stepsFromModule } from './pattern.ts';
import type { Platform } from './row.ts';
import { allSteps, storageRead } from './storage.ts';

/** A pattern of a platform's row. */
export interface RowPattern {
  readonly platform: Platform;
  readonly pattern: Pattern;
}

/** Where a framework exports what it would import by itself: a name from there is one of the page. */
const FRAMEWORKS = new Set(['#imports', 'nuxt/app', '#app']);

/** Matches an access with a pattern of a platform: by import, by global, by type, or by what is stored. */
export function matchAccess({ platform, pattern }: RowPattern, given: Access): Captures | undefined {
  const access = asGlobal(given);
  const { head } = pattern;
  switch (head.k) {
    case 'parameter':
      return undefined;
    case 'any':
      return matchAnywhere(pattern, allSteps(access));
    case 'cookie': {
      const read = storageRead(access);
      const key = read?.key === undefined || read.of === 'presence' ? undefined : matchText(head.key, read.key);
      const rest = key && read && matchSteps(pattern.steps, read.steps);
      return rest && { ...key, ...rest };
    }
    case 'name':
      return matchNamed(platform, head.name, pattern, access);
  }
}

function matchNamed(platform: Platform, name: string, pattern: Pattern, access: Access): Captures | undefined {
  const { root, steps } = access;
  switch (root.k) {
    case 'global':
    case 'name': {
      const known = root.name === name && (name === 'document' || platform.globals.includes(name));
      return known ? matchSteps(pattern.steps, steps) : undefined;
    }
    case 'instance':
      return root.type === name && platform.types?.includes(name) ? matchSteps(pattern.steps, steps) : undefined;
    case 'module': {
      if (!packagesOf(root.from).some((one) => platform.packages.includes(one))) return undefined;
      const own = stepsFromModule(root, steps);
      const whole = platform.module?.includes(name) ? matchSteps(pattern.steps, own) : undefined;
      return whole ?? matchSteps([{ k: 'get', names: [name] }, ...pattern.steps], own);
    }
    case 'payload':
      return undefined;
  }
}

function asGlobal(access: Access): Access {
  const { root, steps } = access;
  return root.k === 'module' && FRAMEWORKS.has(root.from) ? { root: { k: 'global', name: root.name }, steps } : access;
}

function matchAnywhere(pattern: Pattern, steps: readonly Step[]): Captures | undefined {
  for (let from = 0; from < steps.length; from += 1) {
    const found = matchSteps(pattern.steps, steps.slice(from));
    if (found) return found;
  }
  return undefined;
}

/** The specifier and what it lies below: `@c15t/scripts/crisp`, `@c15t/scripts`, `@c15t`. */
function packagesOf(from: string): readonly string[] {
  const parts = from.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** The category among what was captured: the service or vendor before the category, in the platform's own words. */
export function categoryOf(platform: Platform, captures: Captures): string | undefined {
  const word = captures['service'] ?? captures['vendor'] ?? captures['category'];
  return word === undefined ? undefined : (platform.categories?.[word] ?? word);
}

/** The patterns that a row stands for: its own, and one for each alias of its head. */
export function spellings(platform: Platform, text: string): readonly Pattern[] {
  const head = /^[\w$]+/.exec(text)?.[0] ?? '';
  const others = platform.aliases?.[head] ?? [];
  return [text, ...others.map((other) => other + text.slice(head.length))].map(patternOf);
}

// No row is near this long; code that is was written to waste time.
const LONGEST = 64;

/** Rows by what they may match, so that an access is held against a few of them only. */
export class RowIndex<T extends RowPattern> {
  private readonly byName = new Map<string, T[]>();
  private readonly byPackage = new Map<string, T[]>();
  private readonly anywhere: T[] = [];
  private readonly stored: T[] = [];

  constructor(rows: readonly T[]) {
    for (const row of rows) {
      const { head } = row.pattern;
      if (head.k === 'any') this.anywhere.push(row);
      if (head.k === 'cookie') this.stored.push(row);
      if (head.k !== 'name') continue;
      put(this.byName, head.name, row);
      for (const name of row.platform.packages) put(this.byPackage, name, row);
    }
  }

  /** The rows that may match, in the order in which they were given. */
  of(given: Access): readonly T[] {
    const access = asGlobal(given);
    if (access.steps.length > LONGEST) return [];
    if (access.root.k === 'payload') return this.anywhere;
    const stored = storageRead(access) ? this.stored : [];
    return [...this.named(access.root), ...this.anywhere, ...stored];
  }

  private named(root: Exclude<Access['root'], { k: 'payload' }>): readonly T[] {
    if (root.k === 'module') return packagesOf(root.from).flatMap((name) => this.byPackage.get(name) ?? []);
    return this.byName.get(root.k === 'instance' ? root.type : root.name) ?? [];
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
