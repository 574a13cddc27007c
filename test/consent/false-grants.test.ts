import { gateTable } from './gate-table.ts';

const CONSENT = {
  'src/consent.ts': `export const consent = { chat: localStorage.getItem('consent-chat') === 'yes' };
    export const hasConsent = (purpose) => localStorage.getItem('consent-' + purpose) === 'granted';`,
};
const HEAD = `import { consent, hasConsent } from './consent';\n`;

describe('what only looks like consent', () => {
  describe('in a callback that is handed on', () => {
    gateTable(
      (
        [
          [
            'to a timer',
            `function run(task) { if (consent.chat) task(); else setTimeout(task, 100); } run(() => SOME);`,
          ],
          ['to a promise', `function run(task) { if (consent.chat) task(); else ready.then(task); } run(() => SOME);`],
          [
            'to an event',
            `function run(task) { if (consent.chat) task(); else addEventListener('load', task); } run(() => SOME);`,
          ],
          ['in options', `function run(task) { if (consent.chat) task(); else later.run({ task }); } run(() => SOME);`],
          [
            'to a function',
            `function run(task) { if (consent.chat) task(); else other(task); } function other(f) { f(); } run(() => SOME);`,
          ],
          [
            'to a function that tests',
            `function run(task) { other(task); } function other(f) { if (consent.chat) f(); } run(() => YES);`,
          ],
          [
            'to a list that is run later',
            `class Runner { todo = []; run(task) { if (consent.chat) task(); else this.todo.push(task); } flush() { this.todo.forEach((f) => f()); } }
            new Runner().run(() => SOME);`,
          ],
          [
            'to several events',
            `const run = (task) => { addEventListener('consent:granted', task); addEventListener('consent:denied', task); if (consent.chat) task(); };
            run(() => SOME);`,
          ],
          [
            'to the event of a yes',
            `const run = (task) => { addEventListener('consent:granted', task); if (consent.chat) task(); };
            run(() => YES);`,
          ],
          [
            'in props',
            `const Inner = ({ done }) => { useEffect(() => { if (consent.chat) done(); }, []); return null; }; const Outer = (props) => <Inner {...props} />; export const App = () => <Outer done={() => YES} />;`,
          ],
        ] as const
      ).map(([name, code]) => [name, HEAD + code, CONSENT] as const),
    );
  });

  describe('in the texts of a callback', () => {
    gateTable([
      [
        'a word of refusal',
        `consentService.on('change', (c) => { console.log('denied'); if (c.chat) YES; else NO; });`,
      ],
      ['a word for no', `consentService.on('change', (c) => { if (!c.chat) { put('no'); NO; } });`],
      ['a word for yes', `bus.on('change', () => { console.log('consent granted'); NO; });`],
      ['a comparison', `store.subscribeAction((action) => { NO; if (action.type === 'consent/accept') YES; NO; });`],
      [
        'the name of an event',
        `window.addEventListener('load', () => { window.addEventListener('consent:granted', () => { YES; }); NO; });`,
      ],
    ]);
  });

  describe('in the words of an argument', () => {
    gateTable([
      ['of a route', `app.get('/consent/granted', (request, response) => { NO; });`],
      ['of a logger', `logger.time('consent granted', () => { NO; });`],
      ['of an event that is sent', `analytics.track('consent_granted', {}, () => { NO; });`],
      ['of a message', `toast.success('Consent accepted', { onClose: () => { NO; } });`],
      ['of a translation', `t('consent.granted', () => { NO; });`],
      ['of an event', `bus.on('consent.granted', () => { YES; });`],
      ['of a test', `describe('consent granted', () => { NO; });`],
    ]);
  });

  describe('in metadata and settings', () => {
    gateTable([
      [
        'how many there are',
        `export function f(u) { if (u.consentCount === 1) NO; if (u.consent?.length > 3) NO; if (u.consents.length) NO; }`,
      ],
      [
        'what is deleted',
        `export function f(u) { if (delete u.consent.chat) NO; if (typeof u.consent.chat === 'boolean') NO; }`,
      ],
      [
        'a setting of the browser',
        `export function f() { if (navigator.cookieEnabled) NO; if (settings.cookiesEnabled) NO; }`,
      ],
      ['a mode', `export function f() { if (consentMode === 'default') NO; if (settings.consentMode) NO; }`],
      [
        'a time',
        `export function f() { if (consent.grantedAt) NO; if (consentTimestamp > 0) NO; if (Date.now() - consentDate > 100) NO; }`,
      ],
      ['a version', `export function f() { if (consent.version === 2) NO; if (consentVersion >= 2) NO; }`],
      ['a text', `export function f() { if (t('consent.chat')) NO; if (labels.consent) NO; if (consentText) NO; }`],
      [
        'an element',
        `export function f() { if (document.getElementById('consent-banner')) NO; if (consentButtonRef.current) NO; }`,
      ],
    ]);
  });

  describe('in a promise', () => {
    gateTable([
      [
        'that is not waited for',
        `const hasConsent = (purpose) => Promise.resolve(localStorage.getItem('consent-' + purpose) === 'granted');
        const loadConsent = () => fetch('/consent').then((r) => r.json()).then((c) => c.chat === true);
        const asked = () => new Promise((resolve) => { on('consent:granted', () => resolve(true)); });
        export function a() { if (hasConsent('chat')) NO; if (loadConsent()) NO; if (asked()) NO; }
        export async function b() { if (await hasConsent('chat')) YES; if (await loadConsent()) YES; }`,
      ],
      [
        'that resolves after a while as well',
        `new Promise((resolve) => { addEventListener('consent:granted', () => resolve()); setTimeout(resolve, 3000); }).then(() => NO);`,
      ],
      [
        'that is rejected',
        `new Promise((resolve, reject) => { on('consent:granted', () => resolve()); on('consent:denied', () => reject(new Error())); }).then(() => YES, () => NO);`,
      ],
    ]);
  });

  describe('in a list', () => {
    gateTable([
      ['that was filtered', `users.filter((x) => x.consent.chat === 'granted').forEach((u) => YES);`],
      [
        'that was filtered and joined with others',
        `users.filter((x) => x.consent.chat === 'granted').concat(more).forEach((u) => NO);`,
      ],
      [
        'that was filtered and spread with others',
        `const all = [...users.filter((x) => x.consent.chat === 'granted'), ...others]; all.forEach((u) => NO);`,
      ],
      [
        'that was filtered and grew',
        `const all = users.filter((x) => x.consent.chat === 'granted'); all.push(other); all.forEach((u) => NO);`,
      ],
      ['that was filtered by something else', `users.filter((x) => x.consent.chat !== 'denied').forEach((u) => NO);`],
      [
        'that is gone through after a filter',
        `for (const u of users.filter((x) => x.consents.chat === 'granted')) YES;`,
      ],
      ['that is gone through after another filter', `for (const u of users.filter((x) => x.active)) NO;`],
    ]);
  });

  describe('in a value of several words', () => {
    gateTable([
      [
        'that is compared with words elsewhere',
        `export const isGranted = () => store.state.consent.chat === 'granted';
        export function f() { if (store.state.consent.chat) NO; if (isGranted()) YES; }`,
      ],
      [
        'that a map holds',
        `const consents = new Map(JSON.parse(localStorage.getItem('consents') ?? '[]'));
        const flags = new Map<string, boolean>();
        export function f() { if (consents.get('chat')) NO; if (consents.get('chat') === 'granted') YES; if (consents.has('chat')) NO; if (consents.size) NO; }`,
      ],
      [
        'that is a number',
        `enum ChatConsent { Unknown, Granted, Denied }
        const chatConsent = () => Number(localStorage.getItem('chat-consent') ?? 0);
        export function f() { if (chatConsent()) NO; if (chatConsent() === ChatConsent.Granted) YES; if (chatConsent() !== ChatConsent.Denied) NO; }`,
      ],
      [
        'that is given as words',
        `let chatConsent = null;
        export const choose = (answer) => { chatConsent = answer; };
        document.querySelector('#yes').addEventListener('click', () => choose('granted'));
        document.querySelector('#no').addEventListener('click', () => choose('denied'));
        export function f() { if (chatConsent) NO; if (chatConsent === 'granted') YES; }`,
      ],
    ]);
  });

  describe('in a handler that others run too', () => {
    gateTable(
      (
        [
          ['a click', `function go() { SOME; } if (consent.chat) go(); button.onclick = go;`],
          ['the page', `function go() { SOME; } if (consent.chat) go(); window.identify = go;`],
          ['itself', `function go(depth) { if (depth > 3) return; YES; go(depth + 1); } if (consent.chat) go(0);`],
          [
            'an accept handler that runs at load',
            `function acceptAll() { localStorage.setItem('consent', 'granted'); NO; } acceptAll();`,
          ],
          ['an accept handler', `export function acceptAll() { localStorage.setItem('consent', 'granted'); YES; }`],
        ] as const
      ).map(([name, code]) => [name, HEAD + code, CONSENT] as const),
    );
  });
});
