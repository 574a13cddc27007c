import { nearestConfig } from '../config/nearest.ts';
import type { RuleId } from '../config/rules.ts';
import type { Finding } from '../rules/finding.ts';
import type { ConfigFile } from '../rules/rule.ts';
import { attest } from './attest.ts';
import { blockScript } from './block-script.ts';
import { category } from './category.ts';
import { complete, retain, review, undeclare } from './config-entry.ts';
import { type ConsentTest, consentTests } from './consent-test.ts';
import { alwaysLoad, declare } from './declare.ts';
import { drop, dropParameter } from './drop.ts';
import type { Fix, Fixable } from './fix.ts';
import { guard } from './guard.ts';
import { joined } from './join.ts';
import { mask } from './mask.ts';
import { mark } from './mark.ts';
import { move } from './move.ts';
import type { Maker, Problem } from './problem.ts';
import { reset } from './reset.ts';
import { dropRefused, repair } from './repair.ts';
import { openScript, type Script } from './script.ts';
import { justify, unsuppress } from './suppression.ts';
import { suppress } from './suppress.ts';

/** What can be done about the flows that a rule reports, in the order in which it is offered; to suppress comes last, for all. */
const FLOW_MAKERS: Readonly<Partial<Record<RuleId, readonly Maker[]>>> = {
  'ungated-data': [drop, mask, guard, blockScript, move, declare, mark],
  'undeclared-data': [drop, declare],
  'sensitive-data': [drop, mask, declare],
  'wrong-consent-category': [category],
  'chatbox-before-consent': [guard, blockScript, move, alwaysLoad, mark],
  'privacy-mode-bypass': [drop, guard, move],
  'predictable-token': [drop],
  'refused-push': [repair, dropRefused],
  'opaque-data': [drop],
  'hardcoded-personal-data': [drop],
  'personal-data-in-url': [dropParameter],
};

/** The same for findings about the project or its config. */
const MAKERS: Readonly<Partial<Record<RuleId, readonly ((problem: Problem) => readonly Fix[])[]>>> = {
  'session-not-reset': [reset],
  'no-erasure-path': [attest],
  'resync-after-erasure': [attest],
  'undisclosed-ai': [attest],
  'incomplete-declaration': [complete],
  'unused-declaration': [undeclare],
  'missing-attestation': [attest],
  'expired-attestation': [review],
  'missing-retention': [retain],
  'unjustified-suppression': [justify],
  'unused-suppression': [unsuppress],
};

/** A suppression cannot be suppressed. */
const UNSUPPRESSABLE: readonly RuleId[] = ['unjustified-suppression', 'unused-suppression'];

export interface FixOptions {
  /** The config that holds for a source file; the nearest one when left out. */
  readonly fileFor?: (file: string) => ConfigFile | undefined;
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** Makes fixes for the findings of one run. Each file is read for editing once, when the first fix needs it. */
export function fixer(input: Fixable, { fileFor, today }: FixOptions): (finding: Finding) => readonly Fix[] {
  const scripts = new Map<string, Script | undefined>();
  const flows = new Map(input.flows.map((flow) => [flow.id, flow]));
  const configFor = fileFor ?? nearestConfig(input.configs);
  const script = (file: string): Script | undefined => {
    if (!scripts.has(file)) {
      const text = input.textOf(file);
      scripts.set(file, text === undefined ? undefined : openScript(file, text));
    }
    return scripts.get(file);
  };
  let tests: readonly ConsentTest[] | undefined;
  const tested = (): readonly ConsentTest[] => (tests ??= consentTests({ input, script }));
  return (finding) => {
    if (finding.suppressed) return [];
    const flow = finding.flow === undefined ? undefined : flows.get(finding.flow);
    const problem: Problem = { finding, flow, input, today, script, configFor, consentTests: tested };
    const repairs = [
      ...(flow ? (FLOW_MAKERS[finding.rule] ?? []).flatMap((make) => make({ ...problem, flow })) : []),
      ...(MAKERS[finding.rule] ?? []).flatMap((make) => make(problem)),
    ];
    const silence = UNSUPPRESSABLE.includes(finding.rule) ? [] : suppress(problem);
    return [...repairs, ...silence].flatMap((fix) => {
      const edits = joined(fix.edits);
      return edits && edits.length > 0 ? [{ ...fix, edits }] : [];
    });
  };
}
