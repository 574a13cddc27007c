import type { Arg } from './arg.ts';

/** What sort of value an argument is, as far as its shape or its declared type tells. */
export type Kind = 'string' | 'number' | 'boolean' | 'nothing' | 'list' | 'object' | 'function' | 'unknown';

/** The concrete values that `arg` may be: choices opened, never empty unless a choice is. */
export function alternatives<T>(arg: Arg<T>): readonly Arg<T>[] {
  return arg.k === 'any' ? arg.of.flatMap(alternatives) : [arg];
}

/** True when `test` holds for every value that `arg` may be. */
export function always<T>(arg: Arg<T>, test: (one: Arg<T>) => boolean): boolean {
  const all = alternatives(arg);
  return all.length > 0 && all.every(test);
}

/** The kind that all alternatives share; `unknown` when they differ or one is not known. `nothing` is null or undefined. */
export function kindOf<T>(arg: Arg<T>): Kind {
  switch (arg.k) {
    case 'literal':
      return kindOfLiteral(arg.value);
    case 'text':
      return 'string';
    case 'list':
    case 'object':
    case 'function':
      return arg.k;
    case 'unknown':
      return arg.type === undefined ? 'unknown' : kindOfType(arg.type);
    case 'any':
      return same(alternatives(arg).map(kindOf));
  }
}

/** The text, where every character of it is known. */
export function constantText<T>(arg: Arg<T>): string | undefined {
  if (arg.k === 'literal') return typeof arg.value === 'string' ? arg.value : undefined;
  return arg.k === 'text' && arg.parts.length === 0 ? arg.texts[0] : undefined;
}

/** The constant pieces of a text, in order; undefined for what is not a text. */
export function piecesOf<T>(arg: Arg<T>): readonly string[] | undefined {
  if (arg.k === 'text') return arg.texts;
  return arg.k === 'literal' && typeof arg.value === 'string' ? [arg.value] : undefined;
}

export function isNothing<T>(arg: Arg<T>): boolean {
  return arg.k === 'literal' && (arg.value === null || arg.value === undefined);
}

export function isFalsy<T>(arg: Arg<T>): boolean {
  return (arg.k === 'literal' && !arg.value) || constantText(arg) === '';
}

/** One of several; a single one stays itself. */
export function oneOf<T>(of: readonly Arg<T>[], origin: T): Arg<T> {
  const [only] = of;
  return only && of.length === 1 ? only : { k: 'any', of, origin };
}

/** The value of a named property, if `arg` is an object that lists it. The last one of a name wins. */
export function field<T>(arg: Arg<T> | undefined, name: string): Arg<T> | undefined {
  return arg?.k === 'object' ? arg.fields.findLast((one) => one.name === name)?.value : undefined;
}

/** What an open list may hold beyond what it shows. */
export function unlisted<T>(list: Arg<T>): Arg<T> {
  return { k: 'unknown', origin: list.origin };
}

function kindOfLiteral(value: string | number | boolean | null | undefined): Kind {
  if (value === null || value === undefined) return 'nothing';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'unknown';
}

/** `string[] | undefined` is a list: an absent value is not what the code is about. */
function kindOfType(type: string): Kind {
  const members = membersOf(type).filter((one) => one !== 'undefined' && one !== 'null');
  return same(members.map(kindOfMember));
}

function kindOfMember(type: string): Kind {
  if (/\[\]$|^(?:readonly\s|Array<|ReadonlyArray<|\[)/.test(type)) return 'list';
  if (/^(?:string$|["'`])/.test(type)) return 'string';
  if (/^(?:number$|-?\d)/.test(type)) return 'number';
  if (/^(?:boolean|true|false)$/.test(type)) return 'boolean';
  if (/^(?:\{|(?:(?:Partial|Readonly|Required)<)?Record<|Map<|object$)/.test(type)) return 'object';
  return 'unknown';
}

/** The members of a union type, split at the bars that stand outside all brackets. */
function membersOf(type: string): readonly string[] {
  const members: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < type.length; at++) {
    const char = type.charAt(at);
    if ('<({['.includes(char)) depth++;
    else if ('>)}]'.includes(char) && type.charAt(at - 1) !== '=') depth--;
    else if (char === '|' && depth === 0) {
      members.push(type.slice(start, at));
      start = at + 1;
    }
  }
  return [...members, type.slice(start)].map((one) => one.trim()).filter((one) => one !== '');
}

function same(kinds: readonly Kind[]): Kind {
  const [first = 'unknown'] = kinds;
  return kinds.every((one) => one === first) ? first : 'unknown';
}
