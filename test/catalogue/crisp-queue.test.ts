import { strict as assert } from 'node:assert';
import type { Sent } from '../../server/catalogue/crisp/arg.ts';
import { commandFlows, verbFlows } from '../../server/catalogue/crisp/queue.ts';
import { arg, either, hole, lines, open, returning, text } from './crisp-arg.ts';

const x = hole('x');
const y = hole('y');
const HMAC = 'a1'.repeat(32);

type Case = readonly [command: unknown, expected: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a value that is not wrapped is sent': [
    [['set', 'user:email', x], ['user:email @x']],
    [['set', 'user:email', 'a@b.co'], ['user:email @$.2']],
    [['set', 'user:nickname', x], ['user:nickname @x']],
    [['set', 'user:company', 'Acme'], ['user:company @$.2']],
    [['set', 'user:phone', 33612345678], ['user:phone @$.2']],
    [['set', 'user:email', text`${x}@acme.org`], ['user:email @$.2']],
    [['set', 'user:email', open([])], ['user:email @$.2']],
  ],
  'e-mail addresses': [
    [['set', 'user:email', [x]], ['user:email @x']],
    [['set', 'user:email', [x, HMAC]], ['user:email @x']],
    [['set', 'user:email', [x, y]], ['user:email @x']],
    [['set', 'user:email', [x, undefined]], ['user:email @x']],
    [['set', 'user:email', [x, null]], ['user:email @x']],
    [['set', 'user:email', [x, 'bad']], ['user:email refused @x']],
    [['set', 'user:email', [x, HMAC.toUpperCase()]], ['user:email refused @x']],
    [['set', 'user:email', [{ email: x }]], ['user:email refused @$.2.0']],
    [['set', 'user:email', { email: x }], ['user:email refused @$.2']],
    [['set', 'user:email', ['']], ['user:email refused @$.2.0']],
    [['set', 'user:email', [null]], ['user:email refused @$.2.0']],
    [['set', 'user:email', null], ['user:email refused']],
    [['set', 'user:email', []], ['user:email refused']],
    [['set', 'user:email'], ['user:email refused']],
    [['set', 'user:email', [' a@b.co']], ['user:email refused @$.2.0']],
    [['set', 'user:email', ['ab.co']], ['user:email refused @$.2.0']],
    [['set', 'user:email', [text`${x} ${y}`]], ['user:email refused @$.2.0']],
  ],
  'one alternative is enough': [
    [['set', 'user:email', [either(x, '')]], ['user:email @$.2.0']],
    [['set', 'user:email', either(x, null)], ['user:email @x']],
    [
      ['set', 'user:email', either([x], [y])],
      ['user:email @x', 'user:email @y'],
    ],
    [
      ['set', either('user:email', 'user:phone'), [x]],
      ['user:email @x', 'user:phone @x'],
    ],
    [either(['set', 'user:email', [x]], ['do', 'chat:open']), ['user:email @x']],
    [either(['set', 'user:email', [x]], ['set', 'user:email', [x]]), ['user:email @x']],
  ],
  'phone, nickname, avatar': [
    [['set', 'user:phone', ['+336']], ['user:phone @$.2.0']],
    [['set', 'user:phone', [true]], ['user:phone refused @$.2.0']],
    [['set', 'user:nickname', [42]], ['user:nickname refused @$.2.0']],
    [['set', 'user:nickname', [hole('id', 'number')]], ['user:nickname refused @id']],
    [['set', 'user:nickname', [hole('id', 'string | undefined')]], ['user:nickname @id']],
    [['set', 'user:nickname', [x, y]], ['user:nickname partial @x']],
    [['set', 'user:nickname', ['']], ['user:nickname refused @$.2.0']],
    [['set', 'user:avatar', ['/a.png']], ['user:avatar refused @$.2.0']],
    [['set', 'user:avatar', ['data:image/png;base64,AA']], ['user:avatar refused @$.2.0']],
    [['set', 'user:avatar', [text`/img/${x}.png`]], ['user:avatar refused @$.2.0']],
    [['set', 'user:avatar', [text`https://img.org/${x}`]], ['user:avatar @$.2.0']],
    [['set', 'user:avatar', [text`${x}/a.png`]], ['user:avatar @$.2.0']],
    [['set', 'user:avatar', ['http://img.org/a.png']], ['user:avatar @$.2.0']],
  ],
  company: [
    [['set', 'user:company', [x]], ['user:company @x']],
    [['set', 'user:company', [x, { url: y, employment: ['CTO', 'IT'], geolocation: ['FR'] }]], ['user:company @x']],
    [['set', 'user:company', [x, { employment: { title: y } }]], ['user:company partial @x']],
    [['set', 'user:company', [x, { size: y }]], ['user:company partial @x']],
    [['set', 'user:company', [x, 'Paris']], ['user:company partial @x']],
    [['set', 'user:company', [x, y]], ['user:company @x']],
    [['set', 'user:company', ['']], ['user:company refused @$.2.0']],
  ],
  'session data: the pair and the list': [
    [['set', 'session:data', ['plan', x]], ['session:data.plan @$.2']],
    [
      [
        'set',
        'session:data',
        [
          [
            ['plan', x],
            ['trial', true],
          ],
        ],
      ],
      ['session:data.plan @$.2.0.0', 'session:data.trial @$.2.0.1'],
    ],
    [['set', 'session:data', [[]]], []],
    [['set', 'session:data', []], []],
    // An empty value deletes the key.
    [['set', 'session:data', ['plan', '']], []],
    [
      [
        'set',
        'session:data',
        [
          [
            ['plan', ''],
            ['seats', x],
          ],
        ],
      ],
      ['session:data.seats @$.2.0.1'],
    ],
    [
      ['set', 'session:data', [either([['a', x]], [['b', x]])]],
      ['session:data.a @$.2.0|0.0', 'session:data.b @$.2.0|1.0'],
    ],
    [
      ['set', 'session:data', [[['a', x], either(false, ['b', y])]]],
      ['session:data.a @$.2.0.0', 'session:data.b @$.2.0.1|1'],
    ],
    [
      ['set', 'session:data', [either('a', 'b'), x]],
      ['session:data.a @$.2', 'session:data.b @$.2'],
    ],
    [['set', 'session:data', [1, x]], ['session:data.1 @$.2']],
    [['set', 'session:data', ['plan', either(x, undefined)]], ['session:data.plan @$.2']],
  ],
  'session data: what is not known': [
    [['set', 'session:data', [x]], ['session:data.* @x (object)']],
    [['set', 'session:data', [hole('o', 'Record<string, string>')]], ['session:data.* refused @o (object)']],
    [['set', 'session:data', [hole('o', '[string, string][]')]], ['session:data.* @o (object)']],
    [['set', 'session:data', x], ['session:data.* unknown @x (object)']],
    [['set', 'session:data', [x, y]], ['session:data.* @$.2 (key)']],
    [['set', 'session:data', [text`x_${x}`, y]], ['session:data.* @$.2 (key)']],
    [['set', 'session:data', [[[x, y]]]], ['session:data.* @$.2.0.0 (key)']],
    [['set', 'session:data', [[x, y]]], ['session:data.* unknown @$.2.0 (key)']],
    [
      ['set', 'session:data', [[x, y, hole('z')]]],
      ['session:data.* @x (key)', 'session:data.* @y (key)', 'session:data.* @z (key)'],
    ],
    [['set', 'session:data', [open([])]], ['session:data.* @$.2.0 (spread)']],
    [
      ['set', 'session:data', [open([['a', x]])]],
      ['session:data.a @$.2.0.0', 'session:data.* @$.2.0 (spread)'],
    ],
    [['set', 'session:data', open([])], ['session:data.* unknown @$.2 (spread)']],
    [['set', 'session:data', open(['plan'])], ['session:data.plan @$.2']],
    [['set', 'session:data', [[open(['plan'])]]], ['session:data.plan @$.2.0.0']],
  ],
  'session data: refused': [
    [['set', 'session:data', [['k', x]]], ['session:data.k refused @$.2.0']],
    [
      [
        'set',
        'session:data',
        [
          ['k', x],
          ['l', y],
        ],
      ],
      ['session:data.k refused @$.2.0', 'session:data.l refused @$.2.1'],
    ],
    [['set', 'session:data', [[x, 'on']]], ['session:data.* refused @$.2.0 (key)']],
    [
      ['set', 'session:data', open([[x, y]])],
      ['session:data.* refused @$.2.0 (key)', 'session:data.* refused @$.2 (spread)'],
    ],
    [['set', 'session:data', { k: x }], ['session:data.k refused @$.2.k:']],
    [['set', 'session:data', [{ k: x }]], ['session:data.k refused @$.2.0.k:']],
    [
      ['set', 'session:data', [open({ k: x })]],
      ['session:data.k refused @$.2.0.k:', 'session:data.* refused @$.2.0 (spread)'],
    ],
    [['set', 'session:data', [{ '?': x }]], ['session:data.* refused @$.2.0.?: (key)']],
    [
      [
        'set',
        'session:data',
        [
          [
            ['k', null],
            ['l', x],
          ],
        ],
      ],
      ['session:data.k refused @$.2.0.0', 'session:data.l refused @$.2.0.1'],
    ],
    [['set', 'session:data', ['k', { a: x }]], ['session:data.k refused @$.2']],
    [['set', 'session:data', ['k', [x]]], ['session:data.k refused @$.2']],
    [
      [
        'set',
        'session:data',
        [
          [
            ['k k', x],
            ['l', y],
          ],
        ],
      ],
      ['session:data.k k refused @$.2.0.0', 'session:data.l refused @$.2.0.1'],
    ],
    [['set', 'session:data', ['k.l', x]], ['session:data.k.l refused @$.2']],
    [['set', 'session:data', ['k'.repeat(51), x]], [`session:data.${'k'.repeat(51)} refused @$.2`]],
    [['set', 'session:data', ['k'.repeat(50), x]], [`session:data.${'k'.repeat(50)} @$.2`]],
    [['set', 'session:data', [text`a b ${x}`, y]], ['session:data.* refused @$.2 (key)']],
    [['set', 'session:data', ['k']], ['session:data.k refused @$.2']],
    [['set', 'session:data', [[['k']]]], ['session:data.k refused @$.2.0.0']],
    [['set', 'session:data', 'k'], ['session:data.* refused @$.2']],
    [
      ['set', 'session:data', [[['k', x], { key: 'l' }]]],
      ['session:data.k refused @$.2.0.0', 'session:data.* refused @$.2.0.1'],
    ],
  ],
  segments: [
    [['set', 'session:segments', [['a', 'b']]], ['session:segments @$.2.0']],
    [['set', 'session:segments', [['a'], true]], ['session:segments @$.2.0']],
    [['set', 'session:segments', [[x]]], ['session:segments @$.2.0']],
    [['set', 'session:segments', [x]], ['session:segments @x']],
    [['set', 'session:segments', [hole('s', 'string')]], ['session:segments refused @$.2']],
    [['set', 'session:segments', [hole('s', 'string[]')]], ['session:segments @s']],
    [['set', 'session:segments', x], ['session:segments unknown @x']],
    [['set', 'session:segments', hole('s', 'readonly string[]')], ['session:segments refused @s']],
    [['set', 'session:segments', ['a', 'b']], ['session:segments refused @$.2']],
    [['set', 'session:segments', 'a'], ['session:segments refused @$.2']],
    [['set', 'session:segments', [['a', 'a ']]], ['session:segments refused @$.2.0']],
    [['set', 'session:segments', [['a'.repeat(81)]]], ['session:segments refused @$.2.0']],
    [['set', 'session:segments', [['a', 7]]], ['session:segments refused @$.2.0']],
    [['set', 'session:segments', [[], true]], []],
    [['set', 'session:segments', [either(['a'], [])]], ['session:segments @$.2.0']],
  ],
  events: [
    [['set', 'session:event', 'signup'], ['session:event.signup @$.2']],
    [['set', 'session:event', ['signup', { plan: x }, 'red']], ['session:event.signup @$.2']],
    [
      ['set', 'session:event', [[['signup', { plan: x }], ['paid']]]],
      ['session:event.signup @$.2.0.0', 'session:event.paid @$.2.0.1'],
    ],
    [['set', 'session:event', [['signup', { plan: x }]]], ['session:event.signup refused @$.2.0']],
    [['set', 'session:event', [['signup']]], ['session:event.signup refused @$.2.0']],
    [['set', 'session:event', [[x, { plan: y }]]], ['session:event.* refused @$.2.0 (key)']],
    [['set', 'session:event', ['signup', { plan: { name: x } }]], ['session:event.signup refused @$.2']],
    [['set', 'session:event', ['signup', { 'a b': x }]], ['session:event.signup refused @$.2']],
    [['set', 'session:event', ['signup', [x]]], ['session:event.signup refused @$.2']],
    [['set', 'session:event', ['signup', null]], ['session:event.signup @$.2']],
    [['set', 'session:event', ['signup', x]], ['session:event.signup @$.2']],
    [['set', 'session:event', [x, { plan: y }]], ['session:event.* @$.2 (key)']],
    [['set', 'session:event', [text`bought ${x}`]], ['session:event.* @$.2 (key)']],
    [['set', 'session:event', [x]], ['session:event.* @x (key)']],
    [['set', 'session:event', x], ['session:event.* unknown @x (key)']],
    [['set', 'session:event', [[x]]], ['session:event.* unknown @x (key)']],
    [['set', 'session:event', [open([])]], ['session:event.* @$.2.0 (key)']],
    [['set', 'session:event', { name: x }], ['session:event.* refused @$.2 (key)']],
    [['set', 'session:event', [['']]], ['session:event. refused @$.2.0']],
    [
      ['set', 'session:event', [[['ok'], x]]],
      ['session:event.ok @$.2.0.0', 'session:event.* @x (key)'],
    ],
  ],
  messages: [
    [['set', 'message:text', [x]], ['message:text @x']],
    [['set', 'message:text', ['']], []],
    [['do', 'message:send', ['text', x]], ['message:send @x']],
    [['do', 'message:send', ['file', { url: x, name: y, type: 'image/png' }]], ['message:send @$.2.1']],
    [['do', 'message:send', ['hi']], ['message:send refused @$.2.0']],
    [['do', 'message:send', 'hi'], ['message:send refused @$.2']],
    [['do', 'message:send', [x]], ['message:send refused @x']],
    [['do', 'message:send', x], ['message:send unknown @x']],
    [['do', 'message:send', ['fax', x]], ['message:send unknown @x']],
    [['do', 'message:send', ['text', x, y]], ['message:send partial @x']],
    [['do', 'message:send', open(['text'])], ['message:send @$.2']],
    [['do', 'message:send'], []],
    [['do', 'message:show', ['text', x]], ['message:show @x']],
    [['do', 'message:thread:start', [x]], ['message:thread @x']],
    [['do', 'message:thread:end', x], ['message:thread @x']],
    [['do', 'message:thread:end'], []],
    [['do', 'helpdesk:query', [x]], ['helpdesk:query @x']],
    [['do', 'bot:scenario:run', ['refund', { ref: x }]], ['bot:scenario @$.2.1']],
    [['do', 'bot:scenario:run', ['refund']], ['bot:scenario @$.2.0']],
    [['do', 'bot:scenario:run', x], ['bot:scenario @x']],
  ],
  'resets, and what carries nothing': [
    [['do', 'session:reset'], ['reset reset:session']],
    [['do', 'session:reset', [true]], ['reset reset:session']],
    [['do', 'chat:open'], []],
    [['do', 'chat:hide'], []],
    [['do', 'message:read'], []],
    [['do', 'trigger:run', [x]], []],
    [['do', 'helpdesk:article:open', ['fr', x]], []],
    [['config', 'position:reverse', [true]], []],
    [['safe', true], []],
    [['safe'], []],
    [['off', 'chat:opened'], []],
    [['on', 'chat:opened', returning(x)], []],
    [['get', 'user:email'], []],
    [['is', 'chat:opened'], []],
    ['set', []],
    [{}, []],
    [[], []],
  ],
  'the return value of a Hugo tool': [
    [['on', 'hugo:tool:total', returning({ total: x })], ['hugo:tool.total @$.2()']],
    [['on', 'hugo:tool:total', returning(x, y)], ['hugo:tool.total @$.2']],
    [['on', 'hugo:tool:total', returning()], []],
    [['on', 'hugo:tool:total', returning(undefined)], []],
    [['on', 'hugo:tool:total', x], ['hugo:tool.total @x']],
    [['on', text`hugo:tool:${x}`, returning(y)], ['hugo:tool.* @y (namespace)']],
    [['off', 'hugo:tool:total'], []],
  ],
  'invented namespaces and verbs': [
    [['set', 'user:id', [x]], ['user:id refused @x']],
    [['set', 'user:name', x], ['user:name refused @x']],
    [['set', 'user:role', [x]], ['user:role refused @x']],
    [['set', 'session:tags', [[x]]], ['session:tags refused @$.2.0']],
    [['set', 'constructor', [x]], ['constructor refused @x']],
    [['set', '__proto__', [x]], ['__proto__ refused @x']],
    [['send', 'user:email', [x]], ['user:email refused @x']],
    [['do', 'reset'], []],
    [['do', 'user:notify', [x]], ['user:notify unknown @x']],
  ],
  'what only a caller can say': [
    [['set', x, [y]], ['* @y (namespace)']],
    [['set', text`user:${x}`, [y]], ['user:* @y (namespace)']],
    [['set', text`${x}:data`, [y]], ['* @y (namespace)']],
    [['do', x], ['* @x (namespace)']],
    [['on', x, returning(y)], ['* @x (namespace)']],
    [[x, y, [hole('z')]], ['* @z (verb)']],
    [[x, 'user:email', [y]], ['user:email @y (verb)']],
    [[x, 'chat:open', [y]], []],
    [x, ['* @x (verb)']],
    [open([]), ['* @$ (verb)']],
    [open(['set']), ['* @$ (namespace)']],
    [open(['get']), []],
    [open(['set', 'user:email']), ['user:email @$']],
    [hole('n', 'number'), []],
  ],
};

