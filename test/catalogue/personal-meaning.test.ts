import { strict as assert } from 'node:assert';
import { CATEGORIES, LEVELS } from '../../server/catalogue/personal/categories.ts';
import { ITEMS, itemRow } from '../../server/catalogue/personal/crisp-items.ts';
import { describeCategory } from '../../server/catalogue/personal/describe-category.ts';
import { literalKind } from '../../server/catalogue/personal/literal-kind.ts';
import { personalOf } from '../../server/catalogue/personal/personal-of.ts';
import { sensitivity } from '../../server/catalogue/personal/sensitivity.ts';
import { fold, splitName } from '../../server/catalogue/personal/split-name.ts';
import { isMasking, isPseudonymising } from '../../server/catalogue/personal/transform-kind.ts';
import { WORDS } from '../../server/catalogue/personal/words.ts';

describe('catalogue/personal: rows', () => {
  it('have one row and complete terms for each category', () => {
    assert.equal(new Set(CATEGORIES.map(({ key }) => key)).size, CATEGORIES.length);
    for (const { key, title, titleFr, level, fideslang, dpv } of CATEGORIES) {
      assert.ok(title !== '' && titleFr !== '' && LEVELS.includes(level), key);
      assert.match(fideslang, /^user(?:\.[a-z_]+)*$/, key);
      assert.ok(dpv.length > 0 && dpv.every((term) => /^(?:pd|dpv):[A-Z][A-Za-z]+$/.test(term)), key);
    }
  });

  it('have words for categories that exist, folded and in small letters', () => {
    const keys = new Set(CATEGORIES.map(({ key }) => key));
    for (const { category, strong, alone = {}, weak = {}, never = '' } of WORDS) {
      assert.ok(keys.has(category), category);
      const lists = [strong, alone, weak].flatMap((one) => Object.values(one));
      for (const list of [...lists, never]) {
        assert.equal(list, fold(list).toLowerCase(), category);
        assert.ok(
          list === '' || list.split(',').every((phrase) => splitName(phrase).length > 0),
          `${category}: ${list}`,
        );
      }
    }
  });

  it('have items whose categories exist, the particular before the general', () => {
    const keys = new Set(CATEGORIES.map(({ key }) => key));
    for (const row of ITEMS) {
      assert.ok(
        row.categories.every((key) => keys.has(key)),
        row.item,
      );
      assert.equal(itemRow(row.item), row, row.item);
    }
  });
});

describe('catalogue/personal: personalOf', () => {
  const cases: readonly [string, readonly string[], ReturnType<typeof personalOf>][] = [
    ['user:email', ['contact.email'], 'direct'],
    ['user:nickname', [], 'direct'],
    ['conversation:meta.email', [], 'direct'],
    ['people:profile.person.phone', [], 'direct'],
    ['session:data.ref', ['contact.email'], 'direct'],
    ['session:data.dni', ['gov.national_id'], 'direct'],
    ['session:data.plan', [], 'linked'],
    ['session:data.note', ['special.health'], 'linked'],
    ['session:data.email_md5', ['contact.email', 'pseudonymous'], 'linked'],
    ['session:segments', [], 'linked'],
    ['session:event.signed_up', [], 'linked'],
    ['session:token', ['account.user_id'], 'linked'],
    ['session:data.*', [], 'unknown'],
    ['people:profile.*', [], 'unknown'],
    ['people:import', [], 'unknown'],
    ['erase:removePeopleProfile', [], 'none'],
    ['reset:session', [], 'none'],
  ];
  for (const [item, categories, expected] of cases)
    it(`says ${expected} of ${item} ${categories.join()}`, () => assert.equal(personalOf(item, categories), expected));

  it('cannot say of an opaque object, and takes a constant message for nobody’s', () => {
    assert.equal(personalOf('session:data.state', [], { opaque: true }), 'unknown');
    assert.equal(personalOf('message:send', ['content.message'], { constant: true }), 'none');
    assert.equal(personalOf('message:send', ['content.message']), 'linked');
    assert.equal(personalOf('message:send', ['contact.email'], { constant: true }), 'direct');
    assert.equal(personalOf('session:data.plan', [], { constant: true }), 'linked');
  });
});

