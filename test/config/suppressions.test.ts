import { strict as assert } from 'node:assert';
import { suppressionsIn, type SuppressionDefect } from '../../server/config/suppressions.ts';
import { unmarked } from './marked.ts';

interface Seen {
  readonly words: string;
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  readonly line: string | undefined;
  readonly defects: readonly string[];
}

function defectWords(text: string, defect: SuppressionDefect): string {
  if (defect.k === 'no-rule' || defect.k === 'no-reason') return defect.k;
  assert.equal(text.slice(defect.start, defect.end), defect.word);
  return [defect.k, defect.word, ...('meant' in defect && defect.meant ? [defect.meant] : [])].join(' ');
}

function seen(text: string): readonly Seen[] {
  return suppressionsIn(text).map(({ defects, end, line, reason, rules, start }) => {
    for (const rule of rules) assert.equal(text.slice(rule.start, rule.end), rule.id);
    return {
      words: text.slice(start, end),
      rules: rules.map(({ id }) => id),
      reason,
      line: line && text.slice(line.start, line.end),
      defects: defects.map((defect) => defectWords(text, defect)),
    };
  });
}

const GOOD = 'crisp-privacy-ignore-next-line ungated-data -- on paper';
const SAME = 'crisp-privacy-ignore-line ungated-data -- on paper';
const about = (line: string | undefined, words = GOOD): Seen => ({
  words,
  rules: ['ungated-data'],
  reason: 'on paper',
  line,
  defects: [],
});

describe('a suppression', () => {
  const FORMS: readonly (readonly [name: string, text: string, line: string | undefined])[] = [
    ['in a line comment', `// ${GOOD}\nsend();\nmore();`, 'send();'],
    ['without a blank', `//${GOOD}\nsend();`, 'send();'],
    ['in a block comment', `/* ${GOOD} */\nsend();`, 'send();'],
    ['in a doc comment', `/** ${GOOD} */\nsend();`, 'send();'],
    ['in JSX', `<p>don't\n  {/* ${GOOD} */}\n  <Chat m={m} />\n</p>`, '  <Chat m={m} />'],
    ['in JSX, as a formatter breaks it', `{\n  /* ${GOOD} */\n}\n<Chat />`, '<Chat />'],
    ['in HTML', `<!-- ${GOOD} -->\n<script>send()</script>`, '<script>send()</script>'],
    ['with Windows line ends', `// ${GOOD}\r\nsend();\r\nmore();\r\n`, 'send();'],
    ['behind an indentation', `if (a) {\n\t// ${GOOD}\n\tsend();\n}`, '\tsend();'],
    [
      'above other comments',
      `// ${GOOD}\n// eslint-disable-next-line no-x\n/* a */\n  {/* b */}\n<!-- c -->\nsend();`,
      'send();',
    ],
    ['above a comment with code behind it', `// ${GOOD}\n/* a */ send();\nmore();`, '/* a */ send();'],
    ['above an empty line', `// ${GOOD}\n\nsend();`, ''],
    ['on the last line', `// ${GOOD}`, undefined],
  ];
  for (const [name, text, line] of FORMS) {
    it(name, () => assert.deepEqual(seen(text), [about(line)]));
  }

  it('in a block comment of several lines is about the line below all of it', () => {
    const words = 'crisp-privacy-ignore-next-line ungated-data -- on\n   paper';
    assert.deepEqual(seen(`/* ${words} */\nsend();`), [{ ...about('send();', words), reason: 'on\n   paper' }]);
  });

  it('at the end of its own line', () => {
    for (const text of [
      `send(); // ${SAME}`,
      `send(); /* ${SAME} */`,
      `<Chat /> {/* ${SAME} */}`,
      `<p></p> <!-- ${SAME} -->`,
    ]) {
      assert.deepEqual(seen(`before();\n${text}\nafter();`), [about(text, SAME)]);
    }
  });

  it('stands beside others, also for the same line', () => {
    const other = GOOD.replace('ungated-data', 'opaque-data');
    const text = `// ${GOOD}\n// ${other}\nsend(); // ${SAME}\n`;
    assert.deepEqual(seen(text), [
      about(`send(); // ${SAME}`),
      { ...about(`send(); // ${SAME}`, other), rules: ['opaque-data'] },
      about(`send(); // ${SAME}`, SAME),
    ]);
  });

  it('names several rules', () => {
    const [one] = seen('x(); // crisp-privacy-ignore-line ungated-data,opaque-data , refused-push -- a -- b');
    assert.deepEqual(one?.rules, ['ungated-data', 'opaque-data', 'refused-push']);
    assert.equal(one.reason, 'a -- b');
    assert.deepEqual(one.defects, []);
  });
});

