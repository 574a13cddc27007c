import { LEVELS, type Level, PSEUDONYMOUS, categoryOf } from './categories.ts';
import { NOT_DATA, PASSAGES, PERSONS, SECRET_HOLDERS, THINGS, TRANSPARENT_MEMBERS } from './context-words.ts';
import { itemRow } from './crisp-items.ts';
import { categoryOfLiteral } from './literal-kind.ts';
import { type NameMatch, readName } from './match-name.ts';
import { splitName } from './split-name.ts';
import { type TransformKind, transformKind } from './transform-kind.ts';
import { wordIndex } from './word-index.ts';

export interface Datum {
  /** Crisp's word for where it goes: `user:email`, `session:data.plan`, `people:profile.person.phone`. */
  readonly item: string;
  /** The key it is sent under, where the item does not already hold it. */
  readonly key?: string;
  /** The expression it is read from, outermost first: `['form', 'email', 'value']`; calls by their name. */
  readonly path?: readonly string[];
  /** The declared type, as it is written. */
  readonly type?: string;
  /** The value, when it is a constant. */
  readonly literal?: string | number | boolean;
  /** The other keys of the same object or list. */
  readonly siblings?: readonly string[];
  /** Functions, methods and operators applied to it: `md5`, `String`, `===`. */
  readonly transforms?: readonly string[];
}

export interface Evidence {
  readonly category: string;
  readonly from: 'item' | 'key' | 'path' | 'type' | 'literal';
  /** The words, type or literal kind that say so. */
  readonly words: string;
}

export interface Classification {
  /** Keys of `CATEGORIES`, in the order in which they were found; with `pseudonymous` beside them when hashed or encrypted. */
  readonly categories: readonly string[];
  /** The highest level of the categories, one lower when pseudonymised; undefined without categories. */
  readonly level: Level | undefined;
  /** What was done to the datum; after `mask` and `measure` only what survives that is in `categories`. */
  readonly transformed?: Exclude<TransformKind, 'none'>;
  readonly evidence: readonly Evidence[];
}

const LOWER: Readonly<Record<Level, Level>> = {
  low: 'low',
  medium: 'low',
  high: 'medium',
  special: 'high',
  critical: 'high',
};

/** The kinds of personal data that one datum is, judged by where it goes, its names, its type and its value. */
export function classify(datum: Datum): Classification {
  const path = meaningful(datum.path ?? []);
  if (path.container.some((name) => NOT_DATA.test(name))) return settle(itemEvidence(datum.item), 'none');
  const names = readNames(datum, path);
  const found = [...itemEvidence(datum.item), ...names.evidence, ...literalEvidence(datum.literal)];
  const typed = found.length === 0 && datum.type !== undefined ? typeEvidence(datum.type) : found;
  const fitting = typed.filter(({ category, from }) =>
    from !== 'key' && from !== 'path' ? true : fitsType(category, datum),
  );
  return settle(fitting, transformOf(datum, path, names.done));
}

interface Path {
  readonly container: readonly string[];
  readonly own: string | undefined;
  /** Members that give the datum itself were dropped from the end. */
  readonly held: boolean;
  /** The last member measures the datum: `length`. */
  readonly measured: boolean;
}

function meaningful(path: readonly string[]): Path {
  let end = path.length;
  let measured = false;
  while (end > 1) {
    const name = path[end - 1] ?? '';
    if (name === 'length' || name === 'size') measured = true;
    else if (!TRANSPARENT_MEMBERS.has(name)) break;
    end--;
  }
  return { container: path.slice(0, Math.max(0, end - 1)), own: path[end - 1], held: end < path.length, measured };
}

interface Names {
  readonly evidence: readonly Evidence[];
  readonly done: 'hash' | 'mask' | undefined;
}

function readNames(datum: Datum, path: Path): Names {
  const holder = path.container.at(-1);
  const holderWords = holder === undefined ? [] : trimmed(splitName(holder));
  const ownWords = path.own === undefined ? [] : trimmed(splitName(path.own));
  const byPath = readName([...holderWords, ...ownWords], holderWords.length, path.held);
  const keyText = datum.key ?? keyOfItem(datum.item);
  const keyWords = keyText === undefined ? [] : trimmed(splitName(keyText));
  const byKey = readName(keyWords, 0, false);
  const support = supportOf(datum, path);
  const fromPath = supported(byPath.matches, support, 'path');
  // A weak key (`note`) says nothing where the datum's own name does.
  const ofKey = fromPath.length === 0 ? byKey.matches : byKey.matches.filter(({ strength }) => strength === 'strong');
  // What a key says of a person's field holds wherever below the person the value lies: `company: user.company.name`.
  const keySupport: Support = {
    ...support,
    person: support.person || path.container.some((name) => speaksOfPerson(splitName(name))),
  };
  return { evidence: [...supported(ofKey, keySupport, 'key'), ...fromPath], done: byKey.done ?? byPath.done };
}

interface Support {
  /** The datum hangs on a person. */
  readonly person: boolean;
  /** It is the person's own member: `user.name`, not `user.plan.name`. */
  readonly near: boolean;
  readonly secret: boolean;
  /** The object that holds the datum is no person: a shop's city is nobody's. */
  readonly thing: boolean;
}

