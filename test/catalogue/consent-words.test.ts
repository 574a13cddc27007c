import { strict as assert } from 'node:assert';
import type { Claim } from '../../server/catalogue/consent/access.ts';
import {
  isConsentWord,
  isDenyLiteral,
  isGrantLiteral,
  isNeitherLiteral,
  judgeName,
  kindOfName,
  wordsOf,
  type NameContext,
} from '../../server/catalogue/consent/words.ts';
import vectors from '../fixtures/consent/names.json' with { type: 'json' };

/** A claim in short: `truthy`, `falsy`, `is X`, `not X`, `has X`, `lacks X`; X is JSON, or a bare word for a text. */
function claimOf(text: string): Claim {
  const [, kind = '', value = ''] = /^(\w+)(?: (.*))?$/.exec(text) ?? [];
  if (kind === 'truthy' || kind === 'falsy') return { k: kind };
  if (kind !== 'is' && kind !== 'not' && kind !== 'has' && kind !== 'lacks') throw new Error(text);
  return { k: kind, value: literalOf(value) };
}

function literalOf(value: string): string | number | boolean | null | undefined {
  if (value === 'undefined' || value === '?') return undefined;
  return /^(?:true|false|null|-?\d+)$/.test(value) ? (JSON.parse(value) as number | boolean | null) : value;
}

/** `class category`, as far as there is one; `path` is a member path, `name('x')` a call with a literal. */
function verdict(path: string, claim: string, context?: NameContext): string | undefined {
  const args = [...path.matchAll(/'([^']*)'/g)].map((found) => found[1]);
  const segments = path.replace(/\([^)]*\)/g, '').split('.');
  const found = judgeName(segments, args, claimOf(claim), context);
  return found && [found.class, found.category].filter((one) => one !== undefined).join(' ');
}

type Table = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

function check(table: Table, context?: NameContext): void {
  for (const [path, claims] of Object.entries(table)) {
    for (const [claim, wanted] of Object.entries(claims)) {
      it(`${path} ${claim}: ${wanted ?? 'nothing'}`, () => {
        assert.equal(verdict(path, claim, context), wanted);
      });
    }
  }
}

describe('consent names', () => {
  for (const { path, args, kind } of vectors as readonly { path: string; args?: string[]; kind: string }[]) {
    it(`${path}(${args?.join() ?? ''}) is ${kind}`, () => {
      assert.equal(kindOfName(path.replaceAll('()', '').split(/\?\.|\./), args ?? []), kind);
    });
  }

  it('splits identifiers into words', () => {
    assert.deepEqual(wordsOf('hasOptedIn'), ['has', 'optedin']);
    assert.deepEqual(wordsOf('GDPR_consent-liveChat'), ['gdpr', 'consent', 'livechat']);
    assert.deepEqual(wordsOf('rgpdConsentementDonné'), ['rgpd', 'consentement', 'donné']);
  });
});