describe('a defect of a suppression', () => {
  const DEFECTS: readonly (readonly [words: string, rules: readonly string[], defects: readonly string[]])[] = [
    ['crisp-privacy-ignore-line', [], ['no-rule', 'no-reason']],
    ['crisp-privacy-ignore-line -- a reason', [], ['no-rule']],
    ['crisp-privacy-ignore-line ungated-data', ['ungated-data'], ['no-reason']],
    ['crisp-privacy-ignore-line ungated-data --', ['ungated-data'], ['no-reason']],
    ['crisp-privacy-ignore-line ungated-data -- ???', ['ungated-data'], ['no-reason']],
    ['crisp-privacy-ignore-line ungated-data because I may', ['ungated-data'], ['no-reason']],
    ['crisp-privacy-ignore-line all -- a reason', [], ['unknown-rule all']],
    ['crisp-privacy-ignore-line * -- a reason', [], ['unknown-rule *']],
    ['crisp-privacy-ignore-line ungated -- a reason', [], ['unknown-rule ungated ungated-data']],
    [
      'crisp-privacy-ignore-line opaque-dta, ungated-data -- r',
      ['ungated-data'],
      ['unknown-rule opaque-dta opaque-data'],
    ],
    ['crisp-privacy-ignore-line ungated-data: a reason', [], ['unknown-rule ungated-data: ungated-data', 'no-reason']],
    ['crisp-privacy-ignore ungated-data -- a reason', [], ['unknown-directive crisp-privacy-ignore']],
    ['crisp-privacy-ignore-nextline ungated-data -- r', [], ['unknown-directive crisp-privacy-ignore-nextline']],
  ];
  for (const [words, rules, defects] of DEFECTS) {
    it(words, () => {
      const [one, ...others] = seen(`send(); // ${words}`);
      assert.deepEqual(others, []);
      assert.equal(one?.words, words);
      assert.deepEqual(one.rules, rules);
      assert.deepEqual(one.defects, defects);
      assert.equal(one.line, defects[0]?.startsWith('unknown-directive') ? undefined : `send(); // ${words}`);
    });
  }

  it('ends with the comment', () => {
    assert.deepEqual(seen('<!-- crisp-privacy-ignore-line ungated-data -->')[0]?.defects, ['no-reason']);
    assert.deepEqual(seen('/* crisp-privacy-ignore-line ungated-data */ x(" -- no")')[0]?.defects, ['no-reason']);
  });

  it('has the range of its word', () => {
    const { text, ranges } = unmarked('// crisp-privacy-ignore-line ⟦nothing⟧,⟦ungated-dat⟧ -- r');
    const [one] = suppressionsIn(text);
    assert.deepEqual(
      one?.defects.map((defect) => 'start' in defect && { start: defect.start, end: defect.end }),
      ranges,
    );
  });
});

describe('what is no suppression', () => {
  const OTHERS: readonly string[] = [
    `const a = "// ${SAME}";`,
    `const a = '// ${SAME}';`,
    `const a = \`// ${SAME}\`;`,
    `f("a", "b", "/* ${SAME} */");`,
    `const a = "${SAME}";`,
    `// use ${SAME} here`,
    SAME,
    `x ${SAME}`,
    `// crisp-privacy is good`,
    `//\n${SAME}`,
  ];
  for (const text of OTHERS) it(JSON.stringify(text), () => assert.deepEqual(seen(text), []));

  it('does not hide the one behind a string', () => {
    for (const before of ['a("x");', "a('it\\'s');", 'a(`y`);', "// don't", 'a("//");', 'const s = \'x\' + "y";']) {
      const text = `${before} // ${SAME}`;
      assert.deepEqual(seen(text), [about(text, SAME)]);
    }
  });

  it('takes no long time, however often the words stand there', () => {
    const text = `// ${GOOD}\n`.repeat(5_000);
    assert.equal(suppressionsIn(text).length, 5_000);
    assert.equal(suppressionsIn('crisp-privacy-ignore-line '.repeat(100_000)).length, 0);
    assert.equal(suppressionsIn(`/* crisp-privacy-ignore-line `.repeat(5_000)).length, 5_000);
  });
});
