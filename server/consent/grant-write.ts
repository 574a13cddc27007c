import { isDenyLiteral, isGrantLiteral, judgeName } from '../catalogue/consent/words.ts';
import { TRUE, type CondId, type Node, type NodeId } from '../facts/facts.ts';
import { wordsOf } from '../link/access.ts';
import type { Unit } from '../link/program.ts';
import { textOf, type Site } from '../link/value.ts';
import type { Prover, Seen } from './prove.ts';
import { gates, TRUTHY } from './verdict.ts';

const WRITERS =
  /^(?:set|save|store|update|write|grant|give|accept|allow|put|remember|record|dispatch|setItem|setCookie|persist)/i;
const ACCEPTS = /accept|agree|grant|allow|approve|consentir|aceptar|akzept|zustimm|accepter/i;
const HANDLES = /^on[A-Z]|^handle/;

/**
 * A handler that writes down a yes is the yes branch: `accept() { localStorage.setItem('consent', 'granted'); loadChat(); }`.
 * It counts when the function is the visitor's act: by its name, or because it is handed to a click. The write has to be on every
 * way to the point.
 */
export function grantWritten(prover: Prover, { unit, node }: Site): Seen | undefined {
  if (prover.settings.heuristics === 'off') return undefined;
  const point = unit.node(node);
  const { fn } = point;
  if (fn === 0 || !isAct(prover, unit, fn)) return undefined;
  const tests = testsOf(unit, point.at);
  const text = (id: NodeId) => textOf(prover.callers.evaluator.value(unit, id, undefined));
  for (const id of writesIn(unit).get(fn) ?? []) {
    const one = unit.node(id);
    if (one.k !== 'call' && one.k !== 'assign') continue;
    if (!testsOf(unit, one.at).every((test) => tests.includes(test)) || !isGrantWrite(unit, one, text)) continue;
    const test = {
      class: 'grant',
      note: 'This writes down that the visitor agreed.',
      site: { unit, node: id },
    } as const;
    return { unit, node: id, sense: true, test };
  }
  return undefined;
}

const known = new WeakMap<Unit, ReadonlyMap<number, readonly NodeId[]>>();

/** The calls and assignments of a file, by the function that they stand in. */
function writesIn(unit: Unit): ReadonlyMap<number, readonly NodeId[]> {
  const before = known.get(unit);
  if (before) return before;
  const all = new Map<number, NodeId[]>();
  for (const [id, { fn, k }] of unit.facts.nodes.entries()) {
    if (k !== 'call' && k !== 'assign') continue;
    const ids = all.get(fn);
    if (ids) ids.push(id);
    else all.set(fn, [id]);
  }
  known.set(unit, all);
  return all;
}

function isAct(prover: Prover, unit: Unit, fn: number): boolean {
  const facts = unit.facts.functions[fn];
  const name = facts?.name ?? unit.nameOf(facts?.node ?? -1) ?? unit.propertyOf(facts?.node ?? -1) ?? '';
  if (ACCEPTS.test(name)) return true;
  return prover.callers.entries(unit, fn).some((entry) => {
    const call = entry.site.unit.node(entry.site.node);
    if (entry.how !== 'handed') return false;
    if (call.k === 'jsx') return HANDLES.test(entry.property ?? '');
    const [event] = call.k === 'call' ? call.args : [];
    const first = event?.k === 'item' ? entry.site.unit.node(event.value) : undefined;
    return first?.k === 'literal' && (first.value === 'click' || first.value === 'submit');
  });
}

/** The tests on a path, without what only says that calls came back. */
function testsOf(unit: Unit, id: CondId): readonly string[] {
  if (id === TRUE) return [];
  const cond = unit.facts.conds[id];
  if (cond?.k === 'and') return [...testsOf(unit, cond.left), ...testsOf(unit, cond.right)];
  if (cond?.k === 'test') return [`${cond.node} ${cond.sense}`];
  return cond?.k === 'or' ? [`or ${id}`] : [];
}

function isGrantWrite(
  unit: Unit,
  node: Extract<Node, { k: 'call' | 'assign' }>,
  text: (id: NodeId) => string | undefined,
): boolean {
  if (node.k === 'assign') {
    const { segments } = wordsOf(unit, node.target, text);
    if (segments.join('.').endsWith('document.cookie'))
      return isGrantCookie(text(node.value) ?? constantStart(unit, node.value));
    return speaks(segments, []) && isYes(unit, node.value, text);
  }
  const { segments } = wordsOf(unit, node.callee, text);
  const last = segments.at(-1) ?? '';
  if (!WRITERS.test(last)) return false;
  const values = node.args.flatMap((one) => (one.k === 'item' ? [one.value] : []));
  const keys = values.map((one) => text(one)).filter((one) => one !== undefined);
  if (!speaks(segments, keys)) return false;
  return values.some((one) => isYes(unit, one, text)) || (values.length === 0 && ACCEPTS.test(last));
}

const speaks = (segments: readonly string[], keys: readonly string[]): boolean =>
  [...segments, ...keys].some((one) =>
    /consent|cookie|rgpd|gdpr|dsgvo|einwillig|zustimm|toestemming|privacy/i.test(one),
  ) ||
  keys.some((key) => {
    const judged = judgeName([key], [], TRUTHY);
    return judged !== undefined && gates(judged);
  });

function isYes(unit: Unit, id: NodeId, text: (id: NodeId) => string | undefined): boolean {
  const node = unit.node(id);
  const constant = node.k === 'literal' ? node.value : text(id);
  if (constant !== undefined && constant !== null) return isGrantLiteral(constant) && !isDenyLiteral(constant);
  if (node.k === 'list')
    return node.items.length > 1 && node.items.some((one) => one.k === 'item' && text(one.value) !== undefined);
  if (node.k === 'object')
    return node.entries.some(
      (one) => one.k === 'prop' && one.name !== 'necessary' && one.name !== 'essential' && isYes(unit, one.value, text),
    );
  if (node.k === 'call') return node.args.some((one) => one.k === 'item' && isYes(unit, one.value, text));
  return false;
}

const constantStart = (unit: Unit, id: NodeId): string | undefined => {
  const node = unit.node(id);
  return node.k === 'template'
    ? node.texts[0]
    : node.k === 'binary'
      ? (constantStart(unit, node.left) ??
        (unit.node(node.left).k === 'literal' ? unit.textOf(node.left).slice(1, -1) : undefined))
      : undefined;
};

function isGrantCookie(cookie: string | undefined): boolean {
  const match = /^\s*([\w.-]+)=([\w.-]+)/.exec(cookie ?? '');
  return match?.[1] !== undefined && match[2] !== undefined && speaks([], [match[1]]) && isGrantLiteral(match[2]);
}
