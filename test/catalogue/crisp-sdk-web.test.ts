import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { clearsToken, implicitLoads, SDK_MEMBERS, sdkFlows } from '../../server/catalogue/crisp/sdk-web.ts';
import { arg, either, hole, lines, open, returning, text } from './crisp-arg.ts';

const x = hole('x');
const y = hole('y');

type Case = readonly [member: string, args: readonly unknown[], expected: readonly string[]];

const CASES: readonly Case[] = [
  ['configure', ['id'], ['load chatbox:load']],
  ['configure', ['id', {}], ['load chatbox:load']],
  ['configure', ['id', x], ['load chatbox:load']],
  ['configure', ['id', { autoload: true }], ['load chatbox:load']],
  ['configure', ['id', { autoload: x }], ['load chatbox:load']],
  ['configure', ['id', { autoload: false }], []],
  ['configure', ['id', either({ autoload: false }, {})], ['load chatbox:load']],
  ['configure', ['id', { autoload: false, tokenId: x }], ['session:token @$1.tokenId:']],
  ['configure', ['id', { tokenId: x }], ['load chatbox:load', 'session:token @$1.tokenId:']],
  ['configure', ['id', { tokenId: undefined }], ['load chatbox:load']],
  ['load', [], ['load chatbox:load']],
  ['chat.show', [], ['load chatbox:load']],
  ['chat.hide', [], ['load chatbox:load']],
  ['chat.open', [], ['load chatbox:load']],
  ['chat.close', [], []],
  ['setTokenId', [x], ['session:token @x']],
  ['setTokenId', [either(x, undefined)], ['session:token @$0']],
  ['setTokenId', [], []],
  ['setTokenId', [null], []],
  ['user.setEmail', [x], ['user:email @x']],
  ['user.setEmail', [x, y], ['user:email @x']],
  ['user.setEmail', [x, 'bad'], ['user:email refused @x']],
  ['user.setEmail', [], []],
  ['user.setPhone', [x], ['user:phone @x']],
  ['user.setNickname', [x], ['user:nickname @x']],
  ['user.setAvatar', ['/me.png'], ['user:avatar refused @$0']],
  ['user.setCompany', [x], ['user:company @x']],
  [
    'user.setCompany',
    [x, { employment: { title: y, role: 'Care' }, geolocation: { country: 'FR' } }],
    ['user:company @x'],
  ],
  ['user.setCompany', [x, { employees: y }], ['user:company partial @x']],
  ['user.setCompany', [''], ['user:company refused @$0']],
  ['user.getEmail', [], []],
  ['user.onEmailChanged', [returning(x)], []],
  ['session.setData', [{ plan: x, seats: 3 }], ['session:data.plan @$0.plan:', 'session:data.seats @$0.seats:']],
  [
    'session.setData',
    [{ plan: x, address: { city: y } }],
    ['session:data.plan @$0.plan:', 'session:data.address refused @$0.address:'],
  ],
  [
    'session.setData',
    [{ 'my plan': x, seats: y }],
    ['session:data.my plan refused @$0.my plan:', 'session:data.seats refused @$0.seats:'],
  ],
  ['session.setData', [{ plan: '' }], []],
  ['session.setData', [{ '?': x }], ['session:data.* @$0.?: (key)']],
  ['session.setData', [open({ plan: x })], ['session:data.plan @$0.plan:', 'session:data.* @$0 (spread)']],
  ['session.setData', [x], ['session:data.* @x (object)']],
  ['session.setData', [[['plan', x]]], ['session:data.* refused @$0 (object)']],
  ['session.setData', [either({ a: x }, { b: y })], ['session:data.a @$0|0.a:', 'session:data.b @$0|1.b:']],
  ['session.setSegments', [['a', x], true], ['session:segments @$0']],
  ['session.setSegments', ['a'], ['session:segments refused @$0']],
  ['session.setSegments', [['a', 'a']], ['session:segments refused @$0']],
  ['session.pushEvent', ['paid', { sum: x }, 'blue'], ['session:event.paid @$0']],
  ['session.pushEvent', [text`paid ${x}`], ['session:event.* @$0 (key)']],
  ['session.reset', [], ['reset reset:session']],
  ['message.send', ['text', x], ['message:send @x']],
  ['message.sendText', [x], ['message:send @x']],
  ['message.sendFile', [{ url: x }], ['message:send @$0']],
  ['message.show', ['picker', { text: x }], ['message:show @$1']],
  ['message.showText', [text`Order ${x}`], ['message:show @$0']],
  ['message.setMessageText', [x], ['message:text @x']],
  ['message.startThread', [x], ['message:thread @x']],
  ['message.endThread', [], []],
  ['message.markAsRead', [], []],
  ['chat.queryHelpdesk', [x], ['helpdesk:query @x']],
  ['scenario.run', ['refund', { ref: x }], ['bot:scenario @$1']],
  ['scenario.run', ['refund'], ['bot:scenario @$0']],
  ['hugo.onTool', ['status', returning({ status: x })], ['hugo:tool.status @$1()']],
  ['hugo.onTool', [x, returning(y)], ['hugo:tool.* @y (key)']],
  ['hugo.onTool', ['status', returning()], []],
  ['setColorTheme', ['green'], []],
];

