/** A way to mark a tag so that a consent manager holds it back. */
export interface Markup {
  /** The attribute that names the category, service or vendor. */
  readonly attribute: string;
  /** Id in the consent reference; undefined for home-made marks. */
  readonly platform?: string;
  readonly proves: 'grant' | 'grant-default';
  /** A class or another attribute that has to be there too. */
  readonly with?: string;
  /** The type that has to be there too. */
  readonly type?: string;
  /** What stands before the category in the value. */
  readonly prefix?: string;
  /** The value is one name, spaces and commas among it, not a list. */
  readonly oneName?: true;
  /** `alone`: the attribute blocks without a type that is no script. */
  readonly blocks?: 'alone';
  /** Values that take the tag out of blocking. */
  readonly released?: readonly string[];
  readonly categories?: Readonly<Record<string, string>>;
}

const IUBENDA_PURPOSES = {
  '1': 'necessary',
  '2': 'functionality',
  '3': 'experience',
  '4': 'measurement',
  '5': 'marketing',
};

/** The marks of the consent reference §4.e and §5; the more special one first where two share an attribute. */
export const MARKUP: readonly Markup[] = [
  { attribute: 'data-cookiefirst-category', platform: 'cookiefirst', proves: 'grant' },
  { attribute: 'data-cookiefirst-script', platform: 'cookiefirst', proves: 'grant', oneName: true },
  { attribute: 'data-cookieyes', platform: 'cookieyes', proves: 'grant', prefix: 'cookieyes-', blocks: 'alone' },
  { attribute: 'data-osano', platform: 'osano-cmp', proves: 'grant-default', blocks: 'alone' },
  { attribute: 'data-usercentrics', platform: 'usercentrics', proves: 'grant-default', oneName: true },
  { attribute: 'data-cookieconsent', platform: 'cookiebot', proves: 'grant', released: ['ignore'] },
  { attribute: 'data-cookiecategory', platform: 'cookie-script', proves: 'grant', with: 'data-cookiescript' },
  { attribute: 'data-cookiecategory', platform: 'cookieconsent-v2-orestbida', proves: 'grant' },
  { attribute: 'data-service', platform: 'complianz', proves: 'grant-default', with: 'cmplz-script', oneName: true },
  {
    attribute: 'data-category',
    platform: 'complianz',
    proves: 'grant-default',
    with: 'cmplz-script',
    released: ['functional'],
  },
  {
    attribute: 'data-service',
    platform: 'vanilla-cookieconsent',
    proves: 'grant',
    with: 'data-category',
    oneName: true,
  },
  { attribute: 'data-category', platform: 'vanilla-cookieconsent', proves: 'grant' },
  { attribute: 'data-vendor', platform: 'didomi', proves: 'grant', type: 'didomi/javascript' },
  { attribute: 'data-vendor-raw', platform: 'didomi', proves: 'grant', type: 'didomi/javascript' },
  { attribute: 'data-purposes', platform: 'didomi', proves: 'grant', type: 'didomi/javascript' },
  { attribute: 'data-purposes', platform: 'ketch', proves: 'grant-default' },
  { attribute: 'data-categories', platform: 'termly', proves: 'grant-default' },
  { attribute: 'trackertype', platform: 'trustarc', proves: 'grant-default', with: 'trustecm' },
  { attribute: 'data-requires-vendor-consent', platform: 'axeptio', proves: 'grant' },
  { attribute: 'data-consent-category', platform: 'wp-consent-api', proves: 'grant-default' },
  { attribute: 'data-borlabs-cookie-script-blocker-id', platform: 'borlabs', proves: 'grant' },
  { attribute: 'consent-required', platform: 'real-cookie-banner', proves: 'grant', type: 'application/consent' },
  { attribute: 'data-cmp-vendor', platform: 'consentmanager', proves: 'grant' },
  { attribute: 'data-cmp-purpose', platform: 'consentmanager', proves: 'grant' },
  { attribute: 'data-iub-purposes', platform: 'iubenda', proves: 'grant', categories: IUBENDA_PURPOSES },
  { attribute: 'class', platform: 'iubenda', proves: 'grant', prefix: '_iub_cs_activate' },
  { attribute: 'data-category-consent', platform: 'cookie-information', proves: 'grant' },
  { attribute: 'data-ccm19cookie', platform: 'others-low', proves: 'grant', oneName: true },
  { attribute: 'class', platform: 'onetrust', proves: 'grant-default', prefix: 'optanon-category-' },
  { attribute: 'class', platform: 'onetrust', proves: 'grant-default', prefix: 'ot-vscat-' },
  { attribute: 'data-consent', platform: 'cookiehub', proves: 'grant', oneName: true },
  { attribute: 'data-service', platform: 'vanilla-cookieconsent', proves: 'grant', oneName: true },
  { attribute: 'data-purpose', platform: 'misc-small', proves: 'grant', oneName: true },
  { attribute: 'data-name', platform: 'klaro', proves: 'grant', oneName: true, with: 'data-type' },
  { attribute: 'data-name', platform: 'klaro', proves: 'grant', oneName: true, with: 'data-src' },
];
