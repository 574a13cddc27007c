import { strict as assert } from 'node:assert';
import { at, CHAT, custom, flow, found, gate, judged, trait } from './judged.ts';

const entry = (items: readonly string[], more: object = {}) => ({
  items,
  purpose: 'Answer support requests',
  legalBasis: 'consent',
  retention: 'P12M',
  ...more,
});
const declared = (items: readonly string[], more: object = {}) => ({ data: [entry(items, more)] });
const rulesOf = (setting: Parameters<typeof judged>[0]) =>
  judged(setting)
    .filter(({ place }) => place.file === CHAT)
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'session-not-reset');

describe('ungated-data', () => {
  it('speaks for the missing declaration of the same flow too', () => {
    assert.deepEqual(rulesOf({ flows: [flow()] }), ['ungated-data']);
    const [finding] = found('ungated-data', { flows: [flow()] });
    assert.equal(finding?.severity, 'error');
    assert.equal(
      finding.message,
      'E-mail address `user.email` goes to Crisp as `user:email` without consent: nothing on the way asks for it. It is not declared either.',
    );
    assert.match(finding.advice, /More: npx crisp-privacy explain ungated-data$/);
  });

  it('is silent behind consent, and where every load of the chatbox waits for it', () => {
    assert.deepEqual(found('ungated-data', { flows: [flow({ gate: gate({ status: 'consented' }) })] }), []);
    assert.deepEqual(found('ungated-data', { flows: [flow({ gate: gate({ load: 'consented' }) })] }), []);
    assert.equal(found('ungated-data', { flows: [flow({ gate: gate({ load: 'partial' }) })] }).length, 1);
  });

  it('does not let the loader excuse what a server sends', () => {
    const flows = [flow({ channel: 'node-api', item: 'people:profile.email', gate: gate({ load: 'consented' }) })];
    assert.equal(found('ungated-data', { flows }).length, 1);
  });

  it('follows the declared legal basis, and the default for the rest', () => {
    const flows = [flow()];
    assert.deepEqual(found('ungated-data', { flows, config: declared(['user:*'], { legalBasis: 'contract' }) }), []);
    assert.deepEqual(found('ungated-data', { flows, config: { defaults: { legalBasis: 'contract' } } }), []);
    const [finding] = found('ungated-data', { flows, config: declared(['user:*']) });
    assert.match(finding?.message ?? '', /It is declared with the legal basis "consent"\.$/);
  });

  it('asks consent for linked data only once it is declared so', () => {
    assert.deepEqual(rulesOf({ flows: [custom('ward')] }), ['undeclared-data']);
    assert.deepEqual(rulesOf({ flows: [custom('ward')], config: declared(['session:data.ward']) }), ['ungated-data']);
  });

  it('says what the test that was seen really proves', () => {
    const condition = { text: 'hasResponse', class: 'answered', place: at(1) } as const;
    const user = { text: 'user', class: 'not-consent', place: at(1) } as const;
    const [finding] = found('ungated-data', { flows: [flow({ gate: gate({ conditions: [user, condition] }) })] });
    assert.match(finding?.message ?? '', /`hasResponse` tests that an answer was given, not that it was yes\./);
    assert.deepEqual(
      finding?.related.map(({ label }) => label),
      ['`user` is not a consent test', '`hasResponse` tests that an answer was given, not that it was yes'],
    );
  });

  it('names the ways in that lack a gate', () => {
    const open = [{ place: at(5), label: 'setEmail(customer.email)' }];
    const [finding] = found('ungated-data', { flows: [flow({ gate: gate({ status: 'partial', open }) })] });
    assert.match(finding?.message ?? '', /some ways to this place ask for it, but not all/);
    assert.deepEqual(
      finding?.related.map(({ label }) => label),
      ['no consent on this way: setEmail(customer.email)'],
    );
  });

  it('says when a name would have counted', () => {
    const conditions = [
      { text: 'user', class: 'not-consent', place: at(1) },
      { text: 'hasConsent', class: 'not-consent', place: at(1), byNameOnly: true },
    ] as const;
    const [finding] = found('ungated-data', { flows: [flow({ gate: gate({ conditions }) })] });
    assert.match(finding?.message ?? '', /`hasConsent` sounds like consent, but names do not count/);
  });
});

