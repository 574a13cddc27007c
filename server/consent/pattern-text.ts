import type { NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';

/** A text that a pattern looks for; `whole` when nothing may stand around it. */
export interface SoughtText {
  readonly text: string;
  readonly whole: boolean;
}

const MOST_TEXTS = 12;

/** The texts that a regular expression, or a plain text, matches: `/consent=(all|chat)/` matches `consent=all` and `consent=chat`. */
export function patternTexts(unit: Unit, id: NodeId): readonly SoughtText[] | undefined {
  const node = unit.node(id);
  if (node.k === 'literal') return typeof node.value === 'string' ? [{ text: node.value, whole: false }] : undefined;
  if (node.k === 'ref') {
    const [def, more] = unit.facts.bindings[node.binding]?.defs ?? [];
    return def?.k === 'value' && !more && unit.node(def.node).k === 'regex' ? patternTexts(unit, def.node) : undefined;
  }
  if (node.k !== 'regex') return undefined;
  const source = sourceOf(unit, id);
  const texts = expanded(withoutStarts(source));
  const whole = source.startsWith('^') && source.endsWith('$');
  return texts.map((text) => ({ text: plain(text), whole }));
}

/** The text in front of a group of a regular expression: `consent=` for the first one of `/consent=(\w+)/`. */
export function capturedText(unit: Unit, id: NodeId, group: number): string | undefined {
  const node = unit.node(id);
  const source =
    node.k === 'regex' ? sourceOf(unit, id) : node.k === 'literal' && typeof node.value === 'string' ? node.value : '';
  const rest = withoutStarts(source);
  let at = -1;
  for (let found = 0; found < group; found++) {
    at = rest.indexOf('(', at + 1);
    while (at >= 0 && rest.startsWith('(?', at)) at = rest.indexOf('(', at + 1);
    if (at < 0) return undefined;
  }
  return plain(rest.slice(0, at));
}

const sourceOf = (unit: Unit, id: NodeId): string => unit.textOf(id).replace(/^\/|\/[a-z]*$/g, '');

/** Without what stands in front of a cookie: `(?:^|; )`, `(^|;)\s*`. */
const withoutStarts = (source: string): string => source.replace(/^\((?:\?[:=!<]+)?[^()]*[;^][^()]*\)(?:\\s\*)?/, '');

/** One text for each alternative of the groups. */
function expanded(source: string): readonly string[] {
  const group = /\((?:\?:)?([^()]*)\)\??/.exec(source);
  if (!group) return source.split('|').slice(0, MOST_TEXTS);
  const [whole, inside = ''] = group;
  const before = source.slice(0, group.index);
  const after = source.slice(group.index + whole.length);
  return inside
    .split('|')
    .slice(0, MOST_TEXTS)
    .flatMap((one) => expanded(`${before}${one}${after}`))
    .slice(0, MOST_TEXTS);
}

/** Without what stands for any text: `\w+`, `[^;]*`, `.*`, `\b`. */
const plain = (source: string): string =>
  source
    .replace(/\[\^?[^\]]*\][*+?]?|\\[bsSdDwW][*+?]?|\.[*+]\??|[\^$]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/[?*+]/g, '');
