import type { Access, Step } from './access.ts';

/** What is read from a cookie or the web storage: the key, as far as it is known, and the steps on what is stored. */
export interface StorageRead {
  readonly key: string | undefined;
  readonly steps: readonly Step[];
  /** `presence`: the read only says whether there is something, like `hasCookie(key)`. */
  readonly of: 'value' | 'presence';
}

const READERS = new Set([
  'getItem',
  'getCookie',
  'readCookie',
  'getCookieValue',
  'fetchCookie',
  'cmplz_get_cookie',
  'useCookie',
  'useLocalStorage',
  'useSessionStorage',
  'useStorage',
  'useReadLocalStorage',
]);
const PRESENCE = new Set(['hasCookie', 'checkCookie', 'cookieExists', 'hasItem']);
const STORES =
  /^(?:(?:universal)?cookies?|cookiestore|(?:vue)?cookies|cookieservice|localstorage|sessionstorage|storage|jar)$/i;
const JARS = new Set(['useCookies', 'useGetCookies', 'parseCookies', 'useAllCookies']);

/**
 * Reads `Cookies.get('k')`, `localStorage.getItem('k')`, `localStorage.k`, `(await cookies()).get('k')?.value`, `parseCookies().k`,
 * `useCookies()[0].k`, `getCookie('k')` and the like; undefined for everything else.
 */
export function storageRead(access: Access): StorageRead | undefined {
  const steps = allSteps(access);
  for (const [index, step] of steps.entries()) {
    const read = step.k === 'get' ? readAt(steps, index, step.name ?? '') : undefined;
    if (read) return read;
  }
  return undefined;
}

function readAt(steps: readonly Step[], index: number, name: string): StorageRead | undefined {
  const next = steps[index + 1];
  const stored = isStore(steps, index - 1);
  if (next?.k === 'call') {
    const of = READERS.has(name) || (name === 'get' && stored) ? 'value' : undefined;
    const presence = PRESENCE.has(name) || ((name === 'has' || name === 'check') && stored) ? 'presence' : of;
    if (presence) return { key: keyOf(next), steps: afterElement(name, steps.slice(index + 2)), of: presence };
    if (JARS.has(name)) return fromJar(steps.slice(index + 2));
    return undefined;
  }
  return /^(?:local|session)Storage$/.test(name) && next?.k === 'get' && !isMethod(steps, index + 1)
    ? { key: next.name, steps: steps.slice(index + 2), of: 'value' }
    : undefined;
}

/** `useCookies()[0].k`, `parseCookies(ctx).k`. */
function fromJar(steps: readonly Step[]): StorageRead | undefined {
  const [first, ...later] = steps;
  if (first?.k !== 'get' || first.name === undefined) return undefined;
  if (first.name === '0' || first.name === 'cookies') return fromJar(later);
  return { key: first.name, steps: later, of: 'value' };
}

/** `const [value] = useLocalStorage(k)`. */
function afterElement(name: string, steps: readonly Step[]): readonly Step[] {
  const [first] = steps;
  return name.startsWith('use') && first?.k === 'get' && first.name === '0' ? steps.slice(1) : steps;
}

function isMethod(steps: readonly Step[], index: number): boolean {
  return steps[index + 1]?.k === 'call';
}

/** The step, or the call before it, gives a store of cookies: `Cookies.get`, `cookies().get`, `request.cookies.get`. */
function isStore(steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  if (step?.k === 'call') return isStore(steps, index - 1);
  return step?.k === 'get' && STORES.test(step.name ?? '');
}

function keyOf(call: Extract<Step, { k: 'call' }>): string | undefined {
  const key = call.args.find((arg) => arg.k === 'literal' && typeof arg.value === 'string');
  return key?.k === 'literal' ? String(key.value) : undefined;
}

/** The steps with the name of the root in front; an import is known by the last part of its specifier when it has no name. */
export function allSteps(access: Access): readonly Step[] {
  const { root, steps } = access;
  switch (root.k) {
    case 'global':
    case 'name':
      return [{ k: 'get', name: root.name }, ...steps];
    case 'instance':
      return [{ k: 'get', name: root.type }, ...steps];
    case 'module':
      return root.name === 'default' || root.name === '*'
        ? [{ k: 'get', name: nameOfPackage(root.from) }, ...steps]
        : [{ k: 'get', name: root.name }, ...steps];
    case 'payload':
      return steps;
  }
}

function nameOfPackage(from: string): string {
  const last = from.split('/').at(-1) ?? from;
  return /cookie/.test(last) ? 'Cookies' : last;
}

/** The same of a member path as words: what stands before the read, its key, and what is read of what is stored. */
export function storageAt(
  segments: readonly string[],
  args: readonly string[],
): { readonly before: readonly string[]; readonly key: string; readonly after: readonly string[] } | undefined {
  for (const [index, name] of segments.entries()) {
    const stored = STORES.test(segments[index - 1] ?? '');
    if (READERS.has(name) || PRESENCE.has(name) || (stored && /^(?:get|has|check)$/.test(name))) {
      return {
        before: segments.slice(0, stored ? index - 1 : index),
        key: args[0] ?? '',
        after: segments.slice(index + 1),
      };
    }
    const key = segments[index + 1];
    if (/^(?:local|session)Storage$/.test(name) && key !== undefined && !/^(?:get|set|remove)Item$/.test(key)) {
      return { before: segments.slice(0, index), key, after: segments.slice(index + 2) };
    }
  }
  return undefined;
}