describe('the words for a datum', () => {
  const message = (part: object): string =>
    found('undeclared-data', { flows: [custom('note', part)] })[0]?.message ?? '';

  it('name the category that identifies a person, else the first, else the item', () => {
    assert.match(message({ categories: ['content.message', 'contact.email'] }), /^E-mail address `user\.note` goes/);
    assert.match(
      message({ categories: ['work.job', 'education'] }),
      /^Job, employer, professional data `user\.note` goes/,
    );
    assert.match(message({ value: '' }), /^Custom data goes to Crisp as `session:data\.note`/);
  });
});

describe('undeclared-data', () => {
  const gated = { gate: gate({ status: 'consented' }) } as const;

  it('is an error for what identifies a person, and a warning for what hangs on one', () => {
    const findings = found('undeclared-data', { flows: [flow(gated), custom('plan', gated, 1)] });
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });

  it('is silent for what is declared, refused, constant or not sent', () => {
    assert.deepEqual(found('undeclared-data', { flows: [flow(gated)], config: declared(['user:email']) }), []);
    assert.deepEqual(found('undeclared-data', { flows: [flow({ ...gated, delivery: 'refused' })] }), []);
    assert.deepEqual(found('undeclared-data', { flows: [custom('build', { ...gated, personal: 'none' })] }), []);
    assert.deepEqual(found('undeclared-data', { flows: [flow({ ...gated, direction: 'read' })] }), []);
  });

  it('comes back when ungated-data is off', () => {
    assert.deepEqual(rulesOf({ flows: [flow()], config: { rules: { 'ungated-data': 'off' } } }), ['undeclared-data']);
  });

  it('names the config that should hold the declaration, or the way to one', () => {
    assert.match(found('undeclared-data', { flows: [flow(gated)] })[0]?.advice ?? '', /npx crisp-privacy init/);
    const [finding] = found('undeclared-data', { flows: [flow(gated)], config: {} });
    assert.match(finding?.message ?? '', /no entry of `crisp-privacy\.config\.json` declares it/);
  });
});

describe('sensitive-data', () => {
  const consented = gate({ status: 'consented' });
  const health = custom('diagnosis', { categories: ['special.health'], gate: consented });
  const password = custom('password', { categories: ['secret.password'] });
  const justified = { sensitive: true, justification: 'The nurse line needs it.' };

  it('asks for a declaration that says so and why', () => {
    assert.deepEqual(rulesOf({ flows: [health] }), ['sensitive-data']);
    const config = (more: object) => declared(['session:data.*'], more);
    assert.match(found('sensitive-data', { flows: [health], config: config({}) })[0]?.message ?? '', /does not say/);
    const unjustified = found('sensitive-data', { flows: [health], config: config({ sensitive: true }) });
    assert.match(unjustified[0]?.message ?? '', /gives no justification/);
    assert.deepEqual(found('sensitive-data', { flows: [health], config: config(justified) }), []);
  });

  it('lets nothing justify a credential, and then speaks for consent and declaration too', () => {
    assert.deepEqual(rulesOf({ flows: [{ ...password, personal: 'direct' }] }), ['sensitive-data']);
    assert.deepEqual(
      rulesOf({ flows: [{ ...password, gate: consented }], config: declared(['session:data.*'], justified) }),
      ['sensitive-data'],
    );
  });

  it('leaves missing consent a finding of its own', () => {
    const flows = [flow({ item: 'session:data.ssn', categories: ['gov.national_id'] })];
    assert.deepEqual(rulesOf({ flows }), ['sensitive-data', 'ungated-data']);
  });

  it("is silent for ordinary data and for Crisp's own session token", () => {
    assert.deepEqual(found('sensitive-data', { flows: [flow()] }), []);
    const flows = [flow({ item: 'session:token', personal: 'linked', categories: ['secret.token'] })];
    assert.deepEqual(found('sensitive-data', { flows }), []);
  });
});

describe('refused-push', () => {
  it('gives the reason, and nothing else about data that does not arrive', () => {
    const flows = [custom('plan', { delivery: 'refused', deliveryReason: 'session:data takes a list of pairs' })];
    assert.deepEqual(rulesOf({ flows }), ['refused-push']);
    assert.match(found('refused-push', { flows })[0]?.message ?? '', / Session:data takes a list of pairs\.$/);
  });

  it('says what a repair would set free', () => {
    const refused = flow({ delivery: 'refused', deliveryReason: 'x' });
    assert.match(
      found('refused-push', { flows: [refused] })[0]?.message ?? '',
      /Once repaired, it would go out without consent/,
    );
  });

  it('tells a part from nothing', () => {
    const [finding] = found('refused-push', {
      flows: [flow({ delivery: 'partial', deliveryReason: 'only the first name' })],
    });
    assert.match(
      finding?.message ?? '',
      /^Crisp takes only a part of what is sent as `user:email`\. Only the first name\.$/,
    );
    assert.deepEqual(found('refused-push', { flows: [flow(), flow({ delivery: 'unknown' })] }), []);
  });
});

