import { gateTable } from './gate-table.ts';

describe('consent that is kept in a state', () => {
  describe('of React', () => {
    gateTable([
      [
        'a flag that the accept button sets',
        `export function Banner() {
          const [chatConsent, setChatConsent] = useState(false);
          useEffect(() => { if (chatConsent) YES; }, [chatConsent]);
          return <button onClick={() => setChatConsent(true)}>Accept</button>;
        }`,
      ],
      [
        'a flag without a name that only an accept handler sets',
        `export function Banner() {
          const [ready, setReady] = useState(false);
          const acceptCookies = () => { localStorage.setItem('cookie-consent', 'yes'); setReady(true); };
          useEffect(() => { if (ready) YES; }, [ready]);
          return <button onClick={acceptCookies}>OK</button>;
        }`,
      ],
      [
        'a flag without a name that any click sets',
        `export function Banner() {
          const [ready, setReady] = useState(false);
          useEffect(() => { if (ready) NO; }, [ready]);
          return <button onClick={() => setReady(true)}>Open</button>;
        }`,
      ],
      [
        'a flag that is true from the start',
        `export function Banner() {
          const [chatConsent, setChatConsent] = useState(true);
          if (chatConsent) NO;
          return <button onClick={() => setChatConsent(false)}>Refuse</button>;
        }`,
      ],
      [
        'a flag that an effect sets at load',
        `export function Banner() {
          const [chatConsent, setChatConsent] = useState(false);
          useEffect(() => { setChatConsent(true); }, []);
          if (chatConsent) NO;
          return null;
        }`,
      ],
      [
        'a flag that a timer sets in an effect',
        `export function Banner() {
          const [chatConsent, setChatConsent] = useState(false);
          useEffect(() => { const t = setTimeout(() => setChatConsent(true), 500); return () => clearTimeout(t); }, []);
          if (chatConsent) NO;
          return null;
        }`,
      ],
      [
        'a flag that an effect reads from the storage',
        `export function Banner() {
          const [chatConsent, setChatConsent] = useState(false);
          useEffect(() => { if (localStorage.getItem('chat-consent') === 'yes') setChatConsent(true); }, []);
          if (chatConsent) YES;
          return <button onClick={() => { localStorage.setItem('chat-consent', 'yes'); setChatConsent(true); }}>Yes</button>;
        }`,
      ],
      [
        'an unnamed flag that an effect sets after a test',
        `export function Banner() {
          const [on, setOn] = useState(false);
          useEffect(() => { if (localStorage.getItem('chat-consent') === 'yes') setOn(true); }, []);
          if (on) YES;
          return null;
        }`,
      ],
      [
        'an unnamed flag that an effect sets once there is an answer',
        `export function Banner() {
          const [on, setOn] = useState(false);
          useEffect(() => { if (localStorage.getItem('chat-consent') !== null) setOn(true); }, []);
          if (on) NO;
          return null;
        }`,
      ],
      [
        'a flag named after consent that an effect sets once there is an answer',
        `export function Banner() {
          const [hasConsent, setHasConsent] = useState(false);
          useEffect(() => { if (localStorage.getItem('chat-consent') !== null) setHasConsent(true); }, []);
          if (hasConsent) NO;
          return null;
        }`,
      ],
      [
        'a flag named after consent that any stored answer sets',
        `export function Banner() {
          const [hasConsent, setHasConsent] = useState(false);
          useEffect(() => { setHasConsent(Boolean(localStorage.getItem('cookie-consent'))); }, []);
          if (hasConsent) NO;
          return null;
        }`,
      ],
      [
        'an answer in words',
        `export function Banner() {
          const [consent, setConsent] = useState<'granted' | 'denied' | null>(null);
          useEffect(() => { if (consent === 'granted') YES; if (consent) NO; if (consent !== 'denied') NO; }, [consent]);
          return <><button onClick={() => setConsent('granted')}>Yes</button><button onClick={() => setConsent('denied')}>No</button></>;
        }`,
      ],
      [
        'an answer that a chosen handler keeps',
        `export function Banner() {
          const [consent, setConsent] = useState(() => localStorage.getItem('cookie-consent'));
          const choose = (answer) => { localStorage.setItem('cookie-consent', answer); setConsent(answer); };
          useEffect(() => { if (consent === 'accepted') YES; if (consent !== null) NO; }, [consent]);
          return <><button onClick={() => choose('accepted')}>Yes</button><button onClick={() => choose('declined')}>No</button></>;
        }`,
      ],
      [
        'several answers in one object',
        `export function Banner() {
          const [consents, setConsents] = useState({ chat: false, ads: false });
          if (consents.chat) YES;
          if (!consents.chat) NO;
          return <button onClick={() => setConsents((c) => ({ ...c, chat: true }))}>Chat</button>;
        }`,
      ],
      [
        'several answers in one object, all given from the start',
        `export function Banner() {
          const [consents, setConsents] = useState({ chat: true, ads: true });
          if (consents.chat) NO;
          return <button onClick={() => setConsents({ chat: false, ads: false })}>None</button>;
        }`,
      ],
      [
        'a reducer',
        `const reducer = (state, action) => {
          switch (action.type) {
            case 'accept': return { ...state, chat: 'granted' };
            case 'refuse': return { ...state, chat: 'denied' };
            default: return state;
          }
        };
        export function Banner() {
          const [consent, dispatch] = useReducer(reducer, { chat: null });
          useEffect(() => { if (consent.chat === 'granted') YES; if (consent.chat) NO; }, [consent]);
          return <button onClick={() => dispatch({ type: 'accept' })}>Yes</button>;
        }`,
      ],
      [
        'a state that a context hands out',
        `const Context = createContext({ granted: false, grant: () => {} });
        export function ConsentProvider({ children }) {
          const [granted, setGranted] = useState(false);
          const grant = useCallback(() => setGranted(true), []);
          return <Context.Provider value={{ granted, grant }}>{children}</Context.Provider>;
        }
        export const useConsent = () => useContext(Context);
        export function Chat() {
          const { granted } = useConsent();
          useEffect(() => { if (granted) YES; else NO; }, [granted]);
          return null;
        }`,
      ],
      [
        'a context whose setter is handed out',
        `const ConsentContext = createContext(undefined);
        export function Provider({ children }) {
          const [chat, setChat] = useState<boolean | null>(null);
          const value = useMemo(() => ({ chat: chat === true, answered: chat !== null, setChat }), [chat]);
          return <ConsentContext.Provider value={value}>{children}</ConsentContext.Provider>;
        }
        export function useConsent() { const value = useContext(ConsentContext); if (!value) throw new Error('outside'); return value; }
        export function Chat() {
          const { chat, answered } = useConsent();
          if (chat) YES;
          if (answered) NO;
          return null;
        }`,
      ],
      [
        'a class component',
        `export class Banner extends React.Component {
          state = { consent: null };
          accept = () => this.setState({ consent: 'granted' });
          componentDidUpdate() { if (this.state.consent === 'granted') YES; if (this.state.consent) NO; }
          render() { return <button onClick={this.accept}>Yes</button>; }
        }`,
      ],
    ]);
  });

  describe('of a variable', () => {
    gateTable([
      [
        'a flag that accept() sets',
        `let consentGiven = false;
        export function accept() { consentGiven = true; }
        export function send() { if (consentGiven) YES; if (!consentGiven) NO; }`,
      ],
      [
        'a flag that starts with what is stored',
        `let granted = localStorage.getItem('chat-consent') === 'granted';
        export function acceptChat() { granted = true; localStorage.setItem('chat-consent', 'granted'); }
        export function send() { if (granted) YES; }`,
      ],
      [
        'a flag that is set at load',
        `let chatConsent = false;
        chatConsent = true;
        export function send() { if (chatConsent) NO; }`,
      ],
      [
        'a flag that a function sets that runs at load',
        `let chatConsent = false;
        function init() { chatConsent = true; }
        init();
        export function send() { if (chatConsent) NO; }`,
      ],
      [
        'a flag that a ready handler sets',
        `let chatConsent = false;
        document.addEventListener('DOMContentLoaded', () => { chatConsent = true; });
        export function send() { if (chatConsent) NO; }`,
      ],
      [
        'a flag that a click on the accept button sets',
        `let chatConsent = false;
        document.getElementById('accept').addEventListener('click', () => { chatConsent = true; });
        export function send() { if (chatConsent) YES; }`,
      ],
      [
        'an unnamed flag that a click on the accept button sets',
        `let allowed = false;
        document.querySelector('#cookie-accept').addEventListener('click', () => { allowed = true; });
        export function send() { if (allowed) YES; }`,
      ],
      [
        'an unnamed flag that a click on some button sets',
        `let allowed = false;
        document.querySelector('#open-chat').addEventListener('click', () => { allowed = true; });
        export function send() { if (allowed) NO; }`,
      ],
      [
        'an unnamed flag that the close button of the banner sets',
        `let allowed = false;
        document.querySelector('#cookie-close').addEventListener('click', () => { allowed = true; });
        export function send() { if (allowed) NO; }`,
      ],
      [
        'an object of answers',
        `const consent = { chat: false };
        export function acceptAll() { consent.chat = true; }
        export function send() { if (consent.chat) YES; }`,
      ],
      [
        'an object of answers that are given at load',
        `const consent = { chat: false };
        consent.chat = true;
        export function send() { if (consent.chat) NO; }`,
      ],
      [
        'an unnamed object of answers',
        `const state = { chat: false };
        export function acceptCookies() { state.chat = true; }
        export function send() { if (state.chat) YES; }`,
      ],
      [
        'a flag that the handler of an event sets from its payload',
        `let granted = false;
        window.addEventListener('consent-change', (event) => { granted = event.detail.chat === true; });
        export function send() { if (granted) YES; }`,
      ],
      [
        'a flag that the handler of an event sets whatever it says',
        `let granted = false;
        window.addEventListener('consent-change', () => { granted = true; });
        export function send() { if (granted) NO; }`,
      ],
      [
        'a setter that others call with any value',
        `let chatConsent = null;
        export function setConsent(value) { chatConsent = value; }
        export function send() { if (chatConsent === true) YES; if (chatConsent !== null) NO; }`,
      ],
      [
        'a flag that is taken back',
        `let chatConsent = false;
        export function accept() { chatConsent = true; }
        export function revoke() { chatConsent = false; }
        export function send() { if (chatConsent) YES; }`,
      ],
    ]);
  });

  describe('of a class', () => {
    gateTable([
      [
        'a field that grant() sets',
        `class ConsentManager { granted = false; grant() { this.granted = true; } }
        export const manager = new ConsentManager();
        export function send() { if (manager.granted) YES; if (!manager.granted) NO; }`,
      ],
      [
        'a private field behind a method',
        `class ConsentManager { #chat = false; accept() { this.#chat = true; } allows() { return this.#chat; } }
        export const manager = new ConsentManager();
        export function send() { if (manager.allows()) YES; }`,
      ],
      [
        'a private field that the constructor sets',
        `class ConsentManager { #chat = false; constructor() { this.#chat = true; } allows() { return this.#chat; } }
        export const manager = new ConsentManager();
        export function send() { if (manager.allows()) NO; }`,
      ],
      [
        'a field that is true from the start',
        `class ConsentManager { granted = true; refuse() { this.granted = false; } }
        export const manager = new ConsentManager();
        export function send() { if (manager.granted) NO; }`,
      ],
      [
        'a field that the constructor reads',
        `class ConsentManager { constructor() { this.chat = localStorage.getItem('consent-chat') === 'yes'; } answer(v) { this.chat = v; } }
        export const manager = new ConsentManager();
        export function send() { if (manager.chat) YES; }`,
      ],
      [
        'an answer that a method compares',
        `class ConsentStore {
          private choices = JSON.parse(localStorage.getItem('cookie-consents') ?? '{}');
          isGranted(purpose) { return this.choices[purpose] === 'granted'; }
          isAnswered(purpose) { return this.choices[purpose] !== undefined; }
          isNotRefused(purpose) { return this.choices[purpose] !== 'denied'; }
        }
        const store = new ConsentStore();
        export function a() { if (store.isGranted('chat')) YES; }
        export function b() { if (store.isAnswered('chat')) NO; }
        export function c() { if (store.isNotRefused('chat')) NO; }
        export function d() { if (store.isGranted('chat') === false) return; YES; }
        export function e() { if (!store.isGranted('chat')) return; YES; }`,
      ],
      [
        'a singleton',
        `class Answers {
          static #one;
          #map = JSON.parse(localStorage.getItem('consents') ?? '{}');
          static get instance() { return (this.#one ??= new Answers()); }
          static get() { if (!Answers.#one) Answers.#one = new Answers(); return Answers.#one; }
          ok(purpose) { return this.#map[purpose] === 'granted'; }
          done(purpose) { return this.#map[purpose] !== undefined; }
        }
        export function a() { if (Answers.instance.ok('chat')) YES; }
        export function b() { if (Answers.instance.done('chat')) NO; }
        export function c() { if (Answers.get().ok('chat')) YES; }
        export function d() { if (Answers.get().done('chat')) NO; }
        export function e() { if (Answers.instance.ok('chat') === false) return; YES; }`,
      ],
      [
        'a store in a field of another class',
        `class Answers {
          #map = JSON.parse(localStorage.getItem('consents') ?? '{}');
          ok(purpose) { return this.#map[purpose] === 'granted'; }
          done(purpose) { return this.#map[purpose] !== undefined; }
        }
        export class Chat {
          #answers = new Answers();
          send() {
            if (this.#answers.ok('chat')) YES;
            if (this.#answers.done('chat')) NO;
            if (this.#allowed()) YES;
            if (this.allowed) YES;
            if (this.answered) NO;
          }
          #allowed() { return this.#answers.ok('chat'); }
          get allowed() { return this.#allowed(); }
          get answered() { return this.#answers.done('chat'); }
        }`,
      ],
      [
        'a set of purposes',
        `class ConsentService {
          private readonly purposes = new Set((localStorage.getItem('consents') ?? '').split(','));
          has(purpose) { return this.purposes.has(purpose); }
          any() { return this.purposes.size > 0; }
        }
        export const service = new ConsentService();
        export function send() { if (service.has('chat')) YES; if (service.any()) NO; }`,
      ],
      [
        'a set of purposes that accept() fills',
        `const consents = new Set<string>();
        export const accept = (purpose) => { consents.add(purpose); };
        export function send() { if (consents.has('chat')) YES; if (!consents.has('chat')) NO; if (consents.size > 0) NO; }`,
      ],
      [
        'a set of purposes that holds the purpose from the start',
        `const consents = new Set<string>(['necessary', 'chat']);
        export const accept = (purpose) => { consents.add(purpose); };
        export function send() { if (consents.has('chat')) NO; }`,
      ],
      [
        'a set of purposes that is filled at load',
        `const consents = new Set<string>();
        consents.add('chat');
        export function send() { if (consents.has('chat')) NO; }`,
      ],
      [
        'a list of purposes',
        `const consents = JSON.parse(localStorage.getItem('consents') ?? '[]');
        export const accept = (purpose) => { consents.push(purpose); };
        export function send() { if (consents.includes('chat')) YES; if (consents.length) NO; }`,
      ],
      [
        'a list of purposes that holds the purpose from the start',
        `const consents = ['necessary', 'chat'];
        export const accept = (purpose) => { consents.push(purpose); };
        export function send() { if (consents.includes('chat')) NO; }`,
      ],
      [
        'an unnamed set that the accept handler of the cookie banner fills',
        `const done = new Set<string>();
        export const acceptCookies = () => { done.add('chat'); };
        export function send() { if (done.has('chat')) YES; if (done.has('ads')) NO; }`,
      ],
      [
        'a map of answers',
        `const answers = new Map(JSON.parse(localStorage.getItem('consents') ?? '[]'));
        export function send() { if (answers.get('chat') === 'granted') YES; if (answers.has('chat')) NO; if (answers.get('chat')) NO; }`,
      ],
      [
        'a class with a getter and a setter',
        `class Privacy {
          #status = 'unset';
          get status() { return this.#status; }
          set status(value) { this.#status = value; }
          get chatConsent() { return this.#status === 'granted'; }
          get decided() { return this.#status !== 'unset'; }
        }
        export const privacy = new Privacy();
        export function send() { if (privacy.chatConsent) YES; if (privacy.decided) NO; }`,
      ],
    ]);
  });
});
