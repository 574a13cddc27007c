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
}

/** The arguments of one call. `arg` gives the place of one, to trace a datum back to where it is written. */
export interface Args {
  value(index: number): Value | undefined;
  rest(index: number): Value;
  site(index: number): Site | undefined;
}

/** A value, with the place and run that produced it. */
export type Value = { readonly site: Site; readonly frame: Frame | undefined } & (
  | { readonly k: 'literal'; readonly value: Literal }
  | { readonly k: 'template'; readonly texts: readonly string[]; readonly parts: readonly Value[] }
  /** An object or list literal; `binding` is the name it was given, through which it may be written to later. */
  | { readonly k: 'object'; readonly binding: number }
  | { readonly k: 'list'; readonly binding: number }
  /** An object or list that no literal shows, such as the result of `Object.entries`; `open` when it may hold more. */
  | { readonly k: 'record'; readonly entries: readonly Field[]; readonly open: boolean }
  | { readonly k: 'items'; readonly items: readonly Value[]; readonly open: boolean }
  | FunctionShape
  | ClassShape
  | { readonly k: 'instance'; readonly class: ClassShape & Origin }
  /** A name of the page or the runtime; `window` and its synonyms are the empty path. */
  | { readonly k: 'global'; readonly path: readonly string[] }
  /** Something of a package. */
  | { readonly k: 'external'; readonly from: string; readonly path: readonly string[] }
  | { readonly k: 'namespace'; readonly unit: Unit }
  /** A parameter of a function that is looked at without a caller. */
  | { readonly k: 'param'; readonly unit: Unit; readonly fn: FunctionId; readonly index: number; readonly rest: boolean }
  | { readonly k: 'member'; readonly object: Value; readonly name: string | undefined; readonly key?: Value }
  | { readonly k: 'element'; readonly object: Value }
  /** The result of a call that cannot be looked into. */
  | { readonly k: 'result'; readonly callee: Value; readonly isNew: boolean }
  | { readonly k: 'derived'; readonly from: readonly Value[] }
  | { readonly k: 'choice'; readonly all: readonly Value[] }
  | { readonly k: 'unknown'; readonly why: string }
);

interface Origin {
  readonly site: Site;
  readonly frame: Frame | undefined;
}

export interface FunctionShape {
  readonly k: 'function';
  readonly unit: Unit;
  readonly fn: FunctionId;
  readonly self: Value | undefined;
  /** Arguments given by `bind`. */
  readonly bound: readonly Value[];
}

export interface ClassShape {
  readonly k: 'class';
  readonly unit: Unit;
  readonly class: number;
}

/** One property of an object; `place` is where the property itself is written. */
export interface Field {
  readonly name: string | undefined;
  readonly key?: Value;
  readonly value: Value;
  readonly place: Site & { readonly s: number; readonly e: number };
}

export type Of<K extends Value['k']> = Extract<Value, { k: K }>;

/** The values that this one may be, choices opened. */
export function alternatives(value: Value): readonly Value[] {
  return value.k === 'choice' ? value.all : [value];
}

export function choice(all: readonly Value[], origin: { readonly site: Site; readonly frame: Frame | undefined }): Value {
  const flat = all.flatMap(alternatives).slice(0, 64);
  const [only] = flat;
  if (!only) return { k: 'unknown', why: 'no value', site: origin.site, frame: origin.frame };
  return flat.length === 1 ? only : { k: 'choice', all: flat, site: origin.site, frame: origin.frame };
}
