import type { Claim, ConditionClass } from './access.ts';
import type { Literal, Proof, Yes } from './row.ts';
import { isDenyLiteral, isGrantLiteral, isNeitherLiteral } from './literals.ts';

/** True when the claim asks that there is something: a truthy value, an item in a list, anything but null. */
export function isPositive(claim: Claim): boolean {
  switch (claim.k) {
    case 'truthy':
    case 'has':
      return true;
    case 'falsy':
    case 'lacks':
      return false;
    case 'is':
      return claim.value !== false && claim.value !== null && claim.value !== undefined;
    case 'not':
      return claim.value === false || claim.value === null || claim.value === undefined;
  }
}

/** What a claim about a value proves, when the value tells a yes like this. */
export function readingOf(proves: Proof, yes: Yes, claim: Claim): ConditionClass {
  switch (proves) {
    case 'grant':
    case 'grant-default': {
      const found = granted(yes, claim);
      return found === 'grant' ? proves : found;
    }
    case 'answered':
      return isPositive(claim) || claim.k === 'is' || claim.k === 'not' ? 'answered' : 'deny';
    case 'required':
      return isPositive(claim) ? 'required' : 'fail-open';
    case 'deny':
      return granted(yes, claim) === 'grant' ? 'deny' : 'fail-open';
    case 'always':
    case 'unsound':
      return isPositive(claim) ? 'unsound' : 'deny';
    case 'ready':
    case 'neutral':
      return 'not-consent';
  }
}

function granted(yes: Yes, claim: Claim): ConditionClass {
  if (yes === 'true' || yes === 'tri') return grantedFlag(yes, claim);
  if (yes === 'includes') return grantedList(claim);
  if (yes === 'names') return grantedName(claim);
  if (yes === 'word') return grantedLiteral(isGrantLiteral, claim);
  return 'contains' in yes ? grantedList(claim) : grantedLiteral((value) => yes.includes(value), claim);
}

function grantedName(claim: Claim): ConditionClass {
  if ((claim.k === 'is' || claim.k === 'has') && claim.value != null) return 'grant';
  return isPositive(claim) ? 'unsound' : 'deny';
}

function grantedFlag(yes: 'true' | 'tri', claim: Claim): ConditionClass {
  switch (claim.k) {
    case 'truthy':
      return 'grant';
    case 'falsy':
      return 'deny';
    case 'is':
      return claim.value === true || isGrantLiteral(claim.value) ? 'grant' : 'deny';
    case 'not':
      if (claim.value === true) return 'deny';
      if (claim.value === false) return 'fail-open';
      return claim.value == null && yes === 'tri' ? 'answered' : 'unsound';
    case 'has':
    case 'lacks':
      // `'preferences' in consent`: the key is there for a refusal too.
      return claim.k === 'has' ? 'unsound' : 'deny';
  }
}

function grantedList(claim: Claim): ConditionClass {
  switch (claim.k) {
    case 'has':
      return 'grant';
    case 'truthy':
    case 'not':
      return 'unsound';
    case 'lacks':
    case 'falsy':
    case 'is':
      return 'deny';
  }
}

function grantedLiteral(isYes: (value: Literal) => boolean, claim: Claim): ConditionClass {
  switch (claim.k) {
    case 'truthy':
      return 'unsound';
    case 'falsy':
      return 'deny';
    case 'is':
    case 'has':
      if (isYes(claim.value)) return 'grant';
      return isNeitherLiteral(claim.value) ? 'answered' : 'deny';
    case 'not':
    case 'lacks':
      if (isYes(claim.value)) return 'deny';
      return claim.value == null || isNeitherLiteral(claim.value) ? 'answered' : 'fail-open';
  }
}

/** What a claim about a home-made value proves, whose type is not known: literals decide. */
export function readingByLiteral(claim: Claim): ConditionClass | undefined {
  if (claim.k !== 'is' && claim.k !== 'not') return undefined;
  const { value } = claim;
  const is = claim.k === 'is';
  if (value === null || value === undefined) return is ? 'deny' : 'answered';
  if (value === true || isGrantLiteral(value)) return is ? 'grant' : 'deny';
  if (value === false || isDenyLiteral(value)) return is ? 'deny' : 'fail-open';
  return isNeitherLiteral(value) || !is ? 'answered' : 'deny';
}
