import { strict as assert } from 'node:assert';
import { seeker, sketchOf } from '../../server/disk/word-index.ts';

describe('the sketch of the words of a text', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${at}${'$_é'.charAt(at % 4)}`);
  const bytes = Buffer.from(words.map((word, at) => word + ' .(\n'.charAt(at % 4)).join(''));
  const sketch = sketchOf(bytes, 0, bytes.length);

  it('never denies a word that is there', () => {
    assert.deepEqual(
      words.filter((word) => !seeker(word)(sketch)),
      [],
    );
  });

  it('rarely takes a word for present that is not, even where no word comes twice', () => {
    const wrong = words.filter((word) => seeker(`other${word}`)(sketch));
    assert.ok(wrong.length < words.length / 8, `${wrong.length} of ${words.length}`);
  });

  it('finds a text of several words by all of them', () => {
    assert.ok(seeker('word0$ . word1_')(sketch));
    assert.ok(!seeker('word0$.elsewhere(nowhere, nothing, never)')(sketch));
  });

  it('looks at its own bytes only', () => {
    const two = Buffer.from('first second');
    assert.ok(!seeker('second')(sketchOf(two, 0, 5)));
    assert.ok(seeker('second')(sketchOf(two, 6, 12)));
    assert.ok(!seeker('x')(sketchOf(two, 0, 0)));
  });
});
