import type { Access, CallArg, Claim, Step } from './access.ts';
import type { Literal } from './row.ts';

/** A claim about a value. */
export interface Asked {
  readonly access: Access;
  readonly claim: Claim;
}

const CONTAINS = new Set(['includes', 'has', 'contains', 'match', 'test', 'some', 'find', 'search']);
const SAME_ITEMS = new Set([
  'split',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'slice',
  'concat',
  'flat',
  'values',
  'keys',
]);

/**
 * The same question asked in simpler words, the given one first: `list.includes('chat')` being true is the list having `chat`;
 * `list.length` being truthy is asked of the list; `list.split(',')` has what `list` has.
 */
export function simpler(asked: Asked): readonly Asked[] {
  const next = reduced(asked);
  return next ? [asked, ...simpler(next)] : [asked];
}

function reduced({ access, claim }: Asked): Asked | undefined {
  const { steps } = access;
  const last = steps.at(-1);
  if (last?.k === 'get' && (last.name === 'length' || last.name === 'size')) return truth(claim, cut(access, 1));
  const name = steps.at(-2);
  if (last?.k !== 'call' || name?.k !== 'get' || name.name === undefined) return undefined;
  const rest = cut(access, 2);
  if (CONTAINS.has(name.name)) return membership(claim, rest, literalOf(last.args[0]));
  if (name.name === 'indexOf' || name.name === 'findIndex') return position(claim, rest, literalOf(last.args[0]));
  if (name.name === 'startsWith' || name.name === 'endsWith') return membership(claim, rest, literalOf(last.args[0]));
  return SAME_ITEMS.has(name.name) ? { access: rest, claim } : undefined;
}

function membership(claim: Claim, access: Access, value: Literal): Asked | undefined {
  const yes = trueOf(claim);
  return yes === undefined ? undefined : { access, claim: { k: yes ? 'has' : 'lacks', value } };
}

function position(claim: Claim, access: Access, value: Literal): Asked | undefined {
  if ((claim.k !== 'is' && claim.k !== 'not') || claim.value !== -1) return undefined;
  return { access, claim: { k: claim.k === 'not' ? 'has' : 'lacks', value } };
}

function truth(claim: Claim, access: Access): Asked | undefined {
  const yes = trueOf(claim.k === 'is' && claim.value === 0 ? { k: 'falsy' } : claim);
  return yes === undefined ? undefined : { access, claim: { k: yes ? 'truthy' : 'falsy' } };
}

/** True or false when the claim says that a boolean is true or false; undefined when it says something else. */
function trueOf(claim: Claim): boolean | undefined {
  switch (claim.k) {
    case 'truthy':
      return true;
    case 'falsy':
      return false;
    case 'is':
      return typeof claim.value === 'boolean' ? claim.value : claim.value == null ? false : undefined;
    case 'not':
      return typeof claim.value === 'boolean' ? !claim.value : claim.value == null ? true : undefined;
    case 'has':
    case 'lacks':
      return undefined;
  }
}

function literalOf(arg: CallArg | undefined): Literal {
  return arg?.k === 'literal' ? arg.value : undefined;
}

function cut(access: Access, count: number): Access {
  const steps: readonly Step[] = access.steps.slice(0, -count);
  return { root: access.root, steps };
}
