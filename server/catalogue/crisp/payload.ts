import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, field, kindOf } from './certain.ts';
import { own } from './own.ts';
import { merged, send, SENT } from './sent.ts';
import { eventRows } from './session-events.ts';

/** How the body of a request is told apart into items. */
type Shape =
  /** One item per leaf, by its path; what is below a path in `free` was named by the code and is one item per key. */
  | { readonly k: 'leaves'; readonly free: readonly string[] }
  /** One item per key, of the body or of its `data`. */
  | { readonly k: 'keys' }
  | { readonly k: 'event' }
  /** One item; `of` are the fields that carry something about a person, all of the body where empty. */
  | { readonly k: 'whole'; readonly of: readonly string[] };

const whole = (...of: readonly string[]): Shape => ({ k: 'whole', of });

const SHAPES: Readonly<Record<string, Shape>> = {
  'people:profile': { k: 'leaves', free: [] },
  'people:data': { k: 'keys' },
  'people:event': { k: 'event' },
  'people:subscription': whole('email'),
  'people:import': whole(),
  'conversation:meta': { k: 'leaves', free: ['data'] },
  'conversation:message': whole(
    'content',
    'excerpt',
    'note',
    'user',
    'mentions',
    'properties',
    'references',
    'original',
  ),
  'conversation:participants': whole('participants', 'user'),
  'conversation:transcript': whole('email'),
  'conversation:verify': whole('recipient', 'token'),
  'conversation:tool': whole('payload'),
  'batch:data': { k: 'keys' },
  'batch:segments': whole('segments'),
  'plugin:payload': whole('payload', 'data', 'value'),
  'operator:invite': whole('email'),
};

/** One row per item of a request's body. `body` is undefined where the code does not show it. */
export function payloadFlows<T>(item: string, body: Arg<T> | undefined): Sent<T>[] {
  const shape = own(SHAPES, item) ?? whole();
  if (!body) return [shape.k === 'whole' ? send(item, {}) : send(`${item}.*`, { unnamed: 'object' })];
  return merged(alternatives(body).flatMap((one) => ofShape(shape, item, one)));
}

function ofShape<T>(shape: Shape, item: string, body: Arg<T>): Sent<T>[] {
  if (kindOf(body) === 'nothing') return [];
  switch (shape.k) {
    case 'leaves':
      return leaves(
        item,
        body,
        shape.free.map((path) => `${item}.${path}`),
      );
    case 'keys':
      return body.k === 'object' ? keysOf(item, dataOf(item, body)) : keysOf(item, body);
    case 'event':
      return ofEvent(item, body);
    case 'whole':
      return ofWhole(item, body, shape.of);
  }
}

function leaves<T>(path: string, value: Arg<T>, free: readonly string[]): Sent<T>[] {
  if (value.k !== 'object') return [send(`${path}.*`, { datum: value, unnamed: 'object' })];
  const rows = value.fields.flatMap((one) => {
    if (one.name === undefined) return keyRow(path, one);
    const all = alternatives(one.value);
    const others = all.filter((other) => other.k !== 'object');
    if (others.length === all.length) return keyRow(path, one);
    const below = `${path}.${one.name}`;
    return [
      ...all.flatMap((other) => (other.k === 'object' ? nested(below, other, free) : [])),
      ...others.flatMap((other) => keyRow(path, { ...one, value: other })),
    ];
  });
  return value.open ? [...rows, send(`${path}.*`, { datum: value, unnamed: 'spread' })] : rows;
}

function nested<T>(path: string, object: Arg<T>, free: readonly string[]): Sent<T>[] {
  return free.includes(path) ? keysOf(path, object) : leaves(path, object, free);
}

/** The wrapper types the data as they are, the API wants them in `data`: both are written. */
function dataOf<T>(item: string, body: Arg<T> & { readonly k: 'object' }): Arg<T> {
  const data = field(body, 'data');
  const wrapped = data && (item === 'batch:data' || body.fields.length === 1 || kindOf(data) === 'object');
  return wrapped ? data : body;
}

function keysOf<T>(item: string, data: Arg<T>): Sent<T>[] {
  return alternatives(data).flatMap((one) => {
    if (kindOf(one) === 'nothing') return [];
    if (one.k !== 'object') return [send(`${item}.*`, { datum: one, unnamed: 'object' as const })];
    const rows = one.fields.flatMap((other) => keyRow(item, other));
    return one.open ? [...rows, send(`${item}.*`, { datum: one, unnamed: 'spread' as const })] : rows;
  });
}

/** An empty text or null takes the value away: nothing is sent. */
function keyRow<T>(
  path: string,
  { name, value, origin }: { name: string | undefined; value: Arg<T>; origin: T },
): Sent<T>[] {
  if (always(value, (one) => kindOf(one) === 'nothing' || constantText(one) === '')) return [];
  return [
    send(`${path}.${name ?? '*'}`, { datum: value, place: origin, unnamed: name === undefined ? 'key' : undefined }),
  ];
}

function ofEvent<T>(item: string, body: Arg<T>): Sent<T>[] {
  if (body.k !== 'object') return [send(`${item}.*`, { datum: body, unnamed: 'object' })];
  const name = field(body, 'text');
  return eventRows(item, { name, data: field(body, 'data'), place: name?.origin ?? body.origin }, SENT);
}

function ofWhole<T>(item: string, body: Arg<T>, names: readonly string[]): Sent<T>[] {
  if (body.k !== 'object' || names.length === 0) return [send(item, { datum: body })];
  const found = names.flatMap((name) => field(body, name) ?? []).filter((one) => kindOf(one) !== 'nothing');
  const [first, ...rest] = found;
  if (!first) return body.open ? [send(item, { datum: body })] : [];
  const datum: Arg<T> = rest.length === 0 ? first : { k: 'list', items: found, open: false, origin: first.origin };
  return [send(item, { datum })];
}
