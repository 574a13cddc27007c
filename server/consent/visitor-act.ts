import { NONE, type NodeId } from '../facts/facts.ts';
import type { Callers, Entry } from '../link/callers.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Site } from '../link/value.ts';
import type { Test } from './verdict.ts';

const ACCEPTS =
  /accept|agree(?!ment)|grant|allow|approve|consentir|aceptar|accett|akzept|zustimm|accorder|autoriser|toestaan|opt-?in|^ok$|^yes$|^oui$|^ja$/i;
const REFUSES =
  /refus|reject|declin|den(?:y|ied)|disagree|disallow|withdraw|revoke|close|dismiss|later|only|necessary|essential|not|don'?t|opt-?out|ablehn|verweiger|rechaz|rifiut/i;
const ABOUT = /consent|cookie|rgpd|gdpr|dsgvo|einwillig|zustimm|toestemming|privacy|tracking|samtyk|zgod/i;
const OTHER =
  /terms|tos\b|newsletter|invit|friend|order|offer|quote|payment|policy|licen|notif|permission|camera|location|microphone/i;

/**
 * Whether a function is what runs when the visitor agrees: `acceptCookies()`, the click of the accept button of a cookie banner.
 * Some words have to say that it is a yes; `about` tells whether some say that it is one to cookies or the like.
 */
export function acceptAct(
  callers: Callers,
  unit: Unit,
  fn: number,
): { readonly test: Test; readonly about: boolean } | undefined {
  const own = nameOf(unit, fn);
  const entries = callers.entries(unit, fn).filter(({ how }) => how === 'handed' || how === 'assigned');
  const ways = entries.length > 0 ? entries.map((entry) => [own, ...wordsAt(callers, entry)]) : [[own]];
  const home = [...enclosing(unit, fn), unit.path];
  const node = unit.facts.functions[fn]?.node ?? NONE;
  if (node === NONE || !ways.every(says) || ways.flat().some((word) => OTHER.test(word))) return undefined;
  const test: Test = { class: 'grant', note: 'This runs when the visitor agrees.', site: { unit, node } };
  return { test, about: ways.every((words) => [...words, ...home].some((word) => ABOUT.test(word))) };
}

/** The words say yes, and none of them takes it back. */
const says = (words: readonly string[]): boolean =>
  words.some((word) => ACCEPTS.test(word)) && !words.some((word) => REFUSES.test(word));

function nameOf(unit: Unit, fn: number): string {
  const facts = unit.facts.functions[fn];
  const node = facts?.node ?? NONE;
  return facts?.name ?? unit.nameOf(node) ?? unit.propertyOf(node) ?? '';
}

/** The names of the functions and the class that a function is written in. */
function enclosing(unit: Unit, fn: number): readonly string[] {
  const names: string[] = [];
  for (let at = fn, hops = 0; at !== 0 && hops < 8; hops++) {
    const facts = unit.facts.functions[at];
    if (!facts) break;
    names.push(nameOf(unit, at), unit.facts.classes[facts.owner]?.name ?? '');
    at = facts.parent;
  }
  return names;
}

/** What is written where a handler is registered: the texts and names of the element, or the receiver and the event. */
function wordsAt(callers: Callers, { property, site }: Entry): readonly string[] {
  return [property ?? '', ...textsOf(callers, site, 0)];
}

function textsOf(callers: Callers, { node: id, unit }: Site, depth: number): readonly string[] {
  const node = unit.node(id);
  const at = (one: NodeId) => textsOf(callers, { unit, node: one }, depth + 1);
  if (depth > 6) return [];
  switch (node.k) {
    case 'literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'ref':
      return [
        unit.facts.bindings[node.binding]?.name ?? '',
        textOf(callers.evaluator.value(unit, id, undefined)) ?? '',
      ].concat(depth < 3 ? definition(unit, node.binding).flatMap(at) : []);
    case 'member':
      return [...at(node.object), node.name ?? ''];
    case 'global':
      return [node.name];
    case 'call':
      return [...at(node.callee), ...node.args.flatMap((one) => (one.k === 'item' ? at(one.value) : []))];
    case 'assign':
      return at(node.target);
    case 'jsx':
      return [...at(node.callee), ...at(node.props)];
    case 'object':
      return node.entries.flatMap((one) => (one.k === 'spread' ? [] : at(one.value)));
    case 'list':
      return node.items.flatMap((one) => (one.k === 'item' ? at(one.value) : []));
    default:
      return [];
  }
}

/** What a name was made from, when it is one call: `document.getElementById('accept')`. */
const definition = (unit: Unit, binding: number): readonly NodeId[] => {
  const [def, more] = unit.facts.bindings[binding]?.defs ?? [];
  return def?.k === 'value' && !more && unit.node(def.node).k === 'call' ? [def.node] : [];
};
