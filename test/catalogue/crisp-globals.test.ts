import { strict as assert } from 'node:assert';
import {
  clearsGlobal,
  embedFlows,
  embedItem,
  globalFlows,
  globalRole,
  loaderUrl,
} from '../../server/catalogue/crisp/globals.ts';
import { arg, either, hole, lines, text } from './crisp-arg.ts';

const x = hole('x');
const y = hole('y');

describe('crisp globals', () => {
  it('takes the token, and knows when it is cleared', () => {
    assert.deepEqual(lines(globalFlows('CRISP_TOKEN_ID', arg(x))), ['session:token @x']);
    assert.deepEqual(lines(globalFlows('CRISP_TOKEN_ID', arg(12))), ['session:token @$']);
    assert.deepEqual(lines(globalFlows('CRISP_TOKEN_ID', arg({ id: x }))), ['session:token refused @$']);
    assert.deepEqual(lines(globalFlows('CRISP_TOKEN_ID', arg(null))), []);
    assert.deepEqual(lines(globalFlows('CRISP_WEBSITE_ID', arg(x))), []);
    assert.ok(clearsGlobal('CRISP_TOKEN_ID', undefined));
    assert.ok(clearsGlobal('CRISP_TOKEN_ID', arg('')));
    assert.ok(!clearsGlobal('CRISP_TOKEN_ID', arg(either(x, null))));
    assert.ok(!clearsGlobal('CRISP_WEBSITE_ID', undefined));
  });

  it('names the role of each global', () => {
    assert.equal(globalRole('CRISP_WEBSITE_ID'), 'website');
    assert.equal(globalRole('CRISP_COOKIE_EXPIRATION'), 'ineffective');
    assert.equal(globalRole('toString'), undefined);
  });

  it('tells the addresses of Crisp apart', () => {
    const id = '0c9d2a52-77f4-4f57-9a7e-3b1d0a9f5e21';
    const cases: readonly (readonly [string, object])[] = [
      ['https://client.crisp.chat/l.js', { k: 'loader' }],
      ['//client.crisp.chat/l.js', { k: 'loader' }],
      ['http://client.crisp.im/l.js?v=2', { k: 'loader' }],
      ['client.crisp.chat/l.js', { k: 'loader' }],
      [' HTTPS://Client.Crisp.Chat/l.js', { k: 'loader' }],
      [`//client.crisp.chat/l/${id}.js`, { k: 'loader', website: id }],
      [`https://go.crisp.chat/chat/embed/?website_id=${id}&user_email=a`, { k: 'embed', website: id }],
      ['https://go.crisp.chat/chat/embed', { k: 'embed' }],
      ['https://plugins.crisp.chat/urn:crisp.im:contact-form:0/contact/1', { k: 'plugin' }],
      ['https://api.crisp.chat/v1/website', { k: 'rest' }],
      ['https://api.crisp.im/v1', { k: 'rest' }],
      ['https://crisp.chat/en/', { k: 'other' }],
      ['https://help.crisp.chat/l.json', { k: 'other' }],
      ['https://client.crisp.chat.evil.example/l.js', { k: 'other' }],
      ['https://notcrisp.chat/l.js', { k: 'other' }],
      ['https://example.org/?u=https://client.crisp.chat/l.js', { k: 'other' }],
      ['https://user@client.crisp.chat/l.js', { k: 'other' }],
      ['', { k: 'other' }],
    ];
    for (const [address, expected] of cases) assert.deepEqual(loaderUrl(address), expected, address);
  });

  it('reads the query of an embed link', () => {
    const base = 'https://go.crisp.chat/chat/embed/?website_id=1';
    const load = 'load chatbox:load @$';
    const cases: readonly (readonly [unknown, readonly string[]])[] = [
      [base, [load]],
      [`${base}&user_email=a%40b.co`, [load, 'user:email @$']],
      [`${base}&user_email=`, [load]],
      [text`https://go.crisp.chat/chat/embed/?website_id=${x}&user_email=${y}`, [load, 'user:email @y']],
      [
        text`https://go.crisp.chat/chat/embed/?user_nickname=${x} ${y}&token_id=${y}#${x}`,
        [load, 'user:nickname @$', 'session:token @y'],
      ],
      [text`https://go.crisp.chat/chat/embed/?crisp_sid=${x}&locale=${y}`, [load, 'session:token @x']],
      [text`https://go.crisp.chat/chat/embed/?${x}`, [load, 'user:* unknown @x (object)']],
      [text`https://go.crisp.chat/chat/embed/?${{ user_phone: x, locale: 'fr' }}`, [load, 'user:phone @x']],
      [text`https://go.crisp.chat/chat/embed/${x}?user_phone=${y}`, [load, 'user:phone @y']],
    ];
    for (const [address, expected] of cases)
      assert.deepEqual(lines(embedFlows(arg(address))), expected, JSON.stringify(address));
    const [, mail] = embedFlows(arg(`${base}&user_email=a%40b.co`)) ?? [];
    assert.equal(mail?.datum?.k === 'literal' && mail.datum.value, 'a@b.co');
    assert.equal(embedFlows(arg('https://example.org/?user_email=a')), undefined);
    assert.equal(embedFlows(arg(x)), undefined);
    assert.equal(embedItem('user_avatar'), 'user:avatar');
    assert.equal(embedItem('locale'), undefined);
  });
});
