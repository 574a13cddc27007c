import { suppressionsIn, type Suppression } from '../config/suppressions.ts';
import type { Finding } from './finding.ts';
import type { AppliedSuppression } from './rule.ts';

interface Suppressed {
  /** The given findings, those that a suppression covers marked. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly AppliedSuppression[];
}

const isMeant = ({ line, reason, rules }: Suppression, { place, rule }: Finding): boolean =>
  reason !== undefined &&
  line !== undefined &&
  line.start <= place.start &&
  place.start <= line.end &&
  rules.some(({ id }) => id === rule);

/**
 * Marks the findings that a suppression with a reason covers. `silent` are findings that another one speaks for: they are not
 * shown, but a suppression of theirs is not in vain.
 */
export function suppress(
  findings: readonly Finding[],
  silent: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Suppressed {
  const all = [...findings, ...silent];
  const suppressions = [...texts].flatMap(([file, text]) =>
    suppressionsIn(text).map((suppression) => {
      const meant = all.filter((finding) => finding.place.file === file && isMeant(suppression, finding));
      return { file, suppression, used: new Set(meant.map(({ rule }) => rule)) };
    }),
  );
  const mark = (finding: Finding): Finding => {
    const by = suppressions.find(
      ({ file, suppression }) => file === finding.place.file && isMeant(suppression, finding),
    );
    if (by?.suppression.reason === undefined) return finding;
    const { end, reason, start } = by.suppression;
    return { ...finding, suppressed: { reason, place: { file: by.file, start, end } } };
  };
  return { findings: suppressions.length === 0 ? findings : findings.map(mark), suppressions };
}
