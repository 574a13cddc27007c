import type { AttestationRow } from '../config/checklist.ts';
import type { Attestation, Config } from '../config/config.ts';

const isFor = ({ website }: Attestation, wanted: string | undefined): boolean =>
  website === null || wanted === undefined || website === wanted;

/** Somebody said on a day that it is done. An answer that is due for review still stands: `expired-attestation` says so. */
export function isAttested(config: Config, row: AttestationRow): boolean {
  return config.attestations[row].some(({ notApplicable, on }) => notApplicable === '' && on !== null);
}

/** The row has an answer: it is done, or does not apply. */
export function isAnswered(config: Config, row: AttestationRow, website?: string): boolean {
  return config.attestations[row].some(
    (answer) => isFor(answer, website) && (answer.on !== null || answer.notApplicable !== ''),
  );
}
