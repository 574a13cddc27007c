/** The commands of the manifest. */
export const COMMAND_IDS = [
  'crisp-privacy.analyseWorkspace',
  'crisp-privacy.restart',
  'crisp-privacy.showOutput',
  'crisp-privacy.copyDiagnosticReport',
  'crisp-privacy.whyNoFinding',
  'crisp-privacy.openReport',
  'crisp-privacy.exportInventory',
  'crisp-privacy.createConfig',
  'crisp-privacy.openSample',
  'crisp-privacy.showPath',
  'crisp-privacy.nextStep',
  'crisp-privacy.previousStep',
  'crisp-privacy.closePath',
  'crisp-privacy.groupByDatum',
  'crisp-privacy.groupByItem',
  'crisp-privacy.groupByFile',
  'crisp-privacy.openDeclaration',
  'crisp-privacy.attest',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

export const VIEWS = {
  inventory: 'crispPrivacy.inventory',
  path: 'crispPrivacy.path',
  checklist: 'crispPrivacy.checklist',
} as const;

export const SETTINGS = 'crisp-privacy';
export const CONFIG_FILE = 'crisp-privacy.config.json';

/** The languages in which Crisp is looked for. */
export const LANGUAGES = [
  'typescript',
  'typescriptreact',
  'javascript',
  'javascriptreact',
  'vue',
  'svelte',
  'astro',
  'html',
] as const;

/** The type of the report's panel. */
export const REPORT_PANEL = 'crispPrivacy.report';

export const SAMPLE_SCHEME = 'crisp-privacy-sample';

/** Where documents may come from. Those of version control and of other tools are left out: they are copies. */
export const SCHEMES = ['file', 'untitled', 'vscode-vfs', SAMPLE_SCHEME] as const;

/** The documents in which Crisp is looked for, as the editor selects them. */
export const SELECTOR = SCHEMES.flatMap((scheme) => [
  ...LANGUAGES.map((language) => ({ scheme, language })),
  { scheme, pattern: `**/${CONFIG_FILE}` },
]);

/** Keys of `when` clauses. */
export const CONTEXT = {
  /** The language server has been started. */
  active: 'crispPrivacy.active',
  /** The languages in which Crisp is looked for. */
  languages: 'crispPrivacy.languages',
  /** A path is shown in the view. */
  hasPath: 'crispPrivacy.hasPath',
  /** What the inventory is grouped by. */
  grouping: 'crispPrivacy.grouping',
  /** `starting`, `ready` or `failed`: which welcome text the inventory shows. */
  state: 'crispPrivacy.state',
} as const;
