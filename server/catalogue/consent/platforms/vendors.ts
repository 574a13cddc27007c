import type { Platform } from '../row.ts';

/** Consent managers that a site loads as a script, standards and platforms of a host, in the order of the reference. */
export const VENDOR_PLATFORMS: readonly Platform[] = [
  {
    id: 'cookiebot',
    name: 'Cookiebot',
    packages: ['react-cookiebot', '@ambitiondev/vue-cookiebot', 'gatsby-plugin-cookiebot'],
    globals: ['Cookiebot', 'CookieConsent'],
    queries: [
      { test: 'Cookiebot.consent.$category', proves: 'grant-default' },
      { test: 'Cookiebot.hasResponse', proves: 'answered', note: 'True after a refusal as well.' },
    ],
    events: [{ on: 'event CookiebotOnAccept', proves: 'check' }],
  },
];
