import type { CancellationToken, Position } from 'vscode-languageserver/node';
import { PAGES } from '../rules/pages.ts';
import { actionsIn, type Actions, isActionData, resolved } from './code-actions.ts';
import { attestation, checklistOf } from './checklist.ts';
import { completeCode } from './complete-code.ts';
import { completeConfig } from './complete-config.ts';
import { type At, at, type Context, lastAt } from './context.ts';
import { newConfigEdit } from './create-config.ts';
import { flowsAt } from './flows-at.ts';
import { hoverAt } from './hover.ts';
import { inventoryOf } from './inventory.ts';
import { hintsIn, lensesIn } from './lenses.ts';
import { declarationsOf, definitionsOf, referencesOf } from './links.ts';
import { CONFIG_FILE, isConfigPath } from '../config/nearest.ts';
import { pathOf } from './path.ts';
import {
  type AttestParams,
  type CreateConfigResult,
  type FlowPath,
  type InventoryRow,
  type PathParams,
  type PlaceParams,
  type ReportParams,
  type ReportText,
  REQUESTS,
  type RootParams,
  type Why,
} from './protocol.ts';
import type { Pulls } from './pull.ts';
import { reportOf } from './report.ts';
import type { Root } from './root.ts';
import { diagnosticReport } from './status.ts';
import type { View } from './view.ts';
import { whyAt } from './why-here.ts';

export interface Desk {
  versionOf(uri: string): number | undefined;
  readonly clientName: string;
}

interface AtPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Registers what an editor may ask. */
export function answerRequests(context: Context, pulls: Pulls, desk: Desk): void {
  answerDiagnostics(context, pulls);
  answerPlaces(context);
  answerActions(context, desk);
  answerDecorations(context);
  answerViews(context, desk);
}

function answerDiagnostics({ connection, client }: Context, pulls: Pulls): void {
  if (!client.hasPull) return;
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    pulls.document(textDocument.uri, previousResultId, token),
  );
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
    pulls.workspace(previousResultIds, token),
  );
}

function answerPlaces(context: Context): void {
  const { connection, client } = context;
  const placed =
    <T>(answer: (found: At, position: Position) => T, none: T) =>
    async ({ textDocument, position }: AtPosition, token: CancellationToken): Promise<T> => {
      const found = await at(context, textDocument.uri, token);
      return found ? answer(found, position) : none;
    };
  connection.onHover(placed((found, position) => hoverAt(found, position, client) ?? null, null));
  connection.onDefinition(placed((found, position) => [...definitionsOf(found, position)], []));
  connection.onDeclaration(placed((found, position) => [...declarationsOf(found, position)], []));
  connection.onReferences((params, token) =>
    placed((found, position) => [...referencesOf(found, position, params.context.includeDeclaration)], [])(
      params,
      token,
    ),
  );
  connection.onCompletion(({ textDocument, position }) => {
    // What can be written next does not wait for what was written last.
    const found = lastAt(context, textDocument.uri);
    if (!found) return [];
    return isConfigPath(found.file)
      ? [...completeConfig(found, position, client.options.hasJsonSchema ?? false)]
      : [...completeCode(found, position)];
  });
}

function answerActions(context: Context, desk: Desk): void {
  const { connection, client } = context;
  const actionsAt = async (uri: string, token: CancellationToken): Promise<Actions | undefined> => {
    const found = await at(context, uri, token);
    const documents = { versionOf: desk.versionOf, exists: (file: string) => found?.root.textOf(file) !== undefined };
    const { suppressAction } = await context.settingsFor(uri);
    return found && { at: found, client, documents, withSuppressions: suppressAction };
  };
  connection.onCodeAction(async ({ textDocument, range, context: { only } }, token) => {
    const actions = await actionsAt(textDocument.uri, token);
    return actions ? [...actionsIn(actions, range, only)] : [];
  });
  connection.onCodeActionResolve(async (action, token) => {
    if (!isActionData(action.data)) return action;
    const actions = await actionsAt(action.data.uri, token);
    return actions ? resolved(action, action.data, actions) : action;
  });
}

