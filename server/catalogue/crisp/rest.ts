import type { Arg, Direction, Sent } from './arg.ts';
import { alternatives } from './certain.ts';
import { addressOf, dataInUrl, methodAt, methodFlows, type Address, type InUrl } from './route.ts';
import { merged, row, undecided } from './sent.ts';

const WRITES: readonly string[] = ['POST', 'PATCH', 'PUT'];

/** True for an address under Crisp's REST host, `https://api.crisp.chat/v1/…`. */
export function isRestUrl<T>(url: Arg<T>): boolean {
  return alternatives(url).some((one) => addressOf(one) !== undefined);
}

/**
 * What one HTTP request hands to Crisp, takes out or erases. `method` is the HTTP method in any case, undefined where it is not
 * known or left out; `body` is the value before it is serialised. Undefined when the address is not Crisp's. A row with `unnamed`
 * and without `datum` carries nothing by itself: only a caller can say the route.
 */
export function restFlows<T>(method: string | undefined, url: Arg<T>, body: Arg<T> | undefined): Sent<T>[] | undefined {
  const addresses = alternatives(url).flatMap((one) => addressOf(one) ?? []);
  if (addresses.length === 0) return undefined;
  return merged(addresses.flatMap((address) => ofAddress(verbsOf(method, body), address, body)));
}

/** The data that travels in the address itself: an e-mail address as `people_id`, a token, the text of a search. */
export function restUrlData<T>(method: string | undefined, url: Arg<T>): readonly InUrl<T>[] {
  const verb = method?.toUpperCase();
  return alternatives(url).flatMap((one) => {
    const address = addressOf(one);
    return address ? dataInUrl(verb, address) : [];
  });
}

/** Without a method, a body tells a write. */
function verbsOf<T>(method: string | undefined, body: Arg<T> | undefined): readonly string[] {
  if (method !== undefined) return [method.toUpperCase()];
  return body ? WRITES : ['GET'];
}

function ofAddress<T>(verbs: readonly string[], address: Address<T>, body: Arg<T> | undefined): Sent<T>[] {
  const found = verbs.map((verb) => methodAt(verb, address, body)).find((one) => one !== undefined);
  if (!found) return [unknownRoute(verbs, address, body)].flat();
  const rows = methodFlows(found, body);
  // `/website/${path}`: the one part may hold the rest of the route.
  if (address.segments.length !== 2 || !address.segments[1]?.includes('\0')) return rows;
  return (rows.length > 0 ? rows : [star(verbs, address, undefined)]).map((one) => ({
    ...one,
    unnamed: 'namespace' as const,
  }));
}

function unknownRoute<T>(verbs: readonly string[], address: Address<T>, body: Arg<T> | undefined): Sent<T>[] {
  const partly = address.whole.text.split(/[?#]/, 1)[0]?.includes('\0') ?? false;
  if (partly) return [{ ...star(verbs, address, body), unnamed: 'namespace' }];
  return body && verbs.some((verb) => WRITES.includes(verb)) ? [star(verbs, address, body)] : [];
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { GET: 'read', HEAD: 'read', DELETE: 'erase' };

function star<T>(verbs: readonly string[], address: Address<T>, body: Arg<T> | undefined): Sent<T> {
  const direction = DIRECTIONS[verbs[0] ?? ''] ?? 'send';
  const item = direction === 'send' ? '*' : `${direction}:*`;
  const verdict = undecided("Which route of Crisp's REST API this is, is not known.");
  const datum = direction === 'send' ? body : undefined;
  return row(direction, item, { verdict, datum, place: datum?.origin ?? address.origin });
}
