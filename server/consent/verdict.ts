import type { Claim, ConditionClass, Judged } from '../catalogue/consent/access.ts';
import type { Literal } from '../facts/facts.ts';
import type { Site } from '../link/value.ts';

/** A judged condition and the place of the test that decided. */
export interface Test extends Judged {
  readonly site: Site;
  /** True when the words alone would have counted, but words do not count in this project. */
  readonly byNameOnly?: boolean;
}

/** What a claim comes to on a path. */
export type Verdict =
  /** It cannot hold: the path is dead. */
  | { readonly k: 'never' }
  /** It holds whatever the visitor says. */
  | { readonly k: 'always' }
  | { readonly k: 'judged'; readonly test: Test };

export const NEVER: Verdict = { k: 'never' };
export const ALWAYS: Verdict = { k: 'always' };

/** Most telling first: of several conditions that do not gate, the one that is worth a sentence. */
const TELLING: readonly ConditionClass[] = ['unsound', 'fail-open', 'answered', 'required', 'deny', 'not-consent'];

export const gates = ({ class: of }: Judged): boolean => of === 'grant' || of === 'grant-default';

export const isGrant = (verdict: Verdict): boolean => verdict.k === 'judged' && gates(verdict.test);

function mostTelling(tests: readonly Test[]): Test | undefined {
  for (const of of TELLING) {
    const found = tests.find((one) => one.class === of);
    if (found) return found;
  }
  return tests[0];
}

const testsOf = (verdicts: readonly Verdict[]): Test[] =>
  verdicts.flatMap((one) => (one.k === 'judged' ? [one.test] : []));

/** All hold: one grant is enough. */
export function conjunction(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.some(({ k }) => k === 'never')) return NEVER;
  const tests = testsOf(verdicts);
  const best = tests.find((one) => one.class === 'grant') ?? tests.find(gates) ?? mostTelling(tests);
  return best ? { k: 'judged', test: best } : ALWAYS;
}

/** One of them holds: all have to be grants. A grant beside something else lets the else through. */
export function disjunction(verdicts: readonly Verdict[]): Verdict {
  const live = verdicts.filter(({ k }) => k !== 'never');
  if (live.length === 0) return NEVER;
  const tests = testsOf(live);
  const grants = tests.filter(gates);
  const open = live.length - grants.length;
  const [first] = grants;
  if (first && open === 0) return { k: 'judged', test: grants.find((one) => one.class === 'grant-default') ?? first };
  if (first) return { k: 'judged', test: { ...first, class: 'fail-open', note: 'Another way leads past this test.' } };
  const other = mostTelling(tests);
  if (live.some(({ k }) => k === 'always'))
    return other && other.class !== 'not-consent' ? { k: 'judged', test: { ...other } } : ALWAYS;
  return other ? { k: 'judged', test: other } : ALWAYS;
}

/** Whether a constant fulfils a claim. */
export function fulfils(value: Literal, claim: Claim): boolean {
  switch (claim.k) {
    case 'truthy':
      return Boolean(value);
    case 'falsy':
      return !value;
    case 'is':
      return value === claim.value;
    case 'not':
      return value !== claim.value;
    case 'has':
      return typeof value === 'string' && claim.value !== undefined && value.includes(String(claim.value));
    case 'lacks':
      return !(typeof value === 'string' && claim.value !== undefined && value.includes(String(claim.value)));
  }
}

/** What the claim asks of a boolean expression: true, false, or neither can be said. */
export function senseOf(claim: Claim): boolean | undefined {
  switch (claim.k) {
    case 'truthy':
      return true;
    case 'falsy':
      return false;
    case 'is':
      return typeof claim.value === 'boolean' ? claim.value : undefined;
    case 'not':
      return typeof claim.value === 'boolean' ? !claim.value : undefined;
    case 'has':
    case 'lacks':
      return undefined;
  }
}

/** Whether a claim asks that there is something: a match is an object or null, a position is a number. */
export function presence(claim: Claim): boolean | undefined {
  const sense = senseOf(claim);
  if (sense !== undefined) return sense;
  const nothing = (claim.k === 'is' || claim.k === 'not') && (claim.value === null || claim.value === undefined);
  return nothing ? claim.k === 'not' : undefined;
}

export const TRUTHY: Claim = { k: 'truthy' };
export const FALSY: Claim = { k: 'falsy' };
