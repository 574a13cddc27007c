import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { fixer } from '../../server/fixes/fixes-of.ts';
import { analyseFiles, type Files } from '../support/memory-host.ts';
import { broken, filesIn, fixed, isExpectedAfter, outcome } from './project.ts';

/**
 * Each folder `<rule>/<case>` holds a project in `before`, and in `fixes.diff` what every fix for a finding of the rule makes of it, with the
 * blanks filled: the title, the kind, and the difference. `UPDATE_FIXTURES=1` writes it anew; then read it.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures/fixes');
const TODAY = '2026-01-01';

const isUpdate = process.env['UPDATE_FIXTURES'] === '1';

const CONFIG = 'crisp-privacy.config.json';

/** Some fixes cannot but lead to another question; the case says so in `allows.txt`, a rule a line. */
function allowed(folder: string): readonly string[] {
  const file = join(folder, 'allows.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

function difference(before: Files, after: Files): string {
  return Object.keys(after)
    .filter((path) => after[path] !== before[path])
    .map((path) =>
      createTwoFilesPatch(path, path, before[path] ?? '', after[path] ?? '', undefined, undefined, { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('');
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('fixes', () => {
  for (const rule of foldersIn(FIXTURES)) {
    describe(rule, () => {
      for (const name of foldersIn(join(FIXTURES, rule))) {
        it(name, () => checkCase(rule, join(FIXTURES, rule, name)));
      }
    });
  }
});

function checkCase(rule: string, folder: string): void {
  const before = filesIn(join(folder, 'before'));
  const analysis = analyseFiles(before, TODAY);
  const fixesFor = fixer(analysis, { today: TODAY });
  const findings = analysis.findings.filter((finding) => finding.rule === rule && !finding.suppressed);
  assert.ok(findings.length > 0, `the project has a finding of ${rule}`);
  const allows = allowed(folder);
  const parts = findings.map((finding, index) => {
    const { file, start } = finding.place;
    const line = analysis.textOf(file)?.slice(0, start).split('\n').length ?? 0;
    const fixes = fixesFor(finding);
    assert.deepEqual([...new Set(fixes.map(({ title }) => title))].length, fixes.length, 'titles are unique');
    const made = fixes.map((fix) => {
      const after = fixed(before, fix);
      const result = outcome(analysis, finding, after);
      assert.deepEqual(broken(after), [], `"${fix.title}" leaves code that parses`);
      assert.ok(result.isGone, `"${fix.title}" puts it right`);
      const fresh = result.fresh.filter(
        (one) =>
          !allows.includes(one.rule) &&
          !isExpectedAfter(finding, fix, one) &&
          !isAboutNewConfig(one.place.file, before),
      );
      assert.deepEqual(
        fresh.map(({ message, rule: other }) => `${other}: ${message}`),
        [],
        `"${fix.title}" brings nothing new`,
      );
      return `* ${fix.kind}: ${fix.title}\n${difference(before, after)}`;
    });
    return `# ${index + 1}. ${file}:${line}\n\n${made.join('\n')}`;
  });
  compare(join(folder, 'fixes.diff'), parts.join('\n'));
}

/** A project that gets its first config is asked for the rest of it. */
const isAboutNewConfig = (file: string, before: Files): boolean => file === CONFIG && before[CONFIG] === undefined;

function compare(file: string, text: string): void {
  if (isUpdate) writeFileSync(file, text);
  assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : '');
}
