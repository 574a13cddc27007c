import type { Access, CallArg, Step } from './access.ts';
import type { Literal } from './row.ts';

/**
 * A pattern of an access, as text:
 *
 * - `Cookiebot.consent.$category`: a name, then steps; `$x` captures the name of a member, `*` stands for any member, `a|b` for
 *   either, `'quoted'` for a name with odd characters.
 * - `has($category)`, `get('x', 2)`, `find()`: a call; `()` takes any arguments, `_` is any argument, `$x` captures a literal.
 * - `on('consent', fn)`, `push(['on', fn])`, `run(@services.*.onAccept)`: `fn` is the callback; after `@` comes the path of the
 *   property that holds it.
 * - heads: a name; `~` for anything before; `cookie:NAME` for what is read from a cookie or the web storage; `#0` for a
 *   parameter of a callback.
 *
 * A member `value` or `current` of the access (refs of Vue and React) is skipped where the pattern does not name it.
 */
export interface Pattern {
  readonly head: Head;
  readonly steps: readonly PatternStep[];
}

export type Head =
  | { readonly k: 'name'; readonly name: string }
  | { readonly k: 'any' }
  | { readonly k: 'cookie'; readonly key: string }
  | { readonly k: 'parameter'; readonly index: number };

export type PatternStep =
  | { readonly k: 'get'; readonly names: readonly string[] }
  | { readonly k: 'any-get'; readonly capture: string | undefined }
  | { readonly k: 'call'; readonly args: readonly PatternArg[] };

export type PatternArg =
  | { readonly k: 'any' }
  | { readonly k: 'capture'; readonly name: string }
  | { readonly k: 'literal'; readonly value: Literal }
  | { readonly k: 'list'; readonly items: readonly PatternArg[] }
  | { readonly k: 'callback' }
  /** The callback is a property of this argument: the path to it, in parts; `*` and `$x` as in steps. */
  | { readonly k: 'path'; readonly parts: readonly string[] };

/** What a pattern captured: name → literal. A member or argument that is not known is not there. */
export type Captures = Readonly<Record<string, string>>;

const parsed = new Map<string, Pattern>();

/** Parses a pattern once. Throws on a pattern that is not one: rows are code. */
export function patternOf(text: string): Pattern {
  const known = parsed.get(text);
  if (known) return known;
  const made = new Reader(text).pattern();
  parsed.set(text, made);
  return made;
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  pattern(): Pattern {
    const head = this.head();
    const steps: PatternStep[] = [];
    while (this.at < this.text.length) steps.push(this.step());
    return { head, steps };
  }

  private head(): Head {
    if (this.take(/~/y) !== undefined) return { k: 'any' };
    const index = this.take(/#\d+/y);
    if (index !== undefined) return { k: 'parameter', index: Number(index.slice(1)) };
    const key = this.take(/cookie:[^.()]+/y);
    if (key !== undefined) return { k: 'cookie', key: key.slice('cookie:'.length) };
    return { k: 'name', name: this.need(/[\w$]+/y) };
  }

  private step(): PatternStep {
    if (this.take(/\(/y) !== undefined) return { k: 'call', args: this.args(/\)/y) };
    this.need(/\./y);
    if (this.take(/\*/y) !== undefined) return { k: 'any-get', capture: undefined };
    const capture = this.take(/\$[a-z]+/y);
    if (capture !== undefined) return { k: 'any-get', capture: capture.slice(1) };
    const names = [this.memberName()];
    while (this.take(/\|/y) !== undefined) names.push(this.memberName());
    return { k: 'get', names };
  }

  private memberName(): string {
    const quoted = this.take(/'[^']*'/y);
    return quoted === undefined ? this.need(/[\w$]+/y) : quoted.slice(1, -1);
  }

  private args(end: RegExp): PatternArg[] {
    const args: PatternArg[] = [];
    while (this.take(end) === undefined) {
      args.push(this.arg());
      this.take(/,\s*/y);
    }
    return args;
  }

  private arg(): PatternArg {
    if (this.take(/_(?=[,)\]])/y) !== undefined) return { k: 'any' };
    if (this.take(/fn(?=[,)\]])/y) !== undefined) return { k: 'callback' };
    if (this.take(/\[/y) !== undefined) return { k: 'list', items: this.args(/\]/y) };
    const path = this.take(/@[\w$.*-]+/y);
    if (path !== undefined) return { k: 'path', parts: path.slice(1).split('.') };
    const capture = this.take(/\$[a-z]+/y);
    if (capture !== undefined) return { k: 'capture', name: capture.slice(1) };
    const text = this.take(/'[^']*'/y);
    if (text !== undefined) return { k: 'literal', value: text.slice(1, -1) };
    return { k: 'literal', value: Number(this.need(/-?\d+/y)) };
  }

  private take(what: RegExp): string | undefined {
    what.lastIndex = this.at;
    const found = what.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private need(what: RegExp): string {
    const found = this.take(what);
    if (found === undefined) throw new Error(`Not a pattern: ${this.text} at ${this.at}`);
    return found;
  }
}

const TRANSPARENT = new Set(['value', 'current']);

/** Matches the steps of an access, all of them, with those of a pattern. */
export function matchSteps(pattern: readonly PatternStep[], steps: readonly Step[]): Captures | undefined {
  const [wanted, ...laterWanted] = pattern;
  const [step, ...later] = steps;
  if (!step) return wanted ? undefined : {};
  const here = wanted && matchStep(wanted, step);
  const rest = here && matchSteps(laterWanted, later);
  if (rest) return { ...here, ...rest };
  return step.k === 'get' && TRANSPARENT.has(step.name ?? '') ? matchSteps(pattern, later) : undefined;
}

