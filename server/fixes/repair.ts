import { type Command, commandOf, namespaceOf } from './command.ts';
import { removalOf } from './drop.ts';
import { hasEffects } from './effects.ts';
import type { Edit, Fix } from './fix.ts';
import { bare, keyOf, type Node, type NodeOf, textOf } from './nodes.ts';
import type { Maker } from './problem.ts';
import { asPairs, quoted, validKey, wrapped } from './reshape.ts';
import { allOf, type Edits, removeItem } from './remove.ts';

/** A shape that Crisp takes in place of the one that is written. */
interface Repair {
  readonly title: string;
  readonly edits: Edits;
}

type Repairer = (command: Command, args: Node) => Repair | undefined;

const ONE_MORE_LIST = 'Put one more list around it';

/** `args` as a list: what stands in it, and whether it is one. */
const elementsOf = (node: Node): readonly (Node | null)[] => (node.type === 'ArrayExpression' ? node.elements : []);

/** `Object.entries(…)`, `pairs.map(…)`: a call that gives a list. */
const givesList = (script: Command['script'], node: Node): boolean =>
  node.type === 'CallExpression' && /\b(?:entries|map|filter|concat|flat|slice)$/.test(script.codeOf(node.callee));

const repairData: Repairer = ({ script }, args) => {
  const [first] = elementsOf(args);
  const inner = first && bare(first);
  if (args.type === 'ObjectExpression') return { title: PAIRS, edits: asPairs(script, args, '[[', ']]') };
  if (inner?.type === 'ObjectExpression') return { title: PAIRS, edits: asPairs(script, inner, '[', ']') };
  if (inner?.type === 'ArrayExpression') {
    const [head] = inner.elements;
    if (head && bare(head).type !== 'ArrayExpression')
      return { title: ONE_MORE_LIST, edits: wrapped(script, args, '[', ']') };
    return repairPairs(script, inner);
  }
  if (givesList(script, args)) return { title: ONE_MORE_LIST, edits: wrapped(script, args, '[', ']') };
  if (args.type === 'Identifier' || args.type === 'MemberExpression')
    return { title: PAIRS, edits: wrapped(script, args, '[Object.entries(', ')]') };
  const isLone = elementsOf(args).length === 1;
  return isLone && inner && (inner.type === 'Identifier' || inner.type === 'MemberExpression')
    ? { title: PAIRS, edits: wrapped(script, inner, 'Object.entries(', ')') }
    : undefined;
};

const PAIRS = 'Write it as a list of pairs';

/** A list of pairs of which one is refused: its key is put right, or it is left out when it has no value. */
function repairPairs(script: Command['script'], list: NodeOf<'ArrayExpression'>): Repair | undefined {
  const edits: (readonly Edit[])[] = [];
  for (const pair of list.elements) {
    const inner = pair && bare(pair);
    if (inner?.type !== 'ArrayExpression') return undefined;
    const [key, value] = inner.elements;
    const name = textOf(key);
    if (key && name !== undefined && validKey(name) !== name) {
      const renamed =
        validKey(name) === undefined
          ? undefined
          : allOf([script.edit(...key.range, quoted(script, validKey(name) ?? ''))]);
      if (!renamed) return undefined;
      edits.push(renamed);
    }
    if (!value || isNothing(bare(value))) {
      const removed = removeItem(script, list.elements, inner);
      if (!removed || list.elements.length === 1) return undefined;
      edits.push(removed);
    }
  }
  return edits.length > 0 ? { title: 'Put right what Crisp refuses in the list', edits: edits.flat() } : undefined;
}

const isNothing = (node: Node): boolean =>
  (node.type === 'Literal' && node.raw === 'null') || (node.type === 'Identifier' && node.name === 'undefined');

const repairSegments: Repairer = ({ script }, args) => {
  if (args.type !== 'ArrayExpression') {
    const isList = givesList(script, args);
    const edits = isList ? wrapped(script, args, '[', ']') : wrapped(script, args, '[[', ']]');
    return { title: 'Put the segments into a list of their own', edits };
  }
  const [first] = args.elements;
  const inner = first && bare(first);
  if (inner && inner.type !== 'ArrayExpression')
    return { title: 'Put the segments into a list of their own', edits: wrapped(script, args, '[', ']') };
  return inner?.type === 'ArrayExpression' ? repairTwins(script, inner) : undefined;
};

/** Crisp refuses all segments when one is there twice. */
function repairTwins(script: Command['script'], list: NodeOf<'ArrayExpression'>): Repair | undefined {
  const names = list.elements.map((one) => textOf(one)?.trim());
  const twin = list.elements.find((_, index) => names[index] !== undefined && names.indexOf(names[index]) < index);
  return twin ? { title: 'Name each segment once', edits: removeItem(script, list.elements, twin) } : undefined;
}

