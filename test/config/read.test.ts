import { strict as assert } from 'node:assert';
import { DEFAULT_CONFIG } from '../../server/config/config.ts';
import { readConfig } from '../../server/config/read.ts';
import { unmarked } from './marked.ts';

type Case = readonly [
  name: string,
  marked: string,
  kind: string,
  path: readonly (string | number)[],
  message: string,
  replacement?: string,
];

/** One problem each, at the marked range. */
const PROBLEMS: readonly Case[] = [
  [
    'an unknown key, with what was meant',
    '{ ⟦"default"⟧: {} }',
    'unknown-key',
    ['default'],
    '`default` is no key of a config. Did you mean `defaults`?',
    '"defaults"',
  ],
  [
    'an unknown key of an entry, in another spelling',
    '{ "data": [{}, { ⟦"legal_basis"⟧: "consent" }] }',
    'unknown-key',
    ['data', 1, 'legal_basis'],
    '`legal_basis` is no key of `data[1]`. Did you mean `legalBasis`?',
    '"legalBasis"',
  ],
  [
    'an unknown key that resembles none',
    '{ "chatbox": { ⟦"colour"⟧: "blue" } }',
    'unknown-key',
    ['chatbox', 'colour'],
    '`colour` is no key of `chatbox`. It may have load, basis.',
  ],
  [
    'an unknown key whose likely meaning is already there',
    '{ "include": [], ⟦"includes"⟧: [] }',
    'unknown-key',
    ['includes'],
    '`includes` is no key of a config. It may have $schema, defaults, chatbox, consent, data, retention, attestations, rules, include, exclude.',
  ],
  [
    'a key that would be the prototype',
    '{ ⟦"__proto__"⟧: { "rules": {} } }',
    'unknown-key',
    ['__proto__'],
    '`__proto__` is no key of a config. It may have $schema, defaults, chatbox, consent, data, retention, attestations, rules, include, exclude.',
  ],
  [
    'an unknown rule',
    '{ "rules": { ⟦"opaque-dat"⟧: "off" } }',
    'unknown-key',
    ['rules', 'opaque-dat'],
    '`opaque-dat` is no key of `rules`. Did you mean `opaque-data`?',
    '"opaque-data"',
  ],
  [
    'a severity that does not exist',
    '{ "rules": { "opaque-data": ⟦"warn"⟧ } }',
    'wrong-value',
    ['rules', 'opaque-data'],
    '`rules.opaque-data` must be "error", "warning" or "off", but it is "warn". Did you mean "warning"?',
    '"warning"',
  ],
  [
    'a legal basis that is misspelt',
    '{ "defaults": { "legalBasis": ⟦"legitimate-interest"⟧ } }',
    'wrong-value',
    ['defaults', 'legalBasis'],
    '`defaults.legalBasis` must be "consent", "contract", "legal-obligation", "vital-interests", "public-task" or "legitimate-interests", but it is "legitimate-interest". Did you mean "legitimate-interests"?',
    '"legitimate-interests"',
  ],
  [
    'a platform that is not known',
    '{ "consent": { "platforms": [⟦"cookibot"⟧] } }',
    'wrong-value',
    ['consent', 'platforms', 0],
    '`consent.platforms[0]` must be one of the 60 known, but it is "cookibot". Did you mean "cookiebot"?',
    '"cookiebot"',
  ],
  [
    'neither of two types',
    '{ "consent": { "platforms": ⟦"all"⟧ } }',
    'wrong-value',
    ['consent', 'platforms'],
    '`consent.platforms` must be "auto" or a list, but it is "all".',
  ],
  [
    'a wrong item of a list that may also be a text',
    '{ "consent": { "category": ["functional", ⟦7⟧] } }',
    'wrong-value',
    ['consent', 'category', 1],
    '`consent.category[1]` must be a text, but it is 7.',
  ],
  [
    'a wrong type, with a long value cut short',
    `{ "data": ⟦{ "items": ["${'x'.repeat(60)}"] }⟧ }`,
    'wrong-value',
    ['data'],
    `\`data\` must be a list, but it is { "items": ["${'x'.repeat(27)}….`,
  ],
  [
    'a duration in words',
    '{ "retention": { "profiles": ⟦"24 months"⟧ } }',
    'wrong-value',
    ['retention', 'profiles'],
    '`retention.profiles` must be an ISO 8601 duration, such as "P24M" (24 months), "P1Y" or "P90D", but it is "24 months".',
  ],
  [
    'a day that does not exist',
    '{ "data": [{ "reviewed": ⟦"2026-02-30"⟧ }] }',
    'wrong-value',
    ['data', 0, 'reviewed'],
    '`data[0].reviewed` must be a date that exists, written as YYYY-MM-DD, but it is "2026-02-30".',
  ],
  [
    'an item without a namespace',
    '{ "data": [{ "items": ["user:email", ⟦"phone"⟧] }] }',
    'wrong-value',
    ['data', 0, 'items', 1],
    '`data[0].items[1]` must be an item of the inventory, such as "user:email" or "session:data.*", but it is "phone".',
  ],
  ['an empty name', '{ "include": [⟦""⟧] }', 'wrong-value', ['include', 0], '`include[0]` must not be empty.'],
  ['a list at the top', '⟦[]⟧', 'wrong-value', [], 'The config must be an object, but it is [].'],
  [
    'a key that is written twice',
    '{ "data": [{ "purpose": "a", ⟦"purpose"⟧: "b" }] }',
    'duplicate-key',
    ['data', 0, 'purpose'],
    '`data[0].purpose` is written twice; only one of the two can hold.',
  ],
  [
    'a chatbox that always loads without a basis',
    '{ "chatbox": { "load": ⟦"always"⟧, "basis": null } }',
    'contradiction',
    ['chatbox', 'load'],
    'A chatbox that always loads needs the legal basis on which it does: add `"basis"`.',
  ],
  [
    'a chatbox that always loads on the basis of consent',
    '{ "chatbox": { "load": "always", "basis": ⟦"consent"⟧ } }',
    'contradiction',
    ['chatbox', 'basis'],
    'A chatbox that always loads cannot do so on the basis of consent: name another basis, or load it on `"consent"`.',
  ],
  [
    'a guard that cannot be read, at the place in it',
    '{ "consent": { "guards": ["ok()", "consent ⟦=⟧== true"] } }',
    'bad-guard',
    ['consent', 'guards', 1],
    'Comparisons and combinations cannot be a guard: name a function that makes them.',
  ],
  [
    'a guard with escapes, as a whole',
    '{ "consent": { "guards": [⟦"!has(\\"chat\\")"⟧] } }',
    'bad-guard',
    ['consent', 'guards', 0],
    'Name the test that is true when consent is given; a negation cannot be a guard.',
  ],
  ['a missing comma', '{ "include": [] ⟦"exclude"⟧: [] }', 'syntax', [], 'A comma is expected here.'],
  ['a missing value', '{ "data": [⟦,⟧ {}] }', 'syntax', [], 'A value is expected here.'],
  ['an empty file', '⟦⟧', 'syntax', [], 'The config is empty; write at least {}.'],
  ['a file of nothing but comments', '⟦// later\n⟧', 'syntax', [], 'The config is empty; write at least {}.'],
];

