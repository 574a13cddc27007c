import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver/node';
import type { Edit, Fix } from '../fixes/fix.ts';
import type { Finding } from '../rules/finding.ts';
import type { ClientFeatures } from './client-features.ts';
import type { At } from './context.ts';
import { configProblemsIn, diagnosticOf, SOURCE } from './diagnostics.ts';
import { CLIENT_COMMANDS } from './protocol.ts';
import { meet } from './view.ts';
import { type Documents, workspaceEdit } from './workspace-edit.ts';

/** `source.fixAll.crisp-privacy`: only what sends less. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`;

export const ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

export interface Actions {
  readonly at: At;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly withSuppressions: boolean;
}

/** What an action remembers until its edit is asked for. */
export interface ActionData {
  readonly uri: string;
  readonly finding: string;
  readonly title: string;
}

const keyOf = ({ rule, place, message }: Finding): string => `${rule}:${place.start}:${place.end}:${message}`;

const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

const open = ({ view, file }: At): readonly Finding[] => view.findingsIn(file).filter(({ suppressed }) => !suppressed);

function withEdit(
  action: CodeAction,
  edits: readonly Edit[],
  { at, documents, client }: Actions,
): CodeAction | undefined {
  const edit = workspaceEdit(at.view, edits, documents, client);
  return edit && { ...action, edit };
}

function fixAction(
  actions: Actions,
  finding: Finding,
  fix: Fix,
  isPreferred: boolean,
  diagnostics: Diagnostic[],
): CodeAction | undefined {
  const { at, client } = actions;
  const action: CodeAction = {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred && { isPreferred }),
  };
  if (!client.hasActionResolve) return withEdit(action, fix.edits, actions);
  const data: ActionData = { uri: at.view.uri(at.file), finding: keyOf(finding), title: fix.title };
  return { ...action, data };
}

function showPath({ at, client }: Actions, finding: Finding, diagnostics: Diagnostic[]): readonly CodeAction[] {
  if (!client.options.commands || finding.flow === undefined) return [];
  const title = 'Show how this comes to Crisp';
  const command = { title, command: CLIENT_COMMANDS.showPath, arguments: [{ flow: finding.flow, root: at.root.uri }] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

/** What is offered for one finding; to silence it stands apart, because that is always offered last. */
interface Offer {
  readonly repairs: readonly CodeAction[];
  readonly suppressions: readonly CodeAction[];
}

function offerFor(actions: Actions, finding: Finding): Offer {
  const { at, client, withSuppressions } = actions;
  const diagnostic = diagnosticOf(at.view, finding, client);
  const diagnostics = diagnostic ? [diagnostic] : [];
  const fixes = at.root.fixesOf(at.view, finding);
  const repairs = fixes.filter(({ kind }) => kind !== 'suppress');
  const offer = (fix: Fix): readonly CodeAction[] => {
    const action = fixAction(actions, finding, fix, fix === repairs[0] && fix.kind === 'safe', diagnostics);
    return action ? [action] : [];
  };
  return {
    repairs: [...repairs.flatMap(offer), ...showPath(actions, finding, diagnostics)],
    suppressions: withSuppressions ? fixes.filter(({ kind }) => kind === 'suppress').flatMap(offer) : [],
  };
}

/** Words in a config that were probably meant otherwise. */
function configActions(actions: Actions, range: Range): readonly CodeAction[] {
  const { view, file } = actions.at;
  return configProblemsIn(view, file, { ...actions.client, options: {} }).flatMap((problem) => {
    const { start, end, replacement } = problem;
    if (replacement === undefined || !meet(view.rangeNow(file, problem), range)) return [];
    const action = { title: `Change to ${replacement}`, kind: CodeActionKind.QuickFix, isPreferred: true };
    const edited = withEdit(action, [{ file, start, end, text: replacement }], actions);
    return edited ? [edited] : [];
  });
}

const overlap = (a: Edit, b: Edit): boolean => a.file === b.file && a.start < b.end && b.start < a.end;

/** Every safe edit of a file, those that would touch another one left for the next time. */
function fixAll(actions: Actions): readonly CodeAction[] {
  const { at } = actions;
  const edits: Edit[] = [];
  for (const finding of open(at)) {
    const safe = at.root.fixesOf(at.view, finding).find(({ kind }) => kind === 'safe');
    if (safe && !safe.edits.some((edit) => edits.some((other) => overlap(edit, other)))) edits.push(...safe.edits);
  }
  if (edits.length === 0) return [];
  const action = withEdit({ title: 'Send less to Crisp, wherever that is safe', kind: FIX_ALL }, edits, actions);
  return action ? [action] : [];
}

/** What can be done about the findings in a range. */
export function actionsIn(actions: Actions, range: Range, only: readonly string[] | undefined): readonly CodeAction[] {
  const { view } = actions.at;
  const quick = isWanted(CodeActionKind.QuickFix, only)
    ? open(actions.at).filter(({ place }) => {
        const at = view.range(place);
        return at !== undefined && meet(at, range);
      })
    : [];
  const offers = quick.map((finding) => offerFor(actions, finding));
  return [
    ...offers.flatMap(({ repairs }) => repairs),
    ...offers.flatMap(({ suppressions }) => suppressions),
    ...(isWanted(CodeActionKind.QuickFix, only) ? configActions(actions, range) : []),
    // Offered only when it is asked for by name: on save, or from the menu of source actions.
    ...(only && isWanted(FIX_ALL, only) ? fixAll(actions) : []),
  ];
}

/** The edit of an action, now that it is asked for; the action alone when the finding is gone. */
export function resolved(action: CodeAction, data: ActionData, actions: Actions): CodeAction {
  const { at } = actions;
  const finding = open(at).find((one) => keyOf(one) === data.finding);
  const fix = finding && at.root.fixesOf(at.view, finding).find(({ title }) => title === data.title);
  return (fix && withEdit(action, fix.edits, actions)) ?? action;
}

export function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'finding' in data && 'title' in data;
}
