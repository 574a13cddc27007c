import { strict as assert } from 'node:assert';
import { isRestUrl, restFlows, restUrlData } from '../../server/catalogue/crisp/rest.ts';
import { arg, either, hole, lines, open, text } from './crisp-arg.ts';

const x = hole('x');
const y = hole('y');
const site = hole('site');
const id = hole('id');

const at = (path: string) => `https://api.crisp.chat/v1/website/1${path}`;

type Case = readonly [method: string | undefined, url: unknown, body: unknown, expected: readonly string[]];
const NONE = Symbol('no body');

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'people: one row per leaf': [
    [
      'POST',
      text`https://api.crisp.chat/v1/website/${site}/people/profile`,
      { email: x, person: { nickname: y, geolocation: { city: x } }, segments: ['shop'], company: { name: y } },
      [
        'people:profile.email @$.email:',
        'people:profile.person.nickname @$.person.nickname:',
        'people:profile.person.geolocation.city @$.person.geolocation.city:',
        'people:profile.segments @$.segments:',
        'people:profile.company.name @$.company.name:',
      ],
    ],
    [
      'PATCH',
      text`https://api.crisp.chat/v1/website/${site}/people/profile/${id}`,
      x,
      ['people:profile.* @x (object)'],
    ],
    [
      'PUT',
      at('/people/profile/7'),
      open({ email: x }),
      ['people:profile.email @$.email:', 'people:profile.* @$ (spread)'],
    ],
    ['patch', at('/people/profile/7/'), { '?': x }, ['people:profile.* @$.?: (key)']],
    ['PATCH', at('/people/profile/7'), { email: null, person: undefined, notepad: '' }, []],
    [
      'PATCH',
      at('/people/profile/7'),
      { person: either({ phone: x }, null) },
      ['people:profile.person.phone @$.person|0.phone:'],
    ],
    [
      'PATCH',
      at('/people/profile/7'),
      { person: either({ phone: x }, y) },
      ['people:profile.person.phone @$.person|0.phone:', 'people:profile.person @$.person:'],
    ],
    [
      'PATCH',
      at('/people/profile/7'),
      either({ email: x }, { active: true }),
      ['people:profile.email @$|0.email:', 'people:profile.active @$|1.active:'],
    ],
    ['POST', at('/people/profile'), NONE, ['people:profile.* (object)']],
  ],
  'people: data, events, subscription, import': [
    ['PUT', at('/people/data/7'), { data: { tier: x } }, ['people:data.tier @$.data.tier:']],
    [
      'PATCH',
      at('/people/data/7'),
      { tier: x, points: 3 },
      ['people:data.tier @$.tier:', 'people:data.points @$.points:'],
    ],
    ['PATCH', at('/people/data/7'), { data: x }, ['people:data.* @x (object)']],
    [
      'PATCH',
      at('/people/data/7'),
      { data: open({ a: x }) },
      ['people:data.a @$.data.a:', 'people:data.* @$.data (spread)'],
    ],
    ['POST', at('/people/events/7'), { text: 'paid', data: { sum: x } }, ['people:event.paid @$.text']],
    ['POST', at('/people/events/7'), { text: x }, ['people:event.* @x (key)']],
    ['POST', at('/people/events/7'), x, ['people:event.* @x (object)']],
    ['PATCH', at('/people/subscription/7'), { email: x }, ['people:subscription @x']],
    ['PATCH', at('/people/subscription/7'), NONE, ['people:subscription']],
    ['POST', at('/people/import/profiles'), { url: x }, ['people:import @$']],
  ],
  conversations: [
    [
      'PATCH',
      text`https://api.crisp.chat/v1/website/${site}/conversation/${id}/meta`,
      { phone: x, data: { plan: y }, segments: ['a'], device: { locales: ['fr'] } },
      [
        'conversation:meta.phone @$.phone:',
        'conversation:meta.data.plan @$.data.plan:',
        'conversation:meta.segments @$.segments:',
        'conversation:meta.device.locales @$.device.locales:',
      ],
    ],
    ['PATCH', at('/conversation/7/meta'), { data: { plan: { a: x } } }, ['conversation:meta.data.plan @$.data.plan:']],
    ['POST', at('/conversation/7/message'), { type: 'text', from: 'user', content: x }, ['conversation:message @x']],
    ['POST', at('/conversation/7/message'), { content: x, user: { nickname: y } }, ['conversation:message @x']],
    ['POST', at('/conversation/7/message'), { type: 'text' }, []],
    ['PATCH', at('/conversation/7/compose'), { excerpt: x }, ['conversation:message @x']],
    [
      'PUT',
      at('/conversation/7/participants'),
      { participants: [{ type: 'email', target: x }] },
      ['conversation:participants @$.participants'],
    ],
    ['POST', at('/conversation/7/transcript'), { to: 'user', email: x }, ['conversation:transcript @x']],
    ['POST', at('/conversation/7/transcript'), { to: 'user' }, []],
    ['POST', at('/conversation'), NONE, []],
    ['PATCH', at('/conversation/7/state'), { state: 'resolved' }, []],
    ['POST', at('/conversation/7/purge'), NONE, ['reset reset:session']],
  ],
  'batch, campaigns, buckets, plugins': [
    [
      'PATCH',
      at('/batch/data'),
      { people: { profiles: x }, data: { campaign: y } },
      ['batch:data.campaign @$.data.campaign:'],
    ],
    ['PATCH', at('/batch/segments'), { sessions: x, segments: ['a', y] }, ['batch:segments @$.segments']],
    ['PATCH', at('/batch/remove'), { sessions: x }, ['erase erase:batchRemoveConversations']],
    ['PATCH', at('/batch/remove'), { people: { profiles: x } }, ['erase erase:batchRemovePeople']],
    ['PATCH', at('/batch/resolve'), { sessions: x }, []],
    ['PUT', at('/campaign/7'), { message: x }, ['campaign @$']],
    ['POST', 'https://api.crisp.chat/v1/bucket/url/generate', { file: { name: x } }, ['bucket @$']],
    ['POST', 'https://api.crisp.chat/v1/plugins/subscription/1/2/channel', { payload: x }, ['plugin:payload @x']],
  ],
  'reads and erasures': [
    ['GET', text`https://api.crisp.chat/v1/website/${site}/people/profile/${id}`, NONE, ['read read:getPeopleProfile']],
    [undefined, at('/people/profile/7'), NONE, ['read read:getPeopleProfile']],
    ['GET', at('/people/profiles?search_text=a'), NONE, ['read read:listPeopleProfiles']],
    ['GET', at('/people/profiles/2'), NONE, ['read read:listPeopleProfiles']],
    ['HEAD', at('/people/profile/7'), NONE, ['read read:checkPeopleProfileExists']],
    ['DELETE', at('/people/profile/7'), NONE, ['erase erase:removePeopleProfile']],
    ['DELETE', at('/conversation/7'), NONE, ['erase erase:removeConversation']],
    ['DELETE', at('/conversation/7/message/9'), NONE, ['erase erase:removeMessageInConversation']],
    ['DELETE', at(''), NONE, ['erase erase:deleteWebsite']],
    ['DELETE', at('/operators/active'), NONE, []],
    ['GET', at('/visitors/count'), NONE, []],
    ['POST', at('/people/export/profiles'), NONE, ['read read:exportPeopleProfiles']],
  ],
  'what is not known': [
    [undefined, at('/people/profile'), { email: x }, ['people:profile.email @$.email:']],
    ['POST', text`https://api.crisp.chat/v1/website/${site}${y}`, { email: x }, ['* unknown @$ (namespace)']],
    ['POST', text`https://api.crisp.chat/v1/${y}`, { email: x }, ['* unknown @$ (namespace)']],
    ['POST', text`https://api.crisp.chat/v1${y}`, NONE, ['* unknown @$ (namespace)']],
    ['DELETE', text`https://api.crisp.chat/v1/${y}`, NONE, ['erase erase:* unknown @$ (namespace)']],
    ['GET', text`https://api.crisp.chat/v1/${y}`, NONE, ['read read:* unknown @$ (namespace)']],
    ['GET', text`https://api.crisp.chat/v1/website/${y}`, NONE, ['read read:* unknown @$ (namespace)']],
    ['DELETE', text`https://api.crisp.chat/v1/website/${y}`, NONE, ['erase erase:deleteWebsite (namespace)']],
    ['POST', at('/made/up'), { email: x }, ['* unknown @$']],
    ['GET', at('/made/up'), NONE, []],
    ['POST', at('/constructor'), NONE, []],
  ],
};

