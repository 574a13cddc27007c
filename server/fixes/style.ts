import type { TSESTree } from '../syntax/tree.ts';
import { childrenOf } from './nodes.ts';

/** How a file is written. */
export interface Style {
  readonly eol: '\n' | '\r\n';
  /** One step of indentation. */
  readonly unit: string;
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  /** Whether a single statement below an `if` stands in braces, as far as the file shows it. */
  readonly braces: 'always' | 'seldom' | 'unknown';
}

/** The smallest step by which lines are further in than the line before. */
function unitOf(text: string): string {
  const indents = text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0] ?? '']));
  const tabs = indents.filter((indent) => indent.startsWith('\t')).length;
  const spaces = indents.filter((indent) => indent.startsWith(' ')).length;
  if (tabs > spaces) return '\t';
  const counts = new Map<number, number>();
  for (const [index, indent] of indents.entries()) {
    const step = indent.length - (indents[index - 1]?.length ?? 0);
    if (step >= 2 && step <= 8) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return ' '.repeat(most?.[0] ?? 2);
}

interface Votes {
  single: number;
  double: number;
  ended: number;
  open: number;
  braced: number;
  bare: number;
}

const ENDED: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'ImportDeclaration',
  'VariableDeclaration',
  'ReturnStatement',
]);

function vote(node: TSESTree.Node, parent: TSESTree.Node | undefined, text: string, votes: Votes): void {
  const last = text[node.range[1] - 1];
  if (node.type === 'Literal' && typeof node.value === 'string' && parent?.type !== 'JSXAttribute') {
    if (node.raw.startsWith("'")) votes.single += 1;
    else if (!node.value.includes("'")) votes.double += 1;
  }
  if (ENDED.has(node.type) && !parent?.type.startsWith('For')) votes[last === ';' ? 'ended' : 'open'] += 1;
  if (node.type === 'IfStatement') votes[node.consequent.type === 'BlockStatement' ? 'braced' : 'bare'] += 1;
  for (const child of childrenOf(node)) vote(child, node, text, votes);
}

/** The habits of a file, by their number; `code` is what the offsets of the program refer to, `text` what a person wrote. */
export function styleOf(text: string, code: string, program: TSESTree.Program): Style {
  const votes: Votes = { single: 0, double: 0, ended: 0, open: 0, braced: 0, bare: 0 };
  vote(program, undefined, code, votes);
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    unit: unitOf(text),
    quote: votes.double > votes.single ? '"' : "'",
    semicolon: votes.open > votes.ended ? '' : ';',
    braces: votes.bare === votes.braced ? 'unknown' : votes.bare > votes.braced ? 'seldom' : 'always',
  };
}
