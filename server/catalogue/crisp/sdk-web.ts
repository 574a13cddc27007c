import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, field, isFalsy, isNothing, kindOf } from './certain.ts';
import type { Member } from './member.ts';
import { own } from './own.ts';
import { DO, SET, toolRows } from './queue.ts';
import { allRefused, merged, partial, refused, row, send, SENT } from './sent.ts';
import { refusedKey, refusedValue } from './session-data.ts';
import { eventRows } from './session-events.ts';

const LOAD = 'chatbox:load';
const config: Member = { does: 'config' };
const read: Member = { does: 'read' };
const listen: Member = { does: 'listen' };
const implicit: Member = { does: 'implicit', flows: () => [row('load', LOAD)] };

const sends = (flows: NonNullable<Member['flows']>): Member => ({ does: 'send', flows });
const sendsFirst = (item: string): Member =>
  sends(([datum]) => (datum && !always(datum, isFalsy) ? [send(item, { datum })] : []));
const pushes = (verb: 'set' | 'do', namespace: string): Member =>
  sends((args) => {
    const [first] = args;
    const handler = own(verb === 'set' ? SET : DO, namespace);
    return first && handler ? handler({ k: 'list', items: args, open: false, origin: first.origin }) : [];
  });

/** Every public member of crisp-sdk-web 1.2.1, and what 1.0.5 to 1.1.2 called otherwise. Source: `src/*.ts` of the package. */
export const SDK_MEMBERS: Readonly<Record<string, Member>> = {
  configure: { does: 'load', flows: configureFlows },
  load: { does: 'load', flows: () => [row('load', LOAD)] },
  setTokenId: sends(tokenFlows),
  autoInjectIfNecessary: implicit,
  autoInjectIfNecessasy: implicit, // the spelling of 1.0.5
  setZIndex: config,
  setColorTheme: config,
  setHideOnAway: config,
  setHideOnMobile: config,
  setPosition: config,
  setAvailabilityTooltip: config,
  setVacationMode: config,
  setSafeMode: config,
  muteSound: config,
  toggleOperatorCount: config,
  createSingletonIfNecessary: config,
  isCrispInjected: config,
  onWebsiteAvailabilityChanged: listen,
  offWebsiteAvailabilityChanged: listen,

  'user.setEmail': pushes('set', 'user:email'),
  'user.setPhone': pushes('set', 'user:phone'),
  'user.setNickname': pushes('set', 'user:nickname'),
  'user.setAvatar': pushes('set', 'user:avatar'),
  'user.setCompany': sends(companyFlows),
  'user.getEmail': read,
  'user.getPhone': read,
  'user.getNickname': read,
  'user.getAvatar': read,
  'user.getCompany': read,
  'user.onEmailChanged': listen,
  'user.offEmailChanged': listen,
  'user.onPhoneChanged': listen,
  'user.offPhoneChanged': listen,
  'user.onNicknameChanged': listen,
  'user.offNicknameChanged': listen,
  'user.onAvatarChanged': listen,
  'user.offAvatarChanged': listen,

  'session.setData': sends(dataFlows),
  'session.setSegments': pushes('set', 'session:segments'),
  'session.pushEvent': sends(pushEventFlows),
  'session.reset': { does: 'reset', flows: () => [row('reset', 'reset:session')] },
  'session.getData': read,
  'session.getIdentifier': read,
  'session.onLoaded': listen,
  'session.offLoaded': listen,

  // Hiding loads, too: the three call autoInjectIfNecessary first.
  'chat.show': implicit,
  'chat.hide': implicit,
  'chat.open': implicit,
  'chat.close': config,
  'chat.setOverlayView': config,
  'chat.setHelpdeskView': config,
  'chat.openHelpdeskArticle': config,
  'chat.queryHelpdesk': sendsFirst('helpdesk:query'),
  'chat.unreadCount': read,
  'chat.isChatOpened': read,
  'chat.isVisible': read,
  'chat.onChatInitiated': listen,
  'chat.offChatInitiated': listen,
  'chat.onChatOpened': listen,
  'chat.offChatOpened': listen,
  'chat.onChatClosed': listen,
  'chat.offChatClosed': listen,
  'chat.onChatClose': listen, // 1.0.5
  'chat.onHelpdeskQueried': listen,
  'chat.offHelpdeskQueried': listen,

  'message.setMessageText': sendsFirst('message:text'),
  'message.send': pushes('do', 'message:send'),
  'message.sendText': sendsFirst('message:send'),
  'message.sendFile': sendsFirst('message:send'),
  'message.sendAnimation': sendsFirst('message:send'),
  'message.sendAudio': sendsFirst('message:send'),
  'message.show': pushes('do', 'message:show'),
  'message.showText': sendsFirst('message:show'),
  'message.showFile': sendsFirst('message:show'),
  'message.showAnimation': sendsFirst('message:show'),
  'message.showAudio': sendsFirst('message:show'),
  'message.showPicker': sendsFirst('message:show'),
  'message.showField': sendsFirst('message:show'),
  'message.showCarousel': sendsFirst('message:show'),
  'message.startThread': sendsFirst('message:thread'),
  'message.endThread': sendsFirst('message:thread'),
  'message.markAsRead': config,
  'message.onMessageSent': listen,
  'message.offMessageSent': listen,
  'message.onMessageReceived': listen,
  'message.offMessageReceived': listen,
  'message.onMessageComposeSent': listen,
  'message.offMessageComposeSent': listen,
  'message.onMessageComposeReceived': listen,
  'message.offMessageComposeReceived': listen,
  'message.onMessageComposeReceive': listen, // 1.0.5

  'trigger.run': config,
  'scenario.run': pushes('do', 'bot:scenario:run'),
  'hugo.onTool': sends(onToolFlows),
  'hugo.offTool': listen,
};

