import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, isFalsy, kindOf, oneOf, unlisted } from './certain.ts';
import { own } from './own.ts';
import { allRefused, merged, partial, refused, row, send, SENT, undecided, type Verdict } from './sent.ts';
import { sessionDataFlows } from './session-data.ts';
import { eventFlows } from './session-events.ts';
import { segmentsFlows } from './session-segments.ts';
import { USER_FIELDS, userVerdict } from './user-values.ts';

// What the chatbox does with each shape was observed by running its own command pipeline, client v2.12.1.

type Handler = <T>(args: Arg<T> | undefined) => Sent<T>[];

const nothing: Handler = () => [];

/** Every namespace of `set` that the chatbox has. */
export const SET: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(Object.keys(USER_FIELDS).map((namespace) => [namespace, userField(namespace)])),
  'session:data': sessionDataFlows,
  'session:segments': segmentsFlows,
  'session:event': eventFlows,
  // The composer's text leaves as a typing preview and in the chat state before the visitor sends it.
  'message:text': (args) => ofFirst('message:text', args),
};

/** Every action of `do`; what is shown as an operator's message reaches Crisp too. */
export const DO: Readonly<Record<string, Handler>> = {
  'message:send': (args) => messageFlows('message:send', args),
  'message:show': (args) => messageFlows('message:show', args),
  'message:thread:start': (args) => ofFirst('message:thread', args),
  'message:thread:end': (args) => ofFirst('message:thread', args),
  'helpdesk:query': (args) => ofFirst('helpdesk:query', args),
  'bot:scenario:run': scenarioFlows,
  'session:reset': () => [row('reset', 'reset:session')],
  'message:read': nothing,
  'helpdesk:search': nothing,
  'helpdesk:article:open': nothing,
  'trigger:run': nothing,
  'overlay:open': nothing,
  'overlay:close': nothing,
  'chat:open': nothing,
  'chat:close': nothing,
  'chat:toggle': nothing,
  'chat:show': nothing,
  'chat:hide': nothing,
};

const VERBS: readonly string[] = ['set', 'do', 'on', 'off', 'get', 'is', 'config', 'safe', 'help'];
const TOOL = 'hugo:tool:';
const MESSAGE_TYPES: readonly string[] = ['text', 'file', 'animation', 'audio', 'picker', 'field', 'carousel'];

/**
 * What one command `$crisp.push([verb, namespace, args])` hands to Crisp; `command` is the list. A row with `unnamed` and
 * without `datum` carries nothing by itself: it only says that a caller may name something that does.
 */
export function commandFlows<T>(command: Arg<T>): Sent<T>[] {
  return merged(alternatives(command).flatMap(ofCommand));
}

/** The same for a verb that is called as a method: `$crisp.set(namespace, args)`. */
export function verbFlows<T>(verb: string, namespace: Arg<T>, args: Arg<T> | undefined): Sent<T>[] {
  return merged(alternatives(namespace).flatMap((one) => ofNamespace(verb, one, args)));
}

function ofCommand<T>(command: Arg<T>): Sent<T>[] {
  if (command.k === 'unknown') {
    return kindOf(command) === 'unknown' || kindOf(command) === 'list' ? [star(command, 'verb')] : [];
  }
  if (command.k !== 'list') return [];
  const [verb, namespace, third] = command.items;
  // What a spread adds to the end may be the missing elements.
  const args = third ?? (command.open ? unlisted(command) : undefined);
  if (!verb) return command.open ? [star(command, 'verb')] : [];
  if (namespace) return ofVerb(verb, namespace, args);
  return command.open && !ignores(verb) ? [star(command, 'namespace')] : [];
}

function ofVerb<T>(verb: Arg<T>, namespace: Arg<T>, args: Arg<T> | undefined): Sent<T>[] {
  return alternatives(verb).flatMap((one) => {
    const word = constantText(one);
    if (word !== undefined) return verbFlows(word, namespace, args);
    return kindOf(one) === 'string' || kindOf(one) === 'unknown' ? ofUnknownVerb(namespace, args) : [];
  });
}

