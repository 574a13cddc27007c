import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.ts';
import type { Root } from './root.ts';
import type { Roots } from './roots.ts';
import type { Settings } from './settings.ts';
import type { View } from './view.ts';

/** What every request may use. */
export interface Context {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly roots: Roots;
  settingsFor(uri: string): Promise<Settings>;
  /** The settings as far as they are known without asking. */
  knownSettings(root: Root): Settings;
}

/** A file, with the result that holds for the texts of now. */
export interface At {
  readonly root: Root;
  readonly view: View;
  /** Relative to the root. */
  readonly file: string;
}

/** Throws what tells an editor to keep what it has and to ask again: an empty answer would look like "all is well". */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'Something newer came in between.', {
      retriggerRequest: true,
    });
  }
}

/** Waits for the result that holds for the texts of now. Undefined for files that are in no root, and where the analyser is switched off. */
export async function at(context: Context, uri: string, token: CancellationToken): Promise<At | undefined> {
  const found = context.roots.fileIn(uri);
  if (!found) return undefined;
  const { enable } = await context.settingsFor(uri);
  const view = enable ? await found.root.settled(token) : undefined;
  throwIfCancelled(token);
  return view && { root: found.root, view, file: found.path };
}

/** The last result for a file at once, without waiting: for what is asked at every keystroke. */
export function lastAt(context: Context, uri: string): At | undefined {
  const found = context.roots.fileIn(uri);
  const view = found?.root.view;
  return found && view && { root: found.root, view, file: found.path };
}