function matchStep(wanted: PatternStep, step: Step): Captures | undefined {
  switch (wanted.k) {
    case 'get':
      return step.k === 'get' && step.name !== undefined && wanted.names.includes(step.name) ? {} : undefined;
    case 'any-get':
      if (step.k !== 'get') return undefined;
      return wanted.capture !== undefined && step.name !== undefined ? { [wanted.capture]: step.name } : {};
    case 'call':
      return step.k === 'call' ? matchArgs(wanted.args, step.args) : undefined;
  }
}

function matchArgs(wanted: readonly PatternArg[], args: readonly CallArg[]): Captures | undefined {
  let captures: Captures = {};
  for (const [index, one] of wanted.entries()) {
    const found = matchArg(one, args[index]);
    if (!found) return undefined;
    captures = { ...captures, ...found };
  }
  return captures;
}

function matchArg(wanted: PatternArg, arg: CallArg | undefined): Captures | undefined {
  switch (wanted.k) {
    case 'any':
    case 'callback':
    case 'path':
      return {};
    case 'capture':
      return captureOf(wanted.name, arg);
    case 'literal':
      return arg?.k === 'literal' && arg.value === wanted.value ? {} : undefined;
    case 'list':
      return arg?.k === 'list' ? matchArgs(wanted.items, arg.items) : undefined;
  }
}

function captureOf(name: string, arg: CallArg | undefined): Captures | undefined {
  if (!arg) return undefined;
  const text =
    name === 'condition' ? conditionOf(arg) : arg.k === 'literal' && arg.value != null ? String(arg.value) : undefined;
  return text === undefined ? {} : { [name]: text };
}

/** `'a'` as `a`, `{ not: 'a' }` as `!a`, `{ and: ['a', 'b'] }` and `['a', 'b']` as `a&b`, `{ or: ['a', 'b'] }` as `a|b`. */
function conditionOf(arg: CallArg): string | undefined {
  switch (arg.k) {
    case 'literal':
      return String(arg.value);
    case 'list':
      return joined(arg.items, '&');
    case 'object': {
      const { not, and, or } = arg.fields;
      if (not) return `!${conditionOf(not) ?? ''}`;
      return and ? conditionOf(and) : or?.k === 'list' ? joined(or.items, '|') : or && conditionOf(or);
    }
    case 'function':
    case 'unknown':
      return undefined;
  }
}

function joined(items: readonly CallArg[], by: string): string {
  return items.map((item) => conditionOf(item) ?? '?').join(by);
}

/** Where the callback of a registering call lies: the argument, and the path within it. */
export interface CallbackPlace {
  readonly argument: number;
  readonly property: string | undefined;
}

/** Matches the place of a callback with the one that the last call of the pattern wants. */
export function matchPlace(pattern: Pattern, place: CallbackPlace): Captures | undefined {
  const last = pattern.steps.at(-1);
  const wanted = last?.k === 'call' ? last.args[place.argument] : undefined;
  if (!wanted) return undefined;
  const parts = place.property === undefined ? [] : place.property.split('.');
  return matchPart(wanted, parts);
}

function matchPart(wanted: PatternArg, parts: readonly string[]): Captures | undefined {
  if (wanted.k === 'callback') return parts.length === 0 ? {} : undefined;
  if (wanted.k === 'path') return matchPath(wanted.parts, parts);
  const [index, ...later] = parts;
  const item = wanted.k === 'list' && index !== undefined ? wanted.items[Number(index)] : undefined;
  return item && matchPart(item, later);
}

/** Matches the path of a property, part by part. */
export function matchPath(wanted: readonly string[], parts: readonly string[]): Captures | undefined {
  if (wanted.length !== parts.length) return undefined;
  let captures: Captures = {};
  for (const [index, part] of parts.entries()) {
    const want = wanted[index] ?? '';
    if (want.startsWith('$')) captures = { ...captures, [want.slice(1)]: part };
    else if (want !== '*' && want !== part) return undefined;
  }
  return captures;
}

interface TextPattern {
  readonly names: readonly string[];
  readonly expression: RegExp;
}

const texts = new Map<string, TextPattern>();

/** Matches a text with one that has `$x` in it: `cookies-$category`, `!$service=true`. */
export function matchText(wanted: string, text: string): Captures | undefined {
  const { names, expression } = textPatternOf(wanted);
  const found = expression.exec(text);
  return found ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])) : undefined;
}

function textPatternOf(wanted: string): TextPattern {
  const known = texts.get(wanted);
  if (known) return known;
  const names = [...wanted.matchAll(/\$([a-z]+)/g)].map((found) => found[1] ?? '');
  const pieces = wanted.split(/\$[a-z]+/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = { names, expression: new RegExp(`^${pieces.join('(.+?)')}$`) };
  texts.set(wanted, made);
  return made;
}

/** The steps of an access that comes from a package, the exported name among them. */
export function stepsFromModule(
  root: Extract<Access['root'], { k: 'module' }>,
  steps: readonly Step[],
): readonly Step[] {
  if (root.name !== 'default' && root.name !== '*') return [{ k: 'get', name: root.name }, ...steps];
  const [first] = steps;
  return first?.k === 'get' && first.name === 'default' ? steps.slice(1) : steps;
}
