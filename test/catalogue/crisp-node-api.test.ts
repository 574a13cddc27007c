import { strict as assert } from 'node:assert';
import { createRequire } from 'node:module';
import { METHODS, OLD_METHODS, type Method } from '../../server/catalogue/crisp/methods.ts';
import {
  CLIENT_METHODS,
  nodeApiFlows,
  rawFlows,
  rawUrlData,
  secretArguments,
  urlArguments,
} from '../../server/catalogue/crisp/node-api.ts';
import { restFlows } from '../../server/catalogue/crisp/rest.ts';
import { arg, hole, lines, open } from './crisp-arg.ts';

const x = hole('x');
const y = hole('y');
const SERVICES = ['website', 'plugin', 'bucket', 'media', 'plan'] as const;

type Request = { readonly verb: string; readonly path: string; readonly query: unknown; readonly body: unknown };
type Call = (...args: readonly unknown[]) => unknown;
type Client = Record<(typeof SERVICES)[number], Record<string, unknown>> & Record<string, unknown>;

/** The installed wrapper with its request functions replaced: nothing leaves, the requests are kept. */
function recorder(): { readonly client: Client; readonly requests: Request[] } {
  const { Crisp } = createRequire(import.meta.url)('crisp-api') as { readonly Crisp: new () => Client };
  const client = new Crisp();
  const requests: Request[] = [];
  for (const verb of ['head', 'get', 'post', 'put', 'patch', 'delete']) {
    client[verb] = (url: string, query: unknown, body: unknown) => {
      requests.push({ verb: verb.toUpperCase(), path: url.replace('https://api.crisp.chat/v1', ''), query, body });
    };
  }
  return { client, requests };
}

const { client, requests } = recorder();

const isCall = (value: unknown): value is Call => typeof value === 'function';
const methodsOf = (service: (typeof SERVICES)[number]) =>
  Object.entries(client[service]).flatMap(([name, call]) => (isCall(call) ? [[name, call] as const] : []));

/** What the real method requests when its arguments are `#0`, `#1` …  */
function requestOf(method: Method): Request {
  const call = client[method.service as (typeof SERVICES)[number]][method.method] as Call;
  call(...Array.from({ length: 9 }, (_, index) => `#${index}`));
  const request = requests.pop();
  assert.ok(request, method.method);
  return request;
}

