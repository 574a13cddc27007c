import { basename } from 'node:path';
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilitiesFor } from './capabilities.ts';
import { type ClientFeatures, featuresOf } from './client-features.ts';
import type { Context } from './context.ts';
import { SOURCE } from './diagnostics.ts';
import { type Engine, loadEngine } from './engine.ts';
import { isConfigPath } from '../config/nearest.ts';
import { isSource, openBase } from './open-base.ts';
import { NOTIFICATIONS } from './protocol.ts';
import { Pulls } from './pull.ts';
import { Pushed } from './push.ts';
import { answerRequests } from './requests.ts';
import { VERSION } from './result-of.ts';
import type { Root } from './root.ts';
import { Roots } from './roots.ts';
import { SettingsStore } from './settings-store.ts';
import { defectOf, statusOf } from './status.ts';
import { changedRoots, watchFiles } from './watching.ts';

export interface ServeOptions {
  /** Loads the analyser; a test brings its own. */
  readonly loadEngine?: () => Promise<Engine>;
}

/** Serves one editor until it goes. */
export function serve(connection: Connection, options: ServeOptions = {}): void {
  const load = options.loadEngine ?? loadEngine;
  let desk: Desk | undefined;
  connection.onInitialize((params): InitializeResult => {
    desk = new Desk(connection, params, load);
    return { capabilities: capabilitiesFor(desk.client), serverInfo: { name: SOURCE, version: VERSION } };
  });
  connection.onInitialized(() => desk?.start());
  connection.listen();
}

/** What is known of one editor, and what is told to it when something changes. */
class Desk {
  readonly client: ClientFeatures;
  readonly #connection: Connection;
  readonly #params: InitializeParams;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #roots: Roots;
  readonly #settings: SettingsStore;
  readonly #pulls: Pulls;
  readonly #pushed: Pushed;
  #isStarted = false;

  constructor(connection: Connection, params: InitializeParams, load: () => Promise<Engine>) {
    this.#connection = connection;
    this.#params = params;
    this.client = featuresOf(params);
    let engine: Promise<Engine> | undefined;
    this.#roots = new Roots((location, _uri, kind) => ({
      engine: () => (engine ??= load()),
      openBase: () => openBase(location, kind),
      isSource,
      onState: (root) => this.#told(root),
    }));
    this.#settings = new SettingsStore(connection, this.client);
    const context: Context = {
      connection,
      client: this.client,
      roots: this.#roots,
      settingsFor: async (uri) => {
        const found = this.#roots.fileIn(uri);
        return found ? this.#settings.of(found.root) : this.#settings.none;
      },
      knownSettings: (root) => this.#settings.known(root),
    };
    this.#pulls = new Pulls(context);
    this.#pushed = new Pushed(context);
    answerRequests(context, this.#pulls, {
      versionOf: (uri) => this.#documents.get(uri)?.version,
      clientName: [params.clientInfo?.name, params.clientInfo?.version].filter(Boolean).join(' ') || 'not named',
    });
    this.#listen();
  }

  start(): void {
    this.#isStarted = true;
    const { workspaceFolders } = this.#params;
    // Editors that know no folders name one root.
    const { rootUri } = this.#params as { readonly rootUri?: string | null };
    const folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: basename(rootUri) }] : []);
    for (const folder of folders) this.#addFolder(folder.uri);
    for (const document of this.#documents.all()) this.#opened(document);
    if (this.client.hasWatchRegistration) this.#attempt(watchFiles(this.#connection));
    if (this.client.hasConfigurationRegistration)
      this.#attempt(this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SOURCE }));
    if (this.client.hasFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#removeFolder(uri);
        for (const { uri } of added) this.#addFolder(uri);
      });
    }
  }

  #listen(): void {
    const documents = this.#documents;
    documents.onDidOpen(({ document }) => this.#opened(document));
    documents.onDidChangeContent(({ document }) => this.#changed(document));
    documents.onDidSave(({ document }) => {
      const root = this.#roots.fileIn(document.uri)?.root;
      // An editor that does not watch files may have changed others meanwhile.
      if (this.client.hasWatchRegistration) root?.markStale();
      else root?.touchDisk();
    });
    documents.onDidClose(({ document }) => this.#closed(document));
    documents.listen(this.#connection);
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const root of changedRoots(this.#roots, changes)) root.touchDisk();
    });
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.forget(settings);
      for (const root of this.#roots.all()) this.#attempt(this.#resettle(root));
    });
  }

  #addFolder(uri: string): void {
    const root = this.#roots.addFolder({ uri });
    if (!root) return;
    // Documents that were opened before their folder was known belong to it from now on.
    for (const document of this.#documents.all()) {
      const found = this.#roots.fileIn(document.uri);
      if (found?.root === root) root.open(found.path, document.uri, document.getText());
    }
    this.#attempt(this.#resettle(root));
    root.markStale();
  }

  #removeFolder(uri: string): void {
    const root = this.#roots.removeFolder({ uri });
    if (!root) return;
    this.#pushed.forget(root);
    this.#told(undefined);
  }

  async #resettle(root: Root): Promise<void> {
    await this.#settings.of(root);
    if (root.view) this.#told(root);
  }

  #opened(document: TextDocument): void {
    if (!this.#isStarted) return;
    const found = this.#roots.fileInOrLoose(document.uri);
    if (!found || found.root.isOpen(found.path)) return;
    if (isSource(found.path) || isConfigPath(found.path)) found.root.open(found.path, document.uri, document.getText());
  }

  #changed(document: TextDocument): void {
    const found = this.#roots.fileIn(document.uri);
    if (!found?.root.isOpen(found.path)) return;
    found.root.change(found.path, document.getText(), this.#settings.known(found.root).run === 'onType');
  }

  #closed(document: TextDocument): void {
    const found = this.#roots.fileIn(document.uri);
    found?.root.close(found.path);
    this.#pulls.forget(document.uri);
    this.#roots.dropEmptyLoose();
  }

  /** Tells the editor what is different after something happened to a root. */
  #told(root: Root | undefined): void {
    const { commands } = this.client.options;
    const send = (method: string, ...words: object[]): void => {
      if (commands) this.#attempt(this.#connection.sendNotification(method, ...words));
    };
    send(NOTIFICATIONS.status, statusOf(this.#roots.all()));
    if (root?.state.k === 'failed') this.#connection.console.error(defectOf(root.state.error));
    if (root && root.state.k !== 'done') return;
    if (this.client.hasPull) {
      const mustAsk = this.#pulls.update();
      if (mustAsk && this.client.hasPullRefresh) this.#attempt(this.#connection.languages.diagnostics.refresh());
    } else if (root) this.#pushed.update(root);
    send(NOTIFICATIONS.changed);
    const settings = root && this.#settings.known(root);
    if (settings?.codeLens && this.client.hasLensRefresh)
      this.#attempt(this.#connection.sendRequest(CodeLensRefreshRequest.type));
    if (settings?.inlayHints && this.client.hasHintRefresh)
      this.#attempt(this.#connection.languages.inlayHint.refresh());
  }

  /** An editor that goes away, or says no, is no reason to end. */
  #attempt(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#connection.console.warn(defectOf(error)));
  }
}