describe('consent by name: grants', () => {
  check({
    'consent.chat': {
      truthy: 'grant chat',
      falsy: 'deny chat',
      'is true': 'grant chat',
      'not true': 'deny chat',
      'is false': 'deny chat',
      'not false': 'fail-open chat',
      'not null': 'answered chat',
    },
    'visitor.consents.chat': { truthy: 'grant chat' },
    chatConsent: {
      truthy: 'grant chat',
      'is granted': 'grant chat',
      'not granted': 'deny chat',
      'is denied': 'deny chat',
      'not denied': 'fail-open chat',
      'not declined': 'fail-open chat',
      'is pending': 'answered chat',
      'not pending': 'answered chat',
    },
    hasConsent: { truthy: 'grant', falsy: 'deny', 'is true': 'grant', 'is false': 'deny' },
    "hasConsent('functional')": { truthy: 'grant functional', falsy: 'deny functional' },
    "consent.has('chat')": { truthy: 'grant chat' },
    "readConsent('chat')": { truthy: 'grant chat' },
    consentLevel: {
      'is full': 'grant',
      'not full': 'deny',
      'is none': 'deny',
      'is essential': 'deny',
      'is functional': 'grant functional',
    },
    consent: {
      'is granted': 'grant',
      'not granted': 'deny',
      'not denied': 'fail-open',
      'is null': 'deny',
      'not null': 'answered',
    },
    cookieConsent: { 'is all': 'grant', 'is necessary': 'deny', 'not undefined': 'answered' },
    'consent.consentChoices.crisp': { truthy: 'grant crisp' },
    consentChoices: { 'has crisp': 'grant crisp', 'lacks crisp': 'deny crisp', 'has necessary': 'unsound necessary' },
    acceptedConsentCategories: { 'has functional': 'grant functional' },
    'useConsent.analytics': { 'is true': 'grant analytics', 'is granted': 'grant analytics' },
    'getState.consent.chat': { truthy: 'grant chat' },
    'chatConsent.granted': { truthy: 'grant chat' },
    'consent.value.chat': { 'is true': 'grant chat' },
    cookiesAllowed: { truthy: 'grant' },
    'cookiePreferences.functional': { truthy: 'grant functional' },
    noConsent: { falsy: 'grant', truthy: 'deny', 'is false': 'grant' },
    noChatConsent: { falsy: 'grant chat', truthy: 'deny chat' },
    einwilligungErteilt: { 'is true': 'grant' },
  });
});

describe('consent by name: no gates', () => {
  check({
    consent: { truthy: 'answered', 'is necessary': 'deny' },
    consentStatus: { truthy: 'answered', 'not unset': 'answered' },
    'consent.necessary': { truthy: 'unsound' },
    "hasConsent('necessary')": { truthy: 'unsound necessary' },
    consentRequired: { truthy: 'required', falsy: 'fail-open' },
    isConsentNeeded: { truthy: 'required', falsy: 'fail-open' },
    shouldShowConsentBanner: { truthy: 'answered' },
    hasConsented: { truthy: 'answered' },
    hasConsentDecision: { truthy: 'answered' },
    consentManager: { truthy: 'unsound' },
    consentDenied: { truthy: 'deny', falsy: 'fail-open' },
    hasDeclinedCookies: { falsy: 'fail-open' },
    chatConsentDenied: { truthy: 'deny chat', falsy: 'fail-open chat' },
    acceptedOnlyNecessaryCookies: { truthy: 'deny', falsy: 'fail-open' },
    consents: { 'has newsletter': undefined, 'has accounts:read': undefined },
    'consent.denied': { 'has chat': 'deny chat', 'lacks chat': 'fail-open chat' },
  });
});

describe('consent by name: other things', () => {
  const others = [
    'flags.chatEnabled',
    'isCrispEnabled',
    'chatEnabled',
    'user',
    'session.isAuthenticated',
    'process.env.NODE_ENV',
    'isMobile',
    'newsletterConsent',
    'marketingOptIn',
    'marketingConsent',
    'smsConsent',
    'termsAccepted',
    'hasAcceptedTos',
    'parentalConsent',
    'oauth.consentScreenShown',
    'consentChallenge',
    'aiConsent',
    'patientConsent',
    'recordingConsent',
    'consentFormChecked',
    'navigator.doNotTrack',
    'hasOptedOut',
    'friendStatus',
    'order.status',
    'invitation.accepted',
    'Notification.permission',
    'cache.has',
    'window.$crisp',
    'subscription.plan',
    'canUseChat',
    'privacyPolicyAccepted',
    'formsConsentGiven',
    'flags.crisp',
  ];
  for (const name of others) {
    it(`${name} says nothing`, () => {
      for (const claim of ['truthy', 'is granted', 'is accepted', 'not denied'])
        assert.equal(verdict(name, claim), undefined, claim);
    });
  }
});

