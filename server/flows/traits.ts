import { classify } from '../catalogue/personal/classify.ts';
import { literalKind } from '../catalogue/personal/literal-kind.ts';
import { isMasking, isPseudonymising } from '../catalogue/personal/transform-kind.ts';
import type { Callers } from '../link/callers.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Frame } from '../link/value.ts';
import type { MarkedArg } from './args.ts';
import type { Trait } from './flow.ts';
import { jobOf } from './job.ts';
import { namesOf } from './names.ts';
import { constant } from './person.ts';
import { placeOfSite } from './place.ts';
import { predictableFrom } from './predictable.ts';
import { sideOf } from './side.ts';
import type { Row, Sink } from './sink.ts';

/** What the rules want to know of a row beyond its categories. */
export function traitsOf(callers: Callers, sink: Sink, row: Row, frame: Frame | undefined): readonly Trait[] {
  return [...ofCall(callers, sink, row, frame), ...ofDatum(callers.evaluator, row, frame)];
}

function* ofCall(callers: Callers, sink: Sink, { direction, unnamed }: Row, frame: Frame | undefined): Iterable<Trait> {
  if (unnamed === 'object' || unnamed === 'spread') yield { k: 'opaque', why: unnamed };
  if (unnamed === 'key') yield { k: 'opaque', why: 'keys' };
  if (sink.channel === 'embed-url' && direction === 'send')
    yield { k: 'in-url', where: 'the address of the embedded chat' };
  for (const { arg, where } of sink.inUrl?.(frame) ?? [])
    if (isPersonal(callers.evaluator, arg, frame)) yield { k: 'in-url', where };
  if (sink.channel !== 'rest' && sink.channel !== 'node-api') return;
  if (sideOf(sink) === 'browser') yield { k: 'secret', what: 'a token of the REST API', place: placeOfSite(sink.site) };
  const what = direction === 'send' ? jobOf(callers, sink.site) : undefined;
  if (what !== undefined) yield { k: 'job', what };
}

/** An e-mail address and the like, where an id would do. */
function isPersonal(evaluator: Evaluator, arg: MarkedArg, frame: Frame | undefined): boolean {
  const { site } = arg.origin;
  if (site.node < 0) return false;
  return namesOf(evaluator, site, arg.origin.frame ?? frame).paths.some((path) =>
    classify({ item: 'session:data.*', path }).categories.some((key) => /^contact\.(?:email|phone)/.test(key)),
  );
}

function* ofDatum(evaluator: Evaluator, { datum, item }: Row, frame: Frame | undefined): Iterable<Trait> {
  if (!datum || datum.origin.site.node < 0) return;
  const { site } = datum.origin;
  const run = datum.origin.frame ?? frame;
  const text = constant(datum);
  const kind = typeof text === 'string' ? literalKind(text) : undefined;
  if (kind !== undefined && typeof text === 'string') yield { k: 'literal', of: kind, text };
  if (isSerialised(evaluator, site, run)) yield { k: 'opaque', why: 'serialised' };
  for (const how of namesOf(evaluator, site, run).transforms)
    if (isPseudonymising(how) || isMasking(how)) yield { k: 'transformed', how };
  const from = item === 'session:token' ? predictableFrom(evaluator, site, run) : undefined;
  if (from !== undefined) yield { k: 'predictable', from };
}

/** `JSON.stringify(state)` of something whose parts nobody can name. */
function isSerialised(
  evaluator: Evaluator,
  site: { readonly unit: Sink['site']['unit']; readonly node: number },
  frame: Frame | undefined,
): boolean {
  const value = evaluator.value(site.unit, site.node, frame);
  if (value.k !== 'derived' || value.site.node < 0) return false;
  const call = value.site.unit.node(value.site.node);
  const callee = call.k === 'call' ? value.site.unit.node(call.callee) : undefined;
  const [from] = value.from;
  return (
    callee?.k === 'member' &&
    callee.name === 'stringify' &&
    from !== undefined &&
    from.k !== 'literal' &&
    from.k !== 'object'
  );
}
