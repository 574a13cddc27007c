/**
 * The facts of one file: a compact, serialisable program that later rooms interpret without the syntax tree.
 * All positions are offsets (UTF-16 code units) into the text that was parsed; all references are indices into the arrays.
 */

/** Index into {@link Facts.nodes}. */
export type NodeId = number;
/** Index into {@link Facts.conds}. */
export type CondId = number;
/** Index into {@link Facts.functions}; 0 is the module itself. */
export type FunctionId = number;
/** Index into {@link Facts.bindings}. */
export type BindingId = number;

/** What every node has: where it is written, in which function, and what holds when it runs. */
interface At {
  /** Start offset. */
  readonly s: number;
  /** End offset, exclusive. */
  readonly e: number;
  readonly fn: FunctionId;
  readonly at: CondId;
}

export type Literal = string | number | boolean | null | undefined;

/** One entry of an object literal; `name` is undefined for a computed key, which is then in `key`. */
export type Entry =
  | {
      readonly k: 'prop';
      readonly name?: string;
      readonly key?: NodeId;
      readonly value: NodeId;
      readonly s: number;
      readonly e: number;
    }
  | {
      readonly k: 'get';
      readonly name?: string;
      readonly key?: NodeId;
      readonly value: NodeId;
      readonly s: number;
      readonly e: number;
    }
  | { readonly k: 'spread'; readonly value: NodeId };

/** One element of a list or one argument. */
export type Element = { readonly k: 'item' | 'spread'; readonly value: NodeId } | { readonly k: 'hole' };

export type Shape =
  | { readonly k: 'literal'; readonly value: Literal }
  | { readonly k: 'regex' }
  | { readonly k: 'ref'; readonly binding: BindingId }
  | { readonly k: 'global'; readonly name: string }
  | { readonly k: 'this' }
  | { readonly k: 'super' }
  | { readonly k: 'member'; readonly object: NodeId; readonly name?: string; readonly key?: NodeId }
  | { readonly k: 'call'; readonly callee: NodeId; readonly args: readonly Element[]; readonly isNew: boolean }
  | { readonly k: 'jsx'; readonly callee: NodeId; readonly props: NodeId }
  | { readonly k: 'object'; readonly entries: readonly Entry[] }
  | { readonly k: 'list'; readonly items: readonly Element[] }
  | {
      readonly k: 'template';
      readonly texts: readonly string[];
      readonly parts: readonly NodeId[];
      readonly offsets: readonly number[];
    }
  | { readonly k: 'function'; readonly id: FunctionId }
  | { readonly k: 'class'; readonly id: number }
  | { readonly k: 'choice'; readonly test: NodeId; readonly yes: NodeId; readonly no: NodeId }
  | { readonly k: 'logic'; readonly op: '&&' | '||' | '??'; readonly left: NodeId; readonly right: NodeId }
  | { readonly k: 'not'; readonly value: NodeId }
  | { readonly k: 'unary'; readonly op: string; readonly value: NodeId }
  | { readonly k: 'binary'; readonly op: string; readonly left: NodeId; readonly right: NodeId }
  | { readonly k: 'await'; readonly value: NodeId }
  | { readonly k: 'assign'; readonly op: string; readonly target: NodeId; readonly value: NodeId }
  | { readonly k: 'sequence'; readonly items: readonly NodeId[] }
  | { readonly k: 'param'; readonly index: number }
  | { readonly k: 'restparam'; readonly index: number }
  | { readonly k: 'arguments' }
  | { readonly k: 'default'; readonly value: NodeId; readonly otherwise: NodeId }
  | { readonly k: 'rest'; readonly object: NodeId; readonly omit: readonly string[]; readonly from: number }
  | { readonly k: 'element'; readonly object: NodeId; readonly of: 'values' | 'keys' }
  /** `import(…)`; `required` for `require(…)`, which runs at once. */
  | { readonly k: 'import'; readonly source: NodeId; readonly required: boolean }
  | { readonly k: 'unknown'; readonly why: string };

export type Node = At & Shape;

/** What holds on a path, as a formula over conditions; see {@link TRUE} and {@link FALSE}. */
export type Cond =
  | { readonly k: 'true' }
  | { readonly k: 'false' }
  | { readonly k: 'test'; readonly node: NodeId; readonly sense: boolean }
  /** The call or await `node` came back normally: it neither threw nor waits for ever. */
  | { readonly k: 'completes'; readonly node: NodeId }
  | { readonly k: 'and'; readonly left: CondId; readonly right: CondId }
  | { readonly k: 'or'; readonly all: readonly CondId[] };

export const TRUE: CondId = 0;
export const FALSE: CondId = 1;

export interface FunctionFacts {
  readonly name: string | undefined;
  /** The function this one is written in. */
  readonly parent: FunctionId;
  /** The node of the function expression or declaration; -1 for the module. */
  readonly node: NodeId;
  readonly params: number;
  readonly paramNames: readonly string[];
  /** The texts of the declared types, by parameter. */
  readonly paramTypes: readonly (string | undefined)[];
  readonly async: boolean;
  /** Where it comes back, with the value (-1 for none); falling off the end is one of them. */
  readonly returns: readonly { readonly value: NodeId; readonly at: CondId }[];
  /** Index into {@link Facts.classes} for a class member, else -1. */
  readonly owner: number;
  readonly arrow: boolean;
  readonly s: number;
  readonly e: number;
}

export interface Binding {
  readonly name: string;
  /** Every value it is given, in source order. */
  readonly defs: readonly Def[];
  /** The text of its declared type. */
  readonly type?: string;
  /** `declare const x` and the like: the name is the page's or the runtime's. */
  readonly ambient?: true;
  /** Nodes of kind ref that read or write it, in source order. */
  readonly refs: readonly NodeId[];
}

export type Def =
  | { readonly k: 'value'; readonly node: NodeId }
  | { readonly k: 'import'; readonly from: string; readonly name: string };

export interface ClassFacts {
  readonly name: string | undefined;
  readonly node: NodeId;
  readonly parent: NodeId;
  /** The names of the interfaces that it says it implements. */
  readonly implements: readonly string[];
  readonly members: readonly {
    readonly name: string;
    readonly kind: 'method' | 'get' | 'set' | 'field';
    readonly isStatic: boolean;
    readonly node: NodeId;
    /** What decorates it, each as a call `decorator(member, name, { value: member })`; these are not among the calls of the file. */
    readonly decorators?: readonly NodeId[];
  }[];
}

export type Export =
  | { readonly k: 'binding'; readonly name: string; readonly binding: BindingId }
  | { readonly k: 'node'; readonly name: string; readonly node: NodeId }
  | { readonly k: 'from'; readonly name: string; readonly from: string; readonly original: string }
  | { readonly k: 'all'; readonly from: string };

export interface Facts {
  readonly nodes: readonly Node[];
  readonly conds: readonly Cond[];
  readonly functions: readonly FunctionFacts[];
  readonly bindings: readonly Binding[];
  readonly classes: readonly ClassFacts[];
  readonly exports: readonly Export[];
  /** Modules named by import, re-export, require or dynamic import, each once. */
  readonly imports: readonly { readonly from: string; readonly lazy: boolean; readonly node: NodeId }[];
  /** Nodes of kind call and jsx, in source order. */
  readonly calls: readonly NodeId[];
  /** Nodes of kind assign whose target is a member or an undeclared name, and `delete`. */
  readonly assigns: readonly NodeId[];
  readonly problems: readonly { readonly at: number; readonly message: string }[];
}

/** Stands for "no node". */
export const NONE: NodeId = -1;
