import { strict as assert } from 'node:assert';
import picocolors from 'picocolors';
import { cells, padded } from '../../server/reports/cells.ts';
import { codeFrame } from '../../server/reports/code-frame.ts';
import { csvCell } from '../../server/reports/csv.ts';
import { harmless, harmlessLine } from '../../server/reports/harmless.ts';
import { linesOf } from '../../server/reports/lines.ts';
import { markdownCode, markdownText } from '../../server/reports/markdown-text.ts';

describe('lines', () => {
  it('begin and end where editors have them', () => {
    const lines = linesOf('a\nbc\r\nd\re');
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((line) => lines.text(line)),
      ['a', 'bc', 'd', 'e', ''],
    );
    assert.deepEqual(
      [0, 1, 2, 4, 6, 7, 8, 9].map((offset) => lines.at(offset)),
      [
        { line: 1, column: 1 },
        { line: 1, column: 2 },
        { line: 2, column: 1 },
        { line: 2, column: 3 },
        { line: 3, column: 1 },
        { line: 3, column: 2 },
        { line: 4, column: 1 },
        { line: 4, column: 2 },
      ],
    );
  });

  it('clamp what lies outside, and an empty text has one', () => {
    assert.deepEqual(linesOf('ab').at(99), { line: 1, column: 3 });
    assert.deepEqual(linesOf('ab').at(-1), { line: 1, column: 1 });
    assert.deepEqual(linesOf('').at(0), { line: 1, column: 1 });
    assert.equal(linesOf('a\n').count, 2);
  });

  it('count columns in UTF-16 code units', () => {
    assert.deepEqual(linesOf('😀x').at(2), { line: 1, column: 3 });
  });
});

describe('harmless text', () => {
  it('shows what would act', () => {
    assert.equal(
      harmless('a\u001b[31mb\u0007\u009b\u202e\u200b\ufeff\tc\nd'),
      'a\\u001b[31mb\\u0007\\u009b\\u202e\\u200b\\ufeff\tc\nd',
    );
    assert.equal(harmless('ok ✓ é 日本'), 'ok ✓ é 日本');
  });

  it('fits on one line', () => {
    assert.equal(harmlessLine(' a\r\n\t b\u2028c '), 'a b c');
  });
});

describe('columns of a terminal', () => {
  it('know wide letters and marks', () => {
    assert.deepEqual(['abc', '日本', 'e\u0301', '😀', ''].map(cells), [3, 4, 1, 2, 0]);
    assert.equal(padded('日', 4), '日  ');
  });
});

describe('a code frame', () => {
  const plain = picocolors.createColors(false);
  const frame = (text: string, needle: string, width?: number): readonly string[] => {
    const lines = linesOf(text);
    const start = text.indexOf(needle);
    const from = lines.at(start);
    const to = lines.at(start + needle.length);
    return codeFrame(lines, { file: '', ...from, endLine: to.line, endColumn: to.column }, plain, width);
  };

  it('underlines the place, with the neighbours, without what all are indented by', () => {
    assert.deepEqual(frame('if (a) {\n\tif (b) {\n\t\tsend(x);\n\t}\n}', 'x'), [
      '  2 | if (b) {',
      '> 3 |   send(x);',
      '    |        ^',
      '  4 | }',
    ]);
  });

  it('lines up under wide letters and escapes', () => {
    assert.deepEqual(frame('日\u202e(x)', 'x'), ['> 1 | 日\\u202e(x)', '    |          ^']);
  });

  it('cuts a long line around the place', () => {
    const [code, mark] = frame(`first\n${'a'.repeat(500)}XYZ${'b'.repeat(500)}`, 'XYZ', 21);
    assert.equal(code, '> 2 | …aaaaaaaaaXYZbbbbbbbbb…');
    assert.equal(mark, '    |           ^^^');
  });

  it('underlines the first line of a long place', () => {
    assert.deepEqual(frame('f({\n  a,\n})', '{\n  a,\n}'), ['> 1 | f({', '    |   ^', '  2 |   a,']);
  });

  it('is empty where there is no code', () => {
    assert.deepEqual(codeFrame(linesOf(''), { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }, plain), []);
  });
});

describe('text in other languages', () => {
  it('a CSV cell is no formula and keeps its quotes', () => {
    assert.deepEqual(['=1+1', '+1', '-1', '@a', '\tx', 'a,b', 'a"b', 'a\nb', 'plain', ''].map(csvCell), [
      "'=1+1",
      "'+1",
      "'-1",
      "'@a",
      "'\tx",
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      'plain',
      '',
    ]);
  });

  it('Markdown text is neither markup nor a link', () => {
    assert.equal(markdownText('a *b* [c](d) <e> | `f` & @g'), 'a \\*b\\* \\[c\\](d) \\<e\\> \\| \\`f\\` &amp; \\@g');
    assert.ok(!/https?:/.test(markdownText('https://a.example')));
  });

  it('Markdown code survives backticks and tables', () => {
    assert.equal(markdownCode('a'), '`a`');
    assert.equal(markdownCode('a `b` ``c``'), '``` a `b` ``c`` ```');
    assert.equal(markdownCode('a | b'), '`a \\| b`');
    assert.equal(markdownCode(''), '');
  });
});
