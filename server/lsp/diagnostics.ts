import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { readConfig } from '../config/read.ts';
import type { ConfigProblem } from '../config/problem.ts';
import type { Finding } from '../rules/finding.ts';
import type { ClientFeatures } from './client-features.ts';
import { isConfigPath } from '../config/nearest.ts';
import type { View } from './view.ts';

export const SOURCE = 'crisp-privacy';

/** What is never true of anything can be shown as faded. */
const FADED: readonly string[] = ['unused-declaration', 'unused-suppression'];

/** What an editor with a JSON schema says by itself, and as well. */
const SAID_BY_SCHEMA: readonly ConfigProblem['kind'][] = ['syntax', 'duplicate-key'];

const MORE_IN_A_SHELL = / More: npx crisp-privacy explain [\w-]+$/;

/** The words of a finding: what is wrong, and on the next line what to do. Where the rule's name leads to its page, the shell is not named. */
function wordsOf({ message, advice }: Finding, { options }: ClientFeatures): string {
  const next = options.rulePages === undefined ? advice : advice.replace(MORE_IN_A_SHELL, '');
  return next === '' ? message : `${message}\n${next}`;
}

function relatedOf(view: View, { related }: Finding): Diagnostic['relatedInformation'] {
  const shown = related.flatMap(({ place, label }) => {
    const range = view.range(place);
    return range ? [{ label, location: { uri: view.uri(place.file), range } }] : [];
  });
  return shown.map(({ label, location }, index) => ({
    location,
    message: `${index + 1}/${shown.length} ${label}`,
  }));
}

/** A finding where it stands now; undefined when what it is about was just edited. */
export function diagnosticOf(view: View, finding: Finding, client: ClientFeatures): Diagnostic | undefined {
  const range = view.range(finding.place);
  if (!range) return undefined;
  const { rulePages } = client.options;
  const related = client.hasRelatedInformation ? relatedOf(view, finding) : undefined;
  return {
    range,
    severity: finding.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: SOURCE,
    code: finding.rule,
    message: wordsOf(finding, client),
    ...(related && related.length > 0 && { relatedInformation: related }),
    ...(client.hasCodeDescription &&
      rulePages !== undefined && { codeDescription: { href: `${rulePages}${finding.rule}.md` } }),
    ...(FADED.includes(finding.rule) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.flow !== undefined && { data: { flow: finding.flow } }),
  };
}

/** What is wrong with the text of a config file; the same that makes the command line stop. */
export function configProblemsIn(view: View, file: string, client: ClientFeatures): readonly ConfigProblem[] {
  const text = isConfigPath(file) ? view.textOf(file) : undefined;
  if (text === undefined) return [];
  const { problems } = readConfig(text);
  return client.options.hasJsonSchema ? problems.filter(({ kind }) => !SAID_BY_SCHEMA.includes(kind)) : problems;
}

function configDiagnostics(view: View, file: string, client: ClientFeatures): readonly Diagnostic[] {
  return configProblemsIn(view, file, client).map((problem) => ({
    range: view.rangeNow(file, problem),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: `config/${problem.kind}`,
    message: problem.message,
  }));
}

/** Everything that is said of one file, in the order of the text; what a comment suppresses is not said. */
export function diagnosticsIn(view: View, file: string, client: ClientFeatures): readonly Diagnostic[] {
  const findings = view.findingsIn(file).flatMap((finding) => {
    const diagnostic = finding.suppressed ? undefined : diagnosticOf(view, finding, client);
    return diagnostic ? [diagnostic] : [];
  });
  return [...configDiagnostics(view, file, client), ...findings].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

/** The files of which something is to be said. */
export function filesWithDiagnostics(view: View): readonly string[] {
  const configs = view.analysis.configs.map(({ path }) => path);
  return [...new Set([...view.files(), ...configs])];
}

/** The same for the same list, so that an editor need not be told twice. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 16);
}
