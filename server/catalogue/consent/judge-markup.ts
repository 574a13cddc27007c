import type { Judged } from './access.ts';
import { categoryMatches, isAlwaysOn } from './category.ts';
import { MARKUP, type Markup } from './markup.ts';
import { kindOfName } from './words.ts';

/** A judgement of a tag. `blocked`: the browser does not run it until the consent manager releases it. */
export interface JudgedMarkup extends Judged {
  readonly blocked: boolean;
}

/** The attributes of a tag, in lower case; a JSX `className` is taken for `class`. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What the attributes of a tag (a script, mostly) say about consent: `type="text/plain" data-category="functionality"`.
 * Undefined when they say nothing.
 */
export function judgeMarkup(attributes: Attributes): JudgedMarkup | undefined {
  for (const row of MARKUP) {
    const value = valueOf(row, attributes);
    if (value !== undefined) return judgeRow(row, value, attributes);
  }
  const own = Object.entries(attributes).find(([name]) => name.startsWith('data-') && isHomeMade(name));
  return own && judgeRow({ attribute: own[0], proves: 'grant' }, own[1], attributes);
}

function judgeRow(row: Markup, value: string, attributes: Attributes): JudgedMarkup {
  const { category, ...found } = verdict(row, categoriesIn(row, value), attributes);
  return {
    ...found,
    ...(row.platform !== undefined && { platform: row.platform }),
    ...(category !== undefined && { category }),
  };
}

function verdict(row: Markup, categories: readonly string[], attributes: Attributes): Omit<JudgedMarkup, 'platform'> {
  const [first] = categories;
  const released = categories.length > 0 && categories.every((one) => isAlwaysOn(one) || row.released?.includes(one));
  if (released) {
    return {
      class: 'not-consent',
      blocked: false,
      note: 'This category is released for everybody, so it gates nothing.',
    };
  }
  const asked = categories.filter((one) => !isAlwaysOn(one));
  const category = asked.find((one) => categoryMatches(one, undefined)) ?? first;
  const named = category === undefined ? {} : { category: category.replace(/^!/, '') };
  if (!isBlocked(row, attributes)) {
    return {
      ...named,
      class: 'not-consent',
      blocked: false,
      note: 'The browser runs this at once: the type does not block it.',
    };
  }
  if (category?.startsWith('!'))
    return { ...named, class: 'deny', blocked: true, note: 'This runs where the category is not accepted.' };
  return {
    ...named,
    class: row.proves,
    blocked: true,
    note: 'The consent manager runs this once the category is accepted.',
  };
}

/** The value of the row's attribute, when the tag is one of its platform. */
function valueOf(row: Markup, attributes: Attributes): string | undefined {
  const classes = classesOf(attributes);
  if (row.with !== undefined && !classes.includes(row.with) && attributes[row.with] === undefined) return undefined;
  if (row.type !== undefined && typeOf(attributes) !== row.type) return undefined;
  if (row.attribute !== 'class') return attributes[row.attribute];
  return classes
    .map((one) => (row.prefix !== undefined && one.startsWith(row.prefix) ? one : undefined))
    .find((one) => one);
}

function categoriesIn(row: Markup, value: string): readonly string[] {
  const text = row.prefix !== undefined && value.startsWith(row.prefix) ? value.slice(row.prefix.length) : value;
  const parts = text.split(row.attribute === 'class' ? /-/ : /[,;|\s]+/).filter((part) => part !== '');
  const whole = row.oneName ? [text.trim()].filter((part) => part !== '') : parts;
  return whole.map((part) => row.categories?.[part] ?? part);
}

const HELD_BACK = ['data-cmp-src', 'data-suppressedsrc', 'data-cookieblock-src', 'data-consent-src', 'data-src'];
const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/partytown)$/;

/** A type that is no script, or an address that stands in another attribute, or a platform that blocks by its attribute alone. */
function isBlocked(row: Markup, attributes: Attributes): boolean {
  if (row.blocks === 'alone' || !RUNS.test(typeOf(attributes))) return true;
  return attributes['src'] === undefined && HELD_BACK.some((name) => attributes[name] !== undefined);
}

function typeOf(attributes: Attributes): string {
  return (attributes['type'] ?? '').trim().toLowerCase();
}

function classesOf(attributes: Attributes): readonly string[] {
  return (attributes['class'] ?? attributes['className'] ?? '').split(/\s+/);
}

function isHomeMade(name: string): boolean {
  return !['none', 'object', 'answered'].includes(kindOfName([name.replace(/^data-/, '')], []));
}