describe('problems of a config', () => {
  for (const [name, marked, kind, path, message, replacement] of PROBLEMS) {
    it(name, () => {
      const { text, ranges } = unmarked(marked);
      const { problems } = readConfig(text);
      assert.deepEqual(problems, [{ kind, message, path, replacement, ...ranges[0] }]);
    });
  }

  it('come in the order of the text', () => {
    const { text, ranges } = unmarked(
      '{ "rules": { "opaque-data": ⟦1⟧ }, ⟦"dat"⟧: [], "consent": { "guards": ["⟦!⟧a"] }, "include": ⟦{}⟧ }',
    );
    const { problems } = readConfig(text);
    assert.deepEqual(
      problems.map(({ start, end }) => ({ start, end })),
      ranges,
    );
  });

  it('do not include comments, trailing commas or a byte order mark', () => {
    const { problems } = readConfig('\uFEFF// why\n{ /* a */ "include": ["src/**",], }\n');
    assert.deepEqual(problems, []);
  });

  it('keep their ranges behind a byte order mark', () => {
    const { text, ranges } = unmarked('\uFEFF{ ⟦"x"⟧: 1 }');
    assert.deepEqual(
      readConfig(text).problems.map(({ start, end }) => ({ start, end })),
      ranges,
    );
  });

  it('do not include what is only unfinished', () => {
    const { problems } = readConfig(
      '{ "data": [{}, { "items": [], "purpose": "", "legalBasis": null, "retention": null }], "attestations": { "dpa": [{}] } }',
    );
    assert.deepEqual(problems, []);
  });
});

