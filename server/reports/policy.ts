import { describeCategory } from '../catalogue/personal/describe-category.ts';
import type { Activity, Kept, PolicyFacts } from '../paper/policy-facts.ts';
import { type Block, cell, code, type Inline } from './document.ts';
import { POLICY_EN } from './policy-words-en.ts';
import { POLICY_FR } from './policy-words-fr.ts';
import type { PolicyLanguage, PolicyWords, Unit } from './policy-words.ts';

const WORDS: Readonly<Record<PolicyLanguage, PolicyWords>> = { en: POLICY_EN, fr: POLICY_FR };

const ISO_UNITS: Readonly<Record<string, Unit>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** An ISO 8601 duration in words of a language; what has smaller parts than days stays as it is written. */
function durationIn(words: PolicyWords, duration: string): string {
  const [, body] = /^P((?:\d+[YMWD])+)$/.exec(duration) ?? [];
  if (body === undefined) return duration;
  const parts = [...body.matchAll(/(\d+)([YMWD])/g)];
  return parts
    .map(([, number, letter = '']) => words.unit(Number(number), ISO_UNITS[letter] ?? 'day'))
    .join(` ${words.and} `);
}

const SECONDS: readonly (readonly [seconds: number, unit: Unit])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** Seconds in the largest unit that leaves at most one decimal; days at most. */
function secondsIn(words: PolicyWords, seconds: number): string {
  const [size, unit] = SECONDS.find(([one]) => seconds >= one) ?? [1, 'second'];
  const number = seconds / size;
  const short = Math.round(number * 10) / 10;
  const text = words.unit(short, unit);
  return short === number ? text : words.about(text);
}

function lifetimeOf(words: PolicyWords, kept: Kept): string {
  if (kept.own === undefined) return words.stored(kept).lifetime.replace(/, unless CRISP_COOKIE_EXPIRE.*$/, '');
  return kept.own === 'unknown' ? words.gap('lifetime') : secondsIn(words, kept.own);
}

/** What an item without a known category is called. */
function itemName(words: PolicyWords, item: string): string {
  const [, key = ''] =
    /(?:^session:data\.|^session:event\.|^people:(?:data|event)\.|^conversation:meta\.data\.|^batch:data\.)(.*)$/s.exec(
      item,
    ) ?? [];
  if (key === '*' || /\*$/.test(item)) return words.item('unknown', '');
  if (key !== '') return words.item(item.includes(':event.') ? 'event' : 'data', key);
  if (item.endsWith('segments')) return words.item('segments', '');
  if (item === 'session:token') return words.item('token', '');
  if (item.startsWith('message:') || item === 'conversation:message') return words.item('message', '');
  return words.item('other', item);
}

function dataOf(words: PolicyWords, language: PolicyLanguage, { categories, items }: Activity): string {
  const titles = categories.map((key) => describeCategory(key)?.title[language] ?? key);
  const names = items.map((item) => itemName(words, item));
  return [...new Set([...titles, ...names])].join('; ');
}

function activityRow(words: PolicyWords, language: PolicyLanguage, activity: Activity): readonly string[] {
  const { legalBasis, purpose, retention } = activity.declaration ?? { legalBasis: null, purpose: '', retention: null };
  return [
    dataOf(words, language, activity),
    purpose === '' ? words.gap('purpose') : purpose,
    legalBasis === null ? words.gap('basis') : words.bases[legalBasis],
    retention === null ? words.gap('kept') : durationIn(words, retention),
  ];
}

const heading = (text: string, level: 2 | 3 = 3): Block => ({ k: 'heading', level, text: [text] });
const paragraph = (...sentences: readonly string[]): Block => ({ k: 'text', text: [sentences.join(' ')] });

function sent(words: PolicyWords, language: PolicyLanguage, { activities }: PolicyFacts): readonly Block[] {
  if (activities.length === 0) return [heading(words.headings.sent), paragraph(words.sentNothing)];
  const { basis, data, kept, purpose } = words.heads;
  return [
    heading(words.headings.sent),
    paragraph(words.sentIntro),
    {
      k: 'table',
      heads: [data, purpose, basis, kept],
      rows: activities.map((activity) => activityRow(words, language, activity).map((text) => cell(text))),
    },
  ];
}

