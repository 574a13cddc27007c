import { DO, SET } from '../catalogue/crisp/queue.ts';
import { describeCategory } from '../catalogue/personal/describe-category.ts';
import { ITEMS } from '../catalogue/personal/crisp-items.ts';

/** A word that may stand in a command of the queue, and what it does in a few words. */
export interface QueueWord {
  readonly word: string;
  readonly says: string;
}

export const VERBS: readonly QueueWord[] = [
  { word: 'set', says: 'hands data to Crisp' },
  { word: 'do', says: 'makes the chatbox do something' },
  { word: 'on', says: 'listens to an event' },
  { word: 'off', says: 'stops listening' },
  { word: 'get', says: 'reads from the chatbox' },
  { word: 'is', says: 'asks about the state of the chatbox' },
  { word: 'config', says: 'sets how the chatbox looks' },
  { word: 'safe', says: 'silences warnings' },
];

const EVENTS = `session:loaded chat:initiated chat:opened chat:closed message:sent message:received message:compose:sent
  message:compose:received user:email:changed user:phone:changed user:nickname:changed user:avatar:changed
  website:availability:changed helpdesk:queried`.split(/\s+/);

const READS =
  `chat:unread:count message:text session:identifier session:data user:email user:phone user:nickname user:avatar
  user:company`.split(/\s+/);

const QUESTIONS =
  'chat:opened chat:closed chat:visible chat:hidden chat:small chat:large session:ongoing website:available'.split(' ');

const LOOKS = `availability:tooltip hide:vacation hide:on:away hide:on:mobile position:reverse sound:mute color:theme
  container:index show:operator:count`.split(/\s+/);

/** What a namespace of `set` carries, as far as Crisp itself says it. */
function carries(namespace: string): string {
  const row = ITEMS.find(({ item }) =>
    /[.:]$/.test(item) ? namespace.startsWith(item.slice(0, -1)) : item === namespace,
  );
  const titles = (row?.categories ?? []).map((key) => describeCategory(key)?.title.en ?? key);
  return titles.length > 0 ? `personal data: ${titles.join(', ').toLowerCase()}` : 'data about the visitor';
}

const plain = (words: readonly string[], says: string): readonly QueueWord[] => words.map((word) => ({ word, says }));

const NAMESPACES: Readonly<Record<string, readonly QueueWord[]>> = {
  set: Object.keys(SET).map((word) => ({ word, says: carries(word) })),
  do: plain(Object.keys(DO), 'action of the chatbox'),
  on: plain(EVENTS, 'event'),
  off: plain(EVENTS, 'event'),
  get: plain(READS, 'reads from the chatbox'),
  is: plain(QUESTIONS, 'state of the chatbox'),
  config: plain(LOOKS, 'look of the chatbox; carries no data'),
};

/** The second words that a verb takes. Source: the chatbox client, whose namespaces the catalogue lists for `set` and `do`. */
export const namespacesOf = (verb: string): readonly QueueWord[] =>
  Object.hasOwn(NAMESPACES, verb) ? (NAMESPACES[verb] ?? []) : [];
