import type { Arg, ArgField, Sent } from '../../server/catalogue/crisp/arg.ts';

/** A value that the code under analysis does not show, by its name and declared type. */
class Hole {
  readonly name: string;
  readonly type: string | undefined;
  constructor(name: string, type: string | undefined) {
    this.name = name;
    this.type = type;
  }
}

class Choice {
  readonly of: readonly unknown[];
  constructor(of: readonly unknown[]) {
    this.of = of;
  }
}

class Text {
  readonly texts: readonly string[];
  readonly parts: readonly unknown[];
  constructor(texts: readonly string[], parts: readonly unknown[]) {
    this.texts = texts;
    this.parts = parts;
  }
}

/** A list or object that may hold more than it shows. */
class Open {
  readonly value: readonly unknown[] | Readonly<Record<string, unknown>>;
  constructor(value: Open['value']) {
    this.value = value;
  }
}

class Handler {
  readonly returns: readonly unknown[];
  constructor(returns: readonly unknown[]) {
    this.returns = returns;
  }
}

export const hole = (name: string, type?: string) => new Hole(name, type);
export const either = (...of: readonly unknown[]) => new Choice(of);
export const open = (value: Open['value']) => new Open(value);
export const returning = (...returns: readonly unknown[]) => new Handler(returns);
export const text = (texts: TemplateStringsArray, ...parts: readonly unknown[]) => new Text([...texts], parts);

/** The argument of a plain JavaScript value; its origin is its path, such as `$.2.0`, or the name of the hole. */
export function arg(value: unknown, path = '$'): Arg<string> {
  const origin = path;
  if (value instanceof Hole) {
    return { k: 'unknown', origin: value.name, ...(value.type === undefined ? {} : { type: value.type }) };
  }
  if (value instanceof Choice) return { k: 'any', origin, of: value.of.map((one, at) => arg(one, `${path}|${at}`)) };
  if (value instanceof Text) {
    return { k: 'text', origin, texts: value.texts, parts: value.parts.map((one, at) => arg(one, `${path}$${at}`)) };
  }
  if (value instanceof Handler)
    return { k: 'function', origin, returns: value.returns.map((one) => arg(one, `${path}()`)) };
  if (value instanceof Open) return { ...container(value.value, path), open: true };
  if (typeof value === 'object' && value !== null) return container(value as Open['value'], path);
  return { k: 'literal', origin, value: value as string | number | boolean | null | undefined };
}

function container(value: Open['value'], path: string) {
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).map((one, at) => arg(one, `${path}.${at}`));
    return { k: 'list' as const, origin: path, items, open: false };
  }
  const fields = Object.entries(value).map(([name, one]): ArgField<string> => ({
    name: name === '?' ? undefined : name,
    value: arg(one, `${path}.${name}`),
    origin: `${path}.${name}:`,
  }));
  return { k: 'object' as const, origin: path, fields, open: false };
}

/** One line for each row: `item delivery @place (unnamed)`; `sent` and a direction of `send` are left out. */
export function lines(rows: readonly Sent<string>[] | undefined): readonly string[] {
  return (rows ?? []).map((one) =>
    [
      one.direction === 'send' ? '' : one.direction,
      one.item,
      one.delivery === 'sent' ? '' : one.delivery,
      one.place === undefined ? '' : `@${one.place}`,
      one.unnamed === undefined ? '' : `(${one.unnamed})`,
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
}
