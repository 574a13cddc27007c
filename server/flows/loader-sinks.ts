import { embedFlows, embedItem, loaderUrl } from '../catalogue/crisp/globals.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { usesOf, type Use } from '../link/uses.ts';
import { textOf, type Frame, type Site } from '../link/value.ts';
import { argAt, argOf, callArgs, type MarkedArg } from './args.ts';
import { settled, type Row, type Sink } from './sink.ts';

const LOADING_CALLS = /script|load|inject|append|import|attr|require|include(?!s)|insert|src|get(?!Elem|Item|All)/i;
const LOADING_PROPS = /^(?:src|url|href|source|script|scriptSrc|scriptUrl)$/i;
const PASSIVE_ELEMENTS = /^(?:link|a|Link|img)$/;

/** Addresses that load the chatbox, and embed links with data in them. */
export function* loaderSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  if (!/crisp\.(?:chat|im)/.test(unit.text)) return;
  for (const [id, node] of unit.facts.nodes.entries()) {
    if (node.k !== 'literal' && node.k !== 'template' && node.k !== 'binary') continue;
    if (!/crisp\.(?:chat|im)/.test(unit.textOf(id)) || isPart(unit, id)) continue;
    const site = { unit, node: id };
    const value = index.value(unit, id, undefined);
    const text = textOf(value) ?? (value.k === 'template' ? value.texts.join('x') : undefined);
    const url = text === undefined ? undefined : loaderUrl(text);
    if (url?.k === 'loader') yield* loads(evaluator, site);
    if (url?.k === 'embed')
      yield {
        site,
        channel: 'embed-url',
        rows: (frame: Frame | undefined) => settled(embedRows(evaluator, argAt(evaluator, site, frame))),
      };
  }
}

/** What an embed link carries; a `URLSearchParams` in it is read by its names. */
function embedRows(evaluator: Evaluator, url: MarkedArg): readonly Row[] {
  const parts = url.k === 'text' ? url.parts : [];
  const queries = parts.flatMap((part): readonly Row[] => {
    const { frame, value } = part.origin;
    const [given] =
      value.k === 'result' && value.isNew && value.callee.k === 'global' && value.callee.path[0] === 'URLSearchParams'
        ? value.args
        : [];
    const object = given && argOf(evaluator, given, given.site, frame);
    if (object?.k !== 'object') return [];
    return object.fields.flatMap(({ name, origin, value: datum }): Row[] => {
      const item = name === undefined ? undefined : embedItem(name);
      return item === undefined ? [] : [{ direction: 'send', item, delivery: 'sent', datum, place: origin }];
    });
  });
  const own = embedFlows(url) ?? [];
  return queries.length > 0 ? [...own.filter(({ unnamed }) => unnamed === undefined), ...queries] : own;
}

/** `url.searchParams.set('user_email', email)` on the address of the embedded chat. */
export function* parameterSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    const callee = node.k === 'call' ? unit.node(node.callee) : undefined;
    if (node.k !== 'call' || callee?.k !== 'member' || (callee.name !== 'set' && callee.name !== 'append')) continue;
    const params = index.value(unit, callee.object, undefined);
    const url = params.k === 'member' && params.name === 'searchParams' ? params.object : undefined;
    const [address] = url?.k === 'result' && url.isNew ? url.args : [];
    const text = textOf(address);
    if (text === undefined || loaderUrl(text).k !== 'embed') continue;
    const site = { unit, node: id };
    const rows = (frame: Frame | undefined) => {
      const [name, value] = callArgs(evaluator, site, node.args, frame);
      const item = name?.k === 'literal' ? embedItem(String(name.value)) : undefined;
      return settled(item === undefined || !value ? [] : [{ direction: 'send', item, delivery: 'sent', datum: value }]);
    };
    yield { site, channel: 'embed-url', rows };
  }
}

function isPart(unit: Unit, id: number): boolean {
  const parent = unit.parentOf(id);
  const holder = parent < 0 ? undefined : unit.node(parent);
  return holder?.k === 'template' || (holder?.k === 'binary' && holder.op === '+');
}

function* loads(evaluator: Evaluator, site: Site): Iterable<Sink> {
  const uses = usesOf(evaluator.program, site).filter(isLoading);
  if (uses.length === 0) return;
  const rows = () => ({ rows: [{ direction: 'load', item: 'chatbox:load', delivery: 'sent' } as const], open: false });
  yield { site, channel: 'chatbox', at: uses.map((one) => one.site), rows };
}

function isLoading(use: Use): boolean {
  switch (use.k) {
    case 'assigned':
      return /^src$/i.test(use.name);
    case 'entry':
      return LOADING_PROPS.test(use.name) && !(use.element !== undefined && PASSIVE_ELEMENTS.test(use.element));
    case 'argument':
      return LOADING_CALLS.test(use.callee);
    case 'child':
    case 'returned':
      return false;
  }
}
