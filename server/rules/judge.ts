import { DEFAULT_CONFIG, type Config, type Declaration } from '../config/config.ts';
import { severityOf, type RuleId } from '../config/rules.ts';
import type { Flow, Flows } from '../flows/flow.ts';
import { ALL_RULES, SUPPRESSION_RULES } from './all-rules.ts';
import type { Finding } from './finding.ts';
import type { ConfigFile, Context, Message, Report } from './rule.ts';
import { suppress } from './suppress.ts';

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

interface Speaker {
  readonly id: RuleId;
  readonly messages: Readonly<Record<string, Message>>;
}

/** The finding that a report makes; none when the config of its file says that the rule is off. */
function reportedBy({ id, messages }: Speaker, report: Report, { configFor }: Context): readonly Reported[] {
  const { absorbs = [], data, flow, place, related = [] } = report;
  const severity = severityOf(configFor(place.file).rules, id, flow !== undefined && flow.personal !== 'direct');
  const message = messages[report.message];
  if (severity === 'off' || message === undefined) return [];
  const finding: Finding = {
    rule: id,
    severity,
    message: filled(message.says, data),
    advice: `${filled(message.advice, data)} More: npx crisp-privacy explain ${id}`,
    place,
    flow: flow?.id,
    related,
    suppressed: undefined,
  };
  return [{ finding, flow, absorbs }];
}

/** Reports whose root cause another report on the same flow already tells. */
function absorbed(reports: readonly Reported[]): ReadonlySet<Reported> {
  const spokenFor = new Map<Flow, ReadonlySet<RuleId>>();
  for (const { absorbs, flow } of reports) {
    if (flow && absorbs.length > 0) spokenFor.set(flow, new Set([...(spokenFor.get(flow) ?? []), ...absorbs]));
  }
  return new Set(reports.filter(({ finding, flow }) => flow && spokenFor.get(flow)?.has(finding.rule)));
}

/** The texts in which suppressions count: those of the code, and of the configs. */
function textsOf({ configs, files, textOf }: Judgement): ReadonlyMap<string, string> {
  const sources = files.map((file): readonly [string, string] => [file, textOf(file) ?? '']);
  return new Map([...sources, ...configs.map(({ path, text }) => [path, text] as const)]);
}

/**
 * What is wrong with the flows, given the configs: one finding for each root cause, suppressed ones included and marked, in the
 * order of the files and places.
 */
export function judge(judgement: Judgement): readonly Finding[] {
  const context = contextOf(judgement);
  const reports = ALL_RULES.flatMap((rule) =>
    [...rule.check(context)].flatMap((report) => reportedBy(rule, report, context)),
  );
  const merged = absorbed(reports);
  const shown = reports.filter((report) => !merged.has(report)).map(({ finding }) => finding);
  const silent = [...merged].map(({ finding }) => finding);
  const { findings, suppressions } = suppress(shown, silent, textsOf(judgement));
  const about = SUPPRESSION_RULES.flatMap((rule) =>
    [...rule.check(suppressions)].flatMap((report) => reportedBy(rule, report, context)),
  );
  return [...findings, ...about.map(({ finding }) => finding)].toSorted(byPlace);
}
