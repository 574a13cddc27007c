import { strict as assert } from 'node:assert';
import { CHECKLIST } from '../../server/config/checklist.ts';
import { newConfig, type Draft, type DraftRow } from '../../server/config/new-config.ts';
import { readConfig } from '../../server/config/read.ts';

const row = (item: string, more: Partial<DraftRow> = {}): DraftRow => ({
  item,
  personal: 'direct',
  categories: [],
  gate: 'ungated',
  ...more,
});

const draft = (more: Partial<Draft> = {}): Draft => ({
  schema: './schema.json',
  rows: [],
  guards: [],
  category: undefined,
  websites: [],
  ...more,
});

function read(given: Draft) {
  const text = newConfig(given);
  const { config, problems } = readConfig(text);
  assert.deepEqual(problems, []);
  return { text, config };
}

describe('a first config', () => {
  it('has no problem when there is nothing to say', () => {
    const { config, text } = read(draft());
    assert.deepEqual(config.data, []);
    assert.equal(config.$schema, './schema.json');
    assert.equal(text.endsWith('}\n'), true);
  });

  it('groups by what the items are and by whether consent gates them', () => {
    const { config } = read(
      draft({
        rows: [
          row('user:phone', { gate: 'consented' }),
          row('user:email', { gate: 'consented' }),
          row('user:nickname', { gate: 'partial' }),
          row('session:data.plan', { personal: 'linked' }),
          row('conversation:meta.data.plan', { personal: 'linked' }),
          row('conversation:meta.email'),
          row('message:text', { personal: 'unknown' }),
          row('session:data.theme', { personal: 'none' }),
        ],
      }),
    );
    assert.deepEqual(
      config.data.map(({ items, legalBasis }) => ({ items, legalBasis })),
      [
        { items: ['user:email', 'user:phone'], legalBasis: 'consent' },
        { items: ['conversation:meta.email', 'user:nickname'], legalBasis: null },
        { items: ['conversation:meta.data.plan', 'session:data.plan'], legalBasis: null },
        { items: ['message:text'], legalBasis: null },
        { items: ['session:data.theme'], legalBasis: null },
      ],
    );
  });

  it('leaves open what only the team can know', () => {
    const { config } = read(draft({ rows: [row('user:email', { gate: 'consented' })], websites: ['w-1'] }));
    assert.deepEqual(
      config.data.map(({ purpose, retention }) => ({ purpose, retention })),
      [{ purpose: '', retention: null }],
    );
    assert.equal(config.retention.conversations, null);
    assert.deepEqual(
      config.attestations.dpa.map(({ on, website }) => ({ on, website })),
      [{ on: null, website: 'w-1' }],
    );
  });

  it('has the guards, the category and each website once', () => {
    const { config } = read(
      draft({ guards: ["has('chat')", 'ok()'], category: 'functional', websites: ['w-2', 'w-1', 'w-2'] }),
    );
    assert.deepEqual(config.consent.guards, ["has('chat')", 'ok()']);
    assert.deepEqual(config.consent.category, ['functional']);
    assert.deepEqual(
      config.attestations.dpa.map(({ website }) => website),
      ['w-1', 'w-2'],
    );
  });

  it('names every row of the checklist with its place', () => {
    const { text } = read(draft());
    for (const { id, where } of CHECKLIST) {
      assert.match(text, new RegExp(`    // .*${where.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n    "${id}": \\[`));
    }
  });

  it('warns of a glob', () => {
    const warned = (item: string) => read(draft({ rows: [row(item)] })).text.includes('"*" is a key');
    assert.equal(warned('session:data.*'), true);
    assert.equal(warned('session:data.plan'), false);
  });

  it('is safe from hostile words', () => {
    const hostile = 'user:a"\n], "rules": { "ungated-data": "off" } //\u2028*/';
    const { config } = read(
      draft({
        rows: [
          row(hostile, { categories: ['x\n"rules": {"ungated-data": "off"}, //', '\u2028"include": [1],'] }),
          row('no item'),
        ],
        category: '"\n',
        websites: ['"w\n'],
      }),
    );
    assert.deepEqual(config.rules, {});
    assert.deepEqual(
      config.data.map(({ items }) => items),
      [[hostile]],
    );
  });

  it('breaks long lists', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(`session:data.a_long_name_${index}`, { personal: 'linked' }),
    );
    const { config, text } = read(draft({ rows }));
    assert.equal(config.data[0]?.items.length, 12);
    assert.ok(text.includes('      "items": [\n        "session:data.a_long_name_0",\n'));
  });
});
