import type { Value } from '../link/value.ts';

/** The names from a parameter to a member: `['website', 'getPeopleProfile']` for `client.website.getPeopleProfile`. */
export function pathFromParam(callee: Value): readonly string[] | undefined {
  const names: string[] = [];
  let at = callee;
  while (at.k === 'member' && at.name !== undefined) {
    names.unshift(at.name);
    at = at.object;
  }
  return at.k === 'param' && names.length > 0 ? names : undefined;
}
