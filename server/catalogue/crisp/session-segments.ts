import type { Arg, Sent } from './arg.ts';
import { alternatives, always, constantText, isFalsy, kindOf } from './certain.ts';
import { merged, refused, send, SENT, undecided, type Verdict } from './sent.ts';

const ITEM = 'session:segments';
const ONE_LEVEL = 'Crisp wants the segments in a list of their own: [["segment"]].';

/** `["set", "session:segments", args]`: accepted is `[[segment, …], overwrite?]` only. */
export function segmentsFlows<T>(args: Arg<T> | undefined): Sent<T>[] {
  return args ? merged(alternatives(args).flatMap(ofArguments)) : [];
}

/** What Crisp does with a list of segments: strings of at most 80 characters, no two the same once trimmed. */
function segmentsVerdict<T>(list: Arg<T>): Verdict {
  const verdicts = alternatives(list).map(ofSegments);
  return verdicts.find((one) => one.delivery === 'sent') ?? verdicts[0] ?? SENT;
}

function ofArguments<T>(args: Arg<T>): Sent<T>[] {
  if (isFalsy(args)) return [];
  if (args.k !== 'list') return [send(ITEM, { datum: args, verdict: ofUnwrapped(args) })];
  const [list] = args.items;
  if (!list) return args.open ? [send(ITEM, { datum: args })] : [];
  // An empty list is taken, and nothing is emitted for it.
  if (always(list, isEmptyList)) return [];
  const verdict = segmentsVerdict(list);
  return [send(ITEM, { datum: verdict.why === ONE_LEVEL ? args : list, verdict })];
}

function ofUnwrapped<T>(args: Arg<T>): Verdict {
  return kindOf(args) === 'unknown'
    ? undecided('Whether the segments stand in a list of their own, as Crisp wants it, is not known.')
    : refused(ONE_LEVEL);
}

function ofSegments<T>(list: Arg<T>): Verdict {
  if (list.k !== 'list') return ['unknown', 'list'].includes(kindOf(list)) ? SENT : refused(ONE_LEVEL);
  if (list.items.some((one) => always(one, isNoSegment))) {
    return refused('Crisp refuses all segments because one is not a string of at most 80 characters.');
  }
  const known = list.items.map(constantText).filter((one) => one !== undefined);
  if (new Set(known.map((one) => one.trim())).size < known.length) {
    return refused('Crisp refuses all segments because one is there twice.');
  }
  return SENT;
}

function isNoSegment<T>(one: Arg<T>): boolean {
  const text = constantText(one);
  return text === undefined ? !['string', 'unknown'].includes(kindOf(one)) : text.length > 80;
}

function isEmptyList<T>(list: Arg<T>): boolean {
  return list.k === 'list' && list.items.length === 0 && !list.open;
}
