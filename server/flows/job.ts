import type { Callers } from '../link/callers.ts';
import type { Site } from '../link/value.ts';
import { upward } from './upward.ts';

const SCHEDULERS = /cron|schedul|setInterval|agenda|bull|queue|worker|inngest|trigger\.dev/i;
const HANDOVERS = /^(?:schedule|scheduleJob|setInterval|define|every|process|add|cron|createFunction|task|job|run)$/;
const JOB_FILES =
  /(?:^|\/)(?:jobs?|crons?|sync|syncs|imports?|workers?|tasks?|scheduled)\/|(?:^|[/._-])(?:sync|import|nightly|cron|backfill|migrate)[^/]*\.[cm]?[jt]s$/i;
const JOB_NAMES = /^(?:sync|nightly|backfill|bulk|import(?:All|Contacts|Leads|Customers|Users|People))/i;

/** What makes a writer run by itself, again and again: a schedule, a sync, an import. Undefined when a person's act does. */
export function jobOf(callers: Callers, site: Site): string | undefined {
  for (const at of upward(callers, site).values()) {
    const { unit } = at;
    const { fn } = unit.node(at.node);
    const facts = unit.facts.functions[fn];
    for (const { how, site: handed } of fn === 0 ? [] : callers.entries(unit, fn)) {
      const call = handed.unit.node(handed.node);
      if (how !== 'handed' || call.k !== 'call') continue;
      const text = handed.unit.textOf(call.callee);
      const name = handed.unit.nameOf(call.callee) ?? '';
      if (HANDOVERS.test(name) && (SCHEDULERS.test(text) || SCHEDULERS.test(handed.unit.text.slice(0, 2000))))
        return `the schedule ${text}`;
    }
    const name = facts?.name ?? unit.nameOf(facts?.node ?? -1);
    if (name !== undefined && JOB_NAMES.test(name)) return `the job ${name}`;
    if (JOB_FILES.test(unit.path)) return `the job in ${unit.path}`;
  }
  return undefined;
}
