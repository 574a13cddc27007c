import type * as Sarif from 'sarif';
import { type RuleId, severityOf } from '../config/rules.ts';
import type { Flow, Place, Step } from '../flows/flow.ts';
import type { Finding } from '../rules/finding.ts';
import { ciPath } from './ci-path.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';
import { type RuleWords, rulesInWords } from './rule-page.ts';

// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
const MOST_RESULTS = 25_000;
const MOST_STEPS = 1000;
const MOST_LOCATIONS = 100;
const LONGEST_DESCRIPTION = 1024;

/** What GitHub sorts security alerts by; it calls over 9 critical, from 7 high, from 4 medium. */
const SECURITY: Readonly<Partial<Record<RuleId, string>>> = {
  'secret-in-client': '9.1',
  'sensitive-data': '8.5',
  'predictable-token': '8.1',
};
const SECURITY_BY_LEVEL = { error: '7.0', warning: '4.0', off: '0.0' } as const;

/** A relative URI: what has a meaning in one is escaped. */
const uriOf = (path: string): string => harmless(path).split('/').map(encodeURIComponent).join('/');

/** `[x](y)` in a message is a link to SARIF viewers; code may look like that. */
const text = (words: string): string => harmlessLine(words).replace(/\]\(/g, '\\]\\(');

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const shortened = (words: string, longest: number): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
};

function descriptor({ id, title, what, page }: RuleWords): Sarif.ReportingDescriptor {
  const level = severityOf({}, id);
  return {
    id,
    name: id.split('-').map(upper).join(''),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: shortened(what, LONGEST_DESCRIPTION) },
    help: { text: what, markdown: page },
    defaultConfiguration: { level: level === 'error' ? 'error' : 'warning' },
    properties: {
      tags: ['privacy', 'security', 'gdpr'],
      precision: level === 'error' ? 'high' : 'medium',
      'problem.severity': level === 'error' ? 'error' : 'warning',
      'security-severity': SECURITY[id] ?? SECURITY_BY_LEVEL[level],
    },
  };
}

interface Context {
  readonly result: Result;
  readonly places: Places;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly rules: readonly RuleWords[];
  readonly fingerprints: ReadonlyMap<Finding, string>;
}

function location({ places, result }: Context, place: Place): Sarif.Location {
  const { file, line, column, endLine, endColumn } = places.spot(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(ciPath(result, file)) },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn: line === endLine ? Math.max(endColumn, column + 1) : endColumn,
      },
    },
  };
}

const step = (context: Context, { place, label }: Step): Sarif.Location => ({
  ...location(context, place),
  message: { text: text(label) },
});

/** The way of the datum, from its source to the place where it leaves. */
function codeFlows(context: Context, { flow: id, place }: Finding): Pick<Sarif.Result, 'codeFlows'> {
  const flow = id === undefined ? undefined : context.flows.get(id);
  if (!flow || flow.sources.length === 0) return {};
  const last = { place: flow.direction === 'send' ? flow.sink : place, label: `goes to Crisp as ${flow.item}` };
  const locations = [...flow.sources.slice(0, MOST_STEPS - 1), last].map((one) => ({ location: step(context, one) }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

function suppressions(context: Context, finding: Finding): readonly Sarif.Suppression[] {
  if (finding.suppressed) {
    const { reason, place } = finding.suppressed;
    return [
      { kind: 'inSource', status: 'accepted', justification: harmlessLine(reason), location: location(context, place) },
    ];
  }
  return silencedBy(context.result, finding) === 'baseline'
    ? [{ kind: 'external', status: 'accepted', justification: 'The finding is in the baseline.' }]
    : [];
}

function resultOf(context: Context, finding: Finding): Sarif.Result {
  const related = finding.related
    .slice(0, MOST_LOCATIONS - 1)
    .map((one, at) => ({ id: at + 1, ...step(context, one) }));
  return {
    ruleId: finding.rule,
    ruleIndex: context.rules.findIndex(({ id }) => id === finding.rule),
    level: finding.severity,
    message: { text: `${text(finding.message)} ${text(finding.advice)}` },
    locations: [location(context, finding.place)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...codeFlows(context, finding),
    partialFingerprints: { 'crispPrivacyFlow/v1': context.fingerprints.get(finding) ?? '' },
    suppressions: [...suppressions(context, finding)],
  };
}

/** What was not looked at: a reader of the results must be able to see it. */
function notifications({ result }: Context, dropped: number): readonly Sarif.Notification[] {
  const files = result.skipped.map(({ file, why }): Sarif.Notification => ({
    level: 'note',
    message: { text: `Not analysed: ${text(why)}.` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(ciPath(result, file)) } } }],
  }));
  const more = `${dropped} findings are left out: a SARIF file for GitHub holds ${MOST_RESULTS}.`;
  return dropped > 0 ? [{ level: 'warning', message: { text: more } }, ...files] : files;
}

/** Errors first: GitHub shows the first 5,000. */
const loudFirst = (a: Finding, b: Finding): number => Number(b.severity === 'error') - Number(a.severity === 'error');

/** The findings as SARIF 2.1.0, within GitHub's limits. */
export function sarif(result: Result): string {
  const rules = rulesInWords();
  const findings = [...result.findings].sort(loudFirst).slice(0, MOST_RESULTS);
  const context: Context = {
    result,
    rules,
    places: placesOf(result.analysis),
    flows: new Map(result.analysis.flows.map((flow) => [flow.id, flow])),
    fingerprints: fingerprintsOf(result.findings),
  };
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'crisp-privacy',
            informationUri: 'https://www.npmjs.com/package/crisp-privacy',
            semanticVersion: result.version,
            version: result.version,
            rules: rules.map(descriptor),
          },
        },
        // A run over one package of many is a category of its own, or GitHub takes the other packages' alerts for fixed.
        automationDetails: { id: `crisp-privacy/${result.checkoutPath === '' ? '' : `${result.checkoutPath}/`}` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [...notifications(context, result.findings.length - findings.length)],
          },
        ],
        results: findings.map((finding) => resultOf(context, finding)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
