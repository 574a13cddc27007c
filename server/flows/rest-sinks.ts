import { isRestUrl, restFlows } from '../catalogue/crisp/rest.ts';
import type { Node } from '../facts/facts.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Unit } from '../link/program.ts';
import { alternatives, type Frame, type Site, type Value } from '../link/value.ts';
import { argAt, argOf, callArgs, type MarkedArg } from './args.ts';
import { settled, type Sink } from './sink.ts';

const VERBS: Readonly<Record<string, string>> = {
  get: 'GET',
  head: 'HEAD',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  del: 'DELETE',
  getJSON: 'GET',
};
const CALLS =
  /^(?:fetch|\$fetch|ofetch|useFetch|useLazyFetch|axios|got|ky|request|ajax|needle|superagent|open|get|head|post|put|patch|delete|del|getJSON|http|\$http|default|Request)$|fetch$|request$/i;
/** Names of an options object; an object with other names is a body. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...[
    'method',
    'headers',
    'body',
    'json',
    'form',
    'searchParams',
    'params',
    'query',
    'timeout',
    'retry',
    'signal',
    'credentials',
  ],
  ...[
    'auth',
    'responseType',
    'throwHttpErrors',
    'mode',
    'cache',
    'redirect',
    'agent',
    'baseURL',
    'prefixUrl',
    'username',
    'password',
  ],
]);

interface Request {
  readonly method: string | undefined;
  readonly url: MarkedArg;
  readonly body: MarkedArg | undefined;
}

/** HTTP requests to Crisp's REST API, by whatever client. */
export function* restSinks({ evaluator, index }: Callers, unit: Unit): Iterable<Sink> {
  if (!index.program.units.some(({ speaksOfRest }) => speaksOfRest)) return;
  for (const id of unit.facts.calls) {
    const node = unit.node(id);
    if (node.k !== 'call' || !CALLS.test(unit.nameOf(node.callee) ?? calleeName(unit, node))) continue;
    const site = { unit, node: id };
    const request = requestOf(index, site, node, undefined);
    if (!request || !(isRestUrl(request.url) || isOpen(request.url))) continue;
    yield { site, channel: 'rest', rows: (frame) => rowsOf(evaluator, site, node, frame) };
  }
}

const calleeName = (unit: Unit, node: Extract<Node, { k: 'call' }>): string => {
  const callee = unit.node(node.callee);
  return callee.k === 'member' ? (callee.name ?? '') : '';
};

/** An address that only a caller can know. */
function isOpen(url: MarkedArg): boolean {
  if (url.k === 'text') return url.texts[0] === '' && url.parts.some(isOpen);
  if (url.k === 'any') return url.of.some(isOpen);
  let value = url.origin.value;
  while (value.k === 'member') value = value.object;
  return url.k === 'unknown' && value.k === 'param';
}

function rowsOf(evaluator: Evaluator, site: Site, node: Extract<Node, { k: 'call' }>, frame: Frame | undefined) {
  const request = requestOf(evaluator, site, node, frame);
  if (!request) return { rows: [], open: false };
  if (!isRestUrl(request.url)) return { rows: [], open: isOpen(request.url) };
  return settled(restFlows(request.method, request.url, request.body) ?? []);
}

