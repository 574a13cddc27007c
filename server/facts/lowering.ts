import type { TSESTree, Tree, Variable } from '../syntax/tree.ts';
import {
  FALSE,
  TRUE,
  type Binding,
  type BindingId,
  type ClassFacts,
  type Cond,
  type CondId,
  type Def,
  type Export,
  type Facts,
  type FunctionFacts,
  type FunctionId,
  type Node,
  type NodeId,
  type Shape,
} from './facts.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Growing<T> = T extends readonly (infer I)[] ? I[] : T;
type FunctionBuild = Mutable<FunctionFacts> & { returns: Growing<FunctionFacts['returns']> };
type BindingBuild = Mutable<Binding> & { defs: Def[]; refs: NodeId[] };

/** The parts of lowering that call each other; `lower.ts` ties them together. */
export interface Parts {
  expression(lowering: Lowering, node: TSESTree.Node): NodeId;
  statements(lowering: Lowering, nodes: readonly TSESTree.Node[]): void;
  pattern(lowering: Lowering, pattern: TSESTree.Node, value: NodeId): void;
  function(lowering: Lowering, node: TSESTree.Node, owner: number, name?: string): NodeId;
  class(lowering: Lowering, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): NodeId;
  jsx(lowering: Lowering, node: TSESTree.JSXElement | TSESTree.JSXFragment): NodeId;
}

/** The facts under construction: arenas, the function being lowered, and what holds at the current point. */
export class Lowering {
  readonly nodes: Node[] = [];
  readonly conds: Cond[] = [{ k: 'true' }, { k: 'false' }];
  readonly functions: FunctionBuild[] = [];
  readonly bindings: BindingBuild[] = [];
  readonly classes: Mutable<ClassFacts>[] = [];
  readonly exports: Export[] = [];
  readonly imports: { from: string; lazy: boolean; node: NodeId }[] = [];
  readonly calls: NodeId[] = [];
  readonly assigns: NodeId[] = [];
  fn: FunctionId = 0;
  at: CondId = TRUE;
  /** What holds where a `break` or `continue` of the innermost loop or switch lands. */
  breaks: CondId[] = [];
  /** The same for statements with a label. */
  readonly labelled = new Map<string, CondId[]>();
  readonly #known = new Map<Variable, BindingId>();
  readonly #variables = new Map<TSESTree.Node, Variable>();
  readonly #conds = new Map<string, CondId>();

  constructor(
    readonly text: string,
    tree: Tree,
    readonly parts: Parts,
  ) {
    // A class has its name twice: outside, and again inside itself. Both are one.
    const same = new Map<Variable, Variable>();
    for (const { variables } of tree.scopes.scopes)
      for (const variable of variables)
        for (const name of variable.identifiers) {
          const first = this.#variables.get(name);
          if (first) same.set(variable, first);
          else this.#variables.set(name, variable);
        }
    for (const { references } of tree.scopes.scopes)
      for (const { identifier, resolved } of references)
        if (resolved && resolved.defs.length > 0) this.#variables.set(identifier, same.get(resolved) ?? resolved);
  }

  add(range: { readonly range: readonly [number, number] }, shape: Shape): NodeId {
    return this.addAt(range.range[0], range.range[1], shape);
  }

  addAt(s: number, e: number, shape: Shape): NodeId {
    const id = this.nodes.push({ s, e, fn: this.fn, at: this.at, ...shape }) - 1;
    if (shape.k === 'call' || shape.k === 'jsx') this.calls.push(id);
    if (shape.k === 'ref') this.bindings[shape.binding]?.refs.push(id);
    return id;
  }

  node(id: NodeId): Node {
    const node = this.nodes[id];
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  /** The binding that an identifier names, or undefined for a global. */
  binding(identifier: TSESTree.Node): BindingId | undefined {
    const variable = this.#variables.get(identifier);
    if (!variable) return undefined;
    let id = this.#known.get(variable);
    if (id === undefined) {
      const binding: BindingBuild = { name: variable.name, defs: [], refs: [] };
      id = this.bindings.push(binding) - 1;
      this.#known.set(variable, id);
      const type = typeOf(variable);
      if (type) binding.type = this.text.slice(type.range[0], type.range[1]);
      if (isAmbient(variable)) binding.ambient = true;
    }
    return id;
  }

  define(identifier: TSESTree.Node, def: Def): void {
    const id = this.binding(identifier);
    if (id !== undefined) this.bindings[id]?.defs.push(def);
  }

  #cond(cond: Cond): CondId {
    const key = JSON.stringify(cond);
    let id = this.#conds.get(key);
    if (id === undefined) {
      id = this.conds.push(cond) - 1;
      this.#conds.set(key, id);
    }
    return id;
  }

  test(node: NodeId, sense: boolean): CondId {
    const { k } = this.node(node);
    if (k === 'literal') {
      const { value } = this.node(node) as { value: unknown };
      return Boolean(value) === sense ? TRUE : FALSE;
    }
    return this.#cond({ k: 'test', node, sense });
  }

  completes(node: NodeId): CondId {
    return this.#cond({ k: 'completes', node });
  }

  and(left: CondId, right: CondId): CondId {
    if (left === FALSE || right === FALSE) return FALSE;
    if (left === TRUE || left === right) return right;
    if (right === TRUE) return left;
    return this.#cond({ k: 'and', left, right });
  }

  /** What holds where several paths meet; dead ones drop out. */
  or(...paths: readonly CondId[]): CondId {
    const all = [...new Set(paths)].filter((one) => one !== FALSE);
    const [only] = all;
    if (only === undefined) return FALSE;
    if (all.length === 1) return only;
    return all.includes(TRUE) ? TRUE : this.#cond({ k: 'or', all });
  }

  /** Whether a path only adds to its start that calls came back: what a branch completes says nothing after the branches meet. */
  endsOf(start: CondId, end: CondId): boolean {
    for (let at = end; at !== start;) {
      const cond = this.conds[at];
      if (cond?.k === 'completes') return start === TRUE;
      if (cond?.k !== 'and' || this.conds[cond.right]?.k !== 'completes') return false;
      at = cond.left;
    }
    return true;
  }

  /** Runs `body` under a further condition and gives back what holds at its end; the current condition is restored. */
  under(condition: CondId, body: () => void): CondId {
    const before = this.at;
    this.at = this.and(before, condition);
    body();
    const end = this.at;
    this.at = before;
    return end;
  }

  facts(problems: Facts['problems']): Facts {
    const { nodes, conds, functions, bindings, classes, exports, imports, calls, assigns } = this;
    return { nodes, conds, functions, bindings, classes, exports, imports, calls, assigns, problems };
  }
}

function typeOf(variable: Variable): TSESTree.Node | undefined {
  for (const name of variable.identifiers)
    if ('typeAnnotation' in name && name.typeAnnotation) return name.typeAnnotation.typeAnnotation;
  return undefined;
}

function isAmbient({ defs }: Variable): boolean {
  return (
    defs.length > 0 && defs.every(({ node, parent }) => isDeclared(node) || (parent != null && isDeclared(parent)))
  );
}

const isDeclared = (node: TSESTree.Node): boolean =>
  node.type === 'TSDeclareFunction' || ('declare' in node && node.declare === true);
