import type { AttestationRow } from '../config/checklist.ts';
import type { Attestation } from '../config/config.ts';
import type { Place } from '../flows/flow.ts';

/** How a row of the checklist stands. */
export type RowState = 'code' | 'attested' | 'missing' | 'expired' | 'not-applicable';

/** A row of the checklist with its answer. */
export interface Answer {
  readonly row: AttestationRow;
  readonly title: string;
  /** The Crisp website that it is said of; undefined for all. */
  readonly website: string | undefined;
  /** Where it is done. */
  readonly where: string;
  readonly state: RowState;
  /** What code, config or a person says, in a sentence; for a row without an answer, what is missing. */
  readonly says: string;
  readonly attestation: Attestation | undefined;
  /** Places in the code that show it, or speak against it. */
  readonly places: readonly Place[];
}

/** What the code says of a row: it shows it, it speaks against it, or it makes the row not apply. */
export interface CodeAnswer {
  readonly state: 'code' | 'against' | 'not-applicable' | 'silent';
  readonly says: string;
  readonly places: readonly Place[];
}

const isAnswer = ({ on, notApplicable }: Attestation): boolean => on !== null || notApplicable !== '';

/** Days are `YYYY-MM-DD`, so the order of the texts is the order of the days. */
const isDue = ({ reviewBy }: Attestation, today: string): boolean => reviewBy !== null && reviewBy < today;

/** The answer that counts: one that is not due for review, and the latest of those. */
export function latest(
  answers: readonly Attestation[],
  website: string | undefined,
  today: string,
): Attestation | undefined {
  const own = answers.filter(
    (one) => isAnswer(one) && (one.website === null || website === undefined || one.website === website),
  );
  const rank = (one: Attestation): string => `${isDue(one, today) ? 0 : 1} ${one.on ?? ''}`;
  return own.reduce<Attestation | undefined>(
    (best, one) => (best === undefined || rank(one) >= rank(best) ? one : best),
    undefined,
  );
}

function attestedWords({ by, evidence, note, on, reviewBy }: Attestation): string {
  const who = `${on === null ? 'On an unknown day' : `On ${on}`}${by === '' ? '' : ` by ${by}`}`;
  const more = [
    evidence === '' ? 'no evidence named' : `evidence: ${evidence}`,
    ...(reviewBy === null ? [] : [`next review by ${reviewBy}`]),
    ...(note === '' ? [] : [note]),
  ];
  return `${who}; ${more.join('; ')}.`;
}

/** Weighs what the code says against what a person said: code that speaks against an attestation wins. */
export function weighed(
  code: CodeAnswer,
  attestation: Attestation | undefined,
  today: string,
): Pick<Answer, 'state' | 'says' | 'places' | 'attestation'> {
  const rest = { places: code.places, attestation };
  const said = attestation && attestation.notApplicable === '' ? attestedWords(attestation) : '';
  if (code.state === 'against') {
    const but = attestation === undefined ? '' : ' An attestation says otherwise; the code wins.';
    return { ...rest, state: 'missing', says: `${code.says}${but}` };
  }
  if (code.state === 'code')
    return { ...rest, state: 'code', says: [code.says, said].filter((one) => one !== '').join(' ') };
  if (attestation) {
    if (isDue(attestation, today)) {
      return { ...rest, state: 'expired', says: `The review was due by ${attestation.reviewBy ?? ''}. ${said}`.trim() };
    }
    return attestation.notApplicable === ''
      ? { ...rest, state: 'attested', says: said }
      : { ...rest, state: 'not-applicable', says: attestation.notApplicable };
  }
  if (code.state === 'not-applicable') return { ...rest, state: 'not-applicable', says: code.says };
  return { ...rest, state: 'missing', says: code.says === '' ? 'Nobody has attested it.' : code.says };
}
