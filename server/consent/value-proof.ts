import { NONE, type FunctionId, type Node } from '../facts/facts.ts';
import { WATCHERS } from '../link/callback-args.ts';
import { componentSelf } from '../link/component-self.ts';
import { frameworkRuns, getterRuns } from '../link/framework-runs.ts';
import { fieldsOf, itemsOf } from '../link/collections.ts';
import { imported } from '../link/modules.ts';
import type { Unit } from '../link/program.ts';
import type { State } from '../link/states.ts';
import { alternatives, NO_ARGS, textOf, type Frame, type Of, type Site, type Value } from '../link/value.ts';
import { declaredType, type PlainType } from './declared-type.ts';
import { judgeLeaf } from './leaf.ts';
import { linksOf } from './links.ts';
import type { Prover } from './prove.ts';
import { isAsync, isThen, makesPromise, promiseAsTest } from './promise-test.ts';
import { past, type Question } from './question.ts';
import { returnsOf, runsOf, type Run } from './runs.ts';
import { resolvesWith } from './resolves.ts';
import { stateProof } from './state-proof.ts';
import {
  ALWAYS,
  conjunction,
  disjunction,
  fulfils,
  gates,
  isGrant,
  NEVER,
  senseOf,
  type Test,
  type Verdict,
} from './verdict.ts';
import { watchedOption } from './watched-option.ts';

const MOST_HOPS = 12;
const MOST_CALLERS = 60;

/** Follows names, calls and values to the expressions that made them, and judges what leads no further. */
export class ValueProofs {
  constructor(readonly prover: Prover) {}

