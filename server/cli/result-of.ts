import { isWithin, pathFrom } from '../disk/paths.ts';
import type { Result } from '../reports/result.ts';
import type { Finding } from '../rules/finding.ts';
import type { Run } from './run.ts';
import type { Shell } from './shell.ts';
import { VERSION } from './version.ts';

/** Where the CI service has checked the code out: the paths of its reports start there. */
function checkoutPath({ env }: Shell, { located: { here, root } }: Run): string {
  const tops = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR'], here];
  const top = tops.find((one): one is string => one !== undefined && one !== '' && isWithin(one, root));
  return top === undefined ? '' : pathFrom(top, root);
}

/** What the reports of a run print. */
export function resultOf(
  shell: Shell,
  ran: Run,
  findings: readonly Finding[],
  baselined: ReadonlySet<Finding>,
): Result {
  return {
    analysis: ran.analysis,
    root: ran.root,
    checkoutPath: checkoutPath(shell, ran),
    version: VERSION,
    skipped: ran.skipped,
    findings,
    baselined,
    fixesOf: () => [],
  };
}
