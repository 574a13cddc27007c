import { RULES, RULE_IDS, isRuleId } from '../config/rules.ts';
import { closest } from '../config/spelling.ts';
import { PAGES } from '../rules/pages.ts';
import { colorsFor } from './colors.ts';
import { type ExitCode, type Shell, UsageError } from './shell.ts';

function list(shell: Shell): string {
  const colors = colorsFor(shell, shell.out);
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  const rows = RULES.map(
    ({ id, severity, title }) => `${colors.bold(id.padEnd(width))}  ${severity.padEnd(7)}  ${title}`,
  );
  return `${rows.join('\n')}\n`;
}

/** Prints the page of a rule; without one, what rules there are. */
export function explain(shell: Shell, rule: string | undefined): ExitCode {
  if (rule === undefined) {
    shell.out.write(list(shell));
    return 0;
  }
  if (!isRuleId(rule)) {
    const meant = closest(rule, RULE_IDS);
    const remedy = meant === undefined ? '`crisp-privacy explain` lists them.' : `Did you mean "${meant}"?`;
    throw new UsageError(`There is no rule "${rule}".`, remedy);
  }
  shell.out.write(PAGES[rule]);
  return 0;
}