function answerDecorations(context: Context): void {
  const { connection, client } = context;
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    if (!(await context.settingsFor(uri)).codeLens) return [];
    const found = await at(context, uri, token);
    return found ? [...lensesIn(found, client.options.commands ?? false)] : [];
  });
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    if (!(await context.settingsFor(uri)).inlayHints) return [];
    const found = await at(context, uri, token);
    return found ? [...hintsIn(found, range)] : [];
  });
}

function answerViews(context: Context, desk: Desk): void {
  const { connection, roots } = context;
  const wanted = ({ root }: RootParams): readonly Root[] =>
    roots.all().filter(({ uri }) => root === undefined || uri === root);
  connection.onRequest(
    REQUESTS.inventory,
    async (params: RootParams, token: CancellationToken): Promise<InventoryRow[]> => {
      const rows = await Promise.all(
        wanted(params).map(async (root) => {
          const view = await root.settled(token);
          return view ? inventoryOf(root, view) : [];
        }),
      );
      return rows.flat();
    },
  );
  connection.onRequest(REQUESTS.checklist, async (params: RootParams, token: CancellationToken) => {
    const rows = await Promise.all(
      wanted(params).map(async (root) => {
        const view = await root.settled(token);
        return view ? checklistOf(root, view) : [];
      }),
    );
    return rows.flat();
  });
  connection.onRequest(REQUESTS.attest, async (params: AttestParams, token: CancellationToken): Promise<boolean> => {
    const view = await roots.withUri(params.root)?.settled(token);
    const edit = view && attestation(view, params);
    return edit
      ? (await connection.workspace.applyEdit({ label: 'Attest a row of the checklist', edit })).applied
      : false;
  });
  connection.onRequest(REQUESTS.path, (params: PathParams, token: CancellationToken) => pathAt(context, params, token));
  connection.onRequest(
    REQUESTS.why,
    async ({ uri, position }: PlaceParams, token: CancellationToken): Promise<Why | null> => {
      const found = await at(context, uri, token);
      return found ? { markdown: whyAt(found, position) } : null;
    },
  );
  connection.onRequest(
    REQUESTS.report,
    async (params: ReportParams, token: CancellationToken): Promise<ReportText | null> => {
      const [root] = wanted(params);
      const view = await root?.settled(token);
      return view ? { text: reportOf(view, params.format) } : null;
    },
  );
  connection.onRequest(REQUESTS.createConfig, async (params: RootParams, token: CancellationToken) => {
    const [root] = wanted(params);
    const view = await root?.settled(token);
    return root && view ? createConfig(context, root, view) : null;
  });
  connection.onRequest(REQUESTS.rulePage, ({ rule }: { readonly rule: string }) =>
    Object.hasOwn(PAGES, rule) ? PAGES[rule as keyof typeof PAGES] : null,
  );
  connection.onRequest(REQUESTS.diagnosticReport, () => diagnosticReport(roots.all(), desk.clientName));
}

async function createConfig({ connection }: Context, root: Root, view: View): Promise<CreateConfigResult | null> {
  if (root.textOf(CONFIG_FILE) !== undefined) return { uri: root.uriOf(CONFIG_FILE), existed: true };
  const { uri, edit } = newConfigEdit(view);
  const { applied } = await connection.workspace.applyEdit({ label: 'Create a config for Crisp Privacy', edit });
  return applied ? { uri, existed: false } : null;
}

async function pathAt(context: Context, params: PathParams, token: CancellationToken): Promise<FlowPath | null> {
  if ('flow' in params) {
    const root = context.roots.withUri(params.root);
    const view = await root?.settled(token);
    const flow = view?.analysis.flows.find(({ id }) => id === params.flow);
    return root && view && flow ? pathOf(root, view, flow) : null;
  }
  const found = await at(context, params.uri, token);
  const [flow] = found ? flowsAt(found.view, found.file, params.position) : [];
  return found && flow ? pathOf(found.root, found.view, flow) : null;
}
