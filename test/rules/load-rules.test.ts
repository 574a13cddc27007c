import { strict as assert } from 'node:assert';
import { at, flow, found, gate, trait } from './judged.ts';

const load = (part: Parameters<typeof flow>[0] = {}, line = 0) =>
  flow({ item: 'chatbox:load', direction: 'load', channel: 'chatbox', personal: 'linked', value: '', ...part }, line);
const privacyMode = { attestations: { 'total-privacy-mode': [{ on: '2026-02-01', by: 'Ines Okafor' }] } };

describe('chatbox-before-consent', () => {
  it('reports every load without consent, and says why it is one', () => {
    const conditions = [{ text: 'isEu', class: 'required', place: at(1) }] as const;
    const [finding] = found('chatbox-before-consent', { flows: [load({ gate: gate({ conditions }) })] });
    assert.match(
      finding?.message ?? '',
      /`isEu` tests whether consent has to be asked for, not whether it was given\./,
    );
    assert.equal(finding?.severity, 'error');
    assert.equal(found('chatbox-before-consent', { flows: [load({ gate: gate({ status: 'partial' }) })] }).length, 1);
  });

  it('is silent behind consent, and for a load that Crisp refuses', () => {
    assert.deepEqual(found('chatbox-before-consent', { flows: [load({ gate: gate({ status: 'consented' }) })] }), []);
    assert.deepEqual(found('chatbox-before-consent', { flows: [load({ delivery: 'refused' })] }), []);
  });

  it('accepts a load that always may, with the basis for it', () => {
    const config = (chatbox: object) => ({ flows: [load()], config: { chatbox } });
    assert.deepEqual(found('chatbox-before-consent', config({ load: 'always', basis: 'legitimate-interests' })), []);
    assert.equal(found('chatbox-before-consent', config({ load: 'always' })).length, 1);
    assert.equal(found('chatbox-before-consent', config({ load: 'always', basis: 'consent' })).length, 1);
  });

  it('accepts Total Privacy Mode when it is attested, not when it does not apply', () => {
    assert.deepEqual(found('chatbox-before-consent', { flows: [load()], config: privacyMode }), []);
    const config = {
      attestations: { 'total-privacy-mode': [{ notApplicable: 'we do not use it', on: '2026-02-01' }] },
    };
    assert.equal(found('chatbox-before-consent', { flows: [load()], config }).length, 1);
  });
});

describe('privacy-mode-bypass', () => {
  const segments = flow({ item: 'session:segments', personal: 'linked' });

  it('reports pushes that wake the chatbox by themselves', () => {
    assert.equal(found('privacy-mode-bypass', { flows: [segments], config: privacyMode }).length, 1);
  });

  it('is silent after an action or a yes, for data that waits, and without the attestation', () => {
    const silent = [
      { ...segments, onAction: true },
      { ...segments, gate: gate({ status: 'consented' }) },
      flow(),
      flow({ item: 'session:token' }),
    ];
    assert.deepEqual(found('privacy-mode-bypass', { flows: silent, config: privacyMode }), []);
    assert.deepEqual(found('privacy-mode-bypass', { flows: [segments] }), []);
  });
});

describe('wrong-consent-category', () => {
  const asks = (category: string, part: object = {}) => ({
    gate: gate({ status: 'consented', by: `accepted("${category}")`, category, ...part }),
  });
  const config = { consent: { category: 'functional' } };

  it('compares what the gate asks with what chat needs', () => {
    const [finding, ...rest] = found('wrong-consent-category', {
      flows: [flow(asks('analytics')), flow(asks('functionality'), 2)],
      config,
    });
    assert.deepEqual(rest, []);
    assert.match(
      finding?.message ?? '',
      /after `accepted\("analytics"\)`, which asks about "analytics"\. Chat needs "functional":/,
    );
  });

  it('reports a load as well, unless the chatbox may load anyway', () => {
    assert.equal(found('wrong-consent-category', { flows: [load(asks('marketing'))], config }).length, 1);
    const always = { ...config, chatbox: { load: 'always', basis: 'contract' } };
    assert.deepEqual(found('wrong-consent-category', { flows: [load(asks('marketing'))], config: always }), []);
  });

  it('is silent when the loads ask rightly, when no consent is needed, and when no category is named', () => {
    const waits = [load(asks('functional')), flow(asks('analytics', { load: 'consented' }), 2)];
    assert.deepEqual(found('wrong-consent-category', { flows: waits, config }), []);
    const wrongLoad = [load(asks('analytics')), flow(asks('analytics', { load: 'consented' }), 2)];
    assert.equal(found('wrong-consent-category', { flows: wrongLoad, config }).length, 2);
    const contract = { ...config, defaults: { legalBasis: 'contract' } };
    assert.deepEqual(found('wrong-consent-category', { flows: [flow(asks('analytics'))], config: contract }), []);
    assert.deepEqual(found('wrong-consent-category', { flows: [flow(asks('analytics'))], config: {} }), []);
  });
});

