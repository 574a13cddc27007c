import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { CATEGORIES } from '../../server/catalogue/personal/categories.ts';
import { SENT_BY_ITSELF, SESSION_RETENTION, STORED } from '../../server/catalogue/crisp/cookies.ts';
import {
  PACKAGES,
  packageChannel,
  packageClearsToken,
  packageFlows,
  packageLoadsImplicitly,
} from '../../server/catalogue/crisp/packages.ts';
import {
  componentFlows,
  gatsbyFlows,
  nuxtRegistryFlows,
  pluginFlows,
  pluginMethodLoads,
  resultRole,
  tarteaucitronFlows,
} from '../../server/catalogue/crisp/wrappers.ts';
import { arg, either, hole, lines, open, text } from './crisp-arg.ts';

const x = hole('x');
const y = hole('y');
const LOAD = 'load chatbox:load';

const MEMBERS = JSON.parse(
  readFileSync(new URL('../fixtures/crisp/package-members.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { readonly members: readonly string[] }>>;

type Case = readonly [member: string, args: readonly unknown[], expected: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'crisp-sdk-react-native': [
    ['configure', ['id'], [LOAD]],
    ['default', [], [LOAD]],
    ['show', [], [LOAD]],
    ['openChat', [], [LOAD]],
    ['setTokenId', [x], ['session:token @x']],
    ['setTokenId', [null], []],
    ['setUserEmail', [x, y], ['user:email @x']],
    ['setUserNickname', [x], ['user:nickname @x']],
    ['setUserPhone', [x], ['user:phone @x']],
    ['setUserAvatar', [x], ['user:avatar @x']],
    ['setUserCompany', [{ name: x }], ['user:company @$0']],
    ['setSessionString', ['city', x], ['session:data.city @x']],
    ['setSessionString', ['city', ''], []],
    ['setSessionString', [x, y], ['session:data.* @y (key)']],
    ['setSessionBool', ['trial', false], ['session:data.trial @$1']],
    ['setSessionInt', ['seats', 0], ['session:data.seats @$1']],
    ['setSessionString', [either('a', 'b'), x], ['session:data.a @x', 'session:data.b @x']],
    ['setSessionSegment', ['rider'], ['session:segments @$0']],
    ['setSessionSegments', [['a', x]], ['session:segments @$0']],
    ['pushSessionEvent', ['signed_in', 4], ['session:event.signed_in @$0']],
    ['pushSessionEvent', [text`bought ${x}`], ['session:event.* @$0 (key)']],
    [
      'pushSessionEvents',
      [[{ name: 'a', color: 1 }, { name: x }]],
      ['session:event.a @$0.0.name', 'session:event.* @x (key)'],
    ],
    ['pushSessionEvents', [x], ['session:event.* @x (key)']],
    ['showMessage', [{ text: x }], ['message:show @$0']],
    ['registerPushToken', [x], ['session:push-token @x']],
    ['runBotScenario', ['refund'], ['bot:scenario @$0']],
    ['resetSession', [], ['reset reset:session']],
    ['getSessionIdentifier', [], []],
    ['useCrispEvents', [{}], []],
  ],
  'react-native-crisp-chat-sdk': [
    ['setUserEmail', [x, null], ['user:email @x']],
    ['default.setUserEmail', [x], ['user:email @x']],
  ],
  '@capgo/capacitor-crisp': [
    ['CapacitorCrisp.configure', [{ websiteID: 'id' }], [LOAD]],
    ['CapacitorCrisp.configure', [{ websiteID: 'id', tokenID: x }], [LOAD, 'session:token @$0.tokenID:']],
    ['CapacitorCrisp.setTokenID', [{ tokenID: x }], ['session:token @$0.tokenID:']],
    ['CapacitorCrisp.setTokenID', [x], ['session:token @x']],
    ['CapacitorCrisp.setTokenID', [{ tokenID: '' }], []],
    [
      'CapacitorCrisp.setUser',
      [{ nickname: x, email: y, phone: '', shoe: x }],
      ['user:nickname @$0.nickname:', 'user:email @$0.email:'],
    ],
    ['CapacitorCrisp.setUser', [open({ email: x })], ['user:email @$0.email:', 'user:* @$0 (spread)']],
    ['CapacitorCrisp.setUser', [x], ['user:* @x (object)']],
    ['CapacitorCrisp.setCompany', [{ name: x }], ['user:company @$0']],
    ['CapacitorCrisp.setString', [{ key: 'van', value: x }], ['session:data.van @x']],
    ['CapacitorCrisp.setString', [x], ['session:data.* @x (object)']],
    ['CapacitorCrisp.setInt', [{ key: x, value: 0 }], ['session:data.* @$0.value (key)']],
    ['CapacitorCrisp.setSegment', [{ segment: 'courier' }], ['session:segments @$0.segment:']],
    ['CapacitorCrisp.pushEvent', [{ name: 'started', color: 'green' }], ['session:event.started @$0.name']],
    ['CapacitorCrisp.sendMessage', [{ value: x }], ['message:send unknown @$0.value:']],
    ['CapacitorCrisp.openMessenger', [], [LOAD]],
    ['CapacitorCrisp.reset', [], ['reset reset:session']],
  ],
  '@nuxt/scripts': [
    ['useScriptCrisp', [{ id: 'id' }], [LOAD]],
    ['useScriptCrisp', [], [LOAD]],
    ['useScriptCrisp', [{ id: 'id', tokenId: x }], [LOAD, 'session:token @$0.tokenId:']],
    ['useScriptCrisp', [{ id: 'id', scriptOptions: { trigger: x } }], [LOAD]],
    ['useScriptCrisp', [{ id: 'id', scriptOptions: { trigger: undefined } }], [LOAD]],
    ['useScriptCrisp', [{ id: 'id', scriptOptions: { trigger: 'manual' } }], []],
  ],
  '@c15t/scripts/crisp': [['crisp', [{ websiteId: 'id', tokenId: x }], [LOAD, 'session:token @$0.tokenId:']]],
  '@dansmaculotte/vue-crisp-chat': [
    ['default.install', [x, { websiteId: y }], [LOAD]],
    ['default.install', [x, { websiteId: y, disabled: true }], []],
    ['default.install', [x, { websiteId: y, disabled: x }], [LOAD]],
  ],
};

describe('crisp packages', () => {
  for (const [from, cases] of Object.entries(CASES)) {
    it(`knows what ${from} hands over`, () => {
      for (const [member, args, expected] of cases) {
        const [exportName = '', ...path] = member.split('.');
        const given = args.map((one, at) => arg(one, `$${at}`));
        const title = `${member} ${JSON.stringify(args)}`;
        assert.deepEqual(lines(packageFlows(from, exportName, path, given)), expected, title);
        if (exportName !== 'default') {
          assert.deepEqual(lines(packageFlows(from, '*', [exportName, ...path], given)), expected, title);
        }
      }
    });
  }

  it('has a row for every public member of each package, and for no other', () => {
    for (const [from, { members }] of Object.entries(MEMBERS)) {
      assert.deepEqual(Object.keys(PACKAGES[from]?.members ?? {}).sort(), [...members].sort(), from);
    }
  });

  it('tells channels, implicit loads and cleared tokens', () => {
    assert.equal(packageChannel('crisp-sdk-react-native'), 'mobile');
    assert.equal(packageChannel('@c15t/scripts/crisp'), 'chatbox');
    assert.equal(packageChannel('constructor'), undefined);
    assert.ok(packageLoadsImplicitly('crisp-sdk-react-native', 'show', []));
    assert.ok(!packageLoadsImplicitly('crisp-sdk-react-native', 'configure', []));
    assert.ok(packageClearsToken('react-native-crisp-chat-sdk', '*', ['setTokenId'], [arg(null)]));
    assert.ok(!packageClearsToken('react-native-crisp-chat-sdk', 'setTokenId', [], [arg(x)]));
    assert.equal(packageFlows('crisp-sdk-react-native', 'setUserRole', [], [arg(x)]), undefined);
    assert.equal(packageFlows('left-pad', 'default', [], [arg(x)]), undefined);
  });

  it('knows the ways of frameworks to load the chatbox', () => {
    const at = `${LOAD} @$`;
    assert.deepEqual(lines(componentFlows('ScriptCrisp', arg({ id: 'id', 'token-id': x }))), [
      LOAD,
      'session:token @$.token-id:',
    ]);
    assert.equal(componentFlows('ScriptIntercom', undefined), undefined);
    assert.deepEqual(lines(pluginFlows(undefined)), [LOAD]);
    assert.ok(pluginMethodLoads('load') && !pluginMethodLoads('set'));
    assert.deepEqual(lines(gatsbyFlows(arg('gatsby-plugin-crisp-chat'))), [at]);
    assert.deepEqual(lines(gatsbyFlows(arg({ resolve: 'gatsby-plugin-crisp-chat', options: {} }))), [at]);
    assert.deepEqual(lines(gatsbyFlows(arg({ resolve: 'gatsby-plugin-sharp' }))), []);
    assert.deepEqual(lines(tarteaucitronFlows(arg('crisp'))), [at]);
    assert.deepEqual(lines(tarteaucitronFlows(arg('youtube'))), []);
    assert.equal(resultRole('useScriptCrisp', ['proxy']), 'queue');
    assert.equal(resultRole('useScriptCrisp', ['load']), 'load');
    assert.equal(resultRole('useScriptCrisp', ['status']), undefined);
    assert.equal(resultRole('toString', ['proxy']), undefined);
  });

  it('knows which entries of the Nuxt registry load', () => {
    const registry = (entry: unknown) => lines(nuxtRegistryFlows(arg(entry)));
    assert.deepEqual(registry(true), [`${LOAD} @$`]);
    assert.deepEqual(registry({ id: 'id', trigger: 'onNuxtReady', tokenId: x }), [
      `${LOAD} @$`,
      'session:token @$.tokenId:',
    ]);
    assert.deepEqual(registry([{ id: 'id' }, { trigger: 'onNuxtReady' }]), [`${LOAD} @$`]);
    for (const entry of [false, 'mock', { id: 'id' }, { id: 'id', trigger: 'manual' }, { id: 'id', trigger: false }]) {
      assert.deepEqual(registry(entry), [], JSON.stringify(entry));
    }
  });
});

describe('crisp cookies', () => {
  it('names each stored thing once, with a lifetime for every cookie', () => {
    assert.equal(new Set(STORED.map((one) => one.name)).size, STORED.length);
    for (const one of STORED) {
      assert.match(one.name, /^crisp-client\//);
      if (one.where.includes('cookie')) assert.ok(one.seconds !== undefined, one.name);
    }
    assert.equal(STORED.find((one) => one.name === 'crisp-client/session/<website id>')?.seconds, 15_768_000);
  });

  it('says how long a session is kept, with and without messages', () => {
    assert.match(SESSION_RETENTION, /without messages.* 30 minutes .*with messages .*until it is deleted/);
  });

  it('uses categories that exist', () => {
    const known = new Set(CATEGORIES.map((one) => one.key));
    for (const { data, categories } of SENT_BY_ITSELF) {
      assert.ok(categories.length > 0 && categories.every((one) => known.has(one)), data);
    }
  });
});
