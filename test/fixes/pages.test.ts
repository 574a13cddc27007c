import { strict as assert } from 'node:assert';
import { fixer } from '../../server/fixes/fixes-of.ts';
import { RULES } from '../../server/config/rules.ts';
import { PAGES } from '../../server/rules/pages.ts';
import { analyseFiles, CONFIG_NAME, type Files } from '../support/memory-host.ts';
import { broken, fixed, isExpectedAfter, outcome } from './project.ts';

const TODAY = '2026-06-01';

/** The projects in the code blocks of a page; a file name that comes again begins the next one. */
function projectsIn(page: string): readonly Files[] {
  const projects: Record<string, string>[] = [];
  for (const [, name = '', text = ''] of page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)) {
    const last = projects.at(-1);
    if (!last || name in last) projects.push({ [name]: text });
    else last[name] = text;
  }
  return projects;
}

describe('every fix for every finding in the pages of the rules', () => {
  for (const { id } of RULES) {
    it(`${id}: leaves code that parses, puts it right and brings nothing new`, () => {
      for (const project of projectsIn(PAGES[id])) {
        const before = analyseFiles(project, TODAY);
        const fixesFor = fixer(before, { today: TODAY });
        for (const finding of before.findings) {
          for (const fix of fixesFor(finding)) {
            const files = fixed(project, fix);
            const about = `${finding.rule}, "${fix.title}" in\n${Object.values(project).join('\n')}`;
            assert.deepEqual(broken(files), broken(project), about);
            const { fresh, isGone } = outcome(before, finding, files, TODAY);
            assert.ok(isGone, about);
            const isNewConfig = project[CONFIG_NAME] === undefined;
            const rest = fresh.filter(
              (one) => !isExpectedAfter(finding, fix, one) && !(isNewConfig && one.place.file === CONFIG_NAME),
            );
            assert.deepEqual(
              rest.map(({ message }) => message),
              [],
              about,
            );
          }
        }
      }
    });
  }
});
