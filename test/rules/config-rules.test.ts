import { strict as assert } from 'node:assert';
import type { RuleId } from '../../server/config/rules.ts';
import { at, CONFIG, custom, flow, found, website, type Setting } from './judged.ts';

/** The config text that a finding points at. */
const marked = (rule: RuleId, setting: Setting & { readonly config: string }): readonly string[] =>
  found(rule, setting).map(({ place }) => {
    assert.equal(place.file, CONFIG);
    return setting.config.slice(place.start, place.end);
  });

const SITE = '7c5f2f0a-0000-4000-8000-1234567890ab';
const done = [{ on: '2026-02-01', by: 'Ines Okafor' }];
const unused = [{ notApplicable: 'We do not use Hugo.' }];
const ANSWERS = {
  dpa: done,
  permissions: done,
  '2fa': done,
  'magic-browse': done,
  policies: done,
  'training-data': unused,
  'ai-disclosure': unused,
  escalation: unused,
};

describe('incomplete-declaration', () => {
  it('says at the items what is lacking', () => {
    const config = '{ "data": [{ "items": ["user:email"], "legalBasis": "contract" }] }';
    assert.deepEqual(marked('incomplete-declaration', { config }), ['"items"']);
    const [finding] = found('incomplete-declaration', { config });
    assert.match(finding?.message ?? '', /lacks a purpose and a retention period\./);
  });

  it('wants a justification for sensitive data, and items', () => {
    const whole = { purpose: 'p', legalBasis: 'contract', retention: 'P1M' };
    const config = {
      data: [
        { ...whole, items: ['user:email'], sensitive: true },
        { ...whole, items: [] },
        { ...whole, items: ['user:phone'] },
      ],
    };
    const findings = found('incomplete-declaration', { config });
    assert.deepEqual(
      findings.map(({ message }) => /lacks (.*?)\./.exec(message)?.[1]),
      ['the justification that sensitive data needs', 'its items'],
    );
  });
});

describe('unused-declaration', () => {
  const entry = (...items: readonly string[]) => ({ items, purpose: 'p', legalBasis: 'contract', retention: 'P1M' });
  const written = (...entries: readonly object[]) => JSON.stringify({ data: entries });

  it('points at the item, or at the entry when none of its items is sent', () => {
    const config = written(entry('user:email', 'user:phone'), entry('session:data.*', 'people:*'));
    assert.deepEqual(marked('unused-declaration', { config, flows: [flow()] }), ['"user:phone"', '"items"']);
  });

  it('takes globs, and reads and loads are no use of it', () => {
    const config = written(entry('session:data.*'));
    assert.deepEqual(found('unused-declaration', { config, flows: [custom('plan')] }), []);
    assert.equal(found('unused-declaration', { config, flows: [] }).length, 1);
  });

  it('counts what Crisp refuses as used: the code means to send it', () => {
    const config = written(entry('user:email'));
    assert.deepEqual(found('unused-declaration', { config, flows: [flow({ delivery: 'refused' })] }), []);
  });
});

describe('missing-attestation', () => {
  it('asks for an agreement for every website that the code names', () => {
    const attestations = { ...ANSWERS, dpa: [{ website: SITE, on: '2026-02-01' }] };
    const other = `${SITE.slice(0, -1)}c`;
    const findings = found('missing-attestation', {
      config: { attestations },
      websites: [website(SITE), website(other), website(other)],
    });
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message ?? '', /1234567890ac/);
    assert.equal(findings[0]?.related[0]?.place.file, at(0).file);
  });

  it('accepts one agreement for all websites, but none without a date', () => {
    const websites = [website(SITE)];
    assert.deepEqual(found('missing-attestation', { config: { attestations: ANSWERS }, websites }), []);
    const attestations = { ...ANSWERS, dpa: [{ website: SITE, by: 'Ines Okafor' }] };
    assert.equal(found('missing-attestation', { config: { attestations }, websites }).length, 1);
  });

  it('asks for the other rows in one finding', () => {
    const config = '{\n  "attestations": { "dpa": [{ "on": "2026-02-01" }], "2fa": [{ "on": "2026-02-01" }] }\n}';
    assert.deepEqual(marked('missing-attestation', { config, flows: [flow()] }), ['"attestations"']);
    const [finding] = found('missing-attestation', { config, flows: [flow()] });
    assert.match(finding?.message ?? '', /^Nobody has attested 6 rows of the checklist: /);
    assert.doesNotMatch(finding?.message ?? '', /2fa/);
  });

  it('leaves the AI rows to undisclosed-ai where code uses Hugo', () => {
    const [, rows] = found('missing-attestation', { config: {}, flows: [flow({ item: 'hugo:tool.x' })] });
    assert.doesNotMatch(rows?.message ?? 'escalation', /escalation/);
  });

  it('is silent without a config, and where Crisp is not used', () => {
    assert.deepEqual(found('missing-attestation', { flows: [flow()], websites: [website(SITE)] }), []);
    assert.deepEqual(found('missing-attestation', { config: {} }), []);
  });
});

describe('expired-attestation', () => {
  const config = JSON.stringify({ attestations: { dpa: [{ on: '2025-02-01', reviewBy: '2026-02-01' }] } });

  it('points at the day that has passed', () => {
    assert.deepEqual(marked('expired-attestation', { config, today: '2026-02-02' }), ['"2026-02-01"']);
  });

  it('is silent on the day itself, and without a day', () => {
    assert.deepEqual(found('expired-attestation', { config, today: '2026-02-01' }), []);
    assert.deepEqual(found('expired-attestation', { config: { attestations: { dpa: done } } }), []);
  });
});

describe('missing-retention', () => {
  it('names what has no period', () => {
    const config = '{ "retention": { "profiles": "P24M" } }';
    assert.deepEqual(marked('missing-retention', { config, flows: [flow()] }), ['"retention"']);
    assert.match(found('missing-retention', { config, flows: [flow()] })[0]?.message ?? '', /set for conversations\./);
  });

  it('is silent when both are set, where nothing is sent, and without a config', () => {
    const config = { retention: { conversations: 'P24M', profiles: 'P24M' } };
    assert.deepEqual(found('missing-retention', { config, flows: [flow()] }), []);
    assert.deepEqual(found('missing-retention', { config: {} }), []);
    assert.deepEqual(found('missing-retention', { flows: [flow()] }), []);
  });
});
