import type { FunctionId, Literal, NodeId } from '../facts/facts.ts';
import type { Unit } from './program.ts';

/** A place in the code. */
export interface Site {
  readonly unit: Unit;
  readonly node: NodeId;
}

/** One run of a function: its arguments, its `this`, the run it was created in, and the call that made it run. */
export interface Frame {
  readonly id: number;
  readonly unit: Unit;
  readonly fn: FunctionId;
  readonly args: Args;
  readonly self: Value | undefined;
  /** The run that the function value was created in. */
  readonly parent: Frame | undefined;
  readonly call: Site;
  readonly caller: Frame | undefined;
  readonly depth: number;
  /** This is one pass of a loop: the `element` node stands for this item. `fn` is -1 then. */
  readonly pick?: { readonly node: NodeId; readonly value: Value };
}

/** The arguments of one run. `site` gives the place of one, in the caller's run, to trace a datum back to where it is written. */
export interface Args {
  value(index: number): Value | undefined;
  rest(index: number): readonly Value[] | undefined;
  site(index: number): Site | undefined;
}

export const NO_ARGS: Args = { value: () => undefined, rest: () => undefined, site: () => undefined };

export interface Origin {
  readonly site: Site;
  readonly frame: Frame | undefined;
}

/** A value, with the place and run that produced it. */
export type Value = Origin &
  (
    | { readonly k: 'literal'; readonly value: Literal }
    | { readonly k: 'template'; readonly texts: readonly string[]; readonly parts: readonly Value[] }
    /** An object or list literal; `binding` is the name it was given, through which it may be written to later. */
    | { readonly k: 'object'; readonly binding: number }
    | { readonly k: 'list'; readonly binding: number }
    /** An object or list that no literal shows, such as the result of `Object.entries`; `open` when it may hold more. */
    | { readonly k: 'record'; readonly fields: readonly Field[]; readonly open: boolean }
    | {
        readonly k: 'items';
        readonly items: readonly Value[];
        readonly open: boolean;
        /** The expressions that stand for the items, where that is more than their values say. */
        readonly sites?: readonly Site[];
      }
    | FunctionShape
    | ClassShape
    | { readonly k: 'instance'; readonly class: ClassShape & Origin }
    /** A name of the page or the runtime; `window` and its synonyms are the empty path. */
    | { readonly k: 'global'; readonly path: readonly string[] }
    /** Something of a package; the path starts with the exported name. */
    | { readonly k: 'external'; readonly from: string; readonly path: readonly string[] }
    | { readonly k: 'namespace'; readonly unit: Unit }
    /** A parameter of a function that is looked at without a caller. */
    | { readonly k: 'param'; readonly unit: Unit; readonly fn: FunctionId; readonly index: number }
    | { readonly k: 'this'; readonly unit: Unit; readonly fn: FunctionId }
    | { readonly k: 'member'; readonly object: Value; readonly name: string | undefined }
    | { readonly k: 'element'; readonly object: Value }
    /** The result of a call that cannot be looked into. */
    | { readonly k: 'result'; readonly callee: Value; readonly args: readonly Value[]; readonly isNew: boolean }
    /** Made from other values in a way that no longer shows them: `a + 1`, `f(a)`, `!a`. */
    | { readonly k: 'derived'; readonly from: readonly Value[] }
    /** A setter as `useState` gives it: what it is called with is the state. */
    | { readonly k: 'choice'; readonly all: readonly Value[] }
    | { readonly k: 'unknown'; readonly why: string }
  );

export interface FunctionShape {
  readonly k: 'function';
  readonly unit: Unit;
  readonly fn: FunctionId;
  readonly self: Value | undefined;
}

export interface ClassShape {
  readonly k: 'class';
  readonly unit: Unit;
  readonly class: number;
}

/** One property of an object; `place` is where the property itself is written. */
export interface Field {
  readonly name: string | undefined;
  readonly value: Value;
  /** The node of the value as written, for conditions and ranges. */
  readonly site: Site;
  readonly start: number;
  readonly end: number;
}

export type Of<K extends Value['k']> = Extract<Value, { k: K }>;

/** The values that this one may be, choices opened. */
export function alternatives(value: Value): readonly Value[] {
  return value.k === 'choice' ? value.all : [value];
}

const MOST_ALTERNATIVES = 256;

export function choice(all: readonly Value[], origin: Origin): Value {
  const [first, more] = all;
  // What one place chooses from stays the choice of that place.
  if (first && !more) return first;
  const flat = [...new Set(all.flatMap(alternatives))].slice(0, MOST_ALTERNATIVES);
  const [only] = flat;
  if (!only) return unknown('no value', origin);
  return flat.length === 1 ? only : { k: 'choice', all: flat, site: origin.site, frame: origin.frame };
}

export const unknown = (why: string, { site, frame }: Origin): Value => ({ k: 'unknown', why, site, frame });
export const literal = (value: Literal, { site, frame }: Origin): Value => ({ k: 'literal', value, site, frame });

/** The key under which everything about a function is kept. */
export const functionKey = (unit: Unit, fn: FunctionId): string => `${unit.id}:${fn}`;

/** The constant text of a value, when it is one string or number. */
export function textOf(value: Value | undefined): string | undefined {
  if (value?.k === 'literal' && (typeof value.value === 'string' || typeof value.value === 'number'))
    return String(value.value);
  if (value?.k === 'template' && value.parts.length === 0) return value.texts[0];
  return undefined;
}
