import { strict as assert } from 'node:assert';
import { wordIndex } from '../../server/disk/word-index.ts';

describe('the index of words', () => {
  const TEXTS = 100;
  const wordsOf = (text: number): readonly string[] =>
    Array.from({ length: 150 }, (_, at) => `word${text}_${at}${'$_é'.charAt(at % 4)}`);
  const index = wordIndex(TEXTS);
  for (let text = 0; text < TEXTS; text++) {
    const bytes = Buffer.from(
      wordsOf(text)
        .map((word, at) => word + ' .(\n'.charAt(at % 4))
        .join(''),
    );
    index.add(text, bytes, 0, bytes.length);
  }

  it('never denies a word that is there', () => {
    for (let text = 0; text < TEXTS; text++) {
      for (const word of wordsOf(text)) assert.ok(index.find(word).includes(text), word);
    }
  });

  it('rarely takes a word for present that is not', () => {
    const wrong = Array.from({ length: 1000 }, (_, at) => index.find(`other${at}`).length).reduce(
      (sum, one) => sum + one,
      0,
    );
    assert.ok(wrong < (1000 * TEXTS) / 50, `${wrong}`);
  });

  it('finds several words where all of them are', () => {
    const [first = '', next = ''] = wordsOf(33);
    assert.deepEqual(index.find(`${first} . ${next}`), [33]);
    assert.deepEqual(index.find(`${first}.elsewhere(nowhere, nothing)`), []);
  });

  it('takes the bytes that it is given, and no others', () => {
    const small = wordIndex(3);
    const bytes = Buffer.from('first second');
    small.add(1, bytes, 0, 5);
    small.add(2, bytes, 6, 12);
    assert.deepEqual([small.find('first'), small.find('second'), small.find('third')], [[1], [2], []]);
  });
});
