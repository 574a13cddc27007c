import { strict as assert } from 'node:assert';
import { type Datum, classify } from '../../server/catalogue/personal/classify.ts';

const DATA = 'session:data.*';

/** The categories of a datum that is only known by where it is read from: `of('user.email')`. */
const of = (path: string, more: Partial<Datum> = {}): readonly string[] =>
  classify({ item: DATA, path: path.split('.'), ...more }).categories;

const is = (path: string, ...categories: string[]): void => assert.deepEqual(of(path), categories, path);
const quiet = (...paths: string[]): void => {
  for (const path of paths) assert.deepEqual(of(path), [], path);
};

describe('catalogue/personal: classify', () => {
  it('reads every case style, glued words and abbreviations', () => {
    for (const name of [
      'creditCardNumber',
      'credit_card_no',
      'CREDIT-CARD-NUM',
      'creditcardnumber',
      'ccNumber',
      'cc_no',
    ])
      is(name, 'financial.card_number');
    for (const name of ['dateOfBirth', 'date_of_birth', 'dateofbirth', 'birthDt', 'DOB', 'user_dob'])
      is(name, 'identity.birth_date');
    for (const name of [
      'userpwd',
      'newPassword',
      'confirm_password',
      'passwd',
      'dbPass',
      'plainTextPassword',
      'password2',
    ])
      is(name, 'secret.password');
    for (const name of ['iBAN', 'ibanNumber', 'my_iban']) is(name, 'financial.bank_account');
    for (const name of ['custId', 'id_client', 'userUUID', 'patientNo']) is(name, 'account.user_id');
  });

  it('reads other languages, with and without accents', () => {
    is('courriel', 'contact.email');
    is('téléphonePortable', 'contact.phone');
    is('numéroSécuritéSociale', 'gov.national_id');
    is('geburtsdatum', 'identity.birth_date');
    is('apellidos', 'identity.name.last');
    is('kod_pocztowy', 'contact.address.postal_code');
    is('wachtwoord', 'secret.password');
    is('größe');
    is('fødselsdato', 'identity.birth_date');
  });

  it('matches words, never parts of them', () => {
    quiet(
      'microphone',
      'headphonesConnected',
      'cartel',
      'secretary',
      'coauthor',
      'accounting',
      'passengers',
      'package',
      'telnet',
    );
    quiet('uncertainty', 'multiband', 'friendship', 'phoneme');
  });

  it('keeps what is about a datum apart from the datum', () => {
    quiet(
      'emailTemplate',
      'emailVerified',
      'email_count',
      'numEmails',
      'passwordPolicy',
      'phone_field_label',
      'token_count',
    );
    quiet(
      'validateEmail',
      'hasPhone',
      'isSecret',
      'showPassword',
      'resetPasswordChallenge',
      'addressBarColor',
      'fileName',
    );
    quiet('maxTokens', 'next_page_token', 'contractAddress', 'cardIndex', 'idx_users_email', 'createPrescription');
  });

  it('takes the answer for the datum where the category is special', () => {
    is('isPregnant', 'special.health');
    is('hasDiabetes', 'special.health');
    is('disabilityType', 'special.health');
    is('unionMember', 'special.trade_union');
    assert.deepEqual(of('p.isPregnant', { type: 'boolean' }), ['special.health']);
  });

  it('lets the longest phrase win', () => {
    is('emailAddress', 'contact.email');
    is('ipAddress', 'online.ip_address');
    is('patient_id', 'account.user_id');
    is('healthInsuranceNumber', 'insurance');
    is('userName', 'account.username');
  });

  it('counts a weak word on a person only', () => {
    is('user.name', 'identity.name.full');
    is('patient.data.name', 'identity.name.full');
    is('getCustomer.address.city', 'contact.address.city');
    is('donorName', 'identity.name.full');
    quiet('name', 'product.name', 'user.plan.name', 'message', 'comment', 'store.city', 'company.address', 'login');
    assert.deepEqual(classify({ item: 'session:data.name', siblings: ['email', 'name'] }).categories, [
      'identity.name.full',
    ]);
    assert.deepEqual(classify({ item: 'session:data.name', siblings: ['plan', 'seats'] }).categories, []);
  });

  it('counts some words as the whole name', () => {
    is('city', 'contact.address.city');
    is('newCity', 'contact.address.city');
    is('token', 'secret.token');
    quiet('cityGuideVersion', 'tokenizer', 'curLexToken');
  });

  it('looks through members and elements that only hold the datum', () => {
    is('form.email.value', 'contact.email');
    is('emailInput.current.value', 'contact.email');
    is('user.phone.trim', 'contact.phone');
    quiet('emailInput');
  });

  it('reads no data from the words of the interface', () => {
    quiet('errors.email', 'messages.password', 'i18n.phone', 'fr_FR.phone_number', 'userSchema.email');
  });

  it('joins what the key, the path, the item and the value say', () => {
    assert.deepEqual(classify({ item: 'session:data.ref', path: ['user', 'email'] }).categories, ['contact.email']);
    assert.deepEqual(classify({ item: 'session:data.note', path: ['patient', 'medication'] }).categories, [
      'special.health',
    ]);
    assert.deepEqual(classify({ item: 'session:data.email', path: ['x'] }).categories, ['contact.email']);
    assert.deepEqual(classify({ item: 'session:data.*', key: 'email', path: ['x'] }).categories, ['contact.email']);
    assert.deepEqual(classify({ item: 'user:phone', path: ['x'] }).categories, ['contact.phone']);
    assert.deepEqual(classify({ item: 'session:data.c', literal: 'ada@moulin-bleu.fr' }).categories, ['contact.email']);
    assert.deepEqual(classify({ item: 'session:data.company', path: ['user', 'company', 'name'] }).categories, [
      'work.company',
    ]);
  });

  it('says where each category comes from', () => {
    assert.deepEqual(classify({ item: 'user:email', path: ['order', 'buyerEmail'] }).evidence, [
      { category: 'contact.email', from: 'item', words: 'user:email' },
      { category: 'contact.email', from: 'path', words: 'email' },
    ]);
  });

  it('asks the type', () => {
    assert.deepEqual(of('user.email', { type: 'boolean' }), []);
    assert.deepEqual(of('user.firstName', { type: '() => void' }), []);
    assert.deepEqual(of('user.email', { type: 'string | undefined' }), ['contact.email']);
    assert.deepEqual(of('x', { type: 'EmailAddress' }), ['contact.email']);
    assert.deepEqual(of('x', { type: "'credit card' | 'transfer'" }), []);
    assert.deepEqual(classify({ item: 'session:data.email', literal: true }).categories, []);
  });

  it('ranks by the highest category', () => {
    assert.equal(classify({ item: 'session:data.city' }).level, 'low');
    assert.equal(classify({ item: 'message:send', path: ['user', 'iban'] }).level, 'critical');
    assert.equal(classify({ item: 'session:data.plan' }).level, undefined);
  });

  it('is quiet on names that say nothing of a person', () => {
    quiet(
      'plan',
      'order.ref',
      'cart.total',
      'build',
      'ward',
      'screen.ageOfAccount',
      'state',
      'x',
      '',
      '__proto__',
      'constructor',
    );
  });

  it('bears hostile names', () => {
    const long = 'emailpassword'.repeat(5000);
    assert.deepEqual(of(`a.${long}`).length > 3, false);
    assert.deepEqual(classify({ item: DATA, path: [], type: '<'.repeat(2000) }).categories, []);
  });
});

