import { strict as assert } from 'node:assert';
import type { Access } from '../../server/catalogue/consent/access.ts';
import { PLATFORMS } from '../../server/catalogue/consent/platforms.ts';
import { accessOf, callbacksOf, expressionOf, type Scope } from './access-of.ts';

/** What the bare names of the consent reference stand for: code, `type(…)` for an injected class, `parameter(call, index)`. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cookieconsent-v2-orestbida': { cc: 'initCookieConsent()' },
  klaro: { manager: 'klaro.getManager()' },
  c15t: {
    has: 'useConsentManager().has',
    hasConsented: 'useConsentManager().hasConsented',
    consents: 'useConsentManager().consents',
    store: 'getOrCreateConsentRuntime().consentStore',
  },
  'nuxt-scripts': { trigger: 'useScriptTriggerConsent()' },
  'ngx-cookieconsent': { ccService: 'type(NgcCookieConsentService)' },
  'porsche-ccb': { acceptedCategories: 'useCookieConsent()' },
  'react-cookie-manager': {
    hasConsent: 'useCookieConsent().hasConsent',
    detailedConsent: 'useCookieConsent().detailedConsent',
    isDeclined: 'useCookieConsent().isDeclined',
  },
  'react-hook-consent': { hasConsent: 'useConsent().hasConsent' },
  'react-cookie-consent-popup': { hasConsent: 'useConsent().hasConsent' },
  'use-cookie-consent': {
    consent: 'useCookieConsent().consent',
    didAcceptAll: 'useCookieConsent().didAcceptAll',
    didDeclineAll: 'useCookieConsent().didDeclineAll',
  },
  'nuxt-simple-cookie-consent': {
    preferences: 'useCookieConsent().preferences',
    hasUserMadeChoice: 'useCookieConsent().hasUserMadeChoice',
  },
  'nuxt-cookie-control': {
    cookiesEnabledIds: 'useCookieControl().cookiesEnabledIds',
    cookiesEnabled: 'useCookieControl().cookiesEnabled',
    isConsentGiven: 'useCookieControl().isConsentGiven',
    isModalActive: 'useCookieControl().isModalActive',
  },
  'weareheavy-nuxt': { state: 'useCookieConsent().state' },
  'misc-small': {
    cc: 'new CookieCraft({})',
    pc: 'new PersonalisedConsent({})',
    ngxCookiebot: 'type(NgxCookiebotService)',
  },
  axeptio: { choices: "parameter(axeptioSDK.on('cookies:complete', fn), 0)" },
  sourcepoint: { d: "parameter(__tcfapi('getCustomVendorConsents', 2, fn), 0)" },
  'iab-tcf': {
    tcData: "parameter(__tcfapi('addEventListener', 2, fn), 0)",
    success: "parameter(__tcfapi('addEventListener', 2, fn), 1)",
  },
  quantcast: { tcData: "parameter(__tcfapi('addEventListener', 2, fn), 0)" },
  securiti: {
    sdk: "parameter(SecuritiDataLayer.push(['onConsentGiven', fn]), 0)",
    consent: "parameter(SecuritiDataLayer.push(['onConsentGiven', fn]), 1)",
  },
  hubspot: { consent: "parameter(_hsp.push(['addPrivacyConsentListener', fn]), 0)" },
};

const PAGE = new Set([
  'document',
  'window',
  'JSON',
  'decodeURIComponent',
  'getCookie',
  'localStorage',
  'typeof',
  'addEventListener',
  '$',
  'useEventListener',
  'fn',
]);

/** The names of a snippet about a platform: what the reference says, names of the page, and else imports of its package. */
export function namesOf(id: string, code: string): Scope {
  const platform = PLATFORMS.find((one) => one.id === id);
  const scope = new Map<string, Access>();
  const stands = NAMES[id] ?? {};
  const [from] = platform?.packages ?? [];
  for (const [name = ''] of [...Object.values(stands), code].join(' ').matchAll(/(?<![.\w$'"])[A-Za-z_$][\w$]*/g)) {
    if (from === undefined || PAGE.has(name) || platform?.globals.includes(name)) continue;
    scope.set(name, {
      root: { k: 'module', from, name: platform?.module?.includes(name) ? 'default' : name },
      steps: [],
    });
  }
  for (const [name, text] of Object.entries(stands)) scope.set(name, named(text, scope));
  return scope;
}

function named(text: string, scope: Scope): Access {
  const [, type] = /^type\((\w+)\)$/.exec(text) ?? [];
  if (type !== undefined) return { root: { k: 'instance', type }, steps: [] };
  const node = expressionOf(text);
  const [call, index] = node.type === 'CallExpression' && text.startsWith('parameter(') ? node.arguments : [];
  if (!call) return accessOf(node, scope) ?? assert.fail(text);
  const [callback] = callbacksOf(call, scope);
  assert.ok(callback, text);
  const { argument, property } = callback;
  const place = {
    argument,
    ...(property !== undefined && { property }),
    index: Number(index?.type === 'Literal' ? index.value : 0),
  };
  return { root: { k: 'payload', call: callback.call, ...place }, steps: [] };
}

/** The access that a snippet about a platform is. */
export function accessIn(id: string, code: string): Access {
  return accessOf(expressionOf(code), namesOf(id, code)) ?? assert.fail(code);
}
