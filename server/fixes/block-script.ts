import type { Edit } from './fix.ts';
import type { Maker } from './problem.ts';

/** How a consent manager is told to hold a script of the page back. */
interface Row {
  readonly name: string;
  /** The address from which a page loads the manager. */
  readonly sign: RegExp;
  /** What other scripts of the page have that wait for it. */
  readonly marks?: RegExp;
  /** The attributes of a script that waits; `{category}` is the category. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What the manager files chat under, where the config does not say; undefined where it goes by the name of the service. */
  readonly category?: string;
}

const PLAIN = ['type', 'text/plain'] as const;

/** The marks are those of the consent reference; a test holds each against the analysis. */
export const BLOCKED_SCRIPTS: readonly Row[] = [
  {
    name: 'Cookiebot',
    sign: /consent\.cookiebot\.(?:com|eu)/i,
    marks: /data-cookieconsent=/i,
    attributes: [PLAIN, ['data-cookieconsent', '{category}']],
    category: 'preferences',
  },
  {
    name: 'OneTrust',
    sign: /cdn\.cookielaw\.org|otSDKStub/i,
    marks: /optanon-category-/i,
    attributes: [PLAIN, ['class', 'optanon-category-{category}']],
    category: 'C0003',
  },
  {
    name: 'CookieYes',
    sign: /cdn-cookieyes\.com/i,
    marks: /data-cookieyes=/i,
    attributes: [['data-cookieyes', 'cookieyes-{category}']],
    category: 'functional',
  },
  {
    name: 'Usercentrics',
    sign: /usercentrics\.eu/i,
    marks: /data-usercentrics=/i,
    attributes: [PLAIN, ['data-usercentrics', 'Crisp']],
  },
  {
    name: 'CookieFirst',
    sign: /consent\.cookiefirst\.com/i,
    marks: /data-cookiefirst-category=/i,
    attributes: [PLAIN, ['data-cookiefirst-category', '{category}']],
    category: 'functional',
  },
  {
    name: 'CookieHub',
    sign: /cookiehub\.(?:net|eu|com)/i,
    attributes: [PLAIN, ['data-consent', '{category}']],
    category: 'preferences',
  },
  {
    name: 'Didomi',
    sign: /sdk\.privacy-center\.org/i,
    marks: /didomi\/javascript/i,
    attributes: [
      ['type', 'didomi/javascript'],
      ['data-vendor', 'c:crisp'],
    ],
  },
  {
    name: 'Axeptio',
    sign: /static\.axept\.io/i,
    marks: /data-requires-vendor-consent=/i,
    attributes: [PLAIN, ['data-requires-vendor-consent', 'crisp']],
  },
  {
    name: 'CookieConsent',
    sign: /\bcookieconsent(?:\.umd|\.esm)?\.js|CookieConsent\.run\b/,
    attributes: [PLAIN, ['data-category', '{category}']],
    category: 'functionality',
  },
];

interface Tag {
  readonly start: number;
  /** The offset of its `>`. */
  readonly end: number;
}

const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[^\s"'=<>`]+))?/y;

/** The opening tag of the script that an offset stands in, or in the body of. */
function tagAround(text: string, offset: number): Tag | undefined {
  const start = [...text.slice(0, offset + 1).matchAll(/<script\b/gi)].at(-1)?.index;
  if (start === undefined) return undefined;
  let at = start + '<script'.length;
  ATTRIBUTE.lastIndex = at;
  while (ATTRIBUTE.exec(text)) at = ATTRIBUTE.lastIndex;
  const end = text.indexOf('>', at);
  if (end < 0 || text.slice(at, end).trim().replace('/', '') !== '') return undefined;
  const close = text.slice(end).search(/<\/script\s*>/i);
  return offset <= end || (close >= 0 && offset < end + close) ? { start, end } : undefined;
}

/** An attribute of a tag, with the range of its text, the blanks before it among it. */
function attributeOf(
  text: string,
  { end, start }: Tag,
  name: string,
): { readonly start: number; readonly end: number; readonly value: string } | undefined {
  ATTRIBUTE.lastIndex = start + '<script'.length;
  for (let match = ATTRIBUTE.exec(text); match && match.index < end; match = ATTRIBUTE.exec(text)) {
    if (match[1]?.toLowerCase() === name)
      return { start: match.index, end: ATTRIBUTE.lastIndex, value: match[2] ?? match[3] ?? '' };
  }
  return undefined;
}

function withAttributes(file: string, text: string, tag: Tag, attributes: Row['attributes']): readonly Edit[] {
  const added: string[] = [];
  const replaced: Edit[] = [];
  for (const [name, value] of attributes) {
    const present = attributeOf(text, tag, name);
    const classes = new Set(`${present?.value ?? ''} ${value}`.split(' ').filter((one) => one !== ''));
    const written = name === 'class' ? [...classes].join(' ') : value;
    if (present) replaced.push({ file, start: present.start, end: present.end, text: ` ${name}="${written}"` });
    else added.push(` ${name}="${value}"`);
  }
  const at = tag.start + '<script'.length;
  return [...(added.length > 0 ? [{ file, start: at, end: at, text: added.join('') }] : []), ...replaced];
}

/** The manager that a page loads, or that its scripts wait for. */
const rowFor = (text: string): Row | undefined =>
  BLOCKED_SCRIPTS.find(({ sign }) => sign.test(text)) ?? BLOCKED_SCRIPTS.find(({ marks }) => marks?.test(text));

const IS_PLAIN = /^[\w:-]+$/;

/** Lets the consent manager of a page hold the script back that loads the chatbox. */
export const blockScript: Maker = ({ configFor, flow: { place }, input }) => {
  const text = /\.html?$/i.test(place.file) ? input.textOf(place.file) : undefined;
  const row = text === undefined ? undefined : rowFor(text);
  const tag = text === undefined ? undefined : tagAround(text, place.start);
  if (text === undefined || !row || !tag || row.sign.test(text.slice(tag.start, tag.end))) return [];
  const [wanted] = configFor(place.file)?.config.consent.category ?? [];
  const category =
    row.category === undefined ? undefined : wanted !== undefined && IS_PLAIN.test(wanted) ? wanted : row.category;
  const attributes = row.attributes.map(
    ([name, value]) => [name, value.replace('{category}', category ?? '')] as const,
  );
  const title = `Let ${row.name} hold the script back${category === undefined ? '' : ` until ${category} is accepted`}`;
  return [{ title, kind: 'choice', edits: withAttributes(place.file, text, tag, attributes) }];
};
