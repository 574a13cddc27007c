import { SENT_BY_ITSELF } from '../catalogue/crisp/cookies.ts';
import { type CategoryDescription, describeCategory } from '../catalogue/personal/describe-category.ts';
import { type Block, cell, code, joinedBy } from './document.ts';
import type { Row } from './inventory-groups.ts';

const LEVELS: Readonly<Record<CategoryDescription['level'], string>> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  special: 'special category',
  critical: 'critical',
};

/** Keys of the categories that some flows carry, with those that a loaded chatbox sends by itself; each once, in the order of finding. */
function keysOf(rows: readonly Row[]): readonly string[] {
  const sent = rows.flatMap(({ flow }) => flow.categories);
  const loads = rows.some(({ flow }) => flow.direction === 'load');
  return [...new Set([...sent, ...(loads ? SENT_BY_ITSELF.flatMap(({ categories }) => categories) : [])])];
}

/** The categories of personal data in the words of Fides and of the Data Privacy Vocabulary; empty where none is known. */
export function categoryBlocks(rows: readonly Row[]): readonly Block[] {
  const known = keysOf(rows).flatMap((key) => describeCategory(key) ?? []);
  if (known.length === 0) return [];
  const lines = known.map(({ title, level, article, fideslang, dpv }) => {
    const special = article === undefined ? '' : ` (${article})`;
    const tone = article === undefined ? {} : ({ tone: 'bad' } as const);
    return [
      cell(title.en),
      { text: [`${LEVELS[level]}${special}`], ...tone },
      cell(code(fideslang)),
      cell(...joinedBy(', ', dpv.map(code))),
    ];
  });
  return [
    { k: 'heading', level: 2, text: ['Categories of personal data'] },
    {
      k: 'table',
      caption: 'Every category that reaches Crisp, in the terms of two public vocabularies',
      heads: ['Category', 'Sensitivity', 'Fides language', 'Data Privacy Vocabulary'],
      rows: lines,
    },
  ];
}
