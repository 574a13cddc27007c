import type { LegalBasis } from '../config/config.ts';
import type { Implicit, Stored } from '../catalogue/crisp/cookies.ts';
import type { PolicyFacts } from '../paper/policy-facts.ts';

export const POLICY_LANGUAGES = ['en', 'fr'] as const;
export type PolicyLanguage = (typeof POLICY_LANGUAGES)[number];

/** The units of a duration, one and several. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Everything that the policy passages say in one language. Sentences are whole: nothing is put together from parts that are inflected. */
export interface PolicyWords {
  readonly title: string;
  readonly processor: string;
  readonly agreement: string;
  readonly loads: Readonly<Record<PolicyFacts['loads'], string>>;
  readonly place: string;
  readonly headings: Readonly<
    Record<'implicit' | 'sent' | 'cookies' | 'retention' | 'ai' | 'coBrowsing' | 'rights', string>
  >;
  readonly heads: Readonly<
    Record<'data' | 'detail' | 'when' | 'purpose' | 'basis' | 'kept' | 'name' | 'where' | 'lifetime' | 'what', string>
  >;
  readonly when: Readonly<Record<Implicit['when'], string>>;
  readonly bases: Readonly<Record<LegalBasis, string>>;
  readonly sentIntro: string;
  readonly sentNothing: string;
  readonly serverOnly: string;
  readonly cookiesIntro: Readonly<Record<'consent' | 'other', string>>;
  readonly wheres: Readonly<Record<Stored['where'][number], string>>;
  /** What a stored thing is for, and how long it stays, by its name. */
  stored(stored: Stored): { readonly purpose: string; readonly lifetime: string };
  implicit(implicit: Implicit): { readonly data: string; readonly detail: string };
  readonly domain: (domains: string) => string;
  readonly kinds: Readonly<Record<'conversations' | 'profiles' | 'files' | 'exceptions', string>>;
  readonly sessionRetention: string;
  readonly ai: Readonly<Record<PolicyFacts['ai'], string>>;
  readonly person: string;
  readonly coBrowsing: Readonly<Record<PolicyFacts['coBrowsing'], string>>;
  readonly rights: string;
  readonly withdraw: string;
  readonly object: string;
  readonly reset: string;
  readonly contact: string;
  /** A gap that a person has to fill. */
  readonly gap: (what: 'purpose' | 'basis' | 'kept' | 'lifetime' | 'which') => string;
  /** The name of an item without a known category; `key` is what the code chose. */
  readonly item: (
    kind: 'data' | 'segments' | 'event' | 'token' | 'message' | 'unknown' | 'other',
    key: string,
  ) => string;
  readonly unit: (number: number, unit: Unit) => string;
  readonly and: string;
  readonly about: (words: string) => string;
}
