import { strict as assert } from 'node:assert';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Access, Judged } from '../../server/catalogue/consent/access.ts';
import { categoryMatches } from '../../server/catalogue/consent/category.ts';
import { judgeComponent } from '../../server/catalogue/consent/judge-component.ts';
import { judgeQuery } from '../../server/catalogue/consent/judge-query.ts';
import { spellings } from '../../server/catalogue/consent/match-row.ts';
import { PLATFORMS } from '../../server/catalogue/consent/platforms.ts';
import { PLATFORM_IDS } from '../../server/config/platforms.ts';
import {
  accessOf,
  argOf,
  callbacksOf,
  conditionsOf,
  expressionOf,
  payloadScope,
  type Scope,
} from '../support/access-of.ts';

/** `module name` → the access of an import, for snippets. */
function imports(names: Readonly<Record<string, string>>): Scope {
  return new Map(
    Object.entries(names).map(([local, text]): [string, Access] => {
      const [from = '', name = local] = text.split(' ');
      return [
        local,
        from === 'type'
          ? { root: { k: 'instance', type: name }, steps: [] }
          : { root: { k: 'module', from, name }, steps: [] },
      ];
    }),
  );
}

/** The judgement of a condition; one in a callback (or in a callback's callback) is looked for there. */
function judged(code: string, scope: Scope = new Map()): Judged | undefined {
  return innermost(expressionOf(code), scope);
}

function innermost(node: TSESTree.Node, scope: Scope): Judged | undefined {
  const [callback] = callbacksOf(node, scope);
  const body = callback?.fn.type === 'ArrowFunctionExpression' ? callback.fn.body : undefined;
  if (callback && body) return innermost(body, payloadScope(callback, scope));
  const [condition] = conditionsOf(node, scope, true);
  return condition && judgeQuery(condition.access, condition.claim);
}

function verdict(code: string, scope?: Scope): string | undefined {
  const found = judged(code, scope);
  return found && [found.platform, found.class, found.category].filter((one) => one !== undefined).join(' ');
}

function check(table: Readonly<Record<string, string | undefined>>, scope?: Scope): void {
  for (const [code, wanted] of Object.entries(table))
    it(`${code}: ${wanted ?? 'nothing'}`, () => assert.equal(verdict(code, scope), wanted));
}

describe('consent queries by the way they are reached', () => {
  check(
    { 'CookieConsent.acceptedCategory("functionality")': 'vanilla-cookieconsent grant functionality' },
    imports({ CookieConsent: 'vanilla-cookieconsent *' }),
  );
  check(
    { 'CookieConsent.acceptedCategory("functionality")': 'vanilla-cookieconsent grant functionality' },
    imports({ CookieConsent: 'vanilla-cookieconsent default' }),
  );
  check(
    { 'accepts("crisp", "functionality")': 'vanilla-cookieconsent grant crisp' },
    imports({ accepts: 'vanilla-cookieconsent acceptedService' }),
  );
  check(
    { 'required.default.acceptedCategory(c)': 'vanilla-cookieconsent grant' },
    imports({ required: 'vanilla-cookieconsent *' }),
  );
  check(
    { 'CookieConsent.acceptedCategory("functionality")': undefined },
    imports({ CookieConsent: './my-banner CookieConsent' }),
  );
  check({ 'window.Cookiebot?.consent?.preferences === true': 'cookiebot grant-default preferences' });
  check(
    { 'consents.hasConsented()': 'ngx-cookieconsent grant-default' },
    imports({ consents: 'type NgcCookieConsentService' }),
  );
  check(
    { 'useCookieControl().cookiesEnabledIds.value?.includes("crisp")': 'nuxt-cookie-control grant crisp' },
    imports({ useCookieControl: '#imports' }),
  );
  check(
    { '!useConsentManager().has("functionality")': 'c15t deny functionality' },
    imports({ useConsentManager: '@c15t/nextjs' }),
  );
  check(
    { 'jar.get("CookieConsent") === "true"': 'react-cookie-consent grant' },
    imports({ jar: 'react-cookie-consent Cookies' }),
  );
});