/** Reads a call as a request: where to, how, and with what. */
function requestOf(
  evaluator: Evaluator,
  site: Site,
  node: Extract<Node, { k: 'call' }>,
  frame: Frame | undefined,
): Request | undefined {
  const args = callArgs(evaluator, site, node.args, frame).map((one) => unwrapped(evaluator, one));
  const name = calleeName(site.unit, node) || (site.unit.nameOf(node.callee) ?? '');
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  // XMLHttpRequest: open(method, url)
  const [first, second] = args;
  if (name === 'open' && second) {
    const later = sentLater(evaluator, site, node, frame);
    return { method: constantOf(first), url: second, body: later && unwrapped(evaluator, later) };
  }
  const base = baseOf(evaluator, site, node, frame);
  if (first?.k === 'object') return ofOptions(evaluator, site, first, verb, base, frame);
  if (!first) return undefined;
  const rest = args.slice(1);
  const options = rest.find((one) => one.k === 'object' && isOptions(one));
  const method =
    verb ??
    constantOf(field(options, 'method') ?? field(options, 'type')) ??
    (options || rest.length === 0 ? defaultMethod(options) : undefined);
  const inOptions = ['body', 'json', 'form', 'data'].map((one) => field(options, one)).find((one) => one !== undefined);
  const direct = rest[0] !== options ? rest[0] : undefined;
  const body = inOptions ?? (verb === undefined ? undefined : direct) ?? sentLater(evaluator, site, node, frame);
  return { method, url: joined(base, first), body: body && unwrapped(evaluator, body) };
}

/** Without a method a request reads; one that is named but not known may do anything. */
const defaultMethod = (options: MarkedArg | undefined): string | undefined =>
  field(options, 'method') ? undefined : 'GET';

const isOptions = (arg: MarkedArg): boolean =>
  arg.k === 'object' &&
  arg.fields.length > 0 &&
  arg.fields.every(({ name }) => name !== undefined && OPTIONS.has(name));

/** `axios({ method, url, data })`, `https.request({ hostname, path, method })`. */
function ofOptions(
  evaluator: Evaluator,
  site: Site,
  options: MarkedArg,
  verb: string | undefined,
  base: MarkedArg | undefined,
  frame: Frame | undefined,
): Request | undefined {
  const own = ['url', 'uri', 'href'].map((one) => field(options, one)).find((one) => one !== undefined);
  const host = field(options, 'hostname') ?? field(options, 'host');
  const path = field(options, 'path') ?? field(options, 'pathname');
  const url = own ? joined(field(options, 'baseURL') ?? base, own) : host && path ? hosted(host, path) : undefined;
  if (!url) return undefined;
  const method = verb ?? constantOf(field(options, 'method') ?? field(options, 'type'));
  const body = ['data', 'body', 'json', 'form'].map((one) => field(options, one)).find((one) => one !== undefined);
  const later = site.unit.node(site.node);
  const sent = body ?? (later.k === 'call' ? sentLater(evaluator, site, later, frame) : undefined);
  return {
    method: method ?? (field(options, 'method') ? undefined : 'GET'),
    url,
    body: sent && unwrapped(evaluator, sent),
  };
}

function field(arg: MarkedArg | undefined, name: string): MarkedArg | undefined {
  return arg?.k === 'object' ? arg.fields.find((one) => one.name === name)?.value : undefined;
}

const constantOf = (arg: MarkedArg | undefined): string | undefined =>
  arg?.k === 'literal' && typeof arg.value === 'string' ? arg.value.toUpperCase() : undefined;

const asText = (arg: MarkedArg): { readonly texts: readonly string[]; readonly parts: readonly MarkedArg[] } =>
  arg.k === 'text'
    ? arg
    : arg.k === 'literal'
      ? { texts: [String(arg.value)], parts: [] }
      : { texts: ['', ''], parts: [arg] };

function append(left: MarkedArg, right: MarkedArg, between: string): MarkedArg {
  const a = asText(left);
  const b = asText(right);
  const texts = [...a.texts.slice(0, -1), `${a.texts.at(-1) ?? ''}${between}${b.texts[0] ?? ''}`, ...b.texts.slice(1)];
  const parts = [...a.parts, ...b.parts];
  return parts.length === 0
    ? { k: 'literal', value: texts[0] ?? '', origin: right.origin }
    : { k: 'text', texts, parts, origin: right.origin };
}

/** A path after the base of a client. */
function joined(base: MarkedArg | undefined, url: MarkedArg): MarkedArg {
  if (!base) return url;
  const start = asText(url).texts[0] ?? '';
  if (/^https?:/.test(start)) return url;
  const slash = (asText(base).texts.at(-1) ?? '').endsWith('/') || start.startsWith('/') ? '' : '/';
  return append(base, url, slash);
}

