import type { Edit } from './fix.ts';
import { keyOf, type Node, type NodeOf } from './nodes.ts';
import { allOf, type Edits } from './remove.ts';
import type { Script } from './script.ts';

/** A text as a string literal in the file's own quotes. */
export function quoted({ style: { quote } }: Script, text: string): string {
  const escaped = text.replace(/[\\\n\r\u2028\u2029]/g, (one) => JSON.stringify(one).slice(1, -1));
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

/** Puts code before and behind an expression. */
export function wrapped(script: Script, { range: [start, end] }: Node, before: string, after: string): Edits {
  return allOf([script.edit(start, start, before), script.edit(end, end, after)]);
}

const LONGEST_KEY = 50;

/** The nearest key that Crisp takes; undefined where there is none. */
export function validKey(key: string): string | undefined {
  const made = key.trim().replace(/[^A-Za-z0-9_-]+/g, '_');
  return /[A-Za-z0-9]/.test(made) && made.length <= LONGEST_KEY ? made : undefined;
}

/** `plan: user.plan` as `['plan', user.plan]`. */
function asPair(script: Script, property: NodeOf<'Property'>): readonly (Edit | undefined)[] {
  const key = validKey(keyOf(property) ?? '');
  if (key === undefined) return [undefined];
  const [start, end] = property.range;
  const name = quoted(script, key);
  if (property.shorthand) return [script.edit(start, end, `[${name}, ${script.codeOf(property.value)}]`)];
  return [script.edit(start, property.value.range[0], `[${name}, `), script.edit(property.value.range[1], end, ']')];
}

/** An object as a list of pairs between brackets; as the entries of the object where its keys are not all written out. */
export function asPairs(script: Script, object: NodeOf<'ObjectExpression'>, open: string, close: string): Edits {
  const { properties, range } = object;
  const isPlain = properties.every(
    (one) => one.type === 'Property' && !one.computed && one.kind === 'init' && !one.method,
  );
  const [first, last] = [properties[0], properties.at(-1)];
  if (!first || !last) return undefined;
  if (!isPlain) return wrapped(script, object, `${open.slice(1)}Object.entries(`, `)${close.slice(1)}`);
  const isOneLine = !script.codeOf(object).includes('\n');
  const bounds = isOneLine
    ? [script.edit(range[0], first.range[0], open), script.edit(last.range[1], range[1], close)]
    : [script.edit(range[0], range[0] + 1, open), script.edit(range[1] - 1, range[1], close)];
  const pairs = properties.flatMap((one) => (one.type === 'Property' ? asPair(script, one) : [undefined]));
  return allOf([...bounds, ...pairs]);
}
