import { alternatives, choice, literal, textOf, type Origin, type Value } from './value.ts';

/** `a + b`: a text when one side is one. */
export function sum(op: string, left: Value, right: Value, origin: Origin): Value {
  const isText = (value: Value) => value.k === 'template' || (value.k === 'literal' && typeof value.value === 'string');
  if (op !== '+' || ![...alternatives(left), ...alternatives(right)].some(isText))
    return { k: 'derived', from: [left, right], ...origin };
  return template(['', '', ''], [left, right], origin);
}

/** Joins constant parts, so that `user:${field}` with a known field is a literal. */
export function template(texts: readonly string[], parts: readonly Value[], origin: Origin): Value {
  const options = parts.map((part) => alternatives(part));
  const [several, more] = options.flatMap((one, index) => (one.length > 1 && one.length <= 16 ? [index] : []));
  if (several !== undefined && more === undefined && options[several]?.every((one) => textOf(one) !== undefined))
    return choice(
      (options[several] ?? []).map((one) => template(texts, parts.with(several, one), origin)),
      origin,
    );
  const joined: string[] = [texts[0] ?? ''];
  const open: Value[] = [];
  const append = (text: string) => joined.push((joined.pop() ?? '') + text);
  for (const [index, part] of parts.entries()) {
    const text = textOf(part);
    if (text !== undefined) append(text);
    else if (part.k === 'template') {
      append(part.texts[0] ?? '');
      for (const [at, inner] of part.parts.entries()) {
        open.push(inner);
        joined.push(part.texts[at + 1] ?? '');
      }
    } else {
      open.push(part);
      joined.push('');
    }
    append(texts[index + 1] ?? '');
  }
  if (open.length === 0) return literal(joined[0] ?? '', origin);
  return { k: 'template', texts: joined, parts: open, ...origin };
}
