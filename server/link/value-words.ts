import type { Words } from './access.ts';
import type { Callers } from './callers.ts';
import { textOf, type Of, type Site, type Value } from './value.ts';
import { wordsOf } from './access.ts';

const DEEPEST = 14;
const NOTHING: Words = { segments: [], args: [] };
/** Calls that give back what they are given, in another form: the words are those of the argument. */
const FORMS: ReadonlySet<string> = new Set([
  ...['JSON.parse', 'Boolean', 'String', 'Number', 'parseInt', 'parseFloat', 'atob', 'decodeURIComponent', 'unescape'],
  ...[
    'Object.assign',
    'structuredClone',
    'unref',
    'toValue',
    'get',
    'Set',
    'Map',
    'Array',
    'Array.from',
    'URLSearchParams',
  ],
  ...['Object.fromEntries', 'Object.entries', 'Object.values', 'Object.keys'],
]);

/**
 * The words that a value was made from: where it comes from, not what it is called where it is used. A field that holds
 * `JSON.parse(localStorage.getItem('consents'))` speaks of `consents` wherever it is read.
 */
export function wordsOfValue(callers: Callers, value: Value, depth = 0): Words {
  if (depth > DEEPEST) return NOTHING;
  const of = (one: Value) => wordsOfValue(callers, one, depth + 1);
  switch (value.k) {
    case 'global':
      return { segments: value.path, args: [] };
    case 'external':
      return { segments: [lastOf(value.from), ...value.path.filter((one) => one !== 'default')], args: [] };
    case 'member': {
      const { args, segments } = of(value.object);
      return value.name === undefined ? { args, segments } : { args, segments: [...segments, value.name] };
    }
    case 'element':
      return of(value.object);
    case 'result':
      return ofCall(value, of);
    case 'derived':
      // What was compared or worked out is no longer the thing itself.
      return isComputed(value) ? NOTHING : (value.from.map(of).find(({ segments }) => segments.length > 0) ?? NOTHING);
    case 'choice':
      return value.all.map(of).find(({ segments }) => segments.length > 0) ?? NOTHING;
    case 'param':
      return ofParam(callers, value, depth);
    case 'instance':
    case 'class': {
      const { class: id, unit } = value.k === 'instance' ? value.class : value;
      return { segments: [unit.facts.classes[id]?.name ?? ''], args: [] };
    }
    case 'object':
    case 'list':
      return { segments: [value.site.unit.facts.bindings[value.binding]?.name ?? ''], args: [] };
    default:
      return NOTHING;
  }
}

function isComputed({ site }: Value): boolean {
  const node = site.node < 0 ? undefined : site.unit.node(site.node);
  return node?.k === 'binary' || node?.k === 'not' || node?.k === 'unary';
}

function ofCall({ args, callee }: Of<'result'>, of: (value: Value) => Words): Words {
  const called = of(callee);
  const [first] = args;
  if (first && FORMS.has(called.segments.join('.'))) return of(first);
  return { segments: called.segments, args: [...called.args, ...args.map(textOf)] };
}

/** A parameter has its own name, and the words of the call that its function was handed to. */
function ofParam(callers: Callers, { fn, index, unit }: Of<'param'>, depth: number): Words {
  const name = unit.facts.functions[fn]?.paramNames[index] ?? '';
  const [handed] = callers.handedTo(unit, fn);
  const giver = handed && depth < DEEPEST / 2 ? writtenAt(callers, handed.call) : NOTHING;
  // What an event is called says what its payload is about.
  const about = giver.args.filter((one) => one !== undefined);
  return { segments: [...giver.segments.slice(0, -1), ...about, name], args: [] };
}

function writtenAt({ evaluator }: Callers, { node, unit }: Site): Words {
  return wordsOf(unit, node, (id) => textOf(evaluator.value(unit, id, undefined)));
}

/** `@acme/consent-manager` speaks of consent, `.js` and scopes say nothing. */
const lastOf = (from: string): string => (from.split('/').at(-1) ?? from).replace(/\.[cm]?[jt]sx?$/, '');
