/** Something that the chatbox keeps in the visitor's browser. Observed with client v2.12.1 (January 2024). */
export interface Stored {
  /** `<…>` stands for what differs; in a cookie's name the slashes are written `%2F`. */
  readonly name: string;
  readonly where: readonly ('cookie' | 'localStorage' | 'sessionStorage')[];
  readonly purpose: string;
  readonly when: string;
  /** In words, for people. */
  readonly lifetime: string;
  /** The longest lifetime in seconds; undefined where it never expires, or ends with the tab. */
  readonly seconds?: number;
  /** Only there when the code sets a session token. */
  readonly withToken?: true;
}

const SESSION_SECONDS = 15_768_000;
const SESSION_LIFETIME = 'about 6 months from the last visit, unless CRISP_COOKIE_EXPIRE says otherwise';

export const STORED: readonly Stored[] = [
  {
    name: 'crisp-client/session/<website id>',
    where: ['cookie', 'localStorage'],
    purpose: 'Holds the identifier of the chat session, so that a conversation goes on at the next page or visit.',
    when: 'When a chat session is created, and again each time it is restored.',
    lifetime: SESSION_LIFETIME,
    seconds: SESSION_SECONDS,
  },
  {
    name: 'crisp-client/session/<website id>/<session token>',
    where: ['cookie', 'localStorage'],
    purpose: 'Holds the identifier of the chat session of a known user. The session token can be read in the name.',
    when: 'When a chat session is created or restored with a session token.',
    lifetime: SESSION_LIFETIME,
    seconds: SESSION_SECONDS,
    withToken: true,
  },
  {
    name: 'crisp-client/socket/<website id>',
    where: ['cookie'],
    purpose: 'Remembers whether the chatbox connects at once (1) or only when it is used (0).',
    when: 'When the server asks for a late connection, or the chat is opened.',
    lifetime: '10 minutes or 2 days',
    seconds: 172_800,
  },
  {
    name: 'crisp-client/domain-detect/<time>',
    where: ['cookie'],
    purpose: 'Finds the widest domain on which a cookie can be set.',
    when: 'Before the first cookie is set.',
    lifetime: 'removed at once',
    seconds: 0,
  },
  {
    name: 'crisp-client/trigger/<website id>/<trigger>',
    where: ['localStorage'],
    purpose: 'Remembers which automatic messages were shown.',
    when: 'When an automatic message is shown.',
    lifetime: 'until it is deleted',
  },
  {
    name: 'crisp-client/minimized/<website id>/general_entice/conceal',
    where: ['localStorage'],
    purpose: 'Remembers that the visitor closed the greeting beside the chat button.',
    when: 'When the greeting is closed.',
    lifetime: 'until it is deleted',
  },
  {
    name: 'crisp-client/browsing/<website id>',
    where: ['sessionStorage'],
    purpose: 'Keeps a shared browsing session (MagicBrowse) going from page to page.',
    when: 'While an operator browses along with the visitor.',
    lifetime: 'until the tab is closed',
  },
  {
    name: 'crisp-client/loader/storage/check',
    where: ['localStorage'],
    purpose: 'Tests whether the browser can keep anything.',
    when: 'Only when cookies are disabled.',
    lifetime: 'until it is deleted',
  },
];

/** Data that the chatbox sends by itself once it is loaded and connected: no call in the code is needed. */
export interface Implicit {
  /** A short name, to begin a list entry with. */
  readonly data: string;
  readonly detail: string;
  /** Keys of the categories of personal data. */
  readonly categories: readonly string[];
  /** `load`: as soon as it is connected; `use`: when the visitor writes or attaches; `operator`: when an operator starts it. */
  readonly when: 'load' | 'use' | 'operator';
}

export const SENT_BY_ITSELF: readonly Implicit[] = [
  {
    data: 'IP address',
    detail: 'Seen by the server and kept with the chat session.',
    categories: ['online.ip_address'],
    when: 'load',
  },
  {
    data: 'Browser and device',
    detail: 'The user agent and what the browser can do.',
    categories: ['online.user_agent'],
    when: 'load',
  },
  {
    data: 'Languages and time zone',
    detail: 'The languages of the browser and the offset of its time zone.',
    categories: ['demographic.language', 'location.imprecise'],
    when: 'load',
  },
  {
    data: 'Pages visited',
    detail:
      'Address with its query, title and referrer of every page, also when a single-page application changes the address.',
    categories: ['behavior.browsing'],
    when: 'load',
  },
  {
    data: 'Session identifier',
    detail: 'The identifier of the chat session, and the session token where the site sets one.',
    categories: ['online.cookie_id'],
    when: 'load',
  },
  {
    data: 'Text while it is typed',
    detail:
      'A preview of the message before it is sent (MagicType), unless the browser asks not to be tracked or the site turned it off.',
    categories: ['content.message'],
    when: 'use',
  },
  {
    data: 'Messages and files',
    detail: 'What the visitor writes, says or attaches.',
    categories: ['content.message'],
    when: 'use',
  },
  {
    data: 'View of the page',
    detail: 'Content of the page, mouse, scrolling and clicks while an operator browses along (MagicBrowse).',
    categories: ['behavior.browsing'],
    when: 'operator',
  },
];

/** How long Crisp itself keeps a session. Source: help.crisp.chat, cookie policy. */
export const SESSION_RETENTION =
  'A session without messages, its IP address included, is deleted 30 minutes after the last access. A session with messages is kept until it is deleted.';
