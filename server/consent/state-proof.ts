import type { Claim } from '../catalogue/consent/access.ts';
import { isDenyLiteral } from '../catalogue/consent/words.ts';
import { NONE } from '../facts/facts.ts';
import type { Given, State } from '../link/states.ts';
import type { Site } from '../link/value.ts';
import type { PlainType } from './declared-type.ts';
import type { Occasions } from './occasion.ts';
import type { Prover } from './prove.ts';
import { gates, type Test, type Verdict } from './verdict.ts';

const MOST_GIVEN = 60;

/** What a state is asked, and from where. */
export interface Reading {
  readonly site: Site;
  readonly claim: Claim;
  /** What an expression proves, on the way that led to the state. */
  readonly prove: (given: Given) => Verdict;
  /** What the words of the state say. */
  readonly words: (type?: PlainType) => Verdict;
}

/**
 * What it proves that a state fulfils a claim: it does so by one of the values that it was given. A value that is not constant
 * is judged like any other expression. A constant proves what its place proves: written after a yes it is a yes, written at load it
 * says nothing, and what a visitor's act writes is what the name of the state says.
 */
export function stateProof(prover: Prover, occasions: Occasions, state: State, reading: Reading): Verdict {
  const given = state.given.flatMap((one) => throughCallers(prover, one, 0)).slice(0, MOST_GIVEN);
  const proofs = given.map((one) => givenProof(prover, occasions, one, reading));
  const tests = proofs.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : []));
  const spoils = tests.find((one) => !gates(one));
  if (spoils) return judged(spoils);
  if (state.open || proofs.includes('open') || tests.length === 0) {
    const words = reading.words();
    const [first] = tests;
    // Of a name that says nothing, the places decide alone when they all are known.
    return words.k === 'judged' &&
      words.test.class === 'not-consent' &&
      first &&
      !state.open &&
      !proofs.includes('open')
      ? judged(first)
      : words;
  }
  return judged(tests.find((one) => one.class === 'grant-default') ?? (tests[0] as Test));
}

/** What a setter of the project is called with: `choose('accepted')` for `const choose = (answer) => setConsent(answer)`. */
function throughCallers(prover: Prover, given: Given, depth: number): readonly Given[] {
  const { frame, site } = given;
  const { callers } = prover;
  const value = site.node === NONE ? undefined : callers.evaluator.value(site.unit, site.node, frame);
  if (value?.k !== 'param' || depth > 2) return [given];
  const { fn, index, unit } = value;
  if (unit !== site.unit || callers.evaluator.frameOf(frame, unit, fn)) return [given];
  const entries = callers.entries(unit, fn);
  const known = entries.filter((one) => one.how === 'called' && one.frame?.args.value(index));
  if (known.length === 0 || known.length < entries.length) return [given];
  return known.flatMap((one) => {
    const run = callers.evaluator.nest(frame, one.frame);
    return throughCallers(prover, { ...given, frame: run, at: one.site }, depth + 1);
  });
}

const judged = (test: Test): Verdict => ({ k: 'judged', test });

/** `yes`: the words of the place say yes; `open`: those of the state decide; undefined: this value does not fulfil the claim. */
function givenProof(
  prover: Prover,
  occasions: Occasions,
  given: Given,
  { claim, prove, site: read }: Reading,
): Test | 'yes' | 'open' | undefined {
  const { at, frame, site, start } = given;
  const verdict = prove(given);
  if (verdict.k === 'never') return undefined;
  if (verdict.k === 'judged' && gates(verdict.test)) return verdict.test;
  const point = at.unit.node(at.node);
  const held = prover.holds(at.unit, point.at, frame);
  if (held.k === 'never') return undefined;
  if (held.k === 'judged' && gates(held.test)) return held.test;
  if (verdict.k === 'judged') {
    if (verdict.test.class !== 'not-consent') return verdict.test;
    const when = start ? undefined : occasions.of(at);
    return when?.k === 'grant' ? when.test : 'open';
  }
  const written = site.node === NONE ? undefined : prover.callers.evaluator.value(site.unit, site.node, frame);
  if (
    written?.k === 'literal' &&
    typeof written.value !== 'boolean' &&
    isDenyLiteral(written.value) &&
    claim.k !== 'is'
  )
    return { class: 'unsound', note: 'This is so for a refusal as well.', site: at };
  if (start || encloses(at, read)) return fromStart(at);
  const occasion = occasions.of(at);
  switch (occasion.k) {
    case 'grant':
    case 'other':
      return occasion.test;
    case 'act':
      return occasion.yes ? 'yes' : 'open';
    case 'load':
      return fromStart(at);
  }
}

const fromStart = (site: Site): Test => ({
  class: 'unsound',
  note: 'It is true from the start, before any answer.',
  site,
});

/** The value is given where the reader runs, or around it: nothing has to happen in between. */
function encloses(at: Site, read: Site): boolean {
  if (at.unit !== read.unit) return at.unit.node(at.node).fn === 0;
  const home = at.unit.node(at.node).fn;
  for (let fn = read.unit.node(read.node).fn; ; fn = read.unit.facts.functions[fn]?.parent ?? 0) {
    if (fn === home) return true;
    if (fn === 0) return false;
  }
}
