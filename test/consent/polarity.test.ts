import { strict as assert } from 'node:assert';
import { analyseFiles } from '../support/memory-host.ts';

const CONSENT = `
export const hasConsent = (purpose) => localStorage.getItem('consent.' + purpose) === 'granted';
export const consent = { chat: localStorage.getItem('chat_consent') === '1' };
export async function loadConsent() { return (await fetch('/me/consent').then((r) => r.json())).chat === true; }
export function ensureConsent() { if (!hasConsent('chat')) throw new Error('no consent'); }
export const chatState = () => localStorage.getItem('chat-consent');
export const accepted = () => JSON.parse(localStorage.getItem('consent-categories') ?? '[]');
export function never() { return !consent.chat; }
`;
const HEAD = `import { accepted, chatState, consent, ensureConsent, hasConsent, loadConsent, never } from './consent';\n`;
const PUSH = `window.$crisp.push(['set', 'user:email', [u.email]]);`;

type Status = 'consented' | 'partial' | 'ungated';

const under = (condition: string): string =>
  `export async function send(u, x, y, user) { if (${condition}) { ${PUSH} } }`;
const after = (guard: string): string => `export async function send(u, x, y, user) { ${guard}\n ${PUSH} }`;

/** The code of a function, and what gates the push in it. */
const ROWS: readonly (readonly [code: string, status: Status])[] = [
  [under(`hasConsent('chat')`), 'consented'],
  [under(`!hasConsent('chat')`), 'ungated'],
  [under(`!!hasConsent('chat')`), 'consented'],
  [under(`Boolean(hasConsent('chat'))`), 'consented'],
  [under(`hasConsent('chat') === true`), 'consented'],
  [under(`true === hasConsent('chat')`), 'consented'],
  [under(`hasConsent('chat') === false`), 'ungated'],
  [under(`hasConsent('chat') !== false`), 'consented'],
  [under(`hasConsent('chat') && x`), 'consented'],
  [under(`x && y && hasConsent('chat')`), 'consented'],
  [under(`x || hasConsent('chat')`), 'ungated'],
  [under(`hasConsent('chat') || hasConsent('support')`), 'consented'],
  [under(`!(x || !hasConsent('chat'))`), 'consented'],
  [under(`!(x && hasConsent('chat'))`), 'ungated'],
  [under(`x ? hasConsent('chat') : false`), 'consented'],
  [under(`x ? hasConsent('chat') : true`), 'ungated'],
  [under(`(x, hasConsent('chat'))`), 'consented'],
  [under(`consent.chat ?? false`), 'consented'],
  [under(`consent?.chat`), 'consented'],
  [under(`never()`), 'ungated'],
  [under(`!never()`), 'consented'],
  [under(`await loadConsent()`), 'consented'],
  [under(`loadConsent()`), 'ungated'],
  [under(`chatState() === 'granted'`), 'consented'],
  [under(`chatState() !== 'granted'`), 'ungated'],
  [under(`chatState() !== 'denied'`), 'ungated'],
  [under(`chatState() !== null`), 'ungated'],
  [under(`chatState()`), 'ungated'],
  [under(`accepted().includes('chat')`), 'consented'],
  [under(`!accepted().includes('chat')`), 'ungated'],
  [under(`accepted().indexOf('chat') >= 0`), 'consented'],
  [under(`accepted().indexOf('chat') === -1`), 'ungated'],
  [under(`accepted().some((one) => one === 'chat')`), 'consented'],
  [under(`user`), 'ungated'],
  [under(`process.env.NODE_ENV === 'production'`), 'ungated'],
  [under(`user.acceptedTerms`), 'ungated'],
  [under(`user.newsletterConsent`), 'ungated'],
  [under(`x.crispEnabled`), 'ungated'],
  [after(`if (!hasConsent('chat')) return;`), 'consented'],
  [after(`if (hasConsent('chat')) return;`), 'ungated'],
  [after(`if (!hasConsent('chat') || !x) return;`), 'consented'],
  [after(`if (!hasConsent('chat') && !x) return;`), 'ungated'],
  [after(`if (!hasConsent('chat')) throw new Error();`), 'consented'],
  [after(`if (!hasConsent('chat')) console.warn('no');`), 'ungated'],
  [after(`if (x) { if (!hasConsent('chat')) return; }`), 'ungated'],
  [after(`if (x) { if (!hasConsent('chat')) return; } else { if (!consent.chat) return; }`), 'consented'],
  [after(`ensureConsent();`), 'consented'],
  [after(`if (x) ensureConsent();`), 'ungated'],
  [after(`const ok = hasConsent('chat'); if (!ok) return;`), 'consented'],
  [after(`let ok = false; if (x) ok = hasConsent('chat'); if (!ok) return;`), 'consented'],
  [after(`let ok = true; if (x) ok = hasConsent('chat'); if (!ok) return;`), 'ungated'],
  [after(`const { chat } = consent; if (!chat) return;`), 'consented'],
  [after(`const { chat: granted = false } = consent; if (!granted) return;`), 'consented'],
  [after(`switch (chatState()) { case 'granted': break; default: return; }`), 'consented'],
  [after(`switch (chatState()) { case 'denied': return; }`), 'ungated'],
  [after(`try { if (!hasConsent('chat')) return; } catch { return; }`), 'consented'],
  [after(`while (!hasConsent('chat')) { await x(); }`), 'consented'],
  [`export const send = (u) => hasConsent('chat') && ${PUSH.slice(0, -1)};`, 'consented'],
  [`export const send = (u) => (hasConsent('chat') ? ${PUSH.slice(0, -1)} : undefined);`, 'consented'],
  [`export const send = (u) => (hasConsent('chat') ? undefined : ${PUSH.slice(0, -1)});`, 'ungated'],
  [`export const send = (u) => hasConsent('chat') || ${PUSH.slice(0, -1)};`, 'ungated'],
  [`export const send = (u) => { for (const one of u) { if (!one.consent.chat) continue; ${PUSH} } };`, 'consented'],
  [`export const send = (u) => { if (hasConsent('chat')) setTimeout(() => { ${PUSH} }, 10); };`, 'consented'],
  [`export const send = (u) => { if (hasConsent('chat')) { const go = () => { ${PUSH} }; go(); } };`, 'consented'],
  [`const put = (u) => { ${PUSH} }; export const a = (u) => { if (consent.chat) put(u); };`, 'consented'],
  [
    `const put = (u) => { ${PUSH} }; export const a = (u) => { if (consent.chat) put(u); }; export const b = (u) => put(u);`,
    'partial',
  ],
  [`const put = (u) => { ${PUSH} }; export const a = (u) => put(u); export const b = (u) => put(u);`, 'ungated'],
  [`const put = (u, ok) => { if (ok) ${PUSH} }; export const a = (u) => put(u, consent.chat);`, 'consented'],
  [`const put = (u, ok) => { if (ok) ${PUSH} }; export const a = (u) => put(u, true);`, 'ungated'],
];

describe('the polarity of a consent test', () => {
  for (const [code, status] of ROWS) {
    it(`${status}: ${code.replace(PUSH, '…').replace(/\s+/g, ' ')}`, () => {
      const { flows } = analyseFiles({ 'src/consent.js': CONSENT, 'src/send.js': HEAD + code });
      assert.deepEqual(
        flows.map(({ gate, item }) => [item, gate.status]),
        [['user:email', status]],
      );
    });
  }
});
