import { changedFiles } from '../disk/changed-files.ts';
import { isWithin, pathFrom } from '../disk/paths.ts';
import type { Flow, Place } from '../flows/flow.ts';
import { count } from '../reports/summary.ts';
import type { Finding } from '../rules/finding.ts';
import type { Run } from './run.ts';
import { type Shell, UsageError } from './shell.ts';

function placesOfFlow({ place, sink, sources, gate }: Flow): readonly Place[] {
  return [
    place,
    sink,
    ...sources.map((step) => step.place),
    ...(gate.at ? [gate.at] : []),
    ...gate.conditions.map((one) => one.place),
    ...gate.open.map((step) => step.place),
  ];
}

/**
 * The findings that changed files have a part in: they stand there, or the datum comes from there, passes there, or is gated there. A
 * changed config or a changed load of the chatbox has a part in everything.
 */
function touchedFindings(ran: Run, changed: ReadonlySet<string>): readonly Finding[] {
  const { analysis, findings } = ran;
  const touches = ({ file }: Place): boolean => changed.has(file);
  const all =
    analysis.configs.some(({ path }) => changed.has(path)) ||
    analysis.flows.some((flow) => flow.direction === 'load' && touches(flow.place));
  if (all) return findings;
  const flows = new Set(analysis.flows.filter((flow) => placesOfFlow(flow).some(touches)).map(({ id }) => id));
  return findings.filter(
    ({ place, related, flow }) =>
      touches(place) || related.some((step) => touches(step.place)) || (flow !== undefined && flows.has(flow)),
  );
}

/** `--changed[=REF]`: everything is analysed, and what the changes have no part in is not reported. */
export function changedFindings(shell: Shell, ran: Run, ref: string | true): readonly Finding[] {
  const since = ref === true || ref === '' ? undefined : ref;
  const { root } = ran.located;
  const changed = changedFiles(root, since);
  if (changed.k === 'problem') throw new UsageError(`--changed: ${changed.message}`, changed.remedy);
  const files = new Set(
    changed.files.filter((file) => isWithin(root, file) || file.endsWith('.json')).map((file) => pathFrom(root, file)),
  );
  const number = count(files.size, 'changed file');
  shell.err.write(
    `Reported is what ${number} (since ${since ?? 'the last commit'}) and all that depends on them have a part in.\n`,
  );
  return touchedFindings(ran, files);
}