describe('consent queries by what is asked of them', () => {
  check({
    'OnetrustActiveGroups.split(",").includes("C0003")': 'onetrust grant-default C0003',
    'OnetrustActiveGroups.indexOf(",C0003,") === -1': 'onetrust deny C0003',
    OnetrustActiveGroups: 'onetrust unsound',
    'Cookiebot.consent.preferences !== false': 'cookiebot fail-open preferences',
    'Cookiebot.consent.necessary': 'cookiebot unsound necessary',
    'Cookiebot.declined !== true': 'cookiebot fail-open',
    '!Didomi.isConsentRequired()': 'didomi fail-open',
    'Didomi.getUserConsentStatusForVendor("c:crisp") !== undefined': 'didomi answered c:crisp',
    'Osano.cm.getConsent().PERSONALIZATION !== "DENY"': 'osano-cmp fail-open PERSONALIZATION',
    'CookieControl.getCategoryConsent("functional") !== false': 'civic fail-open functional',
    'cmplz_has_consent("functional")': 'complianz unsound functional',
    '_iub.cs.consent.purposes[2]': 'iubenda grant functionality',
    '_iub.cs.consent.purposes[1]': 'iubenda unsound necessary',
    'tarteaucitron.state.crisp === true': 'tarteaucitron grant-default crisp',
    'tarteaucitron.state.chat': 'tarteaucitron unsound chat',
    'posthog.isFeatureEnabled("crisp")': 'posthog not-consent',
    'axeptioSDK.hasAcceptedVendor("crisp") === true': 'axeptio grant crisp',
  });

  const c15t = imports({ useConsentManager: '@c15t/react' });
  check(
    {
      'useConsentManager().has({ and: ["functionality", "measurement"] })': 'c15t grant-default functionality',
      'useConsentManager().has({ or: ["necessary", "functionality"] })': 'c15t unsound necessary',
      'useConsentManager().has({ not: "functionality" })': 'c15t deny functionality',
      'useConsentManager().hasConsented()': 'c15t answered',
    },
    c15t,
  );
});