describe('consent in a cookie or the web storage', () => {
  check({
    "localStorage.getItem('chat-consent')": {
      'is granted': 'grant chat',
      'is yes': 'grant chat',
      'is true': 'grant chat',
      'not null': 'answered chat',
      truthy: 'answered chat',
      falsy: 'deny chat',
      'not denied': 'fail-open chat',
      'is declined': 'deny chat',
    },
    "localStorage.getItem('consent').chat": { truthy: 'grant chat' },
    "localStorage.getItem('consent')": { 'has chat': 'grant chat' },
    "sessionStorage.getItem('cookies')": { 'is accepted': 'grant', 'is true': 'grant', truthy: undefined },
    "Cookies.get('chat_consent')": { 'is true': 'grant chat', 'is 1': 'grant chat', truthy: 'answered chat' },
    "cookies.get('chat_consent').value": { 'is granted': 'grant chat' },
    "getCookie('cookie_consent_version')": { 'is 1': 'answered' },
    'localStorage.chatConsent': { 'is granted': 'grant chat' },
    "localStorage.getItem('theme')": { 'is all': undefined, truthy: undefined },
    'document.cookie': {
      'has chat_consent=granted': 'grant chat',
      'has chat_consent=accepted': 'grant chat',
      'has site_consent=1': 'grant',
      'has chat_consent=denied': 'deny chat',
      'lacks chat_consent=denied': 'fail-open chat',
      'lacks chat_consent=granted': 'deny chat',
      'has chat_consent=': 'answered chat',
      'has cookie_consent': 'answered',
      'has consent_*=1': 'grant',
      'has session=1': undefined,
    },
  });
});

describe('consent under the name of a definition', () => {
  check(
    {
      "localStorage.getItem('chat')": {
        'is granted': 'grant chat',
        'is denied': 'deny chat',
        truthy: 'answered chat',
        'not null': 'answered chat',
      },
      "localStorage.getItem('privacy.chat')": { 'is accepted': 'grant chat' },
      'answer.status': { 'is granted': 'grant chat', 'is true': 'grant chat', 'not null': 'answered chat' },
      'document.cookie': { 'has ?': 'grant chat', 'has chat=': 'answered chat' },
      'state.purposes.chat': { truthy: 'grant chat' },
      categories: { 'has functional': 'grant functional' },
      granted: { truthy: 'grant chat', falsy: 'deny chat' },
      'user.isAdmin': { truthy: undefined },
      'terms.status': { 'is accepted': undefined },
    },
    { within: ['hasChatConsent'] },
  );
  check({ 'answer.status': { 'is granted': undefined } }, { within: ['hasAccess'] });
});

describe('consent by name with a declared type', () => {
  check({ consent: { truthy: 'grant', falsy: 'deny', 'not false': 'fail-open' } }, { type: 'boolean' });
  check({ chatConsent: { truthy: 'unsound chat', 'is granted': 'grant chat' } }, { type: 'string' });
});

describe('words of consent', () => {
  it('knows which identifiers speak of consent', () => {
    for (const name of ['hasChatConsent', 'consentDenied', 'cookiesAccepted', 'noConsent', 'consent', 'trackingOptIn'])
      assert.ok(isConsentWord(name), name);
    for (const name of ['isReady', 'chatEnabled', 'newsletterConsent', 'consentManager', 'terms'])
      assert.ok(!isConsentWord(name), name);
  });

  it('knows literals in any spelling', () => {
    for (const value of ['granted', 'ACCEPT', 'opt-in', 'OPTED_IN', 'all', 'true', '1', 1, true])
      assert.ok(isGrantLiteral(value), String(value));
    for (const value of ['denied', 'only-necessary', 'essential', 'none', 'false', 0, -1, false])
      assert.ok(isDenyLiteral(value), String(value));
    for (const value of ['pending', 'dismissed', 'custom']) assert.ok(isNeitherLiteral(value), value);
    for (const value of [null, undefined])
      assert.ok(!isGrantLiteral(value) && !isDenyLiteral(value) && !isNeitherLiteral(value));
  });
});
