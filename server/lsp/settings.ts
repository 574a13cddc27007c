/** The settings that the server reads, for one folder or file. The manifest declares them with the same defaults. */
export interface Settings {
  readonly enable: boolean;
  /** When findings are made again. */
  readonly run: 'onType' | 'onSave';
  /** Findings in files that are not open. */
  readonly workspace: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Whether "suppress with a reason" is offered among the fixes. */
  readonly suppressAction: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  run: 'onType',
  workspace: true,
  codeLens: false,
  inlayHints: false,
  suppressAction: true,
};

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

/** Reads the section `crisp-privacy` as an editor gives it. What is missing or of another type has its default. */
export function settingsFrom(section: unknown): Settings {
  const flag = (path: string, standard: boolean): boolean => {
    const value = valueAt(section, path.split('.'));
    return typeof value === 'boolean' ? value : standard;
  };
  return {
    enable: flag('enable', DEFAULT_SETTINGS.enable),
    run: valueAt(section, ['run']) === 'onSave' ? 'onSave' : DEFAULT_SETTINGS.run,
    workspace: flag('workspace.enable', DEFAULT_SETTINGS.workspace),
    codeLens: flag('codeLens.enable', DEFAULT_SETTINGS.codeLens),
    inlayHints: flag('inlayHints.enable', DEFAULT_SETTINGS.inlayHints),
    suppressAction: flag('suppressAction.enable', DEFAULT_SETTINGS.suppressAction),
  };
}
