import type { Suppression, SuppressionDefect } from '../config/suppressions.ts';
import { quoted } from './datum-in-words.ts';
import type { SuppressionRule } from './rule.ts';

/** A comment that names no rule is wrong in one way, whether it gives a reason or not. */
const tellable = ({ defects }: Suppression): readonly SuppressionDefect[] =>
  defects.some(({ k }) => k === 'no-rule') ? defects.filter(({ k }) => k !== 'no-reason') : defects;

const WRITE =
  'Write crisp-privacy-ignore-next-line <rule> -- <reason>, or crisp-privacy-ignore-line on the line itself.';

export const unjustifiedSuppression: SuppressionRule<SuppressionDefect['k']> = {
  id: 'unjustified-suppression',
  messages: {
    'no-rule': { says: 'This suppression names no rule, so it suppresses nothing.', advice: WRITE },
    'no-reason': {
      says: 'This suppression gives no reason, so it suppresses nothing.',
      advice: 'Write after two dashes why the finding does not matter here.',
    },
    'unknown-rule': { says: '{word} is no rule.{meant}', advice: 'Name the rule that the finding names.' },
    'unknown-directive': { says: '{word} is not understood, so it suppresses nothing.', advice: WRITE },
  },
  *check(suppressions) {
    for (const { file, suppression } of suppressions) {
      for (const defect of tellable(suppression)) {
        const { end, start } = 'start' in defect ? defect : suppression;
        const word = 'word' in defect ? quoted(defect.word) : '';
        const meant = 'meant' in defect && defect.meant !== undefined ? ` Did you mean ${quoted(defect.meant)}?` : '';
        yield { message: defect.k, data: { word, meant }, place: { file, start, end } };
      }
    }
  },
};
