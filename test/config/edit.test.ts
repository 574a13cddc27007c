import { strict as assert } from 'node:assert';
import type { Config } from '../../server/config/config.ts';
import {
  addAttestation,
  addDeclaration,
  addGuard,
  edited,
  setRule,
  type NewDeclaration,
  type TextEdit,
} from '../../server/config/edit.ts';
import { readConfig } from '../../server/config/read.ts';

const PHONE: NewDeclaration = {
  legalBasis: 'contract',
  items: ['user:phone'],
  purpose: 'Call back',
  retention: 'P1Y',
};

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** The text after the edits; it must be a config without problems, and the edits must not touch more than they say. */
function after(text: string, edits: readonly TextEdit[]): { readonly text: string; readonly config: Config } {
  const done = edited(text, edits);
  const { config, problems } = readConfig(done);
  assert.deepEqual(problems, []);
  return { text: done, config };
}

describe('adding a declaration', () => {
  const CASES: readonly (readonly [name: string, before: string, expected: string])[] = [
    [
      'to an empty config',
      '{}',
      '{\n  "data": [\n    {\n      "items": ["user:phone"],\n      "purpose": "Call back",\n      "legalBasis": "contract",\n      "retention": "P1Y"\n    }\n  ]\n}',
    ],
    [
      'to an empty list',
      lines('{', '  "data": []', '}'),
      lines(
        '{',
        '  "data": [',
        '    {',
        '      "items": ["user:phone"],',
        '      "purpose": "Call back",',
        '      "legalBasis": "contract",',
        '      "retention": "P1Y"',
        '    }',
        '  ]',
        '}',
      ),
    ],
    [
      'behind the comment of the last one, which keeps it',
      lines('{', '  "data": [', '    { "items": ["user:email"] } // answered by hand', '  ]', '}'),
      lines(
        '{',
        '  "data": [',
        '    { "items": ["user:email"] }, // answered by hand',
        '    { "items": ["user:phone"], "purpose": "Call back", "legalBasis": "contract", "retention": "P1Y" }',
        '  ]',
        '}',
      ),
    ],
    [
      'behind a trailing comma, and leaves one',
      lines('{', '\t"data": [', '\t\t{', '\t\t\t"items": ["user:email"],', '\t\t}, /* a */ // b', '\t],', '}'),
      lines(
        '{',
        '\t"data": [',
        '\t\t{',
        '\t\t\t"items": ["user:email"],',
        '\t\t}, /* a */ // b',
        '\t\t{',
        '\t\t\t"items": ["user:phone"],',
        '\t\t\t"purpose": "Call back",',
        '\t\t\t"legalBasis": "contract",',
        '\t\t\t"retention": "P1Y"',
        '\t\t},',
        '\t],',
        '}',
      ),
    ],
    [
      'beside one that opens with its list',
      lines('{', '  "data": [{', '    "items": ["user:email"]', '  }]', '}'),
      lines(
        '{',
        '  "data": [{',
        '    "items": ["user:email"]',
        '  }, {',
        '    "items": ["user:phone"],',
        '    "purpose": "Call back",',
        '    "legalBasis": "contract",',
        '    "retention": "P1Y"',
        '  }]',
        '}',
      ),
    ],
    [
      'below the comment in an empty list',
      lines('{', '  "data": [', '    // nothing yet', '  ]', '}'),
      lines(
        '{',
        '  "data": [',
        '    // nothing yet',
        '    {',
        '      "items": ["user:phone"],',
        '      "purpose": "Call back",',
        '      "legalBasis": "contract",',
        '      "retention": "P1Y"',
        '    }',
        '  ]',
        '}',
      ),
    ],
  ];
  for (const [name, before, expected] of CASES) {
    it(name, () => assert.equal(after(before, addDeclaration(before, PHONE)).text, expected));
  }

  it('keeps the line ends of the file', () => {
    const before = '{\r\n    "data": []\r\n}\r\n';
    const { text } = after(before, addDeclaration(before, PHONE));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
    assert.ok(text.includes('\r\n        {\r\n            "items": ["user:phone"],\r\n'));
  });

  it('writes what is given and nothing else', () => {
    const full = {
      ...PHONE,
      legalBasis: null,
      recipients: ['sales "west"'],
      sensitive: true,
      justification: 'a\nb',
      note: '',
    };
    const { config } = after('{}', addDeclaration('{}', full));
    assert.deepEqual(config.data, [{ reviewed: null, ...full }]);
  });

  const TWINS = lines(
    '{ "data": [',
    '  { "items": ["user:email"], "purpose": "Call back", "legalBasis": "consent" },',
    '  { "items": ["user:avatar"], "purpose": "Call back", "legalBasis": "contract" },',
    '  { "items": ["user:company"], "purpose": "Call back", "legalBasis": "contract" }',
    '] }',
  );

  it('merges only when that is asked for', () => {
    assert.equal(after(TWINS, addDeclaration(TWINS, PHONE)).config.data.length, 4);
    const { text } = after(TWINS, addDeclaration(TWINS, PHONE, { merge: true }));
    assert.equal(text, TWINS.replace('"user:avatar"', '"user:avatar", "user:phone"'));
  });

  it('merges what is new', () => {
    const more = { ...PHONE, items: ['user:avatar', 'user:phone', 'session:data.plan'] };
    const { config } = after(TWINS, addDeclaration(TWINS, more, { merge: true }));
    assert.deepEqual(config.data[1]?.items, ['user:avatar', 'user:phone', 'session:data.plan']);
    assert.deepEqual(addDeclaration(TWINS, { ...PHONE, items: ['user:avatar'] }, { merge: true }), []);
  });

  it('adds an entry when there is none to merge with', () => {
    const other = { ...PHONE, purpose: 'Send news' };
    assert.equal(after(TWINS, addDeclaration(TWINS, other, { merge: true })).config.data.length, 4);
  });
});

