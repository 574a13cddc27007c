import { strict as assert } from 'node:assert';
import { coversItem, declarationFor } from '../../server/config/declarations.ts';
import { readConfig } from '../../server/config/read.ts';

function chosen(data: readonly (readonly string[])[], item: string): readonly [number, number] | undefined {
  const { config, problems } = readConfig(JSON.stringify({ data: data.map((items) => ({ items })) }));
  assert.deepEqual(problems, []);
  const found = declarationFor(config, item);
  assert.equal(found?.declaration, found && config.data[found.index]);
  return found && [found.index, found.pattern];
}

describe('a pattern of the allowlist', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['user:email', 'user:email', true],
    ['user:email', 'user:Email', false],
    ['user:email', 'user:email2', false],
    ['user:*', 'user:email', true],
    ['user:*', 'user:', true],
    ['user:*', 'people:profile.email', false],
    ['*:email', 'user:email', true],
    ['session:data.*', 'session:data.*', true],
    ['session:data.plan', 'session:data.*', false],
    ['people:profile.*.name', 'people:profile.person.name', true],
    ['people:profile.*.name', 'people:profile.name', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['*a*b*', 'xaxbx', true],
    ['*a*b*', 'xbxax', false],
    ['a*bc*c', 'abc', false],
    ['*', 'campaign', true],
    ['session:data.a.b', 'session:data.axb', false],
  ];
  for (const [pattern, item, expected] of cases) {
    it(`${pattern} ${expected ? 'covers' : 'does not cover'} ${item}`, () => {
      assert.equal(coversItem(pattern, item), expected);
    });
  }

  it('is matched without backtracking', () => {
    assert.equal(coversItem(`${'*a'.repeat(2000)}*b`, 'a'.repeat(20_000)), false);
  });
});

describe('the declaration for an item', () => {
  it('is undefined when nothing covers it', () => {
    assert.equal(chosen([['user:email'], []], 'user:phone'), undefined);
  });

  it('is the one with the most specific pattern, wherever it stands', () => {
    assert.deepEqual(chosen([['*'], ['user:*'], ['user:phone', 'user:email'], ['user:e*']], 'user:email'), [2, 1]);
    assert.deepEqual(chosen([['*'], ['user:*'], ['user:e*']], 'user:email'), [2, 0]);
    assert.deepEqual(chosen([['user:email*'], ['user:email']], 'user:email'), [1, 0]);
  });

  it('is the first of equals', () => {
    assert.deepEqual(chosen([['user:phone'], ['user:email'], ['user:email']], 'user:email'), [1, 0]);
  });
});
