import type { Platform } from '../row.ts';

/** Libraries that a site installs, in the order of the reference. */
export const NPM_PLATFORMS: readonly Platform[] = [
  {
    id: 'vanilla-cookieconsent',
    name: 'vanilla-cookieconsent v3',
    packages: ['vanilla-cookieconsent'],
    module: ['CookieConsent'],
    globals: ['CookieConsent'],
    queries: [
      {
        test: 'CookieConsent.acceptedCategory($category)',
        proves: 'grant',
        note: 'True only while this category is accepted.',
      },
      {
        test: 'CookieConsent.acceptedService($service, $category)',
        proves: 'grant',
        note: 'True only while this service is accepted.',
      },
      { test: 'CookieConsent.getUserPreferences().acceptedCategories', yes: 'includes', proves: 'grant' },
      { test: 'CookieConsent.getUserPreferences().acceptedServices.$category', yes: 'includes', proves: 'grant' },
      { test: 'CookieConsent.getUserPreferences().acceptType', yes: ['all'], proves: 'grant', category: 'all' },
      { test: "CookieConsent.getCookie('categories')", yes: 'includes', proves: 'grant' },
      { test: 'CookieConsent.getCookie().categories', yes: 'includes', proves: 'grant' },
      { test: 'CookieConsent.getUserPreferences().rejectedCategories', yes: 'includes', proves: 'deny' },
      {
        test: 'CookieConsent.validConsent()',
        proves: 'answered',
        note: 'True for an answer that accepts nothing too.',
      },
      { test: 'CookieConsent.validCookie()', proves: 'answered' },
    ],
    events: [
      {
        on: 'CookieConsent.run(@categories.*.services.$service.onAccept)',
        proves: 'grant',
        note: 'This runs when the service is accepted.',
      },
      { on: 'CookieConsent.run(@categories.*.services.$service.onReject)', proves: 'deny' },
      {
        on: 'CookieConsent.run(@onConsent)',
        proves: 'check',
        payload: [{ test: '#0.cookie.categories', yes: 'includes', proves: 'grant' }],
        note: 'This runs for necessary-only answers too, and on every page load: test the category inside.',
      },
    ],
  },
];
