import type { Access, Step } from './access.ts';
import type { CallbackPlace, Captures, Pattern } from './pattern.ts';
import { matchPlace, matchSteps, matchText, patternOf, stepsFromModule } from './pattern.ts';
import { NPM_PLATFORMS } from './platforms/npm.ts';
import { VENDOR_PLATFORMS } from './platforms/vendors.ts';
import type { Platform, Query } from './row.ts';
import { allSteps, storageRead } from './storage.ts';

/** Every consent platform that is known. Earlier ones win where two could be meant. */
export const PLATFORMS: readonly Platform[] = [...NPM_PLATFORMS, ...VENDOR_PLATFORMS];

/** True when the import specifier is of the platform: the package itself or what lies below it. */
export function isOfPlatform(platform: Platform, from: string): boolean {
  return platform.packages.some((name) => from === name || from.startsWith(`${name}/`));
}

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
      return root.name === name ? matchSteps(pattern.steps, steps) : undefined;
    case 'name':
      return root.name === name && platform.globals.includes(name) ? matchSteps(pattern.steps, steps) : undefined;
    case 'instance':
      return root.type === name && platform.types?.includes(name) ? matchSteps(pattern.steps, steps) : undefined;
    case 'module': {
      if (!isOfPlatform(platform, root.from)) return undefined;
      const wanted = platform.module?.includes(name)
        ? pattern.steps
        : [{ k: 'get', names: [name] } as const, ...pattern.steps];
      return matchSteps(wanted, stepsFromModule(root, steps));
    }
    case 'payload':
      return undefined;
  }
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

/** A query row with its platform. */
export interface PlatformQuery {
  readonly platform: Platform;
  readonly row: Query;
}

const EVERYWHERE = '*';
let byHead: ReadonlyMap<string, readonly PlatformQuery[]> | undefined;

/** The query rows that may be about an access, in the order of the platforms. */
export function queriesFor(access: Access): readonly PlatformQuery[] {
  const heads = (byHead ??= indexByHead());
  const { root } = access;
  if (root.k === 'payload') return [];
  const own =
    root.k === 'module' ? ofPackage(root.from) : (heads.get(root.k === 'instance' ? root.type : root.name) ?? []);
  return [...own, ...(heads.get(EVERYWHERE) ?? [])];
}

function ofPackage(from: string): readonly PlatformQuery[] {
  const owners = PLATFORMS.filter((platform) => isOfPlatform(platform, from));
  return owners.flatMap((platform) => platform.queries.map((row) => ({ platform, row })));
}

function indexByHead(): ReadonlyMap<string, readonly PlatformQuery[]> {
  const heads = new Map<string, PlatformQuery[]>();
  for (const platform of PLATFORMS) {
    for (const row of platform.queries) {
      const { head } = patternOf(row.test);
      const key = head.k === 'name' ? head.name : EVERYWHERE;
      heads.set(key, [...(heads.get(key) ?? []), { platform, row }]);
    }
  }
  return heads;
}
