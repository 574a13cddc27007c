import type { Arg, Sent } from './arg.ts';
import { field } from './certain.ts';
import { joined, marked, parametersOf, piecesIn, type Marked } from './holes.ts';
import { METHODS, OLD_METHODS, type Method } from './methods.ts';
import { payloadFlows } from './payload.ts';
import { row } from './sent.ts';

/** A request of the REST API, with the path cut at its slashes. */
export interface Address<T> {
  readonly segments: readonly string[];
  readonly whole: Marked<T>;
  readonly origin: T;
}

/** A datum that travels in an address; `where` is the parameter, such as `people_id` or `search_text`. */
export interface InUrl<T> {
  readonly where: string;
  readonly value: Arg<T>;
}

// A part that is not known cannot be told from one with slashes in it where two of them touch.
const TOUCHING = /\0\0/;
const REST = /^\s*(?:https?:)?\/\/api\.crisp\.(?:chat|im)(?::\d+)?(?=[/?#\0]|$)/i;

/** The path of an address under Crisp's REST host, without the version; undefined for any other address. */
export function addressOf<T>(url: Arg<T>): Address<T> | undefined {
  const whole = marked(url);
  if (!whole || !REST.test(whole.text)) return undefined;
  const path = whole.text.replace(REST, '').split(/[?#]/, 1)[0] ?? '';
  const segments = path.split('/').filter((one) => one !== '');
  return { segments: segments[0] === 'v1' ? segments.slice(1) : segments, whole, origin: url.origin };
}

/** The method of the Node wrapper that makes this request. The body tells two methods with one request apart. */
export function methodAt<T>(verb: string, address: Address<T>, body: Arg<T> | undefined): Method | undefined {
  return ALL.find(
    (one) =>
      one.verb === verb &&
      fits(address.segments, pathOf(one)) &&
      (one.when === undefined || field(body, one.when) !== undefined),
  );
}

/** What a call of `method` hands over, takes out or erases. */
export function methodFlows<T>(method: Method, body: Arg<T> | undefined): Sent<T>[] {
  const { does, impersonal } = method;
  switch (does) {
    case 'send':
      return payloadFlows(method.item ?? '*', body);
    case 'read':
      return impersonal ? [] : [row('read', `read:${routeName(method)}`)];
    case 'erase':
      return [row('erase', `erase:${routeName(method)}`)];
    case 'unbind':
      return [row('reset', 'reset:session')];
    case 'config':
      return [];
  }
}

/** The data that the address carries: an e-mail address as `people_id`, a token, the text of a search. */
export function dataInUrl<T>(verb: string | undefined, address: Address<T>): readonly InUrl<T>[] {
  const verbs = verb === undefined ? VERBS : [verb];
  const method = verbs.map((one) => methodAt(one, address, undefined)).find((one) => one !== undefined);
  const inPath = (method ? pathOf(method) : []).flatMap((name, at) => {
    const where = PERSONAL_SEGMENTS[name];
    const value = joined(piecesIn(address.segments[at] ?? '', address.whole), address.origin);
    return where === undefined ? [] : [{ where, value }];
  });
  const inQuery = parametersOf(address.whole, address.origin).filter(({ name }) => isSearch(name));
  return [...inPath, ...inQuery.map(({ name, value }) => ({ where: name, value }))];
}

/** Searches and filters carry names, e-mail addresses and texts. */
export function isSearch(parameter: string): boolean {
  return parameter.startsWith('search_') || parameter.startsWith('filter_');
}

const PERSONAL_SEGMENTS: Readonly<Record<string, string>> = {
  ':people_id': 'people_id',
  ':email': 'people_id',
  ':token_id': 'token_id',
};

function pathOf(method: Method): readonly string[] {
  return method.path?.split('/').slice(1) ?? [];
}

function fits(segments: readonly string[], path: readonly string[]): boolean {
  const optional = path.at(-1) === ':page_number' ? 1 : 0;
  if (segments.length > path.length || segments.length < path.length - optional) return false;
  return segments.every((one, at) => (path[at]?.startsWith(':') ? !TOUCHING.test(one) : path[at] === one));
}

const ALL: readonly Method[] = [...METHODS, ...OLD_METHODS];
const VERBS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The name that the current wrapper gives to the request of `method`. */
function routeName(method: Method): string {
  const same = METHODS.find((one) => one === method || (signature(one) !== '' && signature(one) === signature(method)));
  return same?.method ?? method.method;
}

function signature({ verb, path, when }: Method): string {
  if (verb === undefined || path === undefined) return '';
  return `${verb} ${path.replace(/\/:page_number$/, '').replace(/:\w+/g, ':')} ${when ?? ''}`;
}
