import { literalKind } from '../catalogue/personal/literal-kind.ts';
import type { Evaluator } from '../link/evaluate.ts';
import type { Frame } from '../link/value.ts';
import { predictableFrom } from './predictable.ts';
import type { Trait } from './flow.ts';
import { namesOf } from './names.ts';
import { constant } from './person.ts';
import type { Row, Sink } from './sink.ts';

/** What the rules want to know of a row beyond its categories. */
export function traitsOf(evaluator: Evaluator, sink: Sink, row: Row, frame: Frame | undefined): readonly Trait[] {
  const traits: Trait[] = [];
  const { datum, item, unnamed } = row;
  if (unnamed === 'object' || unnamed === 'spread') traits.push({ k: 'opaque', why: unnamed });
  if (unnamed === 'key') traits.push({ k: 'opaque', why: 'keys' });
  if (sink.channel === 'embed-url' && row.direction === 'send')
    traits.push({ k: 'in-url', where: 'the address of the embedded chat' });
  if (!datum || datum.origin.site.node < 0) return traits;
  const text = constant(datum);
  const kind = typeof text === 'string' ? literalKind(text) : undefined;
  if (kind !== undefined && typeof text === 'string') traits.push({ k: 'literal', of: kind, text });
  const { transforms } = namesOf(evaluator, datum.origin.site, datum.origin.frame ?? frame);
  if (isSerialised(evaluator, datum.origin.site, frame)) traits.push({ k: 'opaque', why: 'serialised' });
  for (const how of transforms) traits.push({ k: 'transformed', how });
  const from =
    item === 'session:token' ? predictableFrom(evaluator, datum.origin.site, datum.origin.frame ?? frame) : undefined;
  if (from !== undefined) traits.push({ k: 'predictable', from });
  return traits;
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
