import type { Access, Claim, Judged } from './access.ts';
import { isAlwaysOn } from './category.ts';
import { simpler } from './claims.ts';
import { eventsOf, onObject } from './find-event.ts';
import type { RowPattern } from './match-row.ts';
import { categoryOf, matchAccess, RowIndex, spellings } from './match-row.ts';
import type { Captures } from './pattern.ts';
import { matchSteps, matchText, patternOf } from './pattern.ts';
import { PLATFORMS } from './platforms.ts';
import { isPositive, readingOf } from './reading.ts';
import type { Platform, Proof, Query, Yes } from './row.ts';

/**
 * What a condition proves that asks a known platform; undefined when no row is about it, so that names may decide.
 * A parameter of a platform's callback is known by the row of the event.
 */
export function judgeQuery(access: Access, claim: Claim): Judged | undefined {
  for (const asked of simpler({ access: onObject(access), claim })) {
    const found = judgePlain(asked.access, asked.claim);
    if (found) return found;
  }
  return undefined;
}

interface QueryRow extends RowPattern {
  readonly row: Query;
}

let queries: RowIndex<QueryRow> | undefined;

function rowsOf(platform: Platform): readonly QueryRow[] {
  return platform.queries.flatMap((row) =>
    spellings(platform, row.test).map((pattern) => ({ platform, row, pattern })),
  );
}

function judgePlain(access: Access, claim: Claim): Judged | undefined {
  if (access.root.k === 'payload') return judgePayload(access, claim);
  queries ??= new RowIndex(PLATFORMS.flatMap(rowsOf));
  for (const one of queries.of(access)) {
    const captures = matchAccess(one, access);
    const found = captures && judgeRow(one.platform, one.row, captures, claim);
    if (found) return found;
  }
  return undefined;
}

function judgePayload(access: Access, claim: Claim): Judged | undefined {
  const { root } = access;
  if (root.k !== 'payload') return undefined;
  for (const { platform, event, captures } of eventsOf(root.call, root.argument, root.property)) {
    for (const row of event.payload ?? []) {
      const pattern = patternOf(row.test);
      if (pattern.head.k !== 'parameter' || pattern.head.index !== root.index) continue;
      const more = matchSteps(pattern.steps, access.steps);
      const found = more && judgeRow(platform, row, { ...captures, ...more }, claim);
      if (found) return found;
    }
  }
  return undefined;
}

function judgeRow(platform: Platform, row: Query, captures: Captures, claim: Claim): Judged | undefined {
  const yes = row.yes ?? 'true';
  const asked = askedFor(platform, row, yes, captures, claim);
  if (!asked) return undefined;
  const { category, negated } = asked;
  const free = category !== undefined && (isAlwaysOn(category) || (row.always?.includes(category) ?? false));
  const grants = row.proves === 'grant' || row.proves === 'grant-default';
  const proves: Proof = grants && free ? 'always' : grants && negated ? 'deny' : row.proves;
  const found = readingOf(proves, yes, claim);
  return {
    class: found,
    platform: platform.id,
    ...(category !== undefined && { category }),
    note: isPositive(claim) && proves === row.proves && row.note !== undefined ? row.note : noteOf(proves, found),
  };
}

interface AskedFor {
  readonly category: string | undefined;
  readonly negated: boolean;
}

function askedFor(platform: Platform, row: Query, yes: Yes, captures: Captures, claim: Claim): AskedFor | undefined {
  if (captures['condition'] !== undefined) return askedByCondition(captures['condition']);
  const item = claim.k === 'has' || claim.k === 'lacks' ? claim.value : undefined;
  if (typeof yes === 'object' && 'contains' in yes) {
    const found = typeof item === 'string' ? matchText(yes.contains, item) : undefined;
    return found && { category: row.category ?? categoryOf(platform, found), negated: false };
  }
  const word = yes === 'includes' ? item : yes === 'names' && claim.k === 'is' ? claim.value : undefined;
  const listed = word != null ? String(word).replace(/^[,\s]+|[,\s]+$/g, '') : undefined;
  const named = listed === undefined ? undefined : (platform.categories?.[listed] ?? listed);
  return { category: row.category ?? named ?? categoryOf(platform, captures), negated: false };
}

/** `a`, `!a`, `a&b`, `a|b`: see `conditionOf` in pattern.ts. An OR is as open as its widest part. */
function askedByCondition(condition: string): AskedFor {
  const parts = condition.split('|');
  const open = parts.find(isAlwaysOn);
  if (open !== undefined) return { category: open, negated: false };
  const negated = parts.some((part) => part.startsWith('!'));
  const [first = condition] = (parts[0] ?? '').split('&').filter((part) => !isAlwaysOn(part));
  return { category: first.replace('!', ''), negated };
}

function noteOf(proves: Proof, found: Judged['class']): string {
  switch (found) {
    case 'grant':
      return 'This holds only after the visitor said yes.';
    case 'grant-default':
      return 'This says yes, but it can be true by default before any answer.';
    case 'answered':
      return 'This says that an answer was given, not that it was yes.';
    case 'required':
      return 'This says whether consent must be asked, not whether it was given.';
    case 'deny':
      return proves === 'answered' ? 'Here no answer was given yet.' : 'This is the branch without a yes.';
    case 'fail-open':
      return 'Not refused is not granted: whoever has not answered passes.';
    case 'unsound':
      return proves === 'always'
        ? 'This category is always on, so the test holds for everybody.'
        : 'This is truthy for a refusal as well: compare it with the granted value.';
    case 'not-consent':
      return proves === 'ready'
        ? 'This says that the consent banner is loaded, not what the answer was.'
        : 'This is not about consent.';
  }
}