  /** A name: what it was given, wherever it is declared. */
  ref(question: Question, node: Extract<Node, { k: 'ref' }>): Verdict {
    const { claim, frame, unit, way } = question;
    const binding = unit.facts.bindings[node.binding];
    const guarded = this.#guarded(question);
    if (guarded) return guarded;
    if (!binding || binding.ambient || binding.defs.length === 0 || way.hops.length > MOST_HOPS)
      return this.leaf(question);
    const home = this.#home(unit, node.binding);
    const run = home?.unit === unit ? frame : undefined;
    const { states } = this.prover;
    const state =
      home &&
      (states.variable(home.unit, home.binding, run) ??
        (claim.k === 'has' ? states.collection(home.unit, home.binding, run) : undefined));
    if (state) return this.#state(state, question);
    const next = past(question);
    return disjunction(
      this.#meaning(unit, node.binding).map((one) =>
        one === undefined
          ? this.value(question)
          : this.prover.prove(one.unit, one.node, one.unit === unit ? frame : undefined, claim, next),
      ),
    );
  }

  /** The expressions that a name stands for, imports followed; undefined stands for one that leads out of the project. */
  #meaning(unit: Unit, id: number, hops = 0): readonly (Site | undefined)[] {
    return (unit.facts.bindings[id]?.defs ?? []).flatMap((def): readonly (Site | undefined)[] => {
      if (def.k === 'value') return [{ unit, node: def.node }];
      const found = imported(this.prover.callers.evaluator.modules, unit, def.from, def.name);
      if (found?.k === 'node') return [{ unit: found.unit, node: found.node }];
      const binding = found?.k === 'binding' ? found.unit.facts.bindings[found.binding] : undefined;
      if (found?.k !== 'binding' || !binding || binding.ambient || binding.defs.length === 0 || hops > 4)
        return [undefined];
      return this.#meaning(found.unit, found.binding, hops + 1);
    });
  }

  /** Where the variable of a name stands, imports followed. */
  #home(unit: Unit, binding: number): { readonly unit: Unit; readonly binding: number } | undefined {
    const [def, more] = unit.facts.bindings[binding]?.defs ?? [];
    if (def?.k !== 'import' || more) return { unit, binding };
    const found = imported(this.prover.callers.evaluator.modules, unit, def.from, def.name);
    return found?.k === 'binding' ? found : undefined;
  }

  #state(state: State, question: Question): Verdict {
    const { claim, node, unit } = question;
    const next = past(question);
    return stateProof(this.prover, this.prover.occasions, state, {
      site: { unit, node },
      claim,
      prove: ({ frame, item, site }) => {
        const asked = item && claim.k === 'has' ? ({ k: 'is', value: claim.value } as const) : claim;
        return this.prover.prove(site.unit, site.node, frame, asked, next);
      },
      words: (type) => this.leaf(question, type),
    });
  }

  /** A parameter is what its run was given. */
  param(question: Question, node: Extract<Node, { k: 'param' }>): Verdict {
    const { claim, frame, unit, way } = question;
    const guarded = this.#guarded(question);
    if (guarded) return guarded;
    const run = this.prover.callers.evaluator.frameOf(frame, unit, node.fn);
    const watched = run && this.#watched(run, node.index, question);
    if (watched) return watched;
    const value = run?.args.value(node.index);
    const site = run?.args.site(node.index);
    if (!run && node.index === 0) {
      const option = this.#optionWatch(question, node.fn);
      if (option) return option;
    }
    if (!run || !value || way.hops.length > MOST_HOPS) return this.value(question);
    // A literal that is handed over is what the parameter is; that of a state may have changed since.
    if (value.k === 'literal' && (value.site.node < 0 || isWithin(value.site, run.call)))
      return fulfils(value.value, claim) ? ALWAYS : NEVER;
    if (!site || site.node < 0) return this.value(question);
    const own = value.site.unit === site.unit && value.site.node === site.node;
    const next = past(question);
    return this.prover.prove(site.unit, site.node, own ? value.frame : run.caller, claim, {
      ...next,
      awaited: way.awaited || isThen(run.call),
    });
  }

  /** `watch(source, (value) => …)`: what the source says. */
  #watched({ call: at, caller }: Frame, index: number, question: Question): Verdict | undefined {
    const { unit } = at;
    const call = at.node < 0 ? undefined : unit.node(at.node);
    const [source] = call?.k === 'call' && WATCHERS.has(unit.nameOf(call.callee) ?? '') ? call.args : [];
    if (index !== 0 || source?.k !== 'item' || question.way.hops.length > MOST_HOPS) return undefined;
    const { evaluator } = this.prover.callers;
    const value = evaluator.value(unit, source.value, caller);
    const callee = call?.k === 'call' ? unit.node(call.callee) : undefined;
    const path = textOf(value);
    if (callee?.k === 'member' && callee.name === '$watch' && path !== undefined)
      return this.#memberOf(evaluator.value(unit, callee.object, caller), path, question);
    const inner = value.k === 'function' ? evaluator.frame(value, NO_ARGS, { site: at, frame: caller }) : undefined;
    if (value.k === 'function' && inner) return this.#runs([{ callee: value, inner }], question);
    const state = value.k === 'record' ? this.prover.states.box(value) : undefined;
    if (!state) return undefined;
    const named = { ...question, unit, node: source.value, frame: caller };
    return this.#state(state, { ...named, way: past(question) });
  }

  /** `watch: { chatGranted(ok) { … } }` of a component: what is watched. */
  #optionWatch(question: Question, fn: FunctionId): Verdict | undefined {
    const { unit } = question;
    const { evaluator } = this.prover.callers;
    const watched = watchedOption(unit, fn);
    if (!watched || question.way.hops.length > MOST_HOPS) return undefined;
    const origin = { site: { unit, node: question.node }, frame: question.frame };
    const self = componentSelf(evaluator, unit, watched.options, origin);
    return self && this.#memberOf(self, watched.path, question);
  }

  /** What a path of names from an object says. */
  #memberOf(object: Value, path: string, question: Question): Verdict {
    const { evaluator } = this.prover.callers;
    const names = path.split('.');
    const name = names.pop() ?? '';
    const origin = { site: { unit: question.unit, node: question.node }, frame: question.frame };
    const holder = names.reduce((value, one) => evaluator.member(value, one, origin), object);
    const runs = getterRuns(evaluator, holder, name, origin);
    if (runs) return this.#runs(runs, question);
    const state = this.prover.states.member(holder, name);
    if (state) return this.#state(state, question);
    return this.of(evaluator.member(holder, name, { ...origin, frame: undefined }), question);
  }

  /** A call of a function of the project is what it gives back. */
  call(question: Question, node: Extract<Node, { k: 'call' }>): Verdict {
    const { claim, frame, unit } = question;
    const guarded = this.#guarded(question);
    if (guarded) return guarded;
    const runs = runsOf(this.prover.callers, unit, node, question.node, frame);
    if (!runs) return this.#opaque(question, node);
    const verdict = this.#runs(runs, question);
    const unawaited =
      !question.way.awaited && senseOf(claim) !== undefined && runs.some(({ callee }) => isAsync(callee));
    return unawaited ? promiseAsTest(verdict, question) : this.#orByName(verdict, question);
  }

  /** A call that leads out of the project, or makes a promise. */
  #opaque(question: Question, node: Extract<Node, { k: 'call' }>): Verdict {
    const { claim, frame, unit, way } = question;
    if (!makesPromise(unit, node)) return this.value(question);
    if (!way.awaited && senseOf(claim) !== undefined) return promiseAsTest(this.value(question), question);
    const next = { ...past(question), awaited: false };
    const resolved = node.isNew ? resolvesWith(this.prover, unit, node, frame, claim, next) : undefined;
    return resolved ?? this.value(question);
  }

  #runs(runs: readonly Run[], question: Question): Verdict {
    const { claim } = question;
    const way = past(question);
    return disjunction(
      runs.map(({ callee, inner }) => {
        // The promise that it gives back is waited for together with its own.
        const next = { ...way, awaited: way.awaited || isAsync(callee) };
        return disjunction(
          returnsOf(callee).map(({ value, at }) =>
            conjunction([
              this.prover.holds(callee.unit, at, inner),
              this.prover.prove(callee.unit, value, inner, claim, next),
            ]),
          ),
        );
      }),
    );
  }

  /** A definition that says nothing about consent leaves the word to the name it was given. */
  #orByName(verdict: Verdict, question: Question): Verdict {
    if (verdict.k !== 'judged' || verdict.test.class !== 'not-consent') return verdict;
    const leaf = this.leaf(question);
    return leaf.k === 'judged' && leaf.test.class !== 'not-consent' ? leaf : verdict;
  }

  /** Follows a value to the expressions that made it. */
  value(question: Question): Verdict {
    const { frame, node: id, unit } = question;
    const guarded = this.#guarded(question);
    if (guarded) return guarded;
    const node = unit.node(id);
    const part = node.k === 'member' && node.name !== undefined ? this.#part(question, node, node.name) : undefined;
    if (part) return part;
    const derived = node.k === 'member' ? frameworkRuns(this.prover.callers.evaluator, unit, id, frame) : undefined;
    if (derived && question.way.hops.length < MOST_HOPS) return this.#runs(derived, question);
    const state = this.prover.states.at(unit, id, frame);
    if (state) return this.#state(state, question);
    return this.of(this.prover.callers.evaluator.value(unit, id, frame), question);
  }

  /** A value, which stands for the expression that is asked about. */
  of(value: Value, question: Question): Verdict {
    const { claim, way } = question;
    // What an expression chooses from is judged with its tests.
    if (
      value.k === 'choice' &&
      isElsewhere(value, question) &&
      isChoosing(this.prover, value) &&
      way.hops.length < MOST_HOPS
    )
      return this.prover.prove(value.site.unit, value.site.node, value.frame, claim, past(question));
    return disjunction(
      alternatives(value).map((one) => {
        if (one.k === 'literal') return this.#literal(one, question);
        // A list that starts empty is filled somewhere: its words say with what.
        if (one.k === 'list' && claim.k === 'has' && isEmptyList(one)) return this.#leafOf(one, question);
        const { site } = one;
        return isElsewhere(one, question) && expresses(one) && way.hops.length < MOST_HOPS
          ? this.prover.prove(site.unit, site.node, one.frame, claim, past(question))
          : this.#leafOf(one, question);
      }),
    );
  }

  #literal(value: Of<'literal'>, question: Question): Verdict {
    const { claim, node, unit, way } = question;
    const { site } = value;
    const own = site.node < 0 || (site.unit === unit && site.node === node);
    if (own) return fulfils(value.value, claim) ? ALWAYS : NEVER;
    // `a && true` gives true, but not always.
    const written = site.unit.node(site.node);
    if (written.k !== 'literal' && written.k !== 'unary' && way.hops.length < MOST_HOPS)
      return this.prover.prove(site.unit, site.node, value.frame, claim, past(question));
    return this.#kept(value, question);
  }

  /** A constant that a field or a state starts with may have been changed since: the words decide, and a default of yes is no consent. */
  #kept(value: Of<'literal'>, question: Question): Verdict {
    const leaf = this.#leafOf(value, question, declaredType(value.site.unit, value.site.node));
    if (!isGrant(leaf) || leaf.k !== 'judged' || !fulfils(value.value, question.claim)) return leaf;
    return {
      k: 'judged',
      test: { ...leaf.test, class: 'unsound', note: 'It is true from the start, before any answer.' },
    };
  }

  /** A property of an object, or an item of a list, that the project writes out is judged where it is written. */
  #part(question: Question, node: Extract<Node, { k: 'member' }>, name: string): Verdict | undefined {
    const { claim, frame, unit, way } = question;
    const { evaluator } = this.prover.callers;
    const object = evaluator.value(unit, node.object, frame);
    const spread = object.k === 'object' ? this.#spread(question, object, name) : undefined;
    if (spread) return spread;
    const handed = this.#isHanded(question, node, object);
    const found =
      object.k === 'list' || object.k === 'items'
        ? itemSite(evaluator, object, name)
        : fieldSite(evaluator, object, name);
    if (!found || way.hops.length > MOST_HOPS) return undefined;
    const written = found.unit.node(found.node);
    if (written.k === 'literal') {
      if (!handed || ('binding' in object && object.binding >= 0)) return undefined;
      return fulfils(written.value, claim) ? ALWAYS : NEVER;
    }
    return this.prover.prove(found.unit, found.node, object.frame, claim, past(question));
  }

  /** `{ chat: false, ...stored }.chat`: what is stored, or what is written before it. */
  #spread(question: Question, object: Of<'object'>, name: string): Verdict | undefined {
    const { claim } = question;
    const { frame, site } = object;
    const node = site.node < 0 ? undefined : site.unit.node(site.node);
    const entries = node?.k === 'object' ? node.entries : [];
    const at = entries.findLastIndex((one) => one.k === 'prop' && one.name === name);
    const later = entries.slice(at + 1).flatMap((one) => (one.k === 'spread' ? [one.value] : []));
    const own = entries[at];
    if (own?.k !== 'prop' || later.length === 0 || question.way.hops.length > MOST_HOPS) return undefined;
    const { evaluator } = this.prover.callers;
    const next = past(question);
    return disjunction([
      this.prover.prove(site.unit, own.value, frame, claim, next),
      ...later.map((id) => {
        const from = evaluator.value(site.unit, id, frame);
        const place = { unit: site.unit, node: id };
        const value = evaluator.member(from, name, { site: place, frame });
        return this.#leafOf(value, { unit: site.unit, node: id, frame, claim, way: next }, undefined, true);
      }),
    ]);
  }

  /** Whether an expression starts at a parameter that its run was given, and the object is written where it is handed over. */
  #isHanded({ frame, unit }: Question, node: Node, object: Value): boolean {
    let at = node;
    while (at.k === 'member') at = unit.node(at.object);
    if (at.k === 'ref') {
      const [def, more] = unit.facts.bindings[at.binding]?.defs ?? [];
      if (def?.k !== 'value' || more) return false;
      at = unit.node(def.node);
    }
    const run = at.k === 'param' ? this.prover.callers.evaluator.frameOf(frame, unit, at.fn) : undefined;
    return run !== undefined && isWithin(object.site, run.call);
  }

  #guarded({ claim, frame, node, unit }: Question): Verdict | undefined {
    const { callers, settings } = this.prover;
    const judged = linksOf(callers.evaluator, unit, node, frame, settings.guards, claim);
    return judged && { k: 'judged', test: { ...judged, site: { unit, node } } };
  }

  /** The end of the way: a platform, or the words. */
  leaf(question: Question, type?: PlainType): Verdict {
    const { frame, node, unit } = question;
    return this.#leafOf(this.prover.callers.evaluator.value(unit, node, frame), question, type);
  }

  #leafOf(value: Value, question: Question, type?: PlainType, part = false): Verdict {
    const { claim, frame, node, unit, way } = question;
    const { callers, settings } = this.prover;
    const judged = judgeLeaf(callers, settings, { value, unit, node, frame, claim, hops: way.hops, type, part });
    const isWord = claim.k === 'truthy' && gates(judged) && judged.platform === undefined;
    const test =
      isWord && this.prover.words.has(unit, node)
        ? ({
            ...judged,
            class: 'unsound',
            note: 'It is compared with a word elsewhere: a refusal is truthy too.',
          } as const)
        : judged;
    if (test.platform !== undefined) return { k: 'judged', test };
    return this.#byCallers(value, question, test) ?? { k: 'judged', test };
  }

  /** A parameter that no run fills is what the callers hand over, whatever it is called; undefined when nobody is known to call. */
  #byCallers(value: Value, { claim, frame, node, unit, way }: Question, named: Test): Verdict | undefined {
    const {
      callers,
      callers: { evaluator },
    } = this.prover;
    let root = value;
    while (root.k === 'member' || root.k === 'element') root = root.object;
    if (root.k !== 'param' || unit !== root.unit || evaluator.frameOf(frame, root.unit, root.fn)) return undefined;
    const { index } = root;
    const entries = callers.entries(root.unit, root.fn);
    const known = entries.filter((one) => one.frame?.args.value(index));
    if (known.length === 0) return undefined;
    const verdict = disjunction([
      ...known
        .slice(0, MOST_CALLERS)
        .map((one) => this.prover.prove(unit, node, evaluator.nest(frame, one.frame), claim, way)),
      ...(known.length < entries.length && gates(named) ? [{ k: 'judged', test: named } as const] : []),
    ]);
    if (verdict.k !== 'always') return verdict;
    return { k: 'judged', test: { class: 'unsound', note: 'Every caller hands over a yes.', site: named.site } };
  }
}

