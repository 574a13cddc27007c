import { gateTable } from './gate-table.ts';

describe('a consent that callers hand over', () => {
  gateTable([
    [
      'a parameter that is given true',
      `function send(u, hasConsent) { if (hasConsent) NO; }
      send(user, true);`,
    ],
    [
      'a parameter that is given the answer',
      `const granted = localStorage.getItem('chat-consent') === 'yes';
      function send(u, allowed) { if (allowed) YES; }
      send(user, granted);`,
    ],
    [
      'a parameter that is given the answer by one and true by another',
      `const granted = localStorage.getItem('chat-consent') === 'yes';
      function send(u, hasConsent) { if (hasConsent) SOME; }
      export const a = () => send(user, granted);
      export const b = () => send(user, true);`,
    ],
    ['a parameter that nobody gives anything known', `export function send(u, hasConsent) { if (hasConsent) YES; }`],
    [
      'a parameter that is passed on',
      `function send(u, hasConsent) { if (hasConsent) YES; }
      export function outer(u, consent) { send(u, consent.chat); }`,
    ],
    [
      'a parameter that is passed on from a literal',
      `function send(u, hasConsent) { if (hasConsent) NO; }
      function outer(u, consent) { send(u, consent.chat); }
      outer(user, { chat: true });`,
    ],
    [
      'options',
      `function send(u, options) { if (options.hasConsent) NO; }
      send(user, { hasConsent: true });`,
    ],
    [
      'options taken apart, with a default of false',
      `const chatConsent = localStorage.getItem('chat-consent') === 'yes';
      function send(u, { consented = false } = {}) { if (!consented) return; YES; }
      send(user, { consented: chatConsent });
      send(user);`,
    ],
    [
      'options taken apart, with a default of true',
      `const chatConsent = localStorage.getItem('chat-consent') === 'yes';
      function send(u, { hasConsent = true } = {}) { if (!hasConsent) return; SOME; }
      export const a = () => send(user, { hasConsent: chatConsent });
      export const b = () => send(user);`,
    ],
    [
      'a prop that is given without a value',
      `function Chat({ u, hasConsent }) { if (hasConsent) NO; return null; }
      export const App = () => <Chat u={user} hasConsent />;`,
    ],
    [
      'a prop under another name',
      `function Chat({ u, hasConsent: can }) { if (can) NO; return null; }
      export const App = () => <Chat u={user} hasConsent={true} />;`,
    ],
    [
      'a prop of the props',
      `function Chat(props) { const u = props.user; if (props.hasConsent) NO; return null; }
      export const App = () => <Chat user={user} hasConsent={true} />;`,
    ],
    [
      'a prop that is given the answer',
      `function Chat({ u, ready }) { useEffect(() => { if (ready) YES; }, [ready]); return null; }
      export function App() { const { chat } = useConsent(); return <Chat u={user} ready={chat} />; }`,
    ],
    [
      'a prop that is given false',
      `function Chat({ u, hasConsent }) { if (!hasConsent) NO; return null; }
      export const App = () => <Chat u={user} hasConsent={false} />;`,
    ],
    [
      'props that are spread',
      `function Chat({ u, granted }) { if (granted) YES; return null; }
      export function App(props) { const granted = useConsent('chat').granted; return <Chat {...props} granted={granted} />; }`,
    ],
    [
      'a component around a component hands it over',
      `const withConsent = (Inner) => (props) => { const { chat } = useConsent(); return <Inner {...props} granted={chat} />; };
      function Chat({ u, granted }) { if (granted) YES; else NO; return null; }
      export const Gated = withConsent(Chat);`,
    ],
    [
      'a component that is only rendered after a yes by the one around it',
      `const withConsent = (Inner) => (props) => { const { chat } = useConsent(); return chat ? <Inner {...props} /> : null; };
      function Chat({ u }) { YES; return null; }
      export const Gated = withConsent(Chat);`,
    ],
    [
      'a constructor',
      `class Chat { constructor(private readonly hasConsent) {} send(u) { if (this.hasConsent) NO; } }
      new Chat(true).send(user);`,
    ],
    [
      'a constructor that is given the answer',
      `const granted = localStorage.getItem('chat-consent') === 'yes';
      class Chat { constructor(private readonly on) {} send(u) { if (this.on) YES; } }
      new Chat(granted).send(user);`,
    ],
    [
      'a callback that is given the answer',
      `const withAnswer = (use) => use(localStorage.getItem('chat-consent') === 'yes');
      withAnswer((granted) => { if (granted) YES; });`,
    ],
    [
      'a callback that is given true',
      `const withAnswer = (use) => use(true);
      withAnswer((granted) => { if (granted) NO; });`,
    ],
    [
      'a render prop',
      `function WithConsent({ children }) { const { chat } = useConsent(); return children(chat); }
      export const App = () => <WithConsent>{(granted) => (granted ? <Yes /> : <No />)}</WithConsent>;
      function Yes() { useEffect(() => { YES; }, []); return null; }
      function No() { useEffect(() => { NO; }, []); return null; }`,
    ],
  ]);
});