describe('undisclosed-ai', () => {
  const tool = flow({ item: 'hugo:tool.basket_total', personal: 'linked', value: '' });

  it('asks once for what is not attested', () => {
    const [finding, ...rest] = found('undisclosed-ai', { flows: [tool, { ...tool }] });
    assert.deepEqual(rest, []);
    assert.match(finding?.message ?? '', /"ai-disclosure"\) and that they can reach a person \("escalation"\)/);
    const config = { attestations: { 'ai-disclosure': [{ on: '2026-02-01' }] } };
    assert.doesNotMatch(found('undisclosed-ai', { flows: [tool], config })[0]?.message ?? '', /ai-disclosure/);
  });

  it('is silent when both are attested, or Hugo is not used', () => {
    const config = { attestations: { 'ai-disclosure': [{ on: '2026-02-01' }], escalation: [{ on: '2026-02-01' }] } };
    assert.deepEqual(found('undisclosed-ai', { flows: [tool], config }), []);
    assert.deepEqual(found('undisclosed-ai', { flows: [flow()] }), []);
  });
});

describe('resync-after-erasure', () => {
  const job = trait({ k: 'job', what: 'a schedule (`cron.schedule`)' });
  const write = (part: object = {}) =>
    flow({ item: 'people:profile.email', channel: 'node-api', side: 'server', ...job, ...part });

  it('reports a job once for each writer', () => {
    const other = write({ item: 'people:profile.person.nickname', sink: at(0) });
    const findings = found('resync-after-erasure', { flows: [write(), other] });
    assert.equal(findings.length, 1);
    assert.match(findings[0]?.message ?? '', /is written to Crisp by a schedule \(`cron\.schedule`\)/);
  });

  it('is silent when the job asks, when it is attested, and for what a person starts', () => {
    const conditions = [{ text: 'erased.has(contact.id)', class: 'not-consent', place: at(1) }] as const;
    assert.deepEqual(found('resync-after-erasure', { flows: [write({ gate: gate({ conditions }) })] }), []);
    const config = { attestations: { resync: [{ on: '2026-02-01' }] } };
    assert.deepEqual(found('resync-after-erasure', { flows: [write()], config }), []);
    assert.deepEqual(found('resync-after-erasure', { flows: [write({ traits: [] })] }), []);
    assert.deepEqual(found('resync-after-erasure', { flows: [write({ item: 'batch:segments' })] }), []);
  });
});

describe('no-erasure-path', () => {
  const write = (item: string) => flow({ item, channel: 'rest', side: 'server' });
  const erase = (item: string) => flow({ item, direction: 'erase', channel: 'node-api', personal: 'none' });

  it('wants an erasure for each kind that is written', () => {
    const findings = found('no-erasure-path', {
      flows: [write('people:profile.email'), write('people:data.plan'), write('conversation:message')],
    });
    assert.equal(findings.length, 2);
  });

  it('accepts erasure calls, erasure in bulk, and an attestation', () => {
    const profile = write('people:profile.email');
    assert.deepEqual(found('no-erasure-path', { flows: [profile, erase('erase:removePeopleProfile')] }), []);
    assert.deepEqual(found('no-erasure-path', { flows: [profile, erase('erase:batchRemovePeople')] }), []);
    assert.equal(found('no-erasure-path', { flows: [profile, erase('erase:removeConversation')] }).length, 1);
    const config = { attestations: { 'profile-erasure': [{ on: '2026-02-01' }] } };
    assert.deepEqual(found('no-erasure-path', { flows: [profile], config }), []);
  });

  it('leaves browsers and reads alone', () => {
    assert.deepEqual(found('no-erasure-path', { flows: [{ ...write('conversation:message'), side: 'browser' }] }), []);
    assert.deepEqual(
      found('no-erasure-path', {
        flows: [flow(), flow({ item: 'read:getPeopleProfile', direction: 'read', channel: 'rest' })],
      }),
      [],
    );
  });
});