const isElsewhere = ({ frame, site }: Value, question: Question): boolean =>
  site.node >= 0 && (site.unit !== question.unit || site.node !== question.node || frame !== question.frame);

/** Whether a choice is made by the expression at its place, and not by a library that stands there. */
function isChoosing({ callers }: Prover, { frame, site }: Value): boolean {
  const node = site.unit.node(site.node);
  if (node.k === 'call') return runsOf(callers, site.unit, node, site.node, frame) !== undefined;
  return node.k === 'choice' || node.k === 'logic' || node.k === 'default' || node.k === 'ref';
}

/** Whether the place of a value is the expression that it is; that of an item of an unknown list is the list. */
function expresses({ k, site }: Value): boolean {
  const made = site.unit.node(site.node).k;
  if (made === 'param' || made === 'this') return false;
  if (k === 'element') return made === 'element';
  return k !== 'member' || made === 'member' || made === 'ref';
}

function fieldSite(evaluator: Parameters<typeof fieldsOf>[0], object: Value, name: string): Site | undefined {
  if (object.k !== 'object') return undefined;
  const { fields, open } = fieldsOf(evaluator, object);
  const [field, more] = fields.filter((one) => one.name === name);
  return field && !more && !open && field.site.node !== NONE ? field.site : undefined;
}

function itemSite(
  evaluator: Parameters<typeof itemsOf>[0],
  list: Of<'list'> | Of<'items'>,
  name: string,
): Site | undefined {
  const { items, open, sites } = itemsOf(evaluator, list);
  const site = /^\d+$/.test(name) && !open ? sites[Number(name)] : undefined;
  // Where the value says all, it is followed itself.
  const own = items[Number(name)]?.site;
  if (list.k === 'items' && own?.unit === site?.unit && own?.node === site?.node) return undefined;
  return site && site.node !== NONE ? site : undefined;
}

function isEmptyList({ site }: Value): boolean {
  const node = site.node < 0 ? undefined : site.unit.node(site.node);
  return node?.k === 'list' && node.items.length === 0;
}

/** Whether a place stands in the expression of a call. */
function isWithin(inner: Site, outer: Site): boolean {
  if (inner.unit !== outer.unit || inner.node < 0 || outer.node < 0) return false;
  const { e, s } = outer.unit.node(outer.node);
  const node = inner.unit.node(inner.node);
  return node.s >= s && node.e <= e;
}
