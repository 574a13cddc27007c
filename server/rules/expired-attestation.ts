import { CHECKLIST } from '../config/checklist.ts';
import { placeIn } from './on-config.ts';
import type { Rule } from './rule.ts';

export const expiredAttestation: Rule<'due'> = {
  id: 'expired-attestation',
  messages: {
    due: {
      says: '"{title}" was to be checked again by {day}.',
      advice: 'Check it again, and write the new date and the next review.',
    },
  },
  *check({ configs, today }) {
    for (const file of configs) {
      for (const { id, title } of CHECKLIST) {
        for (const [index, { reviewBy }] of file.config.attestations[id].entries()) {
          // Days are `YYYY-MM-DD`, so the order of the texts is the order of the days.
          if (reviewBy === null || reviewBy >= today) continue;
          const place = placeIn(file, ['attestations', id, index, 'reviewBy']);
          yield { message: 'due', data: { title, day: reviewBy }, place };
        }
      }
    }
  },
};
