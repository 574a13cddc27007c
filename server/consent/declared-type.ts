import type { NameContext } from '../catalogue/consent/words.ts';
import type { NodeId } from '../facts/facts.ts';
import type { Unit } from '../link/program.ts';

export type PlainType = NonNullable<NameContext['type']>;

/** The plain type that the code writes down for a value: of a variable, a parameter, or what a hook keeps. */
export function declaredType(unit: Unit, id: NodeId, hops = 0): PlainType | undefined {
  const node = unit.node(id);
  switch (node.k) {
    case 'ref': {
      const { defs = [], type } = unit.facts.bindings[node.binding] ?? {};
      if (type !== undefined) return plainType(type);
      const [def, more] = defs;
      return def?.k === 'value' && !more && hops < 3 ? declaredType(unit, def.node, hops + 1) : undefined;
    }
    case 'param':
      return plainType(unit.facts.functions[node.fn]?.paramTypes[node.index] ?? '');
    case 'member':
      return node.name === '0' || node.name === 'value' ? ofHook(unit, node.object, hops) : undefined;
    case 'literal':
      return plainType(castAfter(unit, node.e));
    default:
      return undefined;
  }
}

/** `useState<string | null>(null)`, `ref<boolean>()`. */
function ofHook(unit: Unit, id: NodeId, hops: number): PlainType | undefined {
  const node = unit.node(id);
  if (node.k === 'ref') {
    const [def, more] = unit.facts.bindings[node.binding]?.defs ?? [];
    return def?.k === 'value' && !more && hops < 3 ? ofHook(unit, def.node, hops + 1) : undefined;
  }
  if (node.k !== 'call') return undefined;
  const [, type] = /^[\w$.]+<([^()]*)>\(/.exec(unit.textOf(id)) ?? [];
  return plainType(type ?? '');
}

/** `null as string | null`. */
const castAfter = (unit: Unit, end: number): string =>
  /^\s+as\s+([^,;)}\]]+)/.exec(unit.text.slice(end, end + 120))?.[1] ?? '';

/** The one plain type that a type names, besides null and undefined. */
function plainType(text: string): PlainType | undefined {
  if (text === '') return undefined;
  const parts = text
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'null' && one !== 'undefined');
  const kinds = new Set(parts.map(kindOf));
  const [only, more] = [...kinds];
  return more ? undefined : only;
}

function kindOf(part: string): PlainType | undefined {
  if (/^(?:boolean|true|false)$/.test(part)) return 'boolean';
  if (/^(?:string|'.*'|".*")$/.test(part)) return 'string';
  return /^(?:number|-?\d+)$/.test(part) ? 'number' : undefined;
}
