import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { at, type Context, throwIfCancelled } from './context.ts';
import { diagnosticsIn, filesWithDiagnostics, resultIdOf } from './diagnostics.ts';
import type { Root } from './root.ts';
import { locationOf } from './uris.ts';

const NOTHING_SAID = resultIdOf([]);

/** Editors write the same URI in different ways; this is the same for all of them. */
function keyOf(uri: string): string {
  const location = locationOf(uri);
  return location ? `${location.origin}${location.path}` : uri;
}

/** What is to be said of the files of one root, by URI; files that belong to a root inside of it are left to that. */
function reportsOf(context: Context, root: Root): Reports {
  const { view } = root;
  const { enable, workspace } = context.knownSettings(root);
  if (!view || !enable || !workspace) return [];
  return filesWithDiagnostics(view).flatMap((file) => {
    const uri = view.uri(file);
    if (context.roots.fileIn(uri)?.root !== root && !file.startsWith('../')) return [];
    const items = diagnosticsIn(view, file, context.client);
    if (items.length === 0) return [];
    const report = { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: resultIdOf(items) };
    return [[uri, { ...report, kind: 'full', items: [...items] }]] as const;
  });
}

const nothingIn = (uri: string): WorkspaceDocumentDiagnosticReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  uri,
  version: null,
  resultId: NOTHING_SAID,
  items: [],
});

type Reports = readonly (readonly [uri: string, report: WorkspaceDocumentDiagnosticReport])[];

/**
 * What an editor has to be told: the lists that are not those that it has, and empty ones for files of which there is nothing to say any
 * more. `previous` has result ids by URI; `told` are files that are shown, though the editor may not say so. Both are written as the
 * editor writes them.
 */
function news(
  reports: Reports,
  previous: ReadonlyMap<string, string>,
  told: Iterable<string>,
): WorkspaceDocumentDiagnosticReport[] {
  const now = new Set(reports.map(([uri]) => keyOf(uri)));
  const known = new Map([...previous].map(([uri, resultId]) => [keyOf(uri), resultId]));
  const changed = reports.flatMap(([uri, report]) => (known.get(keyOf(uri)) === report.resultId ? [] : [report]));
  const shown = [...previous].filter(([, resultId]) => resultId !== NOTHING_SAID).map(([uri]) => uri);
  const unknown = [...told].filter((uri) => !known.has(keyOf(uri)));
  const gone = [...shown, ...unknown].filter((uri) => !now.has(keyOf(uri)));
  return [...changed, ...gone.map(nothingIn)];
}

/** Answers an editor that asks for diagnostics. */
export class Pulls {
  readonly #context: Context;
  /** Workspace questions that wait for something new. */
  #held: (() => void)[] = [];
  /**
   * Files with something to say that an editor was told of, by their key, as the editor writes them. VS Code forgets what it knows of a file
   * when the file is closed, but goes on showing it: it is told when there is nothing more.
   */
  readonly #told = new Map<string, string>();
  /** What each open file was told last, and how many questions about it are open. */
  readonly #open = new Map<string, { resultId: string; asking: number }>();

  constructor(context: Context) {
    this.#context = context;
  }

  async document(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const told = this.#open.get(uri) ?? { resultId: NOTHING_SAID, asking: 0 };
    this.#open.set(uri, told);
    told.asking += 1;
    try {
      const found = await at(this.#context, uri, token);
      const items = found ? diagnosticsIn(found.view, found.file, this.#context.client) : [];
      const resultId = resultIdOf(items);
      told.resultId = resultId;
      if (items.length > 0) this.#told.set(keyOf(uri), uri);
      return resultId === previous
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
    } finally {
      told.asking -= 1;
    }
  }

  /**
   * The standing question about the whole workspace. The answer is held back until there is something new to say: answers that
   * repeat what is known make an editor slow.
   */
  async workspace(
    previous: readonly { readonly uri: string; readonly value: string }[],
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previous.map(({ uri, value }) => [uri, value]));
    token.onCancellationRequested(() => this.#wake());
    await Promise.all(this.#context.roots.all().map((root) => root.settled(token)));
    for (;;) {
      throwIfCancelled(token);
      const reports = this.#context.roots.all().flatMap((root) => reportsOf(this.#context, root));
      const items = news(reports, known, this.#told.values());
      this.#remember(items);
      if (items.length > 0) return { items };
      await new Promise<void>((resolve) => this.#held.push(resolve));
    }
  }

  #remember(items: readonly WorkspaceDocumentDiagnosticReport[]): void {
    for (const { uri, resultId } of items) {
      if (resultId === NOTHING_SAID) this.#told.delete(keyOf(uri));
      else this.#told.set(keyOf(uri), uri);
    }
  }

  forget(uri: string): void {
    this.#open.delete(uri);
  }

  /** Something may be different now. Says whether the editor has to be asked to ask again about a file that is open. */
  update(): boolean {
    this.#wake();
    return [...this.#open].some(([uri, { resultId, asking }]) => {
      const found = asking > 0 ? undefined : this.#context.roots.fileIn(uri);
      if (!found?.root.view) return false;
      const isOn = this.#context.knownSettings(found.root).enable;
      const items = isOn ? diagnosticsIn(found.root.view, found.path, this.#context.client) : [];
      return resultIdOf(items) !== resultId;
    });
  }

  #wake(): void {
    const held = this.#held;
    this.#held = [];
    for (const resolve of held) resolve();
  }
}
