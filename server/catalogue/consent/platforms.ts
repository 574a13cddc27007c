import type { Access, Step } from './access.ts';
import type { CallbackPlace, Captures, Pattern } from './pattern.ts';
import { matchPlace, matchSteps, matchText, patternOf, stepsFromModule } from './pattern.ts';
import { HOSTS } from './platforms/hosts.ts';
import { LIBRARIES } from './platforms/libraries.ts';
import { VENDORS } from './platforms/vendors.ts';
import type { Platform, Query } from './row.ts';
import { allSteps, storageRead } from './storage.ts';

/** Every consent platform that is known. Earlier ones win where two could be meant. */
export const PLATFORMS: readonly Platform[] = [...LIBRARIES, ...VENDORS, ...HOSTS];

/** True when the import specifier is of the platform: the package itself or what lies below it. */
export function isOfPlatform(platform: Platform, from: string): boolean {
  return platform.packages.some((name) => from === name || from.startsWith(`${name}/`));
}

/** Where a framework exports what it would import by itself. */
const FRAMEWORKS = new Set(['#imports', 'nuxt/app', '#app']);

/** Matches an access with a pattern of a platform: by import, by global, by type, or by what is stored. */
export function matchAccess(platform: Platform, pattern: Pattern, access: Access): Captures | undefined {
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
    case 'name':
      return root.name === name && isGlobal(platform, name) ? matchSteps(pattern.steps, steps) : undefined;
    case 'instance':
      return root.type === name && platform.types?.includes(name) ? matchSteps(pattern.steps, steps) : undefined;
    case 'module': {
      if (FRAMEWORKS.has(root.from))
        return root.name === name && isGlobal(platform, name) ? matchSteps(pattern.steps, steps) : undefined;
      if (!isOfPlatform(platform, root.from)) return undefined;
      const own = stepsFromModule(root, steps);
      const whole = platform.module?.includes(name) ? matchSteps(pattern.steps, own) : undefined;
      return whole ?? matchSteps([{ k: 'get', names: [name] }, ...pattern.steps], own);
    }
    case 'payload':
      return undefined;
  }
}

function isGlobal({ globals }: Platform, name: string): boolean {
  return name === 'document' || globals.includes(name);
}

function matchAnywhere(pattern: Pattern, steps: readonly Step[]): Captures | undefined {
  for (let from = 0; from < steps.length; from += 1) {
    const found = matchSteps(pattern.steps, steps.slice(from));
    if (found) return found;
  }
  return undefined;
}

/** The category among what was captured: the service or vendor before the category, in the platform's own words. */
export function categoryOf(platform: Platform, captures: Captures): string | undefined {
  const word = captures['service'] ?? captures['vendor'] ?? captures['category'];
  return word === undefined ? undefined : (platform.categories?.[word] ?? word);
}

/** Matches a registering call, and the place of the callback in it, with the `on` of an event. */
export function matchCall(platform: Platform, on: string, call: Access, place: CallbackPlace): Captures | undefined {
  const pattern = patternOf(on);
  const where = matchPlace(pattern, place);
  const found = where && matchAccess(platform, pattern, call);
  return found && { ...found, ...where };
}

/** The patterns that a row stands for: its own, and one for each alias of its head. */
export function spellings(platform: Platform, text: string): readonly string[] {
  const found = /^[\w$]+/.exec(text)?.[0] ?? '';
  const others = platform.aliases?.[found] ?? [];
  return [text, ...others.map((other) => other + text.slice(found.length))];
}

/** A query row with its platform, and one of its patterns. */
export interface PlatformQuery {
  readonly platform: Platform;
  readonly row: Query;
  readonly pattern: Pattern;
}

/** The query rows that may be about an access, in the order of the platforms. */
export function queriesFor(access: Access): readonly PlatformQuery[] {
  const { root } = access;
  if (root.k === 'payload') return [];
  const own = root.k === 'module' ? ofModule(root) : named(root.k === 'instance' ? root.type : root.name);
  return [...own, ...named(EVERYWHERE)];
}

const EVERYWHERE = '*';
let byHead: ReadonlyMap<string, readonly PlatformQuery[]> | undefined;

function named(head: string): readonly PlatformQuery[] {
  byHead ??= indexByHead();
  return byHead.get(head) ?? [];
}

function ofModule({ from, name }: Extract<Access['root'], { k: 'module' }>): readonly PlatformQuery[] {
  if (FRAMEWORKS.has(from)) return named(name);
  return PLATFORMS.filter((platform) => isOfPlatform(platform, from)).flatMap(rowsOf);
}

function rowsOf(platform: Platform): readonly PlatformQuery[] {
  return platform.queries.flatMap((row) =>
    spellings(platform, row.test).map((text) => ({ platform, row, pattern: patternOf(text) })),
  );
}

function indexByHead(): ReadonlyMap<string, readonly PlatformQuery[]> {
  const heads = new Map<string, PlatformQuery[]>();
  for (const one of PLATFORMS.flatMap(rowsOf)) {
    const { head } = one.pattern;
    const key = head.k === 'name' ? head.name : EVERYWHERE;
    heads.set(key, [...(heads.get(key) ?? []), one]);
  }
  return heads;
}
