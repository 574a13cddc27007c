import { gateTable } from './gate-table.ts';

const API = {
  'src/api.ts': `export const getConsent = async () => (await fetch('/api/consent')).json();
    export const granted = () => localStorage.getItem('chat-consent') === 'yes';
    export async function requireConsent() { if (!granted()) throw new Error('no'); }
    export function assertConsent() { if (!granted()) throw new Error('no'); }
    export async function askForConsent() { const answer = await getConsent(); if (answer.chat !== true) throw new Error('no'); return answer; }`,
};
const HEAD = `import { askForConsent, assertConsent, getConsent, granted, requireConsent } from './api';\n`;

describe('a consent that is waited for', () => {
  describe('by then', () => {
    gateTable(
      (
        [
          ['a test of the answer', `getConsent().then((consent) => { if (consent.chat) YES; else NO; });`],
          ['an answer taken apart', `getConsent().then(({ chat }) => { if (chat) YES; });`],
          ['an answer under a short name', `getConsent().then((c) => c.chat && YES);`],
          ['an answer that is there', `getConsent().then((c) => { if (c) NO; });`],
          ['an answer that is mapped first', `getConsent().then((c) => c.chat).then((ok) => { if (ok) YES; });`],
          [
            'an answer that is mapped to a comparison',
            `getConsent().then((c) => c.status === 'granted').then((ok) => { if (ok) YES; });`,
          ],
          [
            'an answer that is mapped to whether there is one',
            `getConsent().then((c) => c.chat !== undefined).then((ok) => { if (ok) NO; });`,
          ],
          [
            'a step that throws',
            `getConsent().then((c) => { if (!c.chat) throw new Error('no'); return user; }).then((u) => YES).catch(() => NO).finally(() => NO);`,
          ],
          [
            'a step that throws on a refusal only',
            `getConsent().then((c) => { if (c.chat === 'denied') throw new Error('no'); return user; }).then((u) => NO);`,
          ],
          [
            'a step that is caught before',
            `getConsent().then((c) => { if (!c.chat) throw new Error('no'); }).catch(() => {}).then(() => NO);`,
          ],
          ['a function that throws', `requireConsent().then(() => YES);`],
          ['a function that throws, caught', `requireConsent().catch(() => undefined).then(() => NO);`],
          ['a function that throws, and its second handler', `requireConsent().then(() => YES, () => NO);`],
          ['the value of a function that throws', `askForConsent().then(() => YES);`],
          ['several at once', `Promise.all([requireConsent(), load()]).then(([, u]) => YES);`],
          ['one of several', `Promise.race([requireConsent(), load()]).then((u) => NO);`],
          ['the answer among several', `Promise.all([getConsent(), load()]).then(([c, u]) => { if (c.chat) YES; });`],
          ['a handler by name', `getConsent().then(send); function send(c) { if (c.chat) YES; if (c) NO; }`],
          ['another promise', `load().then((u) => { if (u.ready) NO; });`],
        ] as const
      ).map(([name, code]) => [name, HEAD + code, API] as const),
    );
  });

  describe('by await', () => {
    gateTable(
      (
        [
          [
            'a test of the answer',
            `export async function f(u) { const c = await getConsent(); if (c.chat) YES; if (c) NO; }`,
          ],
          [
            'an answer taken apart',
            `export async function f(u) { const { chat } = await getConsent(); if (!chat) return; YES; }`,
          ],
          ['a function that throws', `export async function f(u) { await requireConsent(); YES; }`],
          ['a function that throws, not waited for', `export async function f(u) { requireConsent(); NO; }`],
          ['a plain function that throws', `export async function f(u) { assertConsent(); YES; }`],
          [
            'a function that throws, caught',
            `export async function f(u) { await requireConsent().catch(() => {}); NO; }`,
          ],
          [
            'a function that throws, caught around',
            `export async function f(u) { try { await requireConsent(); YES; } catch { NO; } NO; }`,
          ],
          ['its value', `export async function f(u) { const answer = await askForConsent(); YES; }`],
          [
            'several at once',
            `export async function f() { const [, u] = await Promise.all([requireConsent(), load()]); YES; }`,
          ],
          ['kept in a variable', `export async function f(u) { const p = requireConsent(); load(); await p; YES; }`],
          [
            'a promise that resolves on a yes',
            `const waitForGrant = () => new Promise((resolve) => { window.addEventListener('consent-change', (e) => { if (e.detail.chat === 'granted') resolve(); }); });
            export async function f(u) { await waitForGrant(); YES; }`,
          ],
          [
            'a promise that resolves on any answer',
            `const waitForAnswer = () => new Promise((resolve) => { window.addEventListener('consent-change', () => resolve()); });
            export async function f(u) { await waitForAnswer(); NO; }`,
          ],
          [
            'a promise that resolves with the answer',
            `const ask = () => new Promise((resolve) => { window.addEventListener('consent-change', (e) => resolve(e.detail)); });
            export async function f(u) { const answer = await ask(); if (answer.chat === 'granted') YES; if (answer) NO; NO; }`,
          ],
          [
            'a promise that is handed to an event of a yes',
            `const waitForGrant = () => new Promise((resolve) => { window.addEventListener('consent:granted', resolve, { once: true }); });
            export async function f(u) { await waitForGrant(); YES; }`,
          ],
          [
            'a promise that is handed to an event of an answer',
            `const waitForAnswer = () => new Promise((resolve) => { window.addEventListener('consent:answered', resolve, { once: true }); });
            export async function f(u) { await waitForAnswer(); NO; }`,
          ],
          [
            'a promise that resolves at once or on a yes',
            `const ready = new Promise((resolve) => { if (granted()) resolve(); else window.addEventListener('consent:granted', () => resolve()); });
            export async function f(u) { await ready; YES; }`,
          ],
          [
            'a promise that resolves after a while too',
            `const ready = new Promise((resolve) => { window.addEventListener('consent:granted', () => resolve()); setTimeout(resolve, 5000); });
            export async function f(u) { await ready; NO; }`,
          ],
          [
            'a promise that the buttons of the banner resolve with the answer',
            `const ask = () => new Promise((resolve) => {
              document.querySelector('#cookie-accept').addEventListener('click', () => resolve(true));
              document.querySelector('#cookie-refuse').addEventListener('click', () => resolve(false));
            });
            export async function f(u) { if (await ask()) YES; NO; }`,
          ],
          [
            'an async function that tests',
            `const mayChat = async () => { const c = await getConsent(); return c.chat === true; };
            export async function f(u) { if (await mayChat()) YES; if (mayChat()) NO; if (!(await mayChat())) NO; }`,
          ],
        ] as const
      ).map(([name, code]) => [name, HEAD + code, API] as const),
    );
  });

  describe('by an assertion', () => {
    gateTable([
      [
        'of a library',
        `import invariant from 'tiny-invariant';
        import assert from 'node:assert';
        import { strict, ok } from 'assert';
        import { granted } from './api';
        export function a(u) { invariant(granted(), 'no consent'); YES; }
        export function b(u) { assert(granted()); YES; }
        export function c(u) { assert.ok(granted()); YES; }
        export function d(u) { ok(granted()); YES; }
        export function e(u) { invariant(user, 'no user'); NO; }
        export function f(u) { assert(!granted()); NO; }
        export function g(u) { console.assert(granted()); NO; }`,
        API,
      ],
      [
        'of the project',
        `import { granted } from './api';
        function must(condition) { if (!condition) throw new Error('no'); }
        function hope(condition) { if (!condition) console.warn('no'); }
        export function a(u) { must(granted()); YES; }
        export function b(u) { hope(granted()); NO; }`,
        API,
      ],
    ]);
  });
});
