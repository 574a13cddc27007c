import type { PolicyWords, Unit } from './policy-words.ts';

const GAPS = {
  purpose: 'what for',
  basis: 'legal basis',
  kept: 'for how long',
  lifetime: 'for how long',
  which: 'which details',
} as const;

const ITEMS = {
  data: (key: string) => `Detail “${key}”`,
  segments: () => 'Labels that sort conversations (segments)',
  event: (key: string) => `That the event “${key}” happened`,
  token: () => 'Identifier that ties the chat to an account (session token)',
  message: () => 'Messages',
  unknown: () => 'Further details [to be completed: which details]',
  other: (key: string) => key,
} as const;

const plural = (number: number, unit: Unit): string => `${number} ${unit}${number === 1 ? '' : 's'}`;

export const POLICY_EN: PolicyWords = {
  title: 'Chat (Crisp)',
  processor:
    'Our chat is provided by Crisp IM SAS, Nantes, France (“Crisp”), which processes personal data on our behalf as a processor (Art. 28 GDPR).',
  agreement: 'We have concluded a data processing agreement with Crisp.',
  loads: {
    consent:
      'The chat is loaded only after you have agreed to it. Before that, nothing is sent to Crisp by it and no cookie is set.',
    some: 'On parts of our site the chat is loaded before you have been asked for your consent.',
    none: 'The chat is loaded when you open our pages.',
    unknown: 'The chat may be loaded when you open our pages.',
  },
  place:
    'Crisp states that it stores data in the European Union (the Netherlands and Germany). Relay servers near you may process your IP address and your browser’s details for the connection.',
  headings: {
    implicit: 'What the chat collects',
    sent: 'What we pass on to Crisp',
    cookies: 'Cookies and similar storage',
    retention: 'How long the data is kept',
    ai: 'Artificial intelligence',
    coBrowsing: 'Typing preview and co-browsing',
    rights: 'Your rights',
  },
  heads: {
    data: 'Data',
    detail: 'Details',
    when: 'When',
    purpose: 'Purpose',
    basis: 'Legal basis',
    kept: 'Kept for',
    name: 'Name',
    where: 'Where',
    lifetime: 'Lifetime',
    what: 'What',
  },
  when: {
    load: 'as soon as the chat is loaded',
    use: 'when you use the chat',
    operator: 'while a member of our staff browses along with you',
  },
  bases: {
    consent: 'Your consent, Art. 6(1)(a) GDPR',
    contract: 'Contract with you, Art. 6(1)(b) GDPR',
    'legal-obligation': 'Legal obligation, Art. 6(1)(c) GDPR',
    'vital-interests': 'Vital interests, Art. 6(1)(d) GDPR',
    'public-task': 'Task in the public interest, Art. 6(1)(e) GDPR',
    'legitimate-interests': 'Our legitimate interests, Art. 6(1)(f) GDPR',
  },
  sentIntro: 'In addition, our site passes on the following to Crisp:',
  sentNothing: 'Our site passes on nothing else about you to Crisp.',
  serverOnly: 'We manage our contacts with Crisp. No chat is loaded in your browser by this code.',
  cookiesIntro: {
    consent: 'Once you have agreed, the chat keeps the following on your device:',
    other: 'The chat keeps the following on your device:',
  },
  wheres: { cookie: 'cookie', localStorage: 'local storage', sessionStorage: 'session storage' },
  stored: ({ purpose, lifetime }) => ({ purpose, lifetime }),
  implicit: ({ data, detail }) => ({ data, detail }),
  domain: (domains) => `The cookies are set for ${domains}.`,
  kinds: { conversations: 'Conversations', profiles: 'Contact profiles', files: 'Files', exceptions: 'Exceptions' },
  sessionRetention:
    'At Crisp, a session without messages, its IP address included, is deleted 30 minutes after the last access.',
  ai: {
    used: 'An AI agent (Hugo, by Crisp) may answer in the chat. Its answers are generated automatically from your messages and from our help texts.',
    off: 'We do not use AI answers in the chat.',
    unknown: '[To be completed: whether an AI agent answers in the chat.]',
  },
  person: 'You can ask at any time to be answered by a person.',
  coBrowsing: {
    reviewed:
      'Our staff may see your message while you type it (MagicType), and may look at the page together with you while they help you (MagicBrowse). We have limited this to what support needs. A browser that asks not to be tracked (Do Not Track) is left out.',
    off: 'We do not use the typing preview (MagicType) or co-browsing (MagicBrowse).',
    unknown:
      'Our staff may see your message while you type it (MagicType), and may look at the page together with you while they help you (MagicBrowse) [to be completed: which of them are switched on].',
  },
  rights:
    'You have the right of access, rectification, erasure, restriction of processing and data portability, and you may lodge a complaint with a supervisory authority.',
  withdraw: 'You may withdraw your consent at any time, with effect for the future.',
  object: 'You may object to processing that is based on our legitimate interests.',
  reset: 'When you sign out, the chat session on your device is ended.',
  contact: 'To use these rights, write to us at the address that this policy names.',
  gap: (what) => `[to be completed: ${GAPS[what]}]`,
  item: (kind, key) => ITEMS[kind](key),
  unit: plural,
  and: 'and',
  about: (words) => `about ${words}`,
};
