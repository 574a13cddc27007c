import type { Declaration } from '../config/config.ts';
import type { Flow, Flows } from '../flows/flow.ts';
import type { Finding } from '../rules/finding.ts';
import type { ConfigFile } from '../rules/rule.ts';

/** What a paper is about: a project, or the part of one that a config governs. */
export interface Subject extends Flows {
  readonly findings: readonly Finding[];
  readonly configs: readonly ConfigFile[];
  /** What covers a flow, by the flow's id. */
  readonly declarations: ReadonlyMap<string, { readonly declaration: Declaration }>;
  /** The text that the offsets of a file refer to; undefined for a file that was not read. */
  textOf(file: string): string | undefined;
}

/** The config file that holds for a source file; undefined where there is none. */
export type FileFor = (file: string) => ConfigFile | undefined;

/** The part of a project that a config governs; without one, the part that none governs. */
export function partOf<S extends Subject>(subject: S, fileFor: FileFor, config: ConfigFile | undefined): S {
  const own = (file: string): boolean => fileFor(file) === config;
  return {
    ...subject,
    flows: subject.flows.filter(({ place }) => own(place.file)),
    websites: subject.websites.filter(({ place }) => own(place.file)),
    logouts: subject.logouts.filter(({ place }) => own(place.file)),
    secrets: subject.secrets.filter(({ place }) => own(place.file)),
    findings: subject.findings.filter(({ place }) => own(place.file) || place.file === config?.path),
    configs: config ? [config] : [],
  };
}

/** Something of the flow reaches Crisp. */
export const arrives = ({ direction, delivery }: Flow): boolean => direction === 'send' && delivery !== 'refused';
