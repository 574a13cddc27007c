import { strict as assert } from 'node:assert';
import { pathAt, placeOf, rangeOf } from '../../server/config/locate.ts';

const TEXT = `{
  // comment
  "consent": { "guards": ["a()", "b()"] },
  "data": [
    { "items": ["user:email"], "purpose": "Answer" },
    { "items": [] }
  ]
}`;

const slice = (range: { readonly start: number; readonly end: number } | undefined) =>
  range && TEXT.slice(range.start, range.end);

describe('the range of a path', () => {
  it('is that of its value', () => {
    assert.equal(slice(rangeOf(TEXT, ['consent', 'guards', 1])), '"b()"');
    assert.equal(slice(rangeOf(TEXT, ['data', 0, 'items'])), '["user:email"]');
    assert.equal(slice(rangeOf(TEXT, [])), TEXT);
  });

  it('is undefined where the config does not hold it', () => {
    assert.equal(rangeOf(TEXT, ['data', 0, 'retention']), undefined);
    assert.equal(rangeOf(TEXT, ['data', 5]), undefined);
    assert.equal(rangeOf('', ['data']), undefined);
  });
});

describe('the place of a message about a path', () => {
  const cases: readonly (readonly [path: readonly (string | number)[], place: string])[] = [
    [['consent', 'guards', 0], '"a()"'],
    [['data', 0, 'purpose'], '"Answer"'],
    [['data', 0, 'items'], '"items"'],
    [['data', 0, 'retention'], '{'],
    [['data', 1], '{'],
    [['data', 9, 'items'], '"data"'],
    [['data'], '"data"'],
    [['retention', 'profiles'], '{'],
    [[], '{'],
  ];
  for (const [path, place] of cases) {
    it(`${path.join('.')} is at ${place}`, () => assert.equal(slice(placeOf(TEXT, path)), place));
  }

  it('is the start of a file that holds nothing', () => {
    assert.deepEqual(placeOf('', ['data']), { start: 0, end: 0 });
    assert.deepEqual(placeOf('['.repeat(100_000), ['data']), { start: 0, end: 0 });
  });
});

describe('the path at an offset', () => {
  it('is that of the value or key there', () => {
    assert.deepEqual(pathAt(TEXT, TEXT.indexOf('user:email')), ['data', 0, 'items', 0]);
    assert.deepEqual(pathAt(TEXT, TEXT.indexOf('"purpose"') + 2), ['data', 0, 'purpose']);
  });
});
