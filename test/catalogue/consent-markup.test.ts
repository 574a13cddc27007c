import { strict as assert } from 'node:assert';
import { judgeMarkup, type Attributes } from '../../server/catalogue/consent/judge-markup.ts';

/** The attributes of the first tag of a snippet, in a form that is enough for the tests. */
function attributesOf(tag: string): Attributes {
  const text = /^<\w+\s*([^>]*)>/.exec(tag)?.[1] ?? '';
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** `platform class category`, as far as there is one. */
function verdict(tag: string): string | undefined {
  const found = judgeMarkup(attributesOf(tag));
  return found && [found.platform ?? '-', found.class, found.category].filter((one) => one !== undefined).join(' ');
}

const BLOCKED: Readonly<Record<string, string>> = {
  '<script type="text/plain" data-category="functionality">': 'vanilla-cookieconsent grant functionality',
  '<script type="text/plain" data-category="functionality" data-service="crisp" data-src="l.js">':
    'vanilla-cookieconsent grant crisp',
  '<script type="text/plain" data-category="!functionality">': 'vanilla-cookieconsent deny functionality',
  '<script type="text/plain" data-service="!crisp">': 'vanilla-cookieconsent deny crisp',
  '<script type="text/plain" data-cookiecategory="functionality">': 'cookieconsent-v2-orestbida grant functionality',
  '<script type="text/plain" data-type="application/javascript" data-name="crisp">': 'klaro grant crisp',
  '<iframe data-name="crisp" data-src="https://go.crisp.chat/">': 'klaro grant crisp',
  '<iframe data-category="functionality" data-src="https://go.crisp.chat/">':
    'vanilla-cookieconsent grant functionality',
  '<script type="didomi/javascript" data-vendor="c:crisp">': 'didomi grant c:crisp',
  '<template data-purpose="crisp" type="text/template">': 'misc-small grant crisp',
  '<script type="text/plain" data-consent-category="functional">': 'wp-consent-api grant-default functional',
  '<script type="text/plain" data-cookieconsent="preferences">': 'cookiebot grant preferences',
  '<script type="text/plain" data-cookieconsent="statistics, preferences">': 'cookiebot grant preferences',
  '<iframe data-cookieblock-src="https://go.crisp.chat/" data-cookieconsent="preferences">':
    'cookiebot grant preferences',
  '<script type="text/plain" class="optanon-category-C0003">': 'onetrust grant-default C0003',
  '<script type="text/plain" class="chat optanon-category-C0002-C0003">': 'onetrust grant-default C0003',
  '<script type="text/plain" class="ot-vscat-C0003">': 'onetrust grant-default C0003',
  '<script type="text/plain" data-usercentrics="Crisp Chat">': 'usercentrics grant-default Crisp Chat',
  '<script type="text/plain" data-cookieyes="cookieyes-functional">': 'cookieyes grant functional',
  '<script data-cookieyes="cookieyes-functional" src="l.js">': 'cookieyes grant functional',
  '<script type="text/plain" data-requires-vendor-consent="crisp">': 'axeptio grant crisp',
  '<script data-osano="PERSONALIZATION" src="l.js">': 'osano-cmp grant-default PERSONALIZATION',
  '<script type="text/plain" data-categories="performance">': 'termly grant-default performance',
  '<script type="text/plain" class="trustecm" trackertype="functional">': 'trustarc grant-default functional',
  '<script type="text/plain" data-purposes="functional">': 'ketch grant-default functional',
  '<script type="text/plain" data-category="preferences" class="cmplz-script">': 'complianz grant-default preferences',
  '<script type="text/plain" data-category="preferences" data-service="crisp" class="cmplz-script">':
    'complianz grant-default crisp',
  '<script data-borlabs-cookie-script-blocker-id="crisp" type="text/template">': 'borlabs grant crisp',
  '<script type="application/consent" consent-required="1234">': 'real-cookie-banner grant 1234',
  '<script type="text/plain" data-consent="preferences" data-src="l.js">': 'cookiehub grant preferences',
  '<script type="text/plain" data-cookiefirst-category="functional">': 'cookiefirst grant functional',
  '<script type="text/plain" data-cookiescript="accepted" data-cookiecategory="functionality">':
    'cookie-script grant functionality',
  '<script type="text/plain" class="cmplazyload" data-cmp-vendor="s10" data-cmp-src="l.js">':
    'consentmanager grant s10',
  '<script type="text/plain" class="_iub_cs_activate" data-iub-purposes="2">': 'iubenda grant functionality',
  '<script type="text/plain" class="_iub_cs_activate-inline">': 'iubenda grant inline',
  '<script type="text/plain" data-consent-src="l.js" data-category-consent="cookie_cat_functional">':
    'cookie-information grant cookie_cat_functional',
  '<script type="text/plain" data-ccm19cookie="Crisp">': 'others-low grant Crisp',
  '<script type="text/plain" data-chat-consent="support">': '- grant support',
};

const RUNNING: Readonly<Record<string, string>> = {
  '<script data-category="functionality" src="l.js">': 'vanilla-cookieconsent not-consent functionality',
  '<script type="module" data-cookieconsent="preferences" src="l.js">': 'cookiebot not-consent preferences',
  '<script type="text/javascript" class="optanon-category-C0003" src="l.js">': 'onetrust not-consent C0003',
  '<script data-cookieconsent="ignore" src="l.js">': 'cookiebot not-consent',
  '<script type="text/plain" data-category="necessary">': 'vanilla-cookieconsent not-consent',
  '<script data-osano="ESSENTIAL" src="l.js">': 'osano-cmp not-consent',
  '<script type="text/plain" data-categories="essential">': 'termly not-consent',
  '<script type="text/plain" data-category="functional" class="cmplz-script">': 'complianz not-consent',
  '<script type="text/plain" class="optanon-category-C0001">': 'onetrust not-consent',
};

describe('consent markup', () => {
  for (const [tag, wanted] of Object.entries(BLOCKED)) {
    it(`${tag} is held back: ${wanted}`, () => {
      assert.equal(verdict(tag), wanted);
      assert.equal(judgeMarkup(attributesOf(tag))?.blocked, true);
    });
  }

  for (const [tag, wanted] of Object.entries(RUNNING)) {
    it(`${tag} runs: ${wanted}`, () => {
      assert.equal(verdict(tag), wanted);
      assert.equal(judgeMarkup(attributesOf(tag))?.blocked, false);
    });
  }

  it('says nothing of other tags', () => {
    const others = [
      '<script src="l.js" async defer>',
      '<script type="application/ld+json">',
      '<img data-src="a.png" data-name="a">',
      '<script type="text/x-template" data-id="chat">',
    ];
    for (const tag of others) assert.equal(verdict(tag), tag.startsWith('<img') ? 'klaro grant a' : undefined, tag);
  });
});
