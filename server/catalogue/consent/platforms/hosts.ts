import type { Event, Platform, Query } from '../row.ts';

const TC_DATA: readonly Query[] = [
  { test: '#0.purpose.consents.$category', proves: 'grant', note: 'The visitor consented to this purpose.' },
  { test: '#0.vendor.consents.$vendor', proves: 'grant' },
  { test: '#0.purpose|vendor.legitimateInterests.*', proves: 'always', note: 'Legitimate interest is not consent.' },
  { test: '#0.gdprApplies', proves: 'required' },
  {
    test: '#0.eventStatus',
    yes: 'word',
    proves: 'answered',
    note: 'This says that there was an answer, not what it was.',
  },
  { test: '#0.cmpStatus', proves: 'ready' },
  { test: '#1', proves: 'ready', note: 'This says that the call worked, not what the answer was.' },
];

const SHOPIFY_DETAIL: readonly Query[] = [
  { test: '#0.preferencesAllowed', proves: 'grant-default', category: 'preferences' },
  { test: '#0.analyticsAllowed', proves: 'grant-default', category: 'analytics' },
  { test: '#0.marketingAllowed', proves: 'grant-default', category: 'marketing' },
  { test: '#0.saleOfDataAllowed', proves: 'grant-default', category: 'sale_of_data' },
];

function tcf(command: string): Event {
  return { on: `__tcfapi('${command}', _, fn)`, proves: 'check', payload: TC_DATA };
}

