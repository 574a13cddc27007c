import type { Arg, ArgField, Sent } from './arg.ts';
import { alternatives } from './certain.ts';
import { asParameters } from './holes.ts';
import { METHODS, OLD_METHODS, type Method } from './methods.ts';
import { own } from './own.ts';
import { isRestUrl, restFlows, restUrlData } from './rest.ts';
import { isSearch, methodFlows, type InUrl } from './route.ts';
import { merged } from './sent.ts';

/** A method of the client object itself. */
interface ClientMethod {
  readonly does: 'config' | 'request' | 'listen';
  /** Arguments that are secrets of the REST API or of web hooks. */
  readonly secrets?: readonly number[];
}

/** The methods of `new Crisp()` besides its services. Source: `lib/crisp.ts` of crisp-api 11.3.0. */
export const CLIENT_METHODS: Readonly<Record<string, ClientMethod>> = {
  authenticate: { does: 'config', secrets: [0, 1] },
  authenticateTier: { does: 'config', secrets: [1, 2] },
  setTier: { does: 'config' },
  setCustomHeaders: { does: 'config', secrets: [0] },
  setRestHost: { does: 'config' },
  setRtmHost: { does: 'config' },
  setRtmMode: { does: 'config' },
  prepareRestUrl: { does: 'config' },
  head: { does: 'request' },
  get: { does: 'request' },
  post: { does: 'request' },
  patch: { does: 'request' },
  put: { does: 'request' },
  delete: { does: 'request' },
  on: { does: 'listen' },
  receiveHook: { does: 'listen' },
  verifyHook: { does: 'config', secrets: [0] },
  verifyWidget: { does: 'config', secrets: [0] },
  rebindSocket: { does: 'config' },
};

/** The arguments of a client method that are secrets: `authenticate(identifier, key)`. */
export function secretArguments(method: string): readonly number[] {
  return own(CLIENT_METHODS, method)?.secrets ?? [];
}

/**
 * What `client.<service>.<method>(…args)` of crisp-api or node-crisp-api hands to Crisp, takes out or erases. Undefined for a
 * method that no version has; empty for one that carries nothing about a person.
 */
export function nodeApiFlows<T>(service: string, method: string, args: readonly Arg<T>[]): Sent<T>[] | undefined {
  const found = methodOf(service, method);
  if (!found) return undefined;
  if (found.does !== 'send') return methodFlows(found, undefined);
  const body = bodyOf(found, args);
  return body ? merged(methodFlows(found, body)) : [];
}

/** The arguments that end up in the address, and as which parameter: `people_id` may be an e-mail address. */
export function urlArguments(
  service: string,
  method: string,
): readonly { readonly index: number; readonly where: string }[] {
  return Object.entries(methodOf(service, method)?.url ?? {}).map(([where, index]) => ({ index, where }));
}

/**
 * What `client.post(url, query, body)` and its kin hand over; `httpMethod` is the name of the method, and `args` its arguments:
 * the first is the address, or the list that `prepareRestUrl` was given. What the query carries is told by `rawUrlData`.
 */
export function rawFlows<T>(httpMethod: string, args: readonly Arg<T>[]): Sent<T>[] {
  const [url, , body] = args;
  return url ? alternatives(url).flatMap((one) => restFlows(httpMethod, asUrl(one), body) ?? []) : [];
}

/** The data that a raw call puts into the address: a `people_id` in the path, a search in the query. */
export function rawUrlData<T>(httpMethod: string, args: readonly Arg<T>[]): readonly InUrl<T>[] {
  const [url, query] = args;
  const inPath = (url ? alternatives(url) : []).flatMap((one) => restUrlData(httpMethod, asUrl(one)));
  const inQuery = query ? asParameters(query).filter(({ name }) => isSearch(name)) : [];
  return [...inPath, ...inQuery.map(({ name, value }) => ({ where: name, value }))];
}

// node-crisp-api 3.x had the methods of today in groups of their own: websitePeople, websiteConversation, pluginConnect …
const SERVICES: readonly string[] = ['website', 'plugin', 'bucket', 'media', 'plan'];

function methodOf(service: string, method: string): Method | undefined {
  const current = SERVICES.find((one) => service.startsWith(one));
  return (
    OLD_METHODS.find((one) => one.service === service && one.method === method) ??
    METHODS.find((one) => one.service === current && one.method === method)
  );
}

function bodyOf<T>({ body }: Method, args: readonly Arg<T>[]): Arg<T> | undefined {
  if (body === undefined) return undefined;
  if (typeof body === 'number') return args[body];
  const fields = Object.entries(body).flatMap(([name, index]): readonly ArgField<T>[] => {
    const value = args[index];
    return value ? [{ name, value, origin: value.origin }] : [];
  });
  const [first] = fields;
  return first && { k: 'object', fields, open: false, origin: first.origin };
}

const BASE = 'https://api.crisp.chat/v1/';

/** The wrapper joins the segments with slashes and does not encode them. */
function asUrl<T>(url: Arg<T>): Arg<T> {
  if (url.k !== 'list') return isRestUrl(url) ? url : joinedUrl([url], url.origin);
  return joinedUrl(url.open ? [...url.items, { k: 'unknown', origin: url.origin }] : url.items, url.origin);
}

function joinedUrl<T>(segments: readonly Arg<T>[], origin: T): Arg<T> {
  const texts: string[] = [BASE];
  const parts: Arg<T>[] = [];
  const write = (text: string) => texts.push((texts.pop() ?? '') + text);
  segments.forEach((one, at) => {
    if (at > 0) write('/');
    if (one.k === 'literal') write(String(one.value));
    else if (one.k === 'text') {
      write(one.texts[0] ?? '');
      texts.push(...one.texts.slice(1));
      parts.push(...one.parts);
    } else {
      texts.push('');
      parts.push(one);
    }
  });
  return { k: 'text', texts, parts, origin };
}