describe('consent queries on what a callback is given', () => {
  check(
    {
      'CookieConsent.run({ onConsent: ({ cookie }) => cookie.categories.includes("functionality") })':
        'vanilla-cookieconsent grant functionality',
      'CookieConsent.run({ onChange: ({ changedCategories }) => changedCategories.includes("functionality") })':
        'vanilla-cookieconsent answered functionality',
    },
    imports({ CookieConsent: 'vanilla-cookieconsent *' }),
  );
  check({
    'window._axcb.push((sdk) => sdk.on("cookies:complete", (choices) => choices.crisp))': 'axeptio grant crisp',
    'window._axcb.push((sdk) => sdk.on("cookies:complete", (choices) => !choices["crisp"]))': 'axeptio deny crisp',
    'window.didomiOnReady.push((Didomi) => Didomi.getUserConsentStatusForVendor("c:crisp") === true)':
      'didomi grant c:crisp',
    'window.didomiOnReady.push((sdk) => sdk.on("consent.changed", () => sdk.getCurrentUserStatus().vendors["c:crisp"]?.enabled))':
      'didomi grant c:crisp',
    '__tcfapi("addEventListener", 2, (data, success) => data.purpose.consents[1] === true)': 'iab-tcf grant 1',
    '__tcfapi("addEventListener", 2, (data, success) => success)': 'iab-tcf not-consent',
    '__tcfapi("addEventListener", 2, (data) => data.eventStatus === "useractioncomplete")': 'iab-tcf answered',
    '__tcfapi("addEventListener", 2, (data) => data.gdprApplies === false)': 'iab-tcf fail-open',
    'document.addEventListener("cmplz_enable_category", (e) => e.detail.category === "preferences")':
      'complianz grant preferences',
    'document.addEventListener("cmplz_enable_category", (e) => e.detail.category === "functional")':
      'complianz unsound functional',
    'document.addEventListener("cmplz_status_change", (e) => e.detail.value === "allow")': 'complianz grant',
    'OneTrust.OnConsentChanged((event) => event.detail.includes("C0003"))': 'onetrust grant-default C0003',
    'klaro.setup({ services: [{ name: "crisp", callback: (consent) => consent }] })': 'klaro grant',
    '_hsp.push(["addPrivacyConsentListener", (consent) => consent.categories.functionality])':
      'hubspot grant functionality',
    'document.addEventListener("visitorConsentCollected", (event) => event.detail.preferencesAllowed)':
      'shopify grant-default preferences',
    'window.addEventListener("ucEvent", (event) => event.detail["Crisp"] === true)': 'usercentrics grant-default Crisp',
    'window.addEventListener("ucEvent", (event) => event.detail.event === "consent_status")':
      'usercentrics not-consent',
    'window.addEventListener("cf_consent", (event) => event.detail.functional)': 'cookiefirst grant functional',
    'document.addEventListener("cookieyes_consent_update", (event) => event.detail.accepted.includes("functional"))':
      'cookieyes grant functional',
    'Osano.cm.addEventListener("osano-cm-consent-saved", (change) => change.PERSONALIZATION !== "ACCEPT")':
      'osano-cmp deny PERSONALIZATION',
    'SecuritiDataLayer.push(["onConsentGiven", (sdk, consent) => consent.category["Functionality"] === "granted"])':
      'securiti grant Functionality',
    'SecuritiDataLayer.push(["onConsentGiven", (sdk, consent) => sdk.isConsentGiven()])': 'securiti answered',
    'cookiehub.load({ onAllow: (category) => category === "preferences" })': 'cookiehub grant preferences',
    'window.addEventListener("load", (event) => event.detail.functional)': undefined,
  });
  check(
    { 'cookies.statusChange$.subscribe((event) => event.status === "allow")': 'ngx-cookieconsent grant' },
    imports({ cookies: 'type NgcCookieConsentService' }),
  );

  it('reads the payload of an assigned callback, whose access has no call at its end', () => {
    const call = accessOf(expressionOf('_iub.csConfiguration'), new Map()) ?? assert.fail();
    const root = { k: 'payload', call, argument: 0, property: 'callback.onPreferenceExpressed', index: 0 } as const;
    const steps = ['purposes', '2'].map((name) => ({ k: 'get', name }) as const);
    assert.equal(judgeQuery({ root, steps }, { k: 'is', value: true })?.category, 'functionality');
  });

  it('reads the payload of a prop, whose access is a component with or without a call', () => {
    const call: Access = { root: { k: 'module', from: 'react-cookie-manager', name: 'CookieManager' }, steps: [] };
    const root = { k: 'payload', call, argument: 0, property: 'onManage', index: 0 } as const;
    assert.equal(judgeQuery({ root, steps: [{ k: 'get', name: 'Social' }] }, { k: 'truthy' })?.class, 'grant');
  });
});

describe('consent in stored text', () => {
  check({
    'document.cookie.includes("!crisp=true")': 'tarteaucitron grant crisp',
    'decodeURIComponent(document.cookie).includes("C0001:1")': 'onetrust unsound C0001',
    'document.cookie.includes("theme=dark")': undefined,
    'localStorage.getItem("uc_user_interaction") === "true"': 'usercentrics answered',
    'JSON.parse(getCookie("CookieScriptConsent")).categories.includes("functionality")':
      'cookie-script grant functionality',
  });
});

describe('what is not a consent query', () => {
  check({
    'cache.has("chat")': undefined,
    'list.includes("functional")': undefined,
    'fetch("/consent").ok': undefined,
    'getState().has': undefined,
    'flags.crisp': undefined,
    'manager.getConsent("crisp")': undefined,
  });
});

