import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PSEUDONYMOUS } from '../../server/catalogue/personal/categories.ts';
import { classify } from '../../server/catalogue/personal/classify.ts';

interface Row {
  readonly name: string;
  readonly label: 'personal' | 'secret' | 'transformed' | 'not' | 'context';
  readonly category: string;
  readonly container: string;
  readonly type: string;
}

const FILE = new URL('../fixtures/personal/identifiers.json', import.meta.url);

function readRows(): Row[] {
  const { rows } = JSON.parse(readFileSync(FILE, 'utf8')) as { rows: [string, Row['label'], string, string, string][] };
  return rows
    .map(([name, label, category, container, type]) => ({ name, label, category, container, type }))
    .filter(({ label }) => label !== 'context');
}

function categoriesOf({ name, container, type }: Row): readonly string[] {
  const path = container === '' ? [name] : [container, name];
  return classify({ item: 'session:data.*', path, ...(type !== '' && { type }) }).categories;
}

/** Two halves by a hash of the name. All names were known when the lists were made, so this is no blind test; a gap between the halves
 * would still show lists that follow single names. */
const isCheck = ({ name }: Row): boolean => ((createHash('sha1').update(name).digest()[0] ?? 0) & 1) === 1;

function score(rows: readonly Row[]): {
  readonly recall: number;
  readonly precision: number;
  readonly wrong: readonly string[];
} {
  const wrong: string[] = [];
  let found = 0;
  let missed = 0;
  let invented = 0;
  for (const row of rows) {
    const categories = categoriesOf(row);
    const right = row.label === 'transformed' ? categories.includes(PSEUDONYMOUS) : categories.length > 0;
    if (row.label !== 'not' && right) found++;
    else if (row.label !== 'not') missed++;
    else if (categories.length > 0) invented++;
    else continue;
    if (row.label === 'not' || !right) wrong.push(`${row.container}.${row.name} ${row.label} → ${categories.join()}`);
  }
  return { recall: found / (found + missed), precision: found / (found + invented), wrong };
}

describe('catalogue/personal: labelled names of other scanners', () => {
  const rows = readRows();
  const halves = [
    { title: 'all', part: rows },
    { title: 'the first half', part: rows.filter((row) => !isCheck(row)) },
    { title: 'the second half', part: rows.filter((row) => isCheck(row)) },
  ];

  for (const { title, part } of halves)
    it(`finds at least 0.97 of the personal names, and is right in 0.97 of what it names: ${title}`, () => {
      const { recall, precision, wrong } = score(part);
      assert.ok(part.length > 300, `${String(part.length)} names`);
      assert.ok(
        recall >= 0.97 && precision >= 0.97,
        `recall ${String(recall)}, precision ${String(precision)}\n${wrong.join('\n')}`,
      );
    });

  it('gives the category that the label names', () => {
    const labelled = rows.filter((row) => row.label !== 'not' && row.category !== '');
    const other = labelled.filter((row) => categoriesOf(row).length > 0 && !categoriesOf(row).includes(row.category));
    assert.deepEqual(other, []);
  });
});
