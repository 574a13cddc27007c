import type { Arg } from './arg.ts';
import { alternatives } from './certain.ts';

/** A text with its unknown parts as numbered marks, so that it can be cut like a plain string, and the parts found again. */
export interface Marked<T> {
  readonly text: string;
  readonly parts: readonly Arg<T>[];
}

/** What one piece of a marked text is made of; `texts.length === parts.length + 1`. */
export interface Pieces<T> {
  readonly texts: readonly string[];
  readonly parts: readonly Arg<T>[];
}

/** Undefined for what is not a text, or is one of several. */
export function marked<T>(arg: Arg<T>): Marked<T> | undefined {
  if (arg.k === 'literal')
    return typeof arg.value === 'string' ? { text: withoutMarks(arg.value), parts: [] } : undefined;
  if (arg.k !== 'text') return undefined;
  const text = arg.texts
    .map((one, at) => withoutMarks(one) + (at < arg.parts.length ? `\0${String(at)}\0` : ''))
    .join('');
  return { text, parts: arg.parts };
}

/** The texts and parts of a piece that was cut out of `whole.text`. */
export function piecesIn<T>(piece: string, whole: Marked<T>): Pieces<T> {
  const cut = piece.split(/\0(\d+)\0/);
  return {
    texts: cut.filter((_, at) => at % 2 === 0),
    parts: cut.filter((_, at) => at % 2 === 1).flatMap((one) => whole.parts[Number(one)] ?? []),
  };
}

/** The pieces as one argument: an unknown part that stands alone is itself. Escapes of addresses are undone. */
export function joined<T>({ texts, parts }: Pieces<T>, origin: T): Arg<T> {
  const [only] = parts;
  if (only && parts.length === 1 && texts.join('') === '') return only;
  return only ? { k: 'text', texts, parts, origin } : { k: 'literal', value: decoded(texts.join('')), origin };
}

export interface Parameter<T> {
  /** Empty for an unknown part that stands where whole parameters do. */
  readonly name: string;
  readonly value: Arg<T>;
}

/** The parameters of an address, and the fields of an object that stands for its query. */
export function parametersOf<T>(address: Marked<T>, origin: T): readonly Parameter<T>[] {
  const query = address.text.split('#', 1)[0]?.replace(/^[^?]*\??/, '') ?? '';
  return query.split('&').flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=');
    const inName = piecesIn(name, address).parts;
    if (inName.length > 0) return inName.flatMap(asParameters);
    return name === '' ? [] : [{ name: decoded(name), value: joined(piecesIn(rest.join('='), address), origin) }];
  });
}

/** The parameters that an object of them holds; anything else is one without a name. */
export function asParameters<T>(query: Arg<T>): readonly Parameter<T>[] {
  return alternatives(query).flatMap((one) =>
    one.k === 'object' ? one.fields.map(({ name = '', value }) => ({ name, value })) : [{ name: '', value: one }],
  );
}

function withoutMarks(text: string): string {
  return text.replaceAll('\0', '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // not an escape: the text itself
  }
}