const repairEvent: Repairer = ({ script }, args) => {
  const [first] = elementsOf(args);
  const inner = first && bare(first);
  const head = inner?.type === 'ArrayExpression' ? inner.elements[0] : undefined;
  return head && bare(head).type !== 'ArrayExpression'
    ? { title: ONE_MORE_LIST, edits: wrapped(script, args, '[', ']') }
    : undefined;
};

const repairMessage: Repairer = ({ script }, args) => {
  const type = quoted(script, 'text');
  const title = 'Name the type of the message';
  if (args.type !== 'ArrayExpression') return { title, edits: wrapped(script, args, `[${type}, `, ']') };
  const [first] = args.elements;
  if (args.elements.length > 2) return surplus(script, args, 2);
  return first && args.elements.length === 1
    ? { title, edits: allOf([script.edit(first.range[0], first.range[0], `${type}, `)]) }
    : undefined;
};

/** Takes out what Crisp does not read. */
function surplus(script: Command['script'], args: NodeOf<'ArrayExpression'>, read: number): Repair | undefined {
  const last = args.elements.at(-1);
  const kept = args.elements[read - 1];
  if (!last || !kept) return undefined;
  return { title: SURPLUS, edits: allOf([script.edit(kept.range[1], last.range[1], '')]) };
}

const SURPLUS = 'Send only what Crisp takes';

const VALUE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'user:email': ['email', 'mail', 'value'],
  'user:phone': ['phone', 'tel', 'value'],
  'user:nickname': ['nickname', 'name', 'value'],
  'user:avatar': ['avatar', 'url', 'src', 'value'],
  'user:company': ['name', 'company', 'value'],
};

const repairUser: Repairer = (command, args) => {
  const { script } = command;
  const namespace = namespaceOf(command) ?? '';
  const [first, second] = args.type === 'ArrayExpression' ? args.elements : [args];
  const value = first && bare(first);
  if (value?.type === 'ObjectExpression') return unpacked(script, value, VALUE_NAMES[namespace] ?? []);
  if (args.type !== 'ArrayExpression') return undefined;
  if (namespace === 'user:nickname' && value?.type === 'Literal' && typeof value.value === 'number')
    return {
      title: 'Send it as text',
      edits: allOf([script.edit(...value.range, quoted(script, String(value.value)))]),
    };
  const details = second && bare(second);
  if (namespace === 'user:company' && details?.type === 'ObjectExpression') return repairCompany(script, details);
  if (namespace === 'user:email' && args.elements.length === 2) {
    const signature = textOf(second);
    return signature === undefined
      ? undefined
      : { title: 'Leave the signature out, which Crisp refuses', edits: surplus(script, args, 1)?.edits };
  }
  const read = namespace === 'user:email' || namespace === 'user:company' ? 2 : 1;
  return args.elements.length > read ? surplus(script, args, read) : undefined;
};

/** `{ email: x }` where `x` is wanted. */
function unpacked(
  script: Command['script'],
  object: NodeOf<'ObjectExpression'>,
  names: readonly string[],
): Repair | undefined {
  const fields = object.properties.filter((one) => one.type === 'Property');
  const field = names.map((name) => fields.find((one) => keyOf(one) === name)).find((one) => one !== undefined);
  const value = field ?? (fields.length === 1 && object.properties.length === 1 ? fields[0] : undefined);
  return (
    value && {
      title: 'Send the value itself',
      edits: allOf([
        script.edit(object.range[0], value.value.range[0], ''),
        script.edit(value.value.range[1], object.range[1], ''),
      ]),
    }
  );
}

const COMPANY_LISTS: Readonly<Record<string, readonly string[]>> = {
  employment: ['title', 'role'],
  geolocation: ['country', 'city'],
};
const COMPANY_KEYS: readonly (string | undefined)[] = ['url', 'description', 'employment', 'geolocation'];

/** `employment: { title, role }` becomes `employment: [title, role]`; what Crisp drops goes. */
function repairCompany(script: Command['script'], details: NodeOf<'ObjectExpression'>): Repair | undefined {
  const edits = details.properties.flatMap((one): readonly (Edit | undefined)[] => {
    if (one.type !== 'Property') return [];
    const name = keyOf(one) ?? '';
    if (!COMPANY_KEYS.includes(name)) return removeItem(script, details.properties, one) ?? [undefined];
    const value = bare(one.value);
    const wanted = COMPANY_LISTS[name];
    if (!wanted || value.type === 'ArrayExpression') return [];
    if (value.type !== 'ObjectExpression')
      return value.type === 'Literal' ? (wrapped(script, value, '[', ']') ?? [undefined]) : [];
    const parts = wanted.map((key) =>
      value.properties.find((field) => field.type === 'Property' && keyOf(field) === key),
    );
    const codes = parts.flatMap((field) => (field?.type === 'Property' ? [script.codeOf(field.value)] : []));
    // The order says what each is, so the first cannot be missing.
    return [parts[0] ? script.edit(...value.range, `[${codes.join(', ')}]`) : undefined];
  });
  return { title: 'Write the details as Crisp takes them', edits: allOf(edits) };
}

