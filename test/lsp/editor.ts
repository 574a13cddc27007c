import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { serve, type ServeOptions } from '../../server/lsp/serve.ts';

/** What a modern editor can do. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** What an editor can do that does not ask for diagnostics. */
export const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true } },
  workspace: { workspaceFolders: true },
};

export interface EditorOptions {
  readonly folders: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly settings?: object;
  readonly serve?: ServeOptions;
}

export const uriOf = (...path: readonly string[]): string => pathToFileURL(join(...path)).href;

/** An editor without a screen: it keeps the texts, and what the server says of them. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly pushed = new Map<string, readonly Diagnostic[]>();
  readonly notes: { readonly method: string; readonly params: unknown }[] = [];
  readonly #documents = new Map<string, TextDocument>();
  settings: object;
  refreshes = 0;

  private constructor(connection: ProtocolConnection, initialized: InitializeResult, settings: object) {
    this.connection = connection;
    this.initialized = initialized;
    this.settings = settings;
  }

  /** Starts a server in this process and says hello to it. */
  static async start(options: EditorOptions): Promise<Editor> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), options.serve);
    return Editor.on(createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there)), options);
  }

  static async on(connection: ProtocolConnection, options: EditorOptions): Promise<Editor> {
    connection.listen();
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      clientInfo: { name: 'test', version: '1' },
      rootUri: null,
      capabilities: options.capabilities ?? PULLING,
      initializationOptions: options.initializationOptions,
      workspaceFolders: options.folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    });
    const editor = new Editor(connection, initialized, options.settings ?? {});
    editor.#listen();
    await connection.sendNotification('initialized', {});
    return editor;
  }

  #listen(): void {
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      this.#wake();
      return null;
    });
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      this.#wake();
    });
    this.connection.onUnhandledNotification(({ method, params }) => {
      this.notes.push({ method, params });
      this.#wake();
    });
  }

  #waiting: (() => void)[] = [];

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Resolves as soon as something that the server said makes `isSo` true. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  text(uri: string): string {
    return this.#documents.get(uri)?.getText() ?? '';
  }

  async open(file: string, text = readFileSync(file, 'utf8')): Promise<string> {
    const uri = uriOf(file);
    this.#documents.set(uri, TextDocument.create(uri, 'text', 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'typescript', version: 1, text },
    });
    return uri;
  }

  /** Replaces the first `before` in an open document by `after`. */
  async type(uri: string, before: string, after: string): Promise<void> {
    const document = this.#documents.get(uri);
    const at = document?.getText().indexOf(before) ?? -1;
    if (!document || at < 0) throw new Error(`There is no "${before}" to replace.`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + before.length) };
    await this.edit(uri, range, after);
  }

  async edit(uri: string, range: Range, text: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) throw new Error('The document is not open.');
    const version = document.version + 1;
    const contentChanges = [{ range, text }];
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The position of the first `words`, plus `by` characters. */
  position(uri: string, words: string, by = 1): { line: number; character: number } {
    const document = this.#documents.get(uri);
    const at = document?.getText().indexOf(words) ?? -1;
    if (!document || at < 0) throw new Error(`There is no "${words}".`);
    return document.positionAt(at + by);
  }

  /** What an open document says at a range. */
  at(uri: string, range: Range): string {
    return this.#documents.get(uri)?.getText(range) ?? '';
  }

  async ask<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a file as `rule: code at the range`. */
  async shown(uri: string): Promise<readonly string[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('nothing new');
    return report.items.map(({ code, range }) => `${code}: ${this.at(uri, range)}`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.end();
    this.connection.dispose();
  }
}