describe('crisp rest', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    it(title, () => {
      for (const [method, url, body, expected] of cases) {
        const rows = restFlows(method, arg(url), body === NONE ? undefined : arg(body));
        assert.deepEqual(lines(rows), expected, `${method ?? ''} ${JSON.stringify(url)} ${JSON.stringify(body)}`);
      }
    });
  }

  it('knows its host and no other', () => {
    for (const url of [
      'https://api.crisp.chat/v1/website',
      '//api.crisp.im/v1',
      'https://api.crisp.chat',
      text`https://api.crisp.chat${x}`,
    ]) {
      assert.ok(isRestUrl(arg(url)), JSON.stringify(url));
    }
    for (const url of [
      'https://api.crisp.chat.example.org/v1',
      'https://example.org/api.crisp.chat/v1',
      '/v1/website',
      x,
      text`${x}/v1/website`,
    ]) {
      assert.ok(!isRestUrl(arg(url)), JSON.stringify(url));
      assert.equal(restFlows('POST', arg(url), arg({ email: x })), undefined);
    }
    assert.ok(isRestUrl(arg(either(x, 'https://api.crisp.chat/v1/website'))));
  });

  it('finds what travels in the address', () => {
    const found = (url: unknown, method?: string) =>
      restUrlData(method, arg(url)).map(({ where, value }) => `${where} ${value.origin}`);
    assert.deepEqual(found(text`https://api.crisp.chat/v1/website/${site}/people/profile/${x}`), ['people_id x']);
    assert.deepEqual(found(text`https://api.crisp.chat/v1/website/${site}/people/data/${x}`, 'PUT'), ['people_id x']);
    assert.deepEqual(found(at('/people/profile/ada@example.org'), 'delete'), ['people_id $']);
    assert.deepEqual(
      found(text`https://api.crisp.chat/v1/website/1/people/profiles/1?search_text=${x}&sort_order=${y}`, 'GET'),
      ['search_text x'],
    );
    assert.deepEqual(
      found(text`https://api.crisp.chat/v1/website/1/conversations/1?${{ search_query: x, per_page: 3 }}`, 'GET'),
      ['search_query x'],
    );
    assert.deepEqual(found(text`https://api.crisp.chat/v1/website/1/visitors/token/${x}`, 'GET'), ['token_id x']);
    assert.deepEqual(found(text`https://api.crisp.chat/v1/website/${site}/conversation/${x}`, 'GET'), []);
  });
});
