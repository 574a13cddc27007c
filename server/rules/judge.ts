import { DEFAULT_CONFIG, type Config, type Declaration } from '../config/config.ts';
import { severityOf, type RuleId } from '../config/rules.ts';
import type { Flow, Flows } from '../flows/flow.ts';
import { ALL_RULES } from './all-rules.ts';
import type { Finding } from './finding.ts';
import type { ConfigFile, Context, Message, Report } from './rule.ts';

export interface Judgement {
  readonly flows: Flows;
  /** All config files of the project. */
  readonly configs: readonly ConfigFile[];
  /** The config file that holds for a source file. */
  fileFor(file: string): ConfigFile | undefined;
  /** The entry of the allowlist that covers a flow. */
  declarationOf(flow: Flow): Declaration | undefined;
  /** The files whose suppressions count, and their texts. Offsets of flows refer to these texts. */
  readonly files: readonly string[];
  textOf(file: string): string | undefined;
  /** The day of the run, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** Puts the data of a report into the words of its rule. */
function filled(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
}

const byPlace = (a: Finding, b: Finding): number =>
  (a.place.file < b.place.file ? -1 : Number(a.place.file > b.place.file)) ||
  a.place.start - b.place.start ||
  a.place.end - b.place.end ||
  (a.rule < b.rule ? -1 : Number(a.rule > b.rule));

function contextOf({ configs, declarationOf, fileFor, flows, today }: Judgement): Context {
  // A finding on a config is about that config.
  const own = new Map(configs.map((file) => [file.path, file]));
  const configFor = (file: string): Config => (own.get(file) ?? fileFor(file))?.config ?? DEFAULT_CONFIG;
  return { flows, configs, fileFor, configFor, declarationOf, today };
}

interface Reported {
  readonly finding: Finding;
  readonly flow: Flow | undefined;
  readonly absorbs: readonly RuleId[];
}

function reportedBy(id: RuleId, message: Message | undefined, report: Report, config: Config): Reported | undefined {
  const severity = severityOf(
    config.rules,
    id,
    report.flow?.personal !== undefined && report.flow.personal !== 'direct',
  );
  if (severity === 'off' || message === undefined) return undefined;
  const finding: Finding = {
    rule: id,
    severity,
    message: filled(message.says, report.data),
    advice: `${filled(message.advice, report.data)} More: npx crisp-privacy explain ${id}`,
    place: report.place,
    flow: report.flow?.id,
    related: report.related ?? [],
    suppressed: undefined,
  };
  return { finding, flow: report.flow, absorbs: report.absorbs ?? [] };
}

function reportsOf(context: Context): readonly Reported[] {
  return ALL_RULES.flatMap(({ check, id, messages }) =>
    [...check(context)].flatMap(
      (report) => reportedBy(id, messages[report.message], report, context.configFor(report.place.file)) ?? [],
    ),
  );
}

/** Reports whose root cause another report on the same flow already tells. */
function absorbed(reports: readonly Reported[]): ReadonlySet<Reported> {
  const spokenFor = new Map<Flow, ReadonlySet<RuleId>>();
  for (const { absorbs, flow } of reports) {
    if (flow && absorbs.length > 0) spokenFor.set(flow, new Set([...(spokenFor.get(flow) ?? []), ...absorbs]));
  }
  return new Set(reports.filter(({ finding, flow }) => flow && spokenFor.get(flow)?.has(finding.rule)));
}

/**
 * What is wrong with the flows, given the configs: one finding for each root cause, suppressed ones included and marked, in the
 * order of the files and places.
 */
export function judge(judgement: Judgement): readonly Finding[] {
  const context = contextOf(judgement);
  const reports = reportsOf(context);
  const merged = absorbed(reports);
  const findings = reports.filter((report) => !merged.has(report)).map(({ finding }) => finding);
  return findings.toSorted(byPlace);
}
