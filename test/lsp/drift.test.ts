import { strict as assert } from 'node:assert';
import { Drift, replacementOf } from '../../server/lsp/drift.ts';

const where = (before: string, after: readonly string[], word: string): string | undefined => {
  const drift = new Drift(before);
  for (const text of after) drift.moveTo(text);
  const start = before.indexOf(word);
  const now = drift.now({ start, end: start + word.length });
  return now && drift.text.slice(now.start, now.end);
};

describe('ranges in a text that was edited', () => {
  it('are found again before and behind an edit', () => {
    assert.equal(where('a datum b', ['a datum bcd'], 'datum'), 'datum');
    assert.equal(where('a datum b', ['long a datum b'], 'datum'), 'datum');
    assert.equal(where('aaa datum b', ['a datum b'], 'datum'), 'datum');
  });

  it('are lost when they, or what is right beside them, were edited', () => {
    assert.equal(where('a datum b', ['a dat b'], 'datum'), undefined);
    assert.equal(where('a datum b', ['a datums b'], 'datum'), undefined);
    assert.equal(where('a datum b', ['a !datum b'], 'datum'), undefined);
    assert.equal(where('a datum b', [''], 'datum'), undefined);
  });

  it('survive two edits around them', () => {
    assert.equal(where('x datum y', ['xx datum y', 'xx datum yy'], 'datum'), 'datum');
  });

  it('are compared by the smallest replacement', () => {
    assert.deepEqual(replacementOf('abc', 'abXc'), { start: 2, removed: 0, added: 1 });
    assert.deepEqual(replacementOf('aaa', 'aa'), { start: 2, removed: 1, added: 0 });
    assert.deepEqual(replacementOf('', 'x'), { start: 0, removed: 0, added: 1 });
  });
});
