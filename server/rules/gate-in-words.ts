import type { ConditionClass } from '../catalogue/consent/access.ts';
import type { Condition, Gate, Step } from '../flows/flow.ts';
import { quoted } from './datum-in-words.ts';

/** What each class of condition proves: a clause without a subject and a full stop. */
export const PROVES: Readonly<Record<ConditionClass, string>> = {
  grant: 'is true only after a yes',
  'grant-default': 'is true after a yes, but may also be true before any answer',
  answered: 'tests that an answer was given, not that it was yes',
  required: 'tests whether consent has to be asked for, not whether it was given',
  deny: 'tests that nobody refused, which is also true before any answer',
  'fail-open': 'also lets visitors through who never said yes',
  unsound: 'is truthy whatever the visitor chose',
  'not-consent': 'is not a consent test',
};

const BY_NAME_ONLY = 'sounds like consent, but names do not count while "consent.heuristics" is "off"';

// The test that most looks like a gate and is none comes first: it is the one that misled its author.
const TELLING: readonly ConditionClass[] = ['answered', 'fail-open', 'unsound', 'deny', 'required', 'not-consent'];

const proofOf = (condition: Condition): string =>
  condition.byNameOnly === true ? BY_NAME_ONLY : PROVES[condition.class];

function tellingOf({ conditions }: Gate): Condition | undefined {
  const named = conditions.find(({ byNameOnly }) => byNameOnly === true);
  const ranked = TELLING.flatMap((wanted) => conditions.filter((condition) => condition.class === wanted));
  const [first] = ranked;
  return first === undefined || first.class === 'not-consent' ? (named ?? first) : first;
}

/** Why a gate that is not `consented` does not gate: a clause without a full stop. */
export function openBecause(gate: Gate): string {
  const telling = tellingOf(gate);
  if (gate.status === 'partial') return 'some ways to this place ask for it, but not all';
  if (telling === undefined) return 'nothing on the way asks for it';
  return `${quoted(telling.text)} ${proofOf(telling)}`;
}

/** The conditions seen, and the ways in that lack a gate, as steps. */
export function gateSteps({ conditions, open }: Gate): readonly Step[] {
  return [
    ...conditions.map((condition) => ({
      place: condition.place,
      label: `${quoted(condition.text)} ${proofOf(condition)}${condition.note === undefined ? '' : ` (${condition.note.replace(/\.$/, '')})`}`,
    })),
    ...open.map(({ place, label }) => ({ place, label: `no consent on this way: ${label}` })),
  ];
}

/** The way of a datum, then its gate. */
export function stepsOf({
  sources,
  gate,
}: {
  readonly sources: readonly Step[];
  readonly gate: Gate;
}): readonly Step[] {
  return [...sources, ...gateSteps(gate)];
}