function collected(words: PolicyWords, { implicit }: PolicyFacts): readonly Block[] {
  if (implicit.length === 0) return [];
  const rows = implicit.map((one) => {
    const { data, detail } = words.implicit(one);
    return [cell(data), cell(detail), cell(words.when[one.when])];
  });
  const { data, detail, when } = words.heads;
  return [heading(words.headings.implicit), { k: 'table', heads: [data, detail, when], rows }];
}

function cookies(words: PolicyWords, { domains, kept, loads }: PolicyFacts): readonly Block[] {
  if (kept.length === 0) return [];
  const { lifetime, name, purpose, where } = words.heads;
  const named = [...new Set(domains.flatMap(({ domain }) => domain ?? []))];
  return [
    heading(words.headings.cookies),
    paragraph(words.cookiesIntro[loads === 'consent' ? 'consent' : 'other']),
    {
      k: 'table',
      heads: [name, where, purpose, lifetime],
      rows: kept.map((one) => [
        cell(code(one.name)),
        cell(one.where.map((place) => words.wheres[place]).join(', ')),
        cell(words.stored(one).purpose),
        cell(lifetimeOf(words, one)),
      ]),
    },
    ...(named.length > 0 ? [paragraph(words.domain(named.join(', ')))] : []),
  ];
}

function retention(words: PolicyWords, facts: PolicyFacts): readonly Block[] {
  const { exceptions, ...limits } = facts.retention;
  const kinds = (['conversations', 'profiles', 'files'] as const).map((kind): readonly Inline[] => {
    const limit = limits[kind];
    return [limit === null ? words.gap('kept') : durationIn(words, limit)];
  });
  const [conversations = [], profiles = [], files = []] = kinds;
  const rows: readonly (readonly [string, readonly Inline[]])[] = [
    [words.kinds.conversations, conversations],
    [words.kinds.profiles, profiles],
    [words.kinds.files, files],
    ...(exceptions === '' ? [] : [[words.kinds.exceptions, [exceptions]] as const]),
  ];
  return [
    heading(words.headings.retention),
    {
      k: 'table',
      heads: [words.heads.what, words.heads.kept],
      rows: rows.map(([name, value]) => [cell(name), cell(...value)]),
    },
    ...(facts.inBrowser ? [paragraph(words.sessionRetention)] : []),
  ];
}

function features(words: PolicyWords, facts: PolicyFacts): readonly Block[] {
  const person = facts.ai === 'used' && facts.reachesPerson ? [words.person] : [];
  return [
    heading(words.headings.ai),
    paragraph(words.ai[facts.ai], ...person),
    ...(facts.inBrowser ? [heading(words.headings.coBrowsing), paragraph(words.coBrowsing[facts.coBrowsing])] : []),
  ];
}

function rights(words: PolicyWords, { bases, resets }: PolicyFacts): readonly Block[] {
  return [
    heading(words.headings.rights),
    paragraph(
      words.rights,
      ...(bases.has('consent') ? [words.withdraw] : []),
      ...(bases.has('legitimate-interests') ? [words.object] : []),
      ...(resets ? [words.reset] : []),
      words.contact,
    ),
  ];
}

/** The passages that a privacy and a cookie policy need: what the code does, with `[to be completed: …]` where only people know. */
export function policyBlocks(facts: PolicyFacts, language: PolicyLanguage): readonly Block[] {
  const words = WORDS[language];
  return [
    heading(words.title, 2),
    paragraph(words.processor, ...(facts.dpa ? [words.agreement] : [])),
    paragraph(facts.inBrowser ? words.loads[facts.loads] : words.serverOnly, words.place),
    ...collected(words, facts),
    ...sent(words, language, facts),
    ...cookies(words, facts),
    ...retention(words, facts),
    ...features(words, facts),
    ...rights(words, facts),
  ];
}

/** How many gaps the passages leave for a person. */
export const gapsIn = (text: string): number => text.match(/\[?(?:to be completed|à compléter) ?:/gi)?.length ?? 0;
