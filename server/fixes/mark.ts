import { addGuard } from '../config/edit.ts';
import { parseGuard } from '../config/guards.ts';
import { type Condition, conditionAt, conjuncts } from './boolean-code.ts';
import { declaratorOf } from './consent-test.ts';
import { configEdits } from './declare.ts';
import type { Fix } from './fix.ts';
import { bare, type Node, textOf } from './nodes.ts';
import type { Maker } from './problem.ts';
import type { Script } from './script.ts';

const MOST_MARKS = 2;

/** Names of what a condition asks about when it asks about something else: whether there is a user, whether something is ready. */
const ABOUT_ELSE =
  /^(?:account|app|auth\w*|crisp|current|customer|data|document|e|element|enabled?|env|error|event|find|get|has|i|id|import|includes|item|length|load(?:ed|ing)|member|meta|mobile|mounted|navigator|node_env|open|order|process|profile|props|ready|session|signedIn|some|status|test|token|user\w*|value|visible|visitor|window|\$crisp)$/i;

/** Questions and settings that are known not to be consent to a chat: devices, sign-in, features, newsletters, terms. */
const NO_CONSENT =
  /mobile|desktop|tablet|logged|signed|authenti|admin|premium|subscri|newsletter|marketing|terms|oauth|feature|flags?\b|experiment|\benv\b|prod(?:uction)?\b|\bdev|browser|client|server|initiali[sz]ed|installed|ready|mounted|visible|open\b/i;

/** A name as it is written in `consent.guards`: a call, a member, a member of a hook. */
function guardText(script: Script, given: Node): string | undefined {
  const node = bare(given);
  switch (node.type) {
    case 'Identifier':
      return isQueue(script, node) || isComputed(script, node) ? undefined : (hookMember(script, node) ?? node.name);
    case 'MemberExpression': {
      const object = guardText(script, node.object);
      if (object === undefined || node.computed || node.property.type !== 'Identifier') return undefined;
      return `${object}.${node.property.name}`;
    }
    case 'ThisExpression':
      return 'this';
    case 'CallExpression': {
      const callee = guardText(script, node.callee);
      const args = node.arguments.map((one) => (textOf(one) === undefined ? '_' : script.codeOf(one)));
      return callee === undefined ? undefined : `${callee}(${args.join(', ')})`;
    }
    default:
      return undefined;
  }
}

/** `if (chat)` after `const chat = window.$crisp` asks whether Crisp is there. */
function isQueue(script: Script, name: Node): boolean {
  const variable = script.variableOf(name);
  const init = variable && declaratorOf(variable)?.init;
  return init ? /\$crisp\b/.test(script.codeOf(init)) : false;
}

/** `const active = a === b`: what counts is what it was made from. */
function isComputed(script: Script, name: Node): boolean {
  const variable = script.variableOf(name);
  const declarator = variable && declaratorOf(variable);
  if (declarator?.id.type !== 'Identifier' || !declarator.init) return false;
  return !/^(?:CallExpression|AwaitExpression|MemberExpression|Identifier)$/.test(bare(declarator.init).type);
}

/** `chat` of `const { chat } = usePermissions()` is `usePermissions().chat`. */
function hookMember(script: Script, name: Extract<ReturnType<typeof bare>, { name: unknown }>): string | undefined {
  const variable = script.variableOf(name);
  const declarator = variable && declaratorOf(variable);
  const init = declarator?.init && bare(declarator.init);
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || !/^use[A-Z]/.test(init.callee.name))
    return undefined;
  const call = `${init.callee.name}()`;
  if (declarator?.id.type === 'Identifier') return call;
  if (declarator?.id.type !== 'ObjectPattern') return undefined;
  const property = declarator.id.properties.find(
    (one) => one.type === 'Property' && bare(one.value) === variable?.identifiers[0],
  );
  return property?.type === 'Property' && property.key.type === 'Identifier'
    ? `${call}.${property.key.name}`
    : undefined;
}

/** What a test may be called whose author had leave to write in mind. */
const MAY =
  /accept|agree|allow|approv|chat|choice|consent|cookie|enabled|gdpr|grant|opt(?:ed)?_?in|permi|prefer|privacy|right|rgpd|tracking|\bok(?:ay)?\b|\b(?:can|may)(?=[A-Z_])/i;

/** `Array.isArray(…)`, and constants that are written in capitals. */
const LANGUAGE =
  /^(?:Array|Boolean|Date|JSON|Math|Number|Object|String|parse(?:Int|Float)|is(?:NaN|Finite))\b|\.[A-Z][A-Z\d_]+$/;

/** What a guard may be called after, of the conditions that hold at the flow. */
function guardOf(script: Script, { node, sense }: Condition): string | undefined {
  const text = sense ? guardText(script, node) : undefined;
  if (text === undefined || parseGuard(text).k === 'bad' || text.startsWith('this')) return undefined;
  const names = text.split('.').map((part) => /^[\w$]+/.exec(part)?.[0] ?? '');
  const isElse =
    names.some((name) => ABOUT_ELSE.test(name)) || NO_CONSENT.test(text) || LANGUAGE.test(text) || !MAY.test(text);
  return isElse ? undefined : text;
}

/** Says in the config that a condition which is there already is the consent test. */
export const mark: Maker = ({ configFor, flow, script }) => {
  const config = configFor(flow.place.file);
  const open = flow.gate.conditions.filter(
    ({ byNameOnly, class: proves, platform }) =>
      platform === undefined && (proves === 'not-consent' || byNameOnly === true),
  );
  const guards = open.flatMap(({ place, text }) => {
    const home = script(place.file);
    const condition = home && conditionAt(home, text, place);
    return home && condition ? conjuncts(condition).flatMap((one) => guardOf(home, one) ?? []) : [];
  });
  return [...new Set(guards)].slice(0, MOST_MARKS).flatMap((guard): Fix[] => {
    const edits = configEdits(config, (text) => addGuard(text, guard));
    return edits.length > 0 ? [{ title: `Mark ${guard} as the consent test`, kind: 'choice', edits }] : [];
  });
};
