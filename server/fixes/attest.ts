import type { AttestationRow } from '../config/checklist.ts';
import { attestation } from './config-entry.ts';
import type { Fix } from './fix.ts';
import type { Problem } from './problem.ts';

/** The rows of the checklist that a finding asks for, by words in its advice and message. */
const NAMED = /\("([\w-]+)"\)|"attestations\.(dpa)"/g;

const ROWS: readonly AttestationRow[] = [
  'ai-disclosure',
  'escalation',
  'profile-erasure',
  'conversation-erasure',
  'resync',
  'dpa',
];

/** The website that a finding about the processing agreement names. */
const websiteOf = ({ finding, input }: Problem): string | undefined => {
  const [place] = finding.related.map((step) => step.place);
  return place && input.websites.find((one) => one.place.file === place.file && one.place.start === place.start)?.id;
};

/** Says in the config that a person has seen to what no code shows. */
export function attest(problem: Problem): readonly Fix[] {
  const { advice, message, rule } = problem.finding;
  const named = [...`${message} ${advice}`.matchAll(NAMED)].map(([, row, dpa]) => row ?? dpa);
  // A finding on many rows at once is no question that one answer settles.
  const asked = rule === 'missing-attestation' ? ROWS.filter((row) => row === 'dpa') : ROWS;
  const rows = asked.filter((row) => named.includes(row));
  if (rows.length === 0) return [];
  const title = `Attest ${rows.join(' and ')}: somebody has seen to it`;
  return attestation(problem, rows, title, rows.includes('dpa') ? websiteOf(problem) : undefined);
}