describe('crisp node-api', () => {
  it('classifies every method of the installed package, and has no row for another', () => {
    const real = SERVICES.flatMap((service) => methodsOf(service).map(([name]) => `${service}.${name}`)).sort();
    assert.equal(real.length, 229);
    assert.deepEqual(METHODS.map(({ service, method }) => `${service}.${method}`).sort(), real);
  });

  it('classifies every public method of the client', () => {
    const real = Object.getOwnPropertyNames(Object.getPrototypeOf(client)).filter(
      (name) => !/^_|^constructor$/.test(name),
    );
    assert.deepEqual(Object.keys(CLIENT_METHODS).sort(), real.sort());
  });

  it('has the request that the real method makes', () => {
    for (const method of METHODS) {
      const request = requestOf(method);
      const { verb = '', path = '' } = method;
      assert.equal(request.verb, verb, method.method);
      const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/?]+')}(?:\\?.*)?$`);
      assert.match(request.path, pattern, method.method);
    }
  });

  it('has the argument that becomes the body, or each of its keys', () => {
    for (const method of METHODS.filter(({ does, body }) => does === 'send' || body !== undefined)) {
      const { body } = method;
      const sent = requestOf(method).body as Readonly<Record<string, unknown>>;
      assert.ok(body !== undefined, method.method);
      if (typeof body === 'number') assert.equal(sent, `#${body}`, method.method);
      else
        for (const [key, index] of Object.entries(body))
          assert.deepEqual(valueAt(sent, key), `#${index}`, method.method);
    }
  });

  it('has the arguments that end up in the address', () => {
    for (const method of METHODS) {
      const { path, query } = requestOf(method);
      for (const [where, index] of Object.entries(method.url ?? {})) {
        const inPath = path.includes(`#${index}`);
        assert.ok(inPath || JSON.stringify(query).includes(`#${index}`), `${method.method} ${where}`);
      }
      const person = method.path?.includes(':people_id') ?? false;
      assert.equal(person, method.url?.['people_id'] !== undefined, method.method);
    }
  });

  it('gives every write an item and every request of a wrapper the same rows as plain HTTP', () => {
    for (const method of METHODS) {
      assert.equal(method.item !== undefined, method.does === 'send', method.method);
      if (method.does === 'send') continue;
      const { verb, path } = requestOf(method);
      const body = method.when === undefined ? undefined : arg({ [method.when]: x });
      const url = arg(`https://api.crisp.chat/v1${path.replaceAll('#', '')}`);
      assert.deepEqual(
        lines(restFlows(verb, url, body)),
        lines(nodeApiFlows(method.service, method.method, [])),
        method.method,
      );
    }
  });

  it('maps the arguments of each kind of write to items', () => {
    const cases: readonly (readonly [string, readonly unknown[], readonly string[]])[] = [
      [
        'addNewPeopleProfile',
        [x, { email: y, person: { phone: x } }],
        ['people:profile.email @#1.email:', 'people:profile.person.phone @#1.person.phone:'],
      ],
      ['savePeopleProfile', [x, x, y], ['people:profile.* @y (object)']],
      ['updatePeopleProfile', [x, x, open({})], ['people:profile.* @#2 (spread)']],
      ['updatePeopleData', [x, x, { data: { tier: y } }], ['people:data.tier @#2.data.tier:']],
      ['savePeopleData', [x, x, { card: y }], ['people:data.card @#2.card:']],
      ['addPeopleEvent', [x, x, { text: 'paid', data: { sum: y } }], ['people:event.paid @#2.text']],
      ['updatePeopleSubscriptionStatus', [x, x, { email: y }], ['people:subscription @y']],
      ['importPeopleProfiles', [x, { url: y }], ['people:import @#1']],
      [
        'updateConversationMetas',
        [x, x, { email: y, data: { ref: x } }],
        ['conversation:meta.email @#2.email:', 'conversation:meta.data.ref @#2.data.ref:'],
      ],
      ['sendMessageInConversation', [x, x, { type: 'text', content: y }], ['conversation:message @y']],
      ['updateMessageInConversation', [x, x, 1, y], ['conversation:message @y']],
      ['saveConversationParticipants', [x, x, { participants: y }], ['conversation:participants @y']],
      ['requestEmailTranscriptForConversation', [x, x, 'user', y], ['conversation:transcript @y']],
      ['requestEmailTranscriptForConversation', [x, x, 'user'], []],
      ['batchUpdatePeopleData', [x, { profiles: x }, { campaign: y }], ['batch:data.campaign @#2.campaign:']],
      ['batchUpdateConversationsData', [x, { sessions: x, data: { tier: y } }], ['batch:data.tier @#1.data.tier:']],
      ['batchUpdatePeopleSegments', [x, { profiles: x }, ['a', y]], ['batch:segments @#2']],
      ['inviteWebsiteOperator', [x, y, 'member', x], ['operator:invite @y']],
      ['deliverWidgetButtonActionForConversation', [x, x, x, x, x, { a: y }, y], ['plugin:payload @#5']],
      ['removePeopleProfile', [x, y], ['erase erase:removePeopleProfile']],
      ['batchRemovePeople', [x, y], ['erase erase:batchRemovePeople']],
      ['requestChatboxBindingPurgeForConversation', [x, y], ['reset reset:session']],
      ['getPeopleProfile', [x, y], ['read read:getPeopleProfile']],
      ['countVisitors', [x], []],
      ['updateWebsiteSettings', [x, y], []],
    ];
    for (const [method, args, expected] of cases) {
      const rows = nodeApiFlows(
        'website',
        method,
        args.map((one, at) => arg(one, `#${at}`)),
      );
      assert.deepEqual(lines(rows), expected, method);
    }
  });

  it('knows the groups and names of old versions, and gives their routes the name of today', () => {
    const flows = (service: string, method: string, ...args: readonly unknown[]) =>
      lines(
        nodeApiFlows(
          service,
          method,
          args.map((one, at) => arg(one, `#${at}`)),
        ),
      );
    assert.deepEqual(flows('websitePeople', 'createNewPeopleProfile', x, { email: y }), [
      'people:profile.email @#1.email:',
    ]);
    assert.deepEqual(flows('websitePeople', 'addNewPeopleProfile', x, { email: y }), [
      'people:profile.email @#1.email:',
    ]);
    assert.deepEqual(flows('websiteConversations', 'updateMeta', x, x, { phone: y }), [
      'conversation:meta.phone @#2.phone:',
    ]);
    assert.deepEqual(flows('websiteConversations', 'deleteOne', x, y), ['erase erase:removeConversation']);
    assert.deepEqual(flows('websitePeople', 'findByEmail', x, y), ['read read:getPeopleProfile']);
    assert.deepEqual(flows('website', 'delete', x), ['erase erase:deleteWebsite']);
    assert.deepEqual(flows('website', 'addNewHelpdeskLocaleArticle', x, y), []);
    assert.equal(nodeApiFlows('website', 'nope', []), undefined);
    assert.equal(nodeApiFlows('website', 'constructor', []), undefined);
    assert.equal(nodeApiFlows('media', 'getPeopleProfile', []), undefined);
    assert.ok(OLD_METHODS.length > 90);
  });

  it('reads raw calls, whose address is a list of segments or a text', () => {
    const raw = (verb: string, url: unknown, body?: unknown) => lines(rawFlows(verb, [arg(url), arg(null), arg(body)]));
    const profile = ['website', x, 'people', 'profile'];
    assert.deepEqual(raw('post', profile, { email: y }), ['people:profile.email @$.email:']);
    assert.deepEqual(raw('patch', ['website', x, 'conversation', y, 'meta'], { phone: y }), [
      'conversation:meta.phone @$.phone:',
    ]);
    assert.deepEqual(raw('delete', [...profile, y]), ['erase erase:removePeopleProfile']);
    assert.deepEqual(raw('get', 'https://api.crisp.chat/v1/website/1/people/profile/2'), [
      'read read:getPeopleProfile',
    ]);
    assert.deepEqual(raw('post', x, { email: y }), ['* unknown @$ (namespace)']);
    assert.deepEqual(raw('post', open(['website', x]), y), ['* unknown @y (namespace)']);
    const where = rawUrlData('get', [arg([...profile, y]), arg({ search_text: x, sort_order: y })]);
    assert.deepEqual(
      where.map((one) => `${one.where} ${one.value.origin}`),
      ['people_id y', 'search_text x'],
    );
  });

  it('tells people ids, searches and secrets among the arguments', () => {
    assert.deepEqual(urlArguments('website', 'getPeopleProfile'), [{ index: 1, where: 'people_id' }]);
    assert.deepEqual(urlArguments('websitePeople', 'findByEmail'), [{ index: 1, where: 'people_id' }]);
    assert.deepEqual(urlArguments('website', 'listPeopleProfiles'), [
      { index: 5, where: 'search_filter' },
      { index: 6, where: 'search_text' },
    ]);
    assert.deepEqual(urlArguments('website', 'getConversation'), []);
    assert.deepEqual(secretArguments('authenticateTier'), [1, 2]);
    assert.deepEqual(secretArguments('toString'), []);
  });
});

/** `data` of a widget action is nested in some bodies: the value is looked for one level down, too. */
function valueAt(body: Readonly<Record<string, unknown>>, key: string): unknown {
  if (key in body) return body[key];
  return Object.values(body).flatMap((one) =>
    typeof one === 'object' && one !== null && key in one ? [(one as Readonly<Record<string, unknown>>)[key]] : [],
  )[0];
}