describe('catalogue/personal: literals', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    email: ['marie.durand@lilas-dentaire.fr', 'o.neill+chat@moulin-bleu.co.uk', '  a.b@atelier-nord.se '],
    phone: [
      '+33612345678',
      '0033 6 51 72 83 94',
      '+49 30 901820',
      '+1 (415) 867-5309',
      '06 51 72 83 94',
      '(415) 867-5309',
    ],
    iban: ['FR7630006000011234567890189', 'DE89 3704 0044 0532 0130 00', 'GB29 NWBK 6016 1331 9268 19'],
    card: ['4539 5787 6362 1486', '4539578763621486'],
    ip: ['91.198.174.192', '2a02:842a:9d5:1001:9c4e:63ff:fe3e:8a2b'],
    'mac-address': ['3c:22:fb:9a:41:7e'],
    'national-id': [
      '513-84-7329',
      '2 55 08 14 168 025 38',
      '529.982.247-25',
      'RSSMRA85T10A562S',
      '131052-308T',
      'X1234567L',
      '85.07.30-033.28',
    ],
    secret: ['AKIAQ3EGRIOWV4VLBX7T', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLXBhcnQ'],
  };
  for (const [kind, texts] of Object.entries(kinds))
    it(`knows ${kind}`, () => {
      for (const text of texts) assert.equal(literalKind(text), kind, text);
    });

  it('takes no number or code for one', () => {
    const nothing = [
      '2026.11.3',
      '1.2.3.4',
      '12.0.3',
      '20231231',
      '1700000000000',
      '00123',
      '#ff00aa',
      '2026-02-01',
      '0.5',
      'pro',
      '',
    ];
    nothing.push(
      'FR7630006000011234567890188',
      '4539578763621487',
      '12345',
      'a@b',
      '@user',
      'user@',
      '12:30:45',
      '::',
      'session:data',
    );
    for (const text of nothing) assert.equal(literalKind(text), undefined, text);
  });

  it('takes reserved and invented values for nobody’s', () => {
    const nobody = [
      'user@example.com',
      'jane@shop.example',
      'a@b.test',
      'no-reply@atelier-nord.se',
      'john.doe@moulin-bleu.fr',
    ];
    nobody.push(
      '4242 4242 4242 4242',
      '+1 415 555 0123',
      '+44 7700 900123',
      '+33 6 39 98 12 34',
      '192.168.0.12',
      '203.0.113.9',
    );
    nobody.push(
      '127.0.0.1',
      '::1',
      '2001:db8::1',
      '078-05-1120',
      '123-45-6789',
      '12345678Z',
      '000.000.000-00',
      '+1234567890',
    );
    for (const text of nobody) assert.equal(literalKind(text), undefined, text);
  });

  it('ends at once on hostile texts', () => {
    for (const text of ['a'.repeat(2000) + '@', '+1' + ' ('.repeat(900), '1-'.repeat(1000), 'a.'.repeat(1000) + '@b']) {
      assert.equal(literalKind(text), undefined);
    }
  });
});

describe('catalogue/personal: what functions leave', () => {
  it('knows pseudonyms and masks by their words', () => {
    for (const name of ['md5', 'sha256', 'SHA1', 'hash', 'hashUserId', 'hmac', 'bcrypt.hash', 'encrypt', 'toSha256Hex'])
      assert.ok(isPseudonymising(name), name);
    for (const name of [
      'btoa',
      'encodeURIComponent',
      'trim',
      'String',
      'decrypt',
      'bcrypt.compare',
      'hashtag',
      'share',
      'mask',
    ])
      assert.ok(!isPseudonymising(name), name);
    for (const name of ['mask', 'maskPhone', 'redact', 'anonymize', 'obfuscateEmail']) assert.ok(isMasking(name), name);
    for (const name of ['unmask', 'md5', 'trim', 'maskito']) assert.ok(!isMasking(name), name);
  });
});

describe('catalogue/personal: papers and rules', () => {
  it('flags what is protected more', () => {
    assert.deepEqual(sensitivity(['contact.email', 'session.unknown']), {
      special: false,
      health: false,
      criminal: false,
      children: false,
      payment: false,
      governmentId: false,
      credential: false,
    });
    const flags = (...keys: string[]): string[] =>
      Object.entries(sensitivity(keys)).flatMap(([kind, set]) => (set ? [kind] : []));
    assert.deepEqual(flags('special.health'), ['special', 'health']);
    assert.deepEqual(flags('special.criminal'), ['criminal']);
    assert.deepEqual(flags('financial.card_number', 'gov.tax_id'), ['payment', 'governmentId']);
    assert.deepEqual(flags('secret.password', 'special.children'), ['children', 'credential']);
  });

  it('describes a category in two languages, with the article that guards it', () => {
    assert.deepEqual(describeCategory('special.religion'), {
      key: 'special.religion',
      title: { en: 'Religion or philosophical belief', fr: 'Convictions religieuses ou philosophiques' },
      level: 'special',
      fideslang: 'user.demographic.religious_belief',
      dpv: ['pd:Religion', 'pd:ReligiousBelief', 'pd:PhilosophicalBelief'],
      article: 'Art. 9 GDPR',
    });
    assert.equal(describeCategory('special.criminal')?.article, 'Art. 10 GDPR');
    assert.equal(describeCategory('contact.email')?.article, undefined);
    assert.equal(describeCategory('no.such'), undefined);
  });
});
