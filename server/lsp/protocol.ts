/**
 * The requests of crisp-privacy beyond the language server protocol, shared by the server and the extension. Lines and characters
 * start at 0, as in the protocol. Texts come from the workspace unless said otherwise: a face escapes them.
 */
export const REQUESTS = {
  /** `RootParams` → `InventoryRow[]` */
  inventory: 'crisp-privacy/inventory',
  /** `PathParams` → `FlowPath | null` */
  path: 'crisp-privacy/path',
  /** `RootParams` → `ChecklistRow[]` */
  checklist: 'crisp-privacy/checklist',
  /** `AttestParams` → `boolean`: whether the answer was written into the config */
  attest: 'crisp-privacy/attest',
  /** `PlaceParams` → `Why | null` */
  why: 'crisp-privacy/why',
  /** `ReportParams` → `ReportText | null` */
  report: 'crisp-privacy/report',
  /** `{ rule: string }` → `string | null`: the page of a rule, as Markdown */
  rulePage: 'crisp-privacy/rulePage',
  /** nothing → `string`: versions and counts, for a bug report; never code or values */
  diagnosticReport: 'crisp-privacy/diagnosticReport',
  /** `RootParams` → `CreateConfigResult | null` */
  createConfig: 'crisp-privacy/createConfig',
} as const;

export const NOTIFICATIONS = {
  /** Server to client: `Status`. */
  status: 'crisp-privacy/status',
  /** Server to client, without parameters: what the views show may be different now. */
  changed: 'crisp-privacy/changed',
} as const;

export interface Spot {
  readonly line: number;
  readonly character: number;
}

export interface Span {
  readonly start: Spot;
  readonly end: Spot;
}

export interface SpanIn {
  readonly uri: string;
  readonly range: Span;
}

/** `root` is the URI of a workspace folder; without it every folder is meant. */
export interface RootParams {
  readonly root?: string;
}

export interface PlaceParams {
  readonly uri: string;
  readonly position: Spot;
}

/** The flow of an inventory row, or the first one at a place. */
export type PathParams = { readonly flow: string; readonly root: string } | PlaceParams;

export type GateStatus = 'consented' | 'partial' | 'ungated';

/** One flow, in the terms of the inventory. */
export interface InventoryRow extends SpanIn {
  readonly root: string;
  /** The id of the flow. */
  readonly flow: string;
  /** The path of the file, relative to the root. */
  readonly file: string;
  /** What kind of datum it is, in words; ours, not the workspace's. */
  readonly datum: string;
  readonly categories: readonly string[];
  readonly item: string;
  readonly value: string;
  readonly channel: string;
  readonly direction: 'send' | 'load' | 'read' | 'erase' | 'reset';
  readonly delivery: 'sent' | 'partial' | 'refused' | 'unknown';
  readonly personal: 'direct' | 'linked' | 'none' | 'unknown';
  readonly gate: GateStatus;
  readonly load: GateStatus | 'none';
  readonly gateBy?: string;
  readonly legalBasis?: string;
  readonly purpose?: string;
  readonly retention?: string;
  /** Where the declaration stands in a config. */
  readonly declaration?: SpanIn;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning';
    readonly message: string;
  }[];
}

export type StepKind = 'source' | 'step' | 'sink' | 'gate' | 'open';

export interface PathStep extends SpanIn {
  readonly kind: StepKind;
  /** Number of the step, from 1. */
  readonly number: number;
  readonly label: string;
  readonly file: string;
}

/** How one datum comes to Crisp: the steps in order, then what was tested on the way and who comes without a test. */
export interface FlowPath {
  readonly title: string;
  readonly flow: string;
  readonly root: string;
  readonly steps: readonly PathStep[];
}

export type ChecklistState = 'code' | 'attested' | 'missing' | 'expired' | 'not-applicable';

export interface ChecklistRow {
  readonly root: string;
  readonly id: string;
  readonly title: string;
  readonly state: ChecklistState;
  /** The config that governs it, relative to the root; undefined where there is none. */
  readonly config?: string;
  /** The Crisp website that it is said of; undefined for all. */
  readonly website?: string;
  /** One sentence: what shows it, who attested it and when, or why it is missing. */
  readonly detail: string;
  /** Where it is done. */
  readonly where: string;
  readonly place?: SpanIn;
}

/** Who has checked a row of the checklist, and where the proof lies (empty where nobody says). It counts from today. */
export interface AttestParams {
  readonly root: string;
  readonly config: string;
  readonly row: string;
  readonly website?: string;
  readonly by: string;
  readonly evidence: string;
}

export interface Why {
  /** Markdown, already escaped. */
  readonly markdown: string;
}

export type ReportFormat = 'html' | 'markdown' | 'csv' | 'json';

export interface ReportParams extends RootParams {
  readonly format: ReportFormat;
}

export interface ReportText {
  readonly text: string;
}

/** The edit was sent with `workspace/applyEdit`; `uri` is the config, new or already there. */
export interface CreateConfigResult {
  readonly uri: string;
  readonly existed: boolean;
}

export type ServerState = 'starting' | 'working' | 'watching' | 'paused' | 'failed';

export interface Status {
  readonly state: ServerState;
  /** One sentence for a person; names no code. */
  readonly message: string;
  readonly files: number;
  readonly crispFiles: number;
  readonly flows: number;
  readonly findings: number;
  /** Flows whose item or value could not be followed. */
  readonly unknown: number;
  readonly milliseconds: number;
}

/** What an editor may say in `initializationOptions`. */
export interface InitializationOptions {
  /** The editor validates and completes JSON from the schema by itself, so the server says only what a schema cannot know. */
  readonly hasJsonSchema?: boolean;
  /** The commands that the extension has; without it no command is put into hovers, lenses and actions. */
  readonly commands?: boolean;
  /** What stands before `<rule>.md` in the address of a rule's page. */
  readonly rulePages?: string;
  /** The settings, for editors without `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Commands of the extension that the server names in lenses and actions. */
export const CLIENT_COMMANDS = { showPath: 'crisp-privacy.showPath' } as const;
