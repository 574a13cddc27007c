import type { Connection } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.ts';
import { SOURCE } from './diagnostics.ts';
import type { Root } from './root.ts';
import { DEFAULT_SETTINGS, type Settings, settingsFrom } from './settings.ts';

/** The settings of each root. An editor is asked once for each, and again after it said that they changed. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #asked = new Map<Root, Promise<Settings>>();
  readonly #known = new Map<Root, Settings>();
  #fallback: Settings;

  constructor(connection: Connection, client: ClientFeatures) {
    this.#connection = connection;
    this.#client = client;
    this.#fallback = client.options.settings === undefined ? DEFAULT_SETTINGS : settingsFrom(client.options.settings);
  }

  async of(root: Root): Promise<Settings> {
    if (!this.#client.hasConfiguration) return this.#fallback;
    const asked = this.#asked.get(root) ?? this.#ask(root);
    this.#asked.set(root, asked);
    return asked;
  }

  /** The settings as far as they were told. */
  known(root: Root): Settings {
    return this.#known.get(root) ?? this.#fallback;
  }

  /** For files that are in no root. */
  get none(): Settings {
    return this.#fallback;
  }

  /** `settings` is what an editor sends along that cannot be asked. */
  forget(settings: unknown): void {
    this.#asked.clear();
    if (!this.#client.hasConfiguration && typeof settings === 'object' && settings !== null) {
      this.#fallback = settingsFrom(Reflect.get(settings, SOURCE) ?? settings);
    }
  }

  async #ask(root: Root): Promise<Settings> {
    try {
      const section: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri: root.uri,
        section: SOURCE,
      });
      const settings = settingsFrom(section);
      this.#known.set(root, settings);
      return settings;
    } catch {
      return this.known(root); // the editor is going away, or does not want to say
    }
  }
}