function supportOf({ item, siblings = [] }: Datum, { container }: Path): Support {
  const around = container.map((name) => splitName(name));
  const holder = holderIsPerson(around);
  const near = holder || itemRow(item).person === true || siblings.some((sibling) => namesPerson(sibling));
  return {
    person: near,
    near,
    secret: around.some((words) => words.some((word) => SECRET_HOLDERS.has(word))),
    thing: !holder && THINGS.has(around.at(-1)?.at(-1) ?? ''),
  };
}

const speaksOfPerson = (words: readonly string[]): boolean => words.some((word) => PERSONS.has(word));

/** `user.address.city` is a person's, `user.plan.name` is a plan's. */
function holderIsPerson(around: readonly (readonly string[])[]): boolean {
  for (const words of around.toReversed()) {
    if (speaksOfPerson(words)) return true;
    if (!words.every((word) => PASSAGES.has(word))) return false;
  }
  return false;
}

const namesPerson = (name: string): boolean =>
  readName(trimmed(splitName(name)), 0, false).matches.some(
    ({ category, strength }) => strength === 'strong' && /^(?:identity|contact|account)\./.test(category),
  );

function supported(matches: readonly NameMatch[], support: Support, from: 'key' | 'path'): Evidence[] {
  return matches.filter((match) => counts(match, support)).map(({ category, words }) => ({ category, from, words }));
}

function counts({ strength, category, ofPerson, whole, head }: NameMatch, support: Support): boolean {
  if (strength === 'strong') return !(support.thing && category === 'identity.name.full');
  const isName = category === 'identity.name.full';
  if (ofPerson || (isName ? support.near && whole : support.person && (whole || head))) return true;
  if (support.thing) return false;
  return strength === 'alone' || (support.secret && category.startsWith('secret.'));
}

const LEADING = new Set('get set fetch load read'.split(' '));

/** Without the words in front that only say how the datum is had. */
function trimmed(words: string[]): string[] {
  let start = 0;
  while (start < words.length - 1 && LEADING.has(words[start] ?? '')) start++;
  return start === 0 ? words : words.slice(start);
}

const itemEvidence = (item: string): Evidence[] =>
  itemRow(item).categories.map((category) => ({ category, from: 'item', words: item }));

/** The part of an item that the code chose: `plan` of `session:data.plan`. */
function keyOfItem(item: string): string | undefined {
  const row = itemRow(item);
  const key = row.named ? item.slice(row.item.length) : '';
  return key === '' || key === '*' ? undefined : key.slice(key.lastIndexOf('.') + 1);
}

function literalEvidence(literal: Datum['literal']): Evidence[] {
  const category = typeof literal === 'string' ? categoryOfLiteral(literal) : undefined;
  return category ? [{ category: category.category, from: 'literal', words: category.kind }] : [];
}

/** A type that is named for its values: `EmailAddress`, `Promise<Iban>`; not the texts of a union. */
function typeEvidence(type: string): Evidence[] {
  const names = type.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, ' ').match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? [];
  return names
    .flatMap((name) => readName(splitName(name), 0, false).matches)
    .filter(({ strength }) => strength === 'strong')
    .map(({ category, words }) => ({ category, from: 'type', words }));
}

function typeName({ type, literal }: Datum): string | undefined {
  if (literal !== undefined) return typeof literal;
  if (type === undefined) return undefined;
  if (/=>|^Function$|^function$/.test(type)) return 'function';
  const name = type
    .replace(/\s*\|\s*(?:null|undefined)\b/g, '')
    .trim()
    .toLowerCase();
  return name === 'bool' ? 'boolean' : name;
}

function fitsType(category: string, datum: Datum): boolean {
  const name = typeName(datum);
  return name === undefined || !wordIndex().notTypes.get(category)?.has(name);
}

function transformOf(datum: Datum, path: Path, named: 'hash' | 'mask' | undefined): TransformKind {
  const kinds = (datum.transforms ?? []).map((name) => transformKind(name));
  if (named === 'mask' || kinds.includes('mask')) return 'mask';
  if (path.measured || kinds.includes('measure')) return 'measure';
  return named ?? (kinds.includes('hash') ? 'hash' : 'none');
}

function settle(evidence: readonly Evidence[], transform: TransformKind): Classification {
  const left = evidence.filter((one) => survives(one, transform));
  const own = [...new Set(left.map(({ category }) => category))];
  const categories = transform === 'hash' && own.length > 0 ? [...own, PSEUDONYMOUS] : own;
  const level = levelOf(own, transform === 'hash');
  const base = { categories, level, evidence: left };
  return transform === 'none' || evidence.length === 0 ? base : { ...base, transformed: transform };
}

/** That somebody has a diagnosis is health data too: a yes or a count takes special categories not away. */
function survives({ category }: Evidence, transform: TransformKind): boolean {
  if (transform === 'mask') return false;
  return transform !== 'measure' || (categoryOf(category)?.kinds.includes('special') ?? false);
}

function levelOf(categories: readonly string[], lowered: boolean): Level | undefined {
  const ranks = categories.map((key) => LEVELS.indexOf(categoryOf(key)?.level ?? 'low'));
  const level = ranks.length === 0 ? undefined : LEVELS[Math.max(...ranks)];
  return lowered && level ? LOWER[level] : level;
}