/** Names that people give to what Crisp calls otherwise. */
const MEANT: Readonly<Record<string, string>> = {
  'user:name': 'user:nickname',
  'user:username': 'user:nickname',
  'user:fullname': 'user:nickname',
  'user:mail': 'user:email',
  'user:mobile': 'user:phone',
  'user:tel': 'user:phone',
  'user:telephone': 'user:phone',
  'user:photo': 'user:avatar',
  'user:picture': 'user:avatar',
  'user:image': 'user:avatar',
  'user:organization': 'user:company',
  'user:organisation': 'user:company',
  'session:tags': 'session:segments',
  'session:segment': 'session:segments',
  'session:events': 'session:event',
};

const repairNamespace: Repairer = (command, args) => {
  const { namespace, script } = command;
  const name = namespaceOf(command) ?? '';
  const meant = MEANT[name.toLowerCase()];
  if (meant !== undefined) {
    const renamed = script.edit(...namespace.range, quoted(script, meant));
    const shape = meant === 'session:segments' ? repairSegments(command, args)?.edits : [];
    return { title: `Send it as ${meant}`, edits: shape ? allOf([renamed, ...shape]) : undefined };
  }
  const key = validKey(name.slice(name.indexOf(':') + 1));
  const inner = args.type === 'ArrayExpression' ? args.elements : [args];
  const [value] = inner;
  if (key === undefined || !value || inner.length > 1 || bare(value).type === 'ArrayExpression') return undefined;
  const pair = `${quoted(script, key)}, `;
  const shape =
    args.type === 'ArrayExpression'
      ? [script.edit(value.range[0], value.range[0], pair)]
      : wrapped(script, args, `[${pair}`, ']');
  return {
    title: `Send it as session:data.${key}`,
    edits: shape && allOf([script.edit(...namespace.range, quoted(script, 'session:data')), ...shape]),
  };
};

const REPAIRERS: Readonly<Record<string, Repairer>> = {
  'session:data': repairData,
  'session:segments': repairSegments,
  'session:event': repairEvent,
  'message:send': repairMessage,
  'message:show': repairMessage,
  'user:email': repairUser,
  'user:phone': repairUser,
  'user:nickname': repairUser,
  'user:avatar': repairUser,
  'user:company': repairUser,
};

function repairOf(command: Command): Repair | undefined {
  const { args, script, verb } = command;
  const word = textOf(verb);
  const namespace = namespaceOf(command);
  if (namespace === undefined || !args) return undefined;
  if (word !== undefined && !['set', 'do', 'on'].includes(word))
    return { title: 'Use the command "set"', edits: allOf([script.edit(...verb.range, quoted(script, 'set'))]) };
  return (Object.hasOwn(REPAIRERS, namespace) ? REPAIRERS[namespace] : repairNamespace)?.(command, args);
}

/** Writes what Crisp drops in the shape that it takes. Then it is sent, so a person has to want that. */
export const repair: Maker = (problem) => {
  const command = commandOf(problem);
  const found = command && repairOf(command);
  if (!command || !found?.edits) return [];
  // What is left out was dropped anyway.
  const isSafe = found.title === SURPLUS && !(command.args && hasEffects(command.args));
  return [{ title: found.title, kind: isSafe ? 'safe' : 'choice', edits: found.edits }, ...joinedName(command)];
};

/** `[first, last]`, of which Crisp takes the first: both in one text. */
function joinedName(command: Command): readonly Fix[] {
  const { args, script } = command;
  if (namespaceOf(command) !== 'user:nickname' || args?.type !== 'ArrayExpression' || args.elements.length !== 2)
    return [];
  const codes = args.elements.map((one) => (one && !/[`]/.test(script.codeOf(one)) ? script.codeOf(one) : undefined));
  if (codes.some((code) => code === undefined)) return [];
  const text = `[\`${codes.map((code) => `\${${code ?? ''}}`).join(' ')}\`]`;
  const edits = allOf([script.edit(...args.range, text)]);
  return edits ? [{ title: 'Send both as one name', kind: 'choice', edits }] : [];
}

/** Takes a call out of which nothing arrives. */
export const dropRefused: Maker = (problem) => {
  const removal = problem.flow.delivery === 'refused' ? removalOf(problem) : undefined;
  return removal?.edits ? [{ title: 'Remove what Crisp drops', kind: 'choice', edits: removal.edits }] : [];
};
