import type { Event, Platform, Query } from '../row.ts';

const FIRES_FOR_ANY = 'This runs for a refusal as well, and on every page load: test the category inside.';

const OSANO_CHOICES: readonly Query[] = [
  { test: '#0.OPT_OUT', yes: ['ACCEPT'], proves: 'deny' },
  { test: '#0.$category', yes: ['ACCEPT'], proves: 'grant-default' },
];

const UC_SERVICES: readonly Query[] = [
  { test: '#0.detail.services.$service.consent.given', proves: 'grant-default' },
  { test: '#0.detail.consent.serviceIds', yes: 'includes', proves: 'grant-default' },
  { test: '#0.detail.consent.status', yes: ['ALL_ACCEPTED'], proves: 'grant-default', category: 'all' },
];

/** The custom events that Usercentrics V2 is set up to send; the name is the site's choice, these are the usual ones. */
const UC_EVENTS = ['ucEvent', 'ucEvents', 'uc_event', 'ucConsentEvent', 'uc-event', 'UC_SDK_EVENT', 'consent_status'];

function ucEvent(name: string): Event {
  return {
    on: `event ${name}`,
    proves: 'check',
    payload: [
      {
        test: '#0.detail.event|action|type',
        proves: 'neutral',
        note: 'This says what happened in the banner, not what was answered.',
      },
      { test: '#0.detail.ucCategory.$category', proves: 'grant-default' },
      { test: '#0.detail.$service', proves: 'grant-default' },
    ],
  };
}

const IUBENDA_PREFERENCE: readonly Query[] = [
  { test: '#0.purposes.$category', proves: 'grant' },
  { test: '#0.consent', proves: 'answered', note: 'With consent per purpose this is not enough: test the purpose.' },
  { test: '#0', proves: 'answered' },
];

const IUBENDA_CALLBACKS = {
  onConsentGiven: {
    proves: 'grant',
    category: 'all',
    note: 'This runs after a yes to everything; with consent per purpose, test the purpose.',
  },
  onConsentFirstGiven: { proves: 'grant', category: 'all' },
  onConsentRejected: { proves: 'deny' },
  onConsentFirstRejected: { proves: 'deny' },
  onPreferenceExpressed: { proves: 'check', payload: IUBENDA_PREFERENCE, note: FIRES_FOR_ANY },
  onPreferenceFirstExpressed: { proves: 'check', payload: IUBENDA_PREFERENCE, note: FIRES_FOR_ANY },
  onPreferenceExpressedOrNotNeeded: {
    proves: 'check',
    payload: IUBENDA_PREFERENCE,
    note: 'This also runs where no consent is needed: test the purpose inside.',
  },
  onConsentRead: { proves: 'check', payload: IUBENDA_PREFERENCE },
  onReady: { proves: 'neutral' },
  onBannerShown: { proves: 'neutral' },
  onBannerClosed: { proves: 'neutral' },
} as const satisfies Readonly<Record<string, Omit<Event, 'on'>>>;

/** A callback of iubenda may be assigned as part of the configuration, of its callbacks, or alone. */
const IUBENDA_EVENTS: readonly Event[] = Object.entries(IUBENDA_CALLBACKS).flatMap(([name, event]) => [
  { on: `_iub.csConfiguration = @callback.${name}`, ...event },
  { on: `_iub.csConfiguration.callback = @${name}`, ...event },
  { on: `_iub.csConfiguration.callback.${name} = fn`, ...event },
]);

const COOKIE_HUB_EVENTS: readonly Event[] = [
  ['cookiehub.load(@', ')'],
  ['cookiehub.load(_, @', ')'],
  ['<CookieHub ', '>'],
].flatMap(([before = '', after = '']): readonly Event[] => [
  {
    on: `${before}onAllow${after}`,
    proves: 'check',
    payload: [{ test: '#0', yes: 'names', proves: 'grant' }],
    note: 'This runs for each allowed category: compare the one it is given.',
  },
  { on: `${before}onRevoke${after}`, proves: 'deny' },
  { on: `${before}onInitialise${after}`, proves: 'check', note: 'This runs on every load, whatever was answered.' },
  { on: `${before}onStatusChange${after}`, proves: 'check' },
]);