/**
 * What one call of crisp-sdk-web hands to Crisp. `path` is relative to the `Crisp` singleton, such as `['user', 'setEmail']`.
 * Undefined for a member that the SDK does not have; empty for one that sends nothing.
 */
export function sdkFlows<T>(path: readonly string[], args: readonly Arg<T>[]): Sent<T>[] | undefined {
  const member = own(SDK_MEMBERS, path.join('.'));
  return member && merged(member.flows?.(args) ?? []);
}

/** True for a member that loads the chatbox only where nothing has loaded it yet: `chat.show`, `chat.hide`, `chat.open`. */
export function implicitLoads(path: readonly string[]): boolean {
  return own(SDK_MEMBERS, path.join('.'))?.does === 'implicit';
}

/** True for `setTokenId()` without a token: the SDK forgets the one it has. */
export function clearsToken<T>(path: readonly string[], args: readonly Arg<T>[]): boolean {
  const [token] = args;
  return path.join('.') === 'setTokenId' && (!token || always(token, isFalsy));
}

/** `configure(websiteId, { autoload, tokenId, … })`: loads unless `autoload` is false in any case. */
function configureFlows<T>(args: readonly Arg<T>[]): Sent<T>[] {
  const options = args[1] ? alternatives(args[1]) : [];
  const later = options.length > 0 && options.every((one) => isFalse(field(one, 'autoload')));
  const load: Sent<T>[] = later ? [] : [row('load', LOAD)];
  return [...load, ...options.flatMap((one) => optionToken(one))];
}

function optionToken<T>(options: Arg<T>): Sent<T>[] {
  const token = options.k === 'object' ? options.fields.findLast((one) => one.name === 'tokenId') : undefined;
  return token && !always(token.value, isFalsy)
    ? [send('session:token', { datum: token.value, place: token.origin })]
    : [];
}

const isFalse = <T>(arg: Arg<T> | undefined): boolean =>
  arg !== undefined && always(arg, (one) => one.k === 'literal' && one.value === false);

function tokenFlows<T>([token]: readonly Arg<T>[]): Sent<T>[] {
  return token && !always(token, isFalsy) ? [send('session:token', { datum: token })] : [];
}

/** The SDK turns the objects of `employment` and `geolocation` into the lists that the chatbox wants, and leaves out other keys. */
function companyFlows<T>([name, details]: readonly Arg<T>[]): Sent<T>[] {
  if (!name) return [];
  if (always(name, isFalsy))
    return [send('user:company', { datum: name, verdict: refused('Crisp refuses an empty company name.') })];
  if (!details || isNothing(details)) return [send('user:company', { datum: name })];
  const known = ['url', 'description', 'employment', 'geolocation'];
  const fields = details.k === 'object' ? details.fields : [];
  const dropped = fields.flatMap((one) => (one.name === undefined || known.includes(one.name) ? [] : [one.name]));
  const verdict =
    dropped.length > 0 ? partial(`The SDK sends the company name and drops ${dropped.join(', ')}.`) : SENT;
  const datum: Arg<T> = { k: 'list', items: [name, details], open: false, origin: name.origin };
  return [send('user:company', { datum, verdict })];
}

/** `setData({ key: value })`: the SDK drops a value that is not a string, a number or a boolean; Crisp refuses all for one bad key. */
function dataFlows<T>([data]: readonly Arg<T>[]): Sent<T>[] {
  return data ? alternatives(data).flatMap(ofData) : [];
}

function ofData<T>(data: Arg<T>): Sent<T>[] {
  if (data.k !== 'object') return kindOf(data) === 'nothing' ? [] : [ofOpaque(data)];
  const rows = data.fields.flatMap(({ name, value, origin }) => {
    // An empty string deletes the key at Crisp: nothing is sent.
    if (always(value, (one) => constantText(one) === '')) return [];
    const dropped = refusedValue(value) && 'The SDK drops a value that is not a string, a number or a boolean.';
    const verdict = dropped ? refused(dropped) : SENT;
    const unnamed = name === undefined ? ('key' as const) : undefined;
    return [send(`session:data.${name ?? '*'}`, { datum: value, place: origin, verdict, unnamed })];
  });
  const all = data.open ? [...rows, send('session:data.*', { datum: data, unnamed: 'spread' as const })] : rows;
  const why = data.fields
    .map(({ name, value }) => name !== undefined && refusedKey({ k: 'literal', value: name, origin: value.origin }))
    .find((one) => typeof one === 'string');
  return why ? allRefused(all, why) : all;
}

function ofOpaque<T>(data: Arg<T>): Sent<T> {
  const fine = ['unknown', 'object'].includes(kindOf(data));
  const verdict = fine ? SENT : refused('The SDK wants an object of session data and drops everything else.');
  return send('session:data.*', { datum: data, verdict, unnamed: 'object' });
}

function pushEventFlows<T>([name, data]: readonly Arg<T>[]): Sent<T>[] {
  return name ? eventRows('session:event', { name, data, place: name.origin }) : [];
}

function onToolFlows<T>([name, handler]: readonly Arg<T>[]): Sent<T>[] {
  if (!name) return [];
  return alternatives(name).flatMap((one) => {
    const text = constantText(one);
    const rows = toolRows(text ?? '*', handler);
    return text === undefined ? rows.map((sent) => ({ ...sent, unnamed: 'key' as const })) : rows;
  });
}
