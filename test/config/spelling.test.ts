import { strict as assert } from 'node:assert';
import { closest } from '../../server/config/spelling.ts';

describe('the word that was probably meant', () => {
  const WORDS = ['exclude', 'include', 'legalBasis', 'warning', 'off', '2fa', 'data'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['exlude', 'exclude'],
    ['inlcude', 'include'],
    ['includes', 'include'],
    ['legal-basis', 'legalBasis'],
    ['LEGAL_BASIS', 'legalBasis'],
    ['warn', 'warning'],
    ['of', 'off'],
    ['tfa', '2fa'],
    ['date', 'data'],
    ['rules', undefined],
    ['wa', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ];
  for (const [word, expected] of cases) {
    it(`${word.slice(0, 20)} → ${expected ?? 'none'}`, () => {
      assert.equal(closest(word, WORDS), expected);
    });
  }
});
