import { isDenyLiteral, isGrantLiteral, isNeitherLiteral } from '../catalogue/consent/words.ts';
import type { Literal, Node, NodeId } from '../facts/facts.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives } from '../link/value.ts';

/**
 * Says of a name whether the project compares it with words, such as `'granted'`: then it is no boolean, and a refusal makes it
 * truthy as well.
 */
export class WordValues {
  readonly #keys = new Set<string>();
  #indexed = 0;

  constructor(readonly evaluator: Evaluator) {}

  has(unit: Unit, id: NodeId): boolean {
    this.#catchUp();
    return keysOf(unit, id).some((key) => this.#keys.has(key));
  }

  #catchUp(): void {
    const { units } = this.evaluator.program;
    while (this.#indexed < units.length) {
      const unit = units[this.#indexed++];
      if (unit) this.#read(unit);
    }
  }

  #read(unit: Unit): void {
    for (const node of unit.facts.nodes) {
      if (node.k !== 'binary' || !/^[!=]==?$/.test(node.op)) continue;
      for (const [subject, other] of [[node.left, node.right] as const, [node.right, node.left] as const])
        if (isPath(unit.node(subject)) && this.#isWord(unit, other))
          for (const key of keysOf(unit, subject)) this.#keys.add(key);
    }
  }

  #isWord(unit: Unit, id: NodeId): boolean {
    const node = unit.node(id);
    if (node.k === 'literal') return speaks(node.value);
    if (node.k !== 'member' && node.k !== 'ref') return false;
    const [value, more] = alternatives(this.evaluator.value(unit, id, undefined));
    return value?.k === 'literal' && !more && speaks(value.value);
  }
}

const isPath = ({ k }: Node): boolean => k === 'member' || k === 'ref';

/** A word that stands for an answer, and is no other way to write a boolean. */
const speaks = (value: Literal): boolean =>
  typeof value === 'string' &&
  !/^(?:true|false|0|1)$/.test(value) &&
  (isGrantLiteral(value) || isDenyLiteral(value) || isNeitherLiteral(value));

/** The path of an expression from its own variable on, and its last three names anywhere. */
function keysOf(unit: Unit, id: NodeId): readonly string[] {
  const names: string[] = [];
  let node = unit.node(id);
  while (node.k === 'member' && node.name !== undefined) {
    names.unshift(node.name);
    node = unit.node(node.object);
  }
  const root = node.k === 'ref' ? String(node.binding) : node.k === 'global' ? node.name : node.k;
  const own = `${String(unit.id)} ${root} ${names.join('.')}`;
  return names.length > 2 ? [own, names.slice(-3).join('.')] : [own];
}