/** Standards and the consent of a host or an analytics product, in the order of the consent reference (§4.37, §4.55–4.60). */
export const HOSTS: readonly Platform[] = [
  {
    id: 'iab-tcf',
    name: 'IAB TCF',
    packages: ['@iabtcf/cmpapi', '@iabtcf/core'],
    globals: ['__tcfapi', 'tcData'],
    queries: TC_DATA.filter((row) => row.test.startsWith('#0')).map((row) => ({
      ...row,
      test: row.test.replace('#0', 'tcData'),
    })),
    events: [
      tcf('addEventListener'),
      tcf('getTCData'),
      tcf('getInAppTCData'),
      { on: "__tcfapi('ping', _, fn)", proves: 'neutral' },
    ],
  },
  {
    id: 'shopify',
    name: 'Shopify customer privacy',
    packages: ['@shopify/hydrogen', '@shopify/hydrogen-react'],
    globals: ['Shopify'],
    aliases: { Shopify: ['useCustomerPrivacy()'] },
    queries: [
      {
        test: 'Shopify.customerPrivacy.preferencesProcessingAllowed()',
        proves: 'grant-default',
        category: 'preferences',
        note: 'True where the visitor agreed, and in regions that need no consent.',
      },
      { test: 'Shopify.customerPrivacy.analyticsProcessingAllowed()', proves: 'grant-default', category: 'analytics' },
      { test: 'Shopify.customerPrivacy.marketingAllowed()', proves: 'grant-default', category: 'marketing' },
      { test: 'Shopify.customerPrivacy.saleOfDataAllowed()', proves: 'grant-default', category: 'sale_of_data' },
      {
        test: 'Shopify.customerPrivacy.currentVisitorConsent().$category',
        yes: ['yes'],
        proves: 'grant',
        note: "'no' is truthy too, so the value is compared.",
      },
      { test: 'Shopify.customerPrivacy.getTrackingConsent()', yes: ['yes'], proves: 'grant' },
      { test: 'Shopify.customerPrivacy.userCanBeTracked()', proves: 'grant-default' },
      {
        test: 'Shopify.customerPrivacy.shouldShowBanner|shouldShowGDPRBanner|shouldShowCCPABanner()',
        proves: 'required',
      },
      { test: 'useAnalytics().canTrack()', proves: 'grant-default' },
    ],
    events: [
      {
        on: 'event visitorConsentCollected',
        proves: 'check',
        payload: SHOPIFY_DETAIL.map((row) => ({ ...row, test: row.test.replace('#0', '#0.detail') })),
      },
      { on: 'event shopifyCustomerPrivacyApiLoaded', proves: 'neutral' },
      { on: 'event consentTrackingApiLoaded', proves: 'neutral' },
      { on: 'Shopify.loadFeatures(_, fn)', proves: 'neutral' },
      { on: 'useCustomerPrivacy(@onVisitorConsentCollected)', proves: 'check', payload: SHOPIFY_DETAIL },
      { on: 'useCustomerPrivacy(@onApiLoaded)', proves: 'check' },
      { on: 'useCustomerPrivacy(@onReady)', proves: 'neutral' },
    ],
  },
  {
    id: 'hubspot',
    name: 'HubSpot consent banner',
    packages: [],
    globals: ['_hsp', '_hsq'],
    queries: [],
    events: [
      {
        on: "_hsp.push(['addPrivacyConsentListener', fn])",
        proves: 'check',
        payload: [
          { test: '#0.categories.$category', proves: 'grant' },
          { test: '#0.allowed', proves: 'grant', category: 'all' },
        ],
        note: 'This runs on load with the stored answer and on each change: test the category inside.',
      },
    ],
  },
  {
    id: 'google-consent-mode',
    name: 'Google consent mode',
    packages: ['nuxt-gtag'],
    globals: ['google_tag_data', 'gtag'],
    queries: [
      {
        test: 'google_tag_data.ics.getConsentState($category)',
        yes: [1],
        proves: 'grant',
        note: '2 is a refusal and truthy, so the value is compared.',
      },
    ],
    events: [{ on: "gtag('get', _, 'consent', fn)", proves: 'check' }],
  },
  {
    id: 'zaraz',
    name: 'Cloudflare Zaraz',
    packages: ['zaraz-ts'],
    module: ['zaraz'],
    globals: ['zaraz'],
    queries: [
      { test: 'zaraz.consent.get($category)', yes: 'tri', proves: 'grant' },
      { test: 'zaraz.consent.getAll().$category', proves: 'grant' },
      { test: 'zaraz.consent.APIReady', proves: 'ready' },
      { test: 'zaraz.consent.getAllCheckboxes()', proves: 'neutral' },
    ],
    events: [
      { on: 'event zarazConsentAPIReady', proves: 'neutral' },
      { on: 'event zarazConsentChoicesUpdated', proves: 'check' },
    ],
  },
  {
    id: 'posthog',
    name: 'PostHog',
    packages: ['posthog-js'],
    module: ['posthog'],
    globals: ['posthog'],
    aliases: { posthog: ['usePostHog()'] },
    queries: [
      {
        test: 'posthog.has_opted_in_capturing()',
        proves: 'grant-default',
        category: 'analytics',
        note: 'True while undecided, unless capturing is off by default.',
      },
      { test: 'posthog.get_explicit_consent_status()', yes: ['granted'], proves: 'grant', category: 'analytics' },
      { test: 'posthog.has_opted_out_capturing()', proves: 'deny' },
      { test: 'posthog.is_capturing()', proves: 'neutral' },
      { test: 'posthog.isFeatureEnabled()', proves: 'neutral', note: 'A feature flag is not consent.' },
      { test: 'posthog.getFeatureFlag()', proves: 'neutral', note: 'A feature flag is not consent.' },
    ],
  },
  {
    id: 'others-low',
    name: 'Fides, AWS, Adobe, CCM19, Shopware',
    packages: [],
    globals: ['Fides', 'AwsUiConsent', 'adobe', 'CCM', 'CookieStorage'],
    queries: [
      { test: 'Fides.consent.$category', proves: 'grant-default' },
      { test: 'AwsUiConsent.getConsentCookie().$category', proves: 'grant' },
      { test: 'adobe.optIn.isApproved($category)', proves: 'grant' },
      { test: 'adobe.optIn.isPending()', proves: 'answered' },
      { test: 'CCM.acceptedCookies', yes: 'includes', proves: 'grant' },
      {
        test: "CookieStorage.getItem('cookie-preference')",
        yes: 'word',
        proves: 'answered',
        note: 'That there is a value only says that there was an answer.',
      },
    ],
    events: [
      { on: 'adobe.optIn.fetchPermissions(fn)', proves: 'check' },
      { on: "adobe.optIn.on('complete', fn)", proves: 'check' },
      ...['FidesUpdated', 'FidesInitialized'].map((name) => ({
        on: `event ${name}`,
        proves: 'check' as const,
        payload: [
          { test: '#0.detail.consent.$category', proves: 'grant-default' } as const,
          { test: '#0.detail.$category', proves: 'grant-default' } as const,
        ],
      })),
      { on: 'event ccm19CookieDeclineAll', proves: 'deny' },
      { on: 'event ccm19EmbeddingAccepted', proves: 'check' },
      {
        on: "~.$emitter.subscribe('CookieConfiguration_Update', fn)",
        proves: 'check',
        payload: [{ test: '#0.detail.$category', proves: 'grant' }],
      },
    ],
  },
];
