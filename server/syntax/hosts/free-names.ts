import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { TSESTree, Tree } from '../tree.ts';
import type { Edit, Span } from './edits.ts';

/** A name that a piece of code uses and does not declare. */
export interface FreeName {
  readonly name: string;
  readonly span: Span;
  /** The code around the piece declares it. */
  readonly declared: boolean;
  /** Written as `{ name }`, so that a new value needs the key spelt out. */
  readonly shorthand: boolean;
}

const within = (outer: Span, [start, end]: readonly [number, number]): boolean =>
  start >= outer.start && end <= outer.end;

/** The free names of a piece of a parsed program; names of elements and types are none. */
export function freeNames(tree: Tree, piece: Span): FreeName[] {
  const shorthand = new Set<TSESTree.Node>();
  simpleTraverse(tree.program, {
    enter(node) {
      if (node.type !== 'Property' || !node.shorthand) return;
      shorthand.add(node.value.type === 'AssignmentPattern' ? node.value.left : node.value);
    },
  });
  const found: FreeName[] = [];
  for (const { references } of tree.scopes.scopes)
    for (const { identifier, resolved, isTypeReference } of references) {
      if (isTypeReference || identifier.type !== 'Identifier' || !within(piece, identifier.range)) continue;
      if (resolved?.defs.some(({ name }) => within(piece, name.range))) continue;
      const [start] = identifier.range;
      const span = { start, end: start + identifier.name.length };
      const declared = (resolved?.defs.length ?? 0) > 0;
      found.push({ name: identifier.name, span, declared, shorthand: shorthand.has(identifier) });
    }
  return found;
}

/** The edit that puts `before` in front of a name: `user` becomes `this.user`, and `{ user }` becomes `{ user: this.user }`. */
export const prefixed = ({ name, span, shorthand }: FreeName, before: string): Edit => ({
  ...span,
  write: (builder) => builder.text(shorthand ? `${name}: ${before}` : before, span.start).slice(span.start, span.end),
});

/** The edit that writes another name: `$user` becomes `user`. `to` is a piece of the old one. */
export const shortened = ({ name, span, shorthand }: FreeName, to: Span): Edit => ({
  ...span,
  write: (builder) => {
    if (shorthand) builder.text(`${name}: `, span.start);
    builder.slice(to.start, to.end);
  },
});