describe('catalogue/personal: transforms', () => {
  const after = (path: string, ...transforms: string[]): ReturnType<typeof classify> =>
    classify({ item: DATA, path: path.split('.'), transforms });

  it('keeps hashed and encrypted data as pseudonymous, one level lower', () => {
    for (const how of ['md5', 'sha256', 'createHash', 'crypto.subtle.digest', 'hashEmail', 'encrypt', 'hmacSha256']) {
      const { categories, level, transformed } = after('user.email', how);
      assert.deepEqual([categories, level, transformed], [['contact.email', 'pseudonymous'], 'low', 'hash'], how);
    }
    assert.deepEqual(of('password_hash'), ['secret.password', 'pseudonymous']);
    assert.deepEqual(of('hashedPassword'), ['secret.password', 'pseudonymous']);
    assert.deepEqual(of('unencrypted_password'), ['secret.password']);
  });

  it('leaves encodings and formats as they are', () => {
    for (const how of [
      'encodeURIComponent',
      'String',
      'trim',
      'toLowerCase',
      'btoa',
      'JSON.stringify',
      'slice',
      'decrypt',
    ])
      assert.deepEqual(after('user.email', how).categories, ['contact.email'], how);
  });

  it('drops what is masked or only measured', () => {
    for (const how of [
      'mask',
      'maskEmail',
      'redact',
      'Boolean',
      '!!',
      '===',
      'length',
      'isEmail',
      'validateEmail',
      'includes',
    ])
      assert.deepEqual(after('user.email', how).categories, [], how);
    assert.deepEqual(of('user.name.length'), []);
    assert.deepEqual(of('maskedEmail'), []);
    assert.equal(after('user.email', 'mask').transformed, 'mask');
  });

  it('keeps special categories that are only measured', () => {
    assert.deepEqual(after('patient.diagnosis', 'Boolean').categories, ['special.health']);
    assert.deepEqual(after('patient.diagnosis', 'mask').categories, []);
  });
});