/** Consent managers that a site loads as a script, in the order of the consent reference (§4.28–4.54). */
export const VENDORS: readonly Platform[] = [
  {
    id: 'cookiebot',
    name: 'Cookiebot',
    packages: [
      'react-cookiebot',
      '@ambitiondev/vue-cookiebot',
      '@halloverden/ngx-cookiebot',
      'gatsby-plugin-cookiebot',
    ],
    globals: ['Cookiebot', 'CookieConsent', 'CookieControl'],
    aliases: { Cookiebot: ['CookieConsent'] },
    queries: [
      {
        test: 'Cookiebot.consent.method',
        yes: 'word',
        proves: 'answered',
        note: 'This says how the answer came about, not what it was.',
      },
      { test: 'Cookiebot.consent.stamp', proves: 'answered' },
      {
        test: 'Cookiebot.consent.$category',
        proves: 'grant-default',
        note: 'True once the category is accepted, or implied where the set-up allows that.',
      },
      { test: 'Cookiebot.consented', proves: 'answered', note: 'Some category was accepted or implied, not this one.' },
      { test: 'Cookiebot.hasResponse', proves: 'answered', note: 'True after a refusal as well.' },
      { test: 'Cookiebot.declined', proves: 'deny' },
      { test: 'Cookiebot.doNotTrack', proves: 'neutral', note: 'The signal of a browser is not consent.' },
      { test: 'Cookiebot.regulations.*', proves: 'required' },
      { test: 'cookie:CookieConsent', yes: { contains: '$category:true' }, proves: 'grant-default' },
    ],
    events: [
      { on: 'event CookiebotOnAccept', proves: 'check', note: FIRES_FOR_ANY },
      { on: 'event CookiebotOnDecline', proves: 'deny' },
      { on: 'event CookiebotOnConsentReady', proves: 'check', note: FIRES_FOR_ANY },
      { on: 'event CookiebotOnLoad', proves: 'check', note: FIRES_FOR_ANY },
      { on: 'event CookiebotOnTagsExecuted', proves: 'check', note: FIRES_FOR_ANY },
      { on: 'event CookiebotOnDialogInit', proves: 'neutral' },
      { on: 'event CookiebotOnDialogDisplay', proves: 'neutral' },
      { on: 'CookiebotCallback_OnAccept = fn', proves: 'check', note: FIRES_FOR_ANY },
      { on: 'CookiebotCallback_OnDecline = fn', proves: 'deny' },
    ],
  },
  {
    id: 'onetrust',
    name: 'OneTrust',
    packages: ['react-native-onetrust-cmp', '@mparticle/web-onetrust-kit'],
    module: ['OTSdk'],
    globals: ['OneTrust', 'Optanon', 'OnetrustActiveGroups', 'OptanonActiveGroups', 'OptanonWrapper', 'OTSdk'],
    aliases: { OneTrust: ['Optanon'], OnetrustActiveGroups: ['OptanonActiveGroups'] },
    categories: { '0001': 'C0001', '0002': 'C0002', '0003': 'C0003', '0004': 'C0004', '0005': 'C0005' },
    queries: [
      {
        test: 'OnetrustActiveGroups',
        yes: 'includes',
        proves: 'grant-default',
        note: 'The group is active; in opt-out regions it is so before any answer.',
      },
      { test: 'OneTrust.IsAlertBoxClosed()', proves: 'answered', note: 'The banner was closed, perhaps by a refusal.' },
      {
        test: 'OneTrust.IsAlertBoxClosedAndValid()',
        proves: 'answered',
        note: 'The banner was closed, perhaps by a refusal.',
      },
      { test: 'document.cookie', yes: { contains: 'C$category:1' }, proves: 'grant-default' },
      { test: 'document.cookie', yes: { contains: 'C$category%3A1' }, proves: 'grant-default' },
      { test: 'document.cookie', yes: { contains: 'OptanonAlertBoxClosed' }, proves: 'answered' },
      { test: 'document.cookie', yes: { contains: 'OptanonAlertBoxClosed=' }, proves: 'answered' },
      { test: 'cookie:OptanonConsent', yes: { contains: 'C$category:1' }, proves: 'grant-default' },
      { test: 'cookie:OptanonConsent', yes: { contains: 'C$category%3A1' }, proves: 'grant-default' },
      { test: 'cookie:OptanonAlertBoxClosed', proves: 'answered' },
      { test: '~.getPurposeConsentStatus($category)', yes: [1], proves: 'grant' },
      { test: '~.getConsentStatusForCategory($category)', yes: [1], proves: 'grant' },
    ],
    events: [
      {
        on: 'OneTrust.OnConsentChanged(fn)',
        proves: 'check',
        payload: [{ test: '#0.detail', yes: 'includes', proves: 'grant-default' }],
      },
      {
        on: 'event OneTrustGroupsUpdated',
        proves: 'check',
        payload: [{ test: '#0.detail', yes: 'includes', proves: 'grant-default' }],
      },
      { on: 'event OTConsentApplied', proves: 'check' },
      {
        on: 'event consent.onetrust',
        proves: 'check',
        payload: [{ test: '#0.detail', yes: 'includes', proves: 'grant-default' }],
      },
      {
        on: 'OptanonWrapper = fn',
        proves: 'check',
        note: 'This runs on load and after each change, whatever the answer.',
      },
      { on: 'event OneTrustPCLoaded', proves: 'neutral' },
      {
        on: 'OneTrust.InsertScript|InsertHtml(_, _, fn, _, $category)',
        proves: 'grant',
        note: 'OneTrust loads this once the group is active.',
      },
    ],
  },
  {
    id: 'usercentrics',
    name: 'Usercentrics',
    packages: ['@usercentrics/cmp-browser-sdk'],
    module: ['Usercentrics'],
    globals: ['UC_UI', '__ucCmp', 'usercentrics', 'UC'],
    aliases: { UC: ['Usercentrics()'] },
    queries: [
      { test: 'UC_UI.getServicesBaseInfo|getServicesFullInfo().find().consent.status', proves: 'grant-default' },
      { test: 'UC_UI.getServicesBaseInfo|getServicesFullInfo().filter().*.consent.status', proves: 'grant-default' },
      { test: 'UC.getCategories().flatMap().find().consent.status', proves: 'grant-default' },
      { test: 'UC.getServices().find().consent.status', proves: 'grant-default' },
      { test: 'UC_UI.areAllConsentsAccepted()', proves: 'grant', category: 'all' },
      { test: 'UC_UI.isInitialized()', proves: 'ready' },
      { test: 'UC_UI.isConsentRequired()', proves: 'required' },
      { test: '__ucCmp.getConsentDetails().services.$service.consent.given', proves: 'grant-default' },
      { test: '__ucCmp.getConsentDetails().consent.serviceIds', yes: 'includes', proves: 'grant-default' },
      {
        test: '__ucCmp.getConsentDetails().consent.status',
        yes: ['ALL_ACCEPTED'],
        proves: 'grant-default',
        category: 'all',
      },
      {
        test: '__ucCmp.isInitialized()',
        proves: 'unsound',
        note: 'A promise is always truthy; awaited, it says that the banner is there.',
      },
      { test: 'usercentrics.getConsents($service).consentStatus', proves: 'grant-default' },
      { test: 'cookie:uc_user_interaction', proves: 'answered' },
    ],
    events: [
      ...UC_EVENTS.map(ucEvent),
      { on: 'event UC_UI_INITIALIZED', proves: 'neutral', note: 'The banner is loaded; ask it for the service.' },
      {
        on: 'event UC_UI_CMP_EVENT',
        proves: 'check',
        payload: [{ test: '#0.detail.type', yes: ['ACCEPT_ALL'], proves: 'grant', category: 'all' }],
      },
      { on: 'event UC_UI_VIEW_CHANGED', proves: 'neutral' },
      { on: 'event UC_CONSENT', proves: 'check', payload: UC_SERVICES },
    ],
  },
  {
    id: 'cookieyes',
    name: 'CookieYes',
    packages: ['@cnaught/analytics-consent-wrapper-cookieyes'],
    globals: ['getCkyConsent'],
    queries: [
      {
        test: 'getCkyConsent().categories.$category',
        proves: 'grant-default',
        note: 'False before an answer under the gdpr law; elsewhere it can be true by default.',
      },
      { test: 'getCkyConsent().isUserActionCompleted', proves: 'answered' },
      { test: 'getCkyConsent().activeLaw', yes: 'word', proves: 'required' },
      { test: 'document.cookie', yes: { contains: '$category:yes' }, proves: 'grant' },
      { test: 'cookie:cookieyes-consent', yes: { contains: '$category:yes' }, proves: 'grant' },
    ],
    events: [
      {
        on: 'event cookieyes_consent_update',
        proves: 'check',
        payload: [
          { test: '#0.detail.accepted', yes: 'includes', proves: 'grant' },
          { test: '#0.detail.rejected', yes: 'includes', proves: 'deny' },
        ],
      },
      {
        on: 'event cookieyes_banner_load',
        proves: 'check',
        payload: [
          { test: '#0.detail.categories.$category', proves: 'grant-default' },
          { test: '#0.detail.isUserActionCompleted', proves: 'answered' },
        ],
      },
    ],
  },
  {
    id: 'axeptio',
    name: 'Axeptio',
    packages: ['@axeptio/react-native-sdk'],
    globals: ['_axcb', 'axeptioSDK', 'axeptio'],
    aliases: { axeptioSDK: ['axeptio'] },
    queries: [
      { test: 'axeptioSDK.hasAcceptedVendor($vendor)', proves: 'grant' },
      { test: 'axeptioSDK.userPreferencesManager.choices.$vendor', proves: 'grant' },
    ],
    events: [
      { on: '_axcb.push(fn)', proves: 'neutral', gives: ['axeptioSDK'] },
      {
        on: "axeptioSDK.on('cookies:complete', fn)",
        proves: 'check',
        payload: [
          { test: "#0.'$$completed'", proves: 'answered' },
          { test: '#0.$vendor', proves: 'grant' },
        ],
        note: 'This runs for refusals too, and on every load after an answer: test the vendor inside.',
      },
      { on: "axeptioSDK.on('consent:saved', fn)", proves: 'check' },
      { on: "axeptioSDK.on('ready', fn)", proves: 'neutral' },
      { on: "axeptioSDK.on('cookies:display', fn)", proves: 'neutral' },
      { on: "axeptioSDK.on('overlayOpenCookies', fn)", proves: 'neutral' },
      { on: 'axeptioSDK.requestConsent($vendor, fn)', proves: 'check' },
      { on: 'axeptioSDK.requestConsent($vendor).then(fn)', proves: 'check' },
    ],
  },
  {
    id: 'osano-cmp',
    name: 'Osano',
    packages: [],
    globals: ['Osano'],
    queries: [
      {
        test: 'Osano.cm.getConsent().OPT_OUT',
        yes: ['ACCEPT'],
        proves: 'deny',
        note: 'Accepting OPT_OUT is a refusal.',
      },
      {
        test: 'Osano.cm.getConsent().$category',
        yes: ['ACCEPT'],
        proves: 'grant-default',
        note: "'DENY' is truthy too, so the value is compared.",
      },
      { test: 'Osano.cm.personalization', proves: 'grant-default', category: 'personalization' },
      { test: 'Osano.cm.analytics', proves: 'grant-default', category: 'analytics' },
      { test: 'Osano.cm.marketing', proves: 'grant-default', category: 'marketing' },
      { test: 'Osano.cm.essential', proves: 'always' },
    ],
    events: [
      { on: "Osano.cm.addEventListener('osano-cm-initialized', fn)", proves: 'check', payload: OSANO_CHOICES },
      { on: "Osano.cm.addEventListener('osano-cm-consent-saved', fn)", proves: 'check', payload: OSANO_CHOICES },
      { on: "Osano.cm.addEventListener('osano-cm-consent-changed', fn)", proves: 'check', payload: OSANO_CHOICES },
      ...['marketing', 'analytics', 'personalization'].map((category) => ({
        on: `Osano.cm.addEventListener('osano-cm-${category}', fn)`,
        proves: 'grant' as const,
        category,
      })),
      { on: "Osano('onConsentSaved', fn)", proves: 'check', payload: OSANO_CHOICES },
      { on: "Osano('onInitialized', fn)", proves: 'check', payload: OSANO_CHOICES },
    ],
  },
  {
    id: 'termly',
    name: 'Termly',
    packages: [],
    globals: ['Termly', 'onTermlyLoaded'],
    queries: [{ test: 'Termly.getConsentState().$category', proves: 'grant-default' }],
    events: [
      ...['consent', 'initialized'].map((name) => ({
        on: `Termly.on('${name}', fn)`,
        proves: 'check' as const,
        payload: [
          { test: '#0.consentState.$category', proves: 'grant-default' },
          { test: '#0.categories', yes: 'includes', proves: 'grant-default' },
        ] as const,
      })),
      { on: 'onTermlyLoaded = fn', proves: 'neutral' },
    ],
  },
  {
    id: 'trustarc',
    name: 'TrustArc',
    packages: [],
    globals: ['truste', 'PrivacyManagerAPI'],
    categories: { '1': 'required', '2': 'functional', '3': 'advertising' },
    queries: [
      {
        test: "truste.cma.callApi('getGDPRConsentDecision').consentDecision",
        yes: 'includes',
        proves: 'grant-default',
      },
      { test: "truste.cma.callApi('getConsentDecision').consentDecision", yes: [2, 3], proves: 'grant-default' },
      {
        test: "PrivacyManagerAPI.callApi('getConsent', _, _, _, $category).consent",
        yes: ['approved'],
        proves: 'grant-default',
      },
      {
        test: 'truste.eu.bindMap.prefCookie',
        yes: 'word',
        proves: 'answered',
        note: 'That there is a value only says that there was an answer.',
      },
      { test: 'cookie:cmapi_cookie_privacy', yes: 'includes', proves: 'grant-default' },
    ],
  },
  {
    id: 'sourcepoint',
    name: 'Sourcepoint',
    packages: ['@spring-media/red-sourcepoint-cmp', '@sourcepoint/react-native-cmp'],
    globals: ['_sp_', '_sp_queue', '__tcfapi'],
    queries: [
      { test: '~.customVendorHasConsent()', proves: 'grant', note: 'A promise: it has to be awaited.' },
      { test: "~.getters.'sourcepoint/vendorHasConsent'($vendor)", proves: 'grant' },
    ],
    events: [
      {
        on: "__tcfapi('getCustomVendorConsents', _, fn)",
        proves: 'check',
        payload: [
          { test: '#0.grants.$vendor.vendorGrant', proves: 'grant' },
          { test: '#0.grants.$vendor.purposeGrants.$category', proves: 'grant' },
          { test: '#0.consentedVendors|consentedPurposes', yes: 'includes', proves: 'grant' },
          { test: '#0.newUser', proves: 'answered' },
          { test: '#1', proves: 'ready' },
        ],
      },
      {
        on: "_sp_.addEventListener('onConsentReady', fn)",
        proves: 'check',
        note: 'This runs when the answer is known, whatever it is.',
      },
      {
        on: "_sp_.addEventListener('onMessageChoiceSelect', fn)",
        proves: 'check',
        payload: [{ test: '#2', yes: [11], proves: 'grant', category: 'all' }],
      },
      {
        on: "_sp_.addEventListener('onPrivacyManagerAction', fn)",
        proves: 'check',
        payload: [{ test: '#0.purposeConsent', yes: ['all'], proves: 'grant', category: 'all' }],
      },
      { on: "_sp_.addEventListener('onMessageReady', fn)", proves: 'neutral' },
      { on: "_sp_.addEventListener('onPMCancel', fn)", proves: 'neutral' },
      { on: "_sp_.addEventListener('onMessageChoiceError', fn)", proves: 'neutral' },
      { on: '_sp_queue.push(fn)', proves: 'neutral' },
    ],
  },
  {
    id: 'quantcast',
    name: 'Quantcast Choice / InMobi Choice',
    packages: [],
    globals: ['__tcfapi', '__cmp'],
    queries: [],
    events: [
      {
        on: "__tcfapi('getNonIABVendorConsents', _, fn)",
        proves: 'check',
        payload: [
          { test: '#0.nonIabVendorConsents.$vendor', proves: 'grant' },
          { test: '#1', proves: 'ready' },
        ],
      },
    ],
  },
  {
    id: 'ketch',
    name: 'Ketch',
    packages: ['@ketch-sdk/ketch-types'],
    globals: ['ketch', 'Ketch', 'semaphore'],
    queries: [{ test: 'Ketch.getConsent().purposes.$category', proves: 'grant-default' }],
    events: [
      ...[
        "ketch('getConsent', fn)",
        "ketch('on', 'consent', fn)",
        "ketch('on', 'userConsentUpdated', fn)",
        "semaphore.push(['on', 'consent', fn])",
        "semaphore.push(['getConsent', fn])",
      ].map((on) => ({
        on,
        proves: 'check' as const,
        payload: [{ test: '#0.purposes.$category', proves: 'grant-default' } as const],
      })),
      { on: "ketch('on', 'experienceHidden', fn)", proves: 'neutral' },
      { on: "ketch('on', 'willShowExperience', fn)", proves: 'neutral' },
    ],
  },
  {
    id: 'piwik-pro',
    name: 'Piwik PRO',
    packages: ['@piwikpro/react-piwik-pro'],
    globals: ['ppms'],
    queries: [],
    events: [
      {
        on: "ppms.cm.api('getComplianceSettings', fn)",
        proves: 'check',
        payload: [{ test: '#0.consents.$category.status', yes: [1], proves: 'grant' }],
        note: '-1 is undecided and 0 refused: compare the status with 1.',
      },
      {
        on: "ppms.cm.api('getNewComplianceTypes', fn)",
        proves: 'check',
        payload: [
          { test: '#0.length', yes: [0], proves: 'answered', note: 'An empty list says that every type was answered.' },
        ],
      },
    ],
  },
  {
    id: 'complianz',
    name: 'Complianz',
    packages: [],
    globals: ['cmplz_has_consent', 'cmplz_get_cookie', 'cmplz_is_service_denied', 'complianz'],
    queries: [
      {
        test: 'cmplz_has_consent($category)',
        proves: 'grant-default',
        always: ['functional'],
        note: 'True once accepted; outside opt-in regions before any answer too.',
      },
      { test: 'cmplz_is_service_denied()', proves: 'deny' },
      { test: 'cmplz_get_cookie($category)', yes: ['allow'], proves: 'grant', always: ['functional'] },
      { test: 'cookie:cmplz_$category', yes: ['allow'], proves: 'grant', always: ['functional'] },
    ],
    events: [
      {
        on: 'event cmplz_enable_category',
        proves: 'check',
        payload: [
          { test: '#0.detail.category|service', yes: 'names', proves: 'grant', always: ['functional'] },
          { test: '#0.detail', yes: 'names', proves: 'grant', always: ['functional'] },
        ],
        note: 'This runs for each enabled category, the functional one too: compare the one it is given.',
      },
      {
        on: 'event cmplz_status_change',
        proves: 'check',
        payload: [
          { test: '#0.detail.value', yes: ['allow'], proves: 'grant' },
          { test: '#0.detail.category', yes: 'names', proves: 'neutral' },
        ],
      },
      {
        on: 'event cmplz_fire_categories',
        proves: 'check',
        payload: [
          { test: '#0.detail.categories', yes: 'includes', proves: 'grant', always: ['functional'] },
          { test: '#0.detail.category', yes: 'names', proves: 'grant', always: ['functional'] },
        ],
      },
      { on: 'event cmplz_revoke', proves: 'deny' },
      { on: 'event cmplz_cookie_banner_data', proves: 'neutral' },
      { on: 'event cmplz_before_cookiebanner', proves: 'neutral' },
      { on: 'event cmplz_cookie_warning_loaded', proves: 'neutral' },
    ],
  },
  {
    id: 'wp-consent-api',
    name: 'WP Consent API',
    packages: [],
    globals: ['wp_has_consent', 'wp_consent_type'],
    queries: [
      {
        test: 'wp_has_consent($category)',
        proves: 'grant-default',
        always: ['functional'],
        note: 'True once accepted, and also where no consent manager is active.',
      },
      { test: 'wp_consent_type', yes: 'word', proves: 'required' },
      { test: 'cookie:wp_consent_$category', yes: ['allow'], proves: 'grant', always: ['functional'] },
    ],
    events: [
      {
        on: 'event wp_listen_for_consent_change',
        proves: 'check',
        payload: [{ test: '#0.detail.$category', yes: ['allow'], proves: 'grant', always: ['functional'] }],
      },
      { on: 'event wp_consent_type_defined', proves: 'neutral' },
    ],
  },
  {
    id: 'borlabs',
    name: 'Borlabs Cookie',
    packages: [],
    globals: ['BorlabsCookie'],
    queries: [
      { test: 'BorlabsCookie.Consents.hasConsent($service)', proves: 'grant' },
      { test: 'BorlabsCookie.Consents.hasConsentForServiceGroup($category)', proves: 'grant' },
      { test: 'BorlabsCookie.checkCookieConsent($service)', proves: 'grant' },
      { test: 'BorlabsCookie.checkCookieGroupConsent($category)', proves: 'grant' },
    ],
    events: [
      { on: 'event borlabs-cookie-consent-saved', proves: 'check' },
      { on: 'event borlabs-cookie-after-init', proves: 'neutral' },
      { on: 'event borlabsCookieConsentSaved', proves: 'check' },
    ],
  },
  {
    id: 'real-cookie-banner',
    name: 'Real Cookie Banner',
    packages: [],
    globals: ['consentApi'],
    queries: [{ test: 'consentApi.consentSync($service).cookieOptIn', proves: 'grant' }],
    events: [
      {
        on: 'consentApi.consent($service).then(fn)',
        proves: 'grant',
        note: 'The promise resolves only with consent; a service that is not known resolves too.',
      },
      {
        on: 'consentApi.consent().then(fn)',
        proves: 'grant',
        note: 'The promise resolves only with consent; a service that is not known resolves too.',
      },
      { on: 'consentApi.consentAll().then(fn)', proves: 'grant' },
      { on: 'consentApi.consent|consentAll().catch(fn)', proves: 'deny' },
      { on: 'consentApi.consent|consentAll().then(_, fn)', proves: 'deny' },
      { on: 'consentApi.consent|consentAll().then().catch(fn)', proves: 'deny' },
    ],
  },
  {
    id: 'cookiehub',
    name: 'CookieHub',
    packages: ['react-cookiehub'],
    globals: ['cookiehub'],
    queries: [
      { test: 'cookiehub.hasConsented($category)', yes: 'tri', proves: 'grant' },
      { test: 'hasConsented($category)', yes: 'tri', proves: 'grant' },
      { test: 'cookiehub.hasAnswered()', proves: 'answered' },
      { test: 'hasAnswered()', proves: 'answered' },
    ],
    events: COOKIE_HUB_EVENTS,
    gates: [
      {
        component: 'CookieHubScript',
        prop: 'category',
        proves: 'grant',
        note: 'The script is released once the category is allowed.',
      },
    ],
  },
  {
    id: 'cookiefirst',
    name: 'CookieFirst',
    packages: ['@cookiefirst/cookiefirst-react', 'nuxt-cookie-first'],
    globals: ['CookieFirst', 'useCookieFirst'],
    queries: [
      { test: 'CookieFirst.consent.$category', proves: 'grant' },
      { test: 'CookieFirst.acceptedServices.$service', proves: 'grant' },
      {
        test: 'CookieFirst.consent',
        proves: 'answered',
        note: 'That there is a record says that there was an answer.',
      },
      { test: 'CookieFirst.hasConsented', proves: 'answered' },
      { test: 'useCookieFirst().consent|categories.$category', proves: 'grant' },
      { test: 'useCookieFirst().acceptedServices|services.$service', proves: 'grant' },
      {
        test: 'useCookieFirst().consent',
        proves: 'answered',
        note: 'That there is a record says that there was an answer.',
      },
      { test: 'useCookieFirst().hasConsented', proves: 'answered' },
    ],
    events: [
      { on: 'event cf_init', proves: 'neutral' },
      { on: 'event cf_consent', proves: 'check', payload: [{ test: '#0.detail.$category', proves: 'grant' }] },
      { on: 'event cf_services_consent', proves: 'check', payload: [{ test: '#0.detail.$service', proves: 'grant' }] },
      { on: 'event cf_layer_ready', proves: 'neutral' },
      { on: 'useCookieFirst().init(fn)', proves: 'neutral', gives: ['CookieFirst'] },
      {
        on: 'useCookieFirst().onConsentCategoryChange(fn)',
        proves: 'check',
        payload: [{ test: '#0.$category', proves: 'grant' }],
      },
      {
        on: 'useCookieFirst().onConsentServiceChange(fn)',
        proves: 'check',
        payload: [{ test: '#0.$service', proves: 'grant' }],
      },
    ],
  },
  {
    id: 'cookie-script',
    name: 'Cookie Script',
    packages: ['use-cookiescript-hook'],
    globals: ['CookieScript'],
    queries: [
      { test: 'CookieScript.instance.currentState().categories', yes: 'includes', proves: 'grant' },
      {
        test: 'CookieScript.instance.currentState().action',
        yes: 'word',
        proves: 'answered',
        note: 'An accept may be of a part only: test the categories.',
      },
      { test: 'cookie:CookieScriptConsent.categories', yes: 'includes', proves: 'grant' },
      {
        test: 'cookie:CookieScriptConsent.action',
        yes: 'word',
        proves: 'answered',
        note: 'An accept may be of a part only: test the categories.',
      },
    ],
    events: [
      {
        on: 'event CookieScriptAccept',
        proves: 'check',
        payload: [{ test: '#0.detail.categories', yes: 'includes', proves: 'grant' }],
        note: 'An accept may be of a part only: test the categories.',
      },
      { on: 'event CookieScriptAcceptAll', proves: 'grant', category: 'all' },
      { on: 'event CookieScriptReject', proves: 'deny' },
      { on: 'event CookieScriptCategory-$category', proves: 'grant' },
      { on: 'event CookieScriptLoaded', proves: 'neutral' },
      { on: 'event CookieScriptClose', proves: 'neutral' },
    ],
  },
  {
    id: 'civic',
    name: 'Civic Cookie Control',
    packages: [],
    globals: ['CookieControl'],
    queries: [
      { test: 'CookieControl.getCategoryConsent($category)', yes: 'tri', proves: 'grant' },
      { test: 'CookieControl.getCookie()', proves: 'neutral' },
    ],
    events: [
      { on: 'CookieControl.load(@optionalCookies.*.onAccept)', proves: 'grant' },
      { on: 'CookieControl.load(@optionalCookies.*.onRevoke)', proves: 'deny' },
      { on: 'CookieControl.load(@onLoad)', proves: 'neutral' },
    ],
  },
  {
    id: 'consentmanager',
    name: 'consentmanager.net',
    packages: [],
    globals: ['__cmp'],
    queries: [
      { test: "__cmp('getCMPData').vendorConsents.$vendor", proves: 'grant' },
      { test: "__cmp('getCMPData').purposeConsents.$category", proves: 'grant' },
      { test: "__cmp('consentStatus').consentExists|userChoiceExists", proves: 'answered' },
      { test: "__cmp('ping')", proves: 'ready' },
    ],
    events: [
      { on: "__cmp('addEventListener', ['consent', fn])", proves: 'check', note: FIRES_FOR_ANY },
      { on: "__cmp('addEventListener', ['consentapproved', fn])", proves: 'grant', category: 'all' },
      { on: "__cmp('addEventListener', ['consentrejected', fn])", proves: 'deny' },
      { on: "__cmp('addEventListener', ['consentcustom', fn])", proves: 'check' },
      ...['init', 'settings', 'consentscreen', 'consentscreenoff'].map((name) => ({
        on: `__cmp('addEventListener', ['${name}', fn])`,
        proves: 'neutral' as const,
      })),
    ],
  },
  {
    id: 'secure-privacy',
    name: 'Secure Privacy',
    packages: [],
    globals: ['sp', 'secure_privacy'],
    queries: [
      { test: 'sp.checkConsent($service)', proves: 'grant' },
      { test: 'sp.allGivenConsents', yes: 'includes', proves: 'grant' },
    ],
    events: [
      { on: 'event sp_cookie_banner_save', proves: 'check' },
      { on: 'event sp_unblock_$service', proves: 'grant' },
      { on: 'event sp_init', proves: 'neutral' },
    ],
  },
  {
    id: 'securiti',
    name: 'Securiti',
    packages: [],
    globals: ['SecuritiDataLayer'],
    queries: [],
    events: [
      {
        on: "SecuritiDataLayer.push(['onConsentGiven', fn])",
        proves: 'check',
        payload: [
          { test: '#1.category.$category', yes: ['granted', true], proves: 'grant' },
          { test: '#0.isConsentGiven()', proves: 'answered' },
          { test: '#0.getDefaultConsentState()', proves: 'neutral' },
        ],
        note: 'Given means answered here: test the category inside.',
      },
      {
        on: "SecuritiDataLayer.push(['onLoad', fn])",
        proves: 'neutral',
        payload: [
          { test: '#0.isConsentGiven()', proves: 'answered' },
          { test: '#0.getDefaultConsentState()', proves: 'neutral' },
        ],
      },
    ],
  },
  {
    id: 'enzuzo',
    name: 'Enzuzo',
    packages: [],
    globals: ['__enzuzoConfig'],
    queries: [{ test: 'cookie:cookies-$category', yes: ['true', true], proves: 'grant' }],
    events: [{ on: '__enzuzoConfig = @callbacks.*', proves: 'check', note: 'Read the cookies of the answer inside.' }],
  },
  {
    id: 'iubenda',
    name: 'iubenda',
    packages: ['@mep-agency/next-iubenda'],
    globals: ['_iub'],
    categories: { '1': 'necessary', '2': 'functionality', '3': 'experience', '4': 'measurement', '5': 'marketing' },
    queries: [
      { test: '_iub.cs.consent.purposes.$category', proves: 'grant' },
      { test: '_iub.cs.api.getPreferences().purposes.$category', proves: 'grant' },
      {
        test: '_iub.cs.consent.consent',
        proves: 'answered',
        note: 'With consent per purpose this is not enough: test the purpose.',
      },
      { test: '_iub.cs.api.isConsentGiven()', proves: 'grant-default', category: 'all' },
      { test: '_iub.cs.api.isCcpaOptedOut()', proves: 'deny' },
      {
        test: 'useIubenda().userPreferences.gdprPurposes.$category',
        proves: 'grant-default',
        note: 'All purposes are true where no consent is needed.',
      },
      { test: 'useIubenda().userPreferences.hasBeenLoaded', proves: 'ready' },
    ],
    events: IUBENDA_EVENTS,
    gates: [{ component: 'ConsentAwareWrapper', prop: 'requiredGdprPurposes', proves: 'grant-default' }],
  },
  {
    id: 'cookie-information',
    name: 'Cookie Information',
    packages: [],
    globals: ['CookieInformation'],
    queries: [
      { test: 'CookieInformation.getConsentGivenFor($category)', proves: 'grant' },
      { test: 'cookie:CookieInformationConsent.consents_approved', yes: 'includes', proves: 'grant' },
      { test: 'cookie:CookieInformationConsent.consents_denied', yes: 'includes', proves: 'deny' },
    ],
    events: [{ on: 'event CookieInformationConsentGiven', proves: 'check', note: FIRES_FOR_ANY }],
  },
];
