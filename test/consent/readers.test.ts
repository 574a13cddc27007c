import { gateTable } from './gate-table.ts';

const one = (test: string, mark: 'YES' | 'NO'): readonly [string, string] => [
  `${mark.toLowerCase()}: ${test}`,
  `export function f(u, x) { if (${test}) ${mark}; }`,
];

describe('consent that is read', () => {
  describe('from the cookies', () => {
    gateTable([
      one(`document.cookie.includes('cookie_consent=accepted')`, 'YES'),
      one(`document.cookie.includes('cookie_consent=')`, 'NO'),
      one(`document.cookie.includes('cookie_consent=denied')`, 'NO'),
      one(`!document.cookie.includes('cookie_consent=denied')`, 'NO'),
      one(`document.cookie.indexOf('consent=granted') > -1`, 'YES'),
      one(`document.cookie.indexOf('consent=granted') !== -1`, 'YES'),
      one(`document.cookie.indexOf('consent=granted') >= 0`, 'YES'),
      one(`document.cookie.indexOf('consent=granted') === -1`, 'NO'),
      one(`document.cookie.indexOf('consent=granted') < 0`, 'NO'),
      one(`~document.cookie.indexOf('consent=granted')`, 'YES'),
      one(`document.cookie.search('consent=granted') >= 0`, 'YES'),
      one(`document.cookie.split('; ').some((pair) => pair === 'site_consent=all')`, 'YES'),
      one(`document.cookie.split('; ').includes('site_consent=all')`, 'YES'),
      one(`document.cookie.split(';').some((row) => row.trim() === 'site_consent=yes')`, 'YES'),
      one(`document.cookie.split(';').some((row) => row.trim().startsWith('site_consent=yes'))`, 'YES'),
      one(`document.cookie.split(';').some((row) => row.trim().startsWith('site_consent='))`, 'NO'),
      one(`document.cookie.split(';').some((row) => row.trim().startsWith('site_consent=no'))`, 'NO'),
      one(`document.cookie.split('; ').find((row) => row.startsWith('site_consent='))?.split('=')[1] === 'yes'`, 'YES'),
      one(`document.cookie.split('; ').find((row) => row.startsWith('site_consent='))?.split('=')[1] !== 'no'`, 'NO'),
      one(`document.cookie.split('; ').find((row) => row.startsWith('site_consent='))`, 'NO'),
      one(`/site_consent=granted/.test(document.cookie)`, 'YES'),
      one(`/site_consent=(all|functional)/.test(document.cookie)`, 'YES'),
      one(`/(?:^|;\\s*)site_consent=(yes|all)/.test(document.cookie)`, 'YES'),
      one(`/site_consent=(yes|no)/.test(document.cookie)`, 'NO'),
      one(`/site_consent=/.test(document.cookie)`, 'NO'),
      one(`/site_consent=\\w+/.test(document.cookie)`, 'NO'),
      one(`!/site_consent=granted/.test(document.cookie)`, 'NO'),
      one(`document.cookie.match(/site_consent=granted/)`, 'YES'),
      one(`document.cookie.match(/site_consent=granted/) !== null`, 'YES'),
      one(`document.cookie.match(/site_consent=granted/) === null`, 'NO'),
      one(`(document.cookie.match(/site_consent=(\\w+)/) ?? [])[1] === 'granted'`, 'YES'),
      one(`document.cookie.match(/site_consent=([^;]+)/)?.[1] === 'granted'`, 'YES'),
      one(`document.cookie.match(/site_consent=([^;]+)/)?.[1] !== 'denied'`, 'NO'),
      one(`document.cookie.match(/lang=([^;]+)/)?.[1] === 'all'`, 'NO'),
      one(`Cookies.get('site_consent') === 'true'`, 'YES'),
      one(`Cookies.get('site_consent')`, 'NO'),
      one(`Cookies.get('site_consent') !== undefined`, 'NO'),
      one(`Cookies.get('theme') === 'on'`, 'NO'),
      one(`JSON.parse(Cookies.get('site_consent') ?? '{}').chat`, 'YES'),
      one(`JSON.parse(decodeURIComponent(Cookies.get('site_consent') ?? '{}')).chat === true`, 'YES'),
      [
        'a function that reads a cookie by a pattern',
        `function getCookie(name) { const m = document.cookie.match(new RegExp('(?:^|; )' + name + '=([^;]*)')); return m ? decodeURIComponent(m[1]) : undefined; }
        export function f(u) { if (getCookie('consent') === 'granted') YES; if (getCookie('consent')) NO; if (getCookie('consent') !== 'denied') NO; if (JSON.parse(getCookie('consent') || '{}').chat) YES; if (getCookie('lang') === 'yes') NO; }`,
      ],
      [
        'a function that reads a cookie in a loop',
        `function readCookie(name) { for (const part of document.cookie.split('; ')) { const [k, v] = part.split('='); if (k === name) return v; } return null; }
        export function f(u) { if (readCookie('cookie_consent') === '1') YES; if (readCookie('cookie_consent') !== null) NO; if (readCookie('cookie_consent')) NO; }`,
      ],
      [
        'the cookies of a server',
        `import { cookies } from 'next/headers';
        export async function Page() { const jar = await cookies(); if (jar.get('consent')?.value === 'granted') YES; if (jar.get('consent')) NO; if (jar.has('consent')) NO; return null; }
        export const loader = ({ request }) => { if (request.cookies.consent === 'granted') YES; if (request.cookies.consent) NO; };`,
      ],
    ]);
  });

  describe('from the storage', () => {
    gateTable([
      one(`localStorage.getItem('consent') === 'granted'`, 'YES'),
      one(`localStorage.getItem('consent')`, 'NO'),
      one(`localStorage.getItem('consent') !== 'denied'`, 'NO'),
      one(`localStorage.getItem('consent') != null`, 'NO'),
      one(`sessionStorage['chat-consent'] === 'yes'`, 'YES'),
      one(`localStorage.chatConsent === 'true'`, 'YES'),
      one(`'chatConsent' in localStorage`, 'NO'),
      one(`localStorage.getItem('consent')?.includes('chat')`, 'YES'),
      one(`localStorage.getItem('consent')?.split(',').includes('chat')`, 'YES'),
      one(`localStorage.getItem('consent')?.split(',').some((c) => c === 'chat')`, 'YES'),
      one(`localStorage.getItem('consent')?.split(',').indexOf('chat') !== -1`, 'YES'),
      one(`['yes', 'all'].includes(localStorage.getItem('consent'))`, 'YES'),
      one(`['yes', 'no'].includes(localStorage.getItem('consent'))`, 'NO'),
      one(`['no', 'denied'].includes(localStorage.getItem('consent'))`, 'NO'),
      one(`!['no', 'denied'].includes(localStorage.getItem('consent'))`, 'NO'),
      one(`new Set(['yes', 'all']).has(localStorage.getItem('consent'))`, 'YES'),
      one(`/^(yes|all)$/.test(localStorage.getItem('consent'))`, 'YES'),
      one(`/^(yes|no)$/.test(localStorage.getItem('consent'))`, 'NO'),
      one(`Number(localStorage.getItem('consent')) === 1`, 'YES'),
      one(`+localStorage.getItem('consent') === 1`, 'YES'),
      one(`parseInt(localStorage.getItem('consent'), 10) === 0`, 'NO'),
      one(`atob(localStorage.getItem('consent') ?? '') === 'granted'`, 'YES'),
      one(`localStorage.getItem('consent')?.toLowerCase() === 'yes'`, 'YES'),
      one(`localStorage.getItem('consent')?.trim().toLowerCase() === 'no'`, 'NO'),
      one(`Boolean(localStorage.getItem('consent'))`, 'NO'),
      one(`JSON.parse(localStorage.getItem('consent') ?? 'false')`, 'NO'),
      one(`JSON.parse(localStorage.getItem('consent') ?? 'false') === true`, 'YES'),
      one(`JSON.parse(localStorage.getItem('consents') ?? '{}').chat === 'granted'`, 'YES'),
      one(`JSON.parse(localStorage.getItem('consents') ?? '{}')?.chat?.granted`, 'YES'),
      one(`JSON.parse(localStorage.getItem('consents') ?? '{}').answeredAt`, 'NO'),
      one(`JSON.parse(localStorage.getItem('consents') ?? '[]').includes('chat')`, 'YES'),
      one(`JSON.parse(localStorage.getItem('consents') ?? '[]').length > 0`, 'NO'),
      one(`(localStorage.getItem('theme') ?? 'dark') === 'all'`, 'NO'),
      one(`Object.is(localStorage.getItem('consent'), 'granted')`, 'YES'),
      [
        'with a default for what is missing',
        `const off = { chat: false, ...JSON.parse(localStorage.getItem('consent') ?? '{}') };
        const on = { chat: true, ...JSON.parse(localStorage.getItem('consent') ?? '{}') };
        export function f(u) { if (off.chat) YES; if (on.chat) NO; }`,
      ],
      [
        'behind a try',
        `const closed = () => { try { return JSON.parse(localStorage.getItem('consent')).chat === true; } catch { return false; } };
        const open = () => { try { return JSON.parse(localStorage.getItem('consent')).chat === true; } catch { return true; } };
        export function f(u) { if (closed()) YES; if (open()) NO; }`,
      ],
      [
        'by a key in a constant',
        `const KEY = 'acme.consent'; const GRANTED = 'granted';
        export function f(u) { if (localStorage.getItem(KEY) === GRANTED) YES; if (localStorage.getItem(KEY) !== null) NO; }`,
      ],
      [
        'by a wrapper of the storage',
        `class Store { get(key) { return JSON.parse(localStorage.getItem('app.' + key)); } set(key, value) { localStorage.setItem('app.' + key, JSON.stringify(value)); } }
        const store = new Store();
        export function f(u) { if (store.get('consent')?.chat === true) YES; if (store.get('consent')) NO; if (store.get('theme')?.chat === true) NO; }`,
      ],
      [
        'by hooks of libraries',
        `export function Chat() {
          const [consent] = useLocalStorage('cookie-consent', null);
          const [granted] = useLocalStorage('chat-consent-granted', false);
          const [cookies] = useCookies(['consent']);
          if (consent === 'accepted') YES;
          if (consent) NO;
          if (granted) YES;
          if (cookies.consent === 'yes') YES;
          if (cookies.consent) NO;
          return null;
        }`,
      ],
    ]);
  });

  describe('from the page', () => {
    gateTable([
      one(`document.body.classList.contains('consent-given')`, 'YES'),
      one(`document.body.classList.contains('consent-denied')`, 'NO'),
      one(`document.body.classList.contains('consent-banner-open')`, 'NO'),
      one(`!document.body.classList.contains('consent-denied')`, 'NO'),
      one(`document.documentElement.dataset.consent === 'granted'`, 'YES'),
      one(`document.documentElement.dataset.consent`, 'NO'),
      one(`document.documentElement.getAttribute('data-consent') === 'granted'`, 'YES'),
      one(`document.querySelector('meta[name="cookie-consent"]')?.content === 'granted'`, 'YES'),
      one(`(document.documentElement.dataset.consent ?? '').split(' ').includes('chat')`, 'YES'),
      one(`window.consent?.chat === true`, 'YES'),
      one(`window.__CONSENT__ && window.__CONSENT__.chat`, 'YES'),
      one(`window.chatConsentRequired`, 'NO'),
      one(`navigator.doNotTrack !== '1'`, 'NO'),
      one(`Notification.permission === 'granted'`, 'NO'),
    ]);
  });

  describe('by a comparison with a name', () => {
    gateTable([
      [
        'of an enum',
        `enum Answer { Unset, Denied, Granted } enum Word { Yes = 'J', No = 'N' }
        export function f(u) {
          if (u.consent === Answer.Granted) YES; if (u.consent === Answer.Denied) NO; if (u.consent !== Answer.Denied) NO; if (u.consent !== Answer.Unset) NO;
          if (u.chatConsent === Word.Yes) YES; if (u.chatConsent !== Word.No) NO;
        }`,
      ],
      [
        'of a constant object',
        `const Answer = { GRANTED: 2, DENIED: 1 } as const; const GRANTED = 'G';
        export function f(u) { if (u.consent === Answer.GRANTED) YES; if (u.consent === Answer.DENIED) NO; }`,
      ],
      [
        'of another package',
        `import { ConsentStatus } from '@acme/types';
        export function f(u) { if (u.consent === ConsentStatus.GRANTED) YES; if (u.consent === ConsentStatus.DENIED) NO; if (u.consent !== ConsentStatus.DENIED) NO; if (u.role === ConsentStatus.GRANTED) NO; }`,
      ],
      [
        'of a flag in a number',
        `const Purpose = { CHAT: 4, ADS: 8 };
        export function f(u) { if (u.consents & Purpose.CHAT) YES; if ((u.consents & Purpose.CHAT) !== 0) YES; if (!(u.consents & Purpose.CHAT)) NO; if (u.flags & Purpose.CHAT) NO; }`,
      ],
    ]);
  });

  describe('in other languages', () => {
    gateTable([
      one(`u.consentement.messagerie === 'accepte'`, 'YES'),
      one(`u.consentement.messagerie === 'accepté'`, 'YES'),
      one(`u.consentement.messagerie === 'refuse'`, 'NO'),
      one(`u.consentement.messagerie !== 'refuse'`, 'NO'),
      one(`sessionStorage.getItem('einwilligung-chat') === 'erteilt'`, 'YES'),
      one(`sessionStorage.getItem('einwilligung-chat') !== 'verweigert'`, 'NO'),
      one(`u.consentimiento.chat === 'aceptado'`, 'YES'),
      one(`u.toestemming.chat === 'verleend'`, 'YES'),
      one(`u.consenso.chat === 'concesso'`, 'YES'),
      one(`u.consentimento.chat === 'concedido'`, 'YES'),
      one(`u.samtykke.chat === 'godkendt'`, 'YES'),
      one(`u.zgoda.czat === 'tak'`, 'YES'),
      one(`u.einwilligungErteilt`, 'YES'),
      one(`u.consentementDonne`, 'YES'),
      one(`u.consentimientoOtorgado`, 'YES'),
      one(`u.consensoDato`, 'YES'),
      one(`u.toestemmingGegeven`, 'YES'),
      one(`u.toestemmingGeweigerd`, 'NO'),
      one(`!u.consentementRefuse`, 'NO'),
      [
        'no: a lack of it',
        `export function f(u) { if (u.keineEinwilligung) return; YES; } export function g(u) { if (u.sansConsentement) return; YES; } export function h(u) { if (u.keineEinwilligung) NO; }`,
      ],
    ]);
  });
});