describe('reading never throws', () => {
  const HOSTILE: readonly string[] = [
    '[',
    '{"a":',
    'nul',
    '"x',
    '{"a" 1}',
    '\u0000',
    '['.repeat(200_000),
    '{"data":'.repeat(50_000),
    '{"data":[{"items":[[[[[[[[1]]]]]]]]}]}',
    '{"constructor":{"prototype":{}}}',
    '{"rules":{"__proto__":"off","constructor":"off"}}',
    '/*',
  ];
  for (const text of HOSTILE) {
    it(JSON.stringify(text.slice(0, 30)), () => {
      const { config, problems } = readConfig(text);
      assert.ok(problems.length > 0);
      assert.deepEqual(Object.keys(config).sort(), Object.keys(DEFAULT_CONFIG).sort());
      assert.equal(Object.getPrototypeOf(config), Object.prototype);
    });
  }
});

describe('what is understood', () => {
  it('has every default', () => {
    assert.deepEqual(readConfig('{}').config, DEFAULT_CONFIG);
    assert.deepEqual(readConfig('{ "data": [{ "items": ["user:email"] }] }').config.data, [
      {
        items: ['user:email'],
        purpose: '',
        legalBasis: null,
        retention: null,
        recipients: [],
        reviewed: null,
        sensitive: false,
        justification: '',
        note: '',
      },
    ]);
  });

  it('makes a list of one category', () => {
    assert.deepEqual(readConfig('{ "consent": { "category": "chat" } }').config.consent.category, ['chat']);
    assert.deepEqual(readConfig('{ "consent": { "category": ["a", "b"] } }').config.consent.category, ['a', 'b']);
  });

  it('keeps what is right beside what is wrong', () => {
    const { config } = readConfig(
      '{ "consent": { "guards": ["a()", 1, "b()"], "heuristic": "off" }, "rules": { "opaque-data": "off", "ungated-data": "?" } }',
    );
    assert.deepEqual(config.consent.guards, ['a()', 'b()']);
    assert.deepEqual(config.rules, { 'opaque-data': 'off' });
  });

  it('keeps the positions of declarations', () => {
    const { config } = readConfig(
      '{ "data": ["oops", { "items": ["user:email", 5], "purpose": 1 }, { "items": ["user:phone"] }] }',
    );
    assert.deepEqual(
      config.data.map(({ items }) => items),
      [[], ['user:email'], ['user:phone']],
    );
  });

  it('reaches into a half-typed file', () => {
    const { config } = readConfig('{ "rules": { "opaque-data": "off" }, "data": [{ "items": ["user:email"], "pur');
    assert.deepEqual(config.rules, { 'opaque-data': 'off' });
    assert.deepEqual(config.data[0]?.items, ['user:email']);
  });
});

describe('values', () => {
  const retention = (text: string) => readConfig(JSON.stringify({ retention: { files: text } })).problems.length === 0;
  const DURATIONS = ['P1Y', 'P24M', 'P2W', 'P90D', 'P1Y6M', 'P1Y2M3DT4H5M6S', 'PT36H', 'P0.5Y', 'P1,5M'];
  const NO_DURATIONS = ['P', 'PT', 'P1', '1Y', 'P1YT', 'P1W2D', 'P1D1M', 'p1y', 'P-1Y', 'P1H', ' P1Y', 'P1Y ', ''];
  for (const text of DURATIONS) it(`"${text}" is a duration`, () => assert.equal(retention(text), true));
  for (const text of NO_DURATIONS) it(`"${text}" is none`, () => assert.equal(retention(text), false));

  const reviewed = (text: string) => readConfig(JSON.stringify({ data: [{ reviewed: text }] })).problems.length === 0;
  for (const text of ['2026-03-01', '2028-02-29']) it(`"${text}" is a date`, () => assert.equal(reviewed(text), true));
  for (const text of ['2026-02-29', '2026-13-01', '2026-3-1', '01.03.2026', '2026-03-01T00:00:00Z', '']) {
    it(`"${text}" is none`, () => assert.equal(reviewed(text), false));
  }

  const item = (text: string) => readConfig(JSON.stringify({ data: [{ items: [text] }] })).problems.length === 0;
  for (const text of ['user:email', 'campaign', 'bucket', '*', 'user:*', 'session:data.a b', 'foo:bar', 'read:getX']) {
    it(`"${text}" is an item`, () => assert.equal(item(text), true));
  }
  for (const text of ['email', '', 'user:', ':email', 'a b']) {
    it(`"${text}" is none`, () => assert.equal(item(text), false));
  }
});
