import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLATFORMS } from '../../server/catalogue/consent/platforms.ts';
import { keysAt, valuesAt } from '../../server/config/allowed.ts';
import { CHECKLIST } from '../../server/config/checklist.ts';
import { LEGAL_BASES } from '../../server/config/config.ts';
import { configJsonSchema, type JsonSchema } from '../../server/config/json-schema.ts';
import { PLATFORM_IDS } from '../../server/config/platforms.ts';
import { readConfig } from '../../server/config/read.ts';
import { configReference } from '../../server/config/reference.ts';
import { isRuleId, RULE_IDS, RULES, severityOf } from '../../server/config/rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8').replaceAll('\r\n', '\n');

/** Every object and value of the schema with its path; list items are `0`. */
function* walk(
  schema: JsonSchema,
  path: readonly (string | number)[],
): Iterable<readonly [readonly (string | number)[], JsonSchema]> {
  yield [path, schema];
  for (const [key, value] of Object.entries(schema.properties ?? {})) yield* walk(value, [...path, key]);
  if (schema.items) yield* walk(schema.items, [...path, 0]);
}

const SCHEMA = configJsonSchema();
const at = (...path: readonly (string | number)[]): JsonSchema | undefined =>
  [...walk(SCHEMA, [])].find(([there]) => there.join('/') === path.join('/'))?.[1];

describe('the JSON Schema', () => {
  it('describes every key', () => {
    for (const [path, schema] of walk(SCHEMA, [])) {
      if (typeof path.at(-1) === 'string') assert.ok(schema.description, path.join('.'));
    }
  });

  it('allows the keys that reading allows, and no others', () => {
    for (const [path, schema] of walk(SCHEMA, [])) {
      assert.deepEqual(Object.keys(schema.properties ?? {}), keysAt(path), path.join('.'));
      if (schema.properties) assert.equal(schema['additionalProperties'], false, path.join('.'));
    }
  });

  it('demands nothing', () => {
    for (const [path, schema] of walk(SCHEMA, [])) assert.equal(schema['required'], undefined, path.join('.'));
  });

  it('explains every choice', () => {
    for (const path of [
      ['defaults', 'legalBasis'],
      ['chatbox', 'load'],
      ['consent', 'heuristics'],
      ['rules', 'opaque-data'],
    ]) {
      const schema = at(...path);
      assert.deepEqual(schema?.enum, valuesAt(path));
      assert.equal((schema?.['enumDescriptions'] as readonly string[]).length, schema?.enum?.length);
    }
  });

  it('has a row for each rule and each row of the checklist', () => {
    assert.deepEqual(Object.keys(at('rules')?.properties ?? {}), RULE_IDS);
    assert.deepEqual(
      Object.keys(at('attestations')?.properties ?? {}),
      CHECKLIST.map(({ id }) => id),
    );
  });

  it('holds examples and defaults that are right', () => {
    for (const [path, schema] of walk(SCHEMA, [])) {
      const values = [...(schema.examples ?? []), ...(schema.default === undefined ? [] : [schema.default])];
      for (const value of values) {
        const nested = path.reduceRight<unknown>((inner, key) => (key === 0 ? [inner] : { [key]: inner }), value);
        assert.deepEqual(readConfig(JSON.stringify(nested)).problems, [], path.join('.'));
      }
    }
  });

  it('offers entries to editors', () => {
    assert.ok(at('data', 0)?.['defaultSnippets']);
    assert.ok(at('attestations', 'dpa', 0)?.['defaultSnippets']);
    assert.equal(SCHEMA['allowTrailingCommas'], true);
  });
});

describe('what may be written', () => {
  it('at a path', () => {
    assert.deepEqual(keysAt(['chatbox']), ['load', 'basis']);
    assert.deepEqual(keysAt(['chatbox', 'load']), []);
    assert.deepEqual(keysAt(['nothing', 'here']), []);
    assert.deepEqual(keysAt(['constructor']), []);
    assert.deepEqual(valuesAt(['data', 7, 'legalBasis']), LEGAL_BASES);
    assert.deepEqual(valuesAt(['consent', 'platforms']), ['auto']);
    assert.deepEqual(valuesAt(['consent', 'platforms', 0]), PLATFORM_IDS);
    assert.deepEqual(valuesAt(['data', 0, 'purpose']), []);
  });
});

describe('the platforms', () => {
  it('are those of the catalogue', () => {
    assert.deepEqual([...PLATFORM_IDS].sort(), PLATFORMS.map(({ id }) => id).sort());
  });
});

describe('the rules', () => {
  it('have ids of their own', () => {
    assert.equal(new Set(RULE_IDS).size, RULES.length);
    assert.equal(isRuleId('ungated-data'), true);
    assert.equal(isRuleId('toString'), false);
  });

  it('are as loud as the config says, else as they are by themselves', () => {
    assert.equal(severityOf({}, 'undeclared-data'), 'error');
    assert.equal(severityOf({}, 'undeclared-data', true), 'warning');
    assert.equal(severityOf({ 'undeclared-data': 'error' }, 'undeclared-data', true), 'error');
    assert.equal(severityOf({}, 'ungated-data', true), 'error');
    assert.equal(severityOf({ 'opaque-data': 'off' }, 'opaque-data'), 'off');
  });
});

describe('docs/configuration.md', () => {
  for (const [name, part] of Object.entries(configReference())) {
    it(`has the current ${name}; npx tsx docs/write-configuration.mjs writes them`, () => {
      assert.ok(page.includes(`<!-- ${name} -->\n\n${part}\n\n<!-- /${name} -->`));
    });
  }

  it('shows configs without problems', () => {
    const configs = [...page.matchAll(/```jsonc\n([^]*?)```/g)].map(([, text]) => text ?? '');
    assert.ok(configs.length > 0);
    for (const text of configs) assert.deepEqual(readConfig(text).problems, []);
  });
});