function hosted(host: MarkedArg, path: MarkedArg): MarkedArg {
  const scheme: MarkedArg = { k: 'literal', value: 'https://', origin: host.origin };
  const name = asText(host).texts[0] ?? '';
  return append(/^https?:/.test(name) ? host : append(scheme, host, ''), path, '');
}

const BASES = ['baseURL', 'prefixUrl', 'baseUrl', 'prefix', 'rootUrl'];

/** The base address of a client that was made with one: `axios.create({ baseURL })`. */
function baseOf(
  evaluator: Evaluator,
  site: Site,
  node: Extract<Node, { k: 'call' }>,
  frame: Frame | undefined,
): MarkedArg | undefined {
  const callee = site.unit.node(node.callee);
  const receiver =
    callee.k === 'member'
      ? evaluator.value(site.unit, callee.object, frame)
      : evaluator.value(site.unit, node.callee, frame);
  for (const one of alternatives(receiver)) {
    if (one.k !== 'result') continue;
    const [options] = one.args;
    if (!options) continue;
    const arg = argOf(evaluator, options, options.site, one.frame);
    const base = BASES.map((name) => field(arg, name)).find((found) => found !== undefined);
    if (base) return base;
  }
  return undefined;
}

/** `request.write(body)`, `xhr.send(body)`, `superagent.post(url).send(body)`: what is sent by a later call on the same object. */
function sentLater(
  evaluator: Evaluator,
  site: Site,
  node: Extract<Node, { k: 'call' }>,
  frame: Frame | undefined,
): MarkedArg | undefined {
  const { unit } = site;
  const callee = unit.node(node.callee);
  const opened = callee.k === 'member' ? evaluator.value(unit, callee.object, frame).site : undefined;
  for (const id of unit.facts.calls) {
    const call = unit.node(id);
    const method = call.k === 'call' ? unit.node(call.callee) : undefined;
    if (call.k !== 'call' || method?.k !== 'member' || !/^(?:send|write|end|json|body)$/.test(method.name ?? ''))
      continue;
    const [first] = call.args;
    if (first?.k !== 'item') continue;
    const on = evaluator.value(unit, method.object, frame).site;
    const same = (other: Site | undefined) => other !== undefined && on.unit === other.unit && on.node === other.node;
    if (same(site) || (method.name === 'send' && same(opened)))
      return argAt(evaluator, { unit, node: first.value }, frame);
  }
  return undefined;
}

/** The value behind `JSON.stringify(x)`, and the address behind `new URL(x)`. */
function unwrapped(evaluator: Evaluator, arg: MarkedArg): MarkedArg {
  const { value, frame } = arg.origin;
  const [from] = value.k === 'derived' && isCallOf(value, 'stringify') ? value.from : [];
  if (from) return argOf(evaluator, from, from.site, from.frame ?? frame);
  if (value.k === 'result' && value.isNew && value.callee.k === 'global' && value.callee.path[0] === 'URL') {
    const [path, base] = value.args;
    const url = path && argOf(evaluator, path, path.site, frame);
    const start = base && unwrapped(evaluator, argOf(evaluator, base, base.site, base.frame ?? frame));
    return url && start ? joined(start, url) : (url ?? arg);
  }
  if (value.k === 'choice') {
    const [stringified] = value.all.filter((one) => one.k === 'derived' && isCallOf(one, 'stringify'));
    const [inner] = stringified?.k === 'derived' ? stringified.from : [];
    if (inner) return argOf(evaluator, inner, inner.site, inner.frame ?? frame);
  }
  return arg;
}

function isCallOf({ site }: Value, name: string): boolean {
  const node = site.node < 0 ? undefined : site.unit.node(site.node);
  const callee = node?.k === 'call' ? site.unit.node(node.callee) : undefined;
  return callee?.k === 'member' && callee.name === name;
}
