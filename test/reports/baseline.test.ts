import { strict as assert } from 'node:assert';
import { compareBaseline, parseBaseline, printBaseline } from '../../server/reports/baseline.ts';
import { OPAQUE, SUPPRESSED, UNGATED } from './sample.ts';

describe('a baseline', () => {
  const all = [UNGATED, OPAQUE, SUPPRESSED];
  const entries = compareBaseline(all, []).entries;

  it('has one entry a line, sorted, each once, and is read back', () => {
    const text = printBaseline([...entries, ...entries].reverse());
    const lines = text.trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^# crisp-privacy baseline 1\./);
    assert.equal(lines[1], 'a1b2c3d4e5f6/ungated-data\tsrc/chat.ts');
    assert.match(lines[2] ?? '', /^src\/form\.ts:[0-9a-f]{16}\/opaque-data\tsrc\/form\.ts$/);
    assert.equal(lines.length, 3);
    assert.deepEqual(parseBaseline(text), { entries, badLines: [] });
    assert.deepEqual(parseBaseline(text.replaceAll('\n', '\r\n')), { entries, badLines: [] });
  });

  it('holds what counts: not what a comment suppresses', () => {
    assert.deepEqual(
      entries.map(({ file }) => file),
      ['src/chat.ts', 'src/form.ts'],
    );
  });

  it('knows its findings again, and what is no longer found', () => {
    const gone = { fingerprint: '0011/opaque-data', file: 'src/old.ts' };
    const compared = compareBaseline([UNGATED, OPAQUE], [...entries.slice(0, 1), gone]);
    assert.deepEqual([...compared.known], [UNGATED]);
    assert.deepEqual(compared.stale, [gone]);
  });

  it('accepts one of two findings that are alike', () => {
    const twin = { ...UNGATED };
    assert.deepEqual([...compareBaseline([UNGATED, twin], entries).known], [UNGATED]);
  });

  it('tells the lines that are no entries, such as the marks of a merge', () => {
    assert.deepEqual(
      parseBaseline('# head\n<<<<<<< ours\na/ungated-data\tsrc/a.ts\n=======\nb/opaque-data\n').badLines,
      [2, 4, 5],
    );
  });
});
