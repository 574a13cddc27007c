/** How loud a finding is; `off` silences the rule. */
export type Severity = 'error' | 'warning' | 'off';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Reported, and the check fails.',
  warning: 'Reported; the check fails only where there are more warnings than allowed.',
  off: 'Not reported.',
};

interface RuleRow {
  readonly id: string;
  readonly severity: Severity;
  /** The severity for data that only hangs on a person (`personal: 'linked'`), where it differs. */
  readonly linked?: Severity;
  /** One line, without a full stop. */
  readonly title: string;
  /** True when its findings stand on the config file, not on code. */
  readonly onConfig: boolean;
}

/** Every rule, in the order in which people meet them. Adding one here adds it to the config, the JSON Schema and the docs. */
export const RULES = [
  { id: 'ungated-data', severity: 'error', title: 'Personal data reaches Crisp without consent', onConfig: false },
  {
    id: 'undeclared-data',
    severity: 'error',
    linked: 'warning',
    title: 'No declaration covers data that is sent to Crisp',
    onConfig: false,
  },
  {
    id: 'sensitive-data',
    severity: 'error',
    title: 'Sensitive data or a credential is sent to Crisp',
    onConfig: false,
  },
  {
    id: 'wrong-consent-category',
    severity: 'error',
    title: 'The consent test asks for another category than chat needs',
    onConfig: false,
  },
  { id: 'chatbox-before-consent', severity: 'error', title: 'The chatbox is loaded before consent', onConfig: false },
  {
    id: 'privacy-mode-bypass',
    severity: 'warning',
    title: 'Code opens the chat or pushes session data although Total Privacy Mode is attested',
    onConfig: false,
  },
  {
    id: 'session-not-reset',
    severity: 'warning',
    title: 'A person is identified and no logout resets the session',
    onConfig: false,
  },
  { id: 'predictable-token', severity: 'error', title: 'The session token can be guessed', onConfig: false },
  { id: 'secret-in-client', severity: 'error', title: 'A secret of Crisp stands in browser code', onConfig: false },
  { id: 'refused-push', severity: 'warning', title: 'Crisp drops this push, or a part of it', onConfig: false },
  {
    id: 'opaque-data',
    severity: 'warning',
    title: 'A whole object or unknown keys are sent, so the inventory cannot name them',
    onConfig: false,
  },
  {
    id: 'hardcoded-personal-data',
    severity: 'warning',
    title: 'Personal data is written in the code and sent',
    onConfig: false,
  },
  { id: 'personal-data-in-url', severity: 'warning', title: 'Personal data is put into a URL', onConfig: false },
  {
    id: 'no-erasure-path',
    severity: 'warning',
    title: 'A server writes people or conversations and nothing erases them',
    onConfig: false,
  },
  {
    id: 'resync-after-erasure',
    severity: 'warning',
    title: 'A job or sync can create an erased profile again',
    onConfig: false,
  },
  {
    id: 'undisclosed-ai',
    severity: 'warning',
    title: 'Hugo is used and the AI disclosure or the escalation is not attested',
    onConfig: false,
  },
  {
    id: 'incomplete-declaration',
    severity: 'warning',
    title: 'A declaration lacks its purpose, legal basis or retention',
    onConfig: true,
  },
  { id: 'unused-declaration', severity: 'warning', title: 'A declaration covers nothing in the code', onConfig: true },
  { id: 'missing-attestation', severity: 'warning', title: 'A row of the checklist is not attested', onConfig: true },
  { id: 'expired-attestation', severity: 'warning', title: 'An attestation is due for review', onConfig: true },
  { id: 'missing-retention', severity: 'warning', title: 'No retention period is set', onConfig: true },
  {
    id: 'unjustified-suppression',
    severity: 'warning',
    title: 'A suppression gives no reason or names no known rule',
    onConfig: false,
  },
  { id: 'unused-suppression', severity: 'warning', title: 'A suppression suppresses nothing', onConfig: false },
] as const satisfies readonly RuleRow[];

export type RuleId = (typeof RULES)[number]['id'];

/** The ids, in the order of `RULES`. */
export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

const ROWS: ReadonlyMap<string, RuleRow> = new Map(RULES.map((row) => [row.id, row]));

export function isRuleId(word: string): word is RuleId {
  return ROWS.has(word);
}

/**
 * The severity of a finding: what the config says for its rule, else the rule's own. `linked` says that the finding is about
 * data that only hangs on a person.
 */
export function severityOf(
  configured: Readonly<Partial<Record<RuleId, Severity>>>,
  id: RuleId,
  linked = false,
): Severity {
  const row = ROWS.get(id);
  return configured[id] ?? (linked ? row?.linked : undefined) ?? row?.severity ?? 'error';
}