/** A namespace that is known tells the verb; the row still asks for a caller that says it. */
function ofUnknownVerb<T>(namespace: Arg<T>, args: Arg<T> | undefined): Sent<T>[] {
  return alternatives(namespace).flatMap((one) => {
    const name = constantText(one);
    const handler = name === undefined ? undefined : (own(SET, name) ?? own(DO, name));
    if (name !== undefined)
      return handler && args ? handler(args).map((sent) => ({ ...sent, unnamed: 'verb' as const })) : [];
    return [unnamedRow(namespacePattern(one), one, args, 'verb')];
  });
}

function ofNamespace<T>(verb: string, namespace: Arg<T>, args: Arg<T> | undefined): Sent<T>[] {
  const name = constantText(namespace);
  switch (verb) {
    case 'set':
      return name === undefined
        ? ofUnknownNamespace(namespace, args)
        : (own(SET, name)?.(args) ?? invented(name, args));
    case 'do':
      return name === undefined
        ? ofUnknownNamespace(namespace, args)
        : (own(DO, name)?.(args) ?? unlistedAction(name, args));
    case 'on':
      return toolFlows(namespace, args);
    default:
      return VERBS.includes(verb) || name === undefined ? [] : ofInventedVerb(verb, name, args);
  }
}

/** `["set", "user:role", x]`: the chatbox throws "No such namespace". */
function invented<T>(name: string, args: Arg<T> | undefined): Sent<T>[] {
  const why = `Crisp has no namespace "${name}" and sends nothing: session:data takes values of your own.`;
  return [send(name, { verdict: refused(why), datum: args && firstOf(args) })];
}

function unlistedAction<T>(name: string, args: Arg<T> | undefined): Sent<T>[] {
  const datum = args && firstOf(args);
  const why = `Whether Crisp has an action "${name}" is not known.`;
  return datum && !isFalsy(datum) ? [send(name, { verdict: undecided(why), datum })] : [];
}

function ofInventedVerb<T>(verb: string, name: string, args: Arg<T> | undefined): Sent<T>[] {
  return allRefused(
    own(SET, name)?.(args) ?? [],
    `Crisp has no command "${verb}" and sends nothing: the command is "set".`,
  );
}

function ofUnknownNamespace<T>(namespace: Arg<T>, args: Arg<T> | undefined): Sent<T>[] {
  const kind = kindOf(namespace);
  if (kind !== 'string' && kind !== 'unknown') return [];
  return [unnamedRow(namespacePattern(namespace), namespace, args, 'namespace')];
}

/** `user:*` for a text that begins with `user:`, `*` where nothing of the namespace is known. */
function namespacePattern<T>(namespace: Arg<T>): string {
  const start = namespace.k === 'text' ? (namespace.texts[0] ?? '') : '';
  return `${start.slice(0, start.lastIndexOf(':') + 1)}*`;
}

function unnamedRow<T>(
  item: string,
  namespace: Arg<T>,
  args: Arg<T> | undefined,
  unnamed: Sent<T>['unnamed'],
): Sent<T> {
  const datum = args && firstOf(args);
  return send(item, { datum, place: datum?.origin ?? namespace.origin, unnamed });
}

/** What the handler of a Hugo tool returns goes to Crisp's AI; no other listener sends. */
function toolFlows<T>(namespace: Arg<T>, handler: Arg<T> | undefined): Sent<T>[] {
  const name = constantText(namespace);
  if (name !== undefined) return name.startsWith(TOOL) ? toolRows(name.slice(TOOL.length), handler) : [];
  const kind = kindOf(namespace);
  if (namespace.k === 'text') {
    return namespace.texts[0]?.startsWith(TOOL)
      ? toolRows('*', handler).map((one) => ({ ...one, unnamed: 'namespace' as const }))
      : [];
  }
  // A wrapper of listeners: only a caller can say that it is a tool.
  return kind === 'unknown' || kind === 'string' ? [send('*', { place: namespace.origin, unnamed: 'namespace' })] : [];
}

/** `hugo:tool.<name>`: the datum is what the handler gives back; no row for one that gives nothing. */
export function toolRows<T>(name: string, handler: Arg<T> | undefined): Sent<T>[] {
  if (!handler) return [];
  const returns = alternatives(handler).flatMap((one) =>
    one.k === 'function' ? one.returns.flatMap(alternatives) : [one],
  );
  const given = returns.filter((one) => one.k !== 'literal' || !isFalsy(one));
  return given.length === 0 ? [] : [send(`hugo:tool.${name}`, { datum: oneOf(given, handler.origin) })];
}

