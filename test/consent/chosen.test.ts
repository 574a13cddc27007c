import { gateTable } from './gate-table.ts';

const HEAD = `const consent = { chat: localStorage.getItem('consent-chat') === 'yes' };\n`;

describe('what consent chooses', () => {
  gateTable(
    (
      [
        [
          'a function',
          `const noop = () => {}; function send() { YES; } const run = consent.chat ? send : noop; run();`,
        ],
        [
          'a function, the other way round',
          `const noop = () => {}; function send() { NO; } const run = consent.chat ? noop : send; run();`,
        ],
        ['a function in a call', `const noop = () => {}; function send() { YES; } (consent.chat ? send : noop)();`],
        [
          'a function that two choices lead to',
          `function send() { NO; } const run = consent.chat ? send : send; run();`,
        ],
        ['a function of a table', `function send() { YES; } const run = consent.chat && send; if (run) run();`],
        [
          'a method that a decorator of the old kind guards',
          `function Requires(purpose) { return (target, key, descriptor) => { const original = descriptor.value; descriptor.value = function (...args) { if (!consent[purpose]) return; return original.apply(this, args); }; return descriptor; }; }
          function Traced() { return (target, key, descriptor) => { const original = descriptor.value; descriptor.value = function (...args) { console.debug(key); return original.apply(this, args); }; return descriptor; }; }
          export class Chat { @Requires('chat') identify(x) { YES; } @Traced() call(x) { NO; } @Traced() @Requires('chat') both(x) { YES; } }
          new Chat().identify(1); new Chat().call(1);`,
        ],
        [
          'a method that a decorator of the new kind guards',
          `function Consented(method, context) { return function (...args) { if (!consent.chat) return undefined; return method.call(this, ...args); }; }
          function Logged(method, context) { return function (...args) { console.log(args); return method.call(this, ...args); }; }
          function Refused(method, context) { return function (...args) { if (consent.chat) return undefined; return method.call(this, ...args); }; }
          export class Chat { @Consented identify(x) { YES; } @Logged call(x) { NO; } @Refused never(x) { NO; } }`,
        ],
        [
          'the queue',
          `export const a = () => { const q = consent.chat ? window.$crisp : []; q.push(['set', 'session:data', ['KEY_YES', u.x]]); };
          export const b = () => { const q = consent.chat ? window.$crisp : null; q?.push(['set', 'session:data', ['KEY_YES', u.x]]); };
          export const c = () => { const q = consent.chat ? null : window.$crisp; q?.push(['set', 'session:data', ['KEY_NO', u.x]]); };
          const queue = () => (consent.chat ? window.$crisp : { push() {} });
          export const d = () => queue().push(['set', 'session:data', ['KEY_YES', u.x]]);
          const other = () => (ready ? window.$crisp : { push() {} });
          export const e = () => other().push(['set', 'session:data', ['KEY_NO', u.x]]);`,
        ],
        [
          'the command',
          `export const a = () => window.$crisp.push(consent.chat ? ['set', 'session:data', ['KEY_YES', u.x]] : ['set', 'session:data', ['KEY_NO', u.x]]);
          export const b = () => { const list = []; if (consent.chat) list.push(['set', 'session:data', ['KEY_YES', u.x]]); list.push(['set', 'session:data', ['KEY_NO', u.x]]); list.forEach((one) => window.$crisp.push(one)); };`,
        ],
        [
          'the datum',
          `export const a = () => window.$crisp.push(['set', 'session:data', [Object.entries({ KEY_NO: u.a, ...(consent.chat && { KEY_YES: u.b }) })]]);
          export const b = () => { const data = { KEY_NO: u.a }; if (consent.chat) data.KEY_YES = u.b; window.$crisp.push(['set', 'session:data', [Object.entries(data)]]); };
          export const c = () => { const data = { KEY_NO: u.a }; if (!consent.chat) data.KEY_NO = u.b; window.$crisp.push(['set', 'session:data', [Object.entries(data)]]); };`,
        ],
        [
          'a method with a decorator of a package',
          `import { Log } from 'log';
          export class Chat { @Log() identify(x) { YES; } }
          if (consent.chat) new Chat().identify(1);`,
        ],
        [
          'a function around a function',
          `const guard = (fn) => (...args) => { if (!consent.chat) return; return fn(...args); };
          const applied = (fn) => function (...args) { if (consent.chat) return fn.apply(this, args); };
          const plain = (fn) => (...args) => { console.log('x'); return fn(...args); };
          export const a = guard((x) => YES); export const b = applied((x) => YES); export const c = plain((x) => NO);`,
        ],
      ] as const
    ).map(([name, code]) => [name, HEAD + code] as const),
  );
});