describe('opaque-data', () => {
  const whole = (more: object = {}) =>
    flow({
      item: 'session:data.*',
      personal: 'unknown',
      categories: [],
      value: 'user',
      ...trait({ k: 'opaque', why: 'object' }),
      ...more,
    });

  it('speaks for a declaration that cannot be written', () => {
    assert.deepEqual(rulesOf({ flows: [whole()] }), ['opaque-data']);
    assert.match(
      found('opaque-data', { flows: [whole()] })[0]?.message ?? '',
      /^A whole object \(`user`\) goes to Crisp/,
    );
  });

  it('does not speak for a key that can be declared', () => {
    const flows = [custom('state', trait({ k: 'opaque', why: 'serialised' }))];
    assert.deepEqual(rulesOf({ flows }), ['opaque-data', 'undeclared-data']);
  });

  it('stays when the glob is declared, and goes when nothing arrives', () => {
    const config = declared(['session:data.*'], { legalBasis: 'contract' });
    assert.deepEqual(rulesOf({ flows: [whole()], config }), ['opaque-data']);
    assert.deepEqual(rulesOf({ flows: [whole({ delivery: 'refused' })] }), ['refused-push']);
  });
});

describe('hardcoded-personal-data', () => {
  it('shows only the beginning of the literal', () => {
    const flows = [
      flow({
        value: '"ann@teapot.example"',
        ...trait({ k: 'literal', of: 'contact.email', text: 'ann@teapot.example' }),
      }),
    ];
    const [finding] = found('hardcoded-personal-data', { flows });
    assert.match(finding?.message ?? '', /^E-mail address `an…` is written in the code/);
    assert.ok(judged({ flows }).every(({ message }) => !message.includes('teapot')));
    assert.equal(finding?.severity, 'warning');
  });

  it('is silent without a literal', () => {
    assert.deepEqual(found('hardcoded-personal-data', { flows: [flow()] }), []);
  });
});

describe('personal-data-in-url', () => {
  const inUrl = trait({ k: 'in-url', where: 'the address of the embed link' });

  it('reports links and requests, reads included', () => {
    const read = flow({ direction: 'read', channel: 'node-api', item: 'read:getPeopleProfile', ...inUrl });
    const [embed, request] = found('personal-data-in-url', {
      flows: [flow({ channel: 'embed-url', ...inUrl }), { ...read, place: at(2) }],
    });
    assert.match(embed?.message ?? '', /is put into a URL \(the address of the embed link\)/);
    assert.match(request?.advice ?? '', /own id of the person/);
    assert.deepEqual(found('personal-data-in-url', { flows: [flow()] }), []);
  });
});

describe('predictable-token and secret-in-client', () => {
  it('says what the token is made of', () => {
    const flows = [
      flow({ item: 'session:token', personal: 'linked', ...trait({ k: 'predictable', from: 'an id (`user.id`)' }) }),
    ];
    assert.match(found('predictable-token', { flows })[0]?.message ?? '', /made from an id \(`user\.id`\)\./);
    assert.deepEqual(found('predictable-token', { flows: [flow({ item: 'session:token' })] }), []);
  });

  it('reports a secret once, however many flows it reaches', () => {
    const secret = trait({ k: 'secret', what: 'a REST token', place: at(7) });
    const findings = found('secret-in-client', {
      flows: [flow(secret), flow(secret)],
      secrets: [
        { what: 'the key', place: at(6) },
        { what: 'the verification secret', place: at(8, 'src/sign.ts') },
      ],
    });
    assert.deepEqual(
      findings.map(({ message, place, related }) => [
        message.slice(0, 12),
        place.start,
        related.map(({ label }) => label),
      ]),
      [
        ['A REST token', at(7).start, ['the key stands here']],
        ['The verifica', at(8).start, []],
      ],
    );
  });
});