/** The arguments as Crisp reads them: a list is the arguments, any other value that is truthy is the only one. */
function argumentsOf<T>(args: Arg<T>): readonly Arg<T>[] {
  if (args.k === 'list') return args.items.length === 0 && args.open ? [unlisted(args)] : args.items;
  return isFalsy(args) ? [] : [args];
}

/** The ways to read the arguments: one for each list among the alternatives, and one for all other values together. */
function readings<T>(args: Arg<T> | undefined): readonly (readonly Arg<T>[])[] {
  if (!args) return [[]];
  const all = alternatives(args);
  const lists = all.filter((one) => one.k === 'list').map(argumentsOf);
  const plain = all.filter((one) => one.k !== 'list' && !isFalsy(one));
  const single = plain.length === 0 ? [] : [[plain.length === all.length ? args : oneOf(plain, args.origin)]];
  const found = [...lists, ...single];
  return found.length === 0 ? [[]] : found;
}

function firstOf<T>(args: Arg<T>): Arg<T> | undefined {
  const values = readings(args).flatMap((one) => one.slice(0, 1));
  return values.length === 0 ? undefined : oneOf(values, args.origin);
}

function userField(namespace: string): Handler {
  return <T>(args: Arg<T> | undefined) =>
    readings(args).map((values) => {
      const [first, second] = values;
      const detailed = namespace === 'user:company' && first && second && !isFalsy(second);
      const datum: Arg<T> | undefined = detailed
        ? { k: 'list', items: [first, second], open: false, origin: first.origin }
        : first;
      return send(namespace, { verdict: userVerdict(namespace, values), datum });
    });
}

/** The first argument is what is sent; no row where there is none, or an empty one. */
function ofFirst<T>(item: string, args: Arg<T> | undefined): Sent<T>[] {
  const values = readings(args).flatMap((one) => one.slice(0, 1));
  return values.filter((one) => !always(one, isFalsy)).map((datum) => send(item, { datum }));
}

function messageFlows<T>(item: string, args: Arg<T> | undefined): Sent<T>[] {
  return args ? alternatives(args).flatMap((one) => ofMessage(item, one)) : [];
}

function ofMessage<T>(item: string, args: Arg<T>): Sent<T>[] {
  if (isFalsy(args)) return [];
  if (args.k !== 'list') {
    const verdict = kindOf(args) === 'unknown' || kindOf(args) === 'list' ? undecided(UNCLEAR_TYPE) : refused(NO_TYPE);
    return [send(item, { verdict, datum: args })];
  }
  const [type, content] = args.items;
  if (!type) return args.open ? [send(item, { verdict: undecided(UNCLEAR_TYPE), datum: args })] : [];
  if (content) return [send(item, { verdict: messageVerdict(type, args.items), datum: content })];
  return [send(item, args.open ? { datum: args } : { verdict: refused(NO_TYPE), datum: type })];
}

const NO_TYPE = 'Crisp does nothing with a message that has no type: it wants ["text", content].';
const UNCLEAR_TYPE = 'Whether the message has a type, without which Crisp does nothing, is not known.';

function messageVerdict<T>(type: Arg<T>, items: readonly Arg<T>[]): Verdict {
  const word = constantText(type);
  if (word !== undefined && !MESSAGE_TYPES.includes(word))
    return undecided(`Whether Crisp knows messages of type "${word}" is not known.`);
  if (!['string', 'unknown'].includes(kindOf(type))) return refused(NO_TYPE);
  const lost = items.slice(2).some((one) => !always(one, isFalsy));
  return lost ? partial('Crisp reads the type and the content of one message and drops the other values.') : SENT;
}

/** The variables of a workflow, or its name where there are none. */
function scenarioFlows<T>(args: Arg<T> | undefined): Sent<T>[] {
  return readings(args).flatMap(([name, variables]) => {
    const datum = variables && !always(variables, isFalsy) ? variables : name;
    return datum ? [send('bot:scenario', { datum })] : [];
  });
}

function ignores<T>(verb: Arg<T>): boolean {
  const word = constantText(verb);
  return word !== undefined && word !== 'set' && word !== 'do';
}

function star<T>(datum: Arg<T>, unnamed: Sent<T>['unnamed']): Sent<T> {
  return send('*', { datum, unnamed });
}
