import type { Diagnostic } from 'vscode-languageserver/node';
import type { Context } from './context.ts';
import { diagnosticsIn, filesWithDiagnostics, resultIdOf } from './diagnostics.ts';
import type { Root } from './root.ts';

/** Sends diagnostics to editors that do not ask for them. */
export class Pushed {
  readonly #context: Context;
  /** What was sent last, by root and URI. */
  readonly #sent = new Map<Root, Map<string, string>>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Sends what is different since the last time. */
  update(root: Root): void {
    const before = this.#sent.get(root) ?? new Map<string, string>();
    const now = new Map<string, string>();
    for (const [uri, items] of this.#said(root)) {
      const id = resultIdOf(items);
      now.set(uri, id);
      if (before.get(uri) !== id) this.#send(uri, items);
    }
    for (const uri of before.keys()) if (!now.has(uri)) this.#send(uri, []);
    this.#sent.set(root, now);
  }

  forget(root: Root): void {
    for (const uri of this.#sent.get(root)?.keys() ?? []) this.#send(uri, []);
    this.#sent.delete(root);
  }

  #said(root: Root): readonly (readonly [string, readonly Diagnostic[]])[] {
    const { view } = root;
    const { client, roots } = this.#context;
    const { enable, workspace } = this.#context.knownSettings(root);
    if (!view || !enable) return [];
    return filesWithDiagnostics(view).flatMap((file) => {
      const uri = view.uri(file);
      if (!workspace && !root.isOpen(file)) return [];
      if (roots.fileIn(uri)?.root !== root && !file.startsWith('../')) return [];
      const items = diagnosticsIn(view, file, client);
      return items.length > 0 ? [[uri, items] as const] : [];
    });
  }

  #send(uri: string, diagnostics: readonly Diagnostic[]): void {
    void this.#context.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}