describe('adding a guard', () => {
  const CASES: readonly (readonly [before: string, expected: string])[] = [
    ['{}', '{\n  "consent": {\n    "guards": ["ok()"]\n  }\n}'],
    ['{ "consent": {} }', '{ "consent": {\n  "guards": ["ok()"]\n} }'],
    ['{ "consent": { "guards": [] } }', '{ "consent": { "guards": ["ok()"] } }'],
    ['{ "consent": { "guards": ["a"] } }', '{ "consent": { "guards": ["a", "ok()"] } }'],
    ['{ "consent": { "guards": ["a",] } }', '{ "consent": { "guards": ["a", "ok()",] } }'],
    ['{ "consent": { "guards": [/* a */] } }', '{ "consent": { "guards": [/* a */\n  "ok()"\n] } }'],
    ['{ "consent": { "category": "chat" } }', '{ "consent": { "category": "chat", "guards": ["ok()"] } }'],
    [
      lines(
        '{',
        '  "consent": {',
        '    "guards": [',
        '      "a", // first',
        '      "b" // second',
        '    ]',
        '  }',
        '}',
      ),
      lines(
        '{',
        '  "consent": {',
        '    "guards": [',
        '      "a", // first',
        '      "b", // second',
        '      "ok()"',
        '    ]',
        '  }',
        '}',
      ),
    ],
  ];
  for (const [before, expected] of CASES) {
    it(JSON.stringify(before), () => assert.equal(after(before, addGuard(before, 'ok()')).text, expected));
  }

  it('that is there already changes nothing', () => {
    assert.deepEqual(addGuard('{ "consent": { "guards": ["ok()"] } }', 'ok()'), []);
  });
});

describe('adding an attestation', () => {
  it('writes the answer in the order in which it is read', () => {
    const before = lines('{', '  "attestations": { "2fa": [] }', '}');
    const { config, text } = after(
      before,
      addAttestation(before, 'dpa', { by: 'Ines Okafor', on: '2026-02-01', website: 'w-1' }),
    );
    assert.deepEqual(Object.keys(config.attestations.dpa[0] ?? {}).slice(0, 3), ['website', 'on', 'by']);
    assert.match(text, /"website": "w-1",\s+"on": "2026-02-01",\s+"by": "Ines Okafor"/);
  });

  it('joins those of the same row', () => {
    const before = '{ "attestations": { "dpa": [{ "website": "w-1" }] } }';
    const { text } = after(before, addAttestation(before, 'dpa', { website: 'w-2' }));
    assert.equal(text, '{ "attestations": { "dpa": [{ "website": "w-1" }, { "website": "w-2" }] } }');
  });
});

describe('setting a rule', () => {
  const CASES: readonly (readonly [before: string, expected: string])[] = [
    ['{ "rules": { "opaque-data": "error" /* why */ } }', '{ "rules": { "opaque-data": "off" /* why */ } }'],
    ['{ "rules": {} }', '{ "rules": {\n  "opaque-data": "off"\n} }'],
    [
      lines('{', '  "rules": {', '    "refused-push": "error" // strict', '  }', '}'),
      lines('{', '  "rules": {', '    "refused-push": "error", // strict', '    "opaque-data": "off"', '  }', '}'),
    ],
    [
      lines('{', '  "include": [] // all', '  // the end', '}'),
      lines('{', '  "include": [], // all', '  "rules": { "opaque-data": "off" }', '  // the end', '}'),
    ],
  ];
  for (const [before, expected] of CASES) {
    it(JSON.stringify(before), () => assert.equal(after(before, setRule(before, 'opaque-data', 'off')).text, expected));
  }
});

describe('an edit is not made', () => {
  for (const text of [
    '',
    '[]',
    '{',
    '{ "data": {}, "consent": 1, "rules": [], "attestations": [] }',
    '{ "data": [,] }',
    '3',
  ]) {
    it(`in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(addDeclaration(text, PHONE), []);
      assert.deepEqual(addDeclaration(text, PHONE, { merge: true }), []);
      assert.deepEqual(addGuard(text, 'ok()'), []);
      assert.deepEqual(addAttestation(text, 'dpa', {}), []);
      assert.deepEqual(setRule(text, 'opaque-data', 'off'), []);
    });
  }
});