describe('crisp queue', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    it(title, () => {
      for (const [command, expected] of cases) {
        assert.deepEqual(lines(commandFlows(arg(command))), expected, JSON.stringify(command));
      }
    });
  }

  it('says why in one sentence exactly when something is lost or not known', () => {
    const rows: readonly Sent<string>[] = Object.values(CASES).flatMap((cases) =>
      cases.flatMap(([command]) => commandFlows(arg(command))),
    );
    for (const { item, delivery, why } of rows) {
      assert.equal(why === undefined, delivery === 'sent', `${item} ${delivery}`);
      if (why !== undefined) assert.match(why, /^[A-Z].*\.$/);
    }
  });

  it('hands back the value itself, and the details of a company with its name', () => {
    const [mail] = commandFlows(arg(['set', 'user:email', [x]]));
    assert.deepEqual(mail?.datum, { k: 'unknown', origin: 'x' });
    const [data] = commandFlows(arg(['set', 'session:data', [[['plan', x]]]]));
    assert.deepEqual(data?.datum, { k: 'unknown', origin: 'x' });
    const [company] = commandFlows(arg(['set', 'user:company', [x, { url: y }]]));
    assert.deepEqual(company?.datum?.k === 'list' && company.datum.items.map((one) => one.k), ['unknown', 'object']);
    const [event] = commandFlows(arg(['set', 'session:event', [text`${x} paid`, { sum: y }]]));
    assert.deepEqual(event?.datum?.k === 'list' && event.datum.items.map((one) => one.k), ['text', 'object']);
  });

  it('reads the verbs that are methods of the loaded object', () => {
    const set = (namespace: unknown, value: unknown) => lines(verbFlows('set', arg(namespace), arg(value)));
    assert.deepEqual(set('user:email', x), ['user:email @x']);
    assert.deepEqual(set('session:data', ['plan', x]), ['session:data.plan @$']);
    assert.deepEqual(set('user:role', x), ['user:role refused @x']);
    assert.deepEqual(lines(verbFlows('do', arg('session:reset'), undefined)), ['reset reset:session']);
    assert.deepEqual(lines(verbFlows('get', arg('user:email'), undefined)), []);
    assert.deepEqual(lines(verbFlows('push', arg('user:email'), arg(x))), ['user:email refused @x']);
  });
});
