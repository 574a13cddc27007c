import { createHash } from 'node:crypto';
import type { Finding } from '../rules/finding.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What a finding is about, whatever its line: a flow has a name of its own, anything else is known by its file and its words. */
function subject({ flow, place, message }: Finding): string {
  return flow ?? `${place.file}:${hash(message)}`;
}

/**
 * A name for each finding that survives edits elsewhere in the file and the project: the flow, a slash, the rule. Two findings never
 * share one: the second gets `#2`.
 */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const name = `${subject(finding)}/${finding.rule}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [finding, times === 1 ? name : `${name}#${times}`];
    }),
  );
}

/** A fingerprint as 32 hexadecimal digits, for formats that want no more than that. */
export const fingerprintHash = (fingerprint: string): string =>
  createHash('sha256').update(fingerprint).digest('hex').slice(0, 32);