/** The public members that the package declares, such as `user.setEmail`. */
function declaredMembers(): readonly string[] {
  const types = dirname(createRequire(import.meta.url).resolve('crisp-sdk-web'));
  return readdirSync(types)
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) => {
      const group = file === 'index.d.ts' ? '' : `${file.replace('.d.ts', '')}.`;
      const source = ts.createSourceFile(file, readFileSync(join(types, file), 'utf8'), ts.ScriptTarget.Latest);
      return source.statements
        .filter(ts.isClassDeclaration)
        .flatMap((one) => one.members.filter(ts.isMethodDeclaration))
        .filter((one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private) === 0)
        .map((one) => group + (ts.isIdentifier(one.name) ? one.name.text : '?'));
    });
}

describe('crisp sdk-web', () => {
  it('knows what each call hands over', () => {
    for (const [member, args, expected] of CASES) {
      const rows = sdkFlows(
        member.split('.'),
        args.map((one, at) => arg(one, `$${at}`)),
      );
      assert.deepEqual(lines(rows), expected, `${member} ${JSON.stringify(args)}`);
    }
  });

  it('classifies every public member of the installed package', () => {
    const declared = declaredMembers();
    assert.ok(declared.length > 90, `only ${declared.length} members found`);
    assert.deepEqual(
      declared.filter((member) => !Object.hasOwn(SDK_MEMBERS, member)),
      [],
    );
  });

  it('has no row for a member that neither this nor an older version has', () => {
    const older = ['autoInjectIfNecessasy', 'chat.onChatClose', 'message.onMessageComposeReceive'];
    const known = new Set([...declaredMembers(), ...older]);
    assert.deepEqual(
      Object.keys(SDK_MEMBERS).filter((member) => !known.has(member)),
      [],
    );
  });

  it('has a case for every member that sends, loads or resets', () => {
    const tried = new Set(CASES.map(([member]) => member));
    const untried = Object.entries(SDK_MEMBERS).filter(
      ([member, { does }]) => ['send', 'load', 'reset'].includes(does) && !tried.has(member),
    );
    const alike = /^message\.(?:send|show)[A-Z]/;
    assert.deepEqual(
      untried.map(([member]) => member).filter((member) => !alike.test(member)),
      [],
    );
  });

  it('tells implicit loads, cleared tokens and strangers', () => {
    assert.ok(implicitLoads(['chat', 'hide']));
    assert.ok(!implicitLoads(['configure']));
    assert.ok(clearsToken(['setTokenId'], []));
    assert.ok(clearsToken(['setTokenId'], [arg(null)]));
    assert.ok(!clearsToken(['setTokenId'], [arg(either(x, null))]));
    assert.equal(sdkFlows(['user', 'setRole'], [arg(x)]), undefined);
    assert.equal(sdkFlows(['constructor'], []), undefined);
  });
});
