import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, field, isFalsy, kindOf } from './certain.ts';
import type { Member } from './member.ts';
import { own } from './own.ts';
import { row, send, undecided, type Verdict } from './sent.ts';

const config: Member = { does: 'config' };
const read: Member = { does: 'read' };
const implicit: Member = { does: 'implicit', flows: () => [row('load', 'chatbox:load')] };
const reset: Member = { does: 'reset', flows: () => [row('reset', 'reset:session')] };

const sends = (flows: NonNullable<Member['flows']>): Member => ({ does: 'send', flows });
const sendsFirst = (item: string): Member => sends(([datum]) => given(item, datum));
const sendsDatum = sends(([key, value]) => keyed('session:data', key, value));

/** What both React Native packages have: named functions. The native SDKs take every value that their types allow. */
const REACT_NATIVE: Readonly<Record<string, Member>> = {
  // The component opens the chat when it is mounted.
  default: implicit,
  configure: { does: 'load', flows: () => [row('load', 'chatbox:load')] },
  setTokenId: sendsFirst('session:token'),
  setUserEmail: sendsFirst('user:email'),
  setUserNickname: sendsFirst('user:nickname'),
  setUserPhone: sendsFirst('user:phone'),
  setUserAvatar: sendsFirst('user:avatar'),
  setUserCompany: sendsFirst('user:company'),
  setSessionString: sendsDatum,
  setSessionBool: sendsDatum,
  setSessionInt: sendsDatum,
  setSessionSegment: sendsFirst('session:segments'),
  setSessionSegments: sendsFirst('session:segments'),
  pushSessionEvent: sends(([name]) => keyed('session:event', name, name)),
  pushSessionEvents: sends(([events]) => eventsOf(events)),
  resetSession: reset,
  getSessionIdentifier: read,
  show: implicit,
  searchHelpdesk: implicit,
  openHelpdeskArticle: implicit,
  runBotScenario: sendsFirst('bot:scenario'),
};

/** `crisp-sdk-react-native` 0.3.1, `build/index.d.ts`. */
export const EXPO: Readonly<Record<string, Member>> = {
  ...REACT_NATIVE,
  openChat: implicit,
  showMessage: sendsFirst('message:show'),
  registerPushToken: sendsFirst('session:push-token'),
  isCrispPushNotification: config,
  setShouldPromptForNotificationPermission: config,
  setLogLevel: config,
  getSDKVersion: config,
  useCrispEvents: { does: 'listen' },
};

/** `react-native-crisp-chat-sdk` 0.23.1, `lib/typescript/index.d.ts`. */
export const COMMUNITY: Readonly<Record<string, Member>> = REACT_NATIVE;

const USER_FIELDS: Readonly<Record<string, string>> = {
  nickname: 'user:nickname',
  email: 'user:email',
  phone: 'user:phone',
  avatar: 'user:avatar',
};

/** `@capgo/capacitor-crisp` 8.0.27, `dist/esm/definitions.d.ts`: every method takes one object. */
export const CAPACITOR: Readonly<Record<string, Member>> = {
  'CapacitorCrisp.configure': {
    does: 'load',
    flows: ([options]) => [row('load', 'chatbox:load'), ...fieldOf('session:token', options, 'tokenID')],
  },
  'CapacitorCrisp.openMessenger': implicit,
  'CapacitorCrisp.setTokenID': sends(([token]) => orWhole('session:token', token, 'tokenID')),
  'CapacitorCrisp.setUser': sends(([user]) => userOf(user)),
  'CapacitorCrisp.setCompany': sendsFirst('user:company'),
  'CapacitorCrisp.setString': sends(([entry]) => entryOf(entry)),
  'CapacitorCrisp.setInt': sends(([entry]) => entryOf(entry)),
  'CapacitorCrisp.setSegment': sends(([segment]) => orWhole('session:segments', segment, 'segment')),
  'CapacitorCrisp.pushEvent': sends(([event]) => eventOf(event)),
  'CapacitorCrisp.sendMessage': sends(([message]) => orWhole('message:send', message, 'value', WEB_ONLY)),
  'CapacitorCrisp.reset': reset,
  'CapacitorCrisp.getPluginVersion': config,
};

const WEB_ONLY = undecided('Only the web version sends it: the iOS and Android versions answer "unimplemented".');

function given<T>(item: string, datum: Arg<T> | undefined): Sent<T>[] {
  return datum && !always(datum, isFalsy) ? [send(item, { datum })] : [];
}

/** `<item>.<key>` with a value of its own; a value of `false` or `0` is one, too. */
function keyed<T>(item: string, key: Arg<T> | undefined, datum: Arg<T> | undefined): Sent<T>[] {
  if (!key || !datum || always(datum, (one) => kindOf(one) === 'nothing' || constantText(one) === '')) return [];
  const names = new Set(alternatives(key).map(constantText));
  return [...names].map((name) =>
    send(`${item}.${name ?? '*'}`, { datum, unnamed: name === undefined ? ('key' as const) : undefined }),
  );
}

function eventsOf<T>(events: Arg<T> | undefined): Sent<T>[] {
  if (!events) return [];
  return alternatives(events).flatMap((one) => {
    if (one.k !== 'list') return eventOf(one);
    const rows = one.items.flatMap(eventOf);
    return one.open ? [...rows, send('session:event.*', { datum: one, unnamed: 'key' as const })] : rows;
  });
}

function eventOf<T>(event: Arg<T> | undefined): Sent<T>[] {
  if (!event || kindOf(event) === 'nothing') return [];
  const name = field(event, 'name');
  return name ? keyed('session:event', name, name) : [send('session:event.*', { datum: event, unnamed: 'key' })];
}

function entryOf<T>(entry: Arg<T> | undefined): Sent<T>[] {
  if (!entry) return [];
  if (entry.k === 'object' && !entry.open) return keyed('session:data', field(entry, 'key'), field(entry, 'value'));
  return [send('session:data.*', { datum: entry, unnamed: 'object' })];
}

function userOf<T>(user: Arg<T> | undefined): Sent<T>[] {
  if (!user || kindOf(user) === 'nothing') return [];
  if (user.k !== 'object') return [send('user:*', { datum: user, unnamed: 'object' })];
  const rows = user.fields.flatMap(({ name, value, origin }) => {
    const item = name === undefined ? 'user:*' : own(USER_FIELDS, name);
    if (item === undefined || always(value, isFalsy)) return [];
    return [send(item, { datum: value, place: origin, unnamed: name === undefined ? ('key' as const) : undefined })];
  });
  return user.open ? [...rows, send('user:*', { datum: user, unnamed: 'spread' })] : rows;
}

function fieldOf<T>(item: string, options: Arg<T> | undefined, name: string, verdict?: Verdict): Sent<T>[] {
  const found = options?.k === 'object' ? options.fields.findLast((one) => one.name === name) : undefined;
  return found && !always(found.value, isFalsy)
    ? [send(item, { datum: found.value, place: found.origin, verdict })]
    : [];
}

/** The named field, or the whole argument where its fields are not known. */
function orWhole<T>(item: string, options: Arg<T> | undefined, name: string, verdict?: Verdict): Sent<T>[] {
  if (!options || (options.k === 'object' && !options.open)) return fieldOf(item, options, name, verdict);
  const known = fieldOf(item, options, name, verdict);
  return known.length > 0 || always(options, isFalsy) ? known : [send(item, { datum: options, verdict })];
}