describe('consent gates of components', () => {
  const frame: Access = { root: { k: 'module', from: '@c15t/react', name: 'Frame' }, steps: [] };
  it('judges the children by the category', () => {
    assert.equal(judgeComponent(frame, argOf(expressionOf('{ category: "functionality" }')))?.class, 'grant-default');
    assert.equal(judgeComponent(frame, argOf(expressionOf('{ category: "necessary" }')))?.class, 'unsound');
  });
  it('takes a list of categories', () => {
    const access: Access = {
      root: { k: 'module', from: '@mep-agency/next-iubenda', name: 'ConsentAwareWrapper' },
      steps: [],
    };
    assert.equal(
      judgeComponent(access, argOf(expressionOf('{ requiredGdprPurposes: ["experience"] }')))?.category,
      'experience',
    );
  });
  it('leaves other components alone', () => {
    assert.equal(
      judgeComponent({ root: { k: 'module', from: './frame', name: 'Frame' }, steps: [] }, { k: 'unknown' }),
      undefined,
    );
  });
});

describe('the category that chat needs', () => {
  it('fits what sites file live chat under, when none is configured', () => {
    for (const asked of [
      'functional',
      'Functionality',
      'functionality_storage',
      'preferences',
      'support',
      'crisp',
      'c:crisp',
      'crisp-im',
      'support_chat',
      'C0003',
      'cookie_cat_functional',
      'all',
    ]) {
      assert.ok(categoryMatches(asked, undefined), asked);
    }
    for (const asked of [
      'analytics',
      'statistics',
      'marketing',
      'advertising',
      'social',
      'C0004',
      'cookie_cat_statistic',
    ]) {
      assert.ok(!categoryMatches(asked, undefined), asked);
    }
  });
  it('lets ids pass that say nothing', () => {
    for (const asked of ['1', 's10', 'c52', '5e7ced57b8e05c485246ccd7', '0b3e8e2a-7d1f-4c39-9d11-8f2f3f1c9a77'])
      assert.ok(categoryMatches(asked, 'functional'), asked);
    for (const asked of ['C0002', 'youtube', 'advertisement']) assert.ok(!categoryMatches(asked, 'functional'), asked);
  });
  it('fits the configured one, a synonym, or one of several', () => {
    assert.ok(categoryMatches('functionality', 'functional'));
    assert.ok(categoryMatches('crisp', 'functional'));
    assert.ok(categoryMatches('analytics', ['functional', 'analytics']));
    assert.ok(!categoryMatches('analytics', 'functional'));
    assert.ok(!categoryMatches('functional', 'marketing'));
  });
});

describe('the rows of the consent platforms', () => {
  it('are those that the config may name', () => {
    assert.deepEqual(PLATFORMS.map(({ id }) => id).sort(), [...PLATFORM_IDS].sort());
  });

  it('have patterns that parse, and a payload that names its parameter', () => {
    for (const platform of PLATFORMS) {
      for (const { test } of platform.queries) assert.doesNotThrow(() => spellings(platform, test), test);
      for (const { on, payload } of platform.events ?? []) {
        if (/^[\w~][^=]*\)$/.test(on)) assert.doesNotThrow(() => spellings(platform, on), on);
        for (const { test } of payload ?? []) assert.match(test, /^#\d/, on);
      }
    }
  });

  it('know every head: a global, the module, a type, an alias or an export of a package', () => {
    for (const platform of PLATFORMS) {
      const heads = platform.queries
        .map(({ test }) => /^[\w$]+(?!:)(?=[.(]|$)/.exec(test)?.[0])
        .filter((head) => head !== undefined);
      const known = new Set([...platform.globals, ...(platform.module ?? []), ...(platform.types ?? []), 'document']);
      const lost = heads.filter((head) => !known.has(head) && platform.packages.length === 0);
      assert.deepEqual(lost, [], platform.id);
    }
  });
});
