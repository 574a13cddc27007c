import { strict as assert } from 'node:assert';
import { guardsOf, parseGuard, type Guard } from '../../server/config/guards.ts';
import { unmarked } from './marked.ts';

const literal = (value: string | number | boolean | null | undefined) => ({ k: 'literal', value }) as const;
const anything = { k: 'anything' } as const;

const GUARDS: readonly (readonly [entry: string, guard: Guard])[] = [
  ['hasChatConsent()', { k: 'call', path: ['hasChatConsent'], args: undefined }],
  ['await hasChatConsent();', { k: 'call', path: ['hasChatConsent'], args: undefined }],
  ["Consent.has('chat')", { k: 'call', path: ['Consent', 'has'], args: [literal('chat')] }],
  [
    'has("a", 2, -1.5, true, null, undefined, _)',
    {
      k: 'call',
      path: ['has'],
      args: [literal('a'), literal(2), literal(-1.5), literal(true), literal(null), literal(undefined), anything],
    },
  ],
  ["has('it\\'s')", { k: 'call', path: ['has'], args: [literal("it's")] }],
  ['has(`chat`)', { k: 'call', path: ['has'], args: [literal('chat')] }],
  ['has("callback")', { k: 'call', path: ['has'], args: [literal('callback')] }],
  ['consent.chat', { k: 'member', path: ['consent', 'chat'] }],
  ['chatAllowed', { k: 'member', path: ['chatAllowed'] }],
  ["this.consent?.['live-chat']", { k: 'member', path: ['this', 'consent', 'live-chat'] }],
  ['window.consent.chat', { k: 'member', path: ['consent', 'chat'] }],
  ['globalThis.hasConsent?.()', { k: 'call', path: ['hasConsent'], args: undefined }],
  ['window', { k: 'member', path: ['window'] }],
  ['einwilligung.für_Chat', { k: 'member', path: ['einwilligung', 'für_Chat'] }],
  ['useConsent().chat', { k: 'hook', path: ['useConsent'], args: undefined, member: ['chat'], called: undefined }],
  [
    "hooks.useConsent('eu').state.window",
    {
      k: 'hook',
      path: ['hooks', 'useConsent'],
      args: [literal('eu')],
      member: ['state', 'window'],
      called: undefined,
    },
  ],
  [
    "useConsent().has('chat')",
    {
      k: 'hook',
      path: ['useConsent'],
      args: undefined,
      member: ['has'],
      called: { args: [literal('chat')] },
    },
  ],
  [
    'useConsent().isGranted()',
    {
      k: 'hook',
      path: ['useConsent'],
      args: undefined,
      member: ['isGranted'],
      called: { args: undefined },
    },
  ],
  ['onConsentGranted(callback)', { k: 'callback', path: ['onConsentGranted'], position: 0, args: [anything] }],
  [
    "consent.on( 'granted' , callback )",
    {
      k: 'callback',
      path: ['consent', 'on'],
      position: 1,
      args: [literal('granted'), anything],
    },
  ],
];

/** Entries with a mark around what is wrong with them. */
const BAD: readonly (readonly [marked: string, message: RegExp])[] = [
  ['⟦⟧', /^The guard ends too early\. Write a call `hasConsent\(\)`, .* or a callback `onConsent\(callback\)`\.$/],
  ['consent.⟦⟧', /ends too early/],
  ['has(⟦⟧', /^An argument is/],
  ['has("a"⟦⟧', /ends too early/],
  ['⟦!⟧optedOut()', /^Name the test that is true/],
  ['consent ⟦=⟧== "granted"', /^Comparisons and combinations/],
  ['a() ⟦&⟧& b()', /^Comparisons and combinations/],
  ['⟦"chat"⟧', /^`"chat"` is not expected here/],
  ['consent[⟦0⟧]', /^Only a name in quotes/],
  ['has(⟦user⟧)', /^An argument is/],
  ['on(⟦(⟧) => {})', /^An argument is/],
  ['has(⟦,⟧)', /^An argument is/],
  ['has("a" ⟦"b"⟧)', /is not expected here/],
  ['⟦a().b().c⟧', /^The guard is too long a chain/],
  ['⟦a()()⟧', /^The guard is too long a chain/],
  ['⟦on(callback).done⟧', /^The guard is too long a chain/],
  ['⟦useConsent().on(callback)⟧', /^The guard is too long a chain/],
  ['a ⟦b⟧', /is not expected here/],
  ['has(⟦`⟧${a}`)', /^An argument is/],
];

describe('a guard', () => {
  for (const [entry, guard] of GUARDS) {
    it(entry, () => assert.deepEqual(parseGuard(entry), guard));
  }

  for (const [marked, message] of BAD) {
    it(`is not ${marked}`, () => {
      const { text, ranges } = unmarked(marked);
      const bad = parseGuard(text);
      assert.equal(bad.k, 'bad');
      assert.ok(bad.k === 'bad');
      assert.match(bad.message, message);
      assert.deepEqual({ start: bad.start, end: bad.end }, ranges[0]);
    });
  }

  it('is left out of a list when it cannot be read', () => {
    assert.deepEqual(guardsOf(['!a', 'b']), [{ k: 'member', path: ['b'] }]);
  });
});
